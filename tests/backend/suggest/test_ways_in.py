"""The job through its doors: the command line, and the pipe that QGIS talks through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyogrio
import pytest

from backend.contract import requests
from backend.contract.errors import RequestError
from backend.contract.requests import Suggest
from backend.contract.run_directory import RunDirectory
from tests.backend.cli.terminal import patchwork
from tests.backend.jobs.processes import wait_for_phase
from tests.backend.serve.client import Client
from tests.backend.suggest.conftest import World

pytestmark = pytest.mark.usefixtures("patchwork_home")


@pytest.fixture
def client() -> Iterator[Client]:
    with Client() as made:
        yield made


def test_the_command_writes_the_points(tmp_path: Path, world: World) -> None:
    labels = world.scene.labels
    assert labels is not None
    arguments = [
        "suggest", "--model", str(world.model), "--raster", world.scene.sources[0].path, "--units", "scaled",
        "--labels", labels.path, "--field", "code", "--count", "4", "--out", "next.gpkg",
    ]  # fmt: skip
    ran = patchwork(*arguments, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "Where to label next: " in ran.stdout and "must not judge the map" in ran.stderr
    assert pyogrio.read_info(tmp_path / "next.gpkg")["features"] == 4
    again = patchwork(*arguments, cwd=tmp_path)
    assert again.returncode == 2 and "already exists" in again.stderr


def test_a_job_over_the_pipe(client: Client, tmp_path: Path, world: World) -> None:
    request = requests.to_json(Suggest([world.scene], str(world.model), str(tmp_path / "next.gpkg"), count=3))
    cost = client.call("job.estimate", request={**request, "probabilities": "p.tif"})
    assert cost["seconds"] > 0 and "choice" in cost["notes"][0]
    run = RunDirectory(Path(client.call("job.submit", request=request)["run"]))
    wait_for_phase(run, "done", "failed")
    assert run.phase() == "done", run.log_file.read_text()
    outputs = [e["data"] for e in client.call("run.events", run=run.name)["events"] if e["kind"] == "output"]
    assert [(one["role"], one["places"]) for one in outputs] == [("suggested", 3)]
    assert isinstance(client.refused("job.submit", request={**request, "count": 0}), RequestError)
