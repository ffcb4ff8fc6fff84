"""Run again, with changes: every value of a run's request, editable, and a new run."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...backend.contract.requests import Report, Request
from ...backend.contract.setting_words import title
from ..core import present_answers
from ..core.again import SETTINGS, Again, output_names
from ..core.requests import REFERENCE_FILE, RunDraft
from . import form, run_texts
from .estimator import Estimator
from .help_window import add_help
from .icons import theme
from .start_bar import StartBar
from .texts import tr
from .workbench import Workbench


class AgainDialog(QDialog):
    """The data, what was asked, the method's own settings; an empty value is left to Patchwork."""

    def __init__(self, bench: Workbench, again: Again, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Run again: {}").format(run_texts.job_title(again.job)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bench, self._again = bench, again
        self._used = again.used()
        self._first = again.run.request()
        self._sample = present_answers.sample_of(again.run, self._first, bench.project)
        self.table = QTreeWidget()
        self.table.setHeaderLabels([tr("Setting"), tr("Value")])
        self.table.setAlternatingRowColors(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setToolTip(tr("Another setting of this method, such as those the README lists"))
        self.add = QPushButton(theme("symbologyAdd"), tr("&Add setting"))
        self.add.clicked.connect(self._add)
        self.bar = StartBar(tr("&Start new run"), tr("The first run stays as it is."))
        self.estimator = Estimator(bench.backend, self)
        self.bar.started.connect(lambda: self.estimator.then(self._start))
        self.estimator.told.connect(self.bar.set_estimate)
        self.estimator.warned.connect(self.bar.set_warning)
        self.estimator.refused.connect(self.bar.set_reason)
        self.estimator.held_changed.connect(self._show_reason)
        self._lay_out()
        self._fill()
        self.table.itemChanged.connect(self._changed)
        self.finished.connect(lambda _code: self.estimator.forget())
        self.estimator.ask(lambda draft: self._request(draft, copy=False))

    def values(self) -> dict[str, str]:
        """Every value as it stands in the table."""
        found = {}
        for number in range(self.table.topLevelItemCount()):
            group = self.table.topLevelItem(number)
            for row in range(group.childCount()):
                item = group.child(row)
                found[str(item.data(0, int(Qt.ItemDataRole.UserRole)))] = item.text(1)
        return found

    def set_value(self, name: str, value: str) -> None:
        """As if the user had typed it; a setting that is not there is added."""
        item = self._item(name) or self._put(name, "")
        item.setText(1, value)

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(form.hint(tr(
            "Change what you like; an empty value is chosen from the data. A new run starts, the first one stays."
        )))  # fmt: skip
        self.answers = form.hint(self._answers_words())
        self.answers.setVisible(bool(self.answers.text()))
        layout.addWidget(self.answers)
        layout.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        self._adder = QWidget()
        self._adder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._adder)
        layout.addWidget(self.bar)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        add_help(self, self.buttons, "runs")
        self.bar.add_button(self.buttons)
        self.resize(640, 560)

    def _fill(self) -> None:
        self._groups = {}
        for key, head in ((SETTINGS, tr("Settings of the method")), ("", tr("What is asked")), ("scenes", tr("Data"))):
            group = QTreeWidgetItem([head])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.addTopLevelItem(group)
            self._groups[key] = group
        for name, value in self._again.values.items():
            self._put(name, value)
        for group in self._groups.values():
            group.setExpanded(True)
        self._groups[SETTINGS].setHidden(not self._groups[SETTINGS].childCount())
        self.table.resizeColumnToContents(0)
        self.table.setColumnWidth(0, min(280, self.table.columnWidth(0) + 12))
        self._adder.setVisible(SETTINGS in self._fields())
        for name, value in sorted(self._used.items()):
            if name not in self._again.values:
                self.name.addItem(name.partition(".")[2], value)
        self.name.setCurrentIndex(-1)
        self.name.lineEdit().setPlaceholderText(tr("Another setting, such as learning_rate"))

    def _fields(self) -> tuple[str, ...]:
        """Every job but preparing takes settings of its own."""
        return () if self._again.job == "prepare" else (SETTINGS,)

    def _put(self, name: str, value: str) -> QTreeWidgetItem:
        head = name.partition(".")[0].partition("[")[0]
        key = head if head in ("scenes", SETTINGS) else ""
        item = QTreeWidgetItem([_shown(name), value])
        item.setToolTip(0, name if name not in output_names(self._again.job) else _free_words(name))
        item.setData(0, int(Qt.ItemDataRole.UserRole), name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable)
        item.setToolTip(1, value)
        self._groups[key].addChild(item)
        self._groups[key].setHidden(False)
        return item

    def _item(self, name: str) -> QTreeWidgetItem | None:
        for group in self._groups.values():
            for row in range(group.childCount()):
                if group.child(row).data(0, int(Qt.ItemDataRole.UserRole)) == name:
                    return group.child(row)
        return None

    def _add(self) -> None:
        name = self.name.currentText().strip()
        if not name:
            return
        full = f"{SETTINGS}.{name}"
        item = self._item(full) or self._put(full, self._used.get(full, ""))
        self._groups[SETTINGS].setExpanded(True)
        self.table.setCurrentItem(item, 1)
        self.table.editItem(item, 1)

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0:  # the name is no value
            name = str(item.data(0, int(Qt.ItemDataRole.UserRole)))
            if item.text(0) != _shown(name):
                item.setText(0, _shown(name))
            return
        self.estimator.ask(lambda draft: self._request(draft, copy=False))

    def _request(self, draft: RunDraft, copy: bool) -> Request:
        request = self._again.request(self.values(), draft, copy)
        gone = self._sample is None or sip.isdeleted(self._sample)
        if gone or not isinstance(request, Report) or request.reference not in self._own_copies(draft):
            return request
        return present_answers.with_present_answers(request, self._sample, draft)

    def _own_copies(self, draft: RunDraft) -> tuple[str, str]:
        """The first run's copy of the answers, and where the new one's lies: any other reference is the user's wish."""
        return tuple(str(folder / REFERENCE_FILE) for folder in (self._again.run.inputs, draft.inputs))

    def _answers_words(self) -> str:
        """Which answers a report of a sample will judge by; empty for all other jobs."""
        if self._sample is not None:
            return tr("It takes the answers as they stand now in “{}”.").format(self._sample.name())
        if present_answers.holds_answers(self._again.run, self._first):
            return tr("It takes the first run's answers: their sample layer is not in the project.")
        return ""

    def _show_reason(self) -> None:
        self.bar.set_reason(self.estimator.refusal or (tr("Starting…") if self.estimator.held else ""))

    def _start(self) -> None:
        name = run_texts.short_name(_first_name(self._again.run.path), self._again.job)
        short = self.estimator.shortages
        self._bench.start(self._again.job, name, lambda draft: self._request(draft, copy=True), short=short)
        self.accept()


def _first_name(run: Path) -> str:
    """The run's name without the number that a run of the same name beside it gave it, lest numbers pile up."""
    first, _, number = run.name.rpartition("-")
    return first if number.isdigit() and (run.parent / first).is_dir() else run.name


def _free_words(name: str) -> str:
    """Where a result will lie."""
    words = tr("A name that is free. Without a folder it lies among the new run's results; nothing is replaced.")
    return f"{name}\n{words}"


def _shown(name: str) -> str:
    """A value's name for people: ``scenes[1].sources[2].path`` is “scene 1, raster 2, path”. The README's names of a
    method's settings stay as they are."""
    if name.startswith(f"{SETTINGS}."):
        return name.partition(".")[2]
    return title(name, tr)
