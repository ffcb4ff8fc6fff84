"""A part of the tile cache that training never sees, for looking at what was learnt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from backend.scene.blocks import Block
from backend.scene.grid import Window
from backend.scene.tile_cache import TileCache

MIN_SCENES, EVERY, MAX_SCENES = 8, 16, 4
"""From 8 scenes on, one in 16 is held out as a whole (one to four of them)."""

MIN_SIDES = 4
"""Of fewer scenes a strip is held out where one has a side of at least four crops."""


class CachePart(TileCache):
    """Windows of some blocks of a cache, with a cache's own interface. ``parts``: (block of ``cache``, window) pairs."""

    def __init__(self, cache: TileCache, parts: Sequence[tuple[Block, Window]]) -> None:
        self._cache = cache
        self._parents = {Block(block.scene, window, block.offset): block for block, window in parts}
        self.folder, self.dtype, self.bands, self.size = cache.folder, cache.dtype, cache.bands, cache.size
        self.blocks = list(self._parents)
        self.coverage = cache.coverage
        self.valid_counts = [int(np.count_nonzero(self.valid(block))) for block in self.blocks]

    def numbers(self, block: Block) -> np.ndarray[Any, Any]:
        parent = self._parents[block]
        found: np.ndarray[Any, Any] = self._cache.numbers(parent)[:, *_within(block, parent)]
        return found

    def valid(self, block: Block) -> np.ndarray[Any, np.dtype[np.bool_]]:
        parent = self._parents[block]
        found: np.ndarray[Any, np.dtype[np.bool_]] = self._cache.valid(parent)[_within(block, parent)]
        return found


def hold_out(cache: TileCache, size: int) -> tuple[TileCache, TileCache | None]:
    """What trains and what does not, for crops of ``size`` pixels; the same in every run.

    Whole scenes where there are many, else a strip of one crop's width at the end of the largest
    block; None, and everything trains, where the imagery is too small to spare that.
    """
    scenes = sorted({block.scene for block in cache.blocks})
    if not spares_a_part([block.window for block in cache.blocks], len(scenes), size):
        return cache, None
    if len(scenes) >= MIN_SCENES:
        count = min(MAX_SCENES, max(1, len(scenes) // EVERY))
        gone = {scenes[round((i + 0.5) * len(scenes) / count - 0.5)] for i in range(count)}
        kept = [(block, block.window) for block in cache.blocks if block.scene not in gone]
        held = [(block, block.window) for block in cache.blocks if block.scene in gone]
        return CachePart(cache, kept), CachePart(cache, held)
    largest = max(cache.blocks, key=lambda block: block.window.height * block.window.width)
    rest, strip = _cut(largest.window, size)
    kept = [(block, rest if block == largest else block.window) for block in cache.blocks]
    return CachePart(cache, kept), CachePart(cache, [(largest, strip)])


def spares_a_part(windows: Sequence[Window], scenes: int, size: int) -> bool:
    """Whether imagery in these windows of so many scenes can do without a strip of crops of ``size`` pixels."""
    if scenes >= MIN_SCENES:
        return True
    largest = max(windows, key=lambda window: window.height * window.width)
    sides = largest.height, largest.width
    return max(sides) >= MIN_SIDES * size and min(sides) >= size


def _cut(window: Window, size: int) -> tuple[Window, Window]:
    """A window without, and the strip of ``size`` at the end of its longer side."""
    if window.height >= window.width:
        left = window.height - size
        return window._replace(height=left), window._replace(row=window.row + left, height=size)
    left = window.width - size
    return window._replace(width=left), window._replace(col=window.col + left, width=size)


def _within(block: Block, parent: Block) -> tuple[slice, slice]:
    return block.window.shifted(-parent.window.row, -parent.window.col).slices
