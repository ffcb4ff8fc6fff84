"""The box while it is dragged."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPointF, QRect, QRectF
from qgis.PyQt.QtGui import QPainter, QPolygonF

from .prompt_markers import paint_box


class DragBox(QgsMapCanvasItem):
    """A rectangle on screen; ``rectangle`` is None while there is none."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.rectangle: Optional[QRect] = None
        self.setZValue(61)

    def show_box(self, rectangle: QRect) -> None:
        """Show this rectangle."""
        self.prepareGeometryChange()
        self.rectangle = rectangle
        self.setPos(QPointF(0, 0))
        self.update()

    def hide_box(self) -> None:
        """Show none."""
        if self.rectangle is not None and not sip.isdeleted(self):
            self.prepareGeometryChange()
            self.rectangle = None
            self.update()

    def close(self) -> None:
        """Take the item off the canvas; calling it twice is fine."""
        if sip.isdeleted(self):
            return
        if not sip.isdeleted(self._canvas):
            self._canvas.scene().removeItem(self)
        sip.delete(self)

    def updatePosition(self) -> None:
        """It belongs to the screen, not to a place."""

    def boundingRect(self) -> QRectF:
        return QRectF(self.rectangle).adjusted(-3, -3, 3, 3) if self.rectangle is not None else QRectF()

    def paint(self, painter: QPainter, _option: Any = None, _widget: Any = None) -> None:
        if self.rectangle is not None:
            paint_box(painter, QPolygonF(QRectF(self.rectangle)))
