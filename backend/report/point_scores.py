"""A map against answered sample points: area-adjusted accuracy and areas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.labels.class_scheme import ClassScheme
from backend.labels.raster_labels import RasterLabels
from backend.report import olofsson, stehman
from backend.report.crosswalk import Crosswalk
from backend.report.estimates import SampleEstimates
from backend.report.numbers import percent
from backend.report.sample import Sample
from backend.report.sample_file import Points
from backend.report.survey import Survey
from backend.sample.draw import Reader
from backend.scene.grid import Grid, Window

_STRIP = 512

LEAST = 2
"""Answered points from which a stratum's variance can be estimated."""

FEW = 10
"""Points of a reference class below which the normal interval of its area is not to be trusted."""

MISSING = 0.05
"""From this share of open points on, the page says in red that they may not be missing at random."""


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
    sizes = np.zeros(classes)
    sizes[: len(sample.sizes)] = sample.sizes
    return olofsson.estimate(counts, sizes)


@dataclass(frozen=True)
class Judged:
    """Estimates from answered points; ``notes``: what had to be done about the points; ``warnings``: what makes doubtful."""

    estimates: SampleEstimates
    notes: list[str]
    warnings: list[str]


def judge_points(points: Points, mapped: RasterLabels, crosswalk: Crosswalk, survey: Survey) -> Judged:
    """Estimates from points that were answered earlier.

    Strata that are the present map's classes: Olofsson et al. 2014. Other strata, or a map that has
    changed since: Stehman 2014 with the strata's original sizes. Without a stated design the points
    count as a simple random sample, stratified afterwards by the map (poststratification).
    Raises :class:`InputError` where a stratum has fewer than two answered points.
    """
    index = values_at(lambda window: mapped.read(window)[0], mapped.grid, points.rows, points.cols)
    answer = crosswalk.apply(points.answer)
    usable, notes, warnings = _usable(points, index, answer)
    warnings += _one_answer_words(answer[usable], crosswalk.scheme, int((survey.sizes > 0).sum()))
    classes = len(crosswalk.scheme)
    sizes = np.zeros(classes)
    sizes[: len(survey.sizes)] = survey.sizes

    def olofssons(of: NDArray[np.bool_]) -> SampleEstimates:
        counts = np.zeros((classes, classes), np.int64)
        np.add.at(counts, (index[of], answer[of]), 1)
        return olofsson.estimate(counts, sizes)

    if points.stratum_codes is None or points.sizes is None:
        notes.append("The points state no strata: taken as a simple random sample, stratified afterwards by the map.")
        return Judged(olofssons(usable), notes, warnings)
    own, known = points.stratum_codes, sorted(points.sizes)
    require_answers(points, usable, mapped.scheme, survey)

    def stehmans(of: NDArray[np.bool_]) -> SampleEstimates:
        strata_sizes = np.asarray([points.sizes[code] for code in known]) if points.sizes else np.zeros(0)
        return stehman.estimate(np.searchsorted(known, own[of]), index[of], answer[of], strata_sizes, classes)

    codes = np.asarray(mapped.scheme.codes)
    unchanged = points.digest == survey.digest or _same_sizes(points, mapped.scheme, survey.sizes)
    unchanged &= bool((own[usable] == codes[index[usable]]).all())
    if not unchanged:
        notes.append("The map differs from the one the points were drawn from: the original strata keep their weights.")
    estimator = olofssons if unchanged else stehmans
    found = estimator(usable)
    notes += [*_unsure_words(points, usable, found, estimator), *_rare_words(found, crosswalk.scheme)]
    return Judged(found, notes, warnings)


def require_answers(points: Points, usable: NDArray[np.bool_], scheme: ClassScheme, survey: Survey) -> None:
    """Raise :class:`InputError` for a stratum without the two answered points from which a variance can be estimated.

    Strata whose every pixel is answered need none. Where the map is the one drawn from, each of its classes is a stratum.
    """
    sizes, codes = dict(points.sizes or {}), points.stratum_codes
    if codes is None:
        return
    if points.digest == survey.digest:
        sizes = {code: float(n) for code, n in zip(scheme.codes, survey.sizes, strict=True) if n > 0}
    short = []
    for code, size in sizes.items():
        answered = int((usable & (codes == code)).sum())
        if answered < min(LEAST, size - 0.5):
            name = scheme.names[scheme.codes.index(code)] if code in scheme.codes else f"class {code}"
            short.append(f"{name} {answered}")
    if short:
        raise InputError(
            f"Too few points are labelled where the map shows these classes (labelled so far): {', '.join(short)}.",
            f"Label {LEAST} or more in each: less gives no interval. Going through the points in their order does it.",
        )


def _unsure_words(
    points: Points, usable: NDArray[np.bool_], found: SampleEstimates, again: Callable[[NDArray[np.bool_]], SampleEstimates]
) -> list[str]:
    """How much the doubtful answers matter: the overall accuracy without them."""
    if points.unsure is None or not (usable & points.unsure).any():
        return []
    count = int((usable & points.unsure).sum())
    text = f"{count} of the labelled points are marked unsure. They count with the class given"
    try:
        without = again(usable & ~points.unsure).overall
    except InputError:  # a stratum has no other
        return [f"{text}; without them nothing could be estimated."]
    return [
        f"{text}; without them the overall accuracy would be {percent(without.value)} %, not {percent(found.overall.value)} %."
    ]


def _one_answer_words(answers: NDArray[np.int16], scheme: ClassScheme, mapped: int) -> list[str]:
    """That all points of a map of several classes were given one class: more often a slip than the land."""
    if mapped < LEAST or len(np.unique(answers)) > 1:
        return []
    return [
        f"All {len(answers)} labelled points are “{scheme.names[int(answers[0])]}”, while the map shows {mapped} classes. If "
        "that is not what is there (an attribute filled in for all rows at once), the figures mean nothing."
    ]


def _rare_words(found: SampleEstimates, scheme: ClassScheme) -> list[str]:
    """Which classes were found by so few points that their intervals are too narrow as often as not."""
    seen = found.counts.sum(axis=0)
    rare = [f"{name} ({n})" for name, n in zip(scheme.names, seen.tolist(), strict=True) if 0 < n < FEW]
    if not rare:
        return []
    return [
        f"Few points turned out to be: {', '.join(rare)}. The areas and producer's accuracies of these classes, and their "
        "intervals, are rough: what the map overlooks of them is hardly ever met."
    ]


def _usable(
    points: Points, index: NDArray[np.int16], answer: NDArray[np.int16]
) -> tuple[NDArray[np.bool_], list[str], list[str]]:
    """Which points count, and what is to be said of the others, quietly and loudly."""
    usable = (index >= 0) & (answer >= 0)
    notes: list[str] = []
    warnings: list[str] = []
    open_points, outside = int((answer < 0).sum()), int((index < 0).sum())
    if open_points:
        text = f"{open_points} points have no (usable) answer: they are taken as missing at random."
        many = open_points > MISSING * len(answer)
        (warnings if many else notes).append(
            text + (" So many are seldom missing at random: those hard to tell are left open first." if many else "")
        )
    if outside:
        notes.append(f"{outside} points lie outside the map and are left out.")
    if not usable.any():
        raise InputError("No point of the sample is answered and on the map.", "Fill in the class field.")
    return usable, notes, warnings


def _same_sizes(points: Points, scheme: ClassScheme, sizes: NDArray[np.float64]) -> bool:
    """Whether the strata's sizes are (to rounding) those of the present map's classes."""
    now = {code: float(size) for code, size in zip(scheme.codes, sizes, strict=True) if size > 0}
    before = points.sizes or {}
    return now.keys() == before.keys() and all(abs(before[code] - size) <= 1e-6 * size for code, size in now.items())
