"""The prepare job as a worker runs it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from backend.contract.events import EventTail
from backend.contract.requests import Prepare, Source
from backend.contract.requests import Scene as SceneRequest
from backend.contract.run_directory import create
from backend.jobs.context import JobContext
from backend.scene import prepare_job
from tests.backend.scene.rasters import texture, write_raster


def test_prepare_says_and_writes_what_was_found(tmp_path: Path) -> None:
    data = np.concatenate([texture(2, 120, 100) - 12, np.ones((1, 120, 100), np.float32)])
    data[:, :12] = np.nan
    path = write_raster(tmp_path / "radar.tif", data, names=["VV", "VH", "mask"])
    request = Prepare([SceneRequest([Source(str(path))])])
    run = create(tmp_path / "run", request)
    context = JobContext(run)
    prepare_job.run(request, context)
    notes = " ".join(event.data["text"] for event in EventTail(run.events_file).read() if event.kind == "note")
    expected = ["100 × 120 pixels of 10 m, EPSG:32632, 2 bands", "VV, db:", "quality flags"]
    for words in [*expected, "90.0% of the pixels are valid", "tile cache holds 100%"]:
        assert words in notes
    found = json.loads((run.outputs / "prepare.json").read_text())
    assert [band["role"] for band in found["scenes"][0]["bands"]] == ["VV", "VH"]
    assert found["statistics"]["valid_share"] == 0.9
    assert Path(found["cache"]["folder"]).is_dir()
    assert run.resolved()["scenes"][0]["sources"][0]["path"] == str(path)


def test_the_estimate_names_the_disk_it_needs(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", (texture(3, 100, 100) * 10).astype(np.uint8))
    estimate = prepare_job.estimate(Prepare([SceneRequest([Source(str(path))])]))
    assert estimate.disk_bytes is not None and 40_000 <= estimate.disk_bytes < 41_000
    assert estimate.seconds is not None and estimate.seconds < 60
