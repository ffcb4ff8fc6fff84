"""A made world: three kinds of land in patches, three bands, polygons that know what is where."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

SIDE, PATCH, PIXEL = 96, 16, 10.0
WEST, NORTH = 500000.0, 5000000.0
CLASSES = {1: "water", 2: "forest", 3: "built-up"}
MEANS = {1: (20, 15, 5), 2: (40, 60, 90), 3: (120, 110, 100)}


def codes() -> np.ndarray:
    """uint8 SIDE×SIDE, classes 1 to 3 in patches of PATCH pixels."""
    rows, cols = np.mgrid[0:SIDE, 0:SIDE] // PATCH
    return ((rows + 2 * cols + rows * cols) % 3 + 1).astype(np.uint8)


def write_image(path: Path) -> Path:
    """float32, three bands with noise; the right-most 8 columns are nodata."""
    truth = codes()
    noise = np.random.default_rng(1).normal(0, 8, (3, SIDE, SIDE))
    bands = np.stack([np.choose(truth - 1, [MEANS[c][band] for c in (1, 2, 3)]) for band in range(3)]) + noise
    bands[:, :, -8:] = -99
    return _write(path, bands.astype(np.float32), gdal.GDT_Float32, -99)


def write_truth(path: Path) -> Path:
    """The classes themselves, a dense reference."""
    return _write(path, codes()[None], gdal.GDT_Byte, 0)


def write_polygons(path: Path) -> Path:
    """One square within each patch: attributes ``code`` and ``name``."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("fields", _system(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    truth = codes()
    for row in range(0, SIDE, PATCH):
        for col in range(0, SIDE - PATCH, PATCH):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("code", int(truth[row, col]))
            feature.SetField("name", CLASSES[int(truth[row, col])])
            feature.SetGeometry(ogr.CreateGeometryFromWkt(_square(row + 3, col + 3, PATCH - 6)))
            layer.CreateFeature(feature)
    return path


def _square(row: int, col: int, side: int) -> str:
    west, north = WEST + col * PIXEL, NORTH - row * PIXEL
    east, south = west + side * PIXEL, north - side * PIXEL
    return f"POLYGON(({west} {north},{east} {north},{east} {south},{west} {south},{west} {north}))"


def _system() -> osr.SpatialReference:
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    return system


def _write(path: Path, bands: np.ndarray, kind: int, nodata: float) -> Path:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, len(bands), kind)
    dataset.SetProjection(_system().ExportToWkt())
    dataset.SetGeoTransform((WEST, PIXEL, 0, NORTH, 0, -PIXEL))
    for number, band in enumerate(bands, start=1):
        dataset.GetRasterBand(number).SetNoDataValue(nodata)
        dataset.GetRasterBand(number).WriteArray(band)
    dataset.FlushCache()
    return path
