"""How undecided a model is, pixel by pixel, and what it is undecided between.

Shapes: K classes, h and w rows and columns of a window.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.tiles.frame import BandInfo
from backend.tiles.sinks import BandsSink, normalised_entropy

Floats = NDArray[np.float32]

ENTROPY, MARGIN, DISAGREEMENT = "entropy", "margin", "disagreement"
MEASURES = (ENTROPY, MARGIN, DISAGREEMENT)

DOUBT, FIRST, SECOND, FIRST_SHARE, SECOND_SHARE = range(5)
"""Bands of :func:`doubt_bands`."""
NAMES = ("doubt", "first class", "second class", "share of the first", "share of the second")


def entropy(probabilities_Khw: Floats) -> Floats:
    """−Σ p·ln p ÷ ln K: 0 decided, 1 all classes alike."""
    return normalised_entropy(probabilities_Khw)


def margin(probabilities_Khw: Floats) -> Floats:
    """1 − (p₁ − p₂) of the two most probable classes (Scheffer et al. 2001): 1 where they are alike."""
    if len(probabilities_Khw) == 1:
        return np.zeros(probabilities_Khw.shape[1:], np.float32)
    top = np.partition(probabilities_Khw, -2, axis=0)[-2:]
    return np.asarray(1 - (top[1] - top[0]), np.float32)


def disagreement(one_Khw: Floats, other_Khw: Floats) -> Floats:
    """Jensen–Shannon divergence of two members' probabilities ÷ ln 2: 0 the same, 1 nothing in common."""
    mean = np.asarray((one_Khw + other_Khw) / 2, np.float32)
    found = (_divergence(one_Khw, mean) + _divergence(other_Khw, mean)) / 2 / np.log(2)
    return np.asarray(np.clip(found, 0, 1), np.float32)


def doubt_bands(values_Khw: Floats, measure: str) -> Floats:
    """Doubt, indices and probabilities of the two most probable classes: 5,h,w.

    For the disagreement the first half of ``values`` is one member's probabilities, the second the other's; the
    classes are those of their mean.
    """
    if measure == DISAGREEMENT:
        one, other = np.split(values_Khw, 2)
        shares, doubt = np.asarray((one + other) / 2, np.float32), disagreement(one, other)
    else:
        shares, doubt = values_Khw, entropy(values_Khw) if measure == ENTROPY else margin(values_Khw)
    first, second = _two_most_probable(shares)
    parts = [np.take_along_axis(shares, index[None], axis=0)[0] for index in (first, second)]
    return np.stack([doubt, first, second, *parts]).astype(np.float32)


class DoubtSink(BandsSink):
    """Writes :func:`doubt_bands` of the blended probabilities."""

    def __init__(self, path: Path, measure: str) -> None:
        super().__init__(path, [BandInfo(name) for name in NAMES], {"MEASURE": measure}, role="doubt")
        self._measure = measure

    def encode(self, values: Floats, valid: NDArray[np.bool_]) -> NDArray[Any]:
        return super().encode(doubt_bands(values, self._measure), valid)


def _divergence(p_Khw: Floats, q_Khw: Floats) -> Floats:
    """Σ p·ln(p ÷ q), 0·ln 0 = 0."""
    ratio = np.where(p_Khw > 0, p_Khw, 1) / np.where(p_Khw > 0, q_Khw, 1)
    return np.asarray((p_Khw * np.log(ratio)).sum(axis=0), np.float32)


def _two_most_probable(shares_Khw: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Indices of the first and second class; a model of one class has no other."""
    first = shares_Khw.argmax(axis=0)
    if len(shares_Khw) == 1:
        return first, first
    rest = shares_Khw.copy()
    np.put_along_axis(rest, first[None], -1, axis=0)
    return first, rest.argmax(axis=0)
