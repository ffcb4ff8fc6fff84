"""Small real rasters for tests, written by GDAL."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

UTM33 = 32633


def write_raster(
    path: Path,
    bands: np.ndarray,
    names: Sequence[str] = (),
    epsg: int | None = UTM33,
    nodata: float | None = None,
) -> Path:
    """Bands C,H,W as a GeoTIFF of 10 m pixels."""
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}[str(bands.dtype)]
    count, height, width = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind)
    if epsg is not None:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
    for index in range(count):
        band = dataset.GetRasterBand(index + 1)
        if names:
            band.SetDescription(names[index])
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteArray(bands[index])
    dataset.FlushCache()
    return path


def noise(count: int = 2, height: int = 40, width: int = 50, mean: float = -12.0) -> np.ndarray:
    """float32 C,H,W, like backscatter in dB."""
    return np.random.default_rng(1).normal(mean, 3, (count, height, width)).astype(np.float32)


CLASSES = ((10, "Forest", "#006400"), (40, "Cropland", "#f096ff"), (80, "Water", "#0064c8"))


def write_land_cover(path: Path) -> Path:
    """uint8 codes of :data:`CLASSES` with an attribute table, 0 is nodata."""
    codes = np.random.default_rng(2).choice([0, 10, 40, 80], (1, 40, 50)).astype(np.uint8)
    write_raster(path, codes, ["land cover"], nodata=0)
    table = gdal.RasterAttributeTable()
    columns = (
        ("Value", gdal.GFT_Integer, gdal.GFU_MinMax),
        ("Class", gdal.GFT_String, gdal.GFU_Name),
        ("Red", gdal.GFT_Integer, gdal.GFU_Red),
        ("Green", gdal.GFT_Integer, gdal.GFU_Green),
        ("Blue", gdal.GFT_Integer, gdal.GFU_Blue),
    )
    for name, kind, use in columns:
        table.CreateColumn(name, kind, use)
    table.SetRowCount(len(CLASSES))
    for row, (code, name, color) in enumerate(CLASSES):
        table.SetValueAsInt(row, 0, code)
        table.SetValueAsString(row, 1, name)
        for column, start in ((2, 1), (3, 3), (4, 5)):
            table.SetValueAsInt(row, column, int(color[start : start + 2], 16))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetDefaultRAT(table)
    dataset.FlushCache()
    return path
