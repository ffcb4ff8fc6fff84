"""Exact mean, variance and range of a stream, block by block, in float64 (Chan, Golub, LeVeque 1983)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]


class Moments:
    """Per-band count, mean, population std, minimum and maximum of values added as (C, N) blocks."""

    def __init__(self, bands: int) -> None:
        self.count = 0
        self.mean: Doubles = np.zeros(bands)
        self.minimum: Doubles = np.full(bands, np.inf)
        self.maximum: Doubles = np.full(bands, -np.inf)
        self._squares: Doubles = np.zeros(bands)

    def add(self, values: npt.NDArray[np.float32]) -> None:
        """Merge a block (C, N); N may be 0."""
        n = values.shape[1]
        if n == 0:
            return
        mean, squares = np.array([_of_band(band) for band in values]).T
        total, delta = self.count + n, mean - self.mean
        self.mean = self.mean + delta * (n / total)
        self._squares = self._squares + squares + delta**2 * (self.count * n / total)
        self.count = total
        self.minimum = np.minimum(self.minimum, values.min(axis=1))
        self.maximum = np.maximum(self.maximum, values.max(axis=1))

    @property
    def std(self) -> Doubles:
        return np.sqrt(self._squares / max(1, self.count))


def _of_band(band: npt.NDArray[np.float32]) -> tuple[float, float]:
    """Mean and sum of squared deviations from it."""
    deviation = band.astype(np.float64)
    mean = float(deviation.mean())
    deviation -= mean
    return mean, float(np.dot(deviation, deviation))
