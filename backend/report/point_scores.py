"""A map against answered sample points: area-adjusted accuracy and areas."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.labels.class_scheme import ClassScheme
from backend.labels.raster_labels import RasterLabels
from backend.report import olofsson, stehman
from backend.report.crosswalk import Crosswalk
from backend.report.estimates import SampleEstimates
from backend.report.sample import Reader, Sample
from backend.report.sample_file import Points
from backend.scene.grid import Grid, Window

_STRIP = 512


def values_at(read: Reader, grid: Grid, rows: NDArray[np.int64], cols: NDArray[np.int64]) -> NDArray[np.int16]:
    """Class indices at pixels (−1 for row −1), read strip by strip."""
    out = np.full(len(rows), -1, np.int16)
    for strip in np.unique(rows[rows >= 0] // _STRIP):
        window = Window(int(strip) * _STRIP, 0, min(_STRIP, grid.height - int(strip) * _STRIP), grid.width)
        here = np.flatnonzero(rows // _STRIP == strip)
        out[here] = read(window)[rows[here] - window.row, cols[here]]
    return out


def judge_drawn(sample: Sample, answers: NDArray[np.int16], classes: int) -> SampleEstimates:
    """Estimates from a sample of the map itself; ``answers``: joint reference index at each point (all answered)."""
    counts = np.zeros((classes, classes), np.int64)
    np.add.at(counts, (sample.stratum, answers), 1)
    sizes = np.zeros(classes, np.int64)
    sizes[: len(sample.sizes)] = sample.sizes
    return olofsson.estimate(counts, sizes)


def judge_points(
    points: Points, mapped: RasterLabels, crosswalk: Crosswalk, map_sizes: NDArray[np.int64]
) -> tuple[SampleEstimates, list[str]]:
    """Estimates from points that were answered earlier, and what had to be done about them.

    Strata that are the present map's classes: Olofsson et al. 2014. Other strata, or a map that has
    changed since: Stehman 2014 with the strata's original sizes. Without a stated design the points
    count as a simple random sample, stratified afterwards by the map (poststratification).
    """
    index = values_at(lambda window: mapped.read(window)[0], mapped.grid, points.rows, points.cols)
    answer = crosswalk.apply(points.answer)
    usable, notes = _usable(points, index, answer)
    classes = len(crosswalk.scheme)
    counts = np.zeros((classes, classes), np.int64)
    np.add.at(counts, (index[usable], answer[usable]), 1)
    sizes = np.zeros(classes, np.int64)
    sizes[: len(map_sizes)] = map_sizes
    if points.stratum_codes is None or points.sizes is None:
        notes.append("The points state no strata: taken as a simple random sample, stratified afterwards by the map.")
        return olofsson.estimate(counts, sizes), notes
    codes = np.asarray(mapped.scheme.codes)
    if (points.stratum_codes[usable] == codes[index[usable]]).all() and _same_sizes(points, mapped.scheme, map_sizes):
        return olofsson.estimate(counts, sizes), notes
    notes.append("The map differs from the one the points were drawn from: the original strata keep their weights.")
    known = sorted(points.sizes)
    strata = np.searchsorted(known, points.stratum_codes[usable])
    strata_sizes = np.asarray([points.sizes[code] for code in known])
    return stehman.estimate(strata, index[usable], answer[usable], strata_sizes, classes), notes


def _usable(points: Points, index: NDArray[np.int16], answer: NDArray[np.int16]) -> tuple[NDArray[np.bool_], list[str]]:
    usable = (index >= 0) & (answer >= 0)
    notes = []
    open_points, outside = int((answer < 0).sum()), int((index < 0).sum())
    if open_points:
        notes.append(f"{open_points} points have no (usable) answer: they are taken as missing at random.")
    if outside:
        notes.append(f"{outside} points lie outside the map and are left out.")
    if not usable.any():
        raise InputError("No point of the sample is answered and on the map.", "Fill in the class field.")
    return usable, notes


def _same_sizes(points: Points, scheme: ClassScheme, sizes: NDArray[np.int64]) -> bool:
    """Whether the strata's sizes are (to rounding) those of the present map's classes."""
    now = {code: int(size) for code, size in zip(scheme.codes, sizes, strict=True) if size > 0}
    before = points.sizes or {}
    return now.keys() == before.keys() and all(abs(before[code] - size) <= 1e-6 * size for code, size in now.items())
