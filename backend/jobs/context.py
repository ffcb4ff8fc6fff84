"""What a job sees of its run: progress, cancelling, notes, outputs.

A job is a function ``run(request, context) -> None`` that only talks to this
object; whether a terminal, QGIS or nobody watches is not its business.
"""

from __future__ import annotations

import logging
import math
import os
import socket
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from backend.contract import atomic, limits
from backend.contract import state as phases
from backend.contract.errors import Cancelled
from backend.contract.events import EventLog
from backend.contract.run_directory import CANCEL, PAUSE, RunDirectory
from backend.contract.state import State, write_state
from backend.contract.version import RUN_SCHEMA, product_version

log = logging.getLogger("patchwork")

Watcher = Callable[[str, dict[str, Any], State], None]
"""Called with (event kind, event data, state); kind ``progress`` is not written to the log."""


class JobContext:
    """The worker's hold on one run directory. Not thread-safe: belongs to the job's main thread."""

    def __init__(self, run: RunDirectory, watcher: Watcher | None = None) -> None:
        self.run = run
        self.state = State(pid=os.getpid(), host=socket.gethostname())
        self._events = EventLog(run.events_file)
        self._watcher = watcher
        self._written = self._looked = 0.0
        self._marks: deque[tuple[float, int]] = deque(maxlen=50)

    # -- what happens -----------------------------------------------------

    def phase(self, phase: str, error: dict[str, str] | None = None) -> None:
        """Enter a phase of :mod:`backend.contract.state`; written durably."""
        self.state.phase, self.state.error = phase, error
        write_state(self.run.state_file, self.state, durable=True)
        self._emit("phase", {"phase": phase, **({"error": error} if error else {})})

    def stage(self, title: str, total: int | None = None, unit: str = "step", start: int = 0) -> None:
        """Begin a part of the job with its own progress from ``start`` to ``total`` (None = unknown)."""
        state = self.state
        state.stage, state.step, state.total, state.unit = title, start, total, unit
        state.rate = state.left_s = None
        self._marks.clear()
        self._marks.append((time.monotonic(), start))
        write_state(self.run.state_file, state)
        self._emit("stage", {"title": title, "total": total, "unit": unit, "start": start})
        self.check()

    def advance(self, step: int) -> None:
        """``step`` units of the stage are done. Raises :class:`Cancelled` when the user asked to stop."""
        self.state.step = step
        now = time.monotonic()
        if now - self._written >= limits.STATE_INTERVAL_S or step == self.state.total:
            self._written = now
            self._estimate(now, step)
            write_state(self.run.state_file, self.state)
            self._watch("progress", {})
        self.check()

    def metrics(self, step: int, **values: float | None) -> None:
        """Numbers of one step for curves and logs; non-finite ones become None."""
        clean = {name: value if value is None or math.isfinite(value) else None for name, value in values.items()}
        self._emit("metrics", {"step": step, **clean})

    def note(self, text: str) -> None:
        """Something the user should know."""
        log.info("%s", text)
        self._emit("note", {"text": text})

    def warn(self, text: str) -> None:
        """Something the user should act on or doubt."""
        log.warning("%s", text)
        self._emit("warning", {"text": text})

    def output(self, role: str, path: Path, title: str, **extra: Any) -> None:
        """A result is whole under its final name.

        Roles: classes, probabilities, ambiguity, attention, similarity, places, components, clusters, live, model,
        report, report-json, table, picture.
        """
        self._emit("output", {"role": role, "path": str(path), "title": title, **extra})

    def resolve(self, **values: Any) -> None:
        """Add to ``run.json`` what "auto" became, versions, seeds, input identity."""
        known = self.run.resolved() or {"schema": RUN_SCHEMA, "version": product_version()}
        known.update(values)
        atomic.write_json(self.run.resolved_file, known)

    # -- what is asked ----------------------------------------------------

    def check(self) -> None:
        """Look at ``control/`` (at most five times a second). Raises :class:`Cancelled`; sleeps while paused."""
        now = time.monotonic()
        if now - self._looked < limits.CONTROL_INTERVAL_S:
            return
        self._looked = now
        self._raise_if_cancelled()
        if self.run.asked(PAUSE):
            self._sleep_while_paused()

    def _raise_if_cancelled(self) -> None:
        if self.run.asked(CANCEL):
            raise Cancelled("Cancelled.", "Resume the run to go on from where it stopped.", self.run.name)

    def _sleep_while_paused(self) -> None:
        before = self.state.phase
        self.phase(phases.PAUSED)
        while self.run.asked(PAUSE):
            self._raise_if_cancelled()
            time.sleep(limits.CONTROL_INTERVAL_S)
        self._marks.clear()
        self.phase(before)

    @contextmanager
    def timed(self, title: str) -> Iterator[None]:
        """Note how long a block took, in ``worker.log`` only."""
        start = time.monotonic()
        yield
        log.info("%s took %.1f s", title, time.monotonic() - start)

    def close(self) -> None:
        self._events.close()

    # -- inside -----------------------------------------------------------

    def _estimate(self, now: float, step: int) -> None:
        """Rate over the last marks; time left from it."""
        self._marks.append((now, step))
        seconds, steps = now - self._marks[0][0], step - self._marks[0][1]
        if seconds > 0 and steps > 0:
            self.state.rate = steps / seconds
            if self.state.total is not None:
                self.state.left_s = max(0, self.state.total - step) / self.state.rate

    def _emit(self, kind: str, data: dict[str, Any]) -> None:
        self._events.append(kind, data)
        self._watch(kind, data)

    def _watch(self, kind: str, data: dict[str, Any]) -> None:
        if self._watcher:
            self._watcher(kind, data, self.state)
