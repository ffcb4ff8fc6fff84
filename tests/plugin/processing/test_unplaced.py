"""A raster without georeference: what is digitised over it in QGIS fits, and its maps lie exactly over it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from . import world
from .test_main_job import run

CRS = "EPSG:32633"
AREA_COLUMNS = 48
"""Only the left half is mapped."""


def _unplaced(path: Path) -> QgsRasterLayer:
    """The made world without a geotransform and CRS, a CRS assigned in QGIS."""
    placed = gdal.Open(str(world.write_image(path.with_name("placed.tif"))))
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), world.SIDE, world.SIDE, 3, gdal.GDT_Float32)
    dataset.WriteArray(placed.ReadAsArray())
    dataset.FlushCache()
    layer = QgsRasterLayer(str(path), "unplaced")
    layer.setCrs(QgsCoordinateReferenceSystem(CRS))
    QgsProject.instance().addMapLayer(layer)
    return layer


def _digitised() -> QgsVectorLayer:
    """A square in each patch, where QGIS shows the patch: row 0 at y = 0, the last at y = −SIDE."""
    layer = QgsVectorLayer(f"Polygon?crs={CRS}&field=code:integer", "fields", "memory")
    truth = world.codes()
    for row in range(0, world.SIDE, world.PATCH):
        for col in range(0, world.SIDE - world.PATCH, world.PATCH):
            feature = QgsFeature(layer.fields())
            box = QgsRectangle(col + 3, -(row + world.PATCH - 3), col + world.PATCH - 3, -(row + 3))
            feature.setGeometry(QgsGeometry.fromRect(box))
            feature.setAttributes([int(truth[row, col])])
            layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.slow
def test_the_map_of_a_raster_without_georeference_lies_over_it(backend_python: str, tmp_path: Path) -> None:
    image = _unplaced(tmp_path / "image.tif")
    assert image.extent().yMinimum() == -world.SIDE, "what QGIS assumes of such files"
    fields = _digitised()
    taught = run("finetune", INPUT=[image.id()], LABELS=fields.id(), FIELD="code", QUICK=True)
    whole, part = tmp_path / "whole.tif", tmp_path / "part.tif"
    run("predict", INPUT=[image.id()], MODEL=taught["RUN"], OUTPUT=str(whole))
    layer = QgsRasterLayer(str(whole), "map")
    assert layer.extent() == image.extent()
    assert layer.crs() == image.crs()
    found = gdal.Open(str(whole)).ReadAsArray()
    assert np.mean(found[:, :-8] == world.codes()[:, :-8]) > 0.9, "the polygons taught what they lie on"

    window = f"0,{AREA_COLUMNS},{-world.SIDE // 2},0 [{CRS}]"  # the upper left quarter as QGIS shows it
    run("predict", INPUT=[image.id()], MODEL=taught["RUN"], OUTPUT=str(part), EXTENT=window)
    cut = gdal.Open(str(part))
    held = cut.ReadAsArray() != cut.GetRasterBand(1).GetNoDataValue()
    rows, cols = np.nonzero(held)
    left, size, _, top, _, down = cut.GetGeoTransform()
    assert (top + down * rows.min(), top + down * (rows.max() + 1)) == (0, -world.SIDE // 2)
    assert (left + size * cols.min(), left + size * (cols.max() + 1)) == (0, AREA_COLUMNS)
