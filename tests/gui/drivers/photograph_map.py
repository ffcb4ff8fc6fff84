"""Inside QGIS: a session of click to segment on a real layer, photographed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolBar
from qgis.utils import iface

from tests.gui.drivers.person import add_raster, go, photograph, wait, wait_for

OUT = Path(os.environ["PATCHWORK_SHOTS"])
RASTER = os.environ["PATCHWORK_RASTER"]
ANSWER_S = 60
LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
CLICKS = ((0.47, 0.42, LEFT), (0.52, 0.47, LEFT), (0.62, 0.62, RIGHT))
"""Shares of the canvas's width and height."""


def script() -> None:
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    window.showMaximized()
    wait(500)
    layer = add_raster(RASTER, Path(RASTER).stem)
    canvas.setExtent(layer.extent())
    wait(1000)  # QGIS itself zooms to the first layer, too
    canvas.zoomByFactor(0.4)
    wait(1500)
    bar: Any = window.findChild(QToolBar, "PatchworkMapToolBar")
    part = bar.parts[0]
    photograph(OUT / "20-toolbar.png")
    part.tool.action().trigger()
    wait_for(lambda: part.session._ready is not None, ANSWER_S, "the view's features")
    for name in ("water", "built area", "forest"):
        part.classes._add(name)
    part.classes.choose(2)
    photograph(OUT / "21-active.png")
    hover(part)
    for number, (x, y, button) in enumerate(CLICKS, start=1):
        QTest.mouseClick(canvas.viewport(), button, NONE, at(x, y))
        wait_for(lambda: not part.session.busy, ANSWER_S, "the mask")
        photograph(OUT / f"23-click-{number}.png")
    accept(part)


def hover(part: Any) -> None:
    """A real pointer, which rests."""
    x, y, _button = CLICKS[0]
    where = iface.mapCanvas().viewport().mapToGlobal(at(x, y))
    for step in (40, 2, 0):
        subprocess.run(["xdotool", "mousemove", str(where.x() + step), str(where.y())], check=True, timeout=30)
        wait(60)
    wait_for(lambda: part.tool._preview.shown, ANSWER_S, "the preview")
    photograph(OUT / "22-preview.png")


def accept(part: Any) -> None:
    part._ask_path = lambda proposed: Path(os.environ["PATCHWORK_HOME"]) / proposed.name
    QTest.keyClick(iface.mapCanvas(), Qt.Key.Key_Return)
    wait_for(lambda: part.target.layer() is not None and part.target.layer().featureCount(), ANSWER_S, "the polygon")
    wait(1500)
    photograph(OUT / "24-accepted.png")
    QTimer.singleShot(800, lambda: (photograph(OUT / "25-target.png"), part.target.menu().close()))
    part.target.showMenu()


def at(x: float, y: float) -> QPoint:
    canvas = iface.mapCanvas()
    return QPoint(int(x * canvas.width()), int(y * canvas.height()))


go(script)
