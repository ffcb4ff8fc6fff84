"""From an accepted mask to a polygon with a class, in one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from ...backend.contract.errors import InputError
from ..core.i18n import tr
from ..core.layer_classes import LayerClass
from ..core.scene_place import is_somewhere, transform
from ..core.suggestions import mark

COMMAND_PREFIX = "Patchwork: "
"""How the undo step is called in QGIS's list; the class follows."""

Rings = Sequence[Sequence[Sequence[float]]]
"""A polygon: its outer ring, then its holes."""


def geometry_of(
    polygons: Sequence[Rings], crs: QgsCoordinateReferenceSystem, layer: QgsVectorLayer, project: QgsProject
) -> QgsGeometry:
    """All polygons of a mask as one geometry in the layer's CRS, holes kept.

    Raises :class:`InputError` where that CRS cannot express the place, or only one of the two has a CRS.
    """
    _require_comparable(crs, layer)
    parts = [[[QgsPointXY(x, y) for x, y in ring] for ring in rings] for rings in polygons]
    found = QgsGeometry.fromMultiPolygonXY(parts)
    try:
        found.transform(transform(crs, layer.crs(), project))
    except QgsCsException as error:
        raise InputError(
            tr("The layer's CRS cannot express this place."), tr("Choose another polygon layer."), layer.name()
        ) from error
    return found if found.isGeosValid() else found.makeValid()


def _require_comparable(crs: QgsCoordinateReferenceSystem, layer: QgsVectorLayer) -> None:
    """Without a CRS on one side nobody knows where the polygon lies on the other."""
    if is_somewhere(crs) == is_somewhere(layer.crs()):
        return
    raise InputError(
        tr("The raster has a CRS and this polygon layer has none.") if is_somewhere(crs)
        else tr("The raster has no CRS and this polygon layer has one."),
        tr("Choose another polygon layer, leave it empty for a new file, or give the one without it its CRS."),
        layer.name(),
    )  # fmt: skip


def add_object(layer: QgsVectorLayer, geometry: QgsGeometry, field: str, chosen: LayerClass | None) -> list[QgsFeature]:
    """Write ``geometry`` with its class into the layer's edit buffer, as one undoable command.

    A layer that is not being edited is opened for editing. Where it takes single polygons only, each
    part becomes a feature. Raises :class:`InputError` and leaves the layer as it was.
    """
    index = layer.fields().lookupField(field)
    if field and index < 0:  # deleted meanwhile: a polygon without its class would teach nothing
        raise InputError(
            tr("It has no attribute “{}” any more.").format(field), tr("Choose its class attribute again."), layer.name()
        )
    if not layer.isEditable() and not layer.startEditing():
        raise InputError(
            tr("This layer cannot be edited."), tr("Choose another polygon layer, or leave it empty for a new file."),
            layer.name(),
        )  # fmt: skip
    values = {index: chosen.value} if chosen is not None and index >= 0 else {}
    values.update(mark(layer, geometry, layer.project() or QgsProject.instance()))
    draft = QgsFeature(layer.fields())
    draft.setGeometry(geometry)
    fitting = [made.geometry() for made in QgsVectorLayerUtils.makeFeatureCompatible(draft, layer)]
    context = layer.createExpressionContext()
    features = [QgsVectorLayerUtils.createFeature(layer, part, values, context) for part in fitting]
    name = chosen.name if chosen is not None else tr("object")
    layer.beginEditCommand(COMMAND_PREFIX + name)
    if not features or not all([layer.addFeature(feature) for feature in features]):
        layer.destroyEditCommand()
        raise InputError(
            tr("The polygon could not be added."), tr("The layer may not take this shape or class."), layer.name()
        )
    layer.endEditCommand()
    layer.triggerRepaint()
    return features
