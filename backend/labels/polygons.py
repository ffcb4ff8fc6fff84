"""Polygons with a class attribute, in any vector format and CRS, made ready for one grid.

Every feature is one unit (it is never split between training and validation).
What cannot be used is not an error: it is listed as a :class:`Problem`.
"""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from rasterio import warp
from rasterio.crs import CRS

from backend.contract.errors import InputError, LabelsMissError
from backend.contract.requests import Labels
from backend.labels.attributes import read_attributes, scheme_of
from backend.labels.class_scheme import ClassScheme
from backend.labels.label_set import LabelPolygon, LabelSet, Overlap
from backend.labels.layer import read_layer, require_areas
from backend.labels.problems import Problem
from backend.labels.repair import Feature, areas, bounds_of, repair, reproject
from backend.labels.shapes import covers_a_pixel, outline
from backend.scene.grid import Grid

__all__ = ["LabelPolygon", "LabelSet", "Overlap", "Problem", "read_labels", "read_scheme"]


def read_labels(labels: Labels, grid: Grid, scheme: ClassScheme | None = None) -> LabelSet:
    """Read, repair and reproject a polygon layer.

    ``scheme``: a model's or earlier layer's classes; codes and indices follow it and
    other classes are left out (listed). Without it the scheme comes from the layer:
    numbers are their own codes, names are numbered 1, 2, … in their natural order.
    Raises :class:`InputError` when the layer cannot be read, holds points or lines,
    has no CRS, lacks the field, or when no polygon touches the raster.
    """
    grid_crs = grid.require_crs("")  # the raster's fault: naming the labels' file would lead astray
    crs, fids, shapes, columns = read_layer(labels)
    require_areas(shapes, labels)
    problems: list[Problem] = []
    attributes = read_attributes(labels, fids, columns, problems)
    known = scheme or scheme_of([attributes])
    codes = attributes.codes(known, [bounds_of(shape) for shape in shapes], problems)
    features = repair(zip(fids, shapes, codes, strict=True), problems)
    placed = reproject(features, crs, grid_crs)
    inside = _inside(placed, grid, problems)
    if not inside:
        raise _misses(labels, grid, placed, problems)
    kept = _resolved(inside, grid, problems)
    polygons = tuple(LabelPolygon(i + 1, f.shape, known.index_of(f.code), f.code, f.fid) for i, f in enumerate(kept))
    overlaps = _overlaps(polygons, grid, crs, problems)
    return LabelSet(polygons, known, problems, overlaps, labels.path, attributes.named)


def read_scheme(layers: Sequence[Labels]) -> tuple[ClassScheme, list[str]]:
    """The classes of several layers together, without looking at their geometry, and what their legends do not know."""
    if not layers:
        raise InputError("No label layer was given.", "Choose a polygon layer with a class field.")
    found = []
    for labels in layers:
        _, fids, _, columns = read_layer(labels, geometry=False)
        found.append(read_attributes(labels, fids, columns, []))
    return scheme_of(found), [layer.warning for layer in found if layer.warning]


def _inside(features: list[Feature], grid: Grid, problems: list[Problem]) -> list[Feature]:
    frame, kept = outline(grid, grid.whole), []
    shapely.prepare(frame)
    for feature in features:
        if shapely.is_empty(feature.shape) or not shapely.intersects(frame, feature.shape):
            text = f"Feature {feature.fid} lies outside the raster."
            problems.append(Problem("outside", feature.fid, text, feature.bounds))
            continue
        if not shapely.covers(frame, feature.shape):
            text = f"Feature {feature.fid} reaches beyond the raster."
            problems.append(Problem("partly-outside", feature.fid, text, feature.bounds))
        kept.append(feature)
    return kept


def _misses(labels: Labels, grid: Grid, placed: list[Feature], problems: list[Problem]) -> InputError:
    if not placed:
        causes = "; ".join(sorted({p.text for p in problems})[:3]) or "the layer is empty"
        cause = f"No polygon of this layer can be used: {causes}"
        return InputError(cause, "Mend the layer or choose another field.", labels.path)
    where = [f"{v:.6g}" for v in shapely.total_bounds([f.shape for f in placed])]
    there = [f"{v:.6g}" for v in shapely.total_bounds(outline(grid, grid.whole))]
    return LabelsMissError(
        "None of the polygons lies on the raster.",
        f"In the raster's CRS they cover {', '.join(where)}, the raster {', '.join(there)}. Check the layer's CRS.",
        labels.path,
    )


def _resolved(features: list[Feature], grid: Grid, problems: list[Problem]) -> list[Feature]:
    """Polygons that cover at least one pixel centre; the others are listed."""
    kept = []
    for feature in features:
        if covers_a_pixel(feature.shape, grid):
            kept.append(feature)
            continue
        text = f"Feature {feature.fid} covers no pixel centre: it is smaller than a pixel, or narrower."
        problems.append(Problem("smaller-than-pixel", feature.fid, text, feature.bounds))
    return kept


def _overlaps(
    polygons: tuple[LabelPolygon, ...], grid: Grid, layer_crs: CRS, problems: list[Problem]
) -> tuple[Overlap, ...]:
    """Places where polygons of two classes share pixel centres."""
    shapes = [polygon.geometry for polygon in polygons]
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    found = []
    for i, j in sorted(zip(*pairs.tolist(), strict=True)):
        first, second = polygons[i], polygons[j]
        if i >= j or first.index == second.index:
            continue
        shared = areas(shapely.intersection(first.geometry, second.geometry))
        if shared is None or not covers_a_pixel(shared, grid):
            continue
        found.append(Overlap(shared, first, second))
        text = f"Features {first.fid} and {second.fid} claim the same place for two classes."
        left, bottom, right, top = warp.transform_bounds(grid.crs, layer_crs, *shapely.bounds(shared))
        problems.append(Problem("overlap", first.fid, text, (left, bottom, right, top)))
    return tuple(found)
