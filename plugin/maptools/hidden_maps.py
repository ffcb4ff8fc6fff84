"""Out of sight while one labels: the map that is judged, and what was made with it. They come back afterwards."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ..core import results
from ..core.sample_classes import map_of
from ..core.styles import ROLE_PROPERTY

TELLING = (results.CLASSES, results.PROBABILITIES, results.AMBIGUITY)
"""Rasters that say what a model takes a place to be."""


class HiddenMaps:
    """Unticks the layers of a sample's map, and ticks again those that it unticked."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._hidden: list[str] = []

    def hide(self, sample_layer: QgsVectorLayer) -> int:
        """How many are hidden now."""
        path = map_of(sample_layer)
        for node in self._project.layerTreeRoot().findLayers():
            if node.itemVisibilityChecked() and _tells(node, path):
                node.setItemVisibilityChecked(False)
                self._hidden.append(node.layerId())
        return len(self._hidden)

    def show(self) -> None:
        """Those that were hidden here come back; calling it twice is fine."""
        root = self._project.layerTreeRoot()
        for layer_id in self._hidden:
            node = root.findLayer(layer_id)
            if node is not None:
                node.setItemVisibilityChecked(True)
        self._hidden = []


def _tells(node: QgsLayerTreeLayer, path: str) -> bool:
    layer = node.layer()
    if not isinstance(layer, QgsRasterLayer):
        return False
    same = bool(path) and Path(layer.source().partition("|")[0]) == Path(path)
    return same or layer.customProperty(ROLE_PROPERTY) in TELLING
