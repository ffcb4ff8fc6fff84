"""Kill, cancel, resume: finished rows are kept, the file is the same, nothing half-made has a final name."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from backend.contract import atomic, limits
from backend.contract.errors import Cancelled, OutputExistsError
from backend.contract.run_directory import CANCEL, RunDirectory
from backend.jobs.context import JobContext
from backend.tiles import engine
from backend.tiles.frame import BandInfo
from backend.tiles.layout import Tiling
from backend.tiles.resume import WorkFolder
from backend.tiles.sinks import BandsSink, Sink
from tests.backend.tiles.helpers import ArrayScene, context, numbers

TILING = Tiling(48, 4, 8)
ROOT = Path(__file__).resolve().parents[3]


def scene() -> ArrayScene:
    return ArrayScene(numbers(2, 300, 260), np.random.default_rng(1).random((300, 260)) < 0.9)


def sinks(folder: Path) -> list[Sink]:
    names = [BandInfo("a"), BandInfo("b")]
    return [BandsSink(folder / "one.tif", names), BandsSink(folder / "two.tif", names)]


def smear(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Depends on the whole window, so that ramps matter."""
    return np.asarray(values + values.mean(axis=(1, 2, 3), keepdims=True))


def start(folder: Path, function: engine.Function = smear, overwrite: bool = False, name: str = "m") -> engine.Summary:
    run = RunDirectory(folder / "run")
    job = JobContext(run) if run.exists() else context(folder)
    return engine.run(
        scene(), function, 2, sinks(folder), TILING, job, folder / "work",
        batch=2, overwrite=overwrite, identity={"model": name},
    )  # fmt: skip


class Stop(Exception):
    """Ends a run from within the function."""


def stopping_after(calls: int) -> engine.Function:
    left = iter(range(calls))

    def function(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        if next(left, None) is None:
            raise Stop
        return smear(values, valid)

    return function


def contents(folder: Path) -> list[bytes]:
    return [sink.path.read_bytes() for sink in sinks(folder)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[bytes], int]:
    """The files of an undisturbed run, and its number of computed tiles."""
    folder = tmp_path_factory.mktemp("whole")
    summary = start(folder)
    return contents(folder), summary.computed


@pytest.mark.parametrize("calls", [0, 1, 5, 9, 17])
def test_a_resumed_run_ends_in_the_identical_files(tmp_path: Path, whole: tuple[list[bytes], int], calls: int) -> None:
    with pytest.raises(Stop):
        start(tmp_path, stopping_after(calls))
    assert not list(tmp_path.glob("*.tif*"))
    summary = start(tmp_path)
    assert contents(tmp_path) == whole[0]
    assert summary.computed < whole[1] or calls < 9


CHILD = """
import os, signal, sys
from pathlib import Path
from tests.backend.tiles import test_resume as t
folder, calls = Path(sys.argv[1]), int(sys.argv[2])
def kill(values, valid, left=iter(range(calls))):
    if next(left, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    return t.smear(values, valid)
t.start(folder, kill)
"""


def test_a_killed_run_goes_on(tmp_path: Path, whole: tuple[list[bytes], int]) -> None:
    command = [sys.executable, "-c", CHILD, str(tmp_path), "11"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    killed = subprocess.run(command, cwd=ROOT, env=env, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert not list(tmp_path.glob("*.tif"))
    assert start(tmp_path).computed < whole[1]
    assert contents(tmp_path) == whole[0]


def test_rows_of_another_model_are_not_taken_over(tmp_path: Path, whole: tuple[list[bytes], int]) -> None:
    with pytest.raises(Stop):
        start(tmp_path, stopping_after(11), name="old")
    assert start(tmp_path, name="new").computed == whole[1]


@pytest.mark.parametrize("renamed", [0, 1, 2])
def test_a_run_killed_between_its_renames_knows_its_own_files(
    tmp_path: Path, whole: tuple[list[bytes], int], renamed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = iter(range(renamed))
    replace = atomic.replace

    def kill(part: Path, path: Path) -> None:
        if path.parent == tmp_path and next(given, None) is None:
            raise Stop
        replace(part, path)

    monkeypatch.setattr(atomic, "replace", kill)
    if renamed < 2:
        with pytest.raises(Stop):
            start(tmp_path)
    else:  # killed after the last rename, before the run was called done
        start(tmp_path)
    monkeypatch.undo()
    assert start(tmp_path).computed == 0
    assert contents(tmp_path) == whole[0]


def test_a_file_that_appeared_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(Stop):
        start(tmp_path, stopping_after(11))
    (tmp_path / "two.tif").write_bytes(b"mine")
    with pytest.raises(OutputExistsError):
        start(tmp_path)
    assert (tmp_path / "two.tif").read_bytes() == b"mine"
    start(tmp_path, overwrite=True)
    assert (tmp_path / "two.tif").stat().st_size > 4


def test_a_cancelled_run_leaves_nothing_under_the_final_names_and_can_be_resumed(
    tmp_path: Path, whole: tuple[list[bytes], int]
) -> None:
    calls = 0

    def cancelling(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        nonlocal calls
        calls += 1
        if calls == 10:
            RunDirectory(tmp_path / "run").ask(CANCEL)
            time.sleep(limits.CONTROL_INTERVAL_S)  # a run looks at its controls only so often
        return smear(values, valid)

    with pytest.raises(Cancelled):
        start(tmp_path, cancelling)
    assert not list(tmp_path.glob("*.tif*"))
    RunDirectory(tmp_path / "run").withdraw(CANCEL)
    assert start(tmp_path).computed < whole[1]
    assert contents(tmp_path) == whole[0]


def test_an_older_file_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    for sink in sinks(tmp_path):
        sink.path.write_bytes(b"old")
    with pytest.raises(Stop):
        start(tmp_path, stopping_after(11), overwrite=True)
    assert contents(tmp_path) == [b"old", b"old"]


def test_a_work_folder_of_another_plan_is_emptied(tmp_path: Path) -> None:
    work = WorkFolder(tmp_path / "work")
    assert not work.claim({"a": [1]})
    (tmp_path / "work" / "rows").mkdir()
    assert work.claim({"a": (1,)})
    assert (tmp_path / "work" / "rows").exists()
    assert not work.claim({"a": [2]})
    assert not (tmp_path / "work" / "rows").exists()
