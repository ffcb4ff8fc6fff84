"""The plugin as QGIS loads and unloads it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from patchwork import classFactory
from patchwork.plugin.core.environment import OVERRIDE
from patchwork.plugin.core.i18n import tr
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui.workbench import Workbench
from pytestqt.qtbot import QtBot
from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt, QTranslator
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QStatusBar, QToolBar, QWidget

from tools.i18n.ts import read_ts, ts_path


class Window:
    """The part of iface that main.py touches, with a real window behind it."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.canvas, self.bar = QgsMapCanvas(self.window), QgsMessageBar(self.window)
        self.actions: list[QAction] = []
        self.options: list[Any] = []

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QWidget) -> None:
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QWidget) -> None:
        self.window.removeDockWidget(dock)

    def addRasterToolBarIcon(self, action: QAction) -> int:
        self.actions.append(action)
        return len(self.actions)

    def removeRasterToolBarIcon(self, action: QAction) -> None:
        self.actions.remove(action)

    def addPluginToRasterMenu(self, name: str, action: QAction) -> None:
        self.actions.append(action)

    def removePluginRasterMenu(self, name: str, action: QAction) -> None:
        self.actions.remove(action)

    def statusBarIface(self) -> QStatusBar:
        return self.window.statusBar()

    def addToolBar(self, bar: QToolBar) -> None:
        self.window.addToolBar(bar)

    def registerOptionsWidgetFactory(self, factory: Any) -> None:
        self.options.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: Any) -> None:
        self.options.remove(factory)


@pytest.fixture
def iface(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    made.window.show()
    yield made
    sip.delete(made.window)


def objects_of_ours() -> list[QObject]:
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    found = [item for item in gc.get_objects() if issubclass(type(item), QObject) and not sip.isdeleted(item)]
    return [item for item in found if type(item).__module__.startswith("patchwork.plugin")]


@pytest.mark.another_qgis
def test_processing_alone_needs_no_iface(qgis_app: object) -> None:
    plugin = classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("patchwork") is not None
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("patchwork") is None


@pytest.mark.another_qgis
def test_it_adds_dock_action_options_and_provider(iface: Window) -> None:
    plugin = classFactory(iface)
    plugin.initGui()
    dock = iface.window.findChild(QWidget, "PatchworkDock")
    assert dock is not None
    assert iface.window.findChild(QToolBar, "PatchworkMapToolBar") is not None
    assert len(iface.actions) == 2
    assert len(iface.options) == 1
    assert QgsApplication.processingRegistry().providerById("patchwork") is not None
    assert not dock.isVisible(), "a plugin does not open its dock unasked"
    iface.actions[0].trigger()
    assert dock.isVisible()
    plugin.unload()


@pytest.mark.another_qgis
def test_unload_leaves_nothing_and_may_be_called_twice(iface: Window) -> None:
    for _ in range(3):
        plugin = classFactory(iface)
        plugin.initGui()
        plugin.initGui()
        iface.actions[0].trigger()
        QCoreApplication.processEvents()
        plugin.unload()
        plugin.unload()
        del plugin
    assert objects_of_ours() == []
    assert iface.actions == []
    assert iface.options == []
    assert iface.window.findChild(QWidget, "PatchworkDock") is None
    assert iface.window.findChild(QToolBar, "PatchworkMapToolBar") is None
    assert QgsApplication.processingRegistry().providerById("patchwork") is None


def test_what_the_options_change_is_taken_at_once(iface: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Workbench] = []
    monkeypatch.setattr(Workbench, "reconnect", lambda bench: told.append(bench))
    monkeypatch.setattr(Workbench, "restart_backend", lambda bench: told.append(bench))
    monkeypatch.setattr(Workbench, "use_python", lambda bench, path: told.append(bench))
    monkeypatch.delenv(OVERRIDE, raising=False)
    plugin = classFactory(iface)
    plugin.initGui()
    page = iface.options[0].createWidget(None)
    page.remote.setChecked(True)
    page.remote.host.setText("me@gpu")
    page.apply()
    assert told == [plugin._bench]
    page.threads.setValue(1)
    page.interpreter.setFilePath("/opt/python")
    page.apply()
    assert told == [plugin._bench] * 3
    plugin.unload()
    Settings().reset()


def test_unload_without_init_is_fine(iface: Window) -> None:
    classFactory(iface).unload()


def test_an_open_dock_is_open_again(iface: Window) -> None:
    plugin = classFactory(iface)
    plugin.initGui()
    iface.actions[0].trigger()
    plugin.unload()
    objects_of_ours()
    plugin = classFactory(iface)
    plugin.initGui()
    assert iface.window.findChild(QWidget, "PatchworkDock").isVisible()
    plugin.unload()


@pytest.mark.parametrize(("locale", "language"), [("de_AT", "de"), ("zh-Hans", "zh")])
def test_the_pages_have_their_titles_in_qgiss_language(iface: Window, locale: str, language: str) -> None:
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", locale)
    translated = read_ts(ts_path(language))
    english = ["Data", "Pretrain", "Train on polygons", "Map", "Runs"]
    plugin = classFactory(iface)
    plugin.initGui()
    dock: Any = iface.window.findChild(QWidget, "PatchworkDock")
    shown = []
    for number in range(len(english)):
        dock.show_page(number)
        shown.append(dock.title.text())
    plugin.unload()
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")
    assert not set(english) & {translated[text] for text in english}, "the titles are translated"
    assert shown == [f"<b>{translated[text]}</b>" for text in english]
    assert tr("Data") == "Data", "unloaded, and nothing is translated any more"


def test_processing_alone_speaks_qgiss_language_and_leaves_no_translator(qgis_app: object) -> None:
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "pt_BR")
    for _ in range(3):
        plugin = classFactory(None)
        plugin.initProcessing()
        assert tr("Data") == read_ts(ts_path("pt"))["Data"]
        plugin.unload()
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")
    del plugin
    gc.collect()
    assert tr("Data") == "Data"
    assert not [item for item in gc.get_objects() if issubclass(type(item), QTranslator) and not sip.isdeleted(item)]
