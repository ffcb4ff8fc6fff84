"""Tiny label layers for the tests of this room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import rasterio
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.requests import Labels
from backend.scene.grid import Grid

UTM = CRS.from_epsg(32633)
GRID = Grid(40, 60, Affine(10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_400.0), UTM)
"""40 rows × 60 columns of 10 m; the lower left corner is (500000, 5000000)."""


def square(col: float, row: float, width: float, height: float) -> shapely.Polygon:
    """A rectangle given in pixels of :data:`GRID` from its upper left corner."""
    left, top = 500_000 + 10 * col, 5_000_400 - 10 * row
    return shapely.box(left, top - 10 * height, left + 10 * width, top)


def write_layer(
    path: Path,
    shapes: Sequence[Any],
    columns: dict[str, Sequence[Any]],
    crs: str | None = "EPSG:32633",
    kind: str = "Unknown",
) -> Labels:
    """A vector file (format by suffix) with one feature a shape; the first column is the class field."""
    wkb = np.array([None if shape is None else shapely.to_wkb(shape) for shape in shapes], dtype=object)
    data = [_column(values) for values in columns.values()]
    masks = [np.array([value is None for value in values]) for values in columns.values()]
    pyogrio.raw.write(
        path, geometry=wkb, field_data=data, fields=list(columns), field_mask=masks, crs=crs, geometry_type=kind
    )
    names = list(columns)
    return Labels(str(path), names[0], names[1] if len(names) > 1 else None)


def _column(values: Sequence[Any]) -> NDArray[Any]:
    known = [value for value in values if value is not None]
    if all(isinstance(value, str) for value in known):
        return np.array(values, dtype=object)
    return np.array([0 if value is None else value for value in values])


def write_codes(path: Path, codes: NDArray[Any], grid: Grid = GRID, **options: object) -> Labels:
    """A GeoTIFF of codes on ``grid``."""
    profile = {"driver": "GTiff", "height": grid.height, "width": grid.width, "count": 1, "dtype": codes.dtype}
    with rasterio.open(path, "w", **profile, crs=grid.crs, transform=grid.transform, **options) as raster:
        raster.write(codes, 1)
    return Labels(str(path))
