"""Words where the eyes are: a strip at the foot of the canvas that lets every click through."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QLabel

SHOWN_MS = 7000
LETTER_MS = 60
"""For each letter at least: a long sentence takes longer to read."""
MARGIN = 14
STYLE = (
    "QLabel { background: rgba(25, 25, 25, 205); color: white; border: 1px solid rgba(255, 255, 255, 110);"
    " border-radius: 6px; padding: 5px 12px; }"
)


class HintStrip(QLabel):
    """White on dark in every theme, because it lies on imagery. Goes by itself after some seconds unless it stays."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setStyleSheet(STYLE)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.hide)
        canvas.installEventFilter(self)
        self.hide()

    def say(self, text: str, stays: bool = False) -> None:
        """Show ``text``; empty hides the strip."""
        self._end.stop()
        self.setText(text)
        self.setVisible(bool(text))
        if text:
            self._place()
            self.raise_()
        if text and not stays:
            self._end.start(max(SHOWN_MS, LETTER_MS * len(text)))

    def close_strip(self) -> None:
        """Off the canvas; calling it twice is fine."""
        if not sip.isdeleted(self):
            self._end.stop()
            self._canvas.removeEventFilter(self)
            sip.delete(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        """In the middle of the lower edge, as wide as the words need and the canvas allows."""
        most = max(120, self._canvas.width() - 2 * MARGIN)
        self.setFixedWidth(min(most, self.fontMetrics().horizontalAdvance(self.text()) + 40))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.move((self._canvas.width() - self.width()) // 2, self._canvas.height() - self.height() - MARGIN)
