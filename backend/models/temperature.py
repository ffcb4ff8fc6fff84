"""Temperature scaling (Guo et al. 2017, section 4.2): one number that mends over- or underconfidence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar

SMALLEST = 1e-4
"""Probabilities are not trusted below this: a forest says 0 where merely none of its trees disagreed."""

RANGE = (0.25, 8.0)


def temper(probabilities: NDArray[np.float32], temperature: float) -> NDArray[np.float32]:
    """p^(1/T), normalised over axis −3 (…,K,H,W); the winning class never changes. Pixels of zeros stay zeros."""
    if temperature == 1:
        return probabilities
    raised = np.power(np.maximum(probabilities, np.float32(SMALLEST)), np.float32(1 / temperature))
    total = raised.sum(axis=-3, keepdims=True)
    valid = probabilities.sum(axis=-3, keepdims=True) > 0
    return np.where(valid, raised / total, np.float32(0)).astype(np.float32, copy=False)


def fit_temperature(
    probabilities: NDArray[np.float32], index: NDArray[np.int16], weight: NDArray[np.float32]
) -> float:
    """The temperature of least weighted log loss on held-out pixels.

    ``probabilities`` N,K; ``index`` N true classes; ``weight`` N. 1.0 without pixels.
    """
    if not len(index) or not float(weight.sum()) > 0:
        return 1.0
    log_NK = np.log(np.maximum(probabilities, SMALLEST)).astype(np.float64)
    rows, share = np.arange(len(index)), weight / weight.sum()

    def loss(log_temperature: float) -> float:
        scaled = log_NK / np.exp(log_temperature)
        highest = scaled.max(axis=1, keepdims=True)
        total = np.log(np.exp(scaled - highest).sum(axis=1)) + highest[:, 0]
        return float((share * (total - scaled[rows, index])).sum())

    found = minimize_scalar(loss, bounds=tuple(np.log(RANGE)), method="bounded")
    return round(float(np.exp(found.x)), 4)
