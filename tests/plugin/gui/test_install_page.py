"""The page that sets Patchwork up."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from patchwork.backend.contract.errors import ResourceError
from patchwork.plugin.core import environment
from patchwork.plugin.core.environment import OVERRIDE
from patchwork.plugin.core.install.setup import Setup
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.install.page import InstallPage
from patchwork.plugin.gui.install.plan_box import EXISTING, WHEELS
from patchwork.plugin.gui.install.window import InstallWindow
from pytestqt.qtbot import QtBot
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton

from tests.plugin.core import surveys
from tests.plugin.core.test_install import FAKE, PATIENCE_MS
from tests.plugin.gui.peer import Peer


@pytest.fixture
def setup(qgis_app: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Setup]:
    """Has looked already."""
    monkeypatch.setenv("PATCHWORK_FAKE", "works")
    made = Setup(tools=FAKE)
    made.survey = surveys.found()
    yield made
    made.close()
    sip.delete(made)


@pytest.fixture
def page(setup: Setup, qtbot: QtBot) -> InstallPage:
    made = InstallPage(setup)
    qtbot.addWidget(made)
    made.show()
    return made


def show(page: InstallPage, **changes: Any) -> None:
    page._setup.survey = surveys.found(**changes)
    page._setup.changed.emit()


def words(page: InstallPage) -> str:
    return page.message.text.text() if page.message.isVisible() else ""


def test_what_will_be_done_is_shown_first(page: InstallPage) -> None:
    texts = {key: label.text() for key, label in page.plan._labels.items()}
    assert texts["python"].startswith("3.11 at /")
    assert texts["disk"] == "3.0 GB needed, 20.0 GB free"
    assert texts["download"] == "up to 450 MB"
    assert "no NVIDIA graphics card" in page.plan._channel_reason.text()
    assert page.start.isEnabled() and page.start.text() == "&Install"
    assert not (page.repair.isVisible() or page.remove.isVisible() or page.cancel.isVisible() or words(page))


def test_problems_keep_it_from_starting(page: InstallPage) -> None:
    problem = ResourceError("The installation needs 3 GiB and 1.0 GiB are free.", "Free some space.", "/home")
    show(page, problems=[problem.to_json()])
    assert "needs 3 GiB" in words(page) and "Free some space." in words(page)
    assert not page.start.isEnabled()


def test_a_card_that_is_not_used_is_said_loudly(page: InstallPage) -> None:
    show(page, gpu_unused="Quadro is not used: its driver 470 is too old.", gpu_remedy="Update the driver.")
    assert words(page) == "Quadro is not used: its driver 470 is too old. Update the driver."


def test_the_python_in_use_is_named_with_who_says_so(page: InstallPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OVERRIDE, sys.executable)
    show(page)
    assert page.in_use.text() == f"In use: {sys.executable} (set by the environment variable {OVERRIDE})"
    monkeypatch.delenv(OVERRIDE)
    show(page)
    assert not page.in_use.isVisible()


def test_without_python_uv_is_announced(page: InstallPage) -> None:
    show(page, python="", python_version="")
    assert "fetched by uv" in page.plan._labels["python"].text()
    assert page.start.isEnabled()


def test_a_folder_and_an_interpreter_must_be_named(page: InstallPage) -> None:
    for kind, field in ((WHEELS, page.plan.wheels), (EXISTING, page.plan.existing)):
        page.plan.source.setCurrentIndex(page.plan.source.findData(kind))
        assert field.isVisible() and not page.start.isEnabled()
        field.setFilePath("/tmp")
        assert page.start.isEnabled()
    assert page.start.text() == "&Use it"


def test_installing_and_closing_the_page_meanwhile(setup: Setup, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHWORK_FAKE", "waits")
    window = InstallWindow(setup)
    window.show()
    window.page.start.click()
    qtbot.waitUntil(lambda: "of 200 MB" in window.page.rate.text(), timeout=PATIENCE_MS)
    assert window.page.rate.text() == "50 MB of 200 MB, 10 MB/s, about 15 s left"
    assert window.page.step.text() == "3 of 7: PyTorch"
    assert 40 < window.page.bar.value() < 400
    window.close()
    qtbot.waitUntil(lambda: sip.isdeleted(window), timeout=PATIENCE_MS)
    assert setup.busy, "it goes on"
    again = InstallPage(setup)
    qtbot.addWidget(again)
    again.show()
    assert again.step.text() == "3 of 7: PyTorch" and "PyTorch" in again.log.text.toPlainText()
    assert again.cancel.isVisible() and not again.start.isVisible()
    again.cancel.click()
    qtbot.waitUntil(lambda: not setup.busy, timeout=PATIENCE_MS)
    assert words(again).startswith("The installation was cancelled.")
    assert again.start.isVisible() and again.start.isEnabled()


def test_a_failure_is_one_sentence_and_the_button_is_back(
    page: InstallPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATCHWORK_FAKE", "fails")
    page.start.click()
    qtbot.waitUntil(lambda: not page._setup.busy, timeout=PATIENCE_MS)
    assert words(page) == "/x: The disk is full. Free some space."
    assert page.start.isVisible() and page.start.isEnabled()


def test_removing_asks_and_says_the_size(page: InstallPage, qtbot: QtBot) -> None:
    show(page, standing=surveys.STANDING, removable_bytes=1_600_000_000)
    assert "PyTorch 2.13.0+cpu, computes on the processor" in page.standing.text()
    assert page.repair.isVisible() and not page.start.isVisible()
    asked: list[str] = []
    page._setup.removing.connect(lambda: asked.append("removing"))
    page.remove.click()
    box: QMessageBox = page.question
    assert "1.6 GB" in box.text()
    box.reject()
    assert asked == []


def test_after_an_upgrade_of_the_plugin_the_button_updates(page: InstallPage) -> None:
    show(page, standing=replace(surveys.STANDING, current=False))
    assert page.start.isVisible() and page.start.text() == "&Update"


def test_the_report_can_be_copied(page: InstallPage, qtbot: QtBot) -> None:
    page._setup.reported.emit("Patchwork 1.2\nSystem: here")
    assert page.log.group.title() == "Report" and not page.log.group.isCollapsed()
    page.log.copy.click()
    assert QApplication.clipboard().text() == "Patchwork 1.2\nSystem: here"


# -- in the dock ----------------------------------------------------------


def test_the_dock_shows_the_page_until_there_is_a_backend(
    dock: PatchworkDock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = dock._bench
    bench.setup._tools = FAKE
    works = bench.backend._command
    monkeypatch.delenv(OVERRIDE, raising=False)
    from patchwork.plugin.core.environment import backend_command

    bench.backend._command = lambda: backend_command("serve")
    bench.backend.start()
    assert dock.shows_install() and dock.install.isVisible()
    qtbot.waitUntil(lambda: dock.install.start.isEnabled(), timeout=PATIENCE_MS)
    bench.backend._command = works
    monkeypatch.setenv("PATCHWORK_FAKE", "works")
    dock.install.start.click()
    qtbot.waitUntil(lambda: not dock.shows_install(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not bench.setup.busy, timeout=PATIENCE_MS)


def test_what_it_runs_on_is_shown_and_told_loudly_once(
    dock: PatchworkDock, peer: Peer, qtbot: QtBot, messages: Any
) -> None:
    line, backend = dock.running, dock._bench.backend
    line._show({"running_on": {"text": "CPU, 2 cores", "warning": "", "remedy": ""}})
    assert line.text.text() == "Running on CPU, 2 cores" and messages() == []
    told = {"text": "CPU, 2 cores", "warning": "A card is there, but not used.", "remedy": "Update the driver."}
    for _ in range(2):
        line._show({"running_on": told})
    assert messages() == ["A card is there, but not used. Update the driver."]
    backend.start()
    qtbot.waitUntil(lambda: bool(peer.calls("env.describe")), timeout=PATIENCE_MS)


def test_another_source_forgets_what_the_first_one_said(page: InstallPage) -> None:
    page._setup.error = ResourceError("This is no Python.", "Choose another.", "/bin/ls")
    page._setup.changed.emit()
    assert "no Python" in words(page)
    page.plan.source.setCurrentIndex(page.plan.source.findData(WHEELS))
    assert not words(page)


def test_enter_installs_only_where_nothing_works(setup: Setup, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = InstallWindow(setup)
    qtbot.addWidget(window)
    page = window.page
    monkeypatch.setattr(environment, "missing", lambda: False)
    window.show()
    show(page)
    assert not any(button.isDefault() or button.autoDefault() for button in page.findChildren(QPushButton))
    monkeypatch.setattr(environment, "missing", lambda: True)
    show(page)
    assert page.start.isDefault()
