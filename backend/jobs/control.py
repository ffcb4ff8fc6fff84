"""Submitting, steering and deleting runs: what clients ask for, by RPC or by hand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from backend.contract import operating_system, run_directory, state
from backend.contract.errors import RequestError, RunConflictError
from backend.contract.lock import RunLock
from backend.contract.requests import Request
from backend.contract.run_directory import CANCEL, PAUSE, RunDirectory
from backend.contract.state import write_state
from backend.jobs import outputs, spawn
from backend.jobs.worker import is_done

ACTIONS = ("cancel", "pause", "resume")

LEAVING_S = 5.0
"""A worker whose run is done may need a moment to leave on a busy machine."""


def submit(folder: Path, request: Request, name: str = "") -> RunDirectory:
    """Create a new run in ``folder`` and start its worker."""
    outputs.check(request)
    run = run_directory.create_fresh(folder, name or default_name(request), request)
    spawn.start(run)
    return run


def default_name(request: Request) -> str:
    """The first scene's name, else its first raster's."""
    scene = request.scenes[0]
    return scene.name or Path(scene.sources[0].path).stem


def control(run: RunDirectory, action: str) -> None:
    """Cancel, pause or resume ``run``. Raises :class:`RequestError` for another action, :class:`RunConflictError`
    where it makes no sense any more."""
    if action not in ACTIONS:
        raise RequestError(f"Unknown action “{action}”.", f"Known are: {', '.join(ACTIONS)}.")
    run.raw_request()
    if action == "cancel":
        cancel(run)
    elif is_done(run):  # also while its worker is still leaving
        raise RunConflictError("This run is already done.", "Start a new run.", run.name)
    elif action == "pause":
        run.ask(PAUSE)
    elif run.alive():
        run.withdraw(PAUSE)
    else:
        spawn.start(run)


def cancel(run: RunDirectory) -> None:
    """Ask the worker to stop. A run that waits for a worker, or lost it, becomes cancelled at once."""
    run.ask(CANCEL)
    if run.alive():
        return
    try:
        with RunLock(run.lock_file, wait_s=0):
            before = run.state()
            if before.phase not in state.FINAL:
                before.phase = state.CANCELLED
                write_state(run.state_file, before, durable=True)
    except RunConflictError:  # a worker took it up in this moment and sees the request
        return


def delete(run: RunDirectory) -> None:
    """Remove a run and all in it. Raises :class:`RunConflictError` while a worker has it.

    The folder first vanishes under another name, so that no reader meets half a run.
    Links inside are removed, never followed.
    """
    run.raw_request()
    doomed = run.path.with_name(f".deleted-{run.name}-{os.getpid()}")
    with RunLock(run.lock_file, wait_s=LEAVING_S if is_done(run) else 0):
        if not operating_system.WINDOWS:  # Windows cannot rename a folder with an open file in it
            run.path.rename(doomed)
    if operating_system.WINDOWS:
        run.path.rename(doomed)
    shutil.rmtree(doomed)
