"""Repeated folds of spatial blocks, balanced over the classes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.finetune.blocks import Blocks
from backend.finetune.groups import Groups, gaps

FOLDS = 5


@dataclass(frozen=True)
class Fold:
    """Group numbers that train and that test; groups of the dead zone do neither."""

    repeat: int
    number: int
    train: NDArray[np.int64]
    test: NDArray[np.int64]


def validated_classes(groups: Groups, blocks: Blocks) -> NDArray[np.bool_]:
    """K: classes in at least two blocks. Only those can be tested by what they were not trained on."""
    return np.asarray([len(np.unique(blocks.of_group[held])) >= 2 for held in groups.holds.T], bool)


def useful_repeats(blocks: Blocks, repeats: int, folds: int) -> int:
    """Where every fold is a single block (whole scenes), all repeats would be the same."""
    return repeats if blocks.count > folds else 1


def make_folds(groups: Groups, blocks: Blocks, repeats: int, folds: int = FOLDS, seed: int = 0) -> list[Fold]:
    """``repeats`` × ``folds`` splits (fewer folds where there are fewer blocks).

    None with a single block, or where a dead zone swallows a whole training side.
    Every group is tested once in each repeat. A class's blocks are spread over the folds as evenly as they go.
    """
    folds = min(folds, blocks.count)
    if folds < 2:
        return []
    near = gaps(groups) <= blocks.distance if np.isfinite(blocks.distance) else np.zeros((len(groups),) * 2, bool)
    made = []
    for repeat in range(useful_repeats(blocks, repeats, folds)):
        of_group = _assign(groups, blocks, folds, np.random.default_rng([seed, repeat]))[blocks.of_group]
        for number in range(folds):
            test = of_group == number
            dead = near[test].any(axis=0)
            made.append(Fold(repeat, number, np.flatnonzero(~test & ~dead), np.flatnonzero(test)))
    return made if all(len(fold.train) for fold in made) else []


def _assign(groups: Groups, blocks: Blocks, folds: int, draw: np.random.Generator) -> NDArray[np.int64]:
    """Fold of each block: rare classes first, each block to the fold that has least of its classes."""
    held = np.zeros((blocks.count, groups.classes))
    np.add.at(held, blocks.of_group, groups.holds.astype(float))
    rarity = 1 / np.maximum(1, (held > 0).sum(axis=0))
    rank = (held > 0) @ rarity + 1e-3 * draw.random(blocks.count)
    rarest = np.where(held > 0, rarity, 0).max(axis=1)
    order = np.lexsort((draw.random(blocks.count), -rank, -rarest))
    load, size = np.zeros((folds, groups.classes)), np.zeros(folds)
    out = np.zeros(blocks.count, np.int64)
    for block in order:
        cost = load @ ((held[block] > 0) * rarity**2) + 1e-3 * size / len(groups) + 1e-6 * draw.random(folds)
        out[block] = int(cost.argmin())
        load[out[block]] += held[block] > 0
        size[out[block]] += held[block].sum()
    return out
