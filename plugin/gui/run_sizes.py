"""How much disk the runs take, asked of the backend while the page is in sight."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, QTimer, pyqtSignal

from ..core.backend import READY, Backend
from ..core.job_model import JobModel, Role
from ..core.rpc_client import PendingCall

WAIT_MS = 500
EVERY_MS = 60_000


class RunSizes(QObject):
    """``changed`` after each answer. ``of(name)``: {work, kept, rest, total} or {}."""

    changed = pyqtSignal()

    def __init__(self, backend: Backend, jobs: JobModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend, self._runs = backend, {}  # type: Backend, dict[str, dict[str, Any]]
        self.free = 0
        self._call: PendingCall | None = None
        self._watched = self._due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        for signal in (jobs.rowsInserted, jobs.rowsRemoved):
            signal.connect(self.ask_soon)
        self._jobs, self._phases = jobs, {}  # type: JobModel, dict[str, str]
        jobs.dataChanged.connect(self._look)
        backend.state_changed.connect(self.ask_soon)

    def watch(self, wanted: bool) -> None:
        """Ask now and then while somebody looks."""
        self._watched = wanted
        if wanted:
            self.ask_soon()
        else:
            self._timer.stop()

    def ask_soon(self, *_: object) -> None:
        """Something changed."""
        if self._watched and self._backend.state == READY:
            self._due = True
            self._timer.start(WAIT_MS)

    def of(self, name: str) -> dict[str, Any]:
        return self._runs.get(name, {})

    def totals(self) -> dict[str, int]:
        """Bytes by run."""
        return {name: int(use["total"]) for name, use in self._runs.items()}

    def work(self, names: Iterable[str]) -> dict[str, int]:
        """Bytes of checkpoints by run, of those that hold any."""
        found = {name: int(self.of(name).get("work") or 0) for name in names}
        return {name: size for name, size in found.items() if size}

    # -- inside -----------------------------------------------------------

    def _look(self, first: QModelIndex, last: QModelIndex, *_: object) -> None:
        """A run that has ended took more, or less, than when it was asked about; progress alone asks nothing."""
        for row in range(first.row(), last.row() + 1):
            index = self._jobs.index(row, 0)
            name, phase = index.data(int(Role.NAME)), index.data(int(Role.PHASE))
            if self._phases.get(name) != phase:
                self._phases[name] = phase
                self.ask_soon()

    def _ask(self) -> None:
        if self._call is None and self._watched:
            self._due = False
            self._call = self._backend.use_of_runs([], self._take, self._miss)

    def _take(self, answer: dict[str, Any]) -> None:
        self._call = None
        self._runs, self.free = dict(answer.get("runs") or {}), int(answer.get("free") or 0)
        self.changed.emit()
        if self._watched:
            self._timer.start(WAIT_MS if self._due else EVERY_MS)  # something changed while this was on its way

    def _miss(self, _error: object) -> None:
        """Sizes are an extra: without them the page is whole."""
        self._call = None
