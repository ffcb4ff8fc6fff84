"""``job.*``: estimate, submit, steer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from backend.contract import requests, run_directory
from backend.jobs import control, outputs, spawn
from backend.serve.methods.method import Method
from backend.serve.session import Session


@dataclass(frozen=True)
class OneRequest:
    """``request``: the content of a ``request.json``."""

    request: dict[str, Any]


@dataclass(frozen=True)
class Submit:
    """``run``: a place in the runs folder, such as one with prepared ``inputs``; else one is made from ``name``."""

    request: dict[str, Any]
    run: str | None = None
    name: str = ""


@dataclass(frozen=True)
class Steer:
    """``action``: cancel, pause or resume."""

    run: str
    action: str


def estimate(session: Session, params: OneRequest) -> dict[str, Any]:
    """Seconds, memory, disk and notes; {} where the job has no estimate."""
    from backend.jobs import registry

    found = registry.estimate(requests.from_json(params.request))
    return found.to_json() if found else {}


def submit(session: Session, params: Submit) -> dict[str, Any]:
    """Start a job as a detached worker: {"run": path, "name"}. The same request in the same place resumes."""
    request = requests.from_json(params.request)
    if params.run is None:
        run = control.submit(session.runs, request, params.name)
    else:
        place = session.run(params.run)
        if not place.exists():
            outputs.check(request)
        run = run_directory.create(place.path, request)
        spawn.start(run)
    return {"run": str(run.path), "name": run.name}


def steer(session: Session, params: Steer) -> dict[str, Any]:
    """Cancel, pause or resume: {"run", "phase"}, the phase as it is just now."""
    run = session.run(params.run)
    control.control(run, params.action)
    return {"run": str(run.path), "name": run.name, "phase": run.phase()}


METHODS = {
    "job.estimate": Method(OneRequest, estimate),
    "job.submit": Method(Submit, submit),
    "job.control": Method(Steer, steer),
}
