"""``run.*``: reading and deleting runs, for clients that do not share our file system."""

from __future__ import annotations

import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from backend.contract import limits, run_directory
from backend.contract.errors import PatchworkError
from backend.contract.run_directory import RunDirectory
from backend.contract.run_note import read_note, write_note
from backend.jobs import cleaning, disk_use
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


@dataclass(frozen=True)
class Note:
    """``text``: what a person wants to remember about the run; empty takes the note away."""

    run: str
    text: str


@dataclass(frozen=True)
class SeveralRuns:
    """``runs``: their names; none: all."""

    runs: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Two:
    """``one`` and ``other``: names or folders of runs, compared in that order."""

    one: str
    other: str


@dataclass(frozen=True)
class Changes:
    """``out``: the GeoTIFF of what changed from the map of ``one`` to the map of ``other``."""

    one: str
    other: str
    out: str
    overwrite: bool = False


def list_runs(session: Session, params: List) -> dict[str, Any]:
    """{"runs": [{name, path, job, phase, state, created, note}]}, newest first; a damaged run brings its error instead."""
    found = run_directory.list_runs(session.runs)[: max(0, min(params.limit, MAX_RUNS))]
    return {"runs": [summary(run) for run in found]}


def summary(run: RunDirectory) -> dict[str, Any]:
    """What a list of runs shows."""
    named = {"name": run.name, "path": str(run.path)}
    try:
        job = run.raw_request().get("job", "")
        told = {"created": run.request_file.stat().st_mtime, "note": read_note(run)}
        return {**named, "job": job, "phase": run.phase(), "state": run.state().to_json(), **told}
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
    """Remove a run with all its results: {"freed"}. Raises :class:`RunConflictError` while a worker has it, or an
    unfinished run needs it."""
    run = session.run(params.run)
    freed = cleaning.delete(run)
    session.cursors.forget(run.events_file)
    return {"freed": freed}


def clean(session: Session, params: OneRun) -> dict[str, Any]:
    """Remove a run's checkpoints, keep model and results: {"freed"}."""
    return {"freed": cleaning.clean(session.run(params.run))}


def note(session: Session, params: Note) -> dict[str, Any]:
    """Keep a person's note in the run: {}."""
    write_note(session.run(params.run), params.text)
    return {}


def use(session: Session, params: SeveralRuns) -> dict[str, Any]:
    """{"runs": {name: {work, kept, rest, total, used_by}}, "free"}: bytes on disk, and which other runs name it."""
    chosen = [session.run(name) for name in params.runs] or run_directory.list_runs(session.runs)
    several = bool(params.runs)
    found = {
        run.name: {
            **disk_use.disk_use(run).to_json(),
            "used_by": [other.name for other in cleaning.users_of(run)] if several else [],
        }
        for run in chosen
    }
    there = next(place for place in (session.runs, *session.runs.absolute().parents) if place.exists())
    return {"runs": found, "free": shutil.disk_usage(there).free}


def compare(session: Session, params: Two) -> dict[str, Any]:
    """What differs between two runs: settings, data, accuracy, curves (see :mod:`backend.compare.runs`)."""
    from backend.compare.runs import compare_runs

    return compare_runs(session.readable(params.one), session.readable(params.other))


def changes(session: Session, params: Changes) -> dict[str, Any]:
    """Write where the maps of two runs differ: {"path", "title", "pixels", "share", "pairs", "warnings"}."""
    from backend.compare.change_map import write_changes

    one, other = session.readable(params.one), session.readable(params.other)
    return write_changes(one, other, Path(params.out), params.overwrite)


METHODS = {
    "run.list": Method(List, list_runs, quick=True),
    "run.read": Method(OneRun, read, quick=True),
    "run.events": Method(Events, events, quick=True),
    "run.note": Method(Note, note, quick=True),
    "run.use": Method(SeveralRuns, use),
    "run.clean": Method(OneRun, clean),
    "run.delete": Method(OneRun, delete),
    "run.compare": Method(Two, compare),
    "run.changes": Method(Changes, changes),
}
