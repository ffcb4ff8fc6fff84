"""Scenes with an object whose place is known, made anew each time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine

from backend.contract import requests
from backend.scene.scene import Scene

Mask = npt.NDArray[np.bool_]

NORTH_UP = Affine(10, 0, 500_000, 0, -10, 4_000_000)
SHAPES = ("disc", "square", "slant")


def shape(kind: str, side: int = 128) -> Mask:
    """An object of some 1,500 pixels."""
    row, col = np.mgrid[:side, :side] + 0.5
    if kind == "disc":
        return np.asarray((row - 60) ** 2 + (col - 70) ** 2 < 22**2)
    if kind == "square":
        return np.asarray((abs(row - 55) < 19) & (abs(col - 62) < 19))
    return np.asarray((abs(row - col * 0.6 - 25) < 14) & (col > 30) & (col < 90))


def field(truth: Mask, bands: int, dtype: str = "float32", seed: int = 0) -> npt.NDArray[np.generic]:
    """A homogeneous object (noise of 2) on ground textured in patches (deviation 12); C,H,W."""
    rng = np.random.default_rng(seed)
    side = truth.shape[0]
    patches = np.kron(rng.normal(100, 12, (bands, side // 4 + 1, side // 4 + 1)), np.ones((4, 4)))[:, :side, :side]
    ground = patches + rng.normal(0, 4, (bands, side, side))
    colour = 100 + 60 * np.where(np.arange(bands) % 2, -1, 1)[:, None, None]
    values = np.where(truth, colour + rng.normal(0, 2, ground.shape), ground)
    return np.asarray(values.clip(0, 255), dtype)


def write(
    path: Path,
    values: npt.NDArray[np.generic],
    transform: Affine = NORTH_UP,
    crs: str | None = "EPSG:32633",
    nodata: float | None = None,
) -> requests.Scene:
    """A GeoTIFF and the request that reads it."""
    count, height, width = values.shape
    place = {"crs": crs, "transform": transform, "nodata": nodata}
    with rasterio.open(
        path, "w", "GTiff", height=height, width=width, count=count, dtype=values.dtype, **place
    ) as file:
        file.write(values)
    return requests.Scene([requests.Source(str(path), units="scaled")])


def opened(path: Path, values: npt.NDArray[np.generic], nodata: float | None = None) -> Scene:
    return Scene.open(write(path, values, nodata=nodata))


def iou(found: Mask, truth: Mask) -> float:
    return float((found & truth).sum() / max((found | truth).sum(), 1))
