"""Runs: what is under way, what is done, and what one can do about it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QLabel,
    QListView,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.job_model import Role
from .. import run_texts
from ..busy_look import BusyLook
from ..icons import theme
from ..job_delegate import JobDelegate
from ..run_actions import RunActions
from ..run_details import RunDetails
from ..texts import tr
from ..workbench import Workbench


class RunsPage(QWidget):
    """The list above, the selected run below."""

    help_page = "runs"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._wanted = self._proposed = ""
        self.list = self._make_list()
        self.busy = BusyLook(self.list, bench.jobs)
        self.actions_row = RunActions(bench, self)
        self.details = RunDetails(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(_empty_state())
        self._pages.addWidget(self._make_splitter())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()
        self._refresh()

    def show_run(self, name: str) -> None:
        """Select a run, now or as soon as the reader has found it."""
        self._wanted = name
        self._refresh()

    def current(self) -> QModelIndex:
        """The selected run."""
        return self.list.currentIndex()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.busy.look()

    # -- inside -----------------------------------------------------------

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._bench.jobs)
        view.setItemDelegate(JobDelegate(view))
        view.setUniformItemSizes(True)
        view.setAlternatingRowColors(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(tr("Runs"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.delete_action = QAction(theme("mActionDeleteSelected"), tr("Delete run…"), view)
        self.delete_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete_action.triggered.connect(self._delete)
        view.addAction(self.delete_action)
        return view

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        lower = QWidget(splitter)
        layout = QVBoxLayout(lower)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.actions_row)
        layout.addWidget(self.details, 1)
        splitter.addWidget(self.list)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        return splitter

    def _connect(self) -> None:
        jobs = self._bench.jobs
        for signal in (jobs.rowsInserted, jobs.rowsRemoved, jobs.modelReset):
            signal.connect(self._refresh)
        jobs.dataChanged.connect(self._changed)
        self.list.selectionModel().currentChanged.connect(self._select)
        self.list.activated.connect(self.actions_row.load_if_possible)

    def _refresh(self, *_: object) -> None:
        jobs = self._bench.jobs
        self._pages.setCurrentIndex(1 if jobs.rowCount() else 0)
        index = jobs.index_of(self._wanted)
        if index.isValid():
            self._wanted = ""
        elif self._may_propose() and jobs.rowCount():
            index = jobs.index(0, 0)
            self._proposed = str(index.data(int(Role.NAME)))
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._select()

    def _may_propose(self) -> bool:
        """Where nobody chose a run, the newest is shown: runs are found in any order. On screen nothing jumps."""
        current = self.current()
        return not current.isValid() or (not self.isVisible() and current.data(int(Role.NAME)) == self._proposed)

    def _changed(self, first: QModelIndex, last: QModelIndex, *_: object) -> None:
        if first.row() <= self.current().row() <= last.row():
            self._select()

    def _select(self, *_: object) -> None:
        self.actions_row.show_run(self.current())
        self.details.show_run(self.current())
        self.delete_action.setEnabled(
            self.current().isValid() and self.current().data(int(Role.PHASE)) not in run_texts.ACTIVE
        )

    def _delete(self) -> None:
        name = self.current().data(int(Role.NAME))
        question = tr("Delete the run “{}” with all its results? This cannot be undone.").format(name)
        answer = QMessageBox.question(self, tr("Delete run"), question)
        if answer == QMessageBox.StandardButton.Yes:
            self._bench.backend.delete_run(
                name, lambda _result: self._bench.reader.rescan(), self._bench.messages.error
            )


def _empty_state() -> QLabel:
    label = QLabel(tr("No runs yet.\n\nStart with Data: tick a raster, then pretrain on it or train on your polygons."))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
