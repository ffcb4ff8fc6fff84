"""Scenes with two kinds of land, and models to explore them with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.events import EventTail
from backend.contract.requests import Explore, Scene
from backend.contract.run_directory import RunDirectory, create
from backend.explore import job
from backend.jobs.context import JobContext
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.card import BACKBONE
from backend.models.folder import save_model
from tests.backend.models_on_disk import _card, write_raster

HEIGHT, WIDTH = 104, 136
HOLE = (slice(40, 61), slice(8, 33))
"""Pixels without data: whole patches and parts of some."""


def two_lands(seed: int = 0) -> NDArray[np.float32]:
    """2,H,W: low and smooth, but for a square from pixel 64 on (rows 24 to 56) that is high and rough."""
    generator = np.random.default_rng(seed)
    values = generator.normal(0, 0.1, (2, HEIGHT, WIDTH))
    values[:, 24:56, 64:96] += np.array([3.0, -3.0])[:, None, None] + generator.normal(0, 1, (2, 32, 32))
    values[:, HOLE[0], HOLE[1]] = -9999
    return values.astype(np.float32)


def centre(row: int, col: int, patch: int = 8) -> tuple[float, float]:
    """Coordinates in the middle of a patch of the whole raster's grid."""
    return 500_000 + (col + 0.5) * patch * 10, 4_000_000 - (row + 0.5) * patch * 10


def scene(folder: Path, values: NDArray[np.float32] | None = None) -> Scene:
    return write_raster(folder / "scene.tif", two_lands() if values is None else values)


def pyramid_model(folder: Path, spec: Scene, bands: int) -> Path:
    shape = resolve_spec("resnet18", bands, 64)
    save_model(
        folder, _card(BACKBONE, spec, architecture={"backbone": shape.to_json()}), create_backbone(shape, seed=3).state_dict()
    )
    return folder


def explore(run: Path, request: Explore) -> tuple[RunDirectory, list[dict[str, Any]]]:
    """Run the job; its run and what it put out."""
    made = create(run, request)
    job.run(request, JobContext(made))
    return made, [event.data for event in EventTail(made.events_file).read() if event.kind == "output"]
