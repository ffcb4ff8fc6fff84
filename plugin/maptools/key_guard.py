"""Keys on the canvas that QGIS would take for itself, whether the space bar pans, and the pointer's leaving."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

DELETING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
"""Of these, QGIS takes an *accepted* press for one that no tool wanted, and deletes the selected features."""


def tell(e: QKeyEvent, taken: bool) -> None:
    """Say whether a map tool took a key press; of the deleting keys none reaches QGIS while a tool of ours is on."""
    if taken and e.key() not in DELETING:
        e.accept()
    else:
        e.ignore()


class KeyGuard(QObject):
    """While :meth:`watch` is on, keys that ``wanted`` accepts reach the tool although they are shortcuts
    of QGIS (Ctrl+Z undoes the layer, Backspace deletes features)."""

    pointer_left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, wanted: Callable[[QKeyEvent], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._wanted = canvas, wanted
        self.space_down = False

    def watch(self, on: bool) -> None:
        """Begin or end."""
        self.space_down = False
        if sip.isdeleted(self._canvas):
            return
        self._canvas.removeEventFilter(self)
        if on:
            self._canvas.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and self._wanted(event):
            event.accept()  # then it comes again, as a key press
            return True
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.space_down = kind == QEvent.Type.KeyPress
        elif kind == QEvent.Type.Leave:
            self.pointer_left.emit()
        elif kind == QEvent.Type.FocusOut:
            self.space_down = False
        return False
