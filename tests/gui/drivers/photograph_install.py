"""Inside QGIS: with an empty home the whole installation through the page, then what there is to do with it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from patchwork.backend.install.locate import locate
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog
from qgis.utils import iface

from tests.gui.drivers.person import click, go, open_dock, photograph, wait, wait_for

OUT = Path(os.environ["PATCHWORK_SHOTS"])
WHOLE = os.environ.get("PATCHWORK_SHOT_INSTALL", "1") == "1"
"""0: photograph the beginnings only, in seconds."""


def script() -> None:
    faults: list[str] = []
    QgsApplication.messageLog().messageReceived.connect(
        lambda text, tag, _level: faults.append(text) if tag == "Python error" else None
    )
    try:
        photograph_all()
    finally:
        assert not faults, "\n".join(faults)


def photograph_all() -> None:
    iface.mainWindow().showMaximized()
    wait(500)
    dock = open_dock()
    if locate() is None:
        install(dock)
    if locate() is not None:
        afterwards(dock)
    QTimer.singleShot(2500, options)
    iface.showOptionsDialog(iface.mainWindow(), "PatchworkOptions")


def install(dock: Any) -> None:
    """From nothing, by the page's own button."""
    page, setup = dock.install, dock._bench.setup
    wait_for(dock.shows_install, 20, "the page")
    wait_for(lambda: page.start.isEnabled(), 60, "the survey")
    photograph(OUT / "20-install.png")
    page.plan.source.setCurrentIndex(1)
    photograph(OUT / "21-install-wheels.png")
    page.plan.source.setCurrentIndex(2)
    photograph(OUT / "22-install-existing.png")
    page.plan.source.setCurrentIndex(0)
    click(page.start)
    wait_for(lambda: setup.step.get("number") == 3, 120, "the third step")
    wait(4000)
    photograph(OUT / "23-installing.png")
    if not WHOLE:
        page.log.unfold()
        photograph(OUT / "24-log.png")
        click(page.cancel)
    wait_for(lambda: not setup.busy, 900, "the end")
    photograph(OUT / "25-ended.png")


def afterwards(dock: Any) -> None:
    """What it runs on, the window, the report, the question before a removal."""
    wait_for(dock.running.isVisible, 120, "what it runs on")
    photograph(OUT / "26-running.png")
    window = dock.open_install()
    wait_for(lambda: window.page.report.isVisible() and window.page.report.isEnabled(), 60, "the survey")
    wait(1000)
    photograph(OUT / "27-window.png")
    click(window.page.report)
    wait_for(lambda: window.page.log.group.title() == "Report", 120, "the report")
    photograph(OUT / "30-report.png")
    click(window.page.remove)
    wait(500)
    photograph(OUT / "31-remove.png")
    window.page.question.reject()
    window.close()


def options() -> None:
    photograph(OUT / "28-options.png")
    found = [dialog for dialog in QApplication.topLevelWidgets() if isinstance(dialog, QDialog) and dialog.isVisible()]
    for dialog in found:
        for page in dialog.findChildren(QDialog.__mro__[1], "PatchworkOptions"):
            page.set_up.click()
            wait(2500)
            photograph(OUT / "29-options-set-up.png")
    for dialog in found:
        dialog.reject()


go(script)
