"""Area-adjusted accuracy and areas from a stratified random sample whose strata are the map's classes.

Olofsson, Foody, Herold, Stehman, Woodcock & Wulder 2014, "Good practices for
estimating area and assessing accuracy of land change", Remote Sensing of
Environment 148:42-57. Equation numbers below are the paper's.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.report.estimates import Estimate, Floats, SampleEstimates
from backend.report.metrics import ratio

SOURCE = "Olofsson et al. 2014 (strata = map classes)"


def estimate(counts: NDArray[np.int64], sizes: NDArray[np.integer] | Floats) -> SampleEstimates:
    """Estimates from ``counts`` K,K (rows: map class = stratum, columns: reference) and stratum ``sizes`` K.

    Sizes may be pixels or areas. A mapped class without a point cannot be judged: its
    weight is an error to hide, hence :class:`InputError`. One point in a stratum gives no
    variance: its standard errors are NaN.
    """
    totals = counts.sum(axis=1)
    sizes = np.asarray(sizes, np.float64)
    unseen = np.flatnonzero((sizes > 0) & (totals == 0))
    if len(unseen):
        raise InputError(
            f"{len(unseen)} mapped classes have no sample point.", "Draw points in every class of the map."
        )
    weights = sizes / sizes.sum()
    inside = ratio(counts, np.broadcast_to(totals[:, None], counts.shape))
    inside = np.where(sizes[:, None] > 0, np.nan_to_num(inside), 0.0)
    matrix = weights[:, None] * inside  # eq. 4
    users, shares = ratio(np.diagonal(matrix), matrix.sum(axis=1)), matrix.sum(axis=0)  # eqs. 2, 9
    producers = ratio(np.diagonal(matrix), shares)  # eq. 3
    within = _within(inside, totals, weights)
    user_variance = np.diagonal(within)
    overall = Estimate(float(np.trace(matrix)), float(np.sqrt(np.sum(weights**2 * user_variance))))  # eqs. 1, 5
    share_errors = np.sqrt((weights[:, None] ** 2 * within).sum(axis=0))  # eq. 10
    return SampleEstimates(
        overall=overall,
        users=_paired(users, np.sqrt(user_variance)),  # eq. 6
        producers=_paired(producers, _producer_errors(producers, weights, shares, within)),
        shares=_paired(shares, share_errors),
        matrix=matrix,
        counts=counts,
        source=SOURCE,
    )


def _within(inside: Floats, totals: NDArray[np.int64], weights: Floats) -> Floats:
    """Variance of each stratum's column shares, K,K: u (1 − u) / (n − 1)."""
    variance = ratio(inside * (1 - inside), np.broadcast_to(totals[:, None] - 1, inside.shape))
    return np.where(weights[:, None] > 0, variance, 0.0)


def _producer_errors(producers: Floats, weights: Floats, shares: Floats, within: Floats) -> Floats:
    """Standard errors of the producer's accuracies (eq. 7, divided by the squared total size)."""
    own = weights**2 * (1 - producers) ** 2 * np.diagonal(within)
    others = within * weights[:, None] ** 2
    np.fill_diagonal(others, 0.0)
    total = own + producers**2 * others.sum(axis=0)
    return np.sqrt(ratio(total, shares**2))


def _paired(values: Floats, errors: Floats) -> list[Estimate]:
    pairs = zip(values.tolist(), errors.tolist(), strict=True)
    return [Estimate(value, error if np.isfinite(value) else float("nan")) for value, error in pairs]
