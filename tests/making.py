"""Small rasters and runs for tests, made anew each time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.crs import CRS
from rasterio.transform import from_origin

from backend.contract import run_directory
from backend.contract.requests import Prepare, Request, Scene, Source
from backend.contract.run_directory import RunDirectory


def raster(path: Path, bands: int = 2, size: int = 96, seed: int = 0) -> Path:
    """A GeoTIFF of smooth random bands (float32, 10 m, UTM 17N), different for each seed."""
    rng = np.random.default_rng(seed)
    coarse = rng.normal(100, 20, (bands, size // 8, size // 8))
    values = np.kron(coarse, np.ones((8, 8))) + rng.normal(0, 2, (bands, size // 8 * 8, size // 8 * 8))
    height, width = values.shape[1:]
    profile = {"driver": "GTiff", "dtype": "float32", "count": bands, "height": height, "width": width}
    path.parent.mkdir(parents=True, exist_ok=True)
    grid = {"crs": CRS.from_epsg(32617), "transform": from_origin(700_000, 3_960_000, 10, 10)}
    with rasterio.open(path, "w", **profile, **grid) as file:
        file.write(values.astype(np.float32))
    return path


def prepare_request(folder: Path, size: int = 96) -> Prepare:
    """A request of the quickest real job on a raster of its own."""
    return Prepare([Scene([Source(str(raster(folder / "input.tif", size=size)))])])


def prepared_run(folder: Path, name: str = "run") -> RunDirectory:
    """A run of :func:`prepare_request` that nobody has worked on yet."""
    return make_run(folder / name, prepare_request(folder))


def make_run(path: Path, request: Request) -> RunDirectory:
    return run_directory.create(path, request)
