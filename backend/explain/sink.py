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
    """Float bands; ``log2`` takes the logarithm of all but the mask, ``mask`` makes the last band 0 or 1.

    ``gaps``: a sensor may be absent, where its tokens are left out of the softmax: a share of exactly 0 is then no
    attention to tell of but nodata.
    """

    def __init__(
        self, path: Path, bands: Sequence[BandInfo], metadata: Mapping[str, str], *, log2: bool, mask: bool,
        gaps: bool = False,
    ) -> None:
        super().__init__(path, bands, metadata, role="attention")
        self._log2, self._mask, self._gaps = log2, mask, gaps

    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        maps = values[:-1] if self._mask else values
        absent = maps == 0 if self._gaps else None
        if self._log2:
            maps = np.log2(np.maximum(maps, np.float32(LEAST)))
        if absent is not None:
            maps = np.where(absent, np.float32("nan"), maps)
        if self._mask:
            maps = np.concatenate([maps, np.round(values[-1:])])  # blended over windows: the majority decides
        return super().encode(maps, valid)
