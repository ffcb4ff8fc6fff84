"""Out of sight while one labels: the map that is judged, what was made with it, polygons and points that name the classes,
and the sample itself, whose rings would lie on what is to be seen. They come back afterwards."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core import results
from ..core.sample_classes import classes_of_sample, map_of
from ..core.styles import ROLE_PROPERTY

TELLING = (results.CLASSES, results.PROBABILITIES, results.AMBIGUITY)
"""Rasters that say what a model takes a place to be."""
READ_AT_ONCE = ("ogr", "memory", "spatialite", "delimitedtext")
"""Sources whose attributes are at hand; a server's would keep the user waiting."""
FEATURES_READ = 1000
NAMED = 2
"""So many of the sample's classes in one column: not by chance."""


class HiddenMaps(QObject):
    """Unticks the layers that tell an answer, also those that come or are ticked later; ticks again those it unticked.

    ``kept``: a layer that came to be seen was hidden, which the user should be told.
    """

    kept = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._hidden: list[str] = []
        self._hiding = self._maps = False
        self._points, self._path = "", ""
        self._names: set[str] = set()
        self._verdicts: dict[str, bool] = {}
        self._soon = QTimer(self)  # a layer that comes is styled and ticked before it is judged
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._hide_later_ones)
        root = project.layerTreeRoot()
        root.addedChildren.connect(self._look_again)
        root.visibilityChanged.connect(self._look_again)

    def hide(self, points: QgsVectorLayer, maps: bool = True) -> None:
        """Hide the points and, unless they are asked for, the maps; until :meth:`show`."""
        self.show()
        self._points, self._path, self._maps = points.id(), map_of(points), maps
        self._names = {one.name for one in classes_of_sample(points)} if maps else set()
        self._verdicts = {}
        self._untick()
        self._hiding = True

    def show(self) -> None:
        """Those that were hidden here come back; calling it twice is fine."""
        self._hiding = False
        self._soon.stop()
        root = self._project.layerTreeRoot()
        for layer_id in self._hidden:
            node = root.findLayer(layer_id)
            if node is not None:
                node.setItemVisibilityChecked(True)
        self._hidden = []

    # -- inside -----------------------------------------------------------

    def _look_again(self, *_: object) -> None:
        if self._hiding:
            self._soon.start()

    def _hide_later_ones(self) -> None:
        if self._hiding and self._untick():
            self.kept.emit()

    def _untick(self) -> bool:
        """Whether anything was to be seen."""
        seen = [node for node in self._project.layerTreeRoot().findLayers() if node.itemVisibilityChecked()]
        wanted = [node for node in seen if node.layerId() == self._points or (self._maps and self._tells(node))]
        for node in wanted:
            node.setItemVisibilityChecked(False)
            if node.layerId() not in self._hidden:
                self._hidden.append(node.layerId())
        return bool(wanted)

    def _tells(self, node: QgsLayerTreeLayer) -> bool:
        layer = node.layer()
        if layer is None:
            return False
        if isinstance(layer, QgsRasterLayer):
            return _is_map(layer, self._path)
        if layer.id() not in self._verdicts:
            self._verdicts[layer.id()] = _names_classes(layer, self._names)
        return self._verdicts[layer.id()]


def _is_map(layer: QgsRasterLayer, path: str) -> bool:
    same = bool(path) and Path(layer.source().partition("|")[0]) == Path(path)
    return same or layer.customProperty(ROLE_PROPERTY) in TELLING


def _names_classes(layer: QgsMapLayer, names: set[str]) -> bool:
    """Whether a vector layer holds the classes in a column, as the polygons do that taught the map."""
    if not isinstance(layer, QgsVectorLayer) or not names or layer.dataProvider().name() not in READ_AT_ONCE:
        return False
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(FEATURES_READ)
    found: dict[int, set[str]] = {}
    for feature in layer.getFeatures(request):
        for column, value in enumerate(feature.attributes()):
            if str(value) in names:
                found.setdefault(column, set()).add(str(value))
    return any(len(held) >= min(NAMED, len(names)) for held in found.values())
