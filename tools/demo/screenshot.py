"""Runs inside QGIS (``--code``): wait for the map, photograph the window, quit."""

from __future__ import annotations

import os

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

TRIES = 240
"""Half seconds to wait for the project: a busy machine opens QGIS slowly."""


def prepare(left: int = TRIES) -> None:
    """Once the project is in, arrange the window."""
    if not QgsProject.instance().mapLayers() or "patchwork" not in plugins:
        QTimer.singleShot(500, lambda: prepare(left - 1) if left else quit_qgis())
        return
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1600, 1000)
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() in ("Browser", "Browser2"):
            dock.hide()
    QTimer.singleShot(1000, frame)


def frame() -> None:
    """Zoom to the land cover and let the canvas finish."""
    layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer.isValid()]
    iface.mapCanvas().setExtent(iface.mapCanvas().mapSettings().layerExtentToOutputExtent(layers[0], layers[0].extent()))
    iface.mapCanvas().refresh()
    QTimer.singleShot(4000, photograph)


def photograph() -> None:
    iface.mainWindow().grab().save(os.environ["PATCHWORK_SCREENSHOT"], "PNG")
    quit_qgis()


def quit_qgis() -> None:
    QgsProject.instance().clear()  # else QGIS asks about layers that lie in a temporary folder
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(500, prepare)
