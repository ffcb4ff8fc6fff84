"""From cached numbers to normalised values in one step: a table for 8- and 16-bit integers, arithmetic for floats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.scene.statistics import Statistics
from backend.scene.units import Conversion, to_physical

Values = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


class Normaliser:
    """Equal to ``statistics.normalise(to_physical(numbers))``, number by number."""

    def __init__(self, statistics: Statistics, conversions: Sequence[Conversion], dtype: np.dtype[Any]) -> None:
        self._statistics, self._conversions = statistics, conversions
        self._logarithmic = [i for i, conversion in enumerate(conversions) if conversion.factor]
        self._table = self._tabulate(dtype) if dtype.kind in "iu" and dtype.itemsize <= 2 else None
        self._lowest = int(np.iinfo(dtype).min) if dtype.kind in "iu" else 0

    def apply(self, numbers: np.ndarray[Any, Any], valid: Mask, out: Values) -> None:
        """Normalise a crop (C,h,w) into ``out``; numbers without a logarithm become invalid in ``valid``."""
        if self._table is None:
            physical = to_physical(numbers, valid, self._conversions)
            out[:] = self._statistics.normalise(physical, valid)
            return
        for band in self._logarithmic:
            np.logical_and(valid, numbers[band] > 0, out=valid)
        for band, table in enumerate(self._table):
            np.take(table, numbers[band].astype(np.intp) - self._lowest, out=out[band], mode="clip")
        if not valid.all():
            out *= valid

    def _tabulate(self, dtype: np.dtype[Any]) -> Values:
        """Normalised values (C, 256 or 65,536) of every number the type can hold."""
        limits = np.iinfo(dtype)
        numbers = np.arange(limits.min, limits.max + 1).astype(dtype)
        stack = np.broadcast_to(numbers, (len(self._conversions), 1, len(numbers)))
        valid = np.ones((1, len(numbers)), bool)
        physical = to_physical(stack, valid, self._conversions)
        table: Values = self._statistics.normalise(physical, np.ones_like(valid))[:, 0]
        return table
