"""Starts a detached worker and waits for it: the algorithm's thread blocks, the job does not depend on it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop

from ...backend.contract import errors
from ...backend.contract import state as phases
from ...backend.contract.errors import PatchworkError, RequestError
from ...backend.contract.events import Event, EventTail
from ...backend.contract.requests import Request
from ...backend.contract.run_directory import CANCEL, RunDirectory
from ..core import remote
from ..core.backend import Backend
from ..core.i18n import tr
from ..core.mapped_run import MappedRun
from ..core.requests import RunDraft
from ..core.user_words import told

LOOK_S = 0.2
LOST_AFTER_S = 20.0
METRICS_EVERY_S = 10.0

_SPEAKING = ("stage", "note", "warning", "metrics")
"""Events of a job that is under way."""


def start(request: Request, draft: RunDraft) -> RunDirectory:
    """Submit a job through a backend of our own, which then goes; the worker stays.

    Raises the backend's :class:`PatchworkError` when the job is refused.
    """
    answered(lambda backend, heard: backend.submit(request, heard, heard, draft))
    return MappedRun(draft.path)


def answered(ask: Callable[[Backend, Callable[[Any], None]], object]) -> Any:
    """The answer to one call of a backend of our own. Raises its :class:`PatchworkError`."""
    loop, backend = QEventLoop(), Backend()
    answers: list[Any] = []

    def heard(answer: Any) -> None:
        answers.append(answer)
        loop.quit()

    ask(backend, heard)
    if not answers:  # a missing interpreter is said at once
        loop.exec()
    backend.stop()
    sip.delete(backend)  # here, in its own thread, with its timers
    if isinstance(answers[0], PatchworkError):
        raise answers[0]
    return answers[0]


def wait(run: RunDirectory, feedback: QgsProcessingFeedback) -> None:
    """Until the run is done. Raises :class:`QgsProcessingException` where it failed, was cancelled or was lost."""
    watch = _Watch(run, feedback)
    while watch.look() not in phases.FINAL:
        watch.pass_on_cancel()
        watch.require_a_worker()
        time.sleep(LOOK_S)
    watch.look()
    _require_success(run)


class _Watch:
    """Tells ``feedback`` what a run does."""

    def __init__(self, run: RunDirectory, feedback: QgsProcessingFeedback) -> None:
        self._run, self._feedback = run, feedback
        self._tail = EventTail(run.events_file)
        self._asked, self._there = False, remote.quiet() is not None
        self._placed = False
        self._lost_since: float | None = None
        self._metrics_told = float("-inf")

    def look(self) -> str:
        """Pass on what is new; the phase."""
        for event in self._tail.read():
            if event.kind in _SPEAKING:
                self._tell_place()
            self._tell(event)
        state = self._run.state()
        if state.total:
            self._feedback.setProgress(100.0 * min(1.0, state.step / state.total))
        return phases.shown_phase(state, self._alive())

    def _tell_place(self) -> None:
        """Once the job has something to say: the folder of a request that is refused before goes away again."""
        if not self._placed:
            self._placed = True
            self._feedback.pushInfo(tr("Run folder: {}").format(self._run.path))

    def pass_on_cancel(self) -> None:
        if self._feedback.isCanceled() and not self._asked:
            self._asked = True
            self._run.ask(CANCEL)
            self._feedback.pushInfo(tr("Cancelling…"))

    def require_a_worker(self) -> None:
        """Raise when nobody has worked on the run for a while."""
        if self._alive():
            self._lost_since = None
            return
        self._lost_since = self._lost_since or time.monotonic()
        if time.monotonic() - self._lost_since > LOST_AFTER_S:
            raise QgsProcessingException(
                tr("The job's worker is gone. Resume the run in Patchwork's dock, or see {}.").format(
                    self._run.log_file
                )
            )

    def _alive(self) -> bool:
        """A lock of another computer is not seen here: a run there counts as alive until it should have been cancelled."""
        return (self._there and not self._asked) or self._run.alive()

    def _tell(self, event: Event) -> None:
        text = str(event.data.get("text", ""))
        if event.kind == "stage":
            self._feedback.setProgressText(str(event.data.get("title", "")))
        elif event.kind == "note":
            self._feedback.pushInfo(text)
        elif event.kind == "warning":
            self._feedback.pushWarning(text)
        elif event.kind == "metrics" and time.monotonic() - self._metrics_told > METRICS_EVERY_S:
            self._metrics_told = time.monotonic()
            self._feedback.pushInfo(_metrics_line(event))


def _metrics_line(event: Event) -> str:
    numbers = ((name, value) for name, value in event.data.items() if isinstance(value, (int, float)))
    return ", ".join(f"{name} {value:.4g}" for name, value in numbers)


def _require_success(run: RunDirectory) -> None:
    state = run.state()
    if state.phase == phases.CANCELLED:
        raise QgsProcessingException(
            tr("Cancelled. What was done is kept and can be resumed in Patchwork's dock: {}").format(run.path)
        )
    if state.phase == phases.FAILED:
        error = errors.from_json(told(state.error))
        if error.exit_code == RequestError.exit_code and not _has_work(run):
            shutil.rmtree(run.path, ignore_errors=True)  # the mended request is another run
            raise QgsProcessingException(str(error))
        raise QgsProcessingException(f"{error}\n" + tr("Details: {}").format(run.log_file))


def _has_work(run: RunDirectory) -> bool:
    """Whether anything would be lost with the run."""
    return any(path.is_file() for folder in (run.checkpoints, run.outputs) for path in folder.rglob("*"))
