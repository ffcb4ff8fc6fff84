"""Wiring: what QGIS calls, and nothing else."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu

from .core.backend import Backend
from .core.i18n import Translation
from .core.job_model import JobModel
from .core.run_reader import RunReader
from .core.settings import PREFIX

DOCK_OPEN = PREFIX + "gui/dock_open"


class PatchworkPlugin:
    """Created by ``classFactory``; ``iface`` is None in qgis_process, which calls :meth:`initProcessing` only."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._translation = Translation()
        self._provider: Any | None = None
        self._parts: QObject | None = None
        self._bench: Any | None = None
        self._dock: Any | None = None
        self._toolbar: Any | None = None
        self._side: Any | None = None
        self._action: QAction | None = None
        self._options: Any | None = None

    def initProcessing(self) -> None:
        """Register the algorithms; may be called alone."""
        from .processing.provider import PatchworkProvider

        self._translation.install()
        if self._provider is None:
            self._provider = PatchworkProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add provider, options page, dock and the action that shows it."""
        if self._dock is not None:
            return
        self.initProcessing()
        self._add_dock()
        self._add_options()
        self._add_toolbar()
        self._add_side()

    def unload(self) -> None:
        """Take everything back; calling it twice is fine."""
        self._remove_toolbar()
        self._remove_side()
        self._remove_dock()
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options = None
        if self._provider is not None:
            if not sip.isdeleted(self._provider):
                QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        self._translation.remove()

    # -- inside -----------------------------------------------------------

    def _add_options(self) -> None:
        from .gui.options import OptionsFactory

        self._options = OptionsFactory(self._bench.setup)
        self._options.remote_applied.connect(self._bench.reconnect)
        self._options.interpreter_applied.connect(self._bench.use_python)
        self._options.threads_applied.connect(self._bench.restart_backend)
        self._iface.registerOptionsWidgetFactory(self._options)

    def _add_dock(self) -> None:
        from .gui.dock import PatchworkDock
        from .gui.icons import own
        from .gui.texts import tr

        self._bench = self._make_bench()
        self._dock = PatchworkDock(self._bench, self._iface, self._iface.mainWindow())
        self._watch(self._dock)
        self._action = QAction(own("patchwork"), tr("Patchwork"), self._iface.mainWindow())
        self._action.setObjectName("PatchworkAction")
        self._action.setToolTip(tr("Patchwork: pretrain, train on polygons, map"))
        self._dock.setToggleVisibilityAction(self._action)
        self._iface.addRasterToolBarIcon(self._action)
        self._iface.addPluginToRasterMenu(tr("Patchwork"), self._action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.setUserVisible(QgsSettings().value(DOCK_OPEN, False, type=bool))

    def _add_toolbar(self) -> None:
        from .maptools.toolbar import make_toolbar

        self._toolbar = make_toolbar(self._bench, self._iface)
        self._iface.addToolBar(self._toolbar)

    def _add_side(self) -> None:
        from .gui.side_by_side import SideBySide

        self._side = SideBySide(QgsProject.instance(), self._iface, lambda: self._dock, self._parts)
        self._bench.side_by_side.connect(self._side.show)

    def _remove_side(self) -> None:
        side, self._side = self._side, None
        if side is not None and not sip.isdeleted(side):
            side.close()

    def _remove_toolbar(self) -> None:
        toolbar, self._toolbar = self._toolbar, None
        if toolbar is None or sip.isdeleted(toolbar):
            return
        toolbar.close_tools()
        self._iface.mainWindow().removeToolBar(toolbar)
        toolbar.deleteLater()

    def _make_bench(self) -> Any:
        """The parts the dock's pages share; all are children of one object, and end with it."""
        from .gui.message_bridge import MessageBridge
        from .gui.scene_choice import SceneChoice
        from .gui.workbench import Workbench

        project = QgsProject.instance()
        self._parts = QObject()
        reader = RunReader(parent=self._parts)
        jobs = JobModel(reader, self._parts)
        backend = Backend(self._parts)
        reader.ask_through(backend)
        messages = MessageBridge(self._iface.messageBar())
        scenes = SceneChoice(project, self._parts)
        return Workbench(project, backend, reader, jobs, scenes, messages, self._parts)

    def _watch(self, dock: Any) -> None:
        from .gui.run_watch import RunWatch

        bench = self._bench
        if bench is None:
            return
        RunWatch(bench, dock.show_run_and_dock, dock.show_page_and_dock, self._parts)
        bench.reader.start()
        dock.first_shown.connect(bench.backend.start)

    def _remove_dock(self) -> None:
        from .gui.texts import tr

        if self._dock is None:
            return
        QgsSettings().setValue(DOCK_OPEN, not self._dock.isHidden())
        self._bench.close()
        self._iface.removePluginRasterMenu(tr("Patchwork"), self._action)
        self._remove_empty_menu()
        self._iface.removeRasterToolBarIcon(self._action)
        self._iface.removeDockWidget(self._dock)
        for thing in (self._dock, self._action, self._parts):
            if not sip.isdeleted(thing):
                thing.deleteLater()
        self._dock = self._action = self._bench = self._parts = None

    def _remove_empty_menu(self) -> None:
        """QGIS takes a plugin's emptied menu out of its own and keeps it for ever: one more at each reload."""
        from .gui.texts import tr

        for menu in self._iface.mainWindow().findChildren(QMenu):
            if menu.title().replace("&", "") == tr("Patchwork") and menu.isEmpty():
                menu.deleteLater()
