"""Scores from a confusion matrix.

Rows are the map's classes, columns the reference's. A figure whose denominator
is zero is NaN (undefined), never 0: a class that nobody mapped has no precision.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]
Floats = NDArray[np.float64]

LARGE_CLASS = 500
"""Classes with at least this many reference pixels enter the second mIoU: rarer ones make it a lottery."""


@dataclass(frozen=True)
class Scores:
    """Per class (shape K): ``precision`` (user's), ``recall`` (producer's), ``f1``, ``iou``, ``mapped`` and
    ``support`` in pixels; overall: ``accuracy``, ``miou`` over all classes that occur in the map or the
    reference, ``miou_large`` over those with at least :data:`LARGE_CLASS` reference pixels."""

    confusion: Counts
    precision: Floats
    recall: Floats
    f1: Floats
    iou: Floats
    mapped: Counts
    support: Counts
    accuracy: float
    miou: float
    miou_large: float

    @property
    def total(self) -> int:
        return int(self.confusion.sum())


def confusion_matrix(mapped: NDArray[np.integer], reference: NDArray[np.integer], classes: int) -> Counts:
    """K,K counts of pixels where both indices are at least 0."""
    both = (mapped >= 0) & (reference >= 0)
    pairs = mapped[both].astype(np.int64) * classes + reference[both]
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes).astype(np.int64)


def score(confusion: Counts) -> Scores:
    """All scores of a K,K confusion matrix."""
    hits = np.diagonal(confusion).astype(np.float64)
    mapped, support = confusion.sum(axis=1), confusion.sum(axis=0)
    precision, recall = ratio(hits, mapped), ratio(hits, support)
    iou = ratio(hits, mapped + support - hits)
    return Scores(
        confusion=confusion,
        precision=precision,
        recall=recall,
        f1=ratio(2 * hits, mapped + support),
        iou=iou,
        mapped=mapped,
        support=support,
        accuracy=float(ratio(np.array(hits.sum()), np.array(confusion.sum()))),
        miou=mean(iou),
        miou_large=mean(iou[support >= LARGE_CLASS]),
    )


def ratio(
    part: NDArray[np.floating] | NDArray[np.integer], whole: NDArray[np.floating] | NDArray[np.integer]
) -> Floats:
    """part / whole, NaN where whole is 0."""
    out = np.full(np.shape(whole), np.nan)
    np.divide(part, whole, out=out, where=np.asarray(whole) > 0)
    return out


def mean(values: Floats) -> float:
    """The mean of the defined values, NaN where none is."""
    defined = values[np.isfinite(values)]
    return float(defined.mean()) if len(defined) else float("nan")


def mious(confusions: Counts) -> Floats:
    """mIoU over all classes of many matrices …,K,K at once (for bootstraps); shape …."""
    hits = np.diagonal(confusions, axis1=-2, axis2=-1).astype(np.float64)
    union = confusions.sum(axis=-1) + confusions.sum(axis=-2) - hits
    iou = ratio(hits, union)
    defined = np.isfinite(iou)
    return ratio(np.where(defined, iou, 0).sum(axis=-1), defined.sum(axis=-1))
