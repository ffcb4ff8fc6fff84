"""Random numbers as pure functions of their position: no generator state to save, any order, any process count.

SplitMix64 (Steele, Lea, Flood 2014) used as a counter-based hash.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
Hashes = npt.NDArray[np.uint64]


def mix(x: Hashes) -> Hashes:
    """SplitMix64's finaliser: a bijection of 64-bit integers whose output looks random."""
    with np.errstate(over="ignore"):
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))


def hashes(seed: int, index: npt.NDArray[np.integer]) -> Hashes:
    """One 64-bit hash for each index, a pure function of (seed, index)."""
    with np.errstate(over="ignore"):
        start = mix(np.array([seed % 2**64], np.uint64) + GOLDEN)
        return mix(start + (index.astype(np.uint64) + np.uint64(1)) * GOLDEN)


def uniforms(seed: int, first: int, count: int, draws: int) -> npt.NDArray[np.float64]:
    """Uniform numbers in [0, 1), shape (count, draws); row k is a pure function of (seed, first + k)."""
    rows = hashes(seed, np.arange(first, first + count, dtype=np.int64))
    with np.errstate(over="ignore"):
        table = mix(rows[:, None] + np.arange(1, draws + 1, dtype=np.uint64) * GOLDEN)
    out: npt.NDArray[np.float64] = (table >> np.uint64(11)).astype(np.float64) * 2.0**-53
    return out
