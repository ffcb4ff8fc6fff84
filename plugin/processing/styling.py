"""Styles for what algorithms write, with and without a desktop."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)

from ...backend.contract.run_directory import RunDirectory
from ..core import results, styles
from ..core.crs_guard import CrsGuard

_alive: deque[Dresser] = deque(maxlen=100)
"""QGIS does not own post-processors; these are kept until long after their layers were loaded."""


class Dresser(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer the style beside its file; the project's CRS stays as it is."""

    def __init__(self, path: Path, hidden: bool) -> None:
        super().__init__()
        self._path, self._hidden = path, hidden

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> None:
        layer.loadNamedStyle(str(self._path.with_suffix(".qml")))
        project = context.project()
        if project is None:
            return
        CrsGuard(project)
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None and self._hidden:
            node.setItemVisibilityChecked(False)


def dress(run: RunDirectory, context: QgsProcessingContext, model: Path | None = None) -> None:
    """Write the ``.qml`` beside each raster of ``run`` and have loaded layers take it."""
    for output in results.outputs(run):
        if output.role not in results.RASTERS:
            continue
        layer = QgsRasterLayer(str(output.path), output.title)
        if layer.isValid():
            styles.style(layer, output, model)
            styles.write_qml(layer, output.path)
        if context.willLoadLayerOnCompletion(str(output.path)):
            _alive.append(Dresser(output.path, output.role in (results.PROBABILITIES, results.AMBIGUITY)))
            context.layerToLoadOnCompletionDetails(str(output.path)).setPostProcessor(_alive[-1])
