"""Nothing is cut in a dock of its usual width, in any language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from patchwork.plugin.core.install.setup import Setup
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.install.page import InstallPage
from patchwork.plugin.gui.options import OptionsPage
from patchwork.plugin.gui.texts import whole
from pytestqt.qtbot import QtBot
from qgis.core import QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.plugin.core import surveys
from tests.plugin.gui.conftest import SPOKEN

SLACK = 1
"""Pixels by which rounding may miss."""


def cut(where: str, part: QWidget) -> Iterator[str]:
    """Words that have less room than they need."""
    for child in part.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, (QLabel, QAbstractButton)) or not child.text():
            continue
        if isinstance(child, QLabel) and child.wordWrap():
            if child.heightForWidth(child.width()) > child.height() + SLACK:
                yield f"{where}, lines of: {child.text()}"
        elif child.sizeHint().width() > child.width() + SLACK:
            yield f"{where}: {child.text()}"


def settle() -> None:
    for _ in range(3):  # a label that grew moves others, and those may grow
        QApplication.processEvents()


@pytest.mark.parametrize("spoken", SPOKEN, indirect=True)
def test_every_word_has_its_room(
    spoken: str, dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, polygons: QgsVectorLayer, qtbot: QtBot
) -> None:
    found: set[str] = set()

    def look(where: str, part: QWidget) -> None:
        settle()
        found.update(cut(where, part))

    dock.resize(dock.widget().sizeHint().width(), 700)
    for number, page in enumerate((dock.data, dock.pretrain, dock.train, dock.map, dock.runs)):
        dock.show_page(number)
        for group in page.findChildren(QgsCollapsibleGroupBox):
            group.setCollapsed(False)
        look(page.help_page, page)
    dock.show_page(1)
    for number in range(dock.pretrain.method.count()):
        dock.pretrain.method.setCurrentIndex(number)
        for size in range(dock.pretrain.preset.count()):
            dock.pretrain.preset.setCurrentIndex(size)
            look(f"method {number}", dock.pretrain)
    install = InstallPage(setup_that_has_looked())
    options = OptionsPage(Setup())
    for part, width in ((install, 400), (options, 700)):
        qtbot.addWidget(part)
        part.resize(width, 600)
        part.show()
    for number in range(install.plan.source.count()):
        install.plan.source.setCurrentIndex(number)
        look("install", install)
    look("options", options)
    assert sorted(found) == []


def setup_that_has_looked() -> Setup:
    setup = Setup()
    setup.survey = surveys.found(standing=surveys.STANDING, removable_bytes=1_600_000_000)
    return setup


@pytest.mark.parametrize("spoken", SPOKEN, indirect=True)
def test_thousands_read_as_thousands(spoken: str) -> None:
    """A German or French reader takes 12,345 for a fraction."""
    assert whole(1234567) == ("1,234,567" if spoken == "en" else "1\u202f234\u202f567")
    assert whole(999) == "999"
