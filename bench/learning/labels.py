"""Dense labels as the benches use them: codes from 1, 0 where there is none, and only a share of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from backend.contract.requests import Labels
from backend.contract.requests import Scene as Spec
from bench.learning.places import Place

PATCH = 32
"""Side in pixels of the squares labels are given in: neighbours come together, as when somebody digitises."""
ENOUGH = 50
"""Pixels of a class worth teaching."""


def codes(place: Place) -> NDArray[np.int64]:
    """Codes from 1; masks of 0 and 1 become 1 and 2, so that "no" is a class."""
    if place.label is None:
        raise ValueError(f"{place.name} has no dense labels")
    with rasterio.open(place.label) as file:
        values: NDArray[np.int64] = file.read(1).astype(np.int64)
        binary = file.nodata == -1 or set(np.unique(values).tolist()) <= {0, 1}
    return np.maximum(values + 1, 0) if binary else values


def taught(places: Sequence[Place], share: float, seed: int, folder: Path) -> list[Spec]:
    """The scenes that have labels when a random ``share`` of all squares is labelled.

    Drawn again (with the next sub-seed) until two classes have at least :data:`ENOUGH` pixels each.
    """
    for attempt in range(1_000):
        kept = {p.name: codes(p) * _squares(codes(p).shape, share, [seed, attempt], p.name) for p in places}
        counts = np.bincount(np.concatenate([k.ravel() for k in kept.values()]))[1:]
        if (counts >= ENOUGH).sum() > 1:
            return [with_labels(p, kept[p.name], folder / f"{p.name}-{share:g}-{seed}.tif") for p in places if kept[p.name].any()]
    raise ValueError(f"A share of {share:g} never holds two classes")


def labelled(place: Place, folder: Path) -> Spec:
    """The place's scene with all its labels."""
    return with_labels(place, codes(place), folder / f"{place.name}.tif")


def with_labels(place: Place, values: NDArray[np.int64], path: Path) -> Spec:
    write(path, values, place)
    return replace(place.scene(), labels=Labels(str(path)))


def write(path: Path, values: NDArray[np.int64], place: Place) -> None:
    """A raster of codes on the place's grid, 0 = none."""
    with rasterio.open(next(iter(place.sources.values())).path) as file:
        grid = {"crs": file.crs, "transform": file.transform, "height": file.height, "width": file.width}
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.open(path, "w", driver="GTiff", dtype="uint8", count=1, nodata=0, **grid) as out:
        out.write(values.astype(np.uint8), 1)


def _squares(shape: tuple[int, ...], share: float, seed: list[int], name: str) -> NDArray[np.bool_]:
    rows, cols = -(-shape[0] // PATCH), -(-shape[1] // PATCH)
    draw = np.random.default_rng([*seed, *name.encode()]).random((rows, cols)) < share
    return np.kron(draw, np.ones((PATCH, PATCH), bool))[: shape[0], : shape[1]]
