"""Above the list of runs: what to look for, and in what order."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...backend.contract import state as phases
from ...backend.contract.requests import EXPLORATIONS
from ..core.run_filter import LARGEST, NEWEST, OLDEST, RunFilter
from . import form, run_texts
from .texts import tr


class RunFilterBar(QWidget):
    """Filters while one types."""

    def __init__(self, runs: RunFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QgsFilterLineEdit()
        self.words.setShowSearchIcon(True)
        self.words.setPlaceholderText(tr("Filter: name, method, layer, note, state"))
        self.words.setAccessibleName(tr("Filter runs"))
        self.words.setToolTip(tr("Shows the runs in which every word occurs."))
        self.order = form.combo([(tr("Newest"), NEWEST), (tr("Oldest"), OLDEST), (tr("Largest"), LARGEST)])
        self.order.setMinimumContentsLength(7)
        self.order.setToolTip(tr("Which runs come first"))
        self.order.setAccessibleName(tr("Order of runs"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 3)
        layout.addWidget(self.order, 1)
        states = {phase: run_texts.phase_title(phase) for phase in (*_STATES, *phases.FINAL)}
        jobs = {job: run_texts.job_title(job) for job in run_texts.JOB_ICONS}
        kinds = {kind: run_texts.job_title("explore", kind) for kind in EXPLORATIONS}
        runs.name_titles({**states, **jobs, **kinds})
        self.words.textChanged.connect(runs.search)
        self.order.currentIndexChanged.connect(lambda _row: runs.set_order(self.order.currentData()))


_STATES = (phases.QUEUED, phases.PREPARING, phases.RUNNING, phases.PAUSED, phases.INTERRUPTED)
