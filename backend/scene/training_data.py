"""Random crops for training, from the tile cache, each a pure function of (seed, index).

Crops never leave a block of the cache, and blocks never leave a scene. Where a
crop lies is drawn in proportion to the valid pixels it would hold, so scenes
count by their valid area; one that is mostly invalid is drawn again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from backend.contract.errors import InputError
from backend.jobs.context import JobContext
from backend.scene.crop_table import CropTable
from backend.scene.normaliser import Normaliser
from backend.scene.random_stream import uniforms
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from backend.scene.tile_cache import TileCache, open_cache

BUDGET_SHARE = 0.25
"""Of the free disk, what the decoded imagery may take."""
TRIES = 4
MIN_VALID = 0.5
"""A crop with a smaller valid share is drawn again (at most :data:`TRIES` times; then the best one serves)."""

Values = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Place = tuple[int, int, int]
"""Block, row and column in the block of a crop's top-left pixel."""


class TrainingData:
    """Crops of all scenes of a run. ``coverage``: share of the pixels in the extents that the cache holds."""

    def __init__(self, cache: TileCache, scenes: Sequence[Scene], statistics: Statistics) -> None:
        self.cache, self.statistics = cache, statistics
        self.coverage = cache.coverage
        self._names = [scene.name for scene in scenes]
        self._blocks = [(cache.numbers(block), cache.valid(block)) for block in cache.blocks]
        self._full = [count == valid.size for count, (_, valid) in zip(cache.valid_counts, self._blocks, strict=True)]
        self._useful = [valid for _, valid in self._blocks]
        normalisers = [Normaliser(statistics, scene.conversions) for scene in scenes]
        self._normalisers = [normalisers[block.scene] for block in cache.blocks]
        self._present = sorted({block.scene for block in cache.blocks})
        self._tables = lru_cache(maxsize=8)(self._table)

    @classmethod
    def open(
        cls,
        scenes: Sequence[Scene],
        statistics: Statistics,
        budget_share: float = BUDGET_SHARE,
        context: JobContext | None = None,
        folder: Path | None = None,
    ) -> TrainingData:
        """Decode the scenes into the cache, or reuse it. ``folder``: where caches lie, default in Patchwork's home."""
        cache = open_cache(scenes, budget_share, context, folder)
        if context is not None and cache.coverage < 1.0:
            context.note(f"The imagery exceeds the disk budget: {cache.coverage:.1%} of it is used, in random blocks.")
        return cls(cache, scenes, statistics)

    def draw_where(self, useful: Sequence[Mask]) -> None:
        """Draw crops by the pixels marked here (block by block, in the cache's order) instead of the valid ones."""
        self._useful = list(useful)
        self._full = [bool(mask.all()) for mask in self._useful]
        self._tables.cache_clear()

    def batch(self, seed: int, first: int, count: int, size: int) -> tuple[Values, Mask]:
        """Crops ``first`` … ``first + count − 1`` of the stream ``seed``: normalised float32 (B,C,s,s), valid (B,s,s).

        Raises :class:`InputError` where a scene is smaller than one crop.
        """
        places = self.places(seed, first, count, size)
        values = np.empty((count, self.cache.bands, size, size), np.float32)
        valid = np.empty((count, size, size), bool)
        for k, (block, row, col) in enumerate(places):
            numbers, mask = self._blocks[block]
            valid[k] = mask[row : row + size, col : col + size]
            crop = numbers[:, row : row + size, col : col + size]
            self._normalisers[block].apply(crop, valid[k], values[k])
        return values, valid

    def places(self, seed: int, first: int, count: int, size: int) -> list[Place]:
        """Where each crop lies."""
        self.require_side(size)
        table = self._tables(size)
        draws = uniforms(seed, first, count, 3 * TRIES)
        candidates = table.places(draws.reshape(count * TRIES, 3))
        enough = table.enough * size * size
        return [self._best(candidates[k : k + TRIES], size, enough) for k in range(0, len(candidates), TRIES)]

    def _best(self, candidates: Sequence[Place], size: int, enough: float) -> Place:
        """The first candidate that is valid enough, else the most valid one."""
        counts = []
        for place in candidates:
            counts.append(self._valid_count(place, size))
            if counts[-1] >= enough:
                return place
        return candidates[counts.index(max(counts))]

    def _valid_count(self, place: Place, size: int) -> int:
        block, row, col = place
        if self._full[block]:
            return size * size
        return int(np.count_nonzero(self._useful[block][row : row + size, col : col + size]))

    def _table(self, size: int) -> CropTable:
        return CropTable(self._useful, self._full, size, MIN_VALID)

    # -- how much there is ------------------------------------------------

    @property
    def smallest_side(self) -> int:
        """The largest crop that fits into every scene: the shortest side among them."""
        return min(self._side(scene) for scene in self._present)

    def _side(self, scene: int) -> int:
        """The largest crop that fits into some block of one scene."""
        return max(min(b.window.height, b.window.width) for b in self.cache.blocks if b.scene == scene)

    def require_side(self, size: int) -> None:
        """Raise :class:`InputError` naming the scene and the largest usable size where ``size`` does not fit."""
        for scene in self._present:
            if self._side(scene) < size:
                shapes = [b.window for b in self.cache.blocks if b.scene == scene]
                shape = max(shapes, key=lambda w: min(w.height, w.width))
                raise InputError(
                    f"The area to train on is {shape.height} × {shape.width} pixels, "
                    f"smaller than one crop of {size} × {size}.",
                    f"Choose a larger area, or crops of at most {self.smallest_side} pixels.",
                    self._names[scene],
                )

    def distinct_crops(self, size: int) -> int:
        """How many crops of this size the valid area holds side by side (at least 1)."""
        return max(1, sum(self.cache.valid_counts) // (size * size))
