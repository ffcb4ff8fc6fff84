"""Two runs' maps, and what changed between them, as one group of layers: A above B, the changes on top."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsProject, QgsRasterLayer

from ...backend.contract.run_directory import RunDirectory
from . import layers, results
from .crs_guard import CrsGuard
from .i18n import tr

PAIR_PROPERTY = "patchwork/compared"


@dataclass(frozen=True)
class Compared:
    """One run's map. ``letter``: A or B; ``name``: as the comparison calls the run."""

    run: RunDirectory
    path: Path
    letter: str
    name: str


@dataclass(frozen=True)
class Pair:
    """Both maps in the project."""

    group: QgsLayerTreeGroup
    one: QgsRasterLayer
    other: QgsRasterLayer


def add_pair(one: Compared, other: Compared, project: QgsProject) -> Pair:
    """Both maps in one group, loaded where they are not there yet; only A is ticked, as B lies below it.

    The project's CRS stays as it is. Raises :class:`InputError` for a map that cannot be opened.
    """
    if not project.mapLayers():
        CrsGuard(project)
    opened = [layers.layer_in(_known(one, other, project), side.path) or _open(side) for side in (one, other)]
    group = _known(one, other, project) or _made(one, other, project)
    for layer in opened:
        if project.mapLayer(layer.id()) is None:
            project.addMapLayer(layer, False)
            group.addChildNode(_folded(layer, ticked=False))
    group.setItemVisibilityChecked(True)
    group.setExpanded(False)  # it was made without children, and the panel unfolds it on a change alone
    group.setExpanded(True)
    for layer, ticked in zip(opened, (True, False)):
        group.findLayer(layer.id()).setItemVisibilityChecked(ticked)
    return Pair(group, opened[0], opened[1])


def add_changes(path: Path, pair: Pair, project: QgsProject, ticked: bool) -> QgsRasterLayer:
    """The raster of changes on top of the group; one that is there already is read anew. Raises :class:`InputError`."""
    known = layers.layer_in(pair.group, path)
    if known is not None:
        known.dataProvider().reloadData()
        known.triggerRepaint()
        pair.group.findLayer(known.id()).setItemVisibilityChecked(ticked)
        return known
    layer = layers.classes_layer(path, tr("Changes"))
    project.addMapLayer(layer, False)
    pair.group.insertChildNode(0, _folded(layer, ticked))
    return layer


def _open(side: Compared) -> QgsRasterLayer:
    title = f"{side.letter}: {side.name}"
    return layers.result_raster(results.Output(results.CLASSES, side.path, title), side.run)


def _folded(layer: QgsRasterLayer, ticked: bool) -> QgsLayerTreeLayer:
    """Before it stands in the panel: told afterwards, the panel unfolds the legend all the same, and hides the other maps."""
    node = QgsLayerTreeLayer(layer)
    node.setExpanded(False)
    node.setItemVisibilityChecked(ticked)
    return node


def _key(one: Compared, other: Compared) -> str:
    return f"{one.path}|{other.path}"


def _known(one: Compared, other: Compared, project: QgsProject) -> QgsLayerTreeGroup | None:
    """The group of these two maps in this order, whatever the user renamed it to."""
    groups = project.layerTreeRoot().findGroups(True)
    return next((group for group in groups if group.customProperty(PAIR_PROPERTY) == _key(one, other)), None)


def _made(one: Compared, other: Compared, project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    title = tr("Compared: {} and {}").format(one.name, other.name)
    group = root.insertGroup(layers.below_vectors(root), title)
    group.setCustomProperty(PAIR_PROPERTY, _key(one, other))
    return group
