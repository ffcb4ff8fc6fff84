"""A model trained once on a made world, for every test of the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from backend.contract import run_directory
from backend.contract.requests import Finetune, Report, Scene
from backend.jobs import worker
from backend.jobs.context import JobContext
from tests.backend.finetune import world


@dataclass(frozen=True)
class World:
    """``run``: a finished finetune run; ``dense``: the truth as a raster of codes; ``polygons``: what taught."""

    folder: Path
    scene: Scene
    run: Path
    dense: Path
    polygons: Path


@pytest.fixture(scope="session")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A forest and its candidates, trained on the made world's polygons."""
    folder = tmp_path_factory.mktemp("report-world")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATCHWORK_HOME", str(folder / "home"))
        scene = world.scene(folder)
        run = run_directory.create(folder / "train", Finetune([scene], quick=True, settings={"trees": 20}))
        assert worker.execute(run) == 0, run.log_file.read_text()
        yield World(folder, scene, run.path, write_truth(folder / "dense.tif"), folder / "polygons.gpkg")


def write_truth(path: Path, shift: tuple[int, int] = (0, 0)) -> Path:
    """The made world's classes, moved down and right by ``shift`` pixels."""
    codes = np.roll(world.truth(), shift, (0, 1)).astype(np.uint8)
    profile = {"driver": "GTiff", "height": world.SIDE, "width": world.SIDE, "count": 1, "dtype": "uint8", "nodata": 0}
    place = from_origin(world.LEFT, world.TOP, world.PIXEL, world.PIXEL)
    with rasterio.open(path, "w", crs="EPSG:32632", transform=place, **profile) as raster:
        raster.write(codes, 1)
    return path


@pytest.fixture
def context(tmp_path: Path) -> Iterator[JobContext]:
    """A job's context in a run of its own."""
    request = Report([], model="m", reference="r")
    made = JobContext(run_directory.create(tmp_path / "context-run", request))
    yield made
    made.close()
