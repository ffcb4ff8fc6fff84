"""Inside QGIS: a map is checked, from the page to the labelled points, photographed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolBar
from qgis.utils import iface

from tests.gui.drivers.person import add_raster, go, open_dock, photograph, wait, wait_for

OUT, RASTER = Path(os.environ["PATCHWORK_SHOTS"]), Path(os.environ["PATCHWORK_RASTER"])
MAP = os.environ.get("PATCHWORK_MAP", str(RASTER.parent / "landclass96.tif"))
JOB_S = 120


def script() -> None:
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    window.showMaximized()
    wait(500)
    layer = add_raster(str(RASTER), RASTER.stem)
    mapped = add_raster(MAP, "land cover")
    canvas.setExtent(layer.extent())
    wait(1500)
    dock = open_dock()
    dock.show_page(3)
    box = dock.map.check
    box.map.setLayer(mapped)
    box.file.setFilePath(str(Path(os.environ["PATCHWORK_HOME"]) / "check.gpkg"))
    box.setCollapsed(False)
    wait(300)
    dock.map.reveal(box)
    wait_for(lambda: "points" in box.cost.text(), JOB_S, "the number of points")
    wait(500)
    dock.map.reveal(box)
    wait(400)
    photograph(OUT / "30-check.png")
    box.draw.click()
    wait_for(lambda: dock._bench.labelling.layer() is not None or load(dock), JOB_S, "the sample")
    dock.show_page(3)
    wait(1500)
    photograph(OUT / "31-drawn.png")
    label(window, canvas)
    dock.map.reveal(box)
    wait(500)
    photograph(OUT / "34-progress.png")


def load(dock: Any) -> bool:
    """The sample's layer, once its run is done and where it did not come by itself."""
    for name in dock._bench.reader.names():
        followed = dock._bench.reader.get(name)
        if followed is not None and followed.job == "sample" and followed.phase == "done":
            dock._bench.load_results(followed.run)
    return bool(dock._bench.labelling.layer() is not None)


def label(window: Any, canvas: Any) -> None:
    bar: Any = window.findChild(QToolBar, "PatchworkMapToolBar")
    part = next(one for one in bar.parts if type(one).__name__ == "LabellingPart")
    part.tool.action().trigger()
    wait(2500)
    photograph(OUT / "32-labelling.png")
    for key in (Qt.Key.Key_5, Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_U, Qt.Key.Key_N, Qt.Key.Key_2):
        QTest.keyClick(canvas, key)
        wait(250)
    wait(2000)
    photograph(OUT / "33-labelled.png")
    assert QgsProject.instance().mapLayers()


go(script)
