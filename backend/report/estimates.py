"""A figure with its standard error, and the set of them a probability sample allows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

Floats = NDArray[np.float64]

_ROUNDING = 1e-9
"""Relative standard error below which only rounding is left of one."""


@dataclass(frozen=True)
class Estimate:
    """An estimated value and its standard error; both NaN where undefined."""

    value: float
    error: float

    def margin(self, confidence: float = 0.95) -> float:
        """Half the width of the confidence interval (normal approximation); NaN where :attr:`flat`."""
        if self.flat:
            return float("nan")
        return float(norm.ppf(0.5 + confidence / 2)) * self.error

    def scaled(self, factor: float) -> Estimate:
        return Estimate(self.value * factor, self.error * factor)

    @property
    def flat(self) -> bool:
        """Whether no variance was met: every point agreed, or none did. An interval of no width would read as certainty,
        which points that happen to agree do not give (with no error in n points up to about 3/n may be wrong: Hanley
        & Lippman-Hand 1983, JAMA 249:1743). A sample of every pixel is taken for the same: it has no interval either."""
        return math.isfinite(self.value) and self.error <= _ROUNDING * max(abs(self.value), _ROUNDING)

    @property
    def known(self) -> bool:
        return math.isfinite(self.value)


@dataclass(frozen=True)
class SampleEstimates:
    """What a probability sample says about the whole map, per class (length K) and overall.

    ``users``: of what is mapped as the class, the share that is right; ``producers``: of what is
    the class, the share mapped so; ``shares``: of the area, the share that is the class;
    ``matrix`` K,K: the confusion matrix in shares of the area; ``counts`` K,K: in sample points.
    """

    overall: Estimate
    users: list[Estimate]
    producers: list[Estimate]
    shares: list[Estimate]
    matrix: Floats
    counts: NDArray[np.int64]
    source: str
