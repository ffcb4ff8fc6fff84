"""Values that change over a run, as pure functions of the step."""

from __future__ import annotations

import math
from collections.abc import Callable

Schedule = Callable[[int], float]
"""Step (0-based) → value."""


def constant(value: float) -> Schedule:
    return lambda step: value


def cosine(start: float, end: float, steps: int) -> Schedule:
    """Half a cosine from ``start`` at step 0 to ``end`` at step ``steps``, then ``end``."""

    def value(step: int) -> float:
        if step >= steps:
            return end
        return end + 0.5 * (start - end) * (1 + math.cos(math.pi * step / steps))

    return value


def linear(start: float, end: float, steps: int) -> Schedule:
    """A straight line from ``start`` at step 0 to ``end`` at step ``steps``, then ``end``."""

    def value(step: int) -> float:
        return end if step >= steps else start + (end - start) * step / steps

    return value


def warmup_then(warmup: int, peak: float, after: Callable[[float], Schedule]) -> Schedule:
    """From 0 in a straight line to ``peak`` over ``warmup`` steps, then ``after(peak)`` counted from there."""
    rising, falling = linear(0.0, peak, warmup), after(peak)
    return lambda step: rising(step) if step < warmup else falling(step - warmup)


def warmup_cosine(peak: float, end: float, warmup: int, steps: int) -> Schedule:
    """Linear warm-up, then half a cosine to ``end`` at step ``steps``."""
    return warmup_then(warmup, peak, lambda start: cosine(start, end, max(1, steps - warmup)))
