"""F1 in a part of Patchwork opens that part's help; everywhere else it stays QGIS's."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QWidget

PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class HelpKey(QObject):
    """While the keyboard is in ``widget``. No shortcut: F1 is one of QGIS's main window, and of two with the same key
    neither works."""

    def __init__(self, widget: QWidget, show: Callable[[], object]) -> None:
        super().__init__(widget)
        self._show = show
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What the field with the keyboard leaves alone comes here."""
        kind = event.type()
        if kind not in PRESSED or event.key() != Qt.Key.Key_F1 or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        event.accept()  # an accepted override comes again, as a key press
        if kind == QEvent.Type.KeyPress:
            self._show()
        return True
