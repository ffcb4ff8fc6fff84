"""Where crops may lie, and how often: proportional to the valid pixels they would hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

CELL = 32
"""Crop corners are weighted in cells of this side and uniform within a cell, px."""

COARSE = 8
"""Valid pixels are counted in squares of this side, px."""

Mask = npt.NDArray[np.bool_]
Doubles = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class _Cells:
    """Cells of possible top-left corners: block, first row and column, rows and columns."""

    block: Integers
    row: Integers
    col: Integers
    height: Integers
    width: Integers
    weight: Doubles


class CropTable:
    """Draws crops of one size from blocks with the given validity masks (``full``: those without a hole).

    ``enough``: the valid share worth keeping: ``min_valid``, or half of the best there is (a thin area).
    """

    def __init__(self, masks: Sequence[Mask], full: Sequence[bool], size: int, min_valid: float) -> None:
        parts = [_cells(i, masks[i], full[i], size) for i in range(len(masks)) if min(masks[i].shape) >= size]
        names = ("block", "row", "col", "height", "width", "weight")
        self._cells = _Cells(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))
        share = self._cells.weight if self._cells.weight.any() else np.ones_like(self._cells.weight)
        self.enough = min(min_valid, 0.5 * float(share.max()))
        share = np.where(share >= self.enough, share, 0.0)
        self._cumulated = np.cumsum(share * self._cells.height * self._cells.width)

    def places(self, draws: Doubles) -> list[tuple[int, int, int]]:
        """(block, row, column) of the top-left corner for each row (u, v, w) of uniform numbers (N,3)."""
        cells = self._cells
        i = np.minimum(
            np.searchsorted(self._cumulated, draws[:, 0] * self._cumulated[-1], side="right"), len(cells.block) - 1
        )
        rows = cells.row[i] + (draws[:, 1] * cells.height[i]).astype(np.int64)
        cols = cells.col[i] + (draws[:, 2] * cells.width[i]).astype(np.int64)
        return list(zip(cells.block[i].tolist(), rows.tolist(), cols.tolist(), strict=True))


def _cells(block: int, mask: Mask, full: bool, size: int) -> _Cells:
    """All cells of one block with the estimated valid share of a crop that starts at their centre."""
    rows, cols = np.arange(0, mask.shape[0] - size + 1, CELL), np.arange(0, mask.shape[1] - size + 1, CELL)
    heights = np.minimum(CELL, mask.shape[0] - size + 1 - rows)
    widths = np.minimum(CELL, mask.shape[1] - size + 1 - cols)
    corners = rows + heights // 2, cols + widths // 2
    share = np.ones((len(rows), len(cols))) if full else _valid_share(mask, *corners, size)
    row, col = (axis.ravel() for axis in np.meshgrid(rows, cols, indexing="ij"))
    height, width = (axis.ravel() for axis in np.meshgrid(heights, widths, indexing="ij"))
    return _Cells(np.full(row.size, block), row, col, height, width, share.ravel())


def _valid_share(mask: Mask, rows: Integers, cols: Integers, size: int) -> Doubles:
    """Valid share of crops of ``size`` at every (row, column), exact but for rims rounded to :data:`COARSE` pixels."""
    counts = _coarse_counts(mask)
    sums = np.zeros((counts.shape[0] + 1, counts.shape[1] + 1), np.int64)
    np.cumsum(counts, axis=0, out=sums[1:, 1:])
    np.cumsum(sums[1:, 1:], axis=1, out=sums[1:, 1:])
    (top, bottom), (left, right) = (_rims(start, size, n) for start, n in zip((rows, cols), counts.shape, strict=True))
    count = (
        sums[np.ix_(bottom, right)] - sums[np.ix_(top, right)] - sums[np.ix_(bottom, left)] + sums[np.ix_(top, left)]
    )
    share: Doubles = count / (np.outer(bottom - top, right - left) * COARSE**2)
    return share


def _rims(start: Integers, size: int, count: int) -> tuple[Integers, Integers]:
    """First and last coarse line of crops that start at ``start``; at least one line."""
    first = np.minimum(start // COARSE, count - 1)
    return first, np.maximum(first + 1, np.minimum((start + size) // COARSE, count))


def _coarse_counts(mask: Mask) -> Integers:
    """Valid pixels in squares of :data:`COARSE`, worked out in strips so that memory stays small."""
    cols = np.arange(0, mask.shape[1], COARSE)
    strips = []
    for row in range(0, mask.shape[0], 128 * COARSE):
        strip = mask[row : row + 128 * COARSE].view(np.uint8)
        down = np.add.reduceat(strip, np.arange(0, len(strip), COARSE), axis=0, dtype=np.uint16)
        strips.append(np.add.reduceat(down, cols, axis=1, dtype=np.int64))
    counts: Integers = np.concatenate(strips)
    return counts
