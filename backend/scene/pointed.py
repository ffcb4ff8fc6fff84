"""From a place in the scene's coordinates to its pixel."""

from __future__ import annotations

import math

from backend.scene.grid import Window
from backend.scene.scene import Scene

OUTSIDE = "This place lies outside the raster."
NODATA = "There is no data at this place."


def pixel_at(scene: Scene, x: float, y: float) -> tuple[int, int] | str:
    """Row and column of the valid pixel there, or in words why there is none."""
    col, row = (math.floor(value) if math.isfinite(value) else -1 for value in ~scene.grid.transform @ (x, y))
    if not (0 <= row < scene.grid.height and 0 <= col < scene.grid.width):
        return OUTSIDE
    _values, valid = scene.read(Window(row, col, 1, 1))
    return (row, col) if bool(valid[0, 0]) else NODATA
