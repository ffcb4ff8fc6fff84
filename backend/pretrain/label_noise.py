"""Noise put into labels on purpose, for experiments on how much of it a method bears.

Class-conditional: class i is turned into j with a given probability. Which pixels are hit is a pure function of
(seed, block, row, column) and stays the same for the whole run: a wrong map, not labels that flicker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import RequestError
from backend.labels.class_scheme import IGNORE
from backend.scene.random_stream import uniforms
from backend.training.seeds import mix

STREAM = 5
"""Tells these draws from others of the same seed."""


@dataclass(frozen=True)
class Noise:
    """``rate``: share of pixels that get another class, each with the same chance; ``matrix``: instead, rows of
    P(label becomes j | it is i) in the order of the classes; ``patch``: side in pixels of the squares hit as one
    (1 = single pixels; land-cover maps err in patches)."""

    rate: float = 0.0
    matrix: list[list[float]] = field(default_factory=list)
    patch: int = 1

    @property
    def wanted(self) -> bool:
        return self.rate > 0 or bool(self.matrix)

    def confusion(self, classes: int) -> NDArray[np.float64]:
        """K,K with rows that sum to 1. Raises :class:`RequestError` for a rate or matrix that cannot be meant."""
        if not 0 <= self.rate <= 1 or self.patch < 1:
            raise RequestError("The noise rate must lie between 0 and 1, its patch must be at least 1 pixel.")
        if not self.matrix:
            off = self.rate / max(1, classes - 1)
            return np.full((classes, classes), off) + np.eye(classes) * (1 - self.rate - off)
        return _checked(self.matrix, classes)


def corrupted(
    index: NDArray[np.int16], confusion: NDArray[np.float64], patch: int, seed: int, block: int
) -> NDArray[np.int16]:
    """Class indices h,w with noise; −1 stays."""
    rows, cols = (np.arange(side) // patch for side in index.shape)
    across = int(cols[-1]) + 1
    draws = uniforms(mix(seed, STREAM, block), 0, (int(rows[-1]) + 1) * across, 1)[:, 0]
    u = draws[rows[:, None] * across + cols[None, :]]
    ends = np.cumsum(confusion, axis=1)
    out = index.copy()
    for own in range(len(confusion)):
        hit = index == own
        found = np.searchsorted(ends[own], u[hit], side="right")
        out[hit] = np.minimum(found, len(confusion) - 1)
    return np.where(index == IGNORE, index, out).astype(np.int16)


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
