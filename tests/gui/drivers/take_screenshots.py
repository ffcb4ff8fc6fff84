"""Inside QGIS: every page of the dock, with real layers and real jobs, photographed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QWidget
from qgis.utils import iface

from tests.gui.drivers.person import (
    add_polygons,
    add_raster,
    click,
    go,
    open_dock,
    photograph,
    wait,
    wait_for,
)

OUT = Path(os.environ["PATCHWORK_SHOTS"])
ANSWER_S = 90
RASTER, POLYGONS = os.environ["PATCHWORK_RASTER"], os.environ["PATCHWORK_POLYGONS"]


def script() -> None:
    window = iface.mainWindow()
    window.showMaximized()
    wait(500)
    dock = open_dock()
    wait(3000)
    photograph(OUT / "01-empty-data.png")
    if dock._bench.jobs.rowCount() == 0:
        show(dock, 4, "02-empty-runs")
        show(dock, 3, "03-empty-map")
    show(dock, 0, "")
    raster = add_raster(RASTER, "Raleigh 2000")
    add_polygons(POLYGONS, "training polygons")
    iface.mapCanvas().setExtent(raster.extent())
    wait(2500)
    wait_for(lambda: dock.data.bands.item(0, 1).text(), ANSWER_S, "the roles")
    answered(dock.data)
    photograph(OUT / "04-data.png")
    click(dock.data.check)
    wait_for(lambda: "%" in dock.data.found.text(), ANSWER_S, "the description")
    photograph(OUT / "04-data-checked.png")
    click(dock.data.check)
    wait_for(lambda: "%" in dock.data.found.text(), ANSWER_S, "the description")
    photograph(OUT / "04-data-checked-again.png")
    jobs(dock)


def jobs(dock: QWidget) -> None:
    show(dock, 1, "")
    answered(dock.pretrain)
    photograph(OUT / "05-pretrain.png")
    methods(dock)
    boxes = dock.pretrain.findChildren(QWidget)
    group = next(box for box in boxes if box.metaObject().className() == "QgsCollapsibleGroupBox")
    group.setCollapsed(False)
    photograph(OUT / "06-pretrain-advanced.png")
    group.setCollapsed(True)
    dock.pretrain.preset.setCurrentIndex(1)
    dock.pretrain.steps.setValue(int(os.environ.get("PATCHWORK_SHOT_STEPS", "40")))
    wait(500)
    start(dock, dock.pretrain)
    wait_for(lambda: dock.runs.details._metrics() and len(dock.runs.details._metrics()) > 14, 200, "the curve")
    photograph(OUT / "07-runs-pretraining.png")
    show(dock, 2, "")
    wait(500)
    click(dock.train.check)
    wait_for(lambda: "usable" in dock.train.problems.summary.text(), ANSWER_S, "the polygons")
    answered(dock.train)
    photograph(OUT / "08-train.png")
    dock.train.quick.setChecked(True)
    start(dock, dock.train)
    wait_for(lambda: dock.map.model.job() == "finetune", 150, "the training")
    show(dock, 3, "")
    answered(dock.map)
    photograph(OUT / "09-map.png")
    attention(dock)
    start(dock, dock.map)
    wait_for(lambda: len(QgsProject.instance().mapLayers()) > 2, 90, "the map")
    wait(6000)
    photograph(OUT / "11-runs-mapped.png")
    rest(dock)


def methods(dock: QWidget) -> None:
    """Each method's page; those that learn from labels with a legend's table."""
    method, legend = dock.pretrain.method, dock.pretrain.labels.legend.choice
    for number in range(1, method.count()):
        method.setCurrentIndex(number)
        legend.setCurrentIndex(1)
        photograph(OUT / f"05-pretrain-{method.currentData()}.png")
    legend.setCurrentIndex(0)
    method.setCurrentIndex(0)


def attention(dock: QWidget) -> None:
    """The forest has none: the pretrained backbone has, and nothing else."""
    models = dock.map.model
    forest = models.currentData()
    models.choose(models.itemData(models.findText("DINO", Qt.MatchFlag.MatchContains)))
    wait(500)
    dock.map.reveal(dock.map.attention)
    answered(dock.map)
    photograph(OUT / "10-map-attention.png")
    models.choose(forest)
    wait(500)


def rest(dock: QWidget) -> None:
    dock.show_help("attention")
    wait(800)
    photograph(OUT / "12-help.png")
    dock.help_window().close()
    dock.runs.details.tabs.setCurrentIndex(2)
    photograph(OUT / "13-runs-log.png")
    QTimer.singleShot(2500, options)
    iface.showOptionsDialog(iface.mainWindow(), "PatchworkOptions")


def options() -> None:
    photograph(OUT / "14-options.png")
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


def answered(page: QWidget) -> None:
    """Wait for the estimate."""
    wait_for(lambda: page.bar.estimate.text().startswith("About"), ANSWER_S, "the estimate")


def show(dock: QWidget, page: int, name: str, settle: int = 600) -> None:
    click(dock.navigation.buttons[page])
    wait(settle)
    if name:
        photograph(OUT / f"{name}.png")


def start(dock: QWidget, page: QWidget) -> None:
    wait_for(lambda: page.bar.button.isEnabled(), 20, "the start button")
    before = dock._bench.jobs.rowCount()
    click(page.bar.button)
    wait_for(lambda: dock._bench.jobs.rowCount() > before, 20, "the run")


go(script)
