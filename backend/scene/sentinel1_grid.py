"""Sentinel-1 GRD as GDAL's SAFE driver opens it, laid onto a map grid by the product's own grid of points.

The driver gives the detected amplitudes as they are in the file: not calibrated, and in the sensor's geometry with a
table of ground control points, some 20 km apart, at the mean height around them. GDAL fits a polynomial through them.
What stands above that height lies displaced towards the sensor, by about its height over the tangent of the incidence angle.
"""

from __future__ import annotations

import re

from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT

from backend.contract.errors import InputError
from backend.scene.opening import reading

NAME = re.compile(r"^SENTINEL1_CALIB:\w+:(?P<file>.+):(?P<swath>[^:_]+)(?:_(?P<polarisation>[VH]{2}))?:AMPLITUDE$")
"""GDAL's name of one polarisation of a product."""

FILL = 0
"""Outside the swath and along its borders."""

POLAR = 84.0
"""Degrees of latitude from which there are no UTM zones."""

NOTE = (
    "uncalibrated numbers (amplitude), laid on the map by the product's own points without terrain correction: sea and plains "
    "lie right, hills up to hundreds of metres off. Compare them with no other date or product; for that take a calibrated, "
    "terrain-corrected one (RTC)."
)


def on_map(dataset: DatasetReader, path: str) -> DatasetReader:
    """The dataset on a grid of about its own pixel size in the UTM zone (near the poles: stereographic) of its middle.

    Raises :class:`InputError` where it holds no points.
    """
    points, _ = dataset.gcps
    if not points:
        raise InputError("This product holds no grid of ground points.", "Fetch it again.", path)
    crs = _crs(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))
    with reading(path, "It cannot be laid on the map"):  # without a grid of ours: rasterio then forgets the points
        warped: DatasetReader = WarpedVRT(
            dataset, src_crs=CRS.from_epsg(4326), crs=crs, resampling=Resampling.bilinear, src_nodata=FILL, nodata=FILL
        )
    return warped


def _crs(longitude: float, latitude: float) -> CRS:
    if abs(latitude) >= POLAR:
        return CRS.from_epsg(3413 if latitude > 0 else 3031)
    zone = int((longitude + 180) // 6) % 60 + 1
    return CRS.from_epsg((32600 if latitude >= 0 else 32700) + zone)
