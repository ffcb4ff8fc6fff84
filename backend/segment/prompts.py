"""What was pointed at, in pixels of the scene's grid."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.contract.errors import RequestError
from backend.contract.pointing import Prompts, View
from backend.scene.grid import Grid, Window, apply


@dataclass(frozen=True)
class PixelClick:
    """A place in pixels from the grid's outer corner (0.5, 0.5 is the first pixel's centre)."""

    row: float
    column: float
    include: bool = True

    @property
    def pixel(self) -> tuple[int, int]:
        """Row and column of the pixel that holds it."""
        return math.floor(self.row), math.floor(self.column)


@dataclass(frozen=True)
class PixelPrompts:
    """All clicks in their order, and a box around the object: ``box`` is the upright one that holds it.

    ``ring``: its corners (row, column) where it is not upright itself, as drawn on a rotated canvas or in another CRS.
    """

    clicks: tuple[PixelClick, ...]
    box: Window | None = None
    ring: tuple[tuple[float, float], ...] = ()

    def boxed(self, click: PixelClick) -> bool:
        """Whether the box, where there is one, holds a click."""
        if self.box is None:
            return True
        row, column = click.pixel
        down, across = row - self.box.row, column - self.box.col
        return 0 <= down < self.box.height and 0 <= across < self.box.width and self._in_ring(click)

    def _in_ring(self, click: PixelClick) -> bool:
        """A line from the click to the right crosses the ring an odd number of times."""
        inside = not self.ring
        for (top, left), (bottom, right) in zip(self.ring, self.ring[1:] + self.ring[:1], strict=True):
            if (top > click.row) != (bottom > click.row):
                inside ^= click.column < left + (click.row - top) / (bottom - top) * (right - left)
        return inside

    @property
    def include(self) -> tuple[PixelClick, ...]:
        return tuple(click for click in self.clicks if click.include)

    @property
    def exclude(self) -> tuple[PixelClick, ...]:
        return tuple(click for click in self.clicks if not click.include)


def to_pixels(prompts: Prompts, grid: Grid) -> PixelPrompts:
    """Coordinates of the scene → pixels of its grid (towards which a box may be turned: it keeps its ring).

    Raises :class:`RequestError` for coordinates that are no numbers.
    """
    places = _places([[click.x, click.y] for click in prompts.clicks], grid)
    clicks = [
        PixelClick(float(row), float(column), click.include)
        for click, (row, column) in zip(prompts.clicks, places, strict=True)
    ]
    if prompts.box is None:
        return PixelPrompts(tuple(clicks))
    corners = _places(prompts.box, grid)
    return PixelPrompts(tuple(clicks), around(corners), () if _is_upright(corners) else _ring(corners))


def view_window(view: View, grid: Grid) -> Window:
    """The pixels on screen; not clipped, so that its size tells the zoom."""
    return around(_places(view.corners, grid))


def around(places: npt.NDArray[np.float64]) -> Window:
    """The smallest window that holds places (N,2: row, column), at least one pixel."""
    low, high = np.floor(places.min(axis=0)), np.ceil(places.max(axis=0))
    height, width = np.maximum(high - low, 1)
    return Window(int(low[0]), int(low[1]), int(height), int(width))


def _is_upright(corners: npt.NDArray[np.float64]) -> bool:
    """Whether the ring of corners (N,2) is the rectangle around them, to within a pixel."""
    low, high = corners.min(axis=0), corners.max(axis=0)
    return bool((np.minimum(corners - low, high - corners) < 1).all())


def _ring(corners: npt.NDArray[np.float64]) -> tuple[tuple[float, float], ...]:
    return tuple((float(row), float(column)) for row, column in corners)


def _places(points: Sequence[Sequence[float]], grid: Grid) -> npt.NDArray[np.float64]:
    """(N,2) rows and columns of points x, y."""
    xy = np.array(points, np.float64).reshape(-1, 2)
    columns, rows = apply(~grid.transform, xy)
    places = np.stack([rows, columns], axis=1)
    if not np.isfinite(places).all() or (np.abs(places) > MOST_PIXELS).any():
        raise RequestError("A place that was pointed at is no place on this raster.", "Point into the raster.")
    return places


MOST_PIXELS = 1e12
"""Coordinates beyond this cannot be told from one another as pixels."""
