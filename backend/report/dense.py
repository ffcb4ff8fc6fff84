"""Maps against a dense reference map: agreement everywhere, without a sampling interval.

All maps are compared on the same pixels in one pass, block by block of the scene, so
that differences between maps can be told from the scatter between places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.jobs.context import JobContext
from backend.labels.raster_labels import RasterLabels
from backend.report.crosswalk import Crosswalk
from backend.report.exclusion import Exclusion, padded
from backend.report.metrics import Counts, Scores, confusion_matrix, mious, score
from backend.scene.grid import Grid, Window

WINDOW = 1024
SHIFTS = tuple((down, right) for down in (-1, 0, 1) for right in (-1, 0, 1))
"""Offsets (rows down, columns right) by which the reference is moved, in pixels."""

_DRAWS = 1000


@dataclass(frozen=True)
class Agreement:
    """``blocks`` M,B,K,K: confusion of each map in each block; ``shifts``: of the first map, with the
    reference moved; ``excluded``: labelled pixels left out because they taught the model."""

    blocks: Counts
    shifts: dict[tuple[int, int], Counts]
    excluded: int

    def scores(self, number: int = 0) -> Scores:
        """Scores of one map over the whole scene."""
        return score(self.blocks[number].sum(axis=0))

    def difference(self, one: int, other: int, seed: int) -> tuple[float, float, float]:
        """mIoU of map ``one`` − map ``other``, with the 95 % interval of a bootstrap over blocks (paired); NaN where no
        pixel was compared."""
        held = self.blocks[[one, other]]
        held = held[:, held.sum(axis=(0, 2, 3)) > 0]
        if not held.size:
            return np.nan, np.nan, np.nan
        draw = np.random.default_rng([seed, one, other])
        times = draw.multinomial(held.shape[1], np.full(held.shape[1], 1 / held.shape[1]), _DRAWS)
        drawn = mious(np.einsum("db,mbij->mdij", times, held))
        whole = mious(held.sum(axis=1))
        low, high = np.nanpercentile(drawn[0] - drawn[1], [2.5, 97.5])
        return float(whole[0] - whole[1]), float(low), float(high)


def compare(
    maps: Sequence[RasterLabels],
    reference: RasterLabels,
    crosswalk: Crosswalk,
    exclusion: Exclusion,
    context: JobContext,
) -> Agreement:
    """Compare every map with the reference wherever all maps and the reference have a class.

    The maps' scheme is the crosswalk's first classes. Memory follows the window.
    """
    grid, classes = reference.grid, len(crosswalk.scheme)
    number = int(reference.groups(Window(grid.height - 1, grid.width - 1, 1, 1))[0, 0])
    blocks = np.zeros((len(maps), number, classes, classes), np.int64)
    shifts = {shift: np.zeros((classes, classes), np.int64) for shift in SHIFTS}
    excluded = 0
    windows = list(grid.blocks(WINDOW, WINDOW))
    context.stage("Compare with the reference", len(windows), "block")
    for done, window in enumerate(windows, 1):
        mapped = [opened.read(window)[0] for opened in maps]
        truth, around = _truth(reference, crosswalk, window, grid)
        present = np.logical_and.reduce([index >= 0 for index in mapped])
        taught = exclusion.mask(window)
        excluded += int((taught & present & (truth >= 0)).sum())
        kept = present & ~taught
        _count(blocks, mapped, np.where(kept, truth, -1), reference.groups(window) - 1)
        first = np.where(kept, mapped[0], -1)
        for shift, total in shifts.items():
            total += confusion_matrix(first, _moved(around, shift, window), classes)
        context.advance(done)
    return Agreement(blocks, shifts, excluded)


def _truth(
    reference: RasterLabels, crosswalk: Crosswalk, window: Window, grid: Grid
) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """The reference in the window, and with one more pixel on each side (−1 beyond the grid)."""
    outer = padded(window, grid, 1)
    inner = crosswalk.apply(reference.read(outer)[0])
    top, left = outer.row - (window.row - 1), outer.col - (window.col - 1)
    around = np.full((window.height + 2, window.width + 2), -1, np.int16)
    around[top : top + outer.height, left : left + outer.width] = inner
    return around[1:-1, 1:-1], around


def _moved(around: NDArray[np.int16], shift: tuple[int, int], window: Window) -> NDArray[np.int16]:
    """The reference moved by ``shift``: what came from the pixel up by shift[0] and left by shift[1]."""
    down, right = shift
    return around[1 - down : 1 - down + window.height, 1 - right : 1 - right + window.width]


def _count(
    blocks: Counts, mapped: Sequence[NDArray[np.int16]], truth: NDArray[np.int16], block: NDArray[np.int32]
) -> None:
    classes = blocks.shape[-1]
    where = truth >= 0
    place, column = block[where].astype(np.int64), truth[where].astype(np.int64)
    for number, index in enumerate(mapped):
        flat = (place * classes + index[where]) * classes + column
        blocks[number] += np.bincount(flat, minlength=blocks[number].size).reshape(blocks[number].shape)
