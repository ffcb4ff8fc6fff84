"""A job is a directory (schema ``patchwork-run/1``); this file knows its layout.

``request.json`` what was asked (never changed) · ``run.json`` what it resolved
to · ``state.json`` what it does now · ``events.jsonl`` · ``worker.log`` ·
``control/`` (cancel, pause, view.json) · ``lock`` · ``inputs/`` · ``checkpoints/`` ·
``outputs/``.
"""

from __future__ import annotations

import json
import os
import re
import time
import unicodedata
from pathlib import Path
from typing import Any, Dict, List, Optional

from . import atomic, limits, lock, requests
from .errors import InputError, RequestError, RunConflictError
from .state import State, read_state, shown_phase

CANCEL, PAUSE = "cancel", "pause"


class RunDirectory:
    """Paths and reading of one run; writing its results is the worker's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.request_file = path / "request.json"
        self.resolved_file = path / "run.json"
        self.state_file = path / "state.json"
        self.events_file = path / "events.jsonl"
        self.log_file = path / "worker.log"
        self.lock_file = path / "lock"
        self.control = path / "control"
        self.inputs = path / "inputs"
        self.checkpoints = path / "checkpoints"
        self.outputs = path / "outputs"
        self.model = self.outputs / "model"

    @property
    def name(self) -> str:
        return self.path.name

    def exists(self) -> bool:
        return os.path.isfile(self.request_file)

    def raw_request(self) -> Dict[str, Any]:
        """``request.json`` as written. Raises :class:`InputError` where it is absent or damaged."""
        raw = self._object(self.request_file)
        if raw is None:
            remedy = "Choose a folder with a request.json."
            raise InputError("This is not a Patchwork run.", remedy, str(self.path))
        return raw

    def request(self) -> requests.Request:
        return requests.from_json(self.raw_request())

    def resolved(self) -> Dict[str, Any]:
        """``run.json``, or nothing before the worker resolved the request."""
        return self._object(self.resolved_file) or {}

    def _object(self, file: Path) -> Optional[Dict[str, Any]]:
        try:
            raw = json.loads(file.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except ValueError as error:
            cause = f"The run's {file.name} is damaged ({error})."
            raise InputError(cause, "Start the job anew.", str(self.path)) from error
        if not isinstance(raw, dict):
            raise InputError(f"The run's {file.name} is damaged.", "Start the job anew.", str(self.path))
        return raw

    def state(self) -> State:
        return read_state(self.state_file)

    def alive(self) -> bool:
        """Whether a worker holds the lock now."""
        return lock.is_held(self.lock_file)

    def phase(self) -> str:
        """The phase as readers show it (may be *interrupted*)."""
        state = self.state()
        return shown_phase(state, self.alive())

    def ask(self, control: str) -> None:
        """Put a control file: :data:`CANCEL` or :data:`PAUSE`."""
        self.control.mkdir(exist_ok=True)
        (self.control / control).touch()

    def withdraw(self, control: str) -> None:
        """Take a control file away; absent is fine."""
        (self.control / control).unlink(missing_ok=True)

    def asked(self, control: str) -> bool:
        return (self.control / control).exists()


def create(path: Path, request: requests.Request) -> RunDirectory:
    """Make the run directory, or return it for resuming when it holds the same request.

    Of two clients that create the same folder at once one writes the request; the other finds it there.
    Raises :class:`RunConflictError` when the folder belongs to something else.
    """
    run, raw = RunDirectory(path), requests.to_json(request)
    if not run.exists():
        _claim(run, raw)
    if run.raw_request() != raw:
        remedy = "Choose a new folder for --run, or repeat the first request."
        raise RunConflictError("This run directory holds another request.", remedy, str(path))
    for folder in (run.control, run.inputs, run.checkpoints, run.outputs):
        folder.mkdir(exist_ok=True)
    return run


def _claim(run: RunDirectory, raw: Dict[str, Any]) -> None:
    try:
        run.path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise RunConflictError("This is a file, not a folder.", "Choose a new folder.", str(run.path)) from error
    except OSError as error:
        cause = f"The run's folder cannot be made ({error.strerror})."
        raise InputError(cause, "Choose another folder.", str(run.path)) from error
    ours = (run.inputs.name, run.request_file.name)  # a client writes inputs before the request that names them
    if any(not entry.name.startswith(ours) for entry in run.path.iterdir()) and not run.exists():
        cause = "This folder is not empty and not a Patchwork run."
        raise RunConflictError(cause, "Choose a new folder.", str(run.path))
    atomic.create_json(run.request_file, raw)


def create_fresh(folder: Path, name: str, request: requests.Request) -> RunDirectory:
    """A new run ``<date>-<job>-<name>`` in ``folder``, numbered where taken, also by another client just now."""
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        path = fresh_path(folder, requests.job_of(request), name)
        try:
            path.mkdir()
        except FileExistsError:
            continue
        return create(path, request)


def slug(name: str) -> str:
    """A folder name from any text: ASCII letters, digits, hyphens; never empty, never hidden."""
    ascii_text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    clean = re.sub(r"[^A-Za-z0-9]+", "-", ascii_text).strip("-").lower()
    return clean[: limits.MAX_RUN_NAME_CHARS].strip("-") or "run"


def fresh_path(folder: Path, job: str, name: str) -> Path:
    """``<date>-<job>-<name>`` in ``folder``, numbered where taken."""
    stem = f"{time.strftime('%Y-%m-%d')}-{slug(job)}-{slug(name)}"
    path, number = folder / stem, 2
    while path.exists():
        path, number = folder / f"{stem}-{number}", number + 1
    return path


def inside(folder: Path, name: str) -> RunDirectory:
    """The run ``name`` of ``folder``. Raises :class:`RequestError` for names that lead elsewhere."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,200}", name) or (folder / name).is_symlink():
        raise RequestError("This is not the name of a run.", subject=name[:80])
    return RunDirectory(folder / name)


def list_runs(folder: Path) -> List[RunDirectory]:
    """All runs in ``folder``, newest first; what is not a run is passed over."""
    if not folder.is_dir():
        return []
    found = [RunDirectory(p) for p in folder.iterdir() if not p.is_symlink() and (p / "request.json").is_file()]
    return sorted(found, key=lambda run: run.request_file.stat().st_mtime, reverse=True)


def find_model(path: Path) -> Optional[Path]:
    """The model folder meant by ``RUN|MODEL``: told apart by the file inside; None if neither."""
    for candidate in (path, RunDirectory(path).model):
        if os.path.isfile(candidate / "model.json"):  # unlike Path.is_file it takes any text for a name
            return candidate
    return None
