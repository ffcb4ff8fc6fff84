"""A job is a directory: made once, resumed by the same request, refused for another."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import List, Sequence

import pytest

from backend.contract import run_directory
from backend.contract.errors import InputError, RunConflictError
from backend.contract.lock import RunLock
from backend.contract.requests import Prepare, Pretrain, Request, Scene, Source
from backend.contract.run_directory import CANCEL, PAUSE, RunDirectory, create, create_fresh, find_model, list_runs
from backend.contract.state import State, write_state

REQUEST = Prepare([Scene([Source("/data/a.tif")])])


def test_a_run_holds_its_request(tmp_path: Path) -> None:
    run = create(tmp_path / "runs" / "one", REQUEST)
    assert run.request() == REQUEST
    raw = json.loads((run.path / "request.json").read_text("utf-8"))
    assert (raw["schema"], raw["job"]) == ("patchwork-run/1", "prepare")
    assert run.phase() == "queued" and run.resolved() == {}
    assert sorted(p.name for p in run.path.iterdir()) == ["checkpoints", "control", "inputs", "outputs", "request.json"]


def test_the_same_request_resumes_another_is_refused(tmp_path: Path) -> None:
    create(tmp_path / "one", REQUEST)
    assert create(tmp_path / "one", REQUEST).request() == REQUEST
    with pytest.raises(RunConflictError, match="another request"):
        create(tmp_path / "one", Pretrain(REQUEST.scenes))


def test_a_run_half_made_is_completed(tmp_path: Path) -> None:
    run = create(tmp_path / "one", REQUEST)
    (run.path / "control").rmdir()
    assert create(run.path, REQUEST).control.is_dir()


def test_inputs_may_come_before_the_request(tmp_path: Path) -> None:
    (tmp_path / "one" / "inputs").mkdir(parents=True)
    (tmp_path / "one" / "inputs" / "labels.gpkg").touch()
    assert create(tmp_path / "one", REQUEST).exists()


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").touch()
    with pytest.raises(RunConflictError, match="not empty"):
        create(tmp_path, REQUEST)
    with pytest.raises(RunConflictError):
        create(tmp_path / "thesis.doc", REQUEST)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.doc"]


def race(path: Path, asked: Sequence[Request]) -> List[Request]:
    """All clients create ``path`` at once; returns the requests of those who were not refused."""
    barrier, made = threading.Barrier(len(asked)), []

    def client(request: Request) -> None:
        barrier.wait()
        try:
            create(path, request)
        except RunConflictError:
            return
        made.append(request)

    threads = [threading.Thread(target=client, args=(request,)) for request in asked]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return made


def test_of_two_clients_with_different_requests_one_wins(tmp_path: Path) -> None:
    for number in range(50):
        made = race(tmp_path / str(number), [REQUEST, Pretrain(REQUEST.scenes)])
        assert made == [RunDirectory(tmp_path / str(number)).request()]


def test_clients_that_let_us_name_the_run_never_meet(tmp_path: Path) -> None:
    paths: List[Path] = []
    threads = [
        threading.Thread(target=lambda: paths.append(create_fresh(tmp_path, "Größe / ../ x", REQUEST).path))
        for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(paths)) == 20 and all(path.parent == tmp_path for path in paths)
    assert all(path.name.isascii() and "-prepare-groe-x" in path.name for path in paths)


def test_alive_and_interrupted_follow_the_lock(tmp_path: Path) -> None:
    run = create(tmp_path / "one", REQUEST)
    write_state(run.state_file, State("running"))
    assert run.phase() == "interrupted"
    with RunLock(run.lock_file):
        assert run.phase() == "running"
    assert run.phase() == "interrupted"


def test_controls_come_and_go(tmp_path: Path) -> None:
    run = create(tmp_path / "one", REQUEST)
    for control in (CANCEL, PAUSE):
        assert not run.asked(control)
        run.ask(control)
        assert run.asked(control)
        run.withdraw(control)
        run.withdraw(control)
        assert not run.asked(control)


@pytest.mark.parametrize("content", ["", "{", "[]", '"text"'])
def test_a_damaged_request_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "request.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"request\.json is damaged"):
        RunDirectory(tmp_path).raw_request()


def test_a_folder_without_a_request_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a Patchwork run"):
        RunDirectory(tmp_path / "nothing").request()


def test_listing_passes_over_what_is_no_run(tmp_path: Path) -> None:
    create(tmp_path / "one", REQUEST)
    create(tmp_path / "two", REQUEST)
    (tmp_path / "junk").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "one")
    assert {run.name for run in list_runs(tmp_path)} == {"one", "two"}
    assert list_runs(tmp_path / "absent") == []


def test_a_model_is_found_in_a_run_or_by_itself(tmp_path: Path) -> None:
    model = tmp_path / "run" / "outputs" / "model"
    model.mkdir(parents=True)
    assert find_model(tmp_path / "run") is None
    (model / "model.json").touch()
    assert find_model(tmp_path / "run") == find_model(model) == model


def test_a_name_no_file_system_takes_is_no_model_and_no_run(tmp_path: Path) -> None:
    long = tmp_path / ("x" * 300)
    assert find_model(long) is None and not RunDirectory(long).exists()
    with pytest.raises(InputError, match="cannot be made"):
        create(long, REQUEST)


def test_names_are_dated_and_numbered(tmp_path: Path) -> None:
    first = run_directory.fresh_path(tmp_path, "predict", "Öl-Hafen (2).tif")
    first.mkdir()
    assert first.name.endswith("-predict-ol-hafen-2-tif")
    assert run_directory.fresh_path(tmp_path, "predict", "Öl-Hafen (2).tif").name == first.name + "-2"
