"""The dock as a whole: size, keyboard, tooltips, the backend's state."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.errors import EnvironmentError_
from patchwork.backend.contract.requests import Finetune, Prepare, Scene, Source
from patchwork.backend.install.handshake import Handshake
from patchwork.plugin.core.backend import READY, Backend
from patchwork.plugin.core.environment import OVERRIDE
from patchwork.plugin.core.install.setup import Setup, Tools
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.focus_order import in_order
from patchwork.plugin.gui.options import OptionsFactory, OptionsPage
from patchwork.plugin.gui.page import Page
from patchwork.plugin.gui.status_line import StatusLine
from patchwork.plugin.gui.texts import data_size, duration
from pytestqt.qtbot import QtBot
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.plugin.core import surveys
from tests.plugin.core.rasters import noise, write_raster
from tests.plugin.core.runs import make_run, set_state
from tests.plugin.gui.conftest import CARD, follow

INPUTS = (QComboBox, QAbstractSpinBox, QCheckBox)


def inputs(dock: PatchworkDock) -> Iterator[QWidget]:
    for page in (dock.data, dock.pretrain, dock.train, dock.map):
        for widget in page.findChildren(QWidget):
            if isinstance(widget, INPUTS) and not isinstance(widget.parent(), INPUTS):
                yield widget


def test_every_setting_has_a_tooltip(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    silent = [widget for widget in inputs(dock) if not (widget.toolTip() or widget.parent().toolTip())]
    assert silent == []


def test_every_setting_can_be_reached_by_keyboard(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    assert all(widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in inputs(dock))
    shown = dock.navigation.buttons[dock.pages.currentIndex()]  # the others by arrow keys, as in every exclusive group
    assert shown.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_pages_need_no_more_width_than_a_narrow_dock(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    dock.resize(400, 700)
    for number in range(4):
        dock.show_page(number)
        qtbot.wait(20)
        area = dock.pages.currentWidget().findChild(QgsScrollArea)
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), f"page {number} is cut"


@pytest.fixture
def on_a_laptop(qgis_app: object, request: pytest.FixtureRequest) -> Iterator[PatchworkDock]:
    """The dock in a maximised QGIS on a screen of 1366 × 768, in a desktop's usual type."""
    before = QApplication.font()
    usual = QFont(before)
    usual.setPixelSize(13)
    QApplication.setFont(usual)
    made: PatchworkDock = request.getfixturevalue("dock")
    made.resize(351, 603)
    yield made
    QApplication.setFont(before)


def test_data_needs_no_scrolling_on_a_laptop(
    on_a_laptop: PatchworkDock, tmp_path: Path, clean: None, qtbot: QtBot
) -> None:
    page = on_a_laptop.data
    layer = QgsRasterLayer(str(write_raster(tmp_path / "landsat.tif", noise(6))), "landsat")
    QgsProject.instance().addMapLayer(layer)
    qtbot.waitUntil(lambda: page.bar.estimate.text().startswith("About"), timeout=8000)
    assert page.bands.rowCount() == 6
    assert excess(page, qtbot) == 0


def test_map_needs_no_scrolling_on_a_laptop(on_a_laptop: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    page = on_a_laptop.map
    run = make_run(home.runs_folder(), "2026-01-02-finetune-land", Finetune([Scene([Source("/a.tif")])]))
    set_state(run, "done")
    follow(on_a_laptop)
    on_a_laptop.show_page(3)
    qtbot.waitUntil(lambda: page.bar.estimate.text().startswith("About"), timeout=8000)
    qtbot.waitUntil(lambda: page.outputs.why.isVisible(), timeout=8000)
    wordy = {**CARD["decision"], "reason": "On held-out polygons one reaches more, but within one standard error. " * 6}
    page._show_card(str(run.path), {**CARD, "decision": wordy})
    assert excess(page, qtbot) == 0


def excess(page: Page, qtbot: QtBot) -> int:
    """Pixels that do not fit once everything is laid out."""
    qtbot.wait(50)
    return int(page.scroll_area.verticalScrollBar().maximum())


def test_numbers_lead_to_pages(dock: PatchworkDock) -> None:
    for number, button in enumerate(dock.navigation.buttons):
        assert button.shortcut().toString() == f"Alt+{number + 1}"
        button.click()
        assert dock.pages.currentIndex() == number


def test_nobody_waits_for_a_backend_that_is_missing(qtbot: QtBot) -> None:
    def missing() -> Any:
        raise EnvironmentError_("Patchwork's backend is not installed yet.", "Run “make env”.")

    backend, opened = Backend(command=missing), []
    line = StatusLine(backend, lambda: opened.append(True))
    qtbot.addWidget(line)
    line.show()
    backend.start()
    assert "not installed yet. Run “make env”." in line.text.text()
    line.options.click()
    assert opened == [True]
    backend.stop()


def test_the_status_is_silent_when_all_is_well(dock: PatchworkDock, qtbot: QtBot) -> None:
    dock._bench.backend.start()
    assert dock.status.isVisibleTo(dock)
    qtbot.waitUntil(lambda: dock._bench.backend.state == "ready", timeout=8000)
    assert not dock.status.isVisibleTo(dock)


def test_a_restart_is_told_once_in_the_message_bar(
    dock: PatchworkDock, messages: Callable[[], list[str]], qtbot: QtBot
) -> None:
    backend = dock._bench.backend
    backend.start()
    for _restart in range(2):
        qtbot.waitUntil(lambda: backend.state == "ready", timeout=8000)
        os.kill(backend.pid(), signal.SIGKILL)
        qtbot.waitUntil(lambda: backend.state == "restarting", timeout=8000)
        assert sum("started again" in text for text in messages()) == 1, "the second takes the place of the first"
    assert {item.level() for item in dock._bench.messages._bar.items()} == {Qgis.MessageLevel.Warning}
    qtbot.waitUntil(lambda: backend.state == "ready", timeout=8000)
    assert len(messages()) == 1
    dock._bench.start("prepare", "a", lambda _draft: Prepare([Scene([Source("/a.tif")])]))
    qtbot.waitUntil(lambda: not messages(), timeout=8000)


def test_messages_go_with_the_plugin(dock: PatchworkDock, messages: Callable[[], list[str]], qtbot: QtBot) -> None:
    pressed: list[bool] = []
    dock._bench.messages.success("Done.", "Show", lambda: pressed.append(True))
    assert messages() == ["Done."]
    (item,) = dock._bench.messages._bar.items()
    button = item.widget()
    assert isinstance(button, QAbstractButton)
    assert button.text() == "Show"
    button.click()
    qtbot.waitUntil(lambda: pressed == [True], timeout=2000)
    assert messages() == []
    dock._bench.messages.error(EnvironmentError_("Gone.", "Try again."))
    dock._bench.messages.clear()
    assert "Gone. Try again." not in messages()


def test_options_are_read_and_written(qtbot: QtBot) -> None:
    Settings().device = "cpu"
    page = OptionsFactory(Setup()).createWidget(None)
    assert isinstance(page, OptionsPage)
    qtbot.addWidget(page)
    assert page.device.currentData() == "cpu"
    assert page.threads.text() == "Automatic"
    page.threads.setValue(1)
    page.precision.setCurrentIndex(page.precision.findData("bf16"))
    page.load_results.setChecked(False)
    page.apply()
    found = Settings()
    assert (found.threads, found.precision, found.load_results) == (1, "bf16", False)


@pytest.fixture
def applied(dock: PatchworkDock, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Callable[[str, int], None]:
    """OK in the options with this interpreter and number of threads, wired as the plugin wires it."""
    monkeypatch.delenv(OVERRIDE, raising=False)
    bench = dock._bench
    bench.backend.start()
    qtbot.waitUntil(lambda: bench.backend.state == READY, timeout=8000)

    def apply(python: str, threads: int) -> None:
        page = OptionsPage(bench.setup)
        qtbot.addWidget(page)
        page.interpreter_applied.connect(bench.use_python)
        page.threads_applied.connect(bench.restart_backend)
        page.interpreter.setFilePath(python)
        page.threads.setValue(threads)
        page.apply()

    return apply


def test_an_interpreter_from_the_options_is_examined_then_used(
    dock: PatchworkDock, applied: Callable[[str, int], None], messages: Callable[[], list[str]], qtbot: QtBot
) -> None:
    bench = dock._bench
    good = Handshake("/opt/python", "3.12.1", "2.13.0", "cpu", "a product ran", [])

    def check(python: Path) -> Handshake:
        if str(python) != good.python:
            raise EnvironmentError_("It is no Python.", "Choose another one.", str(python))
        return good

    bench.setup._tools = Tools(survey=lambda *_, **__: surveys.found(), check=check)
    before = bench.backend.pid()
    bench.setup.look()  # busy: the options wait for its end
    applied("/bin/ls", 0)
    qtbot.waitUntil(lambda: "/bin/ls: It is no Python. Choose another one." in messages(), timeout=8000)
    assert Settings().backend_python == "" and bench.backend.pid() == before
    applied(good.python, 0)
    qtbot.waitUntil(lambda: bench.backend.pid() not in (0, before), timeout=8000)
    assert Settings().backend_python == good.python
    before = bench.backend.pid()
    applied("", 0)
    assert Settings().backend_python == "" and bench.backend.pid() != before


def test_another_number_of_threads_starts_the_backend_again(
    dock: PatchworkDock, applied: Callable[[str, int], None], qtbot: QtBot
) -> None:
    backend = dock._bench.backend
    before = backend.pid()
    applied("", 0)
    assert backend.pid() == before, "nothing has changed"
    applied("", 1)
    assert Settings().threads == 1 and backend.pid() not in (0, before)


def test_a_variable_that_beats_the_setting_is_named(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OVERRIDE, "/opt/developers/python")
    Settings().backend_python = "/opt/python"
    page = OptionsPage(Setup())
    qtbot.addWidget(page)
    page.interpreter_applied.connect(lambda path: pytest.fail(f"{path} was applied"))
    assert page.interpreter.filePath() == "/opt/developers/python" and not page.interpreter.isEnabled()
    assert OVERRIDE in page.used.text() and page.used.isVisibleTo(page)
    page.apply()
    assert Settings().backend_python == "/opt/python"


def test_the_home_folder_is_shown_not_edited(qtbot: QtBot, patchwork_home: Any) -> None:
    page = OptionsPage(Setup())
    qtbot.addWidget(page)
    assert page.home.text() == str(patchwork_home)
    assert page.home.isReadOnly()
    assert all(not line.isReadOnly() for line in page.interpreter.findChildren(QLineEdit))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (40, "40 s"), (180, "3 min"), (7800, "2 h 10 min"), (90000, "25 h"), (None, "")],
)
def test_durations(seconds: float | None, words: str) -> None:
    assert duration(seconds) == words


def test_sizes() -> None:
    assert [data_size(n) for n in (None, 0, 2000, 3e6, 1.25e9)] == ["", "", "2 kB", "3 MB", "1.2 GB"]


def test_tab_goes_down_the_page(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    dock.show_page(1)
    page = dock.pretrain
    page.method.setFocus()
    met = [page.method]
    for _ in range(16):
        met.append(met[-1].nextInFocusChain())
    order = [widget for widget in met if widget in (page.method, page.preset, page.steps, page.start_from)]
    assert order == [page.method, page.preset, page.steps, page.start_from]
    chain = list(in_order(page))
    assert chain[-1] is page.bar.button


@pytest.mark.parametrize("number", range(4))
def test_tab_leaves_a_page_behind_its_last_button(
    dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot, number: int
) -> None:
    dock.show_page(number)
    page = dock.pages.currentWidget()
    page.bar.button.setEnabled(True)
    page.bar.button.setFocus()
    qtbot.keyClick(page.bar.button, Qt.Key.Key_Tab)
    focused = dock.window().focusWidget()
    assert focused is not page.bar.button
    assert not page.isAncestorOf(focused), f"Tab goes in circles: {focused}"


@pytest.mark.parametrize("name", ["data", "map"])
def test_the_areas_mnemonic_leads_to_its_choice(dock: PatchworkDock, name: str) -> None:
    area = getattr(dock, name).area
    assert area.kind in [label.buddy() for label in dock.findChildren(QLabel)]
    assert area.kind.accessibleName()


def test_after_a_start_the_keyboard_is_with_the_runs(dock: PatchworkDock, qtbot: QtBot) -> None:
    """Where Qt leaves it, on the tools at the foot, Space would open the installer over the job."""
    dock.activateWindow()
    dock.running.show()
    dock.running.set_up.setFocus()
    qtbot.waitUntil(dock.running.set_up.hasFocus, timeout=4000)
    dock._bench.submitted.emit("/runs/2026-01-01-pretrain-a")
    assert QApplication.focusWidget() is dock.runs.list
