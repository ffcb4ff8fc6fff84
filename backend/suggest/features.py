"""What a place looks like: the space in which suggestions are spread.

Shapes: N places, M labelled pixels, C bands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.scene.grid import Grid, Window
from backend.scene.statistics import Statistics
from backend.suggest.candidates import BLOCK, Places

Doubles = NDArray[np.float64]
ReadScene = Callable[[Window], tuple[NDArray[np.float32], NDArray[np.bool_]]]
"""Physical values C,h,w and validity h,w of a window."""

MOST_LABELLED = 4000
"""Labelled pixels that candidates are compared with: more would cost time and hardly move a nearest distance."""


def look_of_places(read: ReadScene, grid: Grid, places: Places, statistics: Statistics, side: int) -> Doubles:
    """Mean of the normalised bands over a square of ``side`` pixels around each place, valid pixels only: N,C."""
    out = np.zeros((len(places), len(statistics.bands)))
    reach = side // 2
    for here, block in _by_block(places.rows, places.cols):
        window = Window(block.row - reach, block.col - reach, BLOCK + 2 * reach, BLOCK + 2 * reach)
        window = window.intersection(grid.whole)
        values, valid = read(window)
        values = np.nan_to_num(statistics.normalise(values, valid))
        for n in here:
            top, left = int(places.rows[n]) - window.row, int(places.cols[n]) - window.col
            part = slice(max(0, top - reach), top + reach + 1), slice(max(0, left - reach), left + reach + 1)
            inside = valid[part]
            out[n] = values[:, *part][:, inside].mean(axis=1)
    return out


def values_at(read: ReadScene, grid: Grid, rows: NDArray[np.int32], cols: NDArray[np.int32]) -> NDArray[np.float32]:
    """Physical values of the valid ones among some pixels: M,C."""
    parts = []
    for here, block in _by_block(rows, cols):
        window = block.intersection(grid.whole)
        values, valid = read(window)
        at = rows[here] - window.row, cols[here] - window.col
        parts.append(values[:, *at].T[valid[at]])
    return np.concatenate(parts) if parts else np.zeros((0, 0), np.float32)


def look_of_pixels(values_MC: NDArray[np.float32], statistics: Statistics, draw: np.random.Generator) -> Doubles:
    """Normalised bands of labelled pixels, at most :data:`MOST_LABELLED` of them: M,C."""
    if len(values_MC) > MOST_LABELLED:
        values_MC = values_MC[np.sort(draw.choice(len(values_MC), MOST_LABELLED, replace=False))]
    flat = np.ascontiguousarray(values_MC.T[:, :, None])
    found = statistics.normalise(flat, np.ones(flat.shape[1:], bool))
    return np.nan_to_num(found[:, :, 0].T.astype(np.float64))


def _by_block(rows: NDArray[Any], cols: NDArray[Any]) -> Iterator[tuple[NDArray[np.int64], Window]]:
    """The numbers of the pixels in each block that holds any, and the block (it may reach beyond the raster)."""
    top, left = rows // BLOCK, cols // BLOCK
    for row, col in sorted({(int(r), int(c)) for r, c in zip(top, left, strict=True)}):
        yield np.flatnonzero((top == row) & (left == col)), Window(row * BLOCK, col * BLOCK, BLOCK, BLOCK)
