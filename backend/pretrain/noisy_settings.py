"""Settings of pretraining with noisy labels; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import RequestError
from backend.contract.ranges import ranged
from backend.pretrain import supervised_settings

OFF, WATCH, STOP = "off", "watch", "stop"


@dataclass(frozen=True)
class Noise:
    """``rate``: share of pixels that get another class, each with the same chance; ``matrix``: instead, rows of
    P(label becomes j | it is i) in the order of the classes; ``patch``: side in pixels of the squares hit as one
    (1 = single pixels; land-cover maps err in patches)."""

    rate: float = ranged(0.0, 0, 1)
    matrix: list[list[float]] = field(default_factory=list)
    patch: int = ranged(1, 1, 1024)

    @property
    def wanted(self) -> bool:
        return self.rate > 0 or bool(self.matrix)

    def confusion(self, classes: int) -> NDArray[np.float64]:
        """K,K with rows that sum to 1. Raises :class:`RequestError` for a matrix that cannot be meant."""
        if not self.matrix:
            off = self.rate / max(1, classes - 1)
            return np.full((classes, classes), off) + np.eye(classes) * (1 - self.rate - off)
        return _checked(self.matrix, classes)


@dataclass(frozen=True)
class Arguments(supervised_settings.Arguments):
    """The supervised start's settings, and against noise, all off by default.

    ``selection``: share of each class's pixels that teach (1 = all; 0.5 is CromSS's); reached in a straight
    line over ``selection_ramp`` of the steps, since an untrained network knows nothing to select by;
    ``smoothing``: share of a pixel's target given to its neighbourhood (0.15 is a sound value);
    ``memorisation``: off, watch (says at which step) or stop (ends the run there); ``noise``: see its class.
    """

    selection: float = ranged(1.0, 0, 1, "(]")
    selection_ramp: float = ranged(0.3, 0, 1, "(]")
    smoothing: float = ranged(0.0, 0, 1, "[)")
    memorisation: str = OFF
    noise: Noise = field(default_factory=Noise)


def _checked(matrix: Sequence[Sequence[float]], classes: int) -> NDArray[np.float64]:
    square = len(matrix) == classes and all(len(row) == classes for row in matrix)
    if not square:
        raise RequestError(
            f"The noise matrix must have {classes} rows and columns, one for each class of the labels.",
            "Give one row a class: the probabilities of what it becomes.",
        )
    found = np.asarray(matrix, np.float64)
    if (found < 0).any() or not np.allclose(found.sum(axis=1), 1, atol=1e-6):
        raise RequestError("Every row of the noise matrix must hold probabilities that sum to 1.")
    return found
