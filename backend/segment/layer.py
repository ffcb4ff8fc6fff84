"""Outlines as a polygon layer that any GIS opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyogrio
import shapely

from backend.contract import atomic
from backend.scene.grid import Grid
from backend.segment.polygons import Rings

LAYER = "segments"


def write_polygons(path: Path, polygons: Sequence[Rings], grid: Grid) -> None:
    """A GeoPackage with one polygon a feature, in the grid's CRS; replaces an older file."""
    shapes = [shapely.Polygon(outer, holes) for outer, *holes in polygons]
    part = path.with_name(path.stem + atomic.PART + path.suffix)  # GDAL goes by the suffix
    part.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    crs = None if grid.crs is None else grid.crs.to_wkt()
    pyogrio.raw.write(
        part, shapely.to_wkb(shapes), [np.arange(1, len(shapes) + 1)], ["number"],
        layer=LAYER, driver="GPKG", geometry_type="Polygon", crs=crs,
    )  # fmt: skip
    atomic.replace(part, path)
