"""What a place looks like: the space in which suggestions are spread.

Shapes: N places, M labelled pixels, C bands.
"""

from __future__ import annotations

from collections.abc import Callable

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
    block = BLOCK * (places.rows // BLOCK) + 0, BLOCK * (places.cols // BLOCK) + 0
    for row, col in sorted({(int(r), int(c)) for r, c in zip(*block, strict=True)}):
        here = np.flatnonzero((block[0] == row) & (block[1] == col))
        window = Window(row - reach, col - reach, BLOCK + 2 * reach, BLOCK + 2 * reach).intersection(grid.whole)
        values, valid = read(window)
        values = np.nan_to_num(statistics.normalise(values, valid))
        for n in here:
            top, left = int(places.rows[n]) - window.row, int(places.cols[n]) - window.col
            part = slice(max(0, top - reach), top + reach + 1), slice(max(0, left - reach), left + reach + 1)
            inside = valid[part]
            out[n] = values[:, *part][:, inside].mean(axis=1)
    return out


def look_of_pixels(values_MC: NDArray[np.float32], statistics: Statistics, draw: np.random.Generator) -> Doubles:
    """Normalised bands of labelled pixels, at most :data:`MOST_LABELLED` of them: M,C."""
    if len(values_MC) > MOST_LABELLED:
        values_MC = values_MC[np.sort(draw.choice(len(values_MC), MOST_LABELLED, replace=False))]
    flat = np.ascontiguousarray(values_MC.T[:, :, None])
    found = statistics.normalise(flat, np.ones(flat.shape[1:], bool))
    return np.nan_to_num(found[:, :, 0].T.astype(np.float64))
