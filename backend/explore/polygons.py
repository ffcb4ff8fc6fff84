"""Where a score exceeds a threshold, as polygons in a GeoPackage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyogrio
import rasterio
import shapely
from rasterio.features import shapes
from rasterio.io import DatasetReader
from rasterio.windows import Window

from backend.contract import atomic
from backend.explore.similarity import BINS, histogram, otsu
from backend.jobs.context import JobContext

LAYER = "similar_places"
M2_PER_HA = 10_000.0


def find_threshold(scores: Path) -> float:
    """Otsu's, of a whole score raster."""
    counts = np.zeros(BINS, np.int64)
    with rasterio.open(scores) as file:
        for window in _blocks(file):
            counts += histogram(file.read(1, window=window))
    return otsu(counts)


def write_polygons(
    scores: Path, threshold: float, out: Path, work: Path, context: JobContext,
    *, min_pixels: int, simplify: float, gsd_m: float,
) -> tuple[int, float]:  # fmt: skip
    """Write the places whose score is at least ``threshold``, the largest first; their number and share of the data.

    Holes are kept; places of fewer than ``min_pixels`` are left out. ``work``: a folder for the mask on the way.
    """
    mask = work / "mask.tif"
    share = _write_mask(scores, threshold, mask, context)
    polygons: list[shapely.Polygon] = []
    with rasterio.open(mask) as file:
        pixel = abs(file.transform.determinant)
        for geometry, _value in shapes(rasterio.band(file, 1), rasterio.band(file, 1), 4, file.transform):
            polygon = shapely.Polygon(geometry["coordinates"][0], geometry["coordinates"][1:])
            if polygon.area / pixel >= min_pixels - 0.5:
                polygons.append(polygon)
        crs = file.crs.to_wkt()
    mask.unlink()
    found = np.array(polygons, dtype=object)
    pixels = np.round(shapely.area(found) / pixel).astype(np.int64)
    order = np.argsort(-pixels, kind="stable")
    found = shapely.simplify(found[order], simplify * pixel**0.5, preserve_topology=True)
    columns = {
        "place": np.arange(1, len(found) + 1, dtype=np.int32),
        "pixels": pixels[order],
        "hectares": pixels[order] * gsd_m**2 / M2_PER_HA,
    }
    part = out.with_name(out.stem + atomic.PART + out.suffix)  # GDAL goes by the suffix
    part.unlink(missing_ok=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    pyogrio.raw.write(
        part, shapely.to_wkb(found), list(columns.values()), list(columns),
        layer=LAYER, driver="GPKG", geometry_type="Polygon", crs=crs,
    )  # fmt: skip
    atomic.replace(part, out)
    return len(found), share


def _write_mask(scores: Path, threshold: float, mask: Path, context: JobContext) -> float:
    """1 where the score is high enough, else 0 (NaN is not); returns the share of pixels with data that are 1."""
    above = valid = 0
    with rasterio.open(scores) as file:
        form = {"driver": "GTiff", "dtype": "uint8", "count": 1, "compress": "deflate", "tiled": True}
        place = {"height": file.height, "width": file.width, "transform": file.transform, "crs": file.crs}
        windows = list(_blocks(file))
        context.stage("Draw polygons", len(windows), "block")
        with rasterio.open(mask, "w", **form, blockxsize=512, blockysize=512, **place) as out:
            for number, window in enumerate(windows, 1):
                values = file.read(1, window=window)
                inside = values >= threshold
                out.write(inside.astype(np.uint8), 1, window=window)
                above, valid = above + int(inside.sum()), valid + int(np.isfinite(values).sum())
                context.advance(number)
    return above / max(1, valid)


def _blocks(file: DatasetReader) -> Iterator[Window]:
    for _index, window in file.block_windows(1):
        yield window
