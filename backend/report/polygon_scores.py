"""A map against reference polygons: figures per class, scattered over polygons, and never a map accuracy.

Polygons are drawn where somebody found it worth drawing, so their pixels stand for
nothing but themselves. The interval shows how much the figures hang on single polygons.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.jobs.context import JobContext
from backend.labels.polygons import LabelSet
from backend.labels.raster_labels import RasterLabels
from backend.labels.rasterise import rasterise
from backend.report.crosswalk import Crosswalk
from backend.report.exclusion import Exclusion
from backend.report.metrics import Counts, Scores, ratio, score

WARNING = "not a probability sample: no map accuracy"
_WINDOW = 1024
_DRAWS = 1000
_PAIR = 2


@dataclass(frozen=True)
class PolygonComparison:
    """``pixels`` P,K: pixels of each polygon by mapped class; ``truth`` P: its class, joint index;
    ``excluded``: labelled pixels left out because they taught the model."""

    pixels: Counts
    truth: NDArray[np.int16]
    excluded: int

    @property
    def polygons(self) -> NDArray[np.int64]:
        """K: polygons that could be compared, by class."""
        return np.bincount(self.truth[self.pixels.sum(axis=1) > 0], minlength=self.pixels.shape[1])

    def scores(self) -> Scores:
        """Scores of all compared pixels."""
        return score(_confusion(self.pixels, self.truth, np.ones(len(self.truth), np.int64)))

    def intervals(self, seed: int) -> dict[str, NDArray[np.float64]]:
        """2,K lower and upper 95 % ends of precision, recall, f1 and iou: bootstrap over polygons within classes.

        NaN for a class with fewer than two polygons, whose scatter nobody can know.
        """
        drawn = [self._redrawn(np.random.default_rng([seed, number])) for number in range(_DRAWS)]
        found: dict[str, NDArray[np.float64]] = {}
        for name in ("precision", "recall", "f1", "iou"):
            values = np.stack([getattr(one, name) for one in drawn])
            ends = np.full((2, values.shape[1]), np.nan)
            for k in np.flatnonzero(self.polygons >= _PAIR):
                defined = values[np.isfinite(values[:, k]), k]
                if len(defined):
                    ends[:, k] = np.percentile(defined, [2.5, 97.5])
            found[name] = ends
        return found

    def _redrawn(self, draw: np.random.Generator) -> Scores:
        times = np.zeros(len(self.truth), np.int64)
        for k in np.unique(self.truth):
            members = np.flatnonzero((self.truth == k) & (self.pixels.sum(axis=1) > 0))
            if len(members):
                times[members] = draw.multinomial(len(members), np.full(len(members), 1 / len(members)))
        return score(_confusion(self.pixels, self.truth, times))


def compare_polygons(
    mapped: RasterLabels, reference: LabelSet, crosswalk: Crosswalk, exclusion: Exclusion, context: JobContext
) -> PolygonComparison:
    """Count the mapped classes inside every polygon, window by window."""
    grid, classes = mapped.grid, len(crosswalk.scheme)
    pixels = np.zeros((len(reference.polygons), classes), np.int64)
    truth = crosswalk.apply(np.asarray([polygon.index for polygon in reference.polygons], np.int16))
    excluded = 0
    windows = list(grid.blocks(_WINDOW, _WINDOW))
    context.stage("Compare with the polygons", len(windows), "block")
    for done, window in enumerate(windows, 1):
        _, ids, _ = rasterise(reference, grid, window)
        index = mapped.read(window)[0]
        usable = (ids > 0) & (index >= 0)
        usable[usable] = truth[ids[usable] - 1] >= 0
        taught = exclusion.mask(window)
        excluded += int((usable & taught).sum())
        usable &= ~taught
        np.add.at(pixels, (ids[usable] - 1, index[usable]), 1)
        context.advance(done)
    return PolygonComparison(pixels, truth, excluded)


def _confusion(pixels: Counts, truth: NDArray[np.int16], times: NDArray[np.int64]) -> Counts:
    """K,K confusion with every polygon counted ``times``."""
    confusion = np.zeros((pixels.shape[1],) * 2, np.int64)
    known = truth >= 0
    np.add.at(confusion.T, truth[known], pixels[known] * times[known, None])
    return confusion


def share_of_training(comparison: PolygonComparison) -> float:
    """Which share of the reference's pixels taught the model, 0 … 1."""
    compared = int(comparison.pixels.sum())
    return float(ratio(np.array(comparison.excluded), np.array(comparison.excluded + compared)))
