"""Where crops may lie, and how often: proportional to the valid pixels they would hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

CELL = 32
"""Crop corners are weighted in cells of this side and uniform within a cell, px."""

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
    """Draws crops of one size from blocks with the given validity masks.

    ``enough``: the valid share worth keeping: ``min_valid``, or half of the best there is (a thin area).
    """

    def __init__(self, masks: Sequence[Mask], size: int, min_valid: float) -> None:
        parts = [_cells(i, mask, size) for i, mask in enumerate(masks) if min(mask.shape) >= size]
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


def _cells(block: int, mask: Mask, size: int) -> _Cells:
    """All cells of one block with the estimated valid share of a crop that starts at their centre."""
    rows, cols = np.arange(0, mask.shape[0] - size + 1, CELL), np.arange(0, mask.shape[1] - size + 1, CELL)
    heights = np.minimum(CELL, mask.shape[0] - size + 1 - rows)
    widths = np.minimum(CELL, mask.shape[1] - size + 1 - cols)
    share = _valid_share(mask, rows + heights // 2, cols + widths // 2, size)
    row, col = (axis.ravel() for axis in np.meshgrid(rows, cols, indexing="ij"))
    height, width = (axis.ravel() for axis in np.meshgrid(heights, widths, indexing="ij"))
    return _Cells(np.full(row.size, block), row, col, height, width, share.ravel())


def _valid_share(mask: Mask, rows: Integers, cols: Integers, size: int) -> Doubles:
    """Valid share of crops of ``size`` at every (row, column), from sums over every eighth line in each direction."""
    step = max(1, min(8, size // 8))
    sampled = mask[::step, ::step]
    sums = np.zeros((sampled.shape[0] + 1, sampled.shape[1] + 1), np.int64)
    np.cumsum(sampled, axis=0, out=sums[1:, 1:])
    np.cumsum(sums[1:, 1:], axis=1, out=sums[1:, 1:])
    top, left = (axis // step for axis in (rows, cols))
    bottom = np.minimum(np.maximum(top + 1, (rows + size) // step), sampled.shape[0])
    right = np.minimum(np.maximum(left + 1, (cols + size) // step), sampled.shape[1])
    top, left = np.minimum(top, bottom - 1), np.minimum(left, right - 1)
    count = (
        sums[np.ix_(bottom, right)] - sums[np.ix_(top, right)] - sums[np.ix_(bottom, left)] + sums[np.ix_(top, left)]
    )
    share: Doubles = count / np.outer(bottom - top, right - left)
    return share
