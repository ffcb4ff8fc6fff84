"""Disk use and clean-up: checkpoints go, results stay; what is needed or under way is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.contract import run_directory
from backend.contract.errors import RunConflictError
from backend.contract.lock import RunLock
from backend.contract.requests import Predict, Pretrain, Request, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.contract.state import State, write_state
from backend.jobs import cleaning
from backend.jobs.disk_use import disk_use

SCENES = [Scene([Source("/data/a.tif")])]


def make(folder: Path, name: str, request: Request | None = None, phase: str = "done") -> RunDirectory:
    """A run with 40 000 bytes of checkpoints, 8 000 of half a file and 20 000 of a model."""
    run = run_directory.create(folder / name, request or Pretrain(SCENES))
    (run.checkpoints / "network" / "step-1").mkdir(parents=True)
    (run.checkpoints / "network" / "step-1" / "weights").write_bytes(b"w" * 40_000)
    run.model.mkdir()
    (run.model / "weights.safetensors").write_bytes(b"m" * 20_000)
    (run.outputs / "map.tif.part").write_bytes(b"p" * 8_000)
    write_state(run.state_file, State(phase))
    return run


def test_use_tells_work_from_results(tmp_path: Path) -> None:
    use = disk_use(make(tmp_path, "a"))
    assert 48_000 <= use.work < 60_000
    assert 20_000 <= use.kept < 26_000
    assert use.total == use.work + use.kept + use.rest
    assert 0 < use.rest < 20_000


def test_cleaning_keeps_model_request_and_what_a_link_leads_to(tmp_path: Path) -> None:
    run = make(tmp_path / "runs", "a")
    outside = tmp_path / "outside.bin"
    outside.write_bytes(b"o" * 100)
    (run.checkpoints / "link").symlink_to(outside)
    before = disk_use(run)
    freed = cleaning.clean(run)
    assert freed >= 48_000
    assert disk_use(run).work == 0
    assert before.total - disk_use(run).total == freed
    assert (run.model / "weights.safetensors").read_bytes() == b"m" * 20_000
    assert run.request() == Pretrain(SCENES) and run.checkpoints.is_dir() and outside.exists()
    assert not list(run.outputs.glob("*.part"))


def test_a_run_at_work_is_neither_cleaned_nor_deleted(tmp_path: Path) -> None:
    run = make(tmp_path, "a", phase="running")
    with RunLock(run.lock_file):
        for act in (cleaning.clean, cleaning.delete):
            with pytest.raises(RunConflictError):
                act(run)
    assert disk_use(run).work >= 48_000


def test_users_are_told_by_whole_folder_names(tmp_path: Path) -> None:
    model = make(tmp_path, "a")
    other = make(tmp_path, "a-2")
    made = make(tmp_path, "map", Predict(SCENES, str(model.path)))
    make(tmp_path, "other-map", Predict(SCENES, str(other.path / "outputs" / "model")))
    assert [user.name for user in cleaning.users_of(model)] == [made.name]


def test_what_an_unfinished_run_needs_stays(tmp_path: Path) -> None:
    model = make(tmp_path, "a")
    made = make(tmp_path, "map", Predict(SCENES, str(model.path)), phase="running")
    with pytest.raises(RunConflictError, match="map"):
        cleaning.delete(model)
    assert model.exists()
    write_state(made.state_file, State("done"))
    assert cleaning.delete(model) >= 68_000
    assert not model.path.exists()


def test_only_finished_runs_hold_checkpoints_that_nobody_needs(tmp_path: Path) -> None:
    done, _failed, empty = make(tmp_path, "a"), make(tmp_path, "b", phase="failed"), make(tmp_path, "c")
    cleaning.clean(empty)
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "request.json").write_text("no JSON")
    found = cleaning.finished_with_work(run_directory.list_runs(tmp_path))
    assert [run.name for run in found] == [done.name]
