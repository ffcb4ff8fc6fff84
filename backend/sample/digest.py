"""What tells one map from another: its grid and its class codes, whatever its name, format and compression."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from backend.scene.grid import Grid


class MapDigest:
    """Fed with whole rows of class indices from the top down; the same for every height of the strips."""

    def __init__(self, grid: Grid, codes: Sequence[int]) -> None:
        self._codes = np.asarray([*codes, -1], "<i4")
        self._sha = hashlib.sha256(json.dumps(grid.to_json(), sort_keys=True).encode())

    def add(self, index: NDArray[np.int16]) -> None:
        """The next rows, h,W; −1: no class."""
        self._sha.update(np.ascontiguousarray(self._codes[index]).tobytes())

    def text(self) -> str:
        return self._sha.hexdigest()
