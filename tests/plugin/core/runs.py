"""Run directories as a worker would write them, for tests of readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from patchwork.backend.contract import run_directory
from patchwork.backend.contract.events import EventLog
from patchwork.backend.contract.requests import Predict, Request, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.backend.contract.state import State, write_state


def make_run(folder: Path, name: str, request: Request | None = None) -> RunDirectory:
    asked = request or Predict([Scene([Source("/data/a.tif")])], model="/models/m")
    return run_directory.create(folder / name, asked)


def set_state(run: RunDirectory, phase: str, **values: Any) -> None:
    write_state(run.state_file, State(phase=phase, **values))


def tell(run: RunDirectory, kind: str, **data: Any) -> None:
    log = EventLog(run.events_file)
    log.append(kind, data)
    log.close()
