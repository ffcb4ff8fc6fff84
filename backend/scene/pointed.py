"""From a place in the scene's coordinates to its pixel."""

from __future__ import annotations

import math
from collections.abc import Sequence

from backend.scene.grid import Grid, Window
from backend.scene.scene import Scene

OUTSIDE = "This place lies outside the raster."
NODATA = "There is no data at this place."


def off_words(grid: Grid, places: Sequence[tuple[float, float]]) -> str:
    """What to do about places that meet no data: where the raster lies, and coordinates of the likeliest wrong kind."""
    left, bottom, right, top = grid.bounds
    within = f"The raster covers x {left:.10g} to {right:.10g} and y {bottom:.10g} to {top:.10g}."
    if all(left <= x <= right and bottom <= y <= top for x, y in places):
        return "Choose another place."
    degrees = all(abs(x) <= 180 and abs(y) <= 90 for x, y in places)
    if degrees and grid.crs is not None and grid.crs.is_projected:
        return f"These look like degrees, and the raster's CRS has {grid.crs.linear_units or 'metres'}. {within}"
    if grid.crs is not None and grid.crs.is_geographic and not all(abs(x) <= 360 and abs(y) <= 90 for x, y in places):
        return f"These look like metres, and the raster's CRS has degrees. {within}"
    return f"Choose another place; coordinates are those of the raster's own CRS. {within}"


def pixel_at(scene: Scene, x: float, y: float) -> tuple[int, int] | str:
    """Row and column of the valid pixel there, or in words why there is none."""
    col, row = (math.floor(value) if math.isfinite(value) else -1 for value in ~scene.grid.transform @ (x, y))
    if not (0 <= row < scene.grid.height and 0 <= col < scene.grid.width):
        return OUTSIDE
    _values, valid = scene.read(Window(row, col, 1, 1))
    return (row, col) if bool(valid[0, 0]) else NODATA
