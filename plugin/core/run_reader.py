"""Follows the run directories: what jobs do now, what they did, whoever started them.

Only files are read, so it works while no backend runs and shows jobs that
survived an earlier QGIS. Work per tick is bounded by a time budget; what does
not fit waits for the next tick.
"""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...backend.contract import limits
from ...backend.contract import state as phases
from ...backend.contract.errors import PatchworkError
from ...backend.contract.events import Event, EventTail
from ...backend.contract.requests import SIMILARITY, TAUGHT
from ...backend.contract.run_directory import RunDirectory
from ...backend.contract.run_note import NOTE_FILE, read_note
from ...backend.contract.run_search import words_of
from ...backend.contract.state import State
from . import remote
from .mapped_run import MappedRun
from .network import Network, asked_for, settled, settled_from
from .remote_runs import Caller, News, RemoteRuns

log = logging.getLogger("patchwork")

TICK_MS = 400
BUDGET_S = 0.02
CHUNK_BYTES = limits.MAX_EVENT_BYTES + 1024
RESCAN_S = 2.0


@dataclass
class Followed:
    """What is known of one run. ``maps``: whether the model it leaves knows classes; ``network``: what it pretrains;
    ``words``: what of its request one may search; ``kind``: of an exploration, one of the contract's."""

    run: RunDirectory
    job: str
    created: float
    tail: EventTail
    maps: bool = False
    network: Network = field(default_factory=Network)
    state: State = field(default_factory=State)
    phase: str = phases.QUEUED
    caught_up: bool = False
    words: list[str] = field(default_factory=list)
    kind: str = ""
    note: str = ""
    noted: float = 0.0

    @property
    def final(self) -> bool:
        return self.phase in phases.FINAL


class RunReader(QObject):
    """Signals carry run names; ``events`` carries the name and the new :class:`Event` objects, in order. ``forgetting``:
    True before all runs are taken off the list, False after; those still there are put on it again."""

    run_added = pyqtSignal(str)
    run_changed = pyqtSignal(str)
    run_removed = pyqtSignal(str)
    forgetting = pyqtSignal(bool)
    events = pyqtSignal(str, list)

    def __init__(
        self, folder: Path | None = None, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._given = folder
        self.folder = folder or remote.runs_folder()
        self._backend: Caller | None = None
        self._elsewhere: RemoteRuns | None = None
        self._clock = clock
        self._runs: dict[str, Followed] = {}
        self._fresh: deque[str] = deque()
        self._queue: deque[str] = deque()
        self._scanned = float("-inf")
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to follow; runs that exist already are announced with the first ticks."""
        self._timer.start()
        QTimer.singleShot(0, self.tick)

    def stop(self) -> None:
        self._timer.stop()
        if self._elsewhere is not None:
            self._elsewhere.close()

    def ask_through(self, backend: Caller) -> None:
        """Whom to ask for runs of another computer, where the user has chosen one."""
        self._backend = backend
        self.start_anew()

    def start_anew(self) -> None:
        """Forget every run and follow those of the computer that is chosen now."""
        if self._elsewhere is not None:
            self._elsewhere.close()
            self._elsewhere = None
        self.forgetting.emit(True)
        for name in list(self._runs):
            self._drop(name)
        self.forgetting.emit(False)
        self._fresh.clear()
        self._queue.clear()
        self.folder = self._given or remote.runs_folder()
        if self._backend is not None and remote.quiet() is not None:
            news = News(self._added_there, self._changed_there, self._drop, self._heard_there, self._settled_there)
            self._elsewhere = RemoteRuns(self._backend, news)
        self.rescan()

    def names(self) -> list[str]:
        """Known runs, newest first."""
        return sorted(self._runs, key=lambda name: self._runs[name].created, reverse=True)

    def get(self, name: str) -> Followed | None:
        return self._runs.get(name)

    def rescan(self) -> None:
        """Look at the folder with the next tick, e.g. after a job was submitted."""
        self._scanned = float("-inf")
        if self._elsewhere is not None:
            self._elsewhere.look_now()

    def tick(self) -> None:
        """One bounded round; the timer calls it."""
        start = self._clock()
        if self._elsewhere is not None:
            self._elsewhere.tick(start)
            return
        if start - self._scanned >= RESCAN_S:
            self._scanned = start
            self._scan()
        if not self._queue:
            self._queue.extend(name for name in self.names() if self._is_worth_a_look(self._runs[name]))
        while self._has_time(start) and self._fresh:
            self._add(self._fresh.popleft())
        while self._has_time(start) and self._queue:
            self._follow(self._queue.popleft())

    def _has_time(self, start: float) -> bool:
        return self._clock() - start < BUDGET_S

    # -- inside -----------------------------------------------------------

    def _scan(self) -> None:
        """Which folders came and went; what is in them is read when there is time."""
        try:
            with os.scandir(self.folder) as entries:
                found = {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)}
        except FileNotFoundError:
            found = set()
        for name in [name for name in self._runs if name not in found]:
            self._drop(name)
        self._fresh.clear()
        self._fresh.extend(sorted((name for name in found if name not in self._runs), reverse=True))

    def _drop(self, name: str) -> None:
        if self._runs.pop(name, None) is not None:
            self.run_removed.emit(name)

    def _add(self, name: str) -> None:
        run = MappedRun(self.folder / name)
        if not run.exists():
            return  # a folder that is no run, or not yet
        try:
            request = run.raw_request()
            created = run.request_file.stat().st_mtime
        except (PatchworkError, OSError) as error:
            log.info("The run %s cannot be shown: %s", run.name, error)
            return
        self._put(run, request, created)
        self._queue.append(name)
        self.run_added.emit(name)

    def _put(self, run: RunDirectory, request: dict[str, Any], created: float) -> Followed:
        job = str(request.get("job", ""))
        network = asked_for(request) if job == "pretrain" else Network()
        tail, maps = EventTail(run.events_file), _makes_a_mapper(job, request)
        kind = str(request.get("kind") or SIMILARITY) if job == "explore" else ""
        followed = Followed(run, job, created, tail, maps, network, words=words_of(request), kind=kind)
        self._runs[run.name] = followed
        return followed

    # -- of another computer ----------------------------------------------

    def _added_there(self, name: str, found: dict[str, Any]) -> None:
        self._put(MappedRun(self.folder / name), found.get("request") or {}, float(found.get("created") or 0.0))
        self.run_added.emit(name)

    def _changed_there(self, name: str, state: State, phase: str, note: str) -> None:
        followed = self._runs[name]
        before = (_visible(followed.state), followed.phase, followed.note)
        followed.state, followed.phase, followed.note = state, phase, note
        followed.caught_up = False
        if (_visible(state), phase, note) != before:
            self.run_changed.emit(name)

    def _heard_there(self, name: str, events: list[Event], caught_up: bool) -> None:
        self._runs[name].caught_up = caught_up
        if events:
            self.events.emit(name, events)

    def _settled_there(self, name: str, resolved: dict[str, Any]) -> None:
        followed = self._runs[name]
        network = settled_from(followed.network, resolved)
        if network != followed.network:
            followed.network = network
            self.run_changed.emit(name)

    # -- files ------------------------------------------------------------

    def _is_worth_a_look(self, followed: Followed) -> bool:
        """Final runs rest once they are read, until a resume rewrites their state."""
        if not (followed.final and followed.caught_up):
            return True
        noted = _modified(followed.run.path / NOTE_FILE) != followed.noted
        return noted or _modified(followed.run.state_file) > followed.state.updated + 1.0

    def _follow(self, name: str) -> None:
        followed = self._runs.get(name)
        if followed is None:
            return
        before = (_visible(followed.state), followed.phase, followed.note)
        try:
            followed.state = followed.run.state()
            followed.phase = phases.shown_phase(followed.state, followed.run.alive())
            _take_note(followed)
            fresh = followed.tail.read(CHUNK_BYTES)
            if followed.phase != before[1]:  # what was left open is settled before the first step
                followed.network = settled(followed.network, followed.run)
        except (PatchworkError, OSError, TypeError) as error:
            log.info("The run %s could not be read now: %s", name, error)
            return
        followed.caught_up = not followed.tail.more
        if (_visible(followed.state), followed.phase, followed.note) != before:
            self.run_changed.emit(name)
        if fresh:
            self.events.emit(name, fresh)


def _makes_a_mapper(job: str, request: dict[str, Any]) -> bool:
    return job == "finetune" or (job == "pretrain" and request.get("method") in TAUGHT)


def _take_note(followed: Followed) -> None:
    """A person's note, read again when its file has changed."""
    modified = _modified(followed.run.path / NOTE_FILE)
    if modified != followed.noted:
        followed.note, followed.noted = read_note(followed.run), modified


def _visible(state: State) -> State:
    """The state without its heartbeat."""
    return replace(state, updated=0.0)


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
