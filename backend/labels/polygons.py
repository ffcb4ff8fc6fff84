"""Polygons with a class attribute, in any vector format and CRS, made ready for one grid.

Every feature is one unit (it is never split between training and validation).
What cannot be used is not an error: it is listed as a :class:`Problem`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from rasterio import warp
from rasterio.crs import CRS
from rasterio.errors import CRSError
from shapely.geometry.base import BaseGeometry

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.attributes import read_attributes
from backend.labels.class_scheme import ClassScheme
from backend.labels.problems import Bounds, Problem
from backend.labels.shapes import covers_a_pixel, outline
from backend.scene.grid import Grid

_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_MIXED = shapely.GeometryType.GEOMETRYCOLLECTION
_WORDS = {0: "points", 1: "lines", 2: "lines", 4: "points", 5: "lines"}


@dataclass(frozen=True)
class LabelPolygon:
    """One labelled area. ``id`` 1 … n in the layer's order; ``index`` of its class in the scheme."""

    id: int
    geometry: BaseGeometry
    index: int
    code: int
    fid: int


@dataclass(frozen=True)
class Overlap:
    """A place two classes claim: its pixels are ignored."""

    geometry: BaseGeometry
    first: LabelPolygon
    second: LabelPolygon


@dataclass(frozen=True)
class LabelSet:
    """Usable polygons in the grid's CRS, their scheme, and what was wrong.

    ``named``: the class field holds names, so that codes merely number them.
    """

    polygons: tuple[LabelPolygon, ...]
    scheme: ClassScheme
    problems: list[Problem] = field(default_factory=list)
    overlaps: tuple[Overlap, ...] = ()
    source: str = ""
    named: bool = False

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Spatial index over :attr:`polygons`, same order."""
        return shapely.STRtree([polygon.geometry for polygon in self.polygons])

    @cached_property
    def overlap_tree(self) -> shapely.STRtree:
        return shapely.STRtree([overlap.geometry for overlap in self.overlaps])

    @cached_property
    def class_table(self) -> NDArray[np.int16]:
        """Class index by polygon id; entry 0 (no polygon) is −1."""
        return np.asarray([-1, *(polygon.index for polygon in self.polygons)], np.int16)


@dataclass(frozen=True)
class _Feature:
    fid: int
    raw: BaseGeometry
    shape: BaseGeometry
    code: int

    @property
    def bounds(self) -> Bounds | None:
        return _bounds(self.raw)


def read_labels(labels: Labels, grid: Grid, scheme: ClassScheme | None = None) -> LabelSet:
    """Read, repair and reproject a polygon layer.

    ``scheme``: a model's or earlier layer's classes; codes and indices follow it and
    other classes are left out (listed). Without it the scheme comes from the layer:
    numbers are their own codes, names are numbered 1, 2, … as they first appear.
    Raises :class:`InputError` when the layer cannot be read, holds points or lines,
    has no CRS, lacks the field, or when no polygon touches the raster.
    """
    grid_crs = grid.require_crs(labels.path)
    crs, fids, shapes, columns = _read(labels)
    _require_areas(shapes, labels)
    problems: list[Problem] = []
    attributes = read_attributes(labels, fids, columns, problems)
    known = scheme or attributes.scheme()
    codes = attributes.codes(known, [_bounds(shape) for shape in shapes], problems)
    features = _repair(zip(fids, shapes, codes, strict=True), problems)
    placed = _reproject(features, crs, grid_crs)
    inside = _inside(placed, grid, problems)
    if not inside:
        raise _misses(labels, grid, placed, problems)
    kept = _resolved(inside, grid, problems)
    polygons = tuple(LabelPolygon(i + 1, f.shape, known.index_of(f.code), f.code, f.fid) for i, f in enumerate(kept))
    overlaps = _overlaps(polygons, grid, crs, problems)
    return LabelSet(polygons, known, problems, overlaps, labels.path, attributes.named)


def read_scheme(layers: Sequence[Labels]) -> ClassScheme:
    """The classes of several layers together, without looking at their geometry."""
    scheme: ClassScheme | None = None
    for labels in layers:
        _, fids, _, columns = _read(labels, geometry=False)
        scheme = read_attributes(labels, fids, columns, []).scheme(scheme)
    if scheme is None:
        raise InputError("No label layer was given.", "Choose a polygon layer with a class field.")
    return scheme


def _read(labels: Labels, geometry: bool = True) -> tuple[CRS, list[int], list[Any], dict[str, NDArray[Any]]]:
    if labels.field is None:
        raise InputError("No class field was chosen.", "Name the field that holds the class.", labels.path)
    wanted = [name for name in (labels.field, labels.name_field) if name]
    try:
        known = list(pyogrio.read_info(labels.path, layer=labels.layer)["fields"])
        for name in wanted:
            if name not in known:
                remedy = f"It has: {', '.join(map(str, known))}."
                raise InputError(f"The layer has no field “{name}”.", remedy, labels.path)
        meta, fids, wkb, columns = pyogrio.raw.read(
            labels.path, layer=labels.layer, columns=wanted, return_fids=True, read_geometry=geometry, force_2d=True
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        cause = f"This vector layer cannot be read ({error})."
        raise InputError(cause, "Choose a file QGIS opens.", labels.path) from error
    shapes = list(shapely.from_wkb(wkb, on_invalid="ignore")) if geometry else [None] * len(fids)
    crs = _crs(meta["crs"], labels) if geometry else CRS()
    return crs, [int(fid) for fid in fids], shapes, dict(zip(map(str, meta["fields"]), columns, strict=True))


def _crs(text: str | None, labels: Labels) -> CRS:
    try:
        if text:
            return CRS.from_user_input(text)
    except CRSError:
        pass
    raise InputError("The layer has no (known) CRS.", "Set it in QGIS: layer properties → Source.", labels.path)


def _repair(rows: Iterable[tuple[int, Any, int | None]], problems: list[Problem]) -> list[_Feature]:
    """Features with a class and a valid polygon; everything else becomes a problem."""
    kept: list[_Feature] = []
    for fid, raw, code in rows:
        if raw is None or shapely.is_empty(raw):
            problems.append(Problem("no-geometry", fid, f"Feature {fid} has no geometry."))
        elif shapely.get_type_id(raw) not in (*_POLYGONS, _MIXED):
            text = f"Feature {fid} holds {_WORDS.get(int(shapely.get_type_id(raw)), 'no polygon')}."
            problems.append(Problem("not-a-polygon", fid, text, _bounds(raw)))
        else:
            shape = _valid(fid, raw, problems)
            if shape is not None and code is not None:
                kept.append(_Feature(fid, raw, shape, code))
    return kept


def _require_areas(shapes: Sequence[Any], labels: Labels) -> None:
    kinds = [int(shapely.get_type_id(shape)) for shape in shapes if shape is not None]
    if kinds and not any(kind in (*_POLYGONS, _MIXED) for kind in kinds):
        words = _WORDS.get(kinds[0], "no polygons")
        raise InputError(
            f"The layer holds {words}, not polygons.",
            "A class needs areas: draw polygons, or buffer the features by a pixel or more.",
            labels.path,
        )


def _valid(fid: int, raw: BaseGeometry, problems: list[Problem]) -> BaseGeometry | None:
    """The polygonal part of a geometry, repaired where it is invalid; None where nothing is left."""
    if shapely.is_valid(raw) and shapely.get_type_id(raw) in _POLYGONS:
        return raw
    shape = _areas(raw if shapely.is_valid(raw) else shapely.make_valid(raw))
    if shape is None:
        text = f"Feature {fid} cannot be repaired: {shapely.is_valid_reason(raw)}."
        problems.append(Problem("invalid-lost", fid, text, _bounds(raw)))
    elif not shapely.is_valid(raw):
        text = f"The outline of feature {fid} was repaired: {shapely.is_valid_reason(raw)}."
        problems.append(Problem("invalid-repaired", fid, text, _bounds(raw)))
    return shape


def _areas(shape: BaseGeometry) -> BaseGeometry | None:
    parts = [p for p in shapely.get_parts(shapely.get_parts(shape)) if shapely.get_type_id(p) in _POLYGONS]
    merged = shapely.union_all(parts) if parts else None
    return merged if merged is not None and shapely.area(merged) > 0 else None


def _reproject(features: list[_Feature], source: CRS, target: CRS) -> list[_Feature]:
    """The features in the grid's CRS; places the projection cannot reach come out not finite."""
    if source == target or not features:
        return features

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        xs, ys = warp.transform(source, target, points[:, 0].tolist(), points[:, 1].tolist())[:2]
        return np.column_stack([xs, ys])

    moved = shapely.transform(np.asarray([f.shape for f in features], dtype=object), move)
    return [replace(feature, shape=_settled(shape)) for feature, shape in zip(features, moved, strict=True)]


def _settled(shape: BaseGeometry) -> BaseGeometry:
    """A reprojected outline may touch itself: mended without a word, it is our doing."""
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return shapely.Polygon()
    return shape if shapely.is_valid(shape) else (_areas(shapely.make_valid(shape)) or shapely.Polygon())


def _inside(features: list[_Feature], grid: Grid, problems: list[Problem]) -> list[_Feature]:
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


def _misses(labels: Labels, grid: Grid, placed: list[_Feature], problems: list[Problem]) -> InputError:
    if not placed:
        causes = "; ".join(sorted({p.text for p in problems})[:3]) or "the layer is empty"
        cause = f"No polygon of this layer can be used: {causes}"
        return InputError(cause, "Mend the layer or choose another field.", labels.path)
    where = [f"{v:.6g}" for v in shapely.total_bounds([f.shape for f in placed])]
    there = [f"{v:.6g}" for v in shapely.total_bounds(outline(grid, grid.whole))]
    return InputError(
        "None of the polygons lies on the raster.",
        f"In the raster's CRS they cover {', '.join(where)}, the raster {', '.join(there)}. Check the layer's CRS.",
        labels.path,
    )


def _resolved(features: list[_Feature], grid: Grid, problems: list[Problem]) -> list[_Feature]:
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
        shared = _areas(shapely.intersection(first.geometry, second.geometry))
        if shared is None or not covers_a_pixel(shared, grid):
            continue
        found.append(Overlap(shared, first, second))
        text = f"Features {first.fid} and {second.fid} claim the same place for two classes."
        left, bottom, right, top = warp.transform_bounds(grid.crs, layer_crs, *shapely.bounds(shared))
        problems.append(Problem("overlap", first.fid, text, (left, bottom, right, top)))
    return tuple(found)


def _bounds(shape: BaseGeometry) -> Bounds | None:
    if shape is None or shapely.is_empty(shape):
        return None
    left, bottom, right, top = (float(v) for v in shapely.bounds(shape))
    return left, bottom, right, top


__all__ = ["LabelPolygon", "LabelSet", "Overlap", "Problem", "read_labels", "read_scheme"]
