"""How attention is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.tiles.frame import BandInfo
from backend.tiles.sinks import BandsSink

LEAST = 2.0**-20
"""Floor before the logarithm: a millionth of uniform is nothing to tell from zero."""


class AttentionSink(BandsSink):
    """Float bands; ``log2`` takes the logarithm of all but the mask, ``mask`` makes the last band 0 or 1."""

    def __init__(
        self, path: Path, bands: Sequence[BandInfo], metadata: Mapping[str, str], *, log2: bool, mask: bool
    ) -> None:
        super().__init__(path, bands, metadata, role="attention")
        self._log2, self._mask = log2, mask

    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        maps = values[:-1] if self._mask else values
        if self._log2:
            maps = np.log2(np.maximum(maps, np.float32(LEAST)))
        if self._mask:
            maps = np.concatenate([maps, np.round(values[-1:])])  # blended over windows: the majority decides
        return super().encode(maps, valid)
