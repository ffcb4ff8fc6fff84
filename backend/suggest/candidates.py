"""Candidate places: the peak of smoothed doubt in each cell of a lattice over the scene.

One window at a time: memory follows the window and the number of cells, never the raster.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.models.smoothing import GAUSSIAN, NONE, Smoothing
from backend.scene.grid import Grid, Window
from backend.suggest.doubt import DOUBT, FIRST, FIRST_SHARE, SECOND, SECOND_SHARE

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
ReadDoubt = Callable[[Window], tuple[Floats, Mask]]
"""Bands of :func:`backend.suggest.doubt.doubt_bands` and validity of a window."""

BLOCK = 1024
"""Pixels read at once each way, roughly."""

_TOWARDS_CENTRE = 1e-6
"""Of a cell's pixels that are equally doubtful the one nearest its centre is taken, not the first in reading order."""


@dataclass(frozen=True)
class Places:
    """N places by pixel. ``doubt``: smoothed; ``first``, ``second`` N: class indices; ``share`` N,2: their probabilities."""

    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    doubt: Floats
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    share: Floats

    def __len__(self) -> int:
        return len(self.rows)

    def take(self, which: NDArray[np.int64]) -> Places:
        return Places(*(getattr(self, name)[which] for name in self.__dataclass_fields__))

    @property
    def position(self) -> NDArray[np.float64]:
        """N,2 rows and columns."""
        return np.stack([self.rows, self.cols], axis=1).astype(np.float64)


def cell_side(pixels: int, most: int) -> int:
    """Side of the cells when ``pixels`` are to give at most about ``most`` candidates (at least 2 pixels)."""
    return max(2, math.ceil(math.sqrt(pixels / most)))


def find(read: ReadDoubt, allowed: Callable[[Window], Mask], grid: Grid, area: Window, cell: int, sigma: float) -> Places:
    """The peak of each cell of ``area`` among the allowed, valid pixels; cells without any give none.

    ``sigma`` (pixels): doubt is averaged over a Gaussian neighbourhood within the valid pixels, so that a lone
    mixed pixel does not count as much as a doubtful field. The result does not depend on how windows are cut.
    """
    smoothing = Smoothing(GAUSSIAN, sigma) if sigma else Smoothing(NONE)
    side = cell * max(1, BLOCK // cell)
    found = [_peaks_of(read, allowed, grid, window, cell, smoothing) for window in grid.blocks(side, side, area)]
    return Places(*(np.concatenate([getattr(part, name) for part in found]) for name in Places.__dataclass_fields__))


def _peaks_of(
    read: ReadDoubt, allowed: Callable[[Window], Mask], grid: Grid, window: Window, cell: int, smoothing: Smoothing
) -> Places:
    reach = smoothing.reach if smoothing.kind == GAUSSIAN else 0
    outer = Window(window.row - reach, window.col - reach, window.height + 2 * reach, window.width + 2 * reach)
    outer = outer.intersection(grid.whole)
    bands, valid = read(outer)
    doubt = smoothing.apply(np.where(valid, bands[DOUBT], 0)[None].astype(np.float32), valid)[0]
    inner = window.shifted(-outer.row, -outer.col).slices
    bands, doubt = bands[:, *inner], doubt[inner]
    rows, cols = peaks(doubt, valid[inner] & allowed(window), cell)
    at = bands[:, rows, cols]
    return Places(
        rows + window.row, cols + window.col, doubt[rows, cols],
        at[FIRST].astype(np.int64), at[SECOND].astype(np.int64), at[[FIRST_SHARE, SECOND_SHARE]].T,
    )  # fmt: skip


def peaks(doubt: Floats, allowed: Mask, cell: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Row and column of the largest allowed value in each ``cell`` × ``cell`` part of an array h,w."""
    height, width = doubt.shape
    down, across = -(-height // cell), -(-width // cell)
    padded = np.full((down * cell, across * cell), -np.inf)
    padded[:height, :width] = np.where(allowed, doubt, -np.inf)
    ramp = np.abs(np.arange(cell) - (cell - 1) / 2) * _TOWARDS_CENTRE / cell
    cells = padded.reshape(down, cell, across, cell).transpose(0, 2, 1, 3) - (ramp[:, None] + ramp)
    flat = cells.reshape(down * across, cell * cell)
    best = flat.argmax(axis=1)
    there = np.flatnonzero(np.isfinite(flat[np.arange(len(flat)), best]))
    rows = there // across * cell + best[there] // cell
    cols = there % across * cell + best[there] % cell
    return rows, cols
