"""``sample``: random points of a finished map, class by class, to be labelled without seeing it.

The population is the whole map, land that taught the model included: its share of the map is its share of the points,
so the estimates hold for the map as it is. Points there are said (decision 16).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.errors import InputError
from backend.contract.requests import Labels, Sample
from backend.contract.run_directory import RunDirectory
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.sample.draw import STRIP, Population, Reservoir, fill
from backend.sample.plan import Plan, kept, plan
from backend.sample.points_file import Drawn, write_points
from backend.sample.settings import read_settings
from backend.sample.taught import model_of, taught_points
from backend.scene.grid import Grid, apply
from backend.scene.opening import open_raster, placing
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
    with open_map(request) as mapped:
        check_outputs([path], request.overwrite or _is_own(path, context.run))
        expected = settings.expected_of(mapped.scheme)
        strips = list(mapped.grid.blocks(STRIP, mapped.grid.width))
        context.stage("Draw the sample", len(strips), "strip")
        filled = fill(population(mapped), kept(request, expected), request.seed, context.advance)
        found = plan(request, mapped.scheme, filled.pixels, filled.areas, expected)
        drawn = _drawn(filled, found, request.seed, mapped.source)
        context.resolve(settings=vars(settings), points=found.points.tolist(), outputs={"sample": str(path)})
        write_points(path, drawn, mapped.scheme, mapped.grid, settings.view)
        _tell(request, found, drawn, mapped, context)
    context.output("sample", path, "Sample to label", points=found.total)


def estimate(request: Sample) -> Estimate:
    """How many points it will be, from the shares of the classes in a thinned-out map, and how long the draw takes."""
    settings = read_settings(request)
    total = map_grid(request).pixels
    with open_map(request, _SEEN) as mapped:
        times = total / mapped.grid.pixels
        seen = fill(population(mapped), 0, 0)
        found = plan(
            request, mapped.scheme, np.ceil(seen.pixels * times).astype(np.int64), seen.areas,
            settings.expected_of(mapped.scheme),
        )  # fmt: skip
        hours = found.total * _LABEL_S / 3600
        notes = [found.words(mapped.scheme), f"To label them takes about {hours:.1f} h at {_LABEL_S} s each.", *found.notes]
    return Estimate(1.0 + 2 * total / _PIXELS_PER_S, 300 << 20, None, notes)


def map_grid(request: Sample) -> Grid:
    """Where the map lies. Raises :class:`InputError` where it is no raster of one band, or has no CRS."""
    path, given = _path(request), request.scenes[0].crs
    with open_raster(path) as file:
        if file.count != 1:
            cause = f"This raster has {file.count} bands; a map of classes has one."
            raise InputError(cause, "Choose the land cover.", path)
        crs = file.crs or (CRS.from_user_input(given) if given else None)
        grid = Grid(file.height, file.width, placing(file), crs)
    grid.require_crs(path)
    return grid


def open_map(request: Sample, side: int | None = None) -> RasterLabels:
    """The map on its own grid; with ``side`` thinned out to so many pixels each way. To be closed."""
    grid = map_grid(request)
    step = 1 if side is None else max(1, -(-max(grid.height, grid.width) // side))
    if step > 1:
        grid = Grid(-(-grid.height // step), -(-grid.width // step), grid.transform @ Affine.scale(step), grid.crs)
    return open_raster_labels(Labels(_path(request)), grid)


def population(mapped: RasterLabels) -> Population:
    """All pixels of a map that have a class."""
    return Population(lambda window: mapped.read(window)[0], mapped.grid, mapped.scheme.codes)


def _path(request: Sample) -> str:
    return request.scenes[0].sources[request.scenes[0].reference].path


def _is_own(path: Path, run: RunDirectory) -> bool:
    """Whether the file is what this run wrote before it was interrupted."""
    return run.outputs in path.parents or run.resolved().get("outputs", {}).get("sample") == str(path)


def _drawn(filled: Reservoir, found: Plan, seed: int, path: str) -> Drawn:
    chosen: NDArray[np.int64] = filled.first(found.points)
    return Drawn(
        filled.rows[chosen], filled.cols[chosen], filled.stratum[chosen], filled.pixels, filled.areas, seed, path,
        filled.digest,
    )  # fmt: skip


def _tell(request: Sample, found: Plan, drawn: Drawn, mapped: RasterLabels, context: JobContext) -> None:
    context.note(found.words(mapped.scheme))
    for text in found.notes:
        context.note(text)
    model, crs = model_of(request, mapped.source), mapped.grid.require_crs(mapped.source)
    if model is None:
        context.note("Which model made this map is not known; nor, therefore, which points lie where it was taught.")
        return
    x, y = apply(mapped.grid.transform, np.stack([drawn.cols + 0.5, drawn.rows + 0.5], axis=1))
    taught = taught_points(model, np.stack([x, y], axis=1), crs)
    if taught is None:
        context.note("An older version made the model: which points lie where it was taught is not known.")
    elif round(taught) > 0:
        context.warn(
            f"About {round(taught)} of {found.total} points lie on land that taught the model, which is that land's share of "
            "the map. They belong to the sample: label them from the image, not from the polygons."
        )
