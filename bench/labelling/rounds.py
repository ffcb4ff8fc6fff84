"""One simulated analyst: ten random polygons to begin with, then rounds of ten at the places a strategy names.

The forest, its weights, the doubt, the candidates and the choice are the product's own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

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
from backend.suggest.forbidden import within
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
    pixels: list[tuple[NDArray[np.int64], NDArray[np.int64]]]

    @classmethod
    def nothing(cls, field: Field) -> Labelled:
        return cls(field, np.zeros(field.index.shape, bool), [])

    def draw(self, row: int, col: int) -> None:
        """One polygon."""
        own = square(self.field.index, row, col)
        self.pixels.append(own)
        self.taken[own] = True

    def open(self, beside: float) -> NDArray[np.bool_]:
        """Where the answer is known and no polygon is nearer than ``beside``."""
        return np.asarray((self.field.index >= 0) & ~within(self.taken, beside), bool)

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
    apart = spacing(settings, field.index.size, ROUND)
    labelled, statistics = Labelled.nothing(field), statistics_of(field)
    forest: Forest | None = None
    scores = []
    for _ in range(0, polygons, ROUND):
        if strategy is None or forest is None:
            places = at_random(labelled.open(settings.beside), apart, draw)
        else:
            places = suggested(forest, labelled, statistics, settings, apart, draw)
        for row, col in places:
            labelled.draw(row, col)
        forest = Forest(labelled.samples(), field.classes, ForestSettings(trees=trees, seed=seed))
        scores.append(score(field, forest))
    return scores


def at_random(open_: NDArray[np.bool_], apart: float, draw: np.random.Generator) -> list[tuple[int, int]]:
    """Ten places, each pixel as likely as another, no two nearer than ``apart``."""
    where = draw.permutation(np.argwhere(open_))
    found: list[tuple[int, int]] = []
    for row, col in where.tolist():
        if all(math.dist((row, col), other) >= apart for other in found):
            found.append((row, col))
        if len(found) == ROUND:
            break
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
    bands, open_ = doubt_bands(shares, settings.doubt), labelled.open(settings.beside)
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
    weight = weights(places.doubt, settings.power, places.first, settings.balance)
    return choose(look, seen, weight, places.position, ROUND, apart, settings.rule, draw, settings.plain).order


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
