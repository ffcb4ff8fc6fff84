"""Out of sight while one labels: the map that is judged, what was made with it, and the points themselves, whose rings would
lie on what is to be seen. They come back afterwards."""

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

    def hide(self, points: QgsVectorLayer, maps: bool = True) -> None:
        """Hide the points and, unless they are asked for, the maps."""
        self.show()
        path = map_of(points)
        for node in self._project.layerTreeRoot().findLayers():
            wanted = node.layerId() == points.id() or (maps and _tells(node, path))
            if wanted and node.itemVisibilityChecked():
                node.setItemVisibilityChecked(False)
                self._hidden.append(node.layerId())

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
