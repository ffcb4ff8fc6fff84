"""A tiny made world: a striped raster whose classes differ in two bands, with polygons drawn on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyogrio
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio.transform import from_origin

from backend.contract.requests import Labels, Scene, Source

SIDE, PIXEL = 160, 10.0
LEFT, TOP = 500_000.0, 5_500_000.0


def box(row: int, col: int, height: int, width: int) -> shapely.Polygon:
    """A rectangle of pixels in map coordinates."""
    x, y = LEFT + col * PIXEL, TOP - row * PIXEL
    return shapely.box(x, y - height * PIXEL, x + width * PIXEL, y)


def truth() -> NDArray[np.int64]:
    """Class codes 1, 2, 3 in vertical stripes of 20 pixels."""
    return np.broadcast_to(1 + (np.arange(SIDE) // 20) % 3, (SIDE, SIDE)).copy()


def write_raster(path: Path, seed: int = 0, noise: float = 0.5, bands: int = 2) -> Path:
    """Two informative bands and nodata in the corner."""
    draw = np.random.default_rng(seed)
    codes = truth()
    layers = [10 * codes, 30 - 8 * codes, *([codes * 0] * (bands - 2))]
    data = np.asarray(layers, np.float32)
    data += draw.normal(0, 10 * noise, data.shape).astype(np.float32)
    data[:, :6, :6] = -999
    profile = {"driver": "GTiff", "height": SIDE, "width": SIDE, "count": bands, "dtype": "float32", "nodata": -999}
    with rasterio.open(path, "w", crs="EPSG:32632", transform=from_origin(LEFT, TOP, PIXEL, PIXEL), **profile) as file:
        file.write(data)
    return path


def write_polygons(path: Path, shapes: list[shapely.Polygon], codes: list[int | None]) -> Path:
    """A GeoPackage with the field ``code``."""
    values = np.asarray([float("nan") if code is None else code for code in codes])
    wkb = np.asarray([shapely.to_wkb(shape) for shape in shapes], dtype=object)
    pyogrio.raw.write(path, wkb, [values], ["code"], geometry_type="Polygon", crs="EPSG:32632")
    return path


def polygons(per_class: int = 6, size: int = 8) -> tuple[list[shapely.Polygon], list[int | None]]:
    """``per_class`` squares in each class, spread over the raster."""
    shapes, codes = [], list[int | None]()
    for number in range(per_class):
        for code in (1, 2, 3):
            stripe = [c for c in range(0, SIDE, 20) if 1 + (c // 20) % 3 == code]
            row = 10 + number * (SIDE - 30) // max(1, per_class - 1)
            shapes.append(box(row, stripe[number % len(stripe)] + 6, size, size))
            codes.append(code)
    return shapes, codes


def scene(folder: Path, shapes: list[shapely.Polygon] | None = None, codes: list[int | None] | None = None) -> Scene:
    """The raster with its polygons as a request's scene."""
    own, own_codes = polygons()
    raster = write_raster(folder / "image.tif")
    labels = write_polygons(folder / "polygons.gpkg", shapes or own, codes or own_codes)
    return Scene([Source(str(raster))], labels=Labels(str(labels), "code"))


Notes = list[tuple[str, dict[str, object]]]


def collector(notes: Notes) -> Callable[[str, dict[str, object], object], None]:
    """A watcher that remembers what a job said."""
    return lambda kind, data, state: notes.append((kind, data))
