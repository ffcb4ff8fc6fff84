"""The product's own segmenter as a contestant, through the interface that the map tools use."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from backend.scene.grid import Window
from backend.segment.prompts import PixelClick, PixelPrompts
from backend.segment.segmenter import Segmentation, Segmenter
from bench.clicks.user import Placed

Mask = NDArray[np.bool_]

SCREEN = 900, 900
"""Rows and columns of screen pixels that the view is shown on."""


class Ours:
    """A segmenter that looks at one view."""

    def __init__(self, segmenter: Segmenter, view: Window) -> None:
        self._segmenter, self._view = segmenter, view
        segmenter.prepare(view, SCREEN)

    def mask(self, clicks: Sequence[Placed]) -> Mask:
        return in_view(self.found(clicks), self._view)

    def found(self, clicks: Sequence[Placed]) -> Segmentation:
        placed = tuple(
            PixelClick(self._view.row + c.row + 0.5, self._view.col + c.col + 0.5, c.include) for c in clicks
        )
        return self._segmenter.segment(PixelPrompts(placed), self._view, SCREEN)


def in_view(found: Segmentation, view: Window) -> Mask:
    """The mask in pixels of the view; what lies beyond is not seen."""
    pixels = np.kron(found.mask, np.ones((found.factor, found.factor), np.bool_))
    window = Window(found.window.row, found.window.col, *pixels.shape)
    out, common = np.zeros((view.height, view.width), np.bool_), window.intersection(view)
    if common.height and common.width:
        out[common.shifted(-view.row, -view.col).slices] = pixels[common.shifted(-window.row, -window.col).slices]
    return out
