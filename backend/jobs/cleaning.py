"""Making room: a run's checkpoints go, its model and results stay; or the whole run goes."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from backend.contract import atomic, run_directory, state
from backend.contract.errors import PatchworkError, RunConflictError
from backend.contract.lock import RunLock
from backend.contract.run_directory import RunDirectory
from backend.jobs import control
from backend.jobs.disk_use import disk_use


def clean(run: RunDirectory) -> int:
    """Delete checkpoints and half-written files; returns the bytes that became free.

    An unfinished run starts from the beginning when it is resumed. Raises :class:`RunConflictError` while a worker
    has it. Links are removed, never followed.
    """
    run.raw_request()
    with RunLock(run.lock_file, wait_s=0):
        before = disk_use(run).total
        for entry in _inside(run.checkpoints):
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink(missing_ok=True)
        for part in _parts(run.outputs):
            part.unlink(missing_ok=True)
        return max(0, before - disk_use(run).total)


def finished_with_work(runs: Iterable[RunDirectory]) -> list[RunDirectory]:
    """The runs that are done and still hold checkpoints: nothing goes on from them, for a finished run stays as it is
    and more steps are another request, which starts from the model (``init``)."""
    return [run for run in runs if _is_done(run) and disk_use(run).work]


def _is_done(run: RunDirectory) -> bool:
    try:
        return run.phase() == state.DONE
    except PatchworkError:
        return False


def delete(run: RunDirectory) -> int:
    """Delete the whole run; returns the bytes that became free.

    Raises :class:`RunConflictError` while a worker has it, or while an unfinished run builds on it.
    """
    needed = [user.name for user in users_of(run) if _is_under_way(user)]
    if needed:
        cause = f"It is needed by a run that is not finished: {', '.join(needed)}."
        raise RunConflictError(cause, "Wait for that run, or cancel it first.", run.name)
    freed = disk_use(run).total
    control.delete(run)
    return freed


def users_of(run: RunDirectory) -> list[RunDirectory]:
    """Other runs beside ``run`` whose request names a file in it, such as the maps made with its model."""
    found = []
    for other in run_directory.list_runs(run.path.parent):
        if other.name == run.name:
            continue
        try:
            request = other.raw_request()
        except PatchworkError:  # a damaged run uses nothing that it could miss
            continue
        if any(_lies_in(text, run.path) for text in _texts(request)):
            found.append(other)
    return found


def _is_under_way(run: RunDirectory) -> bool:
    try:
        return run.phase() in (*state.BUSY, state.QUEUED, state.INTERRUPTED)
    except PatchworkError:
        return False


def _lies_in(text: str, folder: Path) -> bool:
    """Whether ``text`` names ``folder`` or something in it; GDAL's names hold a path somewhere inside."""
    place, start = str(folder), text.find(str(folder))
    while start >= 0:
        if text[start + len(place) :][:1] in ("", "/", "\\", '"', ":"):
            return True
        start = text.find(place, start + 1)
    return False


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _parts(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(f"*{atomic.PART}") if path.is_file() or path.is_symlink()]
