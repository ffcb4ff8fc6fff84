"""How many points, and how many of them in each class.

Cochran 1977, "Sampling Techniques", 3rd edition, chapter 5; Olofsson et al. 2014,
"Good practices for estimating area and assessing accuracy of land change", Remote
Sensing of Environment 148:42-57, sections 5.1.1 and 5.1.2. Arrays are of length K,
one number a class of the map: ``pixels`` N_h, ``weights`` W_h (shares of the area),
``expected`` U_h (the user's accuracies one expects).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import RequestError
from backend.contract.sample import EQUAL, OPTIMAL

Counts = NDArray[np.int64]
Floats = NDArray[np.float64]

LEAST = 2
"""Points of a stratum from which a variance can be estimated."""


def deviations(expected: Floats) -> Floats:
    """S_h = √(U_h (1 − U_h)), the standard deviation of "mapped right" within each class."""
    return np.sqrt(expected * (1 - expected))


def by_equation_13(weights: Floats, expected: Floats, target: float, pixels: int) -> int:
    """n = (Σ W S)² / (SE² + Σ W S² / N): Olofsson et al. 2014, equation 13; Cochran 1977, equation 5.25."""
    s = deviations(expected)
    return math.ceil(float((weights @ s) ** 2 / (target**2 + weights @ s**2 / pixels)) - 1e-9)


def standard_error(points: Counts, pixels: Counts, weights: Floats, expected: Floats) -> float:
    """Expected standard error of the overall accuracy, √Σ W² S² (1 − n/N) / n (Cochran 1977, equation 5.10)."""
    seen = points > 0
    n, size = points[seen], pixels[seen]
    return float(np.sqrt(np.sum((weights[seen] * deviations(expected[seen])) ** 2 * (1 - n / size) / n)))


def most(target: float, expected: Floats, minimum: int) -> int:
    """As many points as any class may need to reach ``target``: with max S² / SE² in each, Σ W² S² / n is at most SE²."""
    return max(minimum, LEAST, math.ceil(float(np.max(deviations(expected)) ** 2) / target**2))


def required(pixels: Counts, weights: Floats, expected: Floats, target: float, allocation: str, minimum: int) -> Counts:
    """Points of each class that bring the expected standard error down to ``target``.

    Equation 13 is right for the optimal allocation; for the others, and where classes are so small that all their
    pixels are taken, the total grows from there until the expected standard error is met.
    """
    cap = most(target, expected, minimum)
    low = max(by_equation_13(weights, expected, target, int(pixels.sum())), LEAST * int((pixels > 0).sum()))
    high = int(np.minimum(pixels, cap).sum())

    def share(total: int) -> Counts:
        return allocate(pixels, weights, expected, total, allocation, minimum, cap)

    def enough(total: int) -> bool:
        return standard_error(share(total), pixels, weights, expected) <= target * (1 + 1e-9)

    if low >= high or enough(low):
        return share(low)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return share(high)


def allocate(
    pixels: Counts, weights: Floats, expected: Floats, total: int, allocation: str, minimum: int, cap: int | None = None
) -> Counts:
    """Points of each class: at least ``minimum`` (all pixels of a smaller class), the rest as the allocation says.

    equal: the same number; proportional: by area (Cochran 1977, section 5.3); optimal: by W S (Neyman; equation 5.26).
    The total grows to what the minimum needs. At most ``cap`` points, and never more than a class has pixels.
    """
    room = pixels if cap is None else np.minimum(pixels, cap)
    found = np.minimum(room, max(minimum, LEAST))
    wanted = {EQUAL: (pixels > 0).astype(np.float64), OPTIMAL: weights * deviations(expected)}.get(allocation, weights)
    if not wanted.any():  # every class is expected to be right throughout
        wanted = weights
    total = min(max(total, int(found.sum())), int(room.sum()))
    return _filled(found, room, np.where(pixels > 0, wanted, 0.0), total)


def _filled(floor: Counts, room: Counts, wanted: Floats, total: int) -> Counts:
    """Whole numbers between ``floor`` and ``room`` as near as can be to shares ``wanted`` of ``total``.

    n_h = λ wanted_h, held within the bounds, with λ such that they add up; what rounding leaves goes by largest remainder.
    """
    low, high = 0.0, (total + 1) / max(float(wanted[wanted > 0].min()), 1e-12)
    for _ in range(200):
        middle = (low + high) / 2
        if np.clip(middle * wanted, floor, room).sum() > total:
            high = middle
        else:
            low = middle
    ideal = np.clip(low * wanted, floor, room)
    points = np.floor(ideal + 1e-9).astype(np.int64)
    while (left := total - int(points.sum())) > 0:  # classes that nothing is wanted of come last
        order = np.argsort(-np.where(points < room, ideal - points + 1e-9 * (wanted > 0), -np.inf), kind="stable")
        points[order[: min(left, int((points < room).sum()))]] += 1
    return points


def fitted_minimum(minimum: int, size: int, pixels: Counts) -> int:
    """The minimum that ``size`` points allow. Raises :class:`RequestError` where they are too few for two a class."""
    classes = int((pixels > 0).sum())
    if size < int(np.minimum(pixels, LEAST).sum()):
        cause = f"{size} points are too few for the {classes} classes of the map."
        raise RequestError(cause, f"Ask for {LEAST * classes} or more: one point a class gives no interval.")
    return min(minimum, max(LEAST, size // classes))
