"""Submitting, steering and deleting: no request is lost, nothing outside is touched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from backend.contract.errors import OutputExistsError, RequestError, RunConflictError
from backend.contract.events import EventTail
from backend.contract.home import runs_folder
from backend.contract.lock import RunLock
from backend.contract.requests import (
    Attention,
    Explore,
    Predict,
    Report,
    Request,
    Sample,
    Scene,
    Source,
    Study,
    Suggest,
)
from backend.contract.run_directory import PAUSE, RunDirectory
from backend.contract.state import State, write_state
from backend.jobs import control, outputs
from tests.backend.jobs.processes import wait_for_phase, wait_until
from tests.making import prepare_request, prepared_run


def test_submit_names_the_run_after_the_raster_and_works(tmp_path: Path) -> None:
    run = control.submit(runs_folder(), prepare_request(tmp_path))
    assert run.path.parent == runs_folder() and run.name.endswith("-prepare-input")
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done"


def test_a_cancel_right_after_the_submit_is_not_lost(tmp_path: Path) -> None:
    request = prepare_request(tmp_path)
    for _ in range(3):
        run = control.submit(runs_folder(), request)
        control.control(run, "cancel")
        wait_until(lambda run=run: run.phase() in ("cancelled", "done"), "a final phase")  # type: ignore[misc]
        assert run.phase() == "cancelled"
        kinds = [event.data.get("phase") for event in EventTail(run.events_file).read()]
        assert "running" not in kinds


def test_cancelling_a_lost_run_ends_it_at_once(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    for phase in ("queued", "running", "paused", "preparing"):
        write_state(run.state_file, State(phase))
        control.control(run, "cancel")
        assert run.phase() == "cancelled"


def test_cancelling_a_final_run_changes_nothing(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    for phase in ("done", "failed"):
        write_state(run.state_file, State(phase))
        control.control(run, "cancel")
        assert run.phase() == phase


def test_pause_and_resume_reach_a_living_worker(tmp_path: Path) -> None:
    run = control.submit(runs_folder(), prepare_request(tmp_path))
    control.control(run, "pause")
    wait_for_phase(run, "paused", "done")
    assert run.phase() == "paused"
    control.control(run, "resume")
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done"


def test_resume_starts_a_worker_for_a_cancelled_run(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    control.control(run, "cancel")
    assert run.phase() == "cancelled"
    control.control(run, "resume")
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done"


def test_an_unknown_action_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="dance"):
        control.control(prepared_run(tmp_path), "dance")


def test_existing_outputs_are_refused_before_a_run_is_made(tmp_path: Path) -> None:
    image, layer, figures = (str(tmp_path / f"map{ending}") for ending in (".tif", ".gpkg", ".json"))
    for path in (image, layer, figures):
        Path(path).touch()
    scene = Scene([Source("/a.tif")])
    for request in (
        Predict([scene], "/m", out=image),
        Predict([scene], "/m", out="/x.tif", uncertainty=image),
        Attention([scene], "/m", out=image),
        Report([scene], "/m", "/r.tif", json=figures),
        Explore([scene], "/m", polygons=layer),
        Suggest([scene], "/m", out=layer),
        Sample([scene], out=layer),
    ):
        with pytest.raises(OutputExistsError, match=r"map\."):
            control.submit(runs_folder(), request)
    assert not runs_folder().exists()
    outputs.check(Predict([scene], "/m", out=image, overwrite=True))


@pytest.mark.parametrize(
    "request_",
    [
        Predict([Scene([Source("/a.tif")])], "/m", out="/tmp/map.docx"),
        Explore([Scene([Source("/a.tif")])], "/m", out="/tmp/map.gpkg"),
        Explore([Scene([Source("/a.tif")])], "/m", polygons="/tmp/map.tif"),
        Suggest([Scene([Source("/a.tif")])], "/m", out="/tmp/places.shp"),
        Report([Scene([Source("/a.tif")])], "/m", "/r.tif", html="/tmp/report.pdf"),
    ],
)
def test_a_file_is_what_its_name_says(request_: Request) -> None:
    with pytest.raises(RequestError, match="name that ends in"):
        outputs.check(request_)


def test_a_folder_of_outputs_is_looked_at_like_a_file(tmp_path: Path) -> None:
    scene, folder = Scene([Source(str(tmp_path / "a.tif"))]), tmp_path / "maps"
    study = Study([scene], "/m", pictures=str(folder))
    outputs.check(study)
    folder.mkdir()
    outputs.check(study)
    (folder / "mine.png").touch()
    with pytest.raises(OutputExistsError, match="not empty"):
        control.submit(runs_folder(), study)
    outputs.check(replace(study, overwrite=True))
    with pytest.raises(RequestError, match="a file, not a folder"):
        outputs.check(replace(study, pictures=str(folder / "mine.png"), overwrite=True))
    with pytest.raises(RequestError, match="made from"):
        outputs.check(replace(study, pictures=scene.sources[0].path, overwrite=True))
    with pytest.raises(RequestError, match="two outputs"):
        outputs.check(replace(study, html=str(folder), overwrite=True))


@pytest.mark.parametrize("name", ["html", "json", "pictures"])
def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    study, result = Study([Scene([Source("/a.tif")])], "/m", overwrite=True), f"result.{name}"
    with pytest.raises(RequestError, match="is no folder"):
        outputs.check(replace(study, **{name: str(tmp_path / "file" / "deep" / result)}))
    outputs.check(replace(study, **{name: str(tmp_path / "new" / "deep" / result)}))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="a folder, not a file name"):
        outputs.check(Predict([Scene([Source("/a.tif")])], "/m", out=str(tmp_path), overwrite=True))


def test_delete_removes_the_run_and_nothing_else(tmp_path: Path) -> None:
    run, kept = prepared_run(tmp_path, "gone"), prepared_run(tmp_path, "kept")
    (run.outputs / "link").symlink_to(kept.path)
    control.delete(run)
    assert not run.path.exists() and kept.exists() and (tmp_path / "input.tif").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["input.tif", "kept"]


def test_delete_waits_for_nobody(tmp_path: Path) -> None:
    run = prepared_run(tmp_path)
    with RunLock(run.lock_file), pytest.raises(RunConflictError):
        control.delete(run)
    assert run.exists()


def test_a_paused_run_that_lost_its_worker_resumes(tmp_path: Path) -> None:
    run: RunDirectory = prepared_run(tmp_path)
    write_state(run.state_file, State("paused"))
    run.ask(PAUSE)
    assert run.phase() == "interrupted"
    control.control(run, "resume")
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done"
