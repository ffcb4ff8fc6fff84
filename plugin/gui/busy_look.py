"""Keeps the bars of runs moving whose progress is not known."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView

from ...backend.contract import state as phases
from ..core.job_model import JobModel, Role

FRAME_MS = 80
ROUND_S = 2.4
PART = 0.3
"""How much of the bar the moving piece covers."""

_AT_WORK = frozenset({phases.PREPARING, phases.RUNNING})


def is_busy(phase: str, progress: float | None) -> bool:
    """Whether a run works without a number that tells how far it is."""
    return phase in _AT_WORK and progress is None


def piece(now: float | None = None) -> tuple[float, float]:
    """Where on the bar (0 … 1) the moving piece begins and ends; to and fro."""
    share = (time.monotonic() if now is None else now) % ROUND_S / ROUND_S
    start = (1 - abs(2 * share - 1)) * (1 - PART)
    return start, start + PART


class BusyLook(QObject):
    """Paints ``view`` anew, often, only while it is in sight and a run is busy."""

    def __init__(self, view: QAbstractItemView, jobs: JobModel) -> None:
        super().__init__(view)
        self._view, self._jobs = view, jobs
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._move)
        for signal in (jobs.dataChanged, jobs.rowsInserted, jobs.rowsRemoved):
            signal.connect(self.look)

    def look(self, *_: object) -> None:
        """Something changed: begin or end to move."""
        wanted = self._view.isVisible() and self._any_busy()
        if wanted != self._timer.isActive():
            self._timer.start() if wanted else self._timer.stop()

    # -- inside -----------------------------------------------------------

    def _move(self) -> None:
        self.look()
        self._view.viewport().update()

    def _any_busy(self) -> bool:
        rows = (self._jobs.index(row, 0) for row in range(self._jobs.rowCount()))
        return any(is_busy(row.data(int(Role.PHASE)), row.data(int(Role.PROGRESS))) for row in rows)
