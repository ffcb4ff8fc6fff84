"""Accuracy and areas from a stratified random sample whose strata are *not* the map's classes.

Stehman 2014, "Estimating area and map accuracy for stratified random sampling
when the strata are different from the map classes", International Journal of
Remote Sensing 35:4923-4939. Right when the map has changed since the points were
drawn: the strata's original sizes keep their weight. Equation numbers are the paper's.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.report.estimates import Estimate, Floats, SampleEstimates

SOURCE = "Stehman 2014 (original strata, map changed since)"


class StratifiedSample:
    """Points by stratum (index N) with stratum ``sizes`` H in pixels; variances with finite population correction."""

    def __init__(self, strata: NDArray[np.integer], sizes: NDArray[np.integer] | Floats) -> None:
        self.strata = strata
        self.sizes = np.asarray(sizes, np.float64)
        self.counts = np.bincount(strata, minlength=len(self.sizes))
        if (self.counts[self.sizes > 0] == 0).any():
            raise InputError("A stratum of the sample has no answered point.", "Answer points in every stratum.")

    def mean(self, y: Floats) -> Estimate:
        """Mean of a quantity over all pixels (eq. 3) and its standard error (eq. 25)."""
        value = float((self.sizes * self._means(y)).sum() / self.sizes.sum())
        return Estimate(value, float(np.sqrt(self._variance(y)) / self.sizes.sum()))

    def ratio(self, y: Floats, x: Floats) -> Estimate:
        """Ratio of two totals (eq. 27) and its standard error (eq. 28); NaN where x is 0 throughout."""
        below = float((self.sizes * self._means(x)).sum())
        if below == 0:
            return Estimate(float("nan"), float("nan"))
        value = float((self.sizes * self._means(y)).sum()) / below
        return Estimate(value, float(np.sqrt(self._variance(y - value * x)) / below))

    def _means(self, y: Floats) -> Floats:
        sums = np.bincount(self.strata, y, len(self.sizes))
        return sums / np.maximum(self.counts, 1)

    def _variance(self, y: Floats) -> float:
        """Variance of the estimated total; NaN where a stratum has a single point (and is not complete)."""
        deviations = (y - self._means(y)[self.strata]) ** 2
        spread = np.full(len(self.sizes), np.nan)
        np.divide(
            np.bincount(self.strata, deviations, len(self.sizes)), self.counts - 1, out=spread, where=self.counts > 1
        )
        present = self.sizes > 0
        open_share = 1 - self.counts[present] / self.sizes[present]
        terms = self.sizes[present] ** 2 * open_share * spread[present] / self.counts[present]
        return float(np.where(open_share <= 0, 0.0, terms).sum())


def estimate(
    strata: NDArray[np.integer],
    mapped: NDArray[np.integer],
    reference: NDArray[np.integer],
    sizes: NDArray[np.integer] | Floats,
    classes: int,
) -> SampleEstimates:
    """Estimates from points (all of shape N): stratum index, map and reference class index; ``sizes`` H in pixels."""
    sample = StratifiedSample(strata, sizes)
    right = (mapped == reference).astype(np.float64)
    is_map = [(mapped == k).astype(np.float64) for k in range(classes)]
    is_reference = [(reference == k).astype(np.float64) for k in range(classes)]
    counts = np.zeros((classes, classes), np.int64)
    np.add.at(counts, (mapped, reference), 1)
    matrix = np.array([[sample.mean(row * column).value for column in is_reference] for row in is_map])
    return SampleEstimates(
        overall=sample.mean(right),
        users=[sample.ratio(right * inside, inside) for inside in is_map],
        producers=[sample.ratio(right * inside, inside) for inside in is_reference],
        shares=[sample.mean(inside) for inside in is_reference],
        matrix=matrix,
        counts=counts,
        source=SOURCE,
    )
