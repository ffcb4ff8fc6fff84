"""Spatial smoothing of class probabilities that neither reads nor fills nodata.

Normalised convolution (Knutsson & Westin 1993): filter probability × validity
and validity alike, divide. A pixel beside nodata is thereby the mean of its
valid neighbours only, and the reflection at the array's rim is harmless.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from backend.contract.errors import ModelError

NONE, GAUSSIAN, MAJORITY = "none", "gaussian", "majority"
TRUNCATE = 3.0
"""The Gaussian ends at this many σ, so that its reach is known."""

Floats = NDArray[np.float32]

_TIE = 1e-3
"""Weight of the unfiltered probabilities in a majority vote: they decide ties and nothing else."""


@dataclass(frozen=True)
class Smoothing:
    """``size``: σ in pixels (gaussian) or side of the square window in pixels (majority); 0 for none."""

    kind: str = NONE
    size: float = 0.0

    def __post_init__(self) -> None:
        if self.kind not in (NONE, GAUSSIAN, MAJORITY) or (self.kind != NONE and self.size <= 0):
            raise ModelError(f"The smoothing “{self.kind} {self.size}” is not known.", "Train the model again.")

    @property
    def reach(self) -> int:
        """Pixels of context needed on each side."""
        return int(TRUNCATE * self.size + 0.5) if self.kind == GAUSSIAN else int(self.size) // 2

    @property
    def title(self) -> str:
        """In the user's words."""
        if self.kind == GAUSSIAN:
            return f"probabilities smoothed (Gaussian, σ {self.size:g} px)"
        return f"{self.size:g}×{self.size:g} majority filter" if self.kind == MAJORITY else "no smoothing"

    def to_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "size": self.size}

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Smoothing:
        return cls(str(raw["kind"]), float(raw["size"]))

    def apply(self, probabilities: Floats, valid: NDArray[np.bool_]) -> Floats:
        """Smooth …,K,H,W (0 where invalid) within ``valid`` …,H,W; sums stay 1 where valid, 0 elsewhere.

        The majority filter returns each class's share of the votes in the window.
        """
        if self.kind == NONE:
            return probabilities
        if self.kind == GAUSSIAN:
            return _normalised(probabilities, valid, self._gaussian)
        votes = _one_hot(probabilities, valid)
        shares = _normalised(votes, valid, self._box)
        own = probabilities * valid[..., None, :, :]
        return np.asarray((shares + np.float32(_TIE) * own) / np.float32(1 + _TIE), np.float32)

    def _gaussian(self, array: Floats) -> Floats:
        for axis in (-2, -1):
            array = ndimage.gaussian_filter1d(array, self.size, axis=axis, mode="reflect", truncate=TRUNCATE)
        return array

    def _box(self, array: Floats) -> Floats:
        for axis in (-2, -1):
            array = ndimage.uniform_filter1d(array, int(self.size), axis=axis, mode="reflect")
        return array


def _normalised(array: Floats, valid: NDArray[np.bool_], filter_: Callable[[Floats], Floats]) -> Floats:
    """filter(array · valid) ÷ filter(valid) where valid, else 0."""
    weight = valid[..., None, :, :].astype(np.float32)
    below = filter_(weight) if not valid.all() else weight
    smoothed = filter_(array * weight) / np.maximum(below, np.float32(1e-6))
    return np.where(weight > 0, smoothed, np.float32(0)).astype(np.float32, copy=False)


def _one_hot(probabilities: Floats, valid: NDArray[np.bool_]) -> Floats:
    """The winning class of each valid pixel as 0/1 planes."""
    classes = probabilities.shape[-3]
    winner = probabilities.argmax(axis=-3)[..., None, :, :]
    planes = np.arange(classes).reshape(classes, 1, 1)
    hot: Floats = ((winner == planes) & valid[..., None, :, :]).astype(np.float32)
    return hot
