"""The dock: Data → Pretrain → Train on polygons → Map → Runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QApplication, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ..core import environment
from ..core.backend import FAILED, READY
from .help_key import HelpKey
from .help_window import HelpWindow, help_button
from .install.page import InstallPage
from .install.window import InstallWindow
from .navigation import Navigation
from .options import PAGE
from .page import Page
from .pages.data import DataPage
from .pages.map import MapPage
from .pages.pretrain import PretrainPage
from .pages.runs import RunsPage
from .pages.train import TrainPage
from .running_line import RunningLine
from .status_line import StatusLine
from .texts import tr
from .workbench import Workbench

OBJECT_NAME = "PatchworkDock"


class PatchworkDock(QgsDockWidget):
    """The pages and what leads from one to the next. The backend starts when the dock is first seen."""

    first_shown = pyqtSignal()

    def __init__(self, bench: Workbench, iface: Any, parent: QWidget | None = None) -> None:
        super().__init__(tr("Patchwork"), parent)
        self.setObjectName(OBJECT_NAME)
        self._bench, self._iface = bench, iface
        self._help: HelpWindow | None = None
        self._was_shown = False
        canvas: QgsMapCanvas = iface.mapCanvas()
        self.data = DataPage(bench, canvas)
        self.pretrain = PretrainPage(bench)
        self.train = TrainPage(bench, canvas)
        self.map = MapPage(bench, canvas, self.show_help)
        self.map.suggest.propose_from(self.train.layer.currentLayer)
        self.runs = RunsPage(bench)
        self.navigation = Navigation()
        self.pages = QStackedWidget()
        self.title = QLabel()
        self._titles = []
        self._add(self.data, tr("Data"), "data", tr("Choose the imagery"), tr("Data"))
        self._add(self.pretrain, tr("Pretrain"), "pretrain", tr("Learn the imagery without labels"), tr("Pretrain"))
        self._add(self.train, tr("Train"), "train", tr("Train on polygons"), tr("Train on polygons"))
        self._add(self.map, tr("Map"), "map", tr("Map a scene with a trained model"), tr("Map"))
        self._add(self.runs, tr("Runs"), "runs", tr("What is under way and what is done"), tr("Runs"))
        self.status = StatusLine(bench.backend, self._open_options)
        self.running = RunningLine(bench.backend, bench.messages, self.open_install)
        self.install = InstallPage(bench.setup)
        self._lay_out()
        self.navigation.chosen.connect(self.show_page)
        bench.submitted.connect(self._show_submitted)
        bench.backend.state_changed.connect(self._show_install_where_needed)
        bench.setup.removed.connect(self._show_install_where_needed)
        self.show_page(0)

    def show_page(self, number: int, path: str = "") -> None:
        """0 Data, 1 Pretrain, 2 Train, 3 Map, 4 Runs. ``path``: the finished run that the page shall go on from."""
        self.pages.setCurrentIndex(number)
        self.navigation.show_page(number)
        self.title.setText(f"<b>{self._titles[number]}</b>")
        page = self.pages.widget(number)
        if path and isinstance(page, Page):
            page.take_run(path)

    def show_run(self, name: str) -> None:
        """Open Runs with this run selected."""
        self.show_page(self.pages.indexOf(self.runs))
        self.runs.show_run(name)

    def show_run_and_dock(self, name: str) -> None:
        """The same, from a message: the dock may be closed."""
        self.setUserVisible(True)
        self.show_run(name)

    def show_page_and_dock(self, number: int, path: str = "") -> None:
        """A page, from a message: the dock may be closed."""
        self.setUserVisible(True)
        self.show_page(number, path)

    def show_help(self, name: str) -> None:
        """Open a help page beside the dock."""
        if self._help is None:
            self._help = HelpWindow(self)
        self._help.show_page(name)

    def show_own_help(self) -> None:
        """Of what the dock shows now."""
        page = self.install if self.shows_install() else self.pages.currentWidget()
        self.show_help(page.help_page)

    def help_window(self) -> HelpWindow | None:
        """The help window, once it was opened."""
        return self._help

    def open_install(self) -> InstallWindow:
        """The installation page in a window: to repair, remove or replace what is there."""
        window = InstallWindow(self._bench.setup, self)
        window.show()
        return window

    def shows_install(self) -> bool:
        """Whether the installation page stands in place of the pages."""
        return self._stack.currentWidget() is self._install_body

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            QTimer.singleShot(0, self._widen)
            self.first_shown.emit()

    # -- inside -----------------------------------------------------------

    def _add(self, page: QWidget, text: str, icon: str, tip: str, title: str) -> None:
        self.pages.addWidget(page)
        self.navigation.add(text, icon, tip)
        self._titles.append(title)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        self.help_button = help_button(self.show_own_help)
        head.addWidget(self.help_button)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.addWidget(self.navigation)
        layout.addWidget(self.status)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.running)
        self._install_body = _titled(tr("Set up Patchwork"), self.install, self.show_own_help)
        self._stack = _Body()
        self._stack.addWidget(body)
        self._stack.addWidget(self._install_body)
        self.setWidget(self._stack)
        HelpKey(self, self.show_own_help)

    def _show_install_where_needed(self, *_: object) -> None:
        """In place of the pages while there is no interpreter; back to them once the backend answers."""
        state = self._bench.backend.state
        if state == FAILED and environment.missing():
            self._stack.setCurrentWidget(self._install_body)
        elif state == READY:
            self._stack.setCurrentIndex(0)

    def _widen(self) -> None:
        """QGIS gives a new dock its least width: ask for the one the pages are made for."""
        window = self._iface.mainWindow()
        wanted = self.widget().sizeHint().width()
        if not self.isFloating() and self.width() < wanted:
            window.resizeDocks([self], [wanted], Qt.Orientation.Horizontal)

    def _show_submitted(self, path: str) -> None:
        self.show_run(Path(path).name)
        focused = QApplication.focusWidget()
        if focused is None or self.isAncestorOf(focused):  # the map keeps the keyboard
            self.runs.list.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt leaves it on the tools, where Space opens one

    def _open_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)


def _titled(title: str, page: QWidget, show_help: Callable[[], None]) -> QWidget:
    """A page with its title and help button above it."""
    body, head = QWidget(), QHBoxLayout()
    head.addWidget(QLabel(f"<b>{title}</b>"), 1)
    head.addWidget(help_button(show_help))
    layout = QVBoxLayout(body)
    layout.addLayout(head)
    layout.addWidget(page, 1)
    return body


class _Body(QStackedWidget):
    """About 400 pixels wide where the screen's font is of usual size."""

    def sizeHint(self) -> QSize:
        width = QgsApplication.fontMetrics().averageCharWidth() * 55
        return QSize(max(380, min(420, width)), 600)
