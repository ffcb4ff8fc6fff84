"""Runs: what is under way, what is done, and what one can do about it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QHBoxLayout,
    QLabel,
    QListView,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....backend.contract import state as phases
from ....backend.contract.errors import PatchworkError
from ...core.again import Again, outputs_of
from ...core.job_model import Role
from ...core.mapped_run import MappedRun
from ...core.run_filter import RunFilter
from .. import run_texts
from ..again_dialog import AgainDialog
from ..busy_look import BusyLook
from ..clean_dialog import CleanDialog, Doomed
from ..compare_dialog import CompareDialog
from ..icons import theme
from ..job_delegate import JobDelegate, row_height
from ..run_actions import RunActions
from ..run_details import RunDetails
from ..run_filter_bar import RunFilterBar
from ..run_sizes import RunSizes
from ..texts import data_size, tr
from ..workbench import Workbench

TWO = 2
WORTH_ASKING = 1_000_000
"""Bytes."""
ROWS_IN_SIGHT = 2
"""At least; on a low screen the details would take their place."""


class RunsPage(QWidget):
    """The list above, the current run below. Several may be selected to compare or tidy up."""

    help_page = "runs"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._wanted = self._kept = self._proposed = ""
        self._by_hand = False
        self.runs = RunFilter(bench.jobs, self)
        self.sizes = RunSizes(bench.backend, bench.jobs, self)
        self.list = self._make_list()
        self.filter = RunFilterBar(self.runs)
        self.room = QLabel()
        self.room.setWordWrap(True)
        self.needless = QToolButton()
        self.needless.setAutoRaise(True)
        self.needless.setToolTip(tr("Finished runs keep checkpoints that nothing goes on from. Models and results stay."))
        self.needless.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.busy = BusyLook(self.list, bench.jobs)
        self.actions_row = RunActions(bench, self)
        self.details = RunDetails(bench, self)
        self._pages = QStackedWidget(self)
        self._empty = _empty_state()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_splitter())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()
        self._refresh()

    def show_run(self, name: str) -> None:
        """Select a run, now or as soon as the reader has found it. Were it filtered out, Pause and Cancel would seem to
        belong to it and act on another one: then the filter is emptied."""
        self._wanted = name
        self._refresh()

    def current(self) -> QModelIndex:
        """The current run, as an index of the job model."""
        return self.runs.mapToSource(self.list.currentIndex())

    def chosen(self) -> list[QModelIndex]:
        """All selected runs, the older first: indexes of the job model."""
        found = [self.runs.mapToSource(index) for index in self.list.selectionModel().selectedIndexes()]
        return sorted(found, key=lambda index: float(index.data(int(Role.CREATED))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_folder()
        self.busy.look()
        self.sizes.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sizes.watch(False)

    # -- inside -----------------------------------------------------------

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self.runs)
        view.setItemDelegate(JobDelegate(view))
        view.setUniformItemSizes(True)
        view.setAlternatingRowColors(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(tr("Runs"))
        view.setMinimumHeight(ROWS_IN_SIGHT * row_height(view.fontMetrics()))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.delete_action = QAction(theme("mActionDeleteSelected"), tr("Delete…"), view)
        self.delete_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete_action.triggered.connect(lambda: self._clean(whole=True))
        view.addAction(self.delete_action)
        return view

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        upper, lower = QWidget(splitter), QWidget(splitter)
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.filter)
        above.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self.room, 1)
        below.addWidget(self.needless)
        above.addLayout(below)
        layout = QVBoxLayout(lower)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.actions_row)
        layout.addWidget(self.details, 1)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([1000, 1000])  # shares, as far as the parts' least heights allow
        splitter.splitterMoved.connect(self._keep_shares)
        self._splitter, self._upper = splitter, upper
        return splitter

    def _keep_shares(self, *_: object) -> None:
        self._by_hand = True

    def _share(self) -> None:
        """Few runs leave the rest to the selected one's curve; who has pulled at the border is asked no more."""
        if self._by_hand:
            return
        whole = sum(self._splitter.sizes())
        rows = max(ROWS_IN_SIGHT, self.runs.rowCount()) * row_height(self.list.fontMetrics()) + 2 * self.list.frameWidth()
        needed = self._upper.sizeHint().height() - self.list.sizeHint().height() + rows
        above = min(needed, whole // 2)
        if above != self._splitter.sizes()[0]:
            self._splitter.setSizes([above, whole - above])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _connect(self) -> None:
        jobs = self._bench.jobs
        for signal in (jobs.rowsInserted, jobs.rowsRemoved, jobs.modelReset):
            signal.connect(self._refresh)
        jobs.dataChanged.connect(self._changed)
        self.list.selectionModel().currentChanged.connect(self._select)
        self.list.selectionModel().selectionChanged.connect(self._select)
        self.list.activated.connect(self.actions_row.load_if_possible)
        self.actions_row.again_wanted.connect(self._again)
        self.actions_row.compare_wanted.connect(self._compare)
        self.actions_row.clean_wanted.connect(lambda: self._clean(whole=False))
        self.needless.clicked.connect(lambda: self._ask_to_clean(self._finished_with_work(), whole=False))
        self.sizes.changed.connect(self._show_sizes)
        self.filter.words.textChanged.connect(self._keep_one_selected)
        self._bench.cleaned.connect(self.sizes.ask_soon)
        self._bench.reader.forgetting.connect(self._keep_current)
        self.list.pressed.connect(lambda _index: self._await(""))
        self._bench.backend.state_changed.connect(self._show_folder)
        self._bench.project.cleared.connect(self.filter.words.clear)  # what was looked for in another project

    def _refresh(self, *_: object) -> None:
        jobs = self._bench.jobs
        self._pages.setCurrentIndex(1 if jobs.rowCount() else 0)
        wanted = jobs.index_of(self._wanted)
        if wanted.isValid() and not self.runs.mapFromSource(wanted).isValid():
            self.filter.words.clear()
        index = self.runs.mapFromSource(wanted)
        if index.isValid():
            self._wanted = ""
        elif self._may_propose() and self.runs.rowCount():
            index = self.runs.index(0, 0)
            self._proposed = str(index.data(int(Role.NAME)))
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._select()
        self._show_room()
        self._show_needless()
        self._share()

    def _await(self, name: str) -> None:
        self._wanted = name

    def _keep_current(self, begins: bool) -> None:
        """The list is read anew: what was selected is selected again once it is there."""
        if begins:
            self._kept = self._wanted or str(self.current().data(int(Role.NAME)) or "")
        else:
            self._await(self._kept)

    def _show_folder(self, *_: object) -> None:
        """Another one where another computer was chosen."""
        self._empty.setText(_empty_words(self._bench.reader.folder))

    def _may_propose(self) -> bool:
        """Where nobody chose a run, the newest is shown: runs are found in any order. On screen nothing jumps, but while
        one is awaited."""
        current, settled = self.current(), self.isVisible() and not self._wanted
        return not current.isValid() or (not settled and current.data(int(Role.NAME)) == self._proposed)

    def _changed(self, first: QModelIndex, last: QModelIndex, *_: object) -> None:
        if first.row() <= self.current().row() <= last.row():
            self._select()

    def _select(self, *_: object) -> None:
        current, chosen = self.current(), self.chosen()
        self.actions_row.show_run(current)
        self.details.show_run(current)
        resting = bool(chosen) and all(index.data(int(Role.PHASE)) not in run_texts.ACTIVE for index in chosen)
        self.delete_action.setEnabled(resting)
        self.actions_row.clean.setEnabled(resting)
        self.actions_row.compare.setEnabled(len(chosen) == TWO)
        self.details.allow_note(len(chosen) <= 1)
        self._show_room()

    def _show_sizes(self) -> None:
        self.runs.set_sizes(self.sizes.totals())
        self._show_room()
        self._show_needless()

    def _show_room(self) -> None:
        """How many runs are shown, and the disk they take; of the selected ones where sizes are known."""
        shown, there = self.runs.rowCount(), self._bench.jobs.rowCount()
        totals = self.sizes.totals()
        all_of_them = tr("1 run") if there == 1 else tr("{} runs").format(there)
        count = all_of_them if shown == there else tr("{} of {} runs").format(shown, there)
        names = [str(index.data(int(Role.NAME))) for index in self.chosen()]
        mine = data_size(sum(totals.get(name, 0) for name in names))
        if there and not shown:
            count = tr("No run matches the filter.")
        parts = [count, data_size(sum(totals.values()))]
        if mine:
            parts.append(tr("selected {}").format(mine))
        if self.sizes.free:
            parts.append(tr("{} free").format(data_size(self.sizes.free)))
        self.room.setText(run_texts.joined(count, *(part.replace(" ", "\u00a0") for part in parts[1:])))  # no unit alone on a line

    def _show_needless(self) -> None:
        """How much could go without loss; below a megabyte it is not worth a button."""
        finished = [str(index.data(int(Role.NAME))) for index in self._finished_with_work()]
        size = sum(self.sizes.work(finished).values())
        self.needless.setVisible(size >= WORTH_ASKING)
        self.needless.setText(tr("Clean {}…").format(data_size(size)))

    def _finished_with_work(self) -> list[QModelIndex]:
        """The runs that are done and still hold checkpoints, of those that one sees."""
        rows = [self.runs.mapToSource(self.runs.index(row, 0)) for row in range(self.runs.rowCount())]
        done = [index for index in rows if index.data(int(Role.PHASE)) == phases.DONE]
        held = self.sizes.work(str(index.data(int(Role.NAME))) for index in done)
        return [index for index in done if index.data(int(Role.NAME)) in held]

    def _keep_one_selected(self, *_: object) -> None:
        """Where the filter has hidden what was selected, the first run takes its place: buttons act on what one sees."""
        if self.runs.rowCount() and not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self.runs.index(0, 0))
            self.list.selectionModel().select(
                self.list.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._show_room()
        self._show_needless()

    def _again(self) -> None:
        try:
            again = Again(MappedRun(Path(self.current().data(int(Role.PATH)))), self._awaited_files())
        except PatchworkError as error:
            self._bench.messages.error(error)
            return
        self.dialog = AgainDialog(self._bench, again, self)
        self.dialog.show()

    def _awaited_files(self) -> set[str]:
        """What runs under way are about to write: no name for another one."""
        jobs = self._bench.jobs
        rows = [jobs.index(row, 0) for row in range(jobs.rowCount())]
        busy = [index for index in rows if index.data(int(Role.PHASE)) in run_texts.ACTIVE]
        return {path for index in busy for path in outputs_of(MappedRun(Path(index.data(int(Role.PATH)))))}

    def _compare(self) -> None:
        one, other = (MappedRun(Path(index.data(int(Role.PATH)))) for index in self.chosen())
        self.dialog = CompareDialog(self._bench, one, other, self)
        self.dialog.show()

    def _clean(self, whole: bool) -> None:
        self._ask_to_clean(self.chosen(), whole)

    def _ask_to_clean(self, chosen: Sequence[QModelIndex], whole: bool) -> None:
        runs = [
            Doomed(
                index.data(int(Role.NAME)), Path(index.data(int(Role.PATH))), index.data(int(Role.PHASE)) != phases.DONE,
                run_texts.title({role: index.data(int(role)) for role in (Role.NAME, Role.JOB, Role.NETWORK)}),
            )
            for index in chosen
        ]
        self.dialog = CleanDialog(self._bench, runs, whole, self)
        self.dialog.show()


def _empty_state() -> QLabel:
    label = QLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _empty_words(folder: Path) -> str:
    """Where to start, and where runs are looked for: one made by hand may lie elsewhere."""
    start = tr("No runs yet.\n\nStart with Data: tick a raster, then pretrain on it or train on your polygons.")
    breakable = str(folder).replace(os.sep, f"{os.sep}\u200b")  # else a long path is as wide as the screen
    return f"{start}\n\n" + tr("Runs made by hand are listed where their folder lies in\n{}").format(breakable)
