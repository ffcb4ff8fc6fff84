"""``run.*``: reading and deleting runs, for clients that do not share our file system."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from backend.contract import limits, run_directory
from backend.contract.errors import PatchworkError
from backend.contract.run_directory import RunDirectory
from backend.jobs import control
from backend.serve.methods.method import Method
from backend.serve.session import Session

MAX_RUNS = 1000
LOG_BYTES = 64 * 1024


@dataclass(frozen=True)
class List:
    """The newest ``limit`` runs."""

    limit: int = MAX_RUNS


@dataclass(frozen=True)
class OneRun:
    """``run``: its name."""

    run: str


@dataclass(frozen=True)
class Events:
    """Events after ``since_seq``, at most ``limit``."""

    run: str
    since_seq: int = 0
    limit: int = limits.MAX_EVENTS_PER_READ


def list_runs(session: Session, params: List) -> dict[str, Any]:
    """{"runs": [{name, path, job, phase, state}]}, newest first; a damaged run brings its error instead."""
    found = run_directory.list_runs(session.runs)[: max(0, min(params.limit, MAX_RUNS))]
    return {"runs": [summary(run) for run in found]}


def summary(run: RunDirectory) -> dict[str, Any]:
    """What a list of runs shows."""
    named = {"name": run.name, "path": str(run.path)}
    try:
        job = run.raw_request().get("job", "")
        return {**named, "job": job, "phase": run.phase(), "state": run.state().to_json()}
    except PatchworkError as error:
        return {**named, "error": error.to_json()}


def read(session: Session, params: OneRun) -> dict[str, Any]:
    """Everything about one run but its events: request, resolved form, state, end of the log."""
    run = session.run(params.run)
    request = run.raw_request()
    return {**summary(run), "request": request, "resolved": run.resolved(), "log": log_end(run)}


def log_end(run: RunDirectory) -> str:
    """The last part of ``worker.log``."""
    try:
        with run.log_file.open("rb") as file:
            file.seek(max(0, run.log_file.stat().st_size - LOG_BYTES))
            return file.read().decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def events(session: Session, params: Events) -> dict[str, Any]:
    """{"events", "more", "damaged"}."""
    run = session.run(params.run)
    run.raw_request()
    limit = max(1, min(params.limit, limits.MAX_EVENTS_PER_READ))
    portion = session.cursors.read(run.events_file, params.since_seq, limit)
    return {
        "events": [asdict(event) for event in portion.events],
        "more": portion.more,
        "damaged": portion.damaged,
    }


def delete(session: Session, params: OneRun) -> dict[str, Any]:
    """Remove a run with all its results. Raises :class:`RunConflictError` while a worker has it."""
    run = session.run(params.run)
    control.delete(run)
    session.cursors.forget(run.events_file)
    return {}


METHODS = {
    "run.list": Method(List, list_runs, quick=True),
    "run.read": Method(OneRun, read, quick=True),
    "run.events": Method(Events, events, quick=True),
    "run.delete": Method(OneRun, delete),
}
