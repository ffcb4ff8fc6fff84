"""Hands a file or folder to the program that the user's system has for it."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices


def open_path(path: Path) -> None:
    """Show ``path`` in the browser, the file manager …"""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
