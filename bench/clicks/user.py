"""The simulated user: looks at the mask, finds the largest error and clicks into its deepest place.

The first click goes to the deepest place of the object. Errors are 4-connected parts of truth without mask (+)
or of mask without truth (−); the largest is the one with most pixels. Depth is the Euclidean distance to what is
not that error, the view's frame included. A pixel is never clicked twice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Mask = NDArray[np.bool_]

SLACK = 0.75
"""A user of seed 1 and later clicks anywhere that is at least this share of the greatest depth deep; seed 0 exactly there."""


@dataclass(frozen=True)
class Placed:
    """A click on a pixel of the view."""

    row: int
    col: int
    include: bool


class User:
    """One user in front of one object."""

    def __init__(self, truth: Mask, known: Mask, seed: int, name: str) -> None:
        self._truth, self._known = truth, known
        self._draw = np.random.default_rng([seed, *name.encode()]) if seed else None
        self._clicked: Mask = np.zeros(truth.shape, bool)

    def click(self, mask: Mask) -> Placed | None:
        """The next click; None where every error has been clicked away."""
        missed = largest(self._truth & ~mask & self._known & ~self._clicked)
        extra = largest(mask & ~self._truth & self._known & ~self._clicked)
        if not (missed.any() or extra.any()):
            return None
        include = bool(missed.sum() >= extra.sum())
        row, col = self._place(missed if include else extra)
        self._clicked[row, col] = True
        return Placed(row, col, include)

    def _place(self, error: Mask) -> tuple[int, int]:
        depth = ndimage.distance_transform_edt(np.pad(error, 1))[1:-1, 1:-1]
        if self._draw is None:
            row, col = np.unravel_index(depth.argmax(), depth.shape)
            return int(row), int(col)
        places = np.argwhere(depth >= SLACK * depth.max())
        row, col = places[self._draw.integers(len(places))]
        return int(row), int(col)


def largest(error: Mask) -> Mask:
    """The part with most pixels (the first of equals); nothing of nothing."""
    parts, count = ndimage.label(error)
    if count == 0:
        return np.zeros_like(error)
    sizes = np.bincount(parts.ravel())
    sizes[0] = 0
    return np.asarray(parts == sizes.argmax())
