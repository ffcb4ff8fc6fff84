"""Vector layers as the user sees them, in a GeoPackage the backend reads.

Filter, selection, edit buffer, joins and virtual fields are all in what
``getFeatures`` gives, from whatever provider: files, databases, memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...backend.contract.errors import InputError

FID_COLUMN = "patchwork_fid"
"""Own name of the key column: a layer's attribute ``fid`` (often a joined or copied one) need not be unique."""


def write_layer(layer: QgsVectorLayer, path: Path, selected_only: bool = False) -> int:
    """Write a vector layer to the GeoPackage ``path``; returns the number of features.

    Raises :class:`InputError` naming the layer when it has no geometry, no features or cannot be written.
    """
    if not layer.isValid():
        raise InputError("This layer's data cannot be read.", "Mend its data source or remove the layer.", layer.name())
    if selected_only and layer.selectedFeatureCount() == 0:
        raise InputError("Nothing is selected in this layer.", "Select polygons, or use all of them.", layer.name())
    features = layer.getSelectedFeatures() if selected_only else layer.getFeatures()
    return _write(layer, layer.name(), features, path)


def write_source(source: QgsFeatureSource, path: Path) -> int:
    """The same for what a Processing parameter gives."""
    return _write(source, source.sourceName(), source.getFeatures(QgsFeatureRequest()), path)


def write_extent(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, path: Path) -> Path:
    """One rectangle as an area of interest."""
    if extent.isEmpty():
        raise InputError("The extent is empty.", "Choose a larger extent.", "area")
    return write_geometry(QgsGeometry.fromRect(extent), crs, path)


def write_geometry(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, path: Path) -> Path:
    """One polygon as an area of interest."""
    memory = QgsVectorLayer(f"{QgsWkbTypes.displayString(geometry.wkbType())}?crs={crs.authid()}", "area", "memory")
    memory.setCrs(crs)
    feature = QgsFeature()
    feature.setGeometry(geometry)
    memory.dataProvider().addFeatures([feature])
    write_layer(memory, path)
    return path


def _write(source: QgsFeatureSource, name: str, features: Iterator[QgsFeature], path: Path) -> int:
    if QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.NullGeometry:
        raise InputError("This layer has no geometry.", "Choose a layer of polygons or points.", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = QgsVectorFileWriter.create(
        str(path), source.fields(), source.wkbType(), source.sourceCrs(), QgsCoordinateTransformContext(), _options()
    )
    _require_no_error(writer, name)
    count = 0
    for feature in features:
        if not writer.addFeature(feature):
            _require_no_error(writer, name)
        count += 1
    writer.flushBuffer()
    _require_no_error(writer, name)
    del writer  # closes the file
    if not count:
        raise InputError("This layer has no features (with its present filter).", "Draw polygons first.", name)
    return count


def _options() -> QgsVectorFileWriter.SaveVectorOptions:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "layer"
    options.layerOptions = [f"FID={FID_COLUMN}"]
    return options


def _require_no_error(writer: QgsVectorFileWriter, name: str) -> None:
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise InputError(f"This layer could not be copied for the job: {writer.errorMessage()}", subject=name)
