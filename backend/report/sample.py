"""Stratified random points: drawing, writing and reading them back answered.

Every class of the map is a stratum; how pixels are drawn says ``backend/sample/draw.py``.
Allocation: at least :data:`LEAST` points in every class (all its pixels where it has
fewer), the rest in proportion to area (Olofsson et al. 2014, section 5.1.1).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError, RequestError
from backend.jobs.context import JobContext
from backend.sample.draw import STRIP, Population, fill

LEAST = 25
"""Points that a small class gets where the total allows it."""


@dataclass(frozen=True)
class Sample:
    """N points. ``rows``, ``cols`` on the grid; ``stratum``: index of the map's class when drawn;
    ``sizes`` K: pixels (of mean size) of each stratum when drawn."""

    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    stratum: NDArray[np.int16]
    sizes: NDArray[np.float64]
    seed: int

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def weights(self) -> NDArray[np.float64]:
        """How many pixels each point stands for."""
        counts = np.bincount(self.stratum, minlength=len(self.sizes))
        return (self.sizes / np.maximum(counts, 1))[self.stratum]


def allocate(sizes: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Points for each stratum: a floor for all, the rest by area; never more than a stratum has pixels.

    Raises :class:`RequestError` for fewer than two points a class: one gives no interval.
    """
    present = sizes > 0
    classes = int(present.sum())
    if count < 2 * classes:
        raise RequestError(f"{count} sample points are too few for {classes} classes.", f"Draw {2 * classes} or more.")
    floor = np.where(present, np.minimum(min(LEAST, count // classes), sizes), 0)
    out, left = floor.copy(), min(count, int(sizes.sum())) - int(floor.sum())
    while left > 0:
        room = sizes - out
        share = np.where(room > 0, sizes, 0) / max(1, int(sizes[room > 0].sum())) * left
        step = np.minimum(np.floor(share).astype(np.int64), room)
        if step.sum() == 0:  # less than one point a stratum is left: by largest remainder
            order = np.argsort(-np.where(room > 0, share, -1.0), kind="stable")[:left]
            step[order] = np.minimum(1, room[order])
        out += step
        left -= int(step.sum())
    return out


def draw(population: Population, count: int, seed: int, context: JobContext | None = None) -> Sample:
    """``count`` stratified random points of the population, in reading order.

    Raises :class:`InputError` for an empty population, :class:`RequestError` for too few points.
    """
    if context is not None:
        context.stage("Draw the sample", -(-population.grid.height // STRIP), "strip")
    filled = fill(population, count, seed, context.advance if context is not None else lambda _done: None)
    if not filled.pixels.any():
        raise InputError("There is no pixel to draw sample points from.", "Check that map and reference overlap.")
    chosen = filled.first(allocate(filled.pixels, count))
    rows, cols = filled.rows[chosen], filled.cols[chosen]
    order = np.lexsort((cols, rows))
    return Sample(rows[order], cols[order], filled.stratum[chosen][order], filled.sizes, seed)
