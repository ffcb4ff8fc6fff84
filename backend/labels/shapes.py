"""Between polygons and pixels. A pixel belongs to a polygon when its centre does."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio import features
from shapely.geometry.base import BaseGeometry

from backend.scene.grid import Grid, Window

_LOOKS = 16
"""Pixel centres each way that are tried before a polygon is rasterised to find one inside it."""


def outline(grid: Grid, window: Window) -> BaseGeometry:
    """The window as a polygon in the grid's CRS (four corners, so that rotated grids are right)."""
    a = grid.window_transform(window)
    corners = [(0, 0), (window.width, 0), (window.width, window.height), (0, window.height)]
    return shapely.Polygon([a @ corner for corner in corners])


def window_of(shape: BaseGeometry, grid: Grid) -> Window | None:
    """The smallest window of the grid that holds a shape's pixels; None where it misses the grid."""
    left, bottom, right, top = shapely.bounds(shape)
    inverse = ~grid.transform
    corners = [inverse @ point for point in ((left, top), (right, top), (left, bottom), (right, bottom))]
    columns, rows = [x for x, _ in corners], [y for _, y in corners]
    row, col = max(0, math.floor(min(rows))), max(0, math.floor(min(columns)))
    end, far = min(grid.height, math.ceil(max(rows))), min(grid.width, math.ceil(max(columns)))
    return Window(row, col, end - row, far - col) if end > row and far > col else None


def burn(shapes: Sequence[tuple[BaseGeometry, int]], grid: Grid, window: Window) -> NDArray[np.int32]:
    """Values of the shapes at pixel centres, shape h,w; 0 elsewhere, later shapes over earlier ones."""
    size = (window.height, window.width)
    if not shapes:
        return np.zeros(size, np.int32)
    burned: NDArray[np.int32] = features.rasterize(
        shapes, out_shape=size, transform=grid.window_transform(window), fill=0, dtype="int32"
    )
    return burned


def covers_a_pixel(shape: BaseGeometry, grid: Grid) -> bool:
    """Whether the centre of any pixel of the grid lies in the shape."""
    window = window_of(shape, grid)
    if window is None:
        return False
    if _holds_a_centre(shape, grid, window):
        return True
    return any(burn([(shape, 1)], grid, part).any() for part in grid.blocks(2048, 2048, window))


def _holds_a_centre(shape: BaseGeometry, grid: Grid, window: Window) -> bool:
    """A quick look at up to :data:`_LOOKS`² pixel centres; False proves nothing."""
    rows = window.row + np.arange(0, window.height, -(-window.height // _LOOKS)) + 0.5
    cols = window.col + np.arange(0, window.width, -(-window.width // _LOOKS)) + 0.5
    x, y = np.meshgrid(cols, rows)
    a, b, c, d, e, f = tuple(grid.transform)[:6]
    return bool(shapely.contains_xy(shape, a * x + b * y + c, d * x + e * y + f).any())
