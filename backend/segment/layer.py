"""Outlines as a polygon layer that any GIS opens."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataSourceError

from backend.contract import atomic
from backend.contract.errors import ResourceError
from backend.scene.grid import Grid
from backend.segment.polygons import Rings

LAYER = "segments"


def write_polygons(path: Path, polygons: Sequence[Rings], grid: Grid) -> None:
    """A GeoPackage with one polygon a feature, in the grid's CRS; replaces an older file."""
    shapes = [shapely.Polygon(outer, holes) for outer, *holes in polygons]
    part = path.with_name(path.stem + atomic.PART + path.suffix)  # GDAL goes by the suffix
    crs = None if grid.crs is None else grid.crs.to_wkt()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "'crs' was not provided")  # the raster has none, and that was said
            pyogrio.raw.write(
                part, shapely.to_wkb(shapes), [np.arange(1, len(shapes) + 1)], ["number"],
                layer=LAYER, driver="GPKG", geometry_type="Polygon", crs=crs,
            )  # fmt: skip
        atomic.replace(part, path)
    except (OSError, DataSourceError) as error:
        raise ResourceError(f"The polygons cannot be written ({error}).", "Choose another place.", str(path)) from error
