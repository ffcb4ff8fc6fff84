"""The project's layer whose file a model was trained on."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Finetune
from .mapped_run import MappedRun


def trained_on(model: str | None, project: QgsProject) -> QgsVectorLayer | None:
    """None for a model that is no training's, for a training on a copy, and where the project has no such layer."""
    wanted = _label_files(Path(model)) if model else set()
    layers = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer)]
    return next((layer for layer in layers if Path(layer.source().partition("|")[0]) in wanted), None)


def _label_files(run: Path) -> set[Path]:
    try:
        request = MappedRun(run).request()
    except (PatchworkError, OSError):
        return set()
    scenes = request.scenes if isinstance(request, Finetune) else []
    return {Path(scene.labels.path) for scene in scenes if scene.labels is not None}
