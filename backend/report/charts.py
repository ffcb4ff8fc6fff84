"""Geometry of the report's charts; the template draws them as inline SVG. Units: SVG user units."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from backend.report.curves import Curve

WIDTH, HEIGHT = 340.0, 170.0
LEFT, RIGHT, TOP, BOTTOM = 46.0, 12.0, 10.0, 24.0


@dataclass(frozen=True)
class Tick:
    """A labelled position on an axis."""

    at: float
    label: str


@dataclass(frozen=True)
class Line:
    """One series: SVG path data, a CSS class number for its colour, the last value."""

    name: str
    path: str
    number: int
    last: str


@dataclass(frozen=True)
class LineChart:
    """A chart ready to draw."""

    title: str
    lines: list[Line]
    x_ticks: list[Tick]
    y_ticks: list[Tick]
    width: float = WIDTH
    height: float = HEIGHT
    left: float = LEFT
    right: float = WIDTH - RIGHT
    top: float = TOP
    bottom: float = HEIGHT - BOTTOM


def line_chart(title: str, curves: Sequence[Curve], names: Sequence[str] | None = None) -> LineChart | None:
    """A chart of curves over steps; None where there is nothing to draw (fewer than two points)."""
    drawn = [
        (curve, name)
        for curve, name in zip(curves, names or [c.name for c in curves], strict=True)
        if len(curve.steps) > 1
    ]
    if not drawn:
        return None
    steps = [step for curve, _ in drawn for step in curve.steps]
    values = [value for curve, _ in drawn for value in curve.values if math.isfinite(value)]
    if not values:
        return None
    xs, ys = ticks(min(steps), max(steps), 4), ticks(min(values), max(values), 4)
    x_low, x_high = float(min(steps)), float(max(steps))
    y_low, y_high = min(*ys, min(values)), max(*ys, max(values))

    def across(step: float) -> float:
        return LEFT + (step - x_low) / max(x_high - x_low, 1e-12) * (WIDTH - LEFT - RIGHT)

    def down(value: float) -> float:
        return HEIGHT - BOTTOM - (value - y_low) / max(y_high - y_low, 1e-12) * (HEIGHT - TOP - BOTTOM)

    lines = [
        Line(
            name,
            _path([(across(x), down(y)) for x, y in zip(curve.steps, curve.values, strict=True) if math.isfinite(y)]),
            number,
            short(curve.values[-1]),
        )
        for number, (curve, name) in enumerate(drawn)
    ]
    x_ticks = [Tick(across(x), short(x)) for x in xs if x_low <= x <= x_high]
    return LineChart(title, lines, x_ticks, [Tick(down(y), short(y)) for y in ys])


def ticks(low: float, high: float, count: int) -> list[float]:
    """About ``count`` round numbers from ``low`` to ``high`` (1, 2 or 5 times a power of ten apart)."""
    if high <= low:
        return [low]
    raw = (high - low) / count
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * m for m in (1, 2, 5, 10) if power * m >= raw * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(i * step, 12) for i in range(first, last + 1)]


def short(value: float) -> str:
    """A number in a few characters: 12k, 0.25, 1.2e-05."""
    if not math.isfinite(value):
        return "–"
    if value == 0:
        return "0"
    size = abs(value)
    if size >= 10_000:
        return f"{value / 1000:.3g}k"
    if size < 1e-3:
        return f"{value:.1e}".replace("e-0", "e-")
    return f"{value:.4g}"


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
