"""Progress in a file: now and then a line, and each only once."""

from __future__ import annotations

import multiprocessing.synchronize
import threading

import pytest
from tqdm import tqdm

from backend.cli import progress
from backend.cli.progress import Progress
from backend.contract.state import State


@pytest.mark.parametrize("interval", [0.0, 1000.0])
def test_a_redirected_log_holds_each_line_once(
    interval: float, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PLAIN_INTERVAL_S", interval)
    shown, state = Progress(), State()
    for title in ("Reading", "Training"):
        shown("stage", {"title": title, "total": 2, "unit": "step", "start": 0}, state)
        for state.step in (1, 2):
            shown("progress", {}, state)
            shown("metrics", {"step": state.step, "loss": 0.5}, state)
    shown.close()
    lines = [line.split("[")[0] for line in capsys.readouterr().err.splitlines()]
    assert len(lines) == len(set(lines)) == (4 if interval == 0 else 2)
    assert all(any(title in line and "2/2" in line for line in lines) for title in ("Reading", "Training"))


def test_the_bar_makes_no_semaphore_that_a_process_ended_at_once_would_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    """multiprocessing warns of each when the process is gone, below the last words of a forced stop."""
    made: list[object] = []
    monkeypatch.setattr(multiprocessing.synchronize.SemLock, "_make_name", lambda: made.append(1) or "/none")
    shown, state = Progress(), State()
    shown("stage", {"title": "Training", "total": 2, "unit": "step", "start": 0}, state)
    shown.close()
    assert made == []
    assert isinstance(tqdm.get_lock(), type(threading.RLock()))
