"""The selected run in depth: its error, its curve, its notes, its log."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer
from qgis.PyQt.QtGui import QFontDatabase, QHideEvent, QShowEvent, QTextOption
from qgis.PyQt.QtWidgets import QGridLayout, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from ...backend.contract import state as phases
from ...backend.contract.errors import PatchworkError, from_json, sentences
from ...backend.contract.requests import Finetune
from ..core.job_model import Role
from ..core.mapped_run import MappedRun
from . import form, run_texts
from .failure_box import FailureBox
from .loss_plot import LossPlot
from .run_note_box import RunNoteBox
from .texts import tr
from .workbench import Workbench

LOG_TAIL_BYTES = 64 * 1024
LOG_EVERY_MS = 1000
LEAST_HEIGHT = 60
"""Pixels: on a low screen with a long error the window must not grow beyond it."""

CHOICE_WIDTH = 140
"""Pixels; the reading stands beside it."""

_LEARNING = ("pretrain", "finetune")


class RunDetails(QWidget):
    """Follows the run it is shown; the log file is read only while its tab is in sight."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._name = QModelIndex(), ""
        self._log_state = (-1, -1.0, "")
        self._trains = False
        self.failure = FailureBox()
        self.error = self.failure.words
        self.failure.log_wanted.connect(lambda: self.tabs.setCurrentWidget(self.log))
        self.plot = LossPlot()
        self.metric = form.combo([])
        self.metric.setToolTip(tr("Which logged number to show"))
        self.metric.setAccessibleName(tr("Show"))
        self.notes = _reading(tr("The job has said nothing so far."))
        self.note = RunNoteBox(bench)
        self.log = _reading(tr("The log is empty."))
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)  # a narrow dock: nothing to scroll sideways
        self.log.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_curve(), tr("Curve"))
        self.tabs.addTab(self.notes, tr("Messages"))
        self.tabs.addTab(self.log, tr("Log"))
        self.tabs.addTab(self.note, tr("Note"))
        for part in (self.plot, self.notes, self.log, self.note):
            part.setMinimumHeight(LEAST_HEIGHT)
        self._timer = QTimer(self)
        self._timer.setInterval(LOG_EVERY_MS)
        self._timer.timeout.connect(self._show_log)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.failure)
        layout.addWidget(self.tabs, 1)
        self.metric.activated.connect(lambda _i: self._show_curve())
        self.tabs.currentChanged.connect(lambda _i: self._show_log())
        self.show_run(self._index)

    def show_run(self, index: QModelIndex) -> None:
        """Show this run as it is now."""
        other = not index.isValid() or index.data(int(Role.NAME)) != self._name
        self._index, self._name = index, index.data(int(Role.NAME)) if index.isValid() else ""
        if other:
            self._trains = index.isValid() and _trains_a_network(index)
        error = index.data(int(Role.ERROR)) if index.isValid() else None
        phase = index.data(int(Role.PHASE)) if index.isValid() else ""
        self.failure.say(sentences(_error_words(error), run_texts.advice(phase, error)), phase == phases.FAILED)
        self.note.show_note(self._name, index.data(int(Role.NOTE)) if index.isValid() else "")
        self._offer_metrics()
        self._show_curve()
        notes = index.data(int(Role.LOG)) if index.isValid() else []
        _set_text(self.notes, "\n".join(notes))
        self._show_log()
        if other:
            self.tabs.setCurrentIndex(0 if self._has_curve() else 1)

    def allow_note(self, one: bool) -> None:
        """A note belongs to one run: with several selected nothing would tell which."""
        tab = self.tabs.indexOf(self.note)
        self.tabs.setTabEnabled(tab, one)
        self.tabs.setTabToolTip(tab, "" if one else tr("Select one run to write its note."))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    # -- inside -----------------------------------------------------------

    def _make_curve(self) -> QWidget:
        """The choice of numbers lies on the plot's upper edge: a row of its own would take a third of a low screen's curve."""
        widget = QWidget()
        layout = QGridLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot, 0, 0)
        layout.addWidget(self.metric, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.metric.setMaximumWidth(CHOICE_WIDTH)
        return widget

    def _has_curve(self) -> bool:
        """Whether the run has logged numbers, or will."""
        return not self._index.isValid() or bool(self._metrics()) or self._trains

    def _metrics(self) -> list[dict[str, Any]]:
        return (self._index.data(int(Role.METRICS)) or []) if self._index.isValid() else []

    def _offer_metrics(self) -> None:
        """The numbers this run logs, the loss first; the choice is kept where possible."""
        metrics = self._metrics()
        names = list(
            dict.fromkeys(name for entry in [*metrics[:3], *metrics[-20:]] for name in entry if name != "step")
        )
        names.sort(key=lambda name: name != "loss")
        if names == [self.metric.itemData(row) for row in range(self.metric.count())]:
            return
        kept = self.metric.currentData()
        self.metric.clear()
        for name in names:
            self.metric.addItem(metric_title(name), name)
        form.choose(self.metric, kept)

    def _show_curve(self) -> None:
        name = self.metric.currentData() or "loss"
        points = [
            (float(entry["step"]), float(entry[name]))
            for entry in self._metrics()
            if entry.get(name) is not None and "step" in entry
        ]
        choice = self.metric.count() > 1
        self.metric.setVisible(choice)
        self.plot.leave_room(self.metric.sizeHint().height() if choice else 0)
        active = self._index.isValid() and self._index.data(int(Role.PHASE)) in run_texts.ACTIVE
        empty = tr("This run has logged no curve.") if self._index.isValid() else tr("No run is selected.")
        if active and self._trains:
            empty = tr("The curve appears once a network trains.")
        self.plot.show_points(metric_title(name), points, empty)

    def _show_log(self) -> None:
        if not self._index.isValid() or self.tabs.currentWidget() is not self.log:
            return
        path = Path(self._index.data(int(Role.PATH))) / "worker.log"
        state = _file_state(path)
        if state != self._log_state:
            self._log_state = state
            _set_text(self.log, _tail(path))


def _trains_a_network(index: QModelIndex) -> bool:
    """A forest alone logs no curve; of a request that cannot be read the job says enough."""
    if index.data(int(Role.JOB)) not in _LEARNING:
        return False
    try:
        request = MappedRun(Path(index.data(int(Role.PATH)))).request()
    except PatchworkError:
        return True
    return not (isinstance(request, Finetune) and request.quick)


def _reading(empty: str) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setPlaceholderText(empty)
    box.setTabChangesFocus(True)
    return box


def _set_text(box: QPlainTextEdit, text: str) -> None:
    """Replace the text where it differs; who reads at the end stays at the end."""
    if text == box.toPlainText():
        return
    bar = box.verticalScrollBar()
    at_end = bar.value() >= bar.maximum() - 2
    box.setPlainText(text)
    bar.setValue(bar.maximum() if at_end else min(bar.value(), bar.maximum()))


def _error_words(error: dict[str, str] | None) -> str:
    return str(from_json(error)) if error else ""


def metric_title(name: str) -> str:
    """A logged number as people call it."""
    titles = {
        "loss": tr("loss"),
        "lr": tr("learning rate"),
        "grad_norm": tr("size of the gradient"),
        "wait_share": tr("share of time spent waiting for data"),
        "samples_per_s": tr("samples a second"),
    }
    return titles.get(name, name.replace("_", " "))


def _file_state(path: Path) -> tuple[int, float, str]:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0.0, str(path))
    return (stat.st_size, stat.st_mtime, str(path))


def _tail(path: Path) -> str:
    """The last part of a text file, from a whole line on."""
    try:
        with path.open("rb") as handle:
            size = handle.seek(0, os.SEEK_END)
            handle.seek(max(0, size - LOG_TAIL_BYTES))
            text = handle.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return text if size <= LOG_TAIL_BYTES else text.partition("\n")[2]
