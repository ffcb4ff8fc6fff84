"""Alt and a letter lead to one control, on every page, in every language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from patchwork.plugin.core.again import Again
from patchwork.plugin.core.install.setup import Setup
from patchwork.plugin.gui.again_dialog import AgainDialog
from patchwork.plugin.gui.clean_dialog import CleanDialog
from patchwork.plugin.gui.compare_dialog import CompareDialog
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.install.page import InstallPage
from patchwork.plugin.gui.options import OptionsPage
from patchwork.plugin.gui.pages.map import start_words
from patchwork.plugin.maptools.target import Target
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractButton, QDialog, QGroupBox, QLabel, QMenu, QTabBar, QWidget

from tests.plugin.core import surveys
from tests.plugin.core.runs import make_run
from tests.plugin.gui.conftest import SPOKEN
from tools.i18n.ts import read_ts, ts_path

MENU_BAR = {
    "en": "jevlspordwmch",
    "de": "jbalewhrdvn",
    "fr": "jéucpxarvi",  # b, m and t, too; but the French page Pretrain has not enough other letters
    "es": "yevcfmárdowc",
    "pt": "jexcarbowm",
    "zh": "jevlsphrdowmc",
}
"""Alt + these letters open QGIS's own menus."""


def texts(part: QWidget) -> Iterator[str]:
    """All texts that may be marked with a key, hidden ones too: one day they are seen together."""
    for child in part.findChildren(QWidget):
        if isinstance(child, QTabBar):
            yield from (child.tabText(number) for number in range(child.count()))
        elif (isinstance(child, QLabel) and child.buddy() is not None) or isinstance(child, QAbstractButton):
            yield child.text()
        elif isinstance(child, QGroupBox):
            yield child.title()


def keys(found: Iterator[str]) -> dict[str, list[str]]:
    """Letter → the texts it is marked in."""
    letters: dict[str, list[str]] = defaultdict(list)
    for text in found:
        mnemonic = QKeySequence.mnemonic(text).toString(QKeySequence.SequenceFormat.PortableText)
        if mnemonic:
            letters[mnemonic.rpartition("+")[2].lower()].append(text)
    return letters


class Clashes:
    """Collects what shares a key. A text that waits for its translation is shown in English and may clash meanwhile."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._waiting = {text for text, translation in _written(language).items() if not translation}
        self.found: set[str] = set()
        self.met = 0

    def look(self, where: str, part: QWidget, but: Sequence[QAbstractButton] = (), in_main_window: bool = False) -> None:
        """At all of a part but some of its buttons."""
        menu_bar = MENU_BAR[self._language] if in_main_window else ""
        left_out = {button.text() for button in but}
        self.compare(where, (text for text in texts(part) if text not in left_out), menu_bar)

    def compare(self, where: str, found: Iterator[str], menu_bar: str = "") -> None:
        """Texts that are seen together."""
        for letter, marked in keys(text for text in found if text not in self._waiting).items():
            self.met += len(marked)
            both = [*marked, "QGIS's menu bar"] if letter in menu_bar else marked
            if len(both) > 1:
                self.found.add(f"{where}, {letter}: {', '.join(both)}")


def _written(language: str) -> dict[str, str]:
    return read_ts(ts_path(language)) if language != "en" else {}


@pytest.mark.parametrize("spoken", SPOKEN, indirect=True)
def test_a_letter_leads_to_one_control(
    spoken: str, dock: PatchworkDock, tmp_path: Path, qtbot: QtBot
) -> None:
    clashes = Clashes(spoken)
    of_the_dock(clashes, dock)
    of_the_install_page(clashes, qtbot)
    of_the_options(clashes, qtbot)
    of_dialogs(clashes, dock, tmp_path, qtbot)
    assert clashes.met > 100
    assert sorted(clashes.found) == []


def of_the_dock(clashes: Clashes, dock: PatchworkDock) -> None:
    row = dock.runs.actions_row
    for name in ("data", "pretrain", "train", "map", "runs"):
        page = getattr(dock, name)
        for only_one in (row.pause, row.resume):  # never enabled together
            clashes.look(name, page, [only_one], in_main_window=True)
        for menu in page.findChildren(QMenu):
            clashes.compare(f"{name}'s menu", (action.text() for action in menu.actions()))
    for wants_map in (True, False):
        for wants_attention in (True, False):
            dock.map.bar.set_text(start_words(wants_map, wants_attention))
            clashes.look("map", dock.map, in_main_window=True)


def of_the_install_page(clashes: Clashes, qtbot: QtBot) -> None:
    setup = Setup()
    page = InstallPage(setup)
    qtbot.addWidget(page)
    for standing in (None, replace(surveys.STANDING, current=False)):
        setup.survey = surveys.found(standing=standing)
        for source in range(page.plan.source.count()):
            page.plan.source.setCurrentIndex(source)
            clashes.look("install", page)
            for_what_stands = [page.repair, page.remove]  # in the dock the page is shown where nothing stands
            clashes.look("install", page, for_what_stands, in_main_window=True)


def of_the_options(clashes: Clashes, qtbot: QtBot) -> None:
    page = OptionsPage(Setup())
    qtbot.addWidget(page)
    clashes.look("options", page)


def of_dialogs(clashes: Clashes, dock: PatchworkDock, folder: Path, qtbot: QtBot) -> None:
    runs = [make_run(folder, name) for name in ("a", "b")]
    dialogs: list[QDialog] = [
        CompareDialog(dock._bench, *runs), AgainDialog(dock._bench, Again(runs[0])), CleanDialog(dock._bench, [], False),
    ]  # fmt: skip
    for dialog in dialogs:
        clashes.look(type(dialog).__name__, dialog)
        dialog.reject()
        sip.delete(dialog)
    target = Target(QgsProject.instance())
    qtbot.addWidget(target)
    clashes.look("Target", target.menu().actions()[0].defaultWidget())
