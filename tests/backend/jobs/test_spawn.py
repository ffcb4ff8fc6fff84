"""Workers outlive whoever started them, see only what they may, and never leave a run queued for ever."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from backend.contract.errors import RunConflictError
from backend.contract.run_directory import CANCEL, PAUSE, RunDirectory
from backend.jobs import spawn
from tests.backend.jobs.processes import environment, wait_for_phase, wait_until
from tests.making import prepared_run

START = """
import sys, os
from pathlib import Path
from backend.contract.run_directory import RunDirectory
from backend.jobs import spawn
spawn.start(RunDirectory(Path(sys.argv[1])))
print("started", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def run(tmp_path: Path) -> RunDirectory:
    return prepared_run(tmp_path)


def test_a_detached_worker_does_the_job(run: RunDirectory) -> None:
    spawn.start(run)
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done", run.log_file.read_text("utf-8")
    assert run.state().pid != os.getpid()


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_it_survives_its_starter_being_killed_with_its_group(run: RunDirectory) -> None:
    run.ask(PAUSE)
    starter = subprocess.Popen(
        [sys.executable, "-c", START, str(run.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )
    assert starter.stdout is not None and starter.stdout.readline() == b"started\n"
    run.ask(PAUSE)  # starting cleared it
    os.killpg(starter.pid, signal.SIGINT)
    os.killpg(starter.pid, signal.SIGKILL)
    starter.communicate()
    wait_for_phase(run, "paused", "done")
    run.withdraw(PAUSE)
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done"


def test_starting_forgets_earlier_controls_and_errors(run: RunDirectory) -> None:
    run.ask(CANCEL)
    spawn.start(run)
    wait_for_phase(run, "done", "failed", "cancelled")
    assert run.phase() == "done" and not run.asked(CANCEL)


def test_a_done_run_is_not_started_again(run: RunDirectory) -> None:
    spawn.start(run)
    wait_for_phase(run, "done")
    with pytest.raises(RunConflictError, match="already done"):
        spawn.start(run)


@pytest.mark.skipif(sys.platform != "linux", reason="finds the child through /proc")
def test_a_worker_that_dies_at_its_start_leaves_a_failed_run(run: RunDirectory) -> None:
    before = children()
    spawn.start(run)
    (child,) = children() - before
    os.kill(child, signal.SIGKILL)
    wait_until(lambda: run.phase() == "failed", "the run being marked as failed")
    error = run.state().error
    assert error is not None and "ended at its start" in error["cause"] and "worker.log" in error["remedy"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_it_sees_only_what_it_may(run: RunDirectory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GDAL_DATA", "/qgis/gdal")
    monkeypatch.setenv("PROJ_LIB", "/qgis/proj")
    before = children()
    spawn.start(run)
    run.ask(PAUSE)
    (child,) = children() - before
    wait_for_phase(run, "paused", "done")
    assert run.phase() == "paused"
    variables = Path(f"/proc/{child}/environ").read_bytes().split(b"\0")
    names = {variable.split(b"=")[0] for variable in variables}
    assert not names & {b"GDAL_DATA", b"PROJ_LIB", b"PYTHONHOME"}
    assert b"PATCHWORK_HOME" in names
    descriptors = {str(Path(f"/proc/{child}/fd/{number}").readlink()) for number in (0, 1, 2)}
    assert descriptors == {"/dev/null", str(run.log_file)}
    run.withdraw(PAUSE)
    wait_for_phase(run, "done")


def children() -> set[int]:
    """Process ids of this process's children."""
    tasks = Path(f"/proc/{os.getpid()}/task").iterdir()
    return {int(pid) for task in tasks for pid in (task / "children").read_text().split()}
