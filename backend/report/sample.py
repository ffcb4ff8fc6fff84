"""Stratified random points: drawing, writing and reading them back answered.

Drawing is a pure function of (map, seed). Every class of the map is a stratum.
Allocation: at least :data:`LEAST` points in every class (all its pixels where it has
fewer), the rest in proportion to area (Olofsson et al. 2014, section 5.1.1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError, RequestError
from backend.jobs.context import JobContext
from backend.scene.grid import Grid, Window

Reader = Callable[[Window], NDArray[np.int16]]
"""Class indices h,w of a window, −1 = outside."""

LEAST = 25
"""Points that a small class gets where the total allows it."""

_STRIP = 256
"""Rows read at once: whole rows, so that pixels are counted in reading order whatever the strips."""


@dataclass(frozen=True)
class Sample:
    """N points. ``rows``, ``cols`` on the grid; ``stratum``: index of the map's class when drawn;
    ``sizes`` K: pixels of each stratum when drawn."""

    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    stratum: NDArray[np.int16]
    sizes: NDArray[np.int64]
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


@dataclass(frozen=True)
class Population:
    """What is drawn from: the pixels for which ``read`` gives one of ``classes`` class indices."""

    read: Reader
    grid: Grid
    classes: int


def draw(population: Population, count: int, seed: int, context: JobContext | None = None) -> Sample:
    """``count`` stratified random points of the population.

    Without replacement within each stratum; two passes of bounded memory.
    Raises :class:`InputError` for an empty population, :class:`RequestError` for too few points.
    """
    sizes = np.zeros(population.classes, np.int64)
    windows = list(population.grid.blocks(_STRIP, population.grid.width))
    if context is not None:
        context.stage("Draw the sample", len(windows), "block")
    for done, window in enumerate(windows, 1):
        index = population.read(window)
        sizes += np.bincount(index[index >= 0], minlength=population.classes)
        if context is not None:
            context.advance(done)
    if not sizes.any():
        raise InputError("There is no pixel to draw sample points from.", "Check that map and reference overlap.")
    counts = allocate(sizes, count)
    wanted = [_ranks(int(size), int(n), seed, k) for k, (size, n) in enumerate(zip(sizes, counts, strict=True))]
    rows, cols, stratum = _located(population, wanted)
    return Sample(rows, cols, stratum, sizes, seed)


def _ranks(size: int, count: int, seed: int, stratum: int) -> NDArray[np.int64]:
    """Which pixels of a stratum are drawn, as their numbers in reading order, sorted."""
    return np.sort(np.random.default_rng([seed, stratum]).choice(size, count, replace=False, shuffle=False))


def _located(
    population: Population, wanted: list[NDArray[np.int64]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int16]]:
    """Rows, columns and strata of the drawn ranks, found in a second pass, in reading order."""
    before = np.zeros(len(wanted), np.int64)
    parts = []
    for window in population.grid.blocks(_STRIP, population.grid.width):
        index = population.read(window)
        for k, ranks in enumerate(wanted):
            rows, cols = np.nonzero(index == k)
            here = ranks[(ranks >= before[k]) & (ranks < before[k] + len(rows))] - before[k]
            before[k] += len(rows)
            parts.append((rows[here] + window.row, cols[here] + window.col, np.full(len(here), k, np.int16)))
    rows, cols, stratum = (np.concatenate([part[i] for part in parts]) for i in range(3))
    order = np.lexsort((cols, rows))
    return rows[order], cols[order], stratum[order]
