"""Methods v1 on real runs and rasters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from backend.contract import requests
from backend.contract.errors import InputError, ModelError, RequestError, RunConflictError
from backend.contract.events import EventLog
from backend.contract.home import runs_folder
from backend.contract.run_directory import RunDirectory, create
from tests.backend.jobs.processes import wait_for_phase
from tests.backend.serve.client import Client
from tests.making import prepare_request, raster

pytestmark = pytest.mark.usefixtures("patchwork_home")


@pytest.fixture
def request_(tmp_path: Path) -> dict[str, Any]:
    return requests.to_json(prepare_request(tmp_path))


def finished(client: Client, request: dict[str, Any], **more: Any) -> RunDirectory:
    run = RunDirectory(Path(client.call("job.submit", request=request, **more)["run"]))
    wait_for_phase(run, "done", "failed")
    return run


def test_scenes_are_described_and_measured(client: Client, tmp_path: Path) -> None:
    scene = {"sources": [{"path": str(raster(tmp_path / "a.tif", bands=3, size=64))}]}
    described = client.call("scene.describe", scene=scene)
    assert len(described["bands"]) == 3 and described["gsd_m"] == pytest.approx(10, rel=0.01)
    measured = client.call("scene.statistics", scene=scene)
    assert len(measured["bands"]) == 3 and measured["valid_share"] == 1
    assert measured["read_share"] == 1


def test_a_job_from_submit_to_delete(client: Client, request_: dict[str, Any]) -> None:
    submitted = client.call("job.submit", request=request_, name="Große Bucht")
    run = RunDirectory(Path(submitted["run"]))
    assert run.path.parent == runs_folder() and submitted["name"] == run.name
    wait_for_phase(run, "done", "failed")
    (listed,) = client.call("run.list")["runs"]
    assert (listed["name"], listed["job"], listed["phase"]) == (run.name, "prepare", "done")
    read = client.call("run.read", run=run.name)
    assert read["request"] == request_ and read["resolved"]["versions"] and "Working on" in read["log"]
    events = client.call("run.events", run=run.name)
    assert [event["seq"] for event in events["events"]] == list(range(1, len(events["events"]) + 1))
    assert client.call("run.delete", run=run.name)["freed"] > 0
    assert client.call("run.list") == {"runs": []} and not run.path.exists()


def test_notes_use_and_cleaning_by_call(client: Client, request_: dict[str, Any]) -> None:
    run = finished(client, request_)
    (run.checkpoints / "old").write_bytes(b"c" * 10_000)
    assert client.call("run.note", run=run.name, text="the first") == {}
    (listed,) = client.call("run.list")["runs"]
    assert listed["note"] == "the first" and listed["created"] == run.request_file.stat().st_mtime
    use = client.call("run.use", runs=[run.name])
    assert use["runs"][run.name]["work"] >= 10_000 and use["runs"][run.name]["used_by"] == [] and use["free"] > 0
    assert client.call("run.clean", run=run.name)["freed"] >= 10_000
    assert client.call("run.use")["runs"][run.name]["work"] == 0
    assert client.refused("run.compare", one=run.name, other=run.name).kind == "request"
    assert client.refused("run.note", run="../elsewhere", text="x").kind == "request"


def test_a_job_goes_on_when_the_server_ends(request_: dict[str, Any]) -> None:
    with Client() as client:
        run = RunDirectory(Path(client.call("job.submit", request=request_)["run"]))
        client.call("job.control", run=run.name, action="pause")
        client.process.kill()
        client.process.wait()
    wait_for_phase(run, "paused", "done")
    with Client() as other:
        other.call("job.control", run=run.name, action="resume")
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done"


def test_control_cancels_and_resumes(client: Client, request_: dict[str, Any]) -> None:
    run = RunDirectory(Path(client.call("job.submit", request=request_)["run"]))
    assert client.call("job.control", run=str(run.path), action="cancel")["name"] == run.name
    wait_for_phase(run, "cancelled", "done")
    if run.phase() == "cancelled":
        client.call("job.control", run=run.name, action="resume")
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done"
    assert isinstance(client.refused("job.control", run=run.name, action="resume"), RunConflictError)


def test_a_place_with_prepared_inputs_becomes_the_run(client: Client, request_: dict[str, Any]) -> None:
    place = runs_folder() / "2026-01-01-prepare-mine"
    (place / "inputs").mkdir(parents=True)
    (place / "inputs" / "labels.gpkg").touch()
    run = finished(client, request_, run=str(place))
    assert run.path == place and run.phase() == "done"
    assert isinstance(client.refused("job.submit", request=request_, run=place.name), RunConflictError)


@pytest.mark.parametrize("run", ["/tmp/elsewhere", "../x", "a/b", "", "..", "C:\\x"])
def test_runs_elsewhere_are_refused(client: Client, request_: dict[str, Any], run: str) -> None:
    for method, params in (
        ("job.submit", {"request": request_, "run": run}),
        ("job.control", {"run": run, "action": "cancel"}),
        ("run.read", {"run": run}),
        ("run.events", {"run": run}),
        ("run.delete", {"run": run}),
    ):
        assert isinstance(client.refused(method, **params), RequestError), method


def test_a_faulty_request_makes_no_run(client: Client, request_: dict[str, Any]) -> None:
    changes: list[dict[str, Any]] = [{"job": "fly"}, {"scenes": []}, {"colour": "red"}]
    for change in changes:
        assert isinstance(client.refused("job.submit", request={**request_, **change}), RequestError)
    assert not runs_folder().exists()


def test_events_come_in_portions_that_fit(client: Client, tmp_path: Path) -> None:
    run = create(runs_folder() / "long", prepare_request(tmp_path))
    log = EventLog(run.events_file)
    for step in range(2000):
        log.append("note", {"text": "x" * 5000, "step": step})
    seen: list[int] = []
    while True:
        portion = client.call("run.events", run="long", since_seq=seen[-1] if seen else 0)
        seen += [event["seq"] for event in portion["events"]]
        if not portion["more"]:
            break
    assert seen == list(range(1, 2001))
    log.append("note", {})
    assert [e["seq"] for e in client.call("run.events", run="long", since_seq=2000)["events"]] == [2001]
    jumped = client.call("run.events", run="long", since_seq=1990, limit=3)
    assert [e["seq"] for e in jumped["events"]] == [1991, 1992, 1993] and jumped["more"]


def test_a_damaged_run_does_not_hide_the_others(client: Client, tmp_path: Path) -> None:
    create(runs_folder() / "good", prepare_request(tmp_path))
    bad = create(runs_folder() / "bad", prepare_request(tmp_path))
    bad.state_file.write_text("{", encoding="utf-8")
    listed = {run["name"]: run for run in client.call("run.list")["runs"]}
    assert listed["good"]["phase"] == "queued" and listed["bad"]["error"]["kind"] == "input"


def test_reading_what_is_no_run(client: Client) -> None:
    for method in ("run.read", "run.events", "run.delete"):
        assert isinstance(client.refused(method, run="absent"), InputError)


def test_a_missing_model_is_a_model_error(client: Client, tmp_path: Path) -> None:
    assert isinstance(client.refused("model.describe", path=str(tmp_path)), ModelError)
    scene = {"sources": [{"path": str(raster(tmp_path / "a.tif"))}]}
    assert isinstance(client.refused("model.check", path=str(tmp_path), scene=scene), ModelError)


FIGURES = {"seconds", "memory_bytes", "disk_bytes", "notes", "warnings", "batch", "batch_bytes", "shortages"}


def test_an_estimate_is_numbers_or_nothing(client: Client, request_: dict[str, Any]) -> None:
    found = client.call("job.estimate", request=request_)
    assert found == {} or set(found) == FIGURES


def test_the_doctors_report_comes_on_request(client: Client) -> None:
    assert "Patchwork" in client.call("env.describe", report=True)["report"]
