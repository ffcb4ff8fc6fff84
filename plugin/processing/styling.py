"""Styles for what algorithms write, with and without a desktop."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...backend.contract.run_directory import RunDirectory
from ..core import results, styles, vector_styles
from ..core.crs_guard import CrsGuard

_alive: deque[Dresser] = deque(maxlen=100)
"""QGIS does not own post-processors; these are kept until long after their layers were loaded."""


class Dresser(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer the style beside its file; the project's CRS stays as it is.

    ``crs``: the CRS of a project that was empty when the algorithm began, else None.
    """

    def __init__(self, path: Path, hidden: bool, crs: QgsCoordinateReferenceSystem | None) -> None:
        super().__init__()
        self._path, self._hidden, self._crs = path, hidden, crs

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> None:
        layer.loadNamedStyle(str(self._path.with_suffix(".qml")))
        project = context.project()
        if project is None:
            return
        if self._crs is not None and len(project.mapLayers()) == 1 and project.crs() == layer.crs():
            project.setCrs(self._crs)  # the first layer has brought its own already
        CrsGuard(project)
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None and self._hidden:
            node.setItemVisibilityChecked(False)


def crs_to_keep(project: QgsProject | None) -> QgsCoordinateReferenceSystem | None:
    """The CRS that QGIS would replace by the first layer's: that of an empty project."""
    return project.crs() if project is not None and not project.mapLayers() else None


def dress(
    run: RunDirectory,
    context: QgsProcessingContext,
    model: Path | None = None,
    crs: QgsCoordinateReferenceSystem | None = None,
) -> None:
    """Write the ``.qml`` beside each layer of ``run`` and have loaded layers take it."""
    for output in results.outputs(run):
        if output.role in results.LAYERS:
            dress_file(output, context, crs, model)


def dress_file(
    output: results.Output,
    context: QgsProcessingContext,
    crs: QgsCoordinateReferenceSystem | None = None,
    model: Path | None = None,
) -> None:
    """Write the ``.qml`` beside one layer's file and have the layer take it where it is loaded."""
    _write_style(output, model)
    if context.willLoadLayerOnCompletion(str(output.path)):
        _alive.append(Dresser(output.path, output.role in (results.PROBABILITIES, results.AMBIGUITY), crs))
        context.layerToLoadOnCompletionDetails(str(output.path)).setPostProcessor(_alive[-1])


def _write_style(output: results.Output, model: Path | None) -> None:
    layer: QgsRasterLayer | QgsVectorLayer
    if output.role in results.VECTORS:
        layer = QgsVectorLayer(str(output.path), output.title)
        if layer.isValid():
            vector_styles.style(layer, output)
            styles.write_qml(layer, output.path)
        return
    layer = QgsRasterLayer(str(output.path), output.title)
    if layer.isValid():
        styles.style(layer, output, model)
        styles.write_qml(layer, output.path)
