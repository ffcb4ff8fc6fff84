"""Keeps a part of a scrolling page in sight while the page is still being laid out."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QScrollArea, QWidget

FOLLOW_S = 4.0
"""Wrapped text grows twice, and the footer once more when the estimate comes: the page must follow."""


class Revealer(QObject):
    """Scrolls to a widget, and again whenever the page or the room for it changes, until the user scrolls."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._shown: QWidget | None = None
        self._until = 0.0
        area.viewport().installEventFilter(self)
        area.verticalScrollBar().actionTriggered.connect(self.let_go)

    def reveal(self, widget: QWidget) -> None:
        """Show ``widget`` wholly, its top where it is taller than the page's window."""
        self._shown, self._until = widget, time.monotonic() + FOLLOW_S
        self._area.widget().installEventFilter(self)  # installing twice counts once
        self._soon()

    def let_go(self, *_: object) -> None:
        """Leave the page where it is."""
        self._shown = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._soon()
        return False

    def _soon(self) -> None:
        if self._shown is not None:
            QTimer.singleShot(0, self._scroll)

    def _scroll(self) -> None:
        if self._shown is None or time.monotonic() > self._until:
            self._shown = None
            return
        page, bar = self._area.widget(), self._area.verticalScrollBar()
        top = self._shown.mapTo(page, self._shown.rect().topLeft()).y()
        beyond = top + self._shown.height() - self._area.viewport().height()
        bar.setValue(max(min(bar.value(), top), min(beyond, top)))
