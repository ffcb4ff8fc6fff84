"""Commands from start to end, in real processes: results, errors, exit codes, Ctrl-C and resuming."""

from __future__ import annotations

import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.cli import foreground, options
from backend.contract.errors import ClassesError, InputError, PatchworkError, RequestError
from backend.contract.home import runs_folder
from backend.contract.requests import Predict
from backend.contract.run_directory import PAUSE, RunDirectory, list_runs
from backend.contract.state import State, write_state
from tests.backend.cli.terminal import environment, patchwork
from tests.making import make_run, prepare_request, prepared_run, raster


def test_a_job_says_what_it_found_and_where_results_lie(tmp_path: Path) -> None:
    raster(tmp_path / "bay.tif")
    ran = patchwork("prepare", "--raster", "bay.tif", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    (run,) = list_runs(runs_folder())
    assert run.name.endswith("-prepare-bay") and run.phase() == "done"
    path = ran.stdout.strip().split(": ")[-1]
    assert Path(path).is_file() and Path(path).is_relative_to(run.path)
    assert "96 × 96 pixels" in ran.stderr


def test_the_same_run_again_is_done_another_request_is_refused(tmp_path: Path) -> None:
    raster(tmp_path / "a.tif")
    first = patchwork("prepare", "--raster", "a.tif", "--run", "r", cwd=tmp_path)
    again = patchwork("prepare", "--raster", "a.tif", "--run", "r", cwd=tmp_path)
    assert first.returncode == again.returncode == 0
    assert "already done" in again.stderr and again.stdout == first.stdout
    other = patchwork("prepare", "--raster", "a.tif", "--units", "db", "--run", "r", cwd=tmp_path)
    assert other.returncode == 2 and "another request" in other.stderr


def test_a_bad_input_is_named_with_a_remedy_and_code_2(tmp_path: Path) -> None:
    ran = patchwork("prepare", "--raster", "absent.tif", cwd=tmp_path)
    assert ran.returncode == 2
    assert "Error: " in ran.stderr and str(tmp_path / "absent.tif") in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_faulty_request_leaves_no_run_behind(tmp_path: Path) -> None:
    """The mended command may use the same --run, and nobody is told to resume what can only fail again."""
    folder = tmp_path / "a folder"
    folder.mkdir()
    ran = patchwork("prepare", "--raster", str(folder), "--run", "r", cwd=tmp_path)
    assert ran.returncode == 2 and "is a folder" in ran.stderr
    assert "go on with" not in ran.stderr
    assert not (tmp_path / "r").exists()
    raster(tmp_path / "a.tif")
    assert patchwork("prepare", "--raster", "a.tif", "--run", "r", cwd=tmp_path).returncode == 0


def test_outputs_that_collide_are_refused_before_anything_starts(tmp_path: Path) -> None:
    raster(tmp_path / "a.tif")
    common = ["predict", "--model", "m", "--raster", "a.tif", "--out"]
    twice = patchwork(*common, "x.tif", "--probabilities", "./x.tif", cwd=tmp_path)
    assert twice.returncode == 2 and "two outputs" in twice.stderr
    own = patchwork(*common, "a.tif", "--overwrite", cwd=tmp_path)
    assert own.returncode == 2 and "replace one of the files" in own.stderr
    assert not runs_folder().exists()


def test_a_folder_that_is_made_for_an_output_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the hand in a path would else leave a folder that nobody looks for."""
    raster(tmp_path / "a.tif")
    monkeypatch.setattr(foreground.registry, "estimate", lambda _request: None)
    monkeypatch.setattr(foreground.worker, "execute", lambda *_: RequestError.exit_code)
    for out, said in ((tmp_path / "typo" / "map.tif", True), (tmp_path / "map.tif", False)):
        request = Predict(prepare_request(tmp_path).scenes, "m", out=str(out), probabilities=str(out.with_name("p.tif")))
        assert foreground.work(request, None) == 2
        assert capsys.readouterr().err.count(f"There is no folder {out.parent} yet: it is made.") == said


def test_settings_with_a_dot_reach_into_a_group() -> None:
    pairs = [options.setting(text) for text in ("augmentation.drop=0.3", "augmentation.look_direction=true", "depth=4")]
    assert options.nested(pairs) == {"augmentation": {"drop": 0.3, "look_direction": True}, "depth": 4}
    with pytest.raises(RequestError, match="value and as a group"):
        options.nested([("a", 1), ("a.b", 2)])


def test_a_bad_request_makes_no_run(tmp_path: Path) -> None:
    ran = patchwork("prepare", "--raster", "a.tif", "--bands", "1,2", "--roles", "VV", cwd=tmp_path)
    assert ran.returncode == 2 and "one role for each band" in ran.stderr
    assert not runs_folder().exists()


def test_a_raster_that_breaks_after_work_was_done_costs_no_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 throws a fresh run away, but not one with a checkpoint in it."""

    monkeypatch.setattr(foreground.worker, "execute", _fails_after_work(InputError("The drive is gone.")))
    raster(tmp_path / "a.tif")
    assert foreground.work(prepare_request(tmp_path), str(tmp_path / "run")) == 2
    assert (tmp_path / "run" / "checkpoints" / "step-9.safetensors").read_bytes() == b"hours"
    assert "go on with" in capsys.readouterr().err


def _fails_after_work(error: PatchworkError) -> Callable[..., int]:
    def broken(run: RunDirectory, *_: object) -> int:
        (run.checkpoints / "step-9.safetensors").write_bytes(b"hours")
        write_state(run.path / "state.json", State(phase="failed", error=error.to_json()))
        return error.exit_code

    return broken


def test_nobody_is_told_to_go_on_with_a_request_that_itself_is_at_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(foreground.worker, "execute", _fails_after_work(ClassesError("Not one class is common.")))
    raster(tmp_path / "a.tif")
    assert foreground.work(prepare_request(tmp_path), str(tmp_path / "run")) == 2
    said = capsys.readouterr().err
    assert "go on with" not in said and "mend the command, and give it another --run" in said
    assert (tmp_path / "run" / "checkpoints" / "step-9.safetensors").exists()


def test_an_existing_output_is_refused_without_overwrite(tmp_path: Path) -> None:
    raster(tmp_path / "a.tif")
    (tmp_path / "map.tif").touch()
    ran = patchwork("predict", "--model", "m", "--raster", "a.tif", "--out", "map.tif", cwd=tmp_path)
    assert ran.returncode == 2 and "already exists" in ran.stderr
    assert not runs_folder().exists() and (tmp_path / "map.tif").stat().st_size == 0


def test_our_own_fault_is_code_3_and_names_the_log(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    (run.outputs / "prepare.json").mkdir()
    ran = patchwork("run", str(run.path))
    assert ran.returncode == 3 and "worker.log" in ran.stderr
    (run.outputs / "prepare.json").rmdir()
    assert patchwork("run", str(run.path)).returncode == 0


def test_run_by_hand_is_what_the_plugin_starts(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    ran = patchwork("run", "run", cwd=tmp_path)
    assert ran.returncode == 0 and run.phase() == "done"
    assert patchwork("run", str(tmp_path / "nothing")).returncode == 2


def start_paused(run: RunDirectory) -> subprocess.Popen[str]:
    """A foreground run that waits, so that a signal meets it at work."""
    process = subprocess.Popen(
        [sys.executable, "-m", "backend", "run", str(run.path)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while run.phase() != "paused" and process.poll() is None:
        run.ask(PAUSE)  # again and again: starting clears it
        time.sleep(0.001)
    return process


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_leaves_a_run_and_prints_the_line_that_resumes_it(tmp_path: Path) -> None:
    run = make_run(tmp_path / "my run", prepare_request(tmp_path, size=2048))  # long enough to be met at work
    process = start_paused(run)
    assert run.phase() == "paused"
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130 and run.phase() == "cancelled"
    assert "Stopping" in said and "Traceback" not in said
    (line,) = re.findall(r"python -m backend (run .*)", said)
    resumed = patchwork(*shlex.split(line), cwd=Path("/"))
    assert resumed.returncode == 0 and run.phase() == "done"


LONG_STEP = """
import hashlib, sys
from backend.cli.main import main
from backend.scene import prepare_job
prepare_job.compute_statistics = lambda *_: hashlib.pbkdf2_hmac('sha256', b'', b'', 2**28)  # minutes in C
sys.exit(main(['run', sys.argv[1]]))
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_is_answered_within_a_long_step_and_a_second_one_stops_it_resumably(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-c", LONG_STEP, str(run.path)], env=environment(), stderr=subprocess.PIPE, text=True
    )
    while not (run.resolved() or {}).get("scenes") and process.poll() is None:
        time.sleep(0.01)  # the last thing before the step
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    said = ""
    while "press Ctrl-C again" not in said:
        said += process.stderr.readline()
    assert process.poll() is None and run.phase() == "running", "said while the step goes on"
    process.send_signal(signal.SIGINT)
    _, more = process.communicate(timeout=10)
    assert process.returncode == 130
    (line,) = re.findall(r"python -m backend (run .*)", more)
    resumed = patchwork(*shlex.split(line), cwd=Path("/"))
    assert resumed.returncode == 0 and run.phase() == "done"


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_before_the_work_begins_is_told_too(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom backend.cli import foreground, main\n"
        "def estimate(request): raise KeyboardInterrupt\n"
        "foreground.registry.estimate = estimate\nsys.exit(main.main(sys.argv[1:]))"
    )
    arguments = ["prepare", "--raster", str(raster(tmp_path / "a.tif"))]
    ran = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=environment(), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 130 and "Stopped before the work began" in ran.stderr
    assert not runs_folder().exists()


@pytest.mark.skipif(os.name == "nt", reason="pseudo terminals")
def test_a_terminal_shows_a_bar_with_rate_and_time_left(tmp_path: Path) -> None:
    raster(tmp_path / "a.tif", size=256)
    outer, inner = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "backend", "prepare", "--raster", "a.tif"],
        cwd=tmp_path,
        env={**environment(), "TERM": "xterm"},
        stdout=subprocess.DEVNULL,
        stderr=inner,
    )
    os.close(inner)
    seen = read_all(outer)
    assert process.wait(60) == 0
    assert re.search(r"Reading statistics: +\d+%\|.*\| \d+/\d+ \[\d\d:\d\d<\d\d:\d\d, .*block/s\]", seen)


def read_all(descriptor: int) -> str:
    """Everything until the other end closes."""
    seen = b""
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # Linux's way of saying that a terminal has closed
            piece = b""
        if not piece:
            os.close(descriptor)
            return seen.decode("utf-8", "replace")
        seen += piece


def test_an_ascii_terminal_is_no_reason_to_fail(tmp_path: Path) -> None:
    raster(tmp_path / "a.tif")
    ran = subprocess.run(
        [sys.executable, "-m", "backend", "prepare", "--raster", "a.tif"],
        cwd=tmp_path,
        env={**environment(), "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0 and ran.stderr.isascii()
