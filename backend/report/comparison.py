"""From a request to figures: opens model, map and reference, and compares by the reference's kind."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme
from backend.labels.polygons import read_labels
from backend.labels.problems import summary
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.report import crosswalk
from backend.report.case import Case
from backend.report.check import require_answers, require_classes
from backend.report.crosswalk import Crosswalk
from backend.report.dense import compare
from backend.report.exclusion import Exclusion
from backend.report.found import Found
from backend.report.kinds import DENSE, POLYGONS, SAMPLE
from backend.report.map_legend import legend_of_sample, with_legend
from backend.report.metrics import score
from backend.report.numbers import whole
from backend.report.point_scores import judge_drawn, judge_points, values_at
from backend.report.polygon_scores import compare_polygons
from backend.report.sample import Sample, draw
from backend.report.sample_file import Points, read_points, write_sample
from backend.report.survey import survey
from backend.sample.draw import Population
from backend.scene.grid import Window


class Judge:
    """Compares maps of one grid with the request's reference.

    Made before the maps are: raises :class:`ClassesError` where they could not be compared.
    """

    def __init__(self, case: Case, stack: ExitStack) -> None:
        self.request, self.kind, self.grid = case.request, case.kind, case.scene.grid
        self.exclusion, self.context = case.exclusion, case.context
        request, self.numbered = case.request, case.card.named
        self.pairs = crosswalk.read_class_map(Path(request.class_map)) if request.class_map else None
        self.labels = Labels(request.reference, request.field)
        require_answers(request, case.kind)
        if case.kind == DENSE:
            self._reference = stack.enter_context(open_raster_labels(Labels(request.reference), self.grid))
            self._by_name = self.numbered and not crosswalk.all_anonymous(self._reference.scheme)
            self._crossed(case.scheme)
        else:
            require_classes(request, case.kind, case.card, self.grid)

    def _crossed(self, mapped: ClassScheme) -> Crosswalk:
        """A map's classes beside those of the dense reference."""
        return crosswalk.build(mapped, self._reference.scheme, self.pairs, self._by_name, self.request.reference)

    def judge(self, maps: Sequence[RasterLabels]) -> Found:
        """All figures of the first map, and of the others where the reference is dense."""
        if self.kind == DENSE:
            found = self._dense(maps)
        else:
            found = self._polygons(maps[0]) if self.kind == POLYGONS else self._points(maps[0])
        found.warnings += nothing_compared(found)
        for text in found.warnings:
            self.context.warn(text)
        return found

    def _dense(self, maps: Sequence[RasterLabels]) -> Found:
        reference, crossed = self._reference, self._crossed(maps[0].scheme)
        notes = [*crossed.notes, *(problem.text for problem in reference.problems)]
        agreement = compare(maps, reference, crossed, self.exclusion, self.context)
        found = Found(DENSE, crossed.scheme, agreement.scores(), agreement, notes=notes)
        if self.numbered and not self._by_name and self.pairs is None:
            found.warnings.append(crosswalk.GUESSED)
        found.reference, found.crosswalk = reference, crossed
        if self.request.sample is not None and agreement.scores().total:
            self._drawn(maps[0], reference, crossed, found)
        return found

    def _drawn(self, mapped: RasterLabels, reference: RasterLabels, crossed: Crosswalk, found: Found) -> None:
        """Points of the pixels that are compared, answered by the dense reference."""

        def truth(window: Window) -> NDArray[np.int16]:
            return crossed.apply(reference.read(window)[0])

        def population(window: Window) -> NDArray[np.int16]:
            usable = (truth(window) >= 0) & ~self.exclusion.mask(window)
            return np.where(usable, mapped.read(window)[0], -1).astype(np.int16)

        classes = Population(population, self.grid, mapped.scheme.codes)
        sample: Sample = draw(classes, self.request.sample or 0, self.request.seed, self.context)
        answers = values_at(truth, self.grid, sample.rows, sample.cols)
        found.population = round(sample.sizes.sum())
        found.estimates = judge_drawn(sample, answers, len(crossed.scheme))
        found.sample_file = self.context.run.outputs / "sample.gpkg"
        write_sample(found.sample_file, sample, crossed.scheme, self.grid, answers)

    def _polygons(self, mapped: RasterLabels) -> Found:
        reference = read_labels(self.labels, self.grid)
        crossed = crosswalk.build(mapped.scheme, reference.scheme, self.pairs, reference.named, self.request.reference)
        compared = compare_polygons(mapped, reference, crossed, self.exclusion, self.context)
        notes = [*crossed.notes, *(f"Reference polygons: {text}." for text in summary(reference.problems))]
        return Found(POLYGONS, crossed.scheme, compared.scores(), polygons=compared, notes=notes)

    def _points(self, mapped: RasterLabels) -> Found:
        found = judge_sample(self.labels, mapped, self.pairs)
        if self.exclusion:
            found.notes += taught_words(read_points(self.labels, self.grid), self.exclusion)
        return found


def judge_sample(labels: Labels, mapped: RasterLabels, pairs: crosswalk.Pairs | None) -> Found:
    """Accuracy and areas of a map from answered points."""
    points = read_points(labels, mapped.grid)
    mapped, said = with_legend(mapped, points.scheme, legend_of_sample(labels))
    lost = crosswalk.all_anonymous(mapped.scheme) and not mapped.legend.names
    crossed = crosswalk.build(mapped.scheme, points.scheme, pairs, points.named_only, labels.path, lost)
    whole_map = survey(mapped)
    judged = judge_points(points, mapped, crossed, whole_map)
    found = Found(SAMPLE, crossed.scheme, score(judged.estimates.counts), estimates=judged.estimates)
    found.population, found.hectares = int(whole_map.pixels.sum()), points.hectares
    found.notes, found.warnings = [*said, *crossed.notes, *judged.notes], judged.warnings
    return found


def taught_words(points: Points, exclusion: Exclusion) -> list[str]:
    """How many points lie on land that taught the model: they belong to the sample (decision 16)."""
    taught = values_at(lambda window: exclusion.mask(window).astype(np.int16), exclusion.grid, points.rows, points.cols)
    count = int((taught == 1).sum())
    if not count:
        return []
    return [
        f"{whole(count)} of {whole(len(taught))} points lie on or beside land that taught the model. They were drawn like all "
        "others and count, for the figures are those of the whole map; answers must come from the image, not from the polygons."
    ]


def nothing_compared(found: Found) -> list[str]:
    """Why a report has no figures, where all of its reference was left out: dashes alone do not say it."""
    counted = found.agreement or found.polygons
    if counted is None or found.scores is None or found.scores.total:
        return []
    if not counted.excluded:
        return ["Nothing could be compared: no pixel has a class in the map and one in the reference."]
    return [
        f"Nothing could be compared: all {whole(counted.excluded)} px of the reference taught the model or lie beside "
        "such pixels. Give a reference that the model has not seen."
    ]


def map_sizes(mapped: RasterLabels) -> NDArray[np.int64]:
    """Pixels of each class of a map, K."""
    sizes = np.zeros(len(mapped.scheme), np.int64)
    for window in mapped.grid.blocks(1024, 1024):
        index = mapped.read(window)[0]
        sizes += np.bincount(index[index >= 0], minlength=len(sizes))
    return sizes
