"""Where tiles lie, which pixels each one is trusted for, and how neighbours blend. No I/O.

One axis at a time: rows and columns are planned alike and independently. Tile i
covers ``[start, start + side)``; of that, the outer ``margin`` pixels are context
only. Two neighbours share a *ramp* of ``blend`` pixels across which the weight
passes from one to the other; outside the ramps every pixel belongs to one tile:

    tile 0   |....#############>>>>....|                . margin (context only)
    tile 1               |....>>>>#############....|    > ramp    # one tile alone

At the raster's rim the context is a reflection. Tiles are evenly spread and, where
that saves work, smaller than asked for, so that nothing is computed for nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MAX_REDUNDANCY = 1.31
"""Computed pixels ÷ raster pixels that tiling may cost by default (nnU-Net: 4.0, Deepness: 1.38)."""

@dataclass(frozen=True)
class Span:
    """One tile along one axis, in pixels of the raster.

    ``start`` may be negative (reflection). The tile counts for ``[use, use_stop)``;
    its first ``lead`` pixels of that are the ramp shared with the previous tile,
    its last ``trail`` pixels the ramp shared with the next one.
    """

    start: int
    use: int
    use_stop: int
    lead: int
    trail: int

    @property
    def settled_stop(self) -> int:
        """Pixels from ``use`` up to here are final once this tile is blended in."""
        return self.use_stop - self.trail


@dataclass(frozen=True)
class Axis:
    """All tiles along one axis of ``size`` pixels; every tile has the same ``side``."""

    size: int
    side: int
    spans: tuple[Span, ...]

    @property
    def redundancy(self) -> float:
        """Computed pixels ÷ pixels of the axis."""
        return len(self.spans) * self.side / self.size


def plan_axis(size: int, tile: int, margin: int, blend: int, multiple: int = 1, exact: bool = False) -> Axis:
    """Cover ``size`` ≥ 1 pixels by the fewest tiles of at most ``tile`` pixels, divisible by ``multiple``.

    ``exact``: every tile has ``tile`` pixels, even where smaller ones would do.
    A tile may only be larger than ``tile`` where ``tile`` is no multiple of ``multiple``.
    Raises ValueError where margin and ramp leave too little of the tile.
    """
    tile = _up(tile, multiple)
    if size < 1 or margin < 0 or blend < 0 or tile < smallest_tile(margin, blend):
        raise ValueError(f"no tiles of {tile} px with margin {margin} and ramp {blend} over {size} px")
    reach = size + 2 * margin
    step = tile - 2 * margin - blend
    count = max(1, math.ceil((reach - tile) / step) + 1)
    side = tile if exact else _up(math.ceil((reach + (count - 1) * (2 * margin + blend)) / count), multiple)
    return Axis(size, side, _spans(size, side, margin, blend, count))


def smallest_tile(margin: int, blend: int) -> int:
    """Pixels a tile needs so that no pixel can lie in the ramps of three tiles."""
    return 2 * margin + 3 * blend + 2


def _spans(size: int, side: int, margin: int, blend: int, count: int) -> tuple[Span, ...]:
    """Evenly spread starts; the ramp lies in the middle of each overlap."""
    if count == 1:
        return (Span(-((side - size) // 2), 0, size, 0, 0),)
    free = size + 2 * margin - side
    starts = [i * free // (count - 1) - margin for i in range(count)]
    ramps = [(starts[i + 1] + starts[i] + side - blend) // 2 for i in range(count - 1)]
    lows = [0, *ramps]
    highs = [*(ramp + blend for ramp in ramps), size]
    leads = [0, *[blend] * (count - 1)]
    trails = [*[blend] * (count - 1), 0]
    return tuple(Span(*each) for each in zip(starts, lows, highs, leads, trails, strict=True))


def reflect(first: int, count: int, size: int) -> NDArray[np.intp]:
    """Indices of ``count`` pixels from ``first`` on, on an axis of ``size`` mirrored at both ends (c b|a b c d|c b)."""
    if size == 1:
        return np.zeros(count, np.intp)
    period = 2 * (size - 1)
    index = np.arange(first, first + count) % period
    return np.where(index < size, index, period - index).astype(np.intp)


def ramp(blend: int) -> NDArray[np.float32]:
    """Weights of the *new* tile across a ramp: sin² from near 0 to near 1, so the edge of a tile counts least."""
    return (np.sin(np.pi / 2 * (np.arange(blend) + 0.5) / max(1, blend)) ** 2).astype(np.float32)


def _up(value: int, multiple: int) -> int:
    return -(-value // multiple) * multiple
