"""Just enough of ``qgis.gui``: see ``core``; what is not written out is an empty widget."""

from __future__ import annotations

from typing import Any

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QGroupBox, QWidget


class QgsCollapsibleGroupBoxBasic(QGroupBox):
    """A box that never folds."""

    collapsedStateChanged = pyqtSignal(bool)

    def setCollapsed(self, _collapsed: bool) -> None:
        return

    def isCollapsed(self) -> bool:
        return False


class QgsCollapsibleGroupBox(QgsCollapsibleGroupBoxBasic):
    """The same, which would remember whether it was folded."""

    def setSaveCollapsedState(self, _save: bool) -> None:
        return


class QgsFileWidget(QWidget):
    """A path without its button."""

    fileChanged = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""

    def setDialogTitle(self, _title: str) -> None:
        return

    def setFilter(self, _filter: str) -> None:
        return

    def filePath(self) -> str:
        return self._path

    def setFilePath(self, path: str) -> None:
        self._path = path
        self.fileChanged.emit(path)


def __getattr__(name: str) -> Any:
    if not name.startswith("Qg"):
        raise AttributeError(name)
    return globals().setdefault(name, type(name, (QWidget,), {}))
