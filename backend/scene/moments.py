"""Exact mean, variance and range of a stream, block by block, in float64 (Chan, Golub, LeVeque 1983)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]


class Moments:
    """Per-band count, mean, population std, minimum and maximum of values added as (C, N) blocks.

    ``gaps``: blocks may hold NaN, which counts for nothing in its band.
    """

    def __init__(self, bands: int, gaps: bool = False) -> None:
        self._gaps = gaps
        self.count: npt.NDArray[np.int64] = np.zeros(bands, np.int64)
        self.mean: Doubles = np.zeros(bands)
        self.minimum: Doubles = np.full(bands, np.inf)
        self.maximum: Doubles = np.full(bands, -np.inf)
        self._squares: Doubles = np.zeros(bands)

    def add(self, values: npt.NDArray[np.float32]) -> None:
        """Merge a block (C, N); N may be 0."""
        for number, band in enumerate(values):
            known = band[~np.isnan(band)] if self._gaps else band
            if known.size:
                self._add(number, known)

    def _add(self, number: int, band: npt.NDArray[np.float32]) -> None:
        mean, squares = _of_band(band)
        n, before = band.size, int(self.count[number])
        total, delta = before + n, mean - self.mean[number]
        self.mean[number] += delta * (n / total)
        self._squares[number] += squares + delta**2 * (before * n / total)
        self.count[number] = total
        self.minimum[number] = min(self.minimum[number], band.min())
        self.maximum[number] = max(self.maximum[number], band.max())

    @property
    def std(self) -> Doubles:
        found: Doubles = np.sqrt(self._squares / np.maximum(1, self.count))
        return found


def _of_band(band: npt.NDArray[np.float32]) -> tuple[float, float]:
    """Mean and sum of squared deviations from it."""
    deviation = band.astype(np.float64)
    mean = float(deviation.mean())
    deviation -= mean
    return mean, float(np.dot(deviation, deviation))
