"""A bounded random sample of a stream's pixels that does not depend on the order or size of its blocks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from backend.scene.random_stream import hashes

MAX_PIXELS = 1_000_000
MAX_NUMBERS = 16_000_000
"""At most this many float32 (64 MB) over all bands; the 0.1 percentile of 1,000,000 pixels is known to ± 0.003 %."""

SEED = 20_261_121
Values = npt.NDArray[np.float32]


class PixelSample:
    """Keeps the pixels whose position hashes below a threshold, which is halved whenever too many are held."""

    def __init__(self, bands: int, limit: int | None = None) -> None:
        self.limit = limit or max(50_000, min(MAX_PIXELS, MAX_NUMBERS // bands))
        self._threshold = np.uint64(2**64 - 1)
        self._values: list[Values] = [np.empty((bands, 0), np.float32)]
        self._hashes: list[npt.NDArray[np.uint64]] = [np.empty(0, np.uint64)]
        self._held = 0

    def add(self, values: Values, positions: npt.NDArray[np.int64], stream: int = 0) -> None:
        """``values`` (C, N) of pixels at ``positions`` (N, distinct within a ``stream``)."""
        marks = hashes(SEED + stream, positions)
        keep = marks <= self._threshold
        self._values.append(values[:, keep])
        self._hashes.append(marks[keep])
        self._held += int(keep.sum())
        while self._held > self.limit:
            self._halve()

    def values(self) -> Values:
        """The sample (C, n), n ≤ limit, in the order of the pixels' hashes."""
        order = np.argsort(np.concatenate(self._hashes), kind="stable")
        return np.concatenate(self._values, axis=1)[:, order]

    def _halve(self) -> None:
        self._threshold = self._threshold >> np.uint64(1)
        marks, values = np.concatenate(self._hashes), np.concatenate(self._values, axis=1)
        keep = marks <= self._threshold
        self._hashes, self._values = [marks[keep]], [values[:, keep]]
        self._held = int(keep.sum())
