"""What a run has produced, read from its events; files that are gone are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...backend.contract.events import Event, decode
from ...backend.contract.run_directory import RunDirectory

CLASSES, PROBABILITIES, AMBIGUITY, ATTENTION = "classes", "probabilities", "ambiguity", "attention"
SIMILARITY, COMPONENTS, CLUSTERS, PLACES = "similarity", "components", "clusters", "places"
SUGGESTED, SAMPLE = "suggested", "sample"
MODEL, REPORT, REPORT_JSON, TABLE = "model", "report", "report-json", "table"

RASTERS = (CLASSES, ATTENTION, CLUSTERS, SIMILARITY, COMPONENTS, PROBABILITIES, AMBIGUITY)
VECTORS = (SAMPLE, SUGGESTED, PLACES)
LAYERS = (*VECTORS, *RASTERS)
"""Roles that become layers, the topmost first."""


@dataclass(frozen=True)
class Output:
    """One result: ``role`` as in the contract, ``title`` in the user's words."""

    role: str
    path: Path
    title: str
    extra: dict[str, Any] = field(default_factory=dict)


def outputs(run: RunDirectory) -> list[Output]:
    """The outputs that exist now; the last word about a file counts. Relative paths lie in the run."""
    found: dict[str, Output] = {}
    for event in _output_events(run.events_file):
        extra = {key: value for key, value in event.data.items() if key not in ("role", "path", "title")}
        path = run.path / str(event.data.get("path", ""))
        found[str(path)] = Output(
            str(event.data.get("role", "")), path, str(event.data.get("title") or path.stem), extra
        )
    return [output for output in found.values() if output.path.exists()]


def first(run: RunDirectory, role: str) -> Path | None:
    """The path of the latest output with ``role``; None where there is none."""
    return next((output.path for output in reversed(outputs(run)) if output.role == role), None)


def _output_events(path: Path) -> Iterator[Event]:
    """Only lines that can be outputs are decoded: a long training has a hundred thousand others."""
    if not path.is_file():
        return
    for line in path.read_bytes().split(b"\n"):
        event = decode(line) if b'"kind":"output"' in line else None
        if event is not None:
            yield event
