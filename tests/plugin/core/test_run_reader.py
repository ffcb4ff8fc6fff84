"""Following run directories: found on start, bounded work a tick, no backend needed."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract import state as phases
from patchwork.backend.contract.events import EventLog
from patchwork.backend.contract.lock import RunLock
from patchwork.plugin.core import run_reader as module
from patchwork.plugin.core.run_reader import RunReader
from pytestqt.qtbot import QtBot

from .runs import make_run, set_state, tell


@pytest.fixture
def folder(patchwork_home: Path) -> Path:
    return patchwork_home / "runs"


class Follower:
    """A reader and what it said, newest last."""

    def __init__(self) -> None:
        self.reader = RunReader()
        self.said: list[tuple[Any, ...]] = []
        self.reader.run_added.connect(lambda name: self.said.append(("added", name)))
        self.reader.run_changed.connect(lambda name: self.said.append(("changed", name)))
        self.reader.run_removed.connect(lambda name: self.said.append(("removed", name)))
        self.reader.events.connect(lambda name, events: self.said.append(("events", name, [e.kind for e in events])))

    def look(self) -> list[tuple[Any, ...]]:
        """One look at everything; what it said."""
        self.said.clear()
        self.reader.rescan()
        self.reader.tick()
        return list(self.said)


@pytest.fixture
def follower(folder: Path) -> Iterator[Follower]:
    made = Follower()
    yield made
    made.reader.stop()


def test_an_absent_runs_folder_is_no_error(follower: Follower) -> None:
    assert follower.look() == []


def test_runs_of_an_earlier_session_are_shown_again(follower: Follower, folder: Path) -> None:
    run = make_run(folder, "old")
    set_state(run, phases.DONE)
    tell(run, "note", text="hello")
    assert follower.look() == [("added", "old"), ("changed", "old"), ("events", "old", ["note"])]
    followed = follower.reader.get("old")
    assert followed is not None
    assert (followed.job, followed.phase) == ("predict", phases.DONE)


def test_a_living_worker_is_running_and_a_dead_one_interrupted(follower: Follower, folder: Path) -> None:
    run = make_run(folder, "busy")
    set_state(run, phases.RUNNING, step=3, total=10)
    with RunLock(run.lock_file):
        follower.look()
        followed = follower.reader.get("busy")
        assert followed is not None
        assert (followed.phase, followed.state.step) == (phases.RUNNING, 3)
    assert ("changed", "busy") in follower.look()
    assert followed.phase == phases.INTERRUPTED


def test_only_what_is_new_is_told(follower: Follower, folder: Path) -> None:
    run = make_run(folder, "a")
    set_state(run, phases.RUNNING)
    tell(run, "note", text="1")
    follower.look()
    assert follower.look() == []
    tell(run, "metrics", step=1)
    tell(run, "metrics", step=2)
    assert follower.look() == [("events", "a", ["metrics", "metrics"])]


def test_a_final_run_rests_until_it_is_resumed(
    follower: Follower, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = make_run(folder, "a")
    set_state(run, phases.CANCELLED)
    follower.look()
    monkeypatch.setattr(time, "time", lambda: 2e9)
    set_state(run, phases.RUNNING)
    os.utime(run.state_file, (2e9, 2e9))
    assert follower.look() == [("changed", "a")]


def test_deleted_runs_and_strange_things_go(follower: Follower, folder: Path) -> None:
    run = make_run(folder, "a")
    make_run(folder, "b")
    (folder / "no-run").mkdir()
    (folder / "file.txt").write_text("x")
    (folder / "link").symlink_to(folder / "b")
    damaged = make_run(folder, "damaged")
    damaged.request_file.write_text("{")
    follower.look()
    assert sorted(follower.reader.names()) == ["a", "b"]
    shutil.rmtree(run.path)
    assert ("removed", "a") in follower.look()


def test_a_half_written_state_is_passed_over(follower: Follower, folder: Path) -> None:
    run = make_run(folder, "a")
    set_state(run, phases.DONE)
    follower.look()
    run.state_file.write_text('{"phase": "runn')
    os.utime(run.state_file, (2e9, 2e9))
    assert follower.look() == []
    set_state(run, phases.FAILED, error={"kind": "input", "cause": "c", "remedy": "", "subject": ""})
    os.utime(run.state_file, (2e9, 2e9))
    assert follower.look() == [("changed", "a")]


def test_big_logs_and_many_runs_never_block_for_long(follower: Follower, folder: Path) -> None:
    for number in range(60):
        run = make_run(folder, f"run-{number}")
        set_state(run, phases.DONE)
    log = EventLog(run.events_file)
    for step in range(30000):
        log.append("metrics", {"step": step, "loss": 1.234567, "lr": 0.0001})
    log.close()
    heard, longest = 0, 0.0
    follower.reader.events.connect(lambda name, events: None)
    for _ in range(400):
        start = time.perf_counter()
        follower.said.clear()
        follower.reader.tick()
        longest = max(longest, time.perf_counter() - start)
        heard += sum(len(item[2]) for item in follower.said if item[0] == "events")
    assert heard == 30000
    assert len(follower.reader.names()) == 60
    print(f"longest tick {longest * 1000:.0f} ms, budget {module.BUDGET_S * 1000:.0f} ms")


def test_a_thousand_runs_are_read_in_portions(follower: Follower, folder: Path) -> None:
    template = make_run(folder, "run-0").request_file.read_bytes()
    for number in range(1, 1000):
        (folder / f"run-{number}").mkdir()
        (folder / f"run-{number}" / "request.json").write_bytes(template)
    now = [0.0]

    def clock() -> float:
        now[0] += 0.001  # a slow disk: whatever is looked at takes a millisecond
        return now[0]

    follower.reader._clock = clock
    follower.reader.tick()
    assert 5 < len(follower.reader.names()) < 30
    for _ in range(200):
        follower.reader.tick()
    assert len(follower.reader.names()) == 1000


def test_the_timer_finds_a_new_run_by_itself(follower: Follower, folder: Path, qtbot: QtBot) -> None:
    follower.reader.start()
    with qtbot.waitSignal(follower.reader.run_added, timeout=5000):
        make_run(folder, "new")
