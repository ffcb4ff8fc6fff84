"""Where to work: everything, what the map window shows, or the polygons of a layer."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..core import requests
from . import form
from .layer_choice import LayerChoice
from .scene_choice import Area
from .texts import tr

WHOLE, CANVAS, LAYER = "whole", "canvas", "layer"


class AreaBox(QWidget, Area):
    """A choice, and a layer beside it where one is needed."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.kind = form.combo(
            [(tr("Whole raster"), WHOLE), (tr("The map window"), CANVAS), (tr("Polygons of a layer"), LAYER)]
        )
        self.layer = LayerChoice(QgsMapLayerProxyModel.Filter.PolygonLayer, tr("choose polygons"), proposes=True)
        self.layer.setToolTip(tr("Only the selected polygons count if some are selected."))
        self.layer.setAccessibleName(tr("Polygon layer of the area"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kind)
        layout.addWidget(self.layer)
        self.kind.currentIndexChanged.connect(self._changed)
        self.layer.layerChanged.connect(lambda _layer: self.changed.emit())
        self.layer.crs_changed.connect(self.changed)
        self._changed()

    def problem(self) -> str:
        """Why the area cannot be used; empty when it can."""
        if self.kind.currentData() == LAYER and self.layer.currentLayer() is None:
            if self.layer.count() > 1:  # the first row is the empty one
                return tr("Choose the polygon layer of the area, or another area.")
            return tr("The project has no polygon layer for the area: choose another area.")
        return ""

    def write(self, inputs: Path) -> Path | None:
        """The area as a file in ``inputs``; None for the whole raster. Raises typed errors."""
        kind = self.kind.currentData()
        if kind == CANVAS:
            crs = self._canvas.mapSettings().destinationCrs()
            return requests.area_from_extent(self._canvas.extent(), crs, inputs)
        if kind == LAYER:
            layer = self.layer.currentLayer()
            return requests.area_from_layer(layer, inputs, layer.selectedFeatureCount() > 0)
        return None

    def _changed(self, *_: object) -> None:
        self.layer.setVisible(self.kind.currentData() == LAYER)
        self.changed.emit()
