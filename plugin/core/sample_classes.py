"""Sample layers of a project, and the classes their points are answered with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProject, QgsVectorLayer

from ...backend.contract import sample
from .raster_table import RasterClass, classes_of_raster


def is_sample(layer: object) -> bool:
    """By its attributes: the layer may have been opened by hand."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and set(sample.OWN) <= set(layer.fields().names())


def samples_of(project: QgsProject) -> Iterator[QgsVectorLayer]:
    """The project's sample layers."""
    yield from (layer for layer in project.mapLayers().values() if is_sample(layer))


def classes_of_sample(layer: QgsVectorLayer) -> list[RasterClass]:
    """As the file lists them; else those of the map that it names; nothing where neither is to be had."""
    dataset = gdal.OpenEx(str(file_of(layer)), gdal.OF_VECTOR)
    held = dataset.GetLayer(0).GetMetadataItem(sample.CLASSES) if dataset is not None and dataset.GetLayerCount() else None
    if held:
        return [RasterClass(int(one["code"]), str(one["name"]), str(one["color"])) for one in json.loads(held)]
    path = map_of(layer)
    return classes_of_raster(Path(path)) if path else []


def map_of(layer: QgsVectorLayer) -> str:
    """The raster that the points were drawn from; empty where a layer has no points."""
    first = next(layer.getFeatures(), None)
    return str(first[sample.MAP] or "") if first is not None else ""


def file_of(layer: QgsVectorLayer) -> Path:
    """The file behind a layer."""
    return Path(layer.source().partition("|")[0])
