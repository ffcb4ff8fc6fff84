"""Who maps: the one-standard-error rule, and an honest figure for it.

Everything here is arithmetic on *counts*: how many held-out pixels of each
block (in each repeat) each candidate put into which class. Shapes: A
candidates, R repeats, B spatial blocks, K classes (true, then predicted).

*Rule.* The best candidate by mean IoU over classes and repeats; then the
simplest among those whose distance to it is at most one standard error of that
distance (Breiman et al. 1984, section 3.4.3, in its paired form: all candidates
answered the same pixels). The standard error is a delete-one-block jackknife,
since blocks, not pixels, are independent.

*Honest figure.* The winner's own score is flattered by having been chosen. So
for every fold the choice is repeated on the blocks outside the fold, and what
it chose is scored on the fold: the figure reported comes from folds that did
not choose.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Choice:
    """Candidate numbers; ``behind``: how much the winner lies behind the best, with its standard error."""

    winner: int
    best: int
    behind: float
    standard_error: float


@dataclass(frozen=True)
class Honest:
    """Mean IoU of "choose, then map" on folds that did not choose; ``std`` over the repeats (0 for one)."""

    miou: float
    std: float
    per_class: NDArray[np.float64]


def iou(confusion: Counts, classes: Mask) -> NDArray[np.float64]:
    """IoU of each class (…,K) of confusions …,K,K; only truths of ``classes`` count; NaN for the others."""
    counted = confusion * classes[:, None]
    hits = np.diagonal(counted, axis1=-2, axis2=-1)
    union = counted.sum(axis=-1) + counted.sum(axis=-2) - hits
    with np.errstate(invalid="ignore", divide="ignore"):
        found: NDArray[np.float64] = np.where(classes & (counted.sum(axis=-1) > 0), hits / union, np.nan)
    return found


def mean_iou(confusion: Counts, classes: Mask) -> NDArray[np.float64]:
    """Mean over the classes that occur, …; 0 where none does (nothing was seen, nothing is known to be right)."""
    found = iou(confusion, classes)
    present = ~np.isnan(found)
    total = np.where(present, found, 0).sum(axis=-1)
    return np.asarray(total / np.maximum(1, present.sum(axis=-1)), np.float64)


def scores(counts_ARBKK: Counts, classes: Mask) -> NDArray[np.float64]:
    """A,R: mean IoU of each candidate in each repeat, all blocks pooled."""
    return mean_iou(counts_ARBKK.sum(axis=2), classes)


def choose(counts_ARBKK: Counts, complexity: Sequence[int], classes: Mask) -> Choice:
    """The one-standard-error rule on all the counts given."""
    mean_A = scores(counts_ARBKK, classes).mean(axis=1)
    best = _first_best(mean_A, complexity)
    behind_A = mean_A[best] - mean_A
    error_A = _jackknife_errors(counts_ARBKK, best, classes)
    near = [a for a in range(len(mean_A)) if a == best or behind_A[a] <= error_A[a]]
    winner = min(near, key=lambda a: (complexity[a], -mean_A[a], a))
    return Choice(winner, best, float(behind_A[winner]), float(error_A[winner]))


def difference(counts_ARBKK: Counts, first: int, second: int, classes: Mask) -> tuple[float, float]:
    """Mean IoU of ``first`` minus ``second``, and its standard error over blocks."""
    pair = counts_ARBKK[[first, second]]
    mean = scores(pair, classes).mean(axis=1)
    return float(mean[0] - mean[1]), float(_jackknife_errors(pair, 0, classes)[1])


def honest(
    view: Callable[[Mask], Counts], fold_RB: NDArray[np.int64], complexity: Sequence[int], classes: Mask
) -> Honest:
    """Score of the rule itself.

    ``fold`` R,B: which fold tested each block; ``view``: blocks that may be looked at (B) → counts
    A,R,B,K,K, everything tuned along the way (the number of training steps) tuned on those alone.
    """
    parts = []
    for repeat, fold_B in enumerate(fold_RB):
        confusion = 0.0
        for fold in np.unique(fold_B):
            tested = fold_B == fold
            counts = view(~tested)
            winner = choose(counts[:, :, ~tested], complexity, classes).winner
            confusion = confusion + counts[winner, repeat, tested].sum(axis=0)
        parts.append(confusion)
    stitched = np.stack(parts)
    found = mean_iou(stitched, classes)
    return Honest(float(found.mean()), float(found.std()), iou(stitched.sum(axis=0), classes))


def _first_best(mean_A: NDArray[np.float64], complexity: Sequence[int]) -> int:
    return min(range(len(mean_A)), key=lambda a: (-round(float(mean_A[a]), 12), complexity[a], a))


def _jackknife_errors(counts_ARBKK: Counts, best: int, classes: Mask) -> NDArray[np.float64]:
    """A: standard error of (best − candidate) from leaving out one block at a time."""
    total_ARKK = counts_ARBKK.sum(axis=2)
    held = np.flatnonzero(counts_ARBKK.sum(axis=(0, 1, 3, 4)) > 0)
    if len(held) < 2:
        return np.full(len(counts_ARBKK), np.inf)
    means = np.stack([mean_iou(total_ARKK - counts_ARBKK[:, :, b], classes).mean(axis=1) for b in held])
    gaps = means[:, [best]] - means
    spread = ((gaps - gaps.mean(axis=0)) ** 2).sum(axis=0)
    return np.asarray(np.sqrt((len(held) - 1) / len(held) * spread), np.float64)
