"""Scores computed by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from backend.report.metrics import confusion_matrix, mious, score


def test_scores_by_hand() -> None:
    confusion = np.array([[600, 100, 0], [150, 100, 0], [50, 0, 0]])
    found = score(confusion)
    assert found.precision == pytest.approx([600 / 700, 100 / 250, 0])
    assert found.recall[:2] == pytest.approx([600 / 800, 100 / 200])
    assert math.isnan(found.recall[2]), "the reference lacks the class: recall is undefined, not 0"
    assert found.f1 == pytest.approx([1200 / 1500, 200 / 450, 0])
    assert found.iou == pytest.approx([600 / 900, 100 / 350, 0])
    assert found.accuracy == pytest.approx(0.7)
    assert found.miou == pytest.approx((600 / 900 + 100 / 350 + 0) / 3)
    assert found.miou_large == pytest.approx(600 / 900), "only the class with at least 500 reference pixels"


def test_a_class_in_neither_map_nor_reference_does_not_count() -> None:
    assert score(np.diag([5, 5, 0])).miou == 1
    assert mious(np.stack([np.diag([5, 5, 0]), np.array([[1, 1, 0], [0, 0, 0], [0, 0, 0]])])) == pytest.approx(
        [1, 0.25]
    )


def test_confusion_counts_only_where_both_are_labelled() -> None:
    mapped = np.array([[0, 1, -1], [1, 1, 0]], np.int16)
    reference = np.array([[0, 0, 1], [1, -1, 1]], np.int16)
    assert confusion_matrix(mapped, reference, 2).tolist() == [[1, 1], [1, 1]]


def test_nothing_compared_is_undefined() -> None:
    found = score(np.zeros((2, 2), np.int64))
    assert math.isnan(found.accuracy)
    assert math.isnan(found.miou)
