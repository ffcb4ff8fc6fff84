"""Three labelled stripes and a lake of a fourth kind, with a forest taught on the polygons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from backend.contract.requests import Finetune, Labels, Scene, Source
from backend.contract.run_directory import create
from backend.jobs import worker
from tests.backend.finetune.world import LEFT, PIXEL, SIDE, TOP, polygons, truth, write_polygons

STRANGE = (slice(70, 84), slice(64, 78))
"""A small lake nobody has labelled, in the middle of a stripe."""


@dataclass(frozen=True)
class World:
    scene: Scene
    model: Path


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Made once for all tests."""
    folder = tmp_path_factory.mktemp("suggest")
    draw, codes = np.random.default_rng(0), truth()
    values = np.asarray([10 * codes, 30 - 8 * codes, 0 * codes], np.float32)
    values[:, *STRANGE] = np.array([20, 14, 40], np.float32)[:, None, None]
    values += draw.normal(0, 4, values.shape).astype(np.float32)
    values[:, :6, :6] = -999
    values[:, 100:, :20] = -999
    size = {"driver": "GTiff", "height": SIDE, "width": SIDE, "count": 3, "dtype": "float32", "nodata": -999}
    with rasterio.open(folder / "image.tif", "w", crs="EPSG:32632", transform=from_origin(LEFT, TOP, PIXEL, PIXEL), **size) as file:
        file.write(values)
    labels = write_polygons(folder / "polygons.gpkg", *polygons())
    scene = Scene([Source(str(folder / "image.tif"), units="scaled")], labels=Labels(str(labels), "code"))
    run = create(folder / "train", Finetune([scene], quick=True, settings={"trees": 30, "repeats": 1}))
    assert worker.execute(run) == 0, run.log_file.read_text()
    return World(scene, run.path)
