"""``state.json``: replaced whole, and *interrupted* derived, never written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backend.contract import atomic
from backend.contract.errors import InputError
from backend.contract.state import BUSY, FINAL, INTERRUPTED, QUEUED, State, read_state, shown_phase, write_state


def test_round_trip(tmp_path: Path) -> None:
    state = State("running", "Training", 3, 10, "step", 1.5, 4.6, {"kind": "input", "cause": "c"}, 12, "host")
    write_state(tmp_path / "state.json", state)
    assert read_state(tmp_path / "state.json") == state
    assert json.loads((tmp_path / "state.json").read_text("utf-8"))["schema"] == "patchwork-run/1"
    assert [p.name for p in tmp_path.iterdir()] == ["state.json"]


def test_a_new_run_is_queued(tmp_path: Path) -> None:
    assert read_state(tmp_path / "state.json").phase == QUEUED


def test_fields_of_a_newer_version_are_passed_over(tmp_path: Path) -> None:
    atomic.write_json(tmp_path / "state.json", {"schema": "patchwork-run/1", "phase": "done", "mood": "fine"})
    assert read_state(tmp_path / "state.json").phase == "done"


@pytest.mark.parametrize("content", ["", "{", "[]", "\0\0\0", '{"schema": "patchwork-run/2", "phase": "done"}'])
def test_damage_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "state.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"state\.json"):
        read_state(tmp_path / "state.json")


def test_a_busy_phase_without_a_worker_is_interrupted() -> None:
    for phase in BUSY:
        assert shown_phase(State(phase), lock_held=True) == phase
        assert shown_phase(State(phase), lock_held=False) == INTERRUPTED
    for phase in FINAL | {QUEUED}:
        assert shown_phase(State(phase), lock_held=False) == phase
