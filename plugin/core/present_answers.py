"""A report once more: its run holds a copy of the answers, and the labelling may have gone on since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer

from ...backend.contract import sample
from ...backend.contract.requests import Report, Request
from ...backend.contract.run_directory import RunDirectory
from . import requests
from .requests import RunDraft
from .sample_classes import samples_of

DRAW = (sample.MAP, sample.MAP_HASH, sample.SEED)
"""What points of one sample have in common."""


def holds_answers(run: RunDirectory, request: Request) -> bool:
    """Whether this is a report of sample points that were copied into ``run``."""
    return isinstance(request, Report) and bool(_draw(_copied(run, request)))


def sample_of(run: RunDirectory, request: Request, project: QgsProject) -> QgsVectorLayer | None:
    """The project's layer that the copied answers came from, by its draw, then by its name; None where it is gone."""
    if not isinstance(request, Report):
        return None
    draw = _draw(_copied(run, request))
    found = [layer for layer in samples_of(project) if draw and _draw(layer) == draw]
    named = [layer for layer in found if layer.name() == request.reference_name]
    return (named or found)[0] if len(named or found) == 1 else None


def with_present_answers(request: Report, layer: QgsVectorLayer, draft: RunDraft) -> Report:
    """The report of ``layer`` as it stands now, copied to ``draft``. Raises :class:`InputError`."""
    points = requests.reference_from_layer(layer, request.field or sample.CLASS, draft.inputs)
    return replace(request, reference=str(points))


def _copied(run: RunDirectory, request: Report) -> QgsVectorLayer | None:
    path = Path(request.reference or "")
    return QgsVectorLayer(str(path), "copy") if run.inputs in path.parents and path.exists() else None


def _draw(layer: QgsVectorLayer | None) -> tuple[Any, ...]:
    """Empty for what is no drawn sample."""
    if layer is None or not layer.isValid() or not set(DRAW) <= set(layer.fields().names()):
        return ()
    first = next(layer.getFeatures(), None)
    return tuple(first[name] for name in DRAW) if first is not None else ()
