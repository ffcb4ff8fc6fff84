"""One simulated analyst: ten random polygons to begin with, then rounds of ten at the places a strategy names.

The forest, its weights, the doubt, the candidates and the choice are the product's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from backend.finetune.losses import class_weights
from backend.models.assembly import ForestMember
from backend.models.forest import Forest, ForestSettings, Samples
from backend.scene.grid import Grid, Window
from backend.scene.statistics import BandStatistics, Statistics
from backend.suggest.candidates import Places, cell_side, find
from backend.suggest.choosing import choose, weights
from backend.suggest.doubt import doubt_bands
from backend.suggest.features import look_of_pixels, look_of_places
from backend.suggest.settings import Settings, spacing
from bench.labelling.answers import square
from bench.labelling.fields import Field

ROUND = 10
"""Polygons drawn between two trainings, and before the first."""
TEACHING_PIXELS = 20
"""Of each polygon that stand for it where candidates are compared with what is labelled."""

RANDOM = "random"
Score = tuple[float, float]
"""Overall accuracy and mean IoU over the classes of the test."""


@dataclass
class Labelled:
    """What has been drawn so far."""

    field: Field
    taken: NDArray[np.bool_]
    near: NDArray[np.bool_]
    pixels: list[tuple[NDArray[np.int64], NDArray[np.int64]]]

    @classmethod
    def nothing(cls, field: Field) -> Labelled:
        blank = np.zeros(field.index.shape, bool)
        return cls(field, blank, blank.copy(), [])

    def draw(self, row: int, col: int, apart: float) -> None:
        """One polygon; nothing is suggested nearer to its place than ``apart``, or inside it."""
        own = square(self.field.index, row, col)
        self.pixels.append(own)
        self.taken[own] = True
        reach = int(apart)
        rows, cols = np.ogrid[-reach : reach + 1, -reach : reach + 1]
        disc = rows**2 + cols**2 < apart**2
        top, left = max(0, row - reach), max(0, col - reach)
        part = self.near[top : row + reach + 1, left : col + reach + 1]
        part |= disc[top - row + reach :, left - col + reach :][: part.shape[0], : part.shape[1]]

    @property
    def open(self) -> NDArray[np.bool_]:
        return (self.field.index >= 0) & ~self.near & ~self.taken

    def samples(self) -> Samples:
        """All pixels of all polygons, weighted as in training."""
        rows, cols = (np.concatenate(parts) for parts in zip(*self.pixels, strict=True))
        index = self.field.index[rows, cols]
        weight = class_weights(np.bincount(index, minlength=self.field.classes))
        return Samples(np.ascontiguousarray(self.field.values[:, rows, cols].T), index, weight[index])

    def seen(self) -> NDArray[np.float32]:
        """A few pixels of every polygon, M,C."""
        few = [(rows[:TEACHING_PIXELS], cols[:TEACHING_PIXELS]) for rows, cols in self.pixels]
        return np.concatenate([self.field.values[:, rows, cols].T for rows, cols in few])


def curve(field: Field, strategy: Settings | None, polygons: int, seed: int, trees: int) -> list[Score]:
    """Scores with 10, 20, … polygons; ``strategy`` None: all of them at random (not nearer than the others are)."""
    draw = np.random.default_rng([seed, 8])
    settings = strategy or Settings()
    apart = spacing(settings, int(field.valid.sum()), 2 * ROUND)
    labelled, statistics = Labelled.nothing(field), statistics_of(field)
    forest: Forest | None = None
    scores = []
    for _ in range(0, polygons, ROUND):
        if strategy is None or forest is None:
            places = at_random(labelled, apart, draw)
        else:
            places = suggested(forest, labelled, statistics, settings, apart, draw)
        for row, col in places:
            labelled.draw(row, col, apart)
        forest = Forest(labelled.samples(), field.classes, ForestSettings(trees=trees, seed=seed))
        scores.append(score(field, forest))
    return scores


def at_random(labelled: Labelled, apart: float, draw: np.random.Generator) -> list[tuple[int, int]]:
    """Ten places, each pixel as likely as another."""
    found: list[tuple[int, int]] = []
    trial = replace(labelled, near=labelled.near.copy(), taken=labelled.taken.copy(), pixels=[])
    while len(found) < ROUND and trial.open.any():
        where = np.argwhere(trial.open)
        row, col = map(int, where[draw.integers(len(where))])
        found.append((row, col))
        trial.draw(row, col, apart)
    return found


def suggested(
    forest: Forest, labelled: Labelled, statistics: Statistics, settings: Settings, apart: float,
    draw: np.random.Generator,
) -> list[tuple[int, int]]:  # fmt: skip
    """Ten places as the job ``suggest`` names them."""
    field = labelled.field
    grid = Grid(*field.index.shape, Affine.identity(), None)
    member = ForestMember(forest)
    shares = member.probabilities(field.values[None], field.valid[None])[0]
    bands, open_ = doubt_bands(shares, settings.doubt), labelled.open
    cell = cell_side(int(field.valid.sum()), settings.candidates)
    places = find(
        lambda w: (bands[:, *w.slices], field.valid[w.slices]), lambda w: open_[w.slices],
        grid, grid.whole, cell, settings.smoothing,
    )  # fmt: skip
    order = ranked(places, labelled, statistics, settings, apart, grid, draw)
    return [(int(places.rows[n]), int(places.cols[n])) for n in order]


def ranked(
    places: Places, labelled: Labelled, statistics: Statistics, settings: Settings, apart: float, grid: Grid,
    draw: np.random.Generator,
) -> NDArray[np.int64]:  # fmt: skip
    field = labelled.field

    def read(window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        return field.values[:, *window.slices], field.valid[window.slices]

    seen = look_of_pixels(labelled.seen(), statistics, draw)
    look = look_of_places(read, grid, places, statistics, settings.side)
    weight = weights(places.doubt, settings.power)
    return choose(look, seen, weight, places.position, ROUND, apart, settings.rule, draw).order


def score(field: Field, forest: Forest) -> Score:
    """On the test, which no strategy sees."""
    said = forest.probabilities(field.test).argmax(axis=1)
    counts = np.bincount(field.answer * field.classes + said, minlength=field.classes**2)
    table = counts.reshape(field.classes, field.classes)
    there = table.sum(axis=1) > 0
    union = table.sum(axis=0) + table.sum(axis=1) - np.diag(table)
    return float(np.trace(table) / table.sum()), float((np.diag(table)[there] / union[there]).mean())


def statistics_of(field: Field) -> Statistics:
    """What normalises the pool's bands: clipped to 0.1 … 99.9 %, mean 0, deviation 1."""
    found = []
    for number, band in enumerate(field.values):
        column = band[field.valid]
        low, high = np.percentile(column, (0.1, 99.9))
        clipped = np.clip(column, low, high)
        centre, scale = float(clipped.mean()), float(clipped.std())
        found.append(BandStatistics(str(number), "", "", low, high, centre, scale, centre, low, high, centre, scale, {}, []))
    return Statistics(found, 1.0, int(field.valid.sum()))
