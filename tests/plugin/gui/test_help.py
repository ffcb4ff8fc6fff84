"""Every part of Patchwork opens its own help, by its button and by F1; F1 elsewhere stays QGIS's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.plugin.core.again import Again
from patchwork.plugin.core.install.setup import Setup
from patchwork.plugin.gui.again_dialog import AgainDialog
from patchwork.plugin.gui.clean_dialog import CleanDialog
from patchwork.plugin.gui.compare_dialog import CompareDialog
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.help_window import HelpWindow, help_text
from patchwork.plugin.gui.icons import RESOURCES
from patchwork.plugin.gui.install.window import InstallWindow
from patchwork.plugin.gui.options import OptionsPage
from pytestqt.qtbot import QtBot
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QDialog, QDialogButtonBox, QLabel, QLineEdit, QMainWindow, QWidget

from tests.plugin.core.runs import make_run
from tests.plugin.core.surveys import found as survey

PAGES = sorted(path.stem for path in (RESOURCES / "help").glob("*.md"))
DOCK_PAGES = ("data", "pretrain", "train", "map", "runs")


def title(page: str) -> str:
    """The first line of a help page, as it is shown."""
    return help_text(page).splitlines()[0].lstrip("# ")


def shown(asking: QWidget) -> str:
    """The title in the help window of ``asking``."""
    windows = [window for window in asking.findChildren(HelpWindow) if window.isVisible()]
    return windows[0].text().splitlines()[0] if windows else ""


class Main(QMainWindow):
    """As QGIS's: F1 is its own, too."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        own = QAction("Help contents", self)
        own.setShortcut("F1")
        own.triggered.connect(self._ask)
        self.addAction(own)
        self.line = QLineEdit()
        self.setCentralWidget(self.line)

    def _ask(self) -> None:
        self.asked += 1


@pytest.fixture
def main(dock: PatchworkDock, qtbot: QtBot) -> Iterator[Main]:
    made = Main()
    made.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    made.show()
    qtbot.waitUntil(dock.isVisible, timeout=4000)
    yield made
    made.removeDockWidget(dock)
    dock.setParent(None)
    sip.delete(made)


def test_f1_belongs_to_the_part_that_has_the_keyboard(dock: PatchworkDock, main: Main, qtbot: QtBot) -> None:
    fields = (dock.data.area.kind, dock.pretrain.steps, dock.train.field, dock.map.model, dock.runs.filter.words)
    for number, (page, field) in enumerate(zip(DOCK_PAGES, fields)):
        dock.show_page(number)
        qtbot.keyClick(field, Qt.Key.Key_F1)
        assert shown(dock) == title(page)
    assert main.asked == 0
    qtbot.keyClick(main.line, Qt.Key.Key_F1)
    assert main.asked == 1


def test_f1_while_there_is_no_backend(dock: PatchworkDock, main: Main, qtbot: QtBot) -> None:
    dock._stack.setCurrentWidget(dock._install_body)
    qtbot.keyClick(dock.install.plan.source, Qt.Key.Key_F1)
    assert shown(dock) == title("install")


def test_each_dock_page_has_its_own_button(dock: PatchworkDock) -> None:
    for number, page in enumerate(DOCK_PAGES):
        dock.show_page(number)
        dock.help_button.click()
        assert shown(dock) == title(page)
    dock.map.attention.help.click()
    assert shown(dock) == title("attention")
    dock.map.check.help.click()
    assert shown(dock) == title("accuracy")


def test_the_options_page_has_its_help(qtbot: QtBot) -> None:
    page = OptionsPage(Setup())
    qtbot.addWidget(page)
    page.show()
    for ask in (page.help.click, lambda: qtbot.keyClick(page.threads, Qt.Key.Key_F1)):
        ask()
        assert shown(page) == title("options")
        page.findChild(HelpWindow).close()
    labels = [label.text() for label in page.findChildren(QLabel) if label.buddy() is not None]
    assert len(labels) > 6
    for label in labels:
        assert label.replace("&", "") in help_text("options")


def test_each_dialog_has_its_help(dock: PatchworkDock, qtbot: QtBot, tmp_path: Path) -> None:
    setup = Setup()
    setup.survey = survey()
    runs = [make_run(tmp_path, name) for name in ("a", "b")]
    dialogs: list[tuple[QDialog, str]] = [
        (InstallWindow(setup), "install"),
        (CompareDialog(dock._bench, *runs), "compare"),
        (CleanDialog(dock._bench, [], whole=False), "runs"),
        (AgainDialog(dock._bench, Again(runs[0])), "runs"),
    ]
    for dialog, page in dialogs:
        dialog.show()
        buttons = dialog.findChild(QDialogButtonBox)
        buttons.button(QDialogButtonBox.StandardButton.Help).click()
        assert shown(dialog) == title(page)
        dialog.findChild(HelpWindow).close()
        qtbot.keyClick(dialog, Qt.Key.Key_F1)
        assert shown(dialog) == title(page)
        close, cancel = QDialogButtonBox.StandardButton.Close, QDialogButtonBox.StandardButton.Cancel
        (buttons.button(close) or buttons.button(cancel)).click()
        qtbot.waitUntil(lambda gone=dialog: sip.isdeleted(gone), timeout=4000)
    setup.close()


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for link in re.findall(r"\]\(([^)]+)\)", help_text(page)):
        assert link.startswith("https://") or link.removesuffix(".md") in PAGES, link


def test_a_link_opens_the_other_page_in_the_same_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show_page("pretrain")
    window._browser.anchorClicked.emit(QUrl("models.md"))
    assert window.text().splitlines()[0] == title("models")
    window._browser.anchorClicked.emit(QUrl("https://qgis.org"))
    assert opened == ["https://qgis.org"]
    assert window.text().splitlines()[0] == title("models")
