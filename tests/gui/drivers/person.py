"""What a person does in QGIS, for scripts run inside it with ``--code``."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface, plugins


def go(script: Callable[[], None], after_ms: int = 1500) -> None:
    """Run ``script`` when QGIS is up, then end the process: 0, or 1 with the traceback on stderr."""
    QgsSettings().setValue("projections/promptWhenMultipleTransformsExist", False, QgsSettings.Section.App)

    def run() -> None:
        code = 1
        try:
            script()
            code = 0
        except BaseException:  # whatever happens, QGIS must not stay open
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    QTimer.singleShot(after_ms, run)


def wait(milliseconds: int) -> None:
    """Let QGIS live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], Any], seconds: float, what: str) -> None:
    """Let QGIS live until ``condition`` holds; :class:`AssertionError` after ``seconds``."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"{what}: not within {seconds} s"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.01)


def click(widget: QWidget) -> None:
    """A real click on the middle of a widget (near the left of a check box)."""
    assert widget.isVisible() and widget.isEnabled(), f"{widget} cannot be clicked"
    place = QPoint(min(12, widget.width() // 2), widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def plugin() -> Any:
    """The loaded plugin."""
    return plugins["patchwork"]


def dock() -> Any:
    """Its dock, found the way any other code would find it."""
    return iface.mainWindow().findChild(QWidget, "PatchworkDock")


def open_dock() -> Any:
    """Press the plugin's button."""
    found = dock()
    if not found.isVisible():
        plugin()._action.trigger()
    wait_for(found.isVisible, 5, "the dock opens")
    return found


def add_raster(path: str, name: str) -> QgsRasterLayer:
    """Add a raster to the project and zoom to it."""
    layer = QgsRasterLayer(path, name)
    assert layer.isValid(), path
    QgsProject.instance().addMapLayer(layer)
    return layer


def add_polygons(path: str, name: str) -> QgsVectorLayer:
    """Add a polygon layer to the project."""
    layer = QgsVectorLayer(path, name)
    assert layer.isValid(), path
    QgsProject.instance().addMapLayer(layer)
    return layer


def photograph(path: Path) -> None:
    """The whole screen, as a person sees it."""
    wait(300)
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["import", "-window", "root", str(path)], check=True, timeout=30)
