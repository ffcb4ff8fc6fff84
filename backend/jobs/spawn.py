"""Starts workers that outlive whoever started them."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading

from backend.contract import operating_system
from backend.contract import state as phases
from backend.contract.environment import child_environment
from backend.contract.errors import EnvironmentError_, InternalError, RunConflictError
from backend.contract.lock import RunLock
from backend.contract.run_directory import RunDirectory
from backend.contract.state import State, write_state
from backend.contract.version import ROOT
from backend.jobs.worker import clear_controls, is_done

log = logging.getLogger("patchwork.spawn")


def command(run: RunDirectory) -> list[str]:
    """The worker's command line; ``-P`` keeps the current folder from shadowing modules."""
    return [sys.executable, "-P", "-m", "backend", "run", str(run.path), "--worker"]


def start(run: RunDirectory) -> None:
    """Queue ``run`` (new, interrupted, failed or cancelled) and start a detached worker for it.

    Raises :class:`RunConflictError` when it is done or a worker has it,
    :class:`EnvironmentError_` when the interpreter cannot be started.
    """
    ticket = queue(run)
    environment = {**child_environment(), "PYTHONPATH": str(ROOT)}  # the worker runs the code of this process
    try:
        with run.log_file.open("ab") as output:
            child = subprocess.Popen(
                command(run),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=run.path,
                env=environment,
                **operating_system.detached(),
            )
    except OSError as error:
        cause = f"The worker could not be started ({error})."
        raise EnvironmentError_(cause, "Run the doctor.", sys.executable) from error
    threading.Thread(target=_reap, args=(child, run, ticket), daemon=True).start()


def queue(run: RunDirectory) -> float:
    """Forget earlier controls and errors; only ever done while no worker has the run. Returns when it was queued."""
    with RunLock(run.lock_file):
        if is_done(run):
            raise RunConflictError("This run is already done.", "Start a new run.", run.name)
        clear_controls(run)
        state = State()
        write_state(run.state_file, state, durable=True)
        return state.updated


def _reap(child: subprocess.Popen[bytes], run: RunDirectory, ticket: float) -> None:
    """Wait for a worker; one that died before it took its run up leaves a failed run, not one queued for ever.

    ``ticket`` tells its own queueing from a later one: a cancelled run may be resumed before its worker has ended.
    """
    code = child.wait()
    try:
        with RunLock(run.lock_file, wait_s=0):
            state = run.state()
            if code != 0 and state.phase == phases.QUEUED and state.updated == ticket:
                cause = f"The worker ended at its start (code {code})."
                error = InternalError(cause, f"The details are in {run.log_file}.", run.name)
                write_state(run.state_file, State(phases.FAILED, error=error.to_json()), durable=True)
    except (RunConflictError, OSError):  # another worker has it, or the run was deleted
        log.info("Run %s went on without worker %d", run.name, child.pid)
