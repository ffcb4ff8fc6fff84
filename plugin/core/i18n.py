"""The user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The translation of ``text``, or the text itself."""
    return QCoreApplication.translate("Patchwork", text)
