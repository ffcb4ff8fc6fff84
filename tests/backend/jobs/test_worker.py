"""A worker takes a run from its request to a final phase, whatever happens on the way."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from backend.contract.errors import InputError, RunConflictError
from backend.contract.events import EventTail
from backend.contract.lock import RunLock
from backend.contract.requests import Prepare, Scene, Source
from backend.contract.run_directory import CANCEL, PAUSE, RunDirectory
from backend.jobs.worker import clear_controls, execute
from tests.backend.jobs.processes import wait_for_phase, wait_until, worker
from tests.making import make_run, prepare_request, prepared_run


@pytest.fixture
def run(tmp_path: Path) -> RunDirectory:
    return prepared_run(tmp_path)


def wait_until_paused(run: RunDirectory) -> None:
    wait_for_phase(run, "paused")
    wait_until(lambda: phases(run)[-1:] == ["paused"], "the event, which follows the state")


def phases(run: RunDirectory) -> list[str]:
    return [event.data["phase"] for event in EventTail(run.events_file).read() if event.kind == "phase"]


def test_a_job_is_done_and_its_story_is_whole(run: RunDirectory) -> None:
    assert execute(run) == 0
    assert run.phase() == "done"
    events = EventTail(run.events_file).read()
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert phases(run) == ["preparing", "running", "done"]
    outputs = [event.data["path"] for event in events if event.kind == "output"]
    assert outputs and all(Path(path).is_file() for path in outputs)
    assert not (run.path / "reserve").exists()


def test_run_json_says_with_what_it_was_made(run: RunDirectory) -> None:
    execute(run)
    resolved = run.resolved()
    assert resolved["schema"] == "patchwork-run/1" and resolved["job"] == "prepare"
    assert {"patchwork", "python", "numpy", "rasterio", "torch"} <= set(resolved["versions"])
    assert resolved["threads"] >= 1
    (source,) = resolved["inputs"][0]["sources"]
    assert source["path"].endswith("input.tif")
    assert source["grid"] and source["files"]


def test_a_run_that_is_done_is_left_alone(run: RunDirectory) -> None:
    execute(run)
    before = run.events_file.read_bytes()
    assert execute(run) == 0
    assert run.events_file.read_bytes() == before


def test_a_bad_input_fails_in_the_users_words(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run", Prepare([Scene([Source(str(tmp_path / "absent.tif"))])]))
    assert execute(run) == 2
    error = run.state().error
    assert run.phase() == "failed" and error is not None
    assert error["kind"] == "input" and "absent.tif" in json.dumps(error)
    assert "Traceback" in run.log_file.read_text("utf-8")


def test_a_request_this_version_does_not_know_fails(run: RunDirectory) -> None:
    run.request_file.write_text('{"job": "fly", "scenes": []}', encoding="utf-8")
    assert execute(run) == 2
    assert run.state().error is not None and run.state().error["kind"] == "request"  # type: ignore[index]


def test_our_own_fault_names_the_log(run: RunDirectory) -> None:
    (run.outputs / "prepare.json").mkdir()  # the job cannot rename its result onto a folder
    assert execute(run) == 3
    error = run.state().error
    assert error is not None and error["kind"] == "internal"
    assert str(run.log_file) in error["remedy"]
    assert "IsADirectoryError" in run.log_file.read_text("utf-8")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs a device that is always full")
def test_a_full_disk_is_said_as_such(run: RunDirectory) -> None:
    (run.outputs / "prepare.json.part").symlink_to("/dev/full")
    assert execute(run) == 3
    error = run.state().error
    assert error is not None and error["kind"] == "resource"
    assert "disk is full" in error["cause"] and "bytes" in error["cause"] and str(run.path) in error["cause"]


def test_a_failed_run_can_be_mended_and_resumed(run: RunDirectory) -> None:
    (run.outputs / "prepare.json").mkdir()
    assert execute(run) == 3
    (run.outputs / "prepare.json").rmdir()
    assert execute(run) == 0
    assert phases(run) == ["preparing", "running", "failed", "preparing", "running", "done"]
    seqs = [event.seq for event in EventTail(run.events_file).read()]
    assert seqs == list(range(1, len(seqs) + 1))


def test_a_cancel_before_the_start_counts(run: RunDirectory) -> None:
    run.ask(CANCEL)
    assert execute(run) == 130
    assert run.phase() == "cancelled"
    clear_controls(run)
    assert execute(run) == 0


def test_a_damaged_state_file_is_written_anew(run: RunDirectory) -> None:
    run.state_file.write_text("{", encoding="utf-8")
    assert execute(run) == 0
    assert run.phase() == "done"


def test_the_lock_keeps_a_second_worker_out(run: RunDirectory) -> None:
    with RunLock(run.lock_file), pytest.raises(RunConflictError):
        execute(run)
    assert not run.state_file.exists()


def test_a_folder_that_is_no_run_is_not_touched(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        execute(RunDirectory(tmp_path / "nothing"))
    assert list(tmp_path.iterdir()) == []


def test_the_number_of_threads_is_kept_on_resume(run: RunDirectory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    (run.outputs / "prepare.json").mkdir()
    execute(run)
    (run.outputs / "prepare.json").rmdir()
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    execute(run)
    assert run.resolved()["threads"] == 3


def test_changed_inputs_are_refused_once_there_are_checkpoints(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    (run.outputs / "prepare.json").mkdir()
    assert execute(run) == 3
    os.utime(tmp_path / "input.tif", (1, 1))
    assert execute(run) == 3  # nothing was kept yet: the new file is as good
    (run.checkpoints / "step-00000001").mkdir()
    os.utime(tmp_path / "input.tif", (2, 2))
    assert execute(run) == 2
    assert "changed" in run.state().error["cause"]  # type: ignore[index]


def test_statistics_written_by_qgis_are_no_change(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    (run.outputs / "prepare.json").mkdir()
    assert execute(run) == 3
    (run.checkpoints / "step-00000001").mkdir()
    (tmp_path / "input.tif.aux.xml").write_text("<PAMDataset></PAMDataset>", encoding="utf-8")
    (run.outputs / "prepare.json").rmdir()
    assert execute(run) == 0


def test_the_watcher_sees_what_readers_see(run: RunDirectory) -> None:
    seen: list[str] = []
    execute(run, lambda kind, data, state: seen.append(kind))
    written = [event.kind for event in EventTail(run.events_file).read()]
    assert [kind for kind in seen if kind != "progress"] == written


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_cancels_and_the_run_resumes(run: RunDirectory, number: signal.Signals) -> None:
    run.ask(PAUSE)
    process = worker(run)
    wait_until_paused(run)
    process.send_signal(number)
    assert process.wait(30) == 130
    assert run.phase() == "cancelled" and not run.alive()
    clear_controls(run)
    assert execute(run) == 0


def test_pause_holds_and_goes_on(run: RunDirectory) -> None:
    run.ask(PAUSE)
    process = worker(run)
    wait_until_paused(run)
    events = run.events_file.read_bytes()
    time.sleep(0.5)
    assert run.events_file.read_bytes() == events and run.phase() == "paused"
    run.withdraw(PAUSE)
    assert process.wait(60) == 0
    assert run.phase() == "done"


def test_a_killed_worker_leaves_an_interrupted_run_that_resumes(run: RunDirectory) -> None:
    run.ask(PAUSE)
    process = worker(run)
    wait_until_paused(run)
    process.kill()
    process.wait()
    assert run.phase() == "interrupted"
    clear_controls(run)
    assert execute(run) == 0
    assert not (run.path / "reserve").exists()


def test_a_second_process_is_refused_without_a_trace(run: RunDirectory) -> None:
    run.ask(PAUSE)
    first = worker(run)
    wait_until_paused(run)
    before = run.state_file.read_bytes(), run.events_file.read_bytes()
    second = worker(run)
    _, said = second.communicate(timeout=30)
    assert second.returncode == 2 and b"busy" in said
    assert (run.state_file.read_bytes(), run.events_file.read_bytes()) == before
    run.withdraw(PAUSE)
    assert first.wait(60) == 0


def test_a_request_is_never_changed(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    before = run.request_file.read_bytes()
    execute(run)
    assert run.request_file.read_bytes() == before
    assert run.request() == prepare_request(tmp_path)
