"""The simulated analyst: a small square of one class, drawn where the place is, as the real labels have it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

SIDE = 7
"""Of the square in pixels; only what belongs together with its centre is labelled."""


def square(index_HW: NDArray[np.int16], row: int, col: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows and columns of the pixels around a place that have its class and are connected with it (4 neighbours)."""
    reach = SIDE // 2
    top, left = max(0, row - reach), max(0, col - reach)
    window = index_HW[top : row + reach + 1, left : col + reach + 1]
    parts, _ = ndimage.label(window == index_HW[row, col])
    rows, cols = np.nonzero(parts == parts[row - top, col - left])
    return rows + top, cols + left
