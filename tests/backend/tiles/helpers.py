"""Small scenes in memory and on disk for the tile engine's tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.requests import Prepare, Scene, Source
from backend.contract.run_directory import create
from backend.jobs.context import JobContext
from backend.scene.grid import Grid, Window

NORTH_UP = Affine(10, 0, 500_000, 0, -10, 4_000_000)
UTM = CRS.from_epsg(32633)


class ArrayScene:
    """A scene held in memory; counts the windows read."""

    def __init__(
        self, values: NDArray[np.float32], valid: NDArray[np.bool_] | None = None,
        transform: Affine = NORTH_UP, crs: CRS | None = UTM,
    ) -> None:  # fmt: skip
        self.values = values
        self.valid = np.ones(values.shape[1:], bool) if valid is None else valid
        self.grid = Grid(values.shape[1], values.shape[2], transform, crs)
        self.name = "array"
        self.reads: list[Window] = []

    @property
    def extent(self) -> Window:
        return self.grid.whole

    def read(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        self.reads.append(window)
        rows, cols = window.slices
        return self.values[:, rows, cols], self.valid[rows, cols]

    def reopen(self) -> ArrayScene:
        return self

    def identity(self) -> dict[str, Any]:
        return {"name": self.name, "shape": list(self.values.shape)}

    def close(self) -> None:
        """Nothing to close."""


def numbers(bands: int, height: int, width: int, seed: int = 0) -> NDArray[np.float32]:
    """Random values of every magnitude; no two neighbours agree."""
    generator = np.random.default_rng(seed)
    return (generator.normal(size=(bands, height, width)) * 10.0 ** generator.integers(-3, 4, (bands, 1, 1))).astype(
        np.float32
    )


def context(folder: Path) -> JobContext:
    """A context in a run directory of its own."""
    return JobContext(create(folder / "run", Prepare([Scene([Source("a.tif")])])))


def read(path: Path) -> tuple[NDArray[Any], dict[str, Any]]:
    """All bands and the profile of a raster."""
    with rasterio.open(path) as file:
        return file.read(), dict(file.profile)


def identity(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The function that returns its input."""
    return values


def names(count: int) -> Sequence[str]:
    return [f"band {i}" for i in range(count)]
