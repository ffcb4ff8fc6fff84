"""Pixels that taught the model must not judge it: training labels and a margin around them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.opening import open_labels, read_window
from backend.labels.polygons import LabelSet
from backend.labels.raster_labels import RasterLabels
from backend.scene.grid import Grid, Window

MARGIN = 1
"""Pixels left out around training polygons: their borders are drawn by the same hand."""


class Exclusion:
    """Where training labels lie on the grid. ``notes`` say which layers could not be looked at."""

    def __init__(self, layers: Sequence[Labels], grid: Grid) -> None:
        self.grid = grid
        self.notes: list[str] = []
        self._opened: list[LabelSet | RasterLabels] = []
        for layer in layers:
            try:
                self._opened.append(open_labels(layer, grid))
            except InputError as error:
                if "lies on the raster" not in error.cause and "on the scene" not in error.cause:
                    self.notes.append(f"Training labels could not be left out: {error}")

    def __bool__(self) -> bool:
        return bool(self._opened)

    def mask(self, window: Window) -> NDArray[np.bool_]:
        """True (h,w) where a training label lies, or within :data:`MARGIN` pixels of one."""
        outer = padded(window, self.grid, MARGIN)
        taught = np.zeros((outer.height, outer.width), bool)
        for labels in self._opened:
            taught |= read_window(labels, self.grid, outer)[0] >= 0
        if taught.any():
            taught = ndimage.binary_dilation(taught, np.ones((3, 3), bool), iterations=MARGIN)
        top, left = window.row - outer.row, window.col - outer.col
        return taught[top : top + window.height, left : left + window.width]

    def close(self) -> None:
        for labels in self._opened:
            if isinstance(labels, RasterLabels):
                labels.close()


def padded(window: Window, grid: Grid, by: int) -> Window:
    """The window with ``by`` more pixels on each side, within the grid."""
    row, col = max(0, window.row - by), max(0, window.col - by)
    end = min(grid.height, window.row + window.height + by)
    far = min(grid.width, window.col + window.width + by)
    return Window(row, col, end - row, far - col)
