"""Noise put into labels on purpose, for experiments on how much of it a method bears.

Class-conditional: class i is turned into j with a given probability. Which pixels are hit is a pure function of
(seed, block, row, column) and stays the same for the whole run: a wrong map, not labels that flicker.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.labels.class_scheme import IGNORE
from backend.scene.random_stream import uniforms
from backend.training.seeds import mix

STREAM = 5
"""Tells these draws from others of the same seed."""


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
