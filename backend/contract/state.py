"""``state.json``: what a run is doing now, replaced atomically."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Dict, Optional

from . import atomic
from .errors import InputError
from .version import RUN_SCHEMA

QUEUED, PREPARING, RUNNING, PAUSED = "queued", "preparing", "running", "paused"
DONE, FAILED, CANCELLED = "done", "failed", "cancelled"
INTERRUPTED = "interrupted"
"""Never written: derived by readers when a run is not final and nobody holds its lock."""

FINAL = frozenset({DONE, FAILED, CANCELLED})
BUSY = frozenset({PREPARING, RUNNING, PAUSED})


@dataclass
class State:
    """Progress of a run. ``rate`` is in ``unit`` per second, ``left_s`` in seconds; None is unknown."""

    phase: str = QUEUED
    stage: str = ""
    step: int = 0
    total: Optional[int] = None
    unit: str = "step"
    rate: Optional[float] = None
    left_s: Optional[float] = None
    error: Optional[Dict[str, str]] = None
    pid: Optional[int] = None
    host: str = ""
    updated: float = field(default_factory=time.time)

    def to_json(self) -> Dict[str, Any]:
        return {"schema": RUN_SCHEMA, **asdict(self)}


def read_state(path: Path) -> State:
    """The state at ``path``; a run just created has none yet and is queued. Raises :class:`InputError` if damaged."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return State()
    except ValueError as error:
        remedy = "Resume the run: it writes a new one."
        raise InputError("The run's state.json is damaged.", remedy, str(path.parent)) from error
    if not isinstance(raw, dict) or raw.get("schema", RUN_SCHEMA) != RUN_SCHEMA:
        raise InputError(f"The run's state.json is not of the schema {RUN_SCHEMA}.", subject=str(path.parent))
    known = State.__dataclass_fields__
    return State(**{key: value for key, value in raw.items() if key in known})


def write_state(path: Path, state: State, durable: bool = False) -> None:
    state.updated = time.time()
    atomic.write_json(path, state.to_json(), durable)


def shown_phase(state: State, lock_held: bool) -> str:
    """The phase a reader shows: a busy phase without a living worker is *interrupted*."""
    return INTERRUPTED if state.phase in BUSY and not lock_held else state.phase
