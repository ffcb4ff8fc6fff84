"""Going through a sample and answering it. Every answer is on disk at once: a crash loses none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorDataProvider,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract import sample
from ...backend.contract.errors import InputError
from .i18n import tr
from .raster_table import RasterClass
from .sample_classes import classes_of_sample, file_of, samples_of
from .scene_place import transform

ACROSS = 60
"""Pixels shown across a point, unless the user chooses others: enough to recognise the land."""


@dataclass(frozen=True)
class SamplePoint:
    """``number`` of ``count`` in the order of visits; ``answer``: a class name, empty where open."""

    fid: int
    number: int
    count: int
    point: QgsPointXY
    pixel: float
    answer: str
    unsure: bool


class Labelling(QObject):
    """The sample that is being labelled, and where one is in it. ``changed`` after every step and answer; ``wanted``
    when a page asks for the labelling to begin; ``lost`` when the sample was taken out of the project."""

    changed = pyqtSignal()
    lost = pyqtSignal()
    wanted = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._layer_id, self._fid = "", -1
        self._classes: tuple[str, list[RasterClass]] = ("", [])
        project.layersAdded.connect(self._look)
        project.layersRemoved.connect(self._let_go)

    # -- what there is ----------------------------------------------------

    def layer(self) -> QgsVectorLayer | None:
        """The sample chosen; else the one whose file is the newest; None where the project has none."""
        found = list(samples_of(self._project))
        chosen = next((layer for layer in found if layer.id() == self._layer_id), None)
        return chosen or max(found, key=_written, default=None)

    def choose(self, layer: QgsVectorLayer) -> None:
        """Label this one from now on."""
        if layer.id() != self._layer_id:
            self._layer_id, self._fid = layer.id(), -1
            self.changed.emit()

    def classes(self) -> list[RasterClass]:
        """What a point can be."""
        layer = self.layer()
        if layer is None:
            return []
        if self._classes[0] != layer.id():
            self._classes = layer.id(), classes_of_sample(layer)
        return self._classes[1]

    def points(self) -> list[SamplePoint]:
        """In the order of visits, as the layer's filter leaves them."""
        layer = self.layer()
        if layer is None:
            return []
        features = [feature for feature in layer.getFeatures() if not feature.geometry().isNull()]
        features.sort(key=lambda feature: int(feature[sample.ID] or 0))
        return [_point(feature, number, len(features)) for number, feature in enumerate(features, 1)]

    def current(self) -> SamplePoint | None:
        """Where one is; None before the first step."""
        return next((one for one in self.points() if one.fid == self._fid), None)

    def labelled(self) -> int:
        """How many points have an answer."""
        return sum(1 for one in self.points() if one.answer)

    # -- moving -----------------------------------------------------------

    def step(self, by: int) -> SamplePoint | None:
        """The next (1) or previous (−1) point, round and round; to begin with, as :meth:`resume`."""
        points, now = self.points(), self.current()
        if not points:
            return None
        return self.resume() if now is None else self._go(points[(now.number - 1 + by) % len(points)])

    def resume(self) -> SamplePoint | None:
        """Where one was; else the first open point; else the first."""
        points = self.points()
        if not points:
            return None
        return self._go(self.current() or next((one for one in points if not one.answer), points[0]))

    def rectangle(self, place: SamplePoint, across: int, target: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        """So many pixels around a point in a canvas of another CRS; None where that cannot express it."""
        layer, half = self.layer(), across * place.pixel / 2
        if layer is None:
            return None
        box = QgsRectangle(place.point.x() - half, place.point.y() - half, place.point.x() + half, place.point.y() + half)
        try:
            found = transform(layer.crs(), target, self._project).transformBoundingBox(box)
        except QgsCsException:
            return None
        return found if found.isFinite() and not found.isEmpty() else None

    def square(self, place: SamplePoint) -> QgsGeometry:
        """The pixel that is judged, in the layer's CRS."""
        half, x, y = place.pixel / 2, place.point.x(), place.point.y()
        return QgsGeometry.fromRect(QgsRectangle(x - half, y - half, x + half, y + half))

    # -- answering --------------------------------------------------------

    def answer(self, name: str) -> None:
        """The current point is this class. Raises :class:`InputError` where the layer cannot be written."""
        self._write({sample.CLASS: name, sample.LABELLED_AT: _now()})

    def clear(self) -> None:
        """The current point is open again."""
        self._write({sample.CLASS: NULL, sample.LABELLED_AT: NULL, sample.UNSURE: False})

    def toggle_unsure(self) -> None:
        """Whether the answer is doubtful."""
        now = self.current()
        if now is not None:
            self._write({sample.UNSURE: not now.unsure})

    # -- inside -----------------------------------------------------------

    def _go(self, place: SamplePoint) -> SamplePoint:
        layer = self.layer()
        self._layer_id, self._fid = layer.id() if layer is not None else "", place.fid
        self.changed.emit()
        return place

    def _write(self, values: dict[str, Any]) -> None:
        """Straight into the file; where the user edits the layer, into that editing, as one step that can be undone."""
        layer, now = self.layer(), self.current()
        if layer is None or now is None:
            return
        by_field = {layer.fields().lookupField(name): value for name, value in values.items()}
        well = _in_editing(layer, now.fid, by_field) if layer.isEditable() else _at_once(layer, now.fid, by_field)
        if not well:
            raise InputError(
                tr("The answer could not be written."), tr("May the file be changed, and is there room on the disk?"),
                str(file_of(layer)),
            )  # fmt: skip
        layer.triggerRepaint()
        self.changed.emit()

    def _look(self, *_: object) -> None:
        self.changed.emit()

    def _let_go(self, layer_ids: list[str]) -> None:
        """Another sample is labelled where it stands, and only when someone begins to: its points have the same numbers."""
        if self._layer_id in layer_ids:
            self._layer_id, self._fid = "", -1
            self.lost.emit()
        self.changed.emit()


def _at_once(layer: QgsVectorLayer, fid: int, values: dict[int, Any]) -> bool:
    provider = layer.dataProvider()
    able = provider.capabilities() & QgsVectorDataProvider.Capability.ChangeAttributeValues
    return bool(able) and not layer.readOnly() and bool(provider.changeAttributeValues({fid: values}))


def _in_editing(layer: QgsVectorLayer, fid: int, values: dict[int, Any]) -> bool:
    layer.beginEditCommand(tr("Label a sample point"))
    well = all(layer.changeAttributeValue(fid, field, value) for field, value in values.items())
    if well:
        layer.endEditCommand()
    else:
        layer.destroyEditCommand()
    return well


def _point(feature: QgsFeature, number: int, count: int) -> SamplePoint:
    answer, pixel = feature[sample.CLASS], feature[sample.PIXEL]
    return SamplePoint(
        feature.id(), number, count, QgsPointXY(feature.geometry().asPoint()), float(pixel or 0),
        "" if answer is None or answer == NULL else str(answer), _is_true(feature[sample.UNSURE]),
    )  # fmt: skip


def _is_true(value: Any) -> bool:
    return value is not None and value != NULL and bool(value)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _written(layer: QgsVectorLayer) -> float:
    try:
        return file_of(layer).stat().st_mtime
    except OSError:
        return 0.0
