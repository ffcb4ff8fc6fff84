"""How much land each pixel covers: in most projections nearly the same everywhere, in degrees less towards the poles."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.scene.grid import Grid, Window, apply, metres_per_degree, project

Doubles = NDArray[np.float64]

ROWS, COLS = 129, 33
"""Nodes at which areas are computed; between them they are interpolated. With 129 from pole to pole the error is 1e-4."""

UNIFORM = 0.005
"""Areas that differ by less over the whole grid are taken as one: far less than any sample can tell apart."""


class PixelAreas:
    """Areas in square metres on the WGS 84 ellipsoid. ``uniform``: whether one serves for all; ``mean`` then is it."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._rows: Doubles = np.linspace(0, grid.height, min(ROWS, grid.height + 1))
        self._cols: Doubles = np.linspace(0, grid.width, min(COLS, grid.width + 1))
        self._nodes = self._at_nodes()
        low, high = float(self._nodes.min()), float(self._nodes.max())
        self.uniform = high - low <= UNIFORM * high
        self.mean = grid.gsd_m**2 if self.uniform else float(self._nodes.mean())

    def read(self, window: Window) -> Doubles:
        """Areas of a window's pixels, h,w."""
        if self.uniform:
            return np.full((window.height, window.width), self.mean)
        rows, down = _between(self._rows, window.row + np.arange(window.height, dtype=np.float64) + 0.5)
        cols, right = _between(self._cols, window.col + np.arange(window.width, dtype=np.float64) + 0.5)
        by_row = self._nodes[rows] * (1 - down)[:, None] + self._nodes[rows + 1] * down[:, None]
        found: Doubles = by_row[:, cols] * (1 - right) + by_row[:, cols + 1] * right
        return found

    def _at_nodes(self) -> Doubles:
        """|∂(east, north) / ∂(column, row)| at each node; where the projection does not reach, the nearest that it does."""
        rows, cols = (grid.ravel() for grid in np.meshgrid(self._rows, self._cols, indexing="ij"))
        lon, lat = zip(*(self._geographic(rows + down, cols + right) for down, right in _CROSS), strict=True)
        east, north = metres_per_degree((lat[0] + lat[1]) / 2)
        wide, tall = (lon[1] - lon[0] + 180) % 360 - 180, (lon[3] - lon[2] + 180) % 360 - 180
        determinant = wide * (lat[3] - lat[2]) - tall * (lat[1] - lat[0])
        area: Doubles = np.abs(determinant * east * north) / _STEP**2
        known = np.isfinite(area) & (area > 0)
        if not known.any():
            return np.full((len(self._rows), len(self._cols)), self._grid.gsd_m**2)
        if not known.all():
            area = area[_nearest(rows, cols, known)]
        return area.reshape(len(self._rows), len(self._cols))

    def _geographic(self, rows: Doubles, cols: Doubles) -> tuple[Doubles, Doubles]:
        x, y = apply(self._grid.transform, np.stack([cols, rows], axis=1))
        points = project(self._grid.require_crs("the map"), CRS.from_epsg(4326), np.stack([x, y], axis=1))
        return points[:, 0], points[:, 1]


_STEP = 0.5
_CROSS = ((0, -_STEP / 2), (0, _STEP / 2), (-_STEP / 2, 0), (_STEP / 2, 0))
"""Left, right, up and down of a node: central differences."""


def _between(nodes: Doubles, at: Doubles) -> tuple[NDArray[np.int64], Doubles]:
    """The node before each place, and how far it lies towards the next."""
    before = np.clip(np.searchsorted(nodes, at, side="right") - 1, 0, len(nodes) - 2)
    return before, (at - nodes[before]) / (nodes[before + 1] - nodes[before])


def _nearest(rows: Doubles, cols: Doubles, known: NDArray[np.bool_]) -> NDArray[np.int64]:
    """For each node the number of the nearest known one."""
    from scipy.spatial import cKDTree

    places = np.stack([rows, cols], axis=1)
    found: NDArray[np.int64] = np.flatnonzero(known)[cKDTree(places[known]).query(places)[1]]
    return found
