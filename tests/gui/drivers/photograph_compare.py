"""Inside QGIS: two runs' maps compared, with the runs of PATCHWORK_HOME: the dialog, the maps side by side, photographed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QItemSelectionModel, QPoint
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

from tests.gui.drivers.person import click, go, open_dock, photograph, plugin, wait, wait_for

OUT = Path(os.environ["PATCHWORK_SHOTS"])


def script() -> None:
    iface.mainWindow().showMaximized()
    QgsProject.instance().addMapLayer(QgsRasterLayer(os.environ["PATCHWORK_RASTER"], "Raleigh"))
    dock = open_dock()
    click(dock.navigation.buttons[4])
    page = dock.runs
    wait_for(lambda: dock._bench.jobs.rowCount() > 3, 30, "the runs")
    wait_for(page.sizes.totals, 60, "sizes")
    wait(800)
    photograph(OUT / "40-runs.png")
    compare(page, "pretrain")
    page.dialog.tabs.setCurrentIndex(1)
    wait(300)
    photograph(OUT / "41-what-differs.png")
    page.dialog.close()
    compare(page, "predict")
    page.dialog.tabs.setCurrentIndex(2)
    wait(300)
    photograph(OUT / "42-maps.png")
    click(page.dialog.changes)
    wait_for(lambda: page.dialog.pairs.topLevelItemCount(), 60, "the changes")
    wait(1200)
    photograph(OUT / "43-changes.png")
    click(page.dialog.side)
    second = plugin()._side.dock
    wait(2500)
    photograph(OUT / "44-side-by-side.png")
    canvas = iface.mapCanvas()
    canvas.zoomByFactor(0.3)
    QTest.mouseMove(canvas.viewport(), QPoint(canvas.width() // 3, canvas.height() // 2))
    wait(2500)
    photograph(OUT / "45-zoomed.png")
    second.close()
    wait(1500)
    photograph(OUT / "46-closed.png")
    choose(page, "predict")
    click(page.actions_row.again)
    wait(6000)
    photograph(OUT / "47-again.png")
    page.dialog.close()


def compare(page: Any, words: str) -> None:
    choose(page, words)
    click(page.actions_row.compare)
    wait_for(lambda: page.dialog._found, 60, "the comparison")
    wait(300)


def choose(page: Any, words: str) -> None:
    """Select the first two runs in whose names ``words`` occur."""
    page.list.clearSelection()
    rows = [row for row in range(page.runs.rowCount()) if words in page.runs.index(row, 0).data()][:2]
    for row in rows:
        page.list.selectionModel().setCurrentIndex(page.runs.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    wait(200)


go(script)
