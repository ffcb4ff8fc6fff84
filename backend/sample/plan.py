"""From a request and the map's classes to numbers of points, and the words that explain them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.requests import Sample
from backend.contract.sample import EQUAL, OPTIMAL, PROPORTIONAL
from backend.labels.class_scheme import ClassScheme
from backend.sample import size

SHARED = {
    PROPORTIONAL: "by the classes' areas",
    EQUAL: "equally among the classes",
    OPTIMAL: "by the classes' areas and expected accuracies",
}
"""What each of :data:`ALLOCATIONS` means."""

LIKELY = 1.96
"""Standard errors to each side of a 95 % interval."""


@dataclass(frozen=True)
class Plan:
    """``points`` K of each class; ``error``: the standard error of the overall accuracy to be expected with them."""

    points: NDArray[np.int64]
    error: float
    notes: list[str]

    @property
    def total(self) -> int:
        return int(self.points.sum())

    def words(self, scheme: ClassScheme) -> str:
        """“412 points (210 forest, 152 fields, 50 water) will give …”."""
        parts = ", ".join(f"{n} {name}" for n, name in zip(self.points.tolist(), scheme.names, strict=True) if n)
        margin = f"± {100 * LIKELY * self.error:.1f} percentage points (95 %)"
        return f"{self.total} points ({parts}) will give the overall accuracy to about {margin}."


def plan(
    request: Sample, scheme: ClassScheme, pixels: NDArray[np.int64], areas: NDArray[np.float64], expected: NDArray[np.float64]
) -> Plan:
    """Raises :class:`RequestError` where ``size`` is too small for the map's classes."""
    weights = areas / areas.sum()
    notes = []
    if request.size is None:
        points = size.required(pixels, weights, expected, request.target_se, request.allocation, request.minimum)
        least = size.by_equation_13(weights, expected, request.target_se, int(pixels.sum()))
        if int(points.sum()) > least:
            notes.append(
                f"For the overall accuracy alone {least} points would do. The others make sure that every class has at least "
                f"{request.minimum}; the rest are shared {SHARED[request.allocation]}."
            )
    else:
        minimum = size.fitted_minimum(request.minimum, request.size, pixels)
        if minimum < request.minimum:
            notes.append(f"{request.size} points allow no more than {minimum} in each class at least, not {request.minimum}.")
        points = size.allocate(pixels, weights, expected, request.size, request.allocation, minimum)
    whole = [name for name, n, most in zip(scheme.names, points, pixels, strict=True) if n == most and most < request.minimum]
    if whole:
        notes.append(f"All pixels are points of: {', '.join(whole)}.")
    return Plan(points, size.standard_error(points, pixels, weights, expected), notes)


def kept(request: Sample, expected: NDArray[np.float64]) -> int:
    """As many points as any class may get, known before the map is read."""
    if request.size is not None:
        return max(request.size, size.LEAST)
    return size.most(request.target_se, expected, request.minimum)
