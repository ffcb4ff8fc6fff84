"""``sample``: random points of a finished map, class by class, to be labelled without seeing it.

The population is the whole map, land that taught the model included: its share of the map is its share of the points,
so the estimates hold for the map as it is. Points there are said (decision 16).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError, OutputExistsError
from backend.contract.requests import Sample
from backend.contract.run_directory import RunDirectory
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.labels.class_scheme import ClassScheme, fold
from backend.labels.raster_labels import RasterLabels
from backend.sample.draw import STRIP, Population, Reservoir, fill
from backend.sample.map_file import map_grid, open_map
from backend.sample.plan import Plan, kept, plan
from backend.sample.points_file import Drawn, answered, write_points
from backend.sample.settings import read_settings
from backend.sample.taught import Taught, taught_of, taught_points
from backend.scene.grid import apply
from backend.tiles.outputs import place
from backend.tiles.resume import check_outputs

_PIXELS_PER_S, _LABEL_S = 8e6, 30
"""Read, hashed and counted on one core; to look at a point and decide, roughly."""
_SEEN = 2048
"""A map's shares of classes are estimated from at most so many pixels each way."""


def run(request: Sample, context: JobContext) -> None:
    """Write the points and say how many there are and why.

    Raises :class:`InputError` for a raster that is no class map or lies nowhere, :class:`RequestError` for too few
    points, :class:`OutputExistsError` before any work.
    """
    settings, path = read_settings(request), place(request.out, context.run, "sample.gpkg")
    taught = taught_of(request)
    with open_map(request.scenes[0]) as mapped:
        _require_names(mapped.scheme, mapped.source)
        check_outputs([path], request.overwrite or _is_own(path, context.run))
        _require_unanswered(path)
        expected = settings.expected_of(mapped.scheme)
        strips = list(mapped.grid.blocks(STRIP, mapped.grid.width))
        context.stage("Draw the sample", len(strips), "strip")
        filled = fill(population(mapped), kept(request, expected), request.seed, context.advance)
        found = plan(request, mapped.scheme, filled.pixels, filled.areas, expected)
        drawn = _drawn(filled, found, request.seed, mapped.source)
        context.resolve(settings=vars(settings), points=found.points.tolist(), outputs={"sample": str(path)})
        write_points(path, drawn, mapped.scheme, mapped.grid)
        _tell(found, drawn, mapped, taught, context)
    context.output("sample", path, "Sample to label", points=found.total)


def estimate(request: Sample) -> Estimate:
    """How many points it will be, from the shares of the classes in a thinned-out map, and how long the draw takes."""
    settings = read_settings(request)
    taught_of(request)
    total = map_grid(request.scenes[0]).pixels
    with open_map(request.scenes[0], _SEEN) as mapped:
        _require_names(mapped.scheme, mapped.source)
        times = total / mapped.grid.pixels
        seen = fill(population(mapped), 0, 0)
        found = plan(
            request, mapped.scheme, np.ceil(seen.pixels * times).astype(np.int64), seen.areas,
            settings.expected_of(mapped.scheme),
        )  # fmt: skip
        hours = found.total * _LABEL_S / 3600
        words = found.words(mapped.scheme)
        words = f"Roughly, from a thinned-out map: {words}" if times > 1 else words
        notes = [words, f"To label them takes about {hours:.1f} h.", *found.notes]
    return Estimate(1.0 + 2 * total / _PIXELS_PER_S, None, None, notes)


def population(mapped: RasterLabels) -> Population:
    """All pixels of a map that have a class."""
    return Population(lambda window: mapped.read(window)[0], mapped.grid, mapped.scheme.codes)


def _require_unanswered(path: Path) -> None:
    """Raise :class:`OutputExistsError` where somebody's answers would be lost, whatever may be overwritten."""
    if count := answered(path):
        cause = f"This file holds a sample with {count} answers, which would be lost."
        raise OutputExistsError(cause, "Choose another name, or delete it yourself.", str(path))


def _require_names(scheme: ClassScheme, path: str) -> None:
    """Answers are names. Raise :class:`InputError` where one would mean two classes, or another one's code."""
    folded = [fold(name) for name in scheme.names]
    for item in scheme.classes:
        taken = folded.count(fold(item.name)) > 1
        if taken or (item.name.strip().isdecimal() and int(item.name) != item.code):
            cause = f"The name “{item.name}” of the class {item.code} " + ("is another's too." if taken else "is a code.")
            raise InputError(cause, "Give the map's classes distinct names (its attribute table or category names).", path)


def _is_own(path: Path, run: RunDirectory) -> bool:
    """Whether the file is what this run wrote before it was interrupted."""
    return run.outputs in path.parents or run.resolved().get("outputs", {}).get("sample") == str(path)


def _drawn(filled: Reservoir, found: Plan, seed: int, path: str) -> Drawn:
    chosen: NDArray[np.int64] = filled.first(found.points)
    return Drawn(filled.rows[chosen], filled.cols[chosen], filled.stratum[chosen], filled, seed, path)


def _tell(found: Plan, drawn: Drawn, mapped: RasterLabels, taught: Taught, context: JobContext) -> None:
    context.note(found.words(mapped.scheme))
    for text in found.notes:
        context.note(text)
    if taught.land is None:
        context.note(taught.unknown)
        return
    x, y = apply(mapped.grid.transform, np.stack([drawn.cols + 0.5, drawn.rows + 0.5], axis=1))
    count = taught_points(taught.land, np.stack([x, y], axis=1), mapped.grid.require_crs(mapped.source))
    if count:
        context.warn(
            f"About {count} of {found.total} points lie on land that taught the model, which is that land's share of "
            "the map. They belong to the sample: label them from the image, not from the polygons."
        )
