"""A mask or a raster of numbers, drawn translucently over the map at its true place."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

from ...backend.contract.pointing import ViewMask, ViewValues
from ..core.scene_place import transform
from .outline import edges
from .placing import Placing
from .ramp import colour_table

FILL_ALPHA = 105
HALO_WIDTH = 3.0
HALO, LINE = QColor(0, 0, 0, 190), QColor(255, 255, 255)
"""Dark under light: one of the two stands out on any image."""

PROPOSED_HALO = QColor(255, 255, 255, 130)
"""What is only proposed has a line of its colour on a pale one."""


class RasterOverlay(QgsMapCanvasItem):
    """Shows one :class:`ViewMask` or :class:`ViewValues`, or nothing.

    Cells keep sharp edges, in the canvas's CRS and rotation. A mask has a white outline in a dark
    one, which reads on any image. :meth:`close` takes the item off the canvas.
    """

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject | None = None) -> None:
        super().__init__(canvas)
        self._canvas, self._project = canvas, project or QgsProject.instance()
        self._image: QImage | None = None
        self._edges = np.zeros((0, 2, 2))
        self._transform: list[float] = []
        self._crs = QgsCoordinateReferenceSystem()
        self._placing: Placing | None = None
        self._lines: list[QLineF] = []
        self._box = QRectF()
        self._pens = (HALO, LINE)
        canvas.destinationCrsChanged.connect(self.updatePosition)
        self.setZValue(50)

    # -- what is shown ----------------------------------------------------

    def show_mask(
        self,
        mask: ViewMask,
        crs: QgsCoordinateReferenceSystem,
        colour: QColor,
        alpha: int = FILL_ALPHA,
        proposed: bool = False,
    ) -> None:
        """A mask of the scene whose CRS is ``crs``; one that is only ``proposed`` has a thin outline."""
        cells = cells_of(mask)
        clear, fill = QColor(0, 0, 0, 0), QColor(colour)
        fill.setAlpha(alpha)
        self._pens = (PROPOSED_HALO, QColor(colour)) if proposed else (HALO, LINE)
        self._edges = edges(cells)
        self._set(_indexed(cells.astype(np.uint8), [clear.rgba(), fill.rgba()]), mask.transform, crs)

    def show_values(self, values: ViewValues, crs: QgsCoordinateReferenceSystem, ramp: str = "", alpha: int = 170) -> None:
        """Numbers, in the colours of :data:`ramp.RAMPS`; no data stays clear."""
        levels = np.frombuffer(values.levels(), np.uint8).reshape(values.rows, values.columns)
        self._edges = np.zeros((0, 2, 2))
        self._set(_indexed(levels, colour_table(values.low, values.high, ramp, alpha)), values.transform, crs)

    def clear(self) -> None:
        """Show nothing."""
        self._image, self._edges = None, np.zeros((0, 2, 2))
        self.updatePosition()

    @property
    def shown(self) -> bool:
        """Whether anything is shown."""
        return self._image is not None

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
        """The canvas moved, turned, was resized or has another CRS."""
        self.prepareGeometryChange()
        self.setPos(QPointF(0, 0))
        self._place()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, _option: Any = None, _widget: Any = None) -> None:
        if self._image is None or self._placing is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        _paint_cells(painter, self._image, self._placing)
        if self._lines:
            self._paint_outline(painter)
        painter.restore()

    # -- inside -----------------------------------------------------------

    def _set(self, image: QImage, place: list[float], crs: QgsCoordinateReferenceSystem) -> None:
        self._image, self._transform, self._crs = image, place, crs
        self.updatePosition()

    def _place(self) -> None:
        self._placing, self._lines, self._box = None, [], QRectF()
        if self._image is None:
            return
        to_canvas = transform(self._crs, self._canvas.mapSettings().destinationCrs(), self._project)

        def place(x: float, y: float) -> QPointF:
            return self.toCanvasCoordinates(to_canvas.transform(QgsPointXY(x, y)))

        try:
            self._placing = Placing(self._transform, self._image.height(), self._image.width(), place)
        except QgsCsException:  # the canvas's CRS has no such place: there is nowhere to draw it
            return
        outline = self._placing.outline()
        low, high = outline.min(axis=0) - HALO_WIDTH, outline.max(axis=0) + HALO_WIDTH
        self._box = QRectF(QPointF(*low), QPointF(*high))
        if len(self._edges):
            ends = self._placing.points(self._edges.reshape(-1, 2)).reshape(-1, 4)
            self._lines = [QLineF(*four) for four in ends.tolist()]

    def _paint_outline(self, painter: QPainter) -> None:
        for colour, width in zip(self._pens, (HALO_WIDTH, 1.0)):
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
            painter.drawLines(self._lines)


def _paint_cells(painter: QPainter, image: QImage, placing: Placing) -> None:
    for box, how in placing.tiles():
        painter.save()
        painter.setTransform(how, True)
        painter.drawImage(QPointF(0, 0), image, QRectF(box))
        painter.restore()


def cells_of(mask: ViewMask) -> np.ndarray:
    """The mask as bool (rows, columns)."""
    bits = np.unpackbits(np.frombuffer(mask.packed(), np.uint8))[: mask.rows * mask.columns]
    found: np.ndarray = bits.reshape(mask.rows, mask.columns).astype(bool)
    return found


def _indexed(levels: np.ndarray, colours: list[int]) -> QImage:
    """An image with a colour table, which owns its data; premultiplied, as the painter wants it."""
    rows, columns = levels.shape
    data = np.ascontiguousarray(levels)
    image = QImage(data.data, columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(colours)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
