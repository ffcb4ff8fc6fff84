"""The plugin's own icons, and QGIS's (which follow the theme)."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def own(name: str) -> QIcon:
    """``resources/icons/NAME.svg``."""
    return QIcon(str(RESOURCES / "icons" / f"{name}.svg"))


def theme(name: str) -> QIcon:
    """QGIS's icon ``NAME.svg`` in the active theme."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")
