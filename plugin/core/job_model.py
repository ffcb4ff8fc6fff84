"""The list of jobs, as an item model; delegates paint it, nobody copies it."""

from __future__ import annotations

import enum
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from ...backend.contract.events import Event
from .run_reader import Followed, RunReader
from .user_words import told

_ROOT = QModelIndex()

MAX_LOG_LINES = 500
MAX_METRICS = 4000


class Role(enum.IntEnum):
    """What a row holds, beside Qt's own roles."""

    NAME = int(Qt.ItemDataRole.UserRole) + 1
    JOB = NAME + 1
    PHASE = NAME + 2
    PROGRESS = NAME + 3
    STEP = NAME + 4
    TOTAL = NAME + 5
    UNIT = NAME + 6
    RATE = NAME + 7
    LEFT = NAME + 8
    STAGE = NAME + 9
    ERROR = NAME + 10
    METRICS = NAME + 11
    LOG = NAME + 12
    PATH = NAME + 13
    CREATED = NAME + 14
    OUTPUTS = NAME + 15
    MAPS = NAME + 16
    NETWORK = NAME + 17
    NOTE = NAME + 18
    WORDS = NAME + 19
    KIND = NAME + 20


@dataclass
class Job:
    """One row: what the reader follows, and what its events told (bounded)."""

    followed: Followed
    log: deque[str] = field(default_factory=lambda: deque(maxlen=MAX_LOG_LINES))
    metrics: list[dict[str, Any]] = field(default_factory=list)
    outputs: list[dict[str, Any]] = field(default_factory=list)

    @property
    def progress(self) -> float | None:
        """Share 0 … 1 of the present stage; None while unknown. “0 of 1” tells nothing about how far it is."""
        state = self.followed.state
        return min(1.0, state.step / state.total) if is_counted(state.total) else None

    def take(self, event: Event) -> None:
        """Remember what an event tells."""
        if event.kind == "metrics":
            self._take_metrics(event.data)
        elif event.kind == "output":
            self.outputs = [item for item in self.outputs if item.get("path") != event.data.get("path")] + [event.data]
        elif event.kind in ("note", "warning"):
            self.log.append(str(event.data.get("text", "")))
        elif event.kind == "stage":
            self.log.append(f"— {event.data.get('title', '')}")

    def _take_metrics(self, data: dict[str, Any]) -> None:
        if self.metrics and data.get("step", 0) <= self.metrics[-1].get("step", 0):
            step = data.get("step", 0)  # a resumed run repeats steps: the newer story counts
            self.metrics = [item for item in self.metrics if item.get("step", 0) < step]
        self.metrics.append(data)
        if len(self.metrics) > MAX_METRICS:
            del self.metrics[1:-1:2]


def is_counted(total: int | None) -> bool:
    """Whether a stage has more than one part, so that counting them tells something."""
    return total is not None and total > 1


class JobModel(QAbstractListModel):
    """Jobs, newest first. See :class:`Role` for the data."""

    def __init__(self, reader: RunReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._jobs: list[Job] = []
        for name in reversed(reader.names()):
            self._added(name)
        reader.run_added.connect(self._added)
        reader.run_changed.connect(self._changed)
        reader.run_removed.connect(self._removed)
        reader.events.connect(self._heard)

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._jobs)

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._jobs):
            return None
        job = self._jobs[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Role.NAME):
            return job.followed.run.name
        reader = _READERS.get(int(role))
        return reader(job) if reader else None

    def job(self, name: str) -> Job | None:
        row = self.row_of(name)
        return None if row is None else self._jobs[row]

    def row_of(self, name: str) -> int | None:
        """Row of a run, None where unknown."""
        return next((row for row, job in enumerate(self._jobs) if job.followed.run.name == name), None)

    def index_of(self, name: str) -> QModelIndex:
        row = self.row_of(name)
        return QModelIndex() if row is None else self.index(row, 0)

    # -- inside -----------------------------------------------------------

    def _added(self, name: str) -> None:
        followed = self._reader.get(name)
        if followed is None:
            return
        row = sum(job.followed.created > followed.created for job in self._jobs)
        self.beginInsertRows(QModelIndex(), row, row)
        self._jobs.insert(row, Job(followed))
        self.endInsertRows()

    def _changed(self, name: str) -> None:
        index = self.index_of(name)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def _removed(self, name: str) -> None:
        row = self.row_of(name)
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._jobs[row]
            self.endRemoveRows()

    def _heard(self, name: str, events: list[Event]) -> None:
        job = self.job(name)
        if job is not None:
            for event in events:
                job.take(event)
            self._changed(name)


_READERS: dict[int, Callable[[Job], Any]] = {
    int(Role.JOB): lambda job: job.followed.job,
    int(Role.PHASE): lambda job: job.followed.phase,
    int(Role.PROGRESS): lambda job: job.progress,
    int(Role.STEP): lambda job: job.followed.state.step,
    int(Role.TOTAL): lambda job: job.followed.state.total,
    int(Role.UNIT): lambda job: job.followed.state.unit,
    int(Role.RATE): lambda job: job.followed.state.rate,
    int(Role.LEFT): lambda job: job.followed.state.left_s,
    int(Role.STAGE): lambda job: job.followed.state.stage,
    int(Role.ERROR): lambda job: told(job.followed.state.error),
    int(Role.METRICS): lambda job: job.metrics,
    int(Role.LOG): lambda job: list(job.log),
    int(Role.PATH): lambda job: str(job.followed.run.path),
    int(Role.CREATED): lambda job: job.followed.created,
    int(Role.OUTPUTS): lambda job: list(job.outputs),
    int(Role.MAPS): lambda job: job.followed.maps,
    int(Role.NETWORK): lambda job: job.followed.network,
    int(Role.NOTE): lambda job: job.followed.note,
    int(Role.WORDS): lambda job: list(job.followed.words),
    int(Role.KIND): lambda job: job.followed.kind,
}
