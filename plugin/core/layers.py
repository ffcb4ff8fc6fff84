"""Brings a run's results into the project: one group a run, styled, in a sensible order, never twice."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ...backend.contract.errors import InputError, PatchworkError
from ...backend.contract.requests import Predict
from ...backend.contract.run_directory import RunDirectory
from . import results, styles, vector_styles
from .crs_guard import CrsGuard
from .result_names import group_name

RUN_PROPERTY = "patchwork/run"
_HIDDEN = (results.PROBABILITIES, results.AMBIGUITY)


def add_results(run: RunDirectory, project: QgsProject | None = None) -> QgsLayerTreeGroup:
    """Add what ``run`` has produced and the project does not show yet; returns the run's group.

    The project's CRS stays as it is. Raises :class:`InputError` when the run has no map layers.
    """
    target = project or QgsProject.instance()
    wanted = _ordered(results.outputs(run))
    if not wanted:
        raise InputError("This run has no map layers (yet).", "Wait until it is done, or look at its log.", run.name)
    if not target.mapLayers():
        CrsGuard(target)
    group = _group(run, target, wanted[0])
    for output in wanted:
        if layer_in(group, output.path) is None:
            _add(group, target, output, run)
    return group


def classes_layer(path: Path, title: str) -> QgsRasterLayer:
    """One raster of classes with its legend, not yet in a project. Raises :class:`InputError`."""
    layer = QgsRasterLayer(str(path), title)
    if not layer.isValid():
        raise InputError("This result cannot be opened as a raster.", "Check the file.", str(path))
    styles.style(layer, results.Output(results.CLASSES, path, title))
    return layer


def group_of(run: RunDirectory, project: QgsProject | None = None) -> QgsLayerTreeGroup | None:
    """The run's group in the project, whatever the user renamed it to; None where absent."""
    root = (project or QgsProject.instance()).layerTreeRoot()
    return next((g for g in root.findGroups(True) if g.customProperty(RUN_PROPERTY) == str(run.path)), None)


def _ordered(found: list[results.Output]) -> list[results.Output]:
    return sorted((o for o in found if o.role in results.LAYERS), key=lambda o: results.LAYERS.index(o.role))


def _group(run: RunDirectory, project: QgsProject, shown: results.Output) -> QgsLayerTreeGroup:
    known = group_of(run, project)
    if known is not None:
        return known
    root = project.layerTreeRoot()
    group = root.insertGroup(below_vectors(root), group_name(run, shown, root))
    group.setCustomProperty(RUN_PROPERTY, str(run.path))
    return group


def below_vectors(root: QgsLayerTreeGroup) -> int:
    """The first place under the vector layers on top, so that a map does not cover the polygons that taught it."""
    for position, child in enumerate(root.children()):
        if not (isinstance(child, QgsLayerTreeLayer) and isinstance(child.layer(), QgsVectorLayer)):
            return position
    return len(root.children())


def layer_in(group: QgsLayerTreeGroup | None, path: Path) -> QgsMapLayer | None:
    """The layer of ``group`` that shows the file ``path``."""
    node = None if group is None else _node_in(group, path)
    return None if node is None else node.layer()


def _node_in(group: QgsLayerTreeGroup, path: Path) -> QgsLayerTreeLayer | None:
    nodes = (node for node in group.findLayers() if node.layer() is not None)
    return next((node for node in nodes if Path(node.layer().source().partition("|")[0]) == path), None)


def _add(group: QgsLayerTreeGroup, project: QgsProject, output: results.Output, run: RunDirectory) -> None:
    layer = _vector(output) if output.role in results.VECTORS else result_raster(output, run)
    project.addMapLayer(layer, False)
    node = group.addLayer(layer)
    node.setItemVisibilityChecked(output.role not in _HIDDEN)
    node.setExpanded(output.role == results.CLASSES)


def result_raster(output: results.Output, run: RunDirectory) -> QgsRasterLayer:
    """A run's raster, styled as its role wants, not yet in a project. Raises :class:`InputError`."""
    layer = QgsRasterLayer(str(output.path), output.title)
    if not layer.isValid():
        raise InputError("This result cannot be opened as a raster.", "Check the file.", str(output.path))
    if not styles.has_own_qml(output.path):
        styles.style(layer, output, _model(run))
        styles.write_qml(layer, output.path)
    return layer


def _vector(output: results.Output) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(output.path), output.title)
    if not layer.isValid():
        raise InputError("This result cannot be opened as a vector layer.", "Check the file.", str(output.path))
    if not styles.has_own_qml(output.path):
        vector_styles.style(layer, output)
        styles.write_qml(layer, output.path)
    return layer


def _model(run: RunDirectory) -> Path | None:
    """The model that made the map: its card knows the classes should the raster not."""
    try:
        request = run.request()
    except PatchworkError:
        return None
    return Path(request.model) if isinstance(request, Predict) else None
