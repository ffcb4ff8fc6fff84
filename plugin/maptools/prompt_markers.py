"""The clicks and the box on the map, in shapes and colours that read on any background."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...backend.contract.pointing import Prompts
from ..core.scene_place import transform

INCLUDE, EXCLUDE = QColor("#0072b2"), QColor("#d55e00")
"""Blue and vermilion, told apart with any colour vision; the sign says it without colour."""

RADIUS = 7.0


class PromptMarkers(QgsMapCanvasItem):
    """One item for all prompts, however many."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas)
        self._canvas, self._project = canvas, project
        self._prompts, self._crs = Prompts(), QgsCoordinateReferenceSystem()
        self._places: list[tuple[QPointF, bool]] = []
        self._box = QPolygonF()
        self._bounds = QRectF()
        canvas.destinationCrsChanged.connect(self.updatePosition)
        self.setZValue(60)

    def show_prompts(self, prompts: Prompts, crs: QgsCoordinateReferenceSystem) -> None:
        """Prompts in the coordinates of a scene whose CRS is ``crs``."""
        self._prompts, self._crs = prompts, crs
        self.updatePosition()

    def close(self) -> None:
        """Take the item off the canvas; calling it twice is fine."""
        if sip.isdeleted(self):
            return
        if not sip.isdeleted(self._canvas):
            self._canvas.destinationCrsChanged.disconnect(self.updatePosition)
            self._canvas.scene().removeItem(self)
        sip.delete(self)

    # -- what the canvas calls --------------------------------------------

    def updatePosition(self) -> None:
        self.prepareGeometryChange()
        self.setPos(QPointF(0, 0))
        to_canvas = transform(self._crs, self._canvas.mapSettings().destinationCrs(), self._project)

        def place(x: float, y: float) -> QPointF:
            return self.toCanvasCoordinates(to_canvas.transform(QgsPointXY(x, y)))

        try:
            self._places = [(place(click.x, click.y), click.include) for click in self._prompts.clicks]
            self._box = QPolygonF([place(x, y) for x, y in self._prompts.box or []])
        except QgsCsException:  # the canvas's CRS has no such place
            self._places, self._box = [], QPolygonF()
        points = QPolygonF([where for where, _include in self._places] + list(self._box))
        around = RADIUS + 3
        self._bounds = points.boundingRect().adjusted(-around, -around, around, around) if len(points) else QRectF()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, _option: Any = None, _widget: Any = None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if len(self._box):
            paint_box(painter, self._box)
        for where, include in self._places:
            _paint_sign(painter, where, include)
        painter.restore()


def paint_box(painter: QPainter, box: QPolygonF) -> None:
    """White dashes on a dark line."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 200), 3))
    painter.drawPolygon(box)
    painter.setPen(QPen(QColor(255, 255, 255), 1.4, Qt.PenStyle.DashLine))
    painter.drawPolygon(box)


def _paint_sign(painter: QPainter, where: QPointF, include: bool) -> None:
    """A disc with a white sign, ringed in white and black."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1.2))
    painter.drawEllipse(where, RADIUS + 1.6, RADIUS + 1.6)
    painter.setBrush(INCLUDE if include else EXCLUDE)
    painter.setPen(QPen(QColor(255, 255, 255), 1.8))
    painter.drawEllipse(where, RADIUS, RADIUS)
    arm = RADIUS * 0.55
    painter.setPen(QPen(QColor(255, 255, 255), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QLineF(where - QPointF(arm, 0), where + QPointF(arm, 0)))
    if include:
        painter.drawLine(QLineF(where - QPointF(0, arm), where + QPointF(0, arm)))
