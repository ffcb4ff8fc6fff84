"""How well a number ranks pixels of a class above the others: AUROC, and IoU at a threshold.

Shapes: N pixels, K classes, T distinct values. Pixels carry weights. Ties count half
in the AUROC, as in the Mann-Whitney statistic; a threshold never parts equal values.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class Curve:
    """``values`` T ascending; ``inside`` T,K and ``outside`` T,K: weight of the class, and of all others, up to
    and including each value."""

    values: Doubles
    inside: Doubles
    outside: Doubles

    @classmethod
    def of(cls, values: NDArray[np.floating], weight_NK: Doubles) -> Curve:
        """``weight_NK``: a pixel's weight in the column of its class, 0 in the others."""
        order = np.argsort(values, kind="stable")
        ordered = values[order].astype(np.float64)
        last = np.flatnonzero(np.append(ordered[1:] != ordered[:-1], True))
        inside = np.cumsum(weight_NK[order], axis=0)[last]
        return cls(ordered[last], inside, inside.sum(axis=1, keepdims=True) - inside)

    def auroc(self) -> Doubles:
        """K: the chance that a pixel of the class has a larger value than another; NaN where one side is empty."""
        gained = np.diff(self.inside, axis=0, prepend=0)
        beaten = self.outside - np.diff(self.outside, axis=0, prepend=0) / 2
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray((gained * beaten).sum(axis=0) / (self.inside[-1] * self.outside[-1]))

    def best_threshold(self, above: NDArray[np.bool_]) -> Doubles:
        """K: the value with the best IoU of “at least” (``above`` K) or “at most” that value."""
        hit, false = self._taken(np.asarray(above))
        with np.errstate(invalid="ignore", divide="ignore"):
            iou = hit / (self.inside[-1] + false)
        return np.asarray(self.values[np.nan_to_num(iou).argmax(axis=0)])

    def iou(self, threshold: Doubles, above: NDArray[np.bool_]) -> Doubles:
        """K: IoU of “at least” or “at most” given thresholds; NaN where the class is absent."""
        total_in, total_out = self.inside[-1], self.outside[-1]
        columns = np.arange(len(total_in))
        inside = np.concatenate([np.zeros((1, len(total_in))), self.inside])
        outside = np.concatenate([np.zeros((1, len(total_in))), self.outside])
        below = np.searchsorted(self.values, threshold, side="left")
        upto = np.searchsorted(self.values, threshold, side="right")
        hit = np.where(above, total_in - inside[below, columns], inside[upto, columns])
        false = np.where(above, total_out - outside[below, columns], outside[upto, columns])
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(total_in > 0, hit / (total_in + false), np.nan)

    def _taken(self, above: NDArray[np.bool_]) -> tuple[Doubles, Doubles]:
        """T,K: weight of the class and of the others that each value as threshold takes in."""
        before_in = np.concatenate([np.zeros((1, self.inside.shape[1])), self.inside[:-1]])
        before_out = np.concatenate([np.zeros((1, self.inside.shape[1])), self.outside[:-1]])
        hit = np.where(above, self.inside[-1] - before_in, self.inside)
        false = np.where(above, self.outside[-1] - before_out, self.outside)
        return hit, false


def class_weights(index: NDArray[np.int16], weight: Doubles, classes: int) -> Doubles:
    """N,K: each pixel's weight in the column of its class."""
    out = np.zeros((len(index), classes))
    out[np.arange(len(index)), index] = weight
    return out
