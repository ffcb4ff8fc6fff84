"""AUROC and IoU against scikit-learn and plain loops, with ties and weights."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import jaccard_score, roc_auc_score

from backend.study.ranking import Curve, class_weights

CLASSES = 3


def material(seed: int, ties: bool) -> tuple[NDArray[np.float32], NDArray[np.int16], NDArray[np.float64]]:
    draw = np.random.default_rng(seed)
    index = draw.integers(0, CLASSES, 300).astype(np.int16)
    values = draw.normal(index * 0.5, 1)
    values = np.round(values * 2) / 2 if ties else values
    return values.astype(np.float32), index, draw.uniform(0.1, 5, 300)


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_auroc_is_scikit_learns(seed: int, ties: bool) -> None:
    values, index, weight = material(seed, ties)
    found = Curve.of(values, class_weights(index, weight, CLASSES)).auroc()
    wanted = [roc_auc_score(index == k, values, sample_weight=weight) for k in range(CLASSES)]
    assert found == pytest.approx(wanted, abs=1e-12)


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("above", [False, True])
def test_the_best_threshold_is_the_best_of_all(above: bool, ties: bool) -> None:
    values, index, weight = material(5, ties)
    curve = Curve.of(values, class_weights(index, weight, CLASSES))
    turned = np.full(CLASSES, above)
    threshold = curve.best_threshold(turned)
    found = curve.iou(threshold, turned)
    for k in range(CLASSES):

        def naive(at: float, k: int = k) -> float:
            taken = values >= at if above else values <= at
            return float(jaccard_score(index == k, taken, sample_weight=weight, zero_division=0))

        assert found[k] == pytest.approx(naive(threshold[k]), abs=1e-12)
        assert found[k] == pytest.approx(max(naive(value) for value in np.unique(values)), abs=1e-12)


@pytest.mark.parametrize("above", [False, True])
def test_iou_at_a_threshold_from_elsewhere(above: bool) -> None:
    """Held-out values need not hold the threshold, nor reach it."""
    values, index, weight = material(7, ties=True)
    curve = Curve.of(values, class_weights(index, weight, CLASSES))
    for at in (-99.0, -0.26, 0.5, 0.51, 99.0):
        found = curve.iou(np.full(CLASSES, at), np.full(CLASSES, above))
        taken = values >= at if above else values <= at
        wanted = [jaccard_score(index == k, taken, sample_weight=weight, zero_division=0) for k in range(CLASSES)]
        assert found == pytest.approx(wanted, abs=1e-12)


def test_a_constant_is_chance_and_an_absent_class_is_unknown() -> None:
    weights = class_weights(np.array([0, 0, 1], np.int16), np.ones(3), CLASSES)
    found = Curve.of(np.ones(3), weights).auroc()
    assert found[:2] == pytest.approx([0.5, 0.5])
    assert np.isnan(found[2])
