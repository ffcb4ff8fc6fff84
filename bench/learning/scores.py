"""Measures: mean IoU of maps, mean average precision of scenes' themes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score


def mean_iou(answers: Sequence[NDArray[np.int64]], maps: Sequence[NDArray[np.int64]]) -> float:
    """Over the classes the answers hold (codes above 0), all places pooled; pixels without an answer are left out."""
    answer = np.concatenate([a.ravel() for a in answers])
    said = np.concatenate([m.ravel() for m in maps])[answer > 0]
    answer = answer[answer > 0]
    found = []
    for code in np.unique(answer):
        true, own = answer == code, said == code
        found.append((true & own).sum() / (true | own).sum())
    return float(np.mean(found))


def mean_average_precision(answers_NT: NDArray[np.bool_], scores_NT: NDArray[np.float64]) -> float:
    """Macro mean over the themes that both occur and lack somewhere."""
    usable = answers_NT.any(axis=0) & ~answers_NT.all(axis=0)
    found = [average_precision_score(answers_NT[:, t], scores_NT[:, t]) for t in np.flatnonzero(usable)]
    return float(np.mean(found))
