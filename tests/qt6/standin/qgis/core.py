"""Just enough of ``qgis.core`` to import the plugin and show the widgets that need little of it.

A class that is not written out here is an empty one: a module that only names it can be imported, a test that uses
it fails.
"""

from __future__ import annotations

from typing import Any

from PyQt6.QtCore import QObject, QSettings
from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QApplication


NULL = None


class QgsApplication(QApplication):
    """Icons, none of them."""

    @staticmethod
    def getThemeIcon(_name: str) -> QIcon:
        return QIcon()


class QgsSettings(QSettings):
    """Qt's."""


def __getattr__(name: str) -> Any:
    if not name.startswith("Qg"):
        raise AttributeError(name)
    return globals().setdefault(name, type(name, (QObject,), {}))
