"""Drawing random pixels of every class in one pass over a map, in memory that does not grow with it.

Every pixel gets a key that is a pure function of the seed and its place; the pixels with the smallest keys of a class
are its sample. With keys −ln(u) / a (a: the pixel's area) that is drawing without replacement with probabilities in
proportion to area, one after the other (Efraimidis & Spirakis 2006, "Weighted random sampling with a reservoir",
Information Processing Letters 97:181-185, algorithm A-ES); where all areas are alike, it is simple random sampling.
A point then stands for as much *land* as any other of its class, also in degrees.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.sample.digest import MapDigest
from backend.scene.grid import Grid, Window
from backend.scene.pixel_area import PixelAreas
from backend.scene.random_stream import hashes

Reader = Callable[[Window], NDArray[np.int16]]
"""Class indices h,w of a window, −1 = outside."""

STRIP = 256
"""Rows read at once."""


@dataclass(frozen=True)
class Population:
    """What is drawn from: the pixels for which ``read`` gives a class index; ``codes`` K: the classes' codes."""

    read: Reader
    grid: Grid
    codes: Sequence[int]


@dataclass(frozen=True)
class Reservoir:
    """What one pass keeps. ``pixels``, ``areas`` K: how many and how much land (m²) there are of each class;
    ``digest`` of the map; the rest: the candidates, by class and then by key."""

    pixels: NDArray[np.int64]
    areas: NDArray[np.float64]
    digest: str
    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    stratum: NDArray[np.int16]

    @property
    def sizes(self) -> NDArray[np.float64]:
        """K: each class's land in pixels of the map's mean size; its pixels, where all are of one size."""
        total = float(self.areas.sum())
        found = self.areas * (self.pixels.sum() / total) if total else self.areas
        return self.pixels.astype(np.float64) if np.allclose(found, self.pixels, rtol=1e-9, atol=0) else found

    def first(self, counts: NDArray[np.int64]) -> NDArray[np.int64]:
        """The numbers of the first ``counts`` K candidates of each class."""
        kept = np.bincount(self.stratum, minlength=len(self.pixels))
        starts = np.cumsum(kept) - kept
        rank = np.arange(len(self.stratum)) - starts[self.stratum]
        return np.flatnonzero(rank < counts[self.stratum])


def fill(population: Population, keep: int, seed: int, tell: Callable[[int], None] = lambda _done: None) -> Reservoir:
    """Go through the map once; of every class the ``keep`` (0: none) pixels with the smallest keys stay.
    ``tell``: strips done."""
    grid, classes = population.grid, len(population.codes)
    areas_of = PixelAreas(grid) if grid.crs is not None else None
    pixels, areas, digest = np.zeros(classes, np.int64), np.zeros(classes), MapDigest(grid, population.codes)
    held, limit = _nobody(), np.full(classes, np.inf)
    for done, window in enumerate(grid.blocks(STRIP, grid.width), 1):
        index = population.read(window)
        digest.add(index)
        rows, cols = np.nonzero(index >= 0)
        if len(rows):
            stratum = index[rows, cols]
            area = np.ones(len(rows)) if areas_of is None else areas_of.read(window)[rows, cols]
            pixels += np.bincount(stratum, minlength=classes)
            areas += np.bincount(stratum, area, minlength=classes)
            if keep:
                place = (rows + window.row).astype(np.int64) * grid.width + cols
                near = _among(place, stratum, _keys(seed, place, area), limit)
                held, limit = _kept(held, near, keep, classes)
        tell(done)
    place, stratum, _key = held
    return Reservoir(pixels, areas, digest.text(), place // grid.width, place % grid.width, stratum)


Held = tuple[NDArray[np.int64], NDArray[np.int16], NDArray[np.float64]]
"""Places (row · width + column), classes and keys of candidates."""


def _nobody() -> Held:
    return np.zeros(0, np.int64), np.zeros(0, np.int16), np.zeros(0)


def _keys(seed: int, place: NDArray[np.int64], area: NDArray[np.float64]) -> NDArray[np.float64]:
    u = ((hashes(seed, place) >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53
    keys: NDArray[np.float64] = -np.log(u) / area
    return keys


def _among(place: NDArray[np.int64], stratum: NDArray[np.int16], key: NDArray[np.float64], limit: NDArray[np.float64]) -> Held:
    """Those that may still be among the smallest of their class."""
    near = key < limit[stratum]
    return place[near], stratum[near], key[near]


def _kept(held: Held, more: Held, keep: int, classes: int) -> tuple[Held, NDArray[np.float64]]:
    """The smallest of both, and the largest key that each full class still holds."""
    place, key = np.concatenate([held[0], more[0]]), np.concatenate([held[2], more[2]])
    stratum = np.concatenate([held[1], more[1]])
    order = np.lexsort((place, key, stratum))
    place, stratum, key = place[order], stratum[order], key[order]
    counts = np.bincount(stratum, minlength=classes)
    starts = np.cumsum(counts) - counts
    stay = np.arange(len(stratum)) - starts[stratum] < keep
    full = counts >= keep
    limit = np.full(classes, np.inf)
    limit[full] = key[starts[full] + keep - 1]
    return (place[stay], stratum[stay], key[stay]), limit
