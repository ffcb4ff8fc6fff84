"""Tiny pretraining runs on rasters of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.crs import CRS
from rasterio.transform import from_origin

from backend.contract.events import Event, EventTail
from backend.contract.requests import Pretrain, Request, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.jobs.worker import execute
from tests.making import make_run, raster

TINY: dict[str, Any] = {
    "image_size": 32, "patch_size": 8, "embed_dim": 24, "depth": 2, "heads": 3,
    "prototypes": 32, "hidden": 32, "bottleneck": 16, "local_views": 2, "save_every": 3,
}  # fmt: skip


def tiny_request(folder: Path, steps: int = 8, **settings: Any) -> Pretrain:
    """Two scenes of two bands; ``settings`` over :data:`TINY`."""
    paths = [raster(folder / f"scene{i}.tif", size=96, seed=i) for i in range(2)]
    scenes = [Scene([Source(str(path))]) for path in paths]
    return Pretrain(scenes, steps=steps, batch=4, seed=5, device="cpu", precision="fp32", settings=TINY | settings)


def sar_raster(path: Path, seed: int = 0, holes: bool = False) -> Path:
    """VV and VH in dB, 80×80 at 10 m; ``holes``: a quarter is NaN."""
    rng = np.random.default_rng(seed)
    land = np.kron(rng.normal(0, 4, (10, 10)), np.ones((8, 8)))
    speckle = 10 * np.log10(rng.gamma(5, 0.2, (2, 80, 80)))
    values = (np.array([-12.0, -19.0])[:, None, None] + land + speckle).astype(np.float32)
    if holes:
        values[:, :40, :40] = np.nan
    grid = {"crs": CRS.from_epsg(32633), "transform": from_origin(400_000, 5_000_000, 10, 10)}
    profile = {"driver": "GTiff", "dtype": "float32", "count": 2, "height": 80, "width": 80}
    with rasterio.open(path, "w", **profile, **grid) as file:
        file.write(values)
        file.descriptions = ("VV", "VH")
    return path


def run_here(folder: Path, request: Request) -> tuple[RunDirectory, int]:
    """Work on a run in this process; the run and the exit code."""
    run = make_run(folder, request)
    return run, execute(run)


def events(run: RunDirectory, kind: str) -> list[Event]:
    return [event for event in EventTail(run.events_file).read() if event.kind == kind]


def losses(run: RunDirectory) -> dict[int, float]:
    """step → loss; where a step was repeated after a resume, all its values must be one."""
    found: dict[int, set[float]] = {}
    for event in events(run, "metrics"):
        found.setdefault(event.data["step"], set()).add(event.data["loss"])
    repeated = {step: values for step, values in found.items() if len(values) > 1}
    assert not repeated, f"steps repeated with another loss: {repeated}"
    return {step: values.pop() for step, values in sorted(found.items())}
