"""Where a pixel lies on the ground, whichever scene shows it, and which block of land that is.

Two scenes of one place (two dates, two sensors' footprints) share its blocks: else a
pixel's neighbour, or the pixel itself, could stand on both sides of a split.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rasterio.warp import transform_bounds
from scipy.sparse.csgraph import connected_components

from backend.scene.grid import Grid, apply, project

Numbers = NDArray[np.int64]

WHOLE = 0
"""Side of blocks that are whole places."""

_OFFSET, _BITS = 1 << 20, 21
"""Blocks count from the reference scene's corner; those left of and above it have negative numbers."""


class Places:
    """``of_scene`` S: the place of each scene. Scenes whose outlines meet, or nearly so, share one."""

    def __init__(self, grids: Sequence[Grid], near: int) -> None:
        """``near``: outlines closer than so many pixels meet."""
        self._grids = list(grids)
        meet = np.eye(len(grids), dtype=bool)
        for i, one in enumerate(grids):
            for j in range(i + 1, len(grids)):
                meet[i, j] = _meet(one, grids[j], near)
        self.of_scene: Numbers = connected_components(meet, directed=False)[1].astype(np.int64)
        self._reference = [int(np.flatnonzero(self.of_scene == place)[0]) for place in self.of_scene]

    @property
    def count(self) -> int:
        return int(self.of_scene.max()) + 1

    def positions(self, scene: int, rows: Numbers, cols: Numbers) -> tuple[Numbers, Numbers]:
        """Row and column of pixels on the grid of their place's first scene (beyond its edges too)."""
        own, other = self._grids[scene], self._grids[self._reference[scene]]
        if own is other or own.same_as(other):
            return rows, cols
        x, y = apply(own.transform, np.column_stack([cols + 0.5, rows + 0.5]))
        points = np.column_stack([x, y])
        if own.crs is not None and other.crs is not None:
            points = project(own.crs, other.crs, points)
        there_x, there_y = apply(~other.transform, np.nan_to_num(points))
        return np.floor(there_y).astype(np.int64), np.floor(there_x).astype(np.int64)

    def keys(self, scene: int, y: Numbers, x: Numbers, side: int) -> Numbers:
        """A number for the block of ``side`` pixels (:data:`WHOLE`: the place) around each of :meth:`positions`."""
        place = np.full(y.shape, self.of_scene[scene], np.int64)
        if side == WHOLE:
            return place
        row, col = y // side + _OFFSET, x // side + _OFFSET
        return (place << (2 * _BITS)) + (row << _BITS) + col


def _meet(one: Grid, other: Grid, near: int) -> bool:
    """Whether two outlines come nearer than ``near`` pixels; without a CRS nobody knows, and different places it is."""
    if one.crs is None or other.crs is None:
        return one.crs is other.crs and one.same_as(other)
    bounds = other.bounds if one.crs == other.crs else transform_bounds(other.crs, one.crs, *other.bounds)
    if not np.isfinite(bounds).all():
        return False
    margin = near * float(np.sqrt(abs(one.transform.determinant)))
    left, bottom, right, top = one.bounds
    across = bounds[0] < right + margin and bounds[2] > left - margin
    return bool(across and bounds[1] < top + margin and bounds[3] > bottom - margin)
