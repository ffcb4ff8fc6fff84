"""Blending of overlapping tiles, one row of tiles at a time.

Within a ramp the value moves from the old tile to the new one by
``old + w·(new − old)``: where both agree, the result is that very number, so a
function that returns its input is reproduced bit for bit. What waits for a
neighbour is one ramp of columns and one ramp of rows, never a whole raster.

A skipped tile (None) holds no valid pixel in all of its part, ramps included;
so nothing of it is ever needed, and its neighbours need not know.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.tiles.algebra import Span, ramp

Block = NDArray[np.float32]
"""K,h,w."""


class RowBlender:
    """Blends the tiles of a raster of ``width`` columns and K = ``channels``; feed rows top down, tiles left to right.

    Memory: K × ramp × width floats.
    """

    def __init__(self, channels: int, width: int, blend: int) -> None:
        self.channels = channels
        self._weights = ramp(blend)
        self._above: Block = np.zeros((channels, blend, width), np.float32)
        self._left: Block | None = None

    def add(self, tile: Block | None, rows: Span, cols: Span) -> Block | None:
        """Blend one tile (K,side,side) and return the part of it that is final now.

        That part covers rows ``[rows.use, rows.settled_stop)`` × columns ``[cols.use, cols.settled_stop)``.
        """
        left, self._left = self._left, None
        if tile is None:
            return None
        block = np.array(tile[:, _part(rows), _part(cols)])
        if cols.trail:
            self._left = block[:, :, -cols.trail :]
        if cols.lead and left is not None:
            _mix(block[:, :, : cols.lead], left, self._weights)
        block = block[:, :, : cols.settled_stop - cols.use]
        above = self._above[:, :, cols.use : cols.settled_stop]
        if rows.lead:
            _mix(block[:, : rows.lead], above, self._weights[:, None])
        if rows.trail:
            above[:] = block[:, -rows.trail :]
        return block[:, : rows.settled_stop - rows.use]


def _part(span: Span) -> slice:
    """The pixels of a tile that count."""
    return slice(span.use - span.start, span.use_stop - span.start)


def _mix(new: Block, old: Block, weight: NDArray[np.float32]) -> None:
    """``new`` ← ``old + weight·(new − old)``."""
    new -= old
    new *= weight
    new += old
