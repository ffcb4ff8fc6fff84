"""The one who works: executes a run directory from its request to its final phase."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from backend.contract import state as phases
from backend.contract.errors import Cancelled, InputError, PatchworkError
from backend.contract.lock import RunLock
from backend.contract.requests import job_of
from backend.contract.run_directory import CANCEL, PAUSE, RunDirectory
from backend.jobs import provenance, registry
from backend.jobs.context import JobContext, Watcher
from backend.jobs.failure import as_typed
from backend.jobs.interrupts import signals_cancel

log = logging.getLogger("patchwork.worker")

DONE, FAILED, CANCELLED = 0, 3, 130
RESERVE_BYTES = 64 * 1024


def execute(run: RunDirectory, watcher: Watcher | None = None) -> int:
    """Work on ``run`` until it is done, failed or cancelled; returns the exit code 0, 2, 3 or 130.

    A run that is not done goes on from its checkpoints; a run that is done stays as it is.
    Raises :class:`RunConflictError` when another worker holds the run, :class:`InputError`
    when the folder is no run; every later error goes into ``state.json``.
    """
    run.raw_request()
    with RunLock(run.lock_file):
        if is_done(run):
            return DONE
        with _logging_to(run.log_file), signals_cancel(run):
            return _attempt(run, watcher)


def guarded(work: Callable[[], int]) -> int:
    """The exit code of ``work``, and 3 with a traceback on stderr where it meets a fault of ours."""
    try:
        return work()
    except PatchworkError:
        raise
    except Exception:  # the border of a process: nothing of ours may end with a code nobody knows
        log.exception("Patchwork met an error it does not know")
        return FAILED


def clear_controls(run: RunDirectory) -> None:
    """Forget an earlier cancel or pause: whoever resumes a run calls this before its worker starts."""
    for control in (CANCEL, PAUSE):
        run.withdraw(control)


def is_done(run: RunDirectory) -> bool:
    """Whether nothing is left to do; a run with a damaged state file is not done."""
    try:
        return run.state().phase == phases.DONE
    except InputError:  # the worker writes a new one
        return False


def _attempt(run: RunDirectory, watcher: Watcher | None) -> int:
    context = JobContext(run, watcher)
    try:
        with _reserve(run):
            _work(run, context)
        return DONE
    except Cancelled:
        context.phase(phases.CANCELLED)
        return CANCELLED
    except Exception as error:  # one of the three borders: everything ends in state.json
        log.exception("The job failed")
        typed = as_typed(error, run)
        context.phase(phases.FAILED, typed.to_json())
        return typed.exit_code
    finally:
        context.close()


def _work(run: RunDirectory, context: JobContext) -> None:
    context.phase(phases.PREPARING)
    context.check()
    request = run.request()
    log.info("Working on %s with process %d", run.path, os.getpid())
    _spawn_helpers()
    provenance.record(request, context)
    job = registry.load(job_of(request))
    context.phase(phases.RUNNING)
    job(request, context)
    context.phase(phases.DONE)


def _spawn_helpers() -> None:
    """Have helper processes spawned: a forked one would inherit locks and threads."""
    import multiprocessing  # here: serve imports this module too, and starts sooner without it

    multiprocessing.set_start_method("spawn", force=True)


@contextmanager
def _logging_to(path: Path) -> Iterator[None]:
    """Everything logged, warnings included, goes to ``worker.log`` too."""
    handler = logging.FileHandler(path, encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.captureWarnings(True)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


@contextmanager
def _reserve(run: RunDirectory) -> Iterator[None]:
    """A few KiB held back on disk while working, so that a full disk can still be reported in ``state.json``."""
    path = run.path / "reserve"
    try:
        path.write_bytes(os.urandom(RESERVE_BYTES))  # random: no file system compresses it away
        yield
    finally:
        path.unlink(missing_ok=True)
