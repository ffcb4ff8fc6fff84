"""What one object's clicks come to: IoU after each click, and clicks until it is good enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Mask = NDArray[np.bool_]

MOST_CLICKS = 20
"""An object not reached within these counts as this many."""


def iou(mask: Mask, truth: Mask, looked: Mask) -> float:
    """Intersection over union among the pixels ``looked`` at."""
    joined = ((mask | truth) & looked).sum()
    return float(((mask & truth) & looked).sum() / joined) if joined else 1.0


def off_the_edge(truth: Mask) -> Mask:
    """All but the pixels on either side of the truth's edge, where a label cannot be trusted to the pixel."""
    inner = ndimage.binary_erosion(truth, border_value=1)
    outer = ndimage.binary_dilation(truth)
    return np.asarray(inner | ~outer)


@dataclass
class Course:
    """How one object went: ``ious`` and ``banded`` (edge left out) after each click, seconds of each click."""

    ious: list[float] = field(default_factory=list)
    banded: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    prepared: float = 0.0

    def after(self, clicks: int, banded: bool = False) -> float:
        """IoU after so many clicks, or after the last one where fewer were needed."""
        values = self.banded if banded else self.ious
        return values[min(clicks, len(values)) - 1]

    def clicks_to(self, goal: float, banded: bool = False) -> int:
        values: Sequence[float] = self.banded if banded else self.ious
        reached = [number for number, value in enumerate(values, start=1) if value >= goal]
        return reached[0] if reached else MOST_CLICKS
