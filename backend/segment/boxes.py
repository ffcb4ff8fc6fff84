"""A dragged box in cells of a frame: which belong to it, which lie just around it, which are its heart."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from affine import Affine
from rasterio.features import rasterize
from scipy import ndimage

from backend.scene.grid import Window
from backend.segment.prompts import PixelPrompts
from backend.segment.view import Frame

Mask = npt.NDArray[np.bool_]

AROUND = 2
"""Cells around a box of which it says that they do not belong."""


def inside(prompts: PixelPrompts, frame: Frame) -> Mask | None:
    """The frame's cells that the box touches; of a turned one, those whose centres it holds. None without a box."""
    if prompts.box is None:
        return None
    out = np.zeros((frame.cells.height, frame.cells.width), np.bool_)
    touched = _cells(prompts.box, frame)
    out[touched.slices] = True
    if not prompts.ring:
        return out
    held = out & _in_ring(prompts.ring, frame)
    return held if held.any() else out  # a box smaller than a cell


def around(inside_hw: Mask, valid: Mask) -> list[tuple[int, int]]:
    """Valid cells just around a box: what surely does not belong."""
    grown = ndimage.binary_dilation(inside_hw, np.ones((2 * AROUND + 1, 2 * AROUND + 1), np.bool_))
    return _listed(grown & ~inside_hw & valid)


def heart(inside_hw: Mask, valid: Mask) -> list[tuple[int, int]]:
    """Five valid cells in the middle half of a box: what, without a click, is taken to belong."""
    rows, cols = np.flatnonzero(inside_hw.any(axis=1)), np.flatnonzero(inside_hw.any(axis=0))
    if len(rows) == 0:
        return []
    height, width = int(rows[-1] - rows[0]) + 1, int(cols[-1] - cols[0]) + 1
    row, col = int(rows[0]) + height // 2, int(cols[0]) + width // 2
    down, across = height // 6, width // 6
    cells = [(row, col), (row - down, col), (row + down, col), (row, col - across), (row, col + across)]
    return [cell for cell in dict.fromkeys(cells) if inside_hw[cell] and valid[cell]]


def _cells(box: Window, frame: Frame) -> Window:
    """The cells a box touches, as a window of the frame."""
    top, left = frame.cell(box.row, box.col)
    bottom, right = frame.cell(box.row + box.height - 1, box.col + box.width - 1)
    whole = Window(0, 0, frame.cells.height, frame.cells.width)
    return Window(top, left, bottom - top + 1, right - left + 1).intersection(whole)


def _in_ring(ring: tuple[tuple[float, float], ...], frame: Frame) -> Mask:
    """Cells whose centres lie in a ring of places (row, column)."""
    pixels = frame.pixels
    to_pixels = Affine.translation(pixels.col, pixels.row) * Affine.scale(frame.factor)
    polygon = {"type": "Polygon", "coordinates": [[(col, row) for row, col in (*ring, ring[0])]]}
    shape = frame.cells.height, frame.cells.width
    return np.asarray(rasterize([polygon], shape, transform=to_pixels, dtype="uint8"), np.bool_)


def _listed(mask: Mask) -> list[tuple[int, int]]:
    return [(int(row), int(col)) for row, col in np.argwhere(mask)]
