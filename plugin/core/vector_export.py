"""Vector layers as the user sees them, in a GeoPackage the backend reads.

Filter, selection, edit buffer, joins and virtual fields are all in what
``getFeatures`` gives, from whatever provider: files, databases, memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...backend.contract.errors import InputError

FID_COLUMN, GEOMETRY_COLUMN = "patchwork_fid", "patchwork_geometry"
"""Own names: an attribute ``fid`` (often joined or copied) need not be unique, one ``geom`` need not be a geometry."""


def write_layer(layer: QgsVectorLayer, path: Path, fields: Sequence[str] = (), selected_only: bool = False) -> int:
    """Write a vector layer with these attributes to the GeoPackage ``path``; returns the number of features.

    Raises :class:`InputError` naming the layer when it has no geometry, no features or cannot be written.
    """
    if not layer.isValid():
        raise InputError("This layer's data cannot be read.", "Mend its data source or remove the layer.", layer.name())
    if selected_only and layer.selectedFeatureCount() == 0:
        raise InputError("Nothing is selected in this layer.", "Select polygons, or use all of them.", layer.name())
    features = layer.getSelectedFeatures() if selected_only else layer.getFeatures()
    return _write(layer, layer.name(), features, path, fields)


def write_source(source: QgsFeatureSource, path: Path, fields: Sequence[str] = ()) -> int:
    """The same for what a Processing parameter gives."""
    return _write(source, source.sourceName(), source.getFeatures(QgsFeatureRequest()), path, fields)


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


def _write(
    source: QgsFeatureSource, name: str, features: Iterable[QgsFeature], path: Path, fields: Sequence[str]
) -> int:
    if QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.NullGeometry:
        raise InputError("This layer has no geometry.", "Choose a layer of polygons or points.", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    kept, kind = _kept_fields(source.fields(), fields), QgsWkbTypes.linearType(source.wkbType())
    context = QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(path), kept, kind, source.sourceCrs(), context, _options())
    _require_no_error(writer, name)
    count = 0
    for feature in features:
        if not writer.addFeature(_copy(feature, kept)):
            _require_no_error(writer, name)
        count += 1
    writer.flushBuffer()
    _require_no_error(writer, name)
    del writer  # closes the file
    if not count:
        raise InputError("This layer has no features (with its present filter).", "Draw polygons first.", name)
    return count


def _kept_fields(known: QgsFields, wanted: Sequence[str]) -> QgsFields:
    """Only what the job reads: other attributes are none of its business, and may not fit a GeoPackage."""
    kept = QgsFields()
    for name in wanted:
        if known.lookupField(name) >= 0:
            kept.append(known.field(name))
    return kept


def _copy(feature: QgsFeature, fields: QgsFields) -> QgsFeature:
    """The feature with these attributes, and arcs as short straight lines."""
    copy = QgsFeature(fields)
    copy.setAttributes([feature.attribute(field.name()) for field in fields])
    geometry = feature.geometry()
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry.convertToStraightSegment()
    copy.setGeometry(geometry)
    return copy


def _options() -> QgsVectorFileWriter.SaveVectorOptions:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "layer"
    options.layerOptions = [f"FID={FID_COLUMN}", f"GEOMETRY_NAME={GEOMETRY_COLUMN}"]
    return options


def _require_no_error(writer: QgsVectorFileWriter, name: str) -> None:
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise InputError(f"This layer could not be copied for the job: {writer.errorMessage()}", subject=name)
