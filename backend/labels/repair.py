"""From raw features to valid polygons in the grid's CRS; every fault becomes a :class:`Problem`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio import warp
from rasterio.crs import CRS
from shapely.geometry.base import BaseGeometry

from backend.labels.layer import MIXED, POLYGONS, WORDS
from backend.labels.problems import Bounds, Problem


@dataclass(frozen=True)
class Feature:
    """One feature with a class. ``raw``: as the layer has it; ``shape``: valid, in the grid's CRS once reprojected."""

    fid: int
    raw: BaseGeometry
    shape: BaseGeometry
    code: int

    @property
    def bounds(self) -> Bounds | None:
        """In the layer's CRS."""
        return bounds_of(self.raw)


def repair(rows: Iterable[tuple[int, BaseGeometry | None, int | None]], problems: list[Problem]) -> list[Feature]:
    """Features with a class and a valid polygon; everything else becomes a problem."""
    kept: list[Feature] = []
    for fid, raw, code in rows:
        if raw is None or shapely.is_empty(raw):
            problems.append(Problem("no-geometry", fid, f"Feature {fid} has no geometry."))
        elif shapely.get_type_id(raw) not in (*POLYGONS, MIXED):
            text = f"Feature {fid} holds {WORDS.get(int(shapely.get_type_id(raw)), 'no polygon')}."
            problems.append(Problem("not-a-polygon", fid, text, bounds_of(raw)))
        else:
            shape = _valid(fid, raw, problems)
            if shape is not None and code is not None:
                kept.append(Feature(fid, raw, shape, code))
    return kept


def _valid(fid: int, raw: BaseGeometry, problems: list[Problem]) -> BaseGeometry | None:
    """The polygonal part of a geometry, repaired where it is invalid; None where nothing is left."""
    if shapely.is_valid(raw) and shapely.get_type_id(raw) in POLYGONS:
        return raw
    shape = areas(raw if shapely.is_valid(raw) else shapely.make_valid(raw))
    if shape is None:
        text = f"Feature {fid} cannot be repaired: {shapely.is_valid_reason(raw)}."
        problems.append(Problem("invalid-lost", fid, text, bounds_of(raw)))
    elif not shapely.is_valid(raw):
        text = f"The outline of feature {fid} was repaired: {shapely.is_valid_reason(raw)}."
        problems.append(Problem("invalid-repaired", fid, text, bounds_of(raw)))
    return shape


def areas(shape: BaseGeometry) -> BaseGeometry | None:
    """The polygons in any geometry as one, None where they have no area."""
    parts = [p for p in shapely.get_parts(shapely.get_parts(shape)) if shapely.get_type_id(p) in POLYGONS]
    merged = shapely.union_all(parts) if parts else None
    return merged if merged is not None and shapely.area(merged) > 0 else None


def reproject(features: list[Feature], source: CRS, target: CRS) -> list[Feature]:
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
    return shape if shapely.is_valid(shape) else (areas(shapely.make_valid(shape)) or shapely.Polygon())


def bounds_of(shape: BaseGeometry) -> Bounds | None:
    """Left, bottom, right, top; None for nothing."""
    if shape is None or shapely.is_empty(shape):
        return None
    left, bottom, right, top = (float(v) for v in shapely.bounds(shape))
    return left, bottom, right, top
