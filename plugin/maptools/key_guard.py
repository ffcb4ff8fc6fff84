"""Keys on the canvas that QGIS would take for itself, the keyboard that follows the pointer, whether the space bar pans."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget

DELETING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
"""Of these, QGIS takes an *accepted* press for one that no tool wanted, and deletes the selected features."""
TYPING = ("QLineEdit", "QAbstractSpinBox", "QPlainTextEdit", "QTextEdit", "QsciScintilla")
"""Who types there may have pushed the pointer aside; the last is QGIS's code editor."""


def tell(e: QKeyEvent, taken: bool) -> None:
    """Say whether a map tool took a key press; of the deleting keys none reaches QGIS while a tool of ours is on."""
    if taken and e.key() not in DELETING:
        e.accept()
    else:
        e.ignore()


class KeyGuard(QObject):
    """While :meth:`watch` is on, keys that ``wanted`` accepts reach the tool although they are shortcuts
    of QGIS (Ctrl+Z undoes the layer, Backspace deletes features). The keyboard goes where the pointer is: after a click
    in a list the keys work again as soon as the pointer is over the map. Only one who types in a field keeps it there;
    ``typing_elsewhere`` says so, and when that is over."""

    pointer_left = pyqtSignal()
    typing_elsewhere = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas, wanted: Callable[[QKeyEvent], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._wanted = canvas, wanted
        self.space_down = self._kept_away = False

    def watch(self, on: bool) -> None:
        """Begin or end."""
        self.space_down = self._kept_away = False
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
        elif kind == QEvent.Type.Enter:
            self._take_keyboard()
        elif kind == QEvent.Type.Leave:
            self.pointer_left.emit()
        elif kind == QEvent.Type.FocusIn and self._kept_away:
            self._kept_away = False
            self.typing_elsewhere.emit(False)
        elif kind == QEvent.Type.FocusOut:
            self.space_down = False
        return False

    def _take_keyboard(self) -> None:
        """From the main window or one of its panels; from a dialog, or another program, never."""
        active, main = QApplication.activeWindow(), self._canvas.window()
        mine = active is main or (isinstance(active, QDockWidget) and active.parentWidget() is main)
        if not mine or self._canvas.hasFocus() or QApplication.activePopupWidget() is not None:
            return
        if _takes_words(QApplication.focusWidget()):
            self._kept_away = True
            self.typing_elsewhere.emit(True)
            return
        if active is not main:
            self._canvas.activateWindow()
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)


def _takes_words(widget: QWidget | None) -> bool:
    """A log that can only be read does not."""
    return widget is not None and any(widget.inherits(kind) for kind in TYPING) and not widget.property("readOnly")
