"""Should this job really start now? It may be under way already, or the machine may have enough to do."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from ...backend.contract import requests
from ...backend.contract import state as phases
from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Request
from ..core.job_model import JobModel, Role
from ..core.mapped_run import MappedRun
from ..core.requests import RunDraft
from .run_texts import ACTIVE, short_name
from .texts import tr

REPEATABLE = ("explore",)
"""Jobs whose request alone decides what comes out; others take along copies of layers that are edited meanwhile."""


def doubt(jobs: JobModel, request: Request, draft: RunDraft) -> str:
    """What to ask the user before ``request`` starts; empty where nothing speaks against it."""
    indexes = [jobs.index(row, 0) for row in range(jobs.rowCount())]
    active = [index for index in indexes if index.data(int(Role.PHASE)) in ACTIVE]
    wanted = _without_place(requests.to_json(request), draft.path)
    for index in active:
        if _asked(Path(index.data(int(Role.PATH)))) == wanted:
            name = short_name(index.data(int(Role.NAME)), index.data(int(Role.JOB)))
            return tr("The same job is under way already: {}.").format(name)
    for index in indexes:
        done = index.data(int(Role.PHASE)) == phases.DONE and index.data(int(Role.JOB)) in REPEATABLE
        if done and _asked(Path(index.data(int(Role.PATH)))) == wanted:
            name = short_name(index.data(int(Role.NAME)), index.data(int(Role.JOB)))
            return tr("The very same was done already: {}. Its result would come out again.").format(name)
    working = [index for index in active if index.data(int(Role.PHASE)) != phases.PAUSED]
    if len(working) >= processors():
        return tr("{} jobs are under way; one more slows them all down.").format(len(working))
    return ""


def move(request: Request, draft: RunDraft, target: RunDraft) -> Request:
    """The request with what it brings along in another place; nothing is left in the first."""
    if draft.path.is_dir():
        target.path.mkdir(parents=True, exist_ok=True)
        for entry in draft.path.iterdir():
            shutil.move(str(entry), str(target.path / entry.name))
    draft.discard()
    return requests.from_json(_replaced(requests.to_json(request), str(draft.path), str(target.path)))


def processors() -> int:
    """How many jobs may compute at once unasked; two on any machine, for a map beside a training is nothing odd."""
    return max(2, os.cpu_count() or 1)


def _asked(path: Path) -> str:
    """What a run was asked for; empty where its request cannot be read, so that it equals nothing."""
    try:
        return _without_place(MappedRun(path).raw_request(), path)
    except PatchworkError:
        return ""


def _without_place(request: dict[str, Any], path: Path) -> str:
    """A request as text in which the run's own folder, different in every run, has no name."""
    return json.dumps(_replaced(request, str(path), "RUN"), sort_keys=True)


def _replaced(value: Any, place: str, by: str) -> Any:
    if isinstance(value, dict):
        return {key: _replaced(part, place, by) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_replaced(part, place, by) for part in value]
    return value.replace(place, by) if isinstance(value, str) else value
