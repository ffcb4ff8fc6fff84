"""Pixel classifiers on bands, attention and tokens: does a feature add what another lacks?

Logistic regression and a random forest (scikit-learn), trained on the training blocks
with every class at equal weight, scored on the held-out blocks.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from backend.study.contest import Floats, Truth
from backend.study.ranking import Doubles
from backend.training.seeds import mix

LOGISTIC, FOREST = "logistic", "forest"
TITLES = {LOGISTIC: "logistic regression", FOREST: "random forest"}
ITERATIONS = 300


@dataclass(frozen=True)
class Result:
    """``balanced`` and ``miou``: one figure a fold, NaN where fewer than two classes could be told apart."""

    features: str
    classifier: str
    balanced: Doubles
    miou: Doubles


def classify(
    sets: Mapping[str, Floats], truth: Truth, priority: NDArray[np.uint64], names: Sequence[str], most: int,
    trees: int, seed: int, tell: Callable[[], None] = lambda: None,
) -> list[Result]:  # fmt: skip
    """Every set of features N,D with every classifier of ``names``. ``most`` pixels train, those of lowest
    ``priority`` of each class; ``tell`` is called after each fold."""
    out = []
    for title, values in sets.items():
        for name in names:
            figures = np.full((2, len(truth.folds)), np.nan)
            for f in range(len(truth.folds)):
                figures[:, f] = _one(name, values, truth, f, priority, most, trees, seed)
                tell()
            out.append(Result(title, name, figures[0], figures[1]))
    return out


def _one(
    name: str, values: Floats, truth: Truth, number: int, priority: NDArray[np.uint64], most: int, trees: int, seed: int
) -> tuple[float, float]:
    """Balanced accuracy and mIoU of one fold, over the classes that it can score."""
    fold, classes = truth.folds[number], np.flatnonzero(truth.scored[number])
    if len(classes) < 2:
        return float("nan"), float("nan")
    known = np.isin(truth.index, classes)
    train = _fewer(np.flatnonzero(fold.train & known), truth.index, priority, most // len(classes))
    test = np.flatnonzero(fold.test & known)
    centre, spread = values[train].mean(axis=0), values[train].std(axis=0)
    spread[spread == 0] = 1
    weight = truth.weight[train] / np.bincount(truth.index[train], truth.weight[train])[truth.index[train]]
    model = _model(name, trees, mix(seed, 5, number) % 2**32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # ITERATIONS is a budget, the same for every set
        model.fit((values[train] - centre) / spread, truth.index[train], sample_weight=weight * len(train))
    found = model.predict((values[test] - centre) / spread)
    return figures_of(found, truth.index[test], truth.weight[test], classes)


def figures_of(
    found: NDArray[np.int16], true: NDArray[np.int16], weight: Doubles, classes: NDArray[np.int64]
) -> tuple[float, float]:
    """Balanced accuracy and mIoU over ``classes``, with weighted pixels."""
    recalls, ious = [], []
    for k in classes:
        hit = weight[(found == k) & (true == k)].sum()
        recalls.append(hit / weight[true == k].sum())
        ious.append(hit / weight[(found == k) | (true == k)].sum())
    return float(np.mean(recalls)), float(np.mean(ious))


def _fewer(
    pixels: NDArray[np.int64], index: NDArray[np.int16], priority: NDArray[np.uint64], most: int
) -> NDArray[np.int64]:
    """At most ``most`` pixels of each class, those of lowest priority."""
    parts = []
    for k in np.unique(index[pixels]):
        own = pixels[index[pixels] == k]
        parts.append(own[np.argsort(priority[own], kind="stable")[: max(1, most)]])
    return np.sort(np.concatenate(parts))


def _model(name: str, trees: int, seed: int) -> Any:
    if name == LOGISTIC:
        return LogisticRegression(max_iter=ITERATIONS)
    return RandomForestClassifier(trees, min_samples_leaf=3, random_state=seed, n_jobs=torch.get_num_threads())
