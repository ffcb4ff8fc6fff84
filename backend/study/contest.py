"""The best of many maps, chosen where it is not scored.

For each fold and class: the map with the highest AUROC on the training blocks (a map
that avoids the class is turned over), and the threshold of best IoU there; both are
then scored on the held-out blocks. The held-out pixels choose nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.study.blocks import Fold
from backend.study.ranking import Curve, Doubles, class_weights

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Truth:
    """What is known of the N sampled pixels. ``scored`` F,K: folds in which a class can be chosen and scored."""

    index: NDArray[np.int16]
    weight: Doubles
    classes: int
    folds: list[Fold]

    @property
    def scored(self) -> NDArray[np.bool_]:
        out = np.zeros((len(self.folds), self.classes), bool)
        for f, fold in enumerate(self.folds):
            sides = [np.bincount(self.index[side], minlength=self.classes) for side in (fold.train, fold.test)]
            out[f] = np.logical_and.reduce([(n > 0) & (n < n.sum()) for n in sides])
        return out


@dataclass(frozen=True)
class Source:
    """Maps that compete with one another: ``values`` N,A under ``names``."""

    names: list[str]
    values: Floats


@dataclass(frozen=True)
class Scores:
    """Of one source. F folds, A maps, K classes; NaN where a class cannot be scored.

    ``train``, ``test``: AUROC F,A,K, both turned as training says; ``above`` F,A,K: not turned over;
    ``iou`` F,A,K on the held-out blocks; ``best`` F,K: the map training chose.
    """

    names: list[str]
    train: Doubles
    test: Doubles
    iou: Doubles
    above: NDArray[np.bool_]
    best: NDArray[np.int64]

    def chosen(self, figures: Doubles) -> Doubles:
        """F,K: of F,A,K what belongs to the maps training chose."""
        return np.asarray(np.take_along_axis(figures, self.best[:, None], axis=1)[:, 0])


def score(source: Source, truth: Truth, tell: Callable[[], None] = lambda: None) -> Scores:
    """Every map in every fold; ``tell`` is called after each fold."""
    shape = len(truth.folds), len(source.names), truth.classes
    train, test, iou = (np.full(shape, np.nan) for _ in range(3))
    above = np.ones(shape, bool)
    weights = class_weights(truth.index, truth.weight, truth.classes)
    scored = truth.scored
    for f, fold in enumerate(truth.folds):
        for a in range(len(source.names)):
            values = source.values[:, a]
            learnt = Curve.of(values[fold.train], weights[fold.train])
            held_out = Curve.of(values[fold.test], weights[fold.test])
            auroc = learnt.auroc()
            above[f, a] = ~(auroc < 0.5)
            train[f, a] = np.where(above[f, a], auroc, 1 - auroc)
            found = held_out.auroc()
            test[f, a] = np.where(above[f, a], found, 1 - found)
            iou[f, a] = held_out.iou(learnt.best_threshold(above[f, a]), above[f, a])
        for figures in (train, test, iou):
            figures[f][:, ~scored[f]] = np.nan
        tell()
    best = np.nan_to_num(train, nan=-1.0).argmax(axis=1)
    return Scores(source.names, train, test, iou, above, best)


def joined(scores: Sequence[Scores], figures: str) -> Doubles:
    """R·F,K: what was chosen in each of several runs of one control, one after the other."""
    return np.concatenate([found.chosen(getattr(found, figures)) for found in scores])
