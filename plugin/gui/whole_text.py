"""QGIS gives a message two lines, whatever it says; here it gets as many as it needs, up to a limit."""

from __future__ import annotations

from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QTextBrowser

MOST_LINES = 6
"""A longer text scrolls, lest it cover the map; its tooltip has it whole."""


class WholeText(QObject):
    """Fits the height of a message to its text, now and whenever the bar's width changes. Ends with the message."""

    def __init__(self, item: QgsMessageBarItem) -> None:
        super().__init__(item)
        self._browser = item.findChild(QTextBrowser)
        self._least = 0
        self._soon = QTimer(self)  # a text is broken into lines only after its box has its size
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)
        if self._browser is not None:
            self._least = self._browser.minimumHeight()
            self._browser.installEventFilter(self)
            self._soon.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._soon.start()
        return False

    def _fit(self) -> None:
        most = MOST_LINES * self._browser.fontMetrics().lineSpacing()
        needed = int(self._browser.document().size().height()) + 2 * self._browser.frameWidth()
        wanted = max(self._least, min(needed, most))
        if wanted != self._browser.height():
            self._browser.setFixedHeight(wanted)
