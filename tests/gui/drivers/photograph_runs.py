"""Inside QGIS: the page Runs with the runs of PATCHWORK_HOME, its filter, its dialogs, photographed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from qgis.PyQt.QtCore import QItemSelectionModel, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog
from qgis.utils import iface

from tests.gui.drivers.person import click, go, open_dock, photograph, wait, wait_for

OUT = Path(os.environ["PATCHWORK_SHOTS"])


def script() -> None:
    iface.mainWindow().showMaximized()
    dock = open_dock()
    click(dock.navigation.buttons[4])
    page = dock.runs
    wait_for(lambda: dock._bench.jobs.rowCount() > 3, 30, "the runs")
    wait_for(page.sizes.totals, 60, "sizes")
    wait(800)
    photograph(OUT / "20-runs.png")
    page.show_run(choose(page, lambda name: "large" in name)[0])
    wait(300)
    photograph(OUT / "21-failed.png")
    page.filter.words.setText("predict raleigh")
    wait(300)
    photograph(OUT / "22-filtered.png")
    page.filter.words.clear()
    dialogs(page)
    QTimer.singleShot(2500, options)
    iface.showOptionsDialog(iface.mainWindow(), "PatchworkOptions")


def dialogs(page: Any) -> None:
    choose(page, lambda name: "pretrain" in name and "large" not in name)
    click(page.actions_row.compare)
    wait_for(lambda: page.dialog._found, 60, "the comparison")
    wait(400)
    photograph(OUT / "23-compare-curves.png")
    page.dialog.tabs.setCurrentIndex(1)
    photograph(OUT / "24-compare-table.png")
    page.dialog.close()
    choose(page, lambda name: "predict-raleigh-forest" in name)
    click(page.actions_row.compare)
    wait_for(lambda: page.dialog._found, 60, "the comparison")
    page.dialog.tabs.setCurrentIndex(2)
    click(page.dialog.load)
    click(page.dialog.changes)
    wait_for(lambda: page.dialog.pairs.topLevelItemCount(), 60, "the changes")
    wait(1500)
    photograph(OUT / "25-compare-maps.png")
    page.dialog.close()
    wait(300)
    choose(page, lambda name: "2026-11-20" in name)
    click(page.actions_row.clean)
    wait_for(lambda: page.dialog._use, 60, "the sizes")
    photograph(OUT / "26-clean.png")
    page.dialog.close()
    choose(page, lambda name: "large" in name)
    click(page.actions_row.again)
    wait(400)
    wait_for(lambda: "…" not in page.dialog.bar.estimate.text() or page.dialog.estimator.refusal, 60, "the estimate")
    wait(6000)
    photograph(OUT / "27-again.png")
    page.dialog.close()
    page.details.tabs.setCurrentWidget(page.details.note)
    page.details.note.setPlainText("Too large for this machine; try batch 64.")
    wait(2500)
    photograph(OUT / "28-note.png")


def choose(page: Any, wanted: Any) -> list[str]:
    """Select the runs whose names fit."""
    page.list.clearSelection()
    found = []
    for row in range(page.runs.rowCount()):
        index = page.runs.index(row, 0)
        if wanted(index.data()):
            found.append(index.data())
            page.list.setCurrentIndex(index) if len(found) == 1 else page.list.selectionModel().select(
                index, QItemSelectionModel.SelectionFlag.Select
            )
    wait(200)
    return found


def options() -> None:
    """The settings; where PATCHWORK_SHOT_REMOTE is “host|python|here = there”, with that computer tested."""
    photograph(OUT / "29-options.png")
    elsewhere = os.environ.get("PATCHWORK_SHOT_REMOTE", "")
    if elsewhere:
        box = next(w for w in QApplication.allWidgets() if type(w).__name__ == "RemoteBox" and w.isVisible())
        box.setChecked(True)
        host, python, paths = elsewhere.split("|")
        box.host.setText(host)
        box.python.setText(python)
        box.paths.setPlainText(paths)
        box.test.click()
        wait_for(lambda: "onnecting" not in box.found.text(), 60, "the answer")
        photograph(OUT / "30-options-elsewhere.png")
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


go(script)
