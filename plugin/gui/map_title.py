"""A layer's name in the corner of a canvas: which of two maps is which."""

from __future__ import annotations

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QLabel

MARGIN = 8
STYLE = (
    "QLabel { background: rgba(25, 25, 25, 205); color: white; border: 1px solid rgba(255, 255, 255, 110);"
    " border-radius: 4px; padding: 2px 8px; }"
)
"""White on dark in every theme, because it lies on imagery."""


class MapTitle(QLabel):
    """Lets every click through; follows the layer's name and the canvas's width."""

    def __init__(self, canvas: QgsMapCanvas, layer: QgsMapLayer) -> None:
        super().__init__(canvas)
        self._canvas, self._layer = canvas, layer
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setStyleSheet(STYLE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layer.nameChanged.connect(self._write)
        canvas.installEventFilter(self)
        self.move(MARGIN, MARGIN)
        self._write()
        self.show()
        self.raise_()

    def close_title(self) -> None:
        """Off the canvas; calling it twice is fine."""
        if sip.isdeleted(self):
            return
        if not sip.isdeleted(self._layer):
            self._layer.nameChanged.disconnect(self._write)
        self._canvas.removeEventFilter(self)
        sip.delete(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._write()
        return False

    def _write(self) -> None:
        self.setMaximumWidth(max(1, self._canvas.width() - 2 * MARGIN))
        self.setText(self._layer.name())
        self.adjustSize()
