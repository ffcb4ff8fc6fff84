"""Blocks of land, and folds of them with a strip of no man's land around every test block.

Land cover is alike where it is near (Roberts et al. 2017, Ecography 40:913): a pixel
beside a training pixel is no test. A training pixel nearer than ``guard`` to a block
that is tested is left out of that fold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.finetune.blocks import DISTANCES, Blocks
from backend.finetune.folds import make_folds
from backend.finetune.groups import Groups
from backend.study.places import WHOLE, Numbers
from backend.study.settings import Settings

SIDES_PER_GUARD = 4
"""A block's side in guards: smaller blocks would lose most of their pixels to the strip."""

PLACES_PER_CLASS = 3
"""Whole places are blocks only where every class lies in so many."""

BLOCKS_PER_FOLD = 2
"""Smaller blocks are taken until every class lies in so many for each fold (or in as many as it can)."""

Counts = Mapping[int, NDArray[np.int64]]
"""Key of a block → labelled pixels of each class."""


@dataclass(frozen=True)
class Split:
    """``side`` of the blocks in pixels (0: whole places); ``guard`` in pixels."""

    side: int
    guard: int

    @property
    def words(self) -> str:
        if self.side == WHOLE:
            return "each place is a block, so that the figures are for places never seen"
        return f"blocks of {self.side} × {self.side} px, {self.guard} px between training and test"


def splits_to_try(settings: Settings) -> list[Split]:
    """Whole places first, then blocks from the largest."""
    guards = DISTANCES if settings.guard is None else (settings.guard,)
    grid = [Split(SIDES_PER_GUARD * guard, guard) for guard in guards]
    return {"places": [Split(WHOLE, 0)], "grid": grid, "auto": [Split(WHOLE, 0), *grid]}[settings.split]


def choose_split(splits: list[Split], counts: list[Counts], folds: int) -> tuple[Split, Counts]:
    """The first that leaves every class in enough blocks, else the last. ``counts`` run parallel to ``splits``."""
    most = blocks_of_classes(counts[-1])
    for split, found in zip(splits, counts, strict=True):
        least = (
            np.full_like(most, PLACES_PER_CLASS) if split.side == WHOLE else np.minimum(most, BLOCKS_PER_FOLD * folds)
        )
        occurs = most > 0
        if len(found) >= folds and (blocks_of_classes(found) >= least)[occurs].all():
            return split, found
    return splits[-1], counts[-1]


def blocks_of_classes(counts: Counts) -> NDArray[np.int64]:
    """K: in how many blocks each class lies."""
    return np.asarray((np.stack(list(counts.values())) > 0).sum(axis=0), np.int64)


def neighbours(y: Numbers, x: Numbers, guard: int) -> list[tuple[Numbers, Numbers]]:
    """Positions whose blocks are all those within ``guard`` of a pixel (``guard`` ≤ a block's side)."""
    return [(y + down * guard, x + right * guard) for down in (-1, 0, 1) for right in (-1, 0, 1)]


@dataclass(frozen=True)
class Fold:
    """Pixels (bool N) that choose and train, and that are scored."""

    train: NDArray[np.bool_]
    test: NDArray[np.bool_]


def make_pixel_folds(
    block: NDArray[np.int64], near: NDArray[np.int64], held: NDArray[np.int64], folds: int, seed: int
) -> list[Fold]:
    """``folds`` splits of pixels by their ``block`` N (0 … B−1), none with a single block.

    ``near`` N,M: blocks within the guard of a pixel, −1 for none; ``held`` B,K: pixels of each class in each block,
    over which the folds are balanced.
    """
    count = len(held)
    numbers = np.arange(count, dtype=np.int32)
    groups = Groups(numbers, np.ones(count, np.int32), np.zeros((count, 4), np.int32), held)
    made = make_folds(groups, Blocks(numbers, float("inf")), repeats=1, folds=folds, seed=seed)
    out = []
    for fold in made:
        tested = np.zeros(count + 1, bool)  # the last entry is that of −1
        tested[fold.test] = True
        out.append(Fold(np.asarray(~tested[near].any(axis=1), bool), tested[block]))
    return out
