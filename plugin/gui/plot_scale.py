"""Numbers behind the curve: axis ticks, smoothing, thinning. No painting, no Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]


def ticks(low: float, high: float, wanted: int) -> list[float]:
    """At most ``wanted + 1`` round numbers (1, 2 or 5 times a power of ten) within [low, high]."""
    if not high > low or wanted < 1:
        return [low]
    rough = (high - low) / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [index * step for index in range(first, last + 1)]


def whole(values: Sequence[float]) -> list[float]:
    """Those that are whole: there is no half a step."""
    return [value for value in values if abs(value - round(value)) < 1e-9]


def smooth(points: Sequence[Point], span: int) -> list[Point]:
    """Exponential moving average over about ``span`` points, unbiased at the start."""
    weight = 2.0 / (span + 1.0)
    total = norm = 0.0
    result = []
    for x, y in points:
        total = (1.0 - weight) * total + weight * y
        norm = (1.0 - weight) * norm + weight
        result.append((x, total / norm))
    return result


def thin(points: Sequence[Point], columns: int) -> list[Point]:
    """At most two points (lowest and highest) for each of ``columns`` equal groups, in order of x."""
    if len(points) <= 2 * columns or columns < 1:
        return list(points)
    size = len(points) / columns
    result: list[Point] = []
    for column in range(columns):
        group = points[int(column * size) : int((column + 1) * size)]
        if group:
            result.extend(sorted({min(group, key=_y), max(group, key=_y)}))
    return result


def _y(point: Point) -> float:
    return point[1]
