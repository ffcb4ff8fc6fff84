"""The suggested places in the project: which is next, where to look, and whether a polygon was drawn at one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract.suggested import MARK
from . import results
from .scene_place import transform
from .styles import ROLE_PROPERTY

RANK, REASON, VIEW = "rank", "reason", "view"


@dataclass(frozen=True)
class Place:
    """``number`` of ``count`` in the list; ``view``: side of what to look at, in the layer's units."""

    fid: int
    number: int
    count: int
    point: QgsPointXY
    reason: str
    view: float


class Suggestions(QObject):
    """Goes through the newest layer of suggested places. ``changed`` when there is another place, or none any more."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._layer_id, self._fid = "", -1
        project.layersAdded.connect(self._look)
        project.layersRemoved.connect(self._look)

    def layer(self) -> QgsVectorLayer | None:
        """The layer whose file is the newest; None where the project has none."""
        found = list(layers_of(self._project))
        return max(found, key=_written) if found else None

    def places(self) -> list[Place]:
        """By rank, as the layer's filter leaves them."""
        layer = self.layer()
        if layer is None:
            return []
        features = [feature for feature in layer.getFeatures() if not feature.geometry().isNull()]
        features.sort(key=lambda feature: int(feature[RANK] or 0))
        return [_place(feature, number, len(features)) for number, feature in enumerate(features, 1)]

    def current(self) -> Place | None:
        """Where one was led last; None before the first step and in another layer."""
        layer = self.layer()
        if layer is None or layer.id() != self._layer_id:
            return None
        return next((place for place in self.places() if place.fid == self._fid), None)

    def step(self, by: int) -> Place | None:
        """The next (1) or previous (−1) place, round and round; the first to begin with. It becomes selected."""
        layer, places = self.layer(), self.places()
        if layer is None or not places:
            return None
        now = self.current()
        index = (now.number - 1 + by) % len(places) if now is not None else (0 if by > 0 else len(places) - 1)
        place = places[index]
        self._layer_id, self._fid = layer.id(), place.fid
        layer.selectByIds([place.fid])
        self.changed.emit()
        return place

    def rectangle(self, place: Place, target: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        """What to show of ``place`` in a canvas of another CRS; None where that cannot express it."""
        layer = self.layer()
        if layer is None:
            return None
        half = place.view / 2
        box = QgsRectangle(
            place.point.x() - half, place.point.y() - half, place.point.x() + half, place.point.y() + half
        )
        try:
            found = transform(layer.crs(), target, self._project).transformBoundingBox(box)
        except QgsCsException:
            return None
        return found if found.isFinite() and not found.isEmpty() else None

    def _look(self, *_: object) -> None:
        self.changed.emit()


def layers_of(project: QgsProject) -> Iterator[QgsVectorLayer]:
    """Layers of suggested places."""
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and _is_suggestion(layer):
            yield layer


def mark(layer: QgsVectorLayer, geometry: QgsGeometry, project: QgsProject) -> dict[int, bool]:
    """The value of the mark's attribute by field number: true where ``geometry`` (in the layer's CRS) holds a place.

    Nothing where ``layer`` has no such attribute.
    """
    index = layer.fields().lookupField(MARK)
    return {} if index < 0 else {index: _holds_a_place(layer.crs(), geometry, project)}


def _holds_a_place(crs: QgsCoordinateReferenceSystem, geometry: QgsGeometry, project: QgsProject) -> bool:
    for places in layers_of(project):
        there = QgsGeometry(geometry)
        try:
            there.transform(transform(crs, places.crs(), project))
        except QgsCsException:
            continue
        if any(there.intersects(feature.geometry()) for feature in places.getFeatures(there.boundingBox())):
            return True
    return False


def _is_suggestion(layer: QgsVectorLayer) -> bool:
    """By the role that the loader gives, or, opened by hand, by its attributes."""
    if layer.customProperty(ROLE_PROPERTY) == results.SUGGESTED:
        return True
    names = set(layer.fields().names())
    return {RANK, REASON, VIEW, MARK} <= names


def _place(feature: QgsFeature, number: int, count: int) -> Place:
    point = feature.geometry().asPoint()
    return Place(feature.id(), number, count, QgsPointXY(point), str(feature[REASON] or ""), float(feature[VIEW] or 0.0))


def _written(layer: QgsVectorLayer) -> float:
    try:
        return Path(layer.source().partition("|")[0]).stat().st_mtime
    except OSError:
        return 0.0
