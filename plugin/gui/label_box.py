"""What noisy pretraining learns from: a map or polygons of the project, and which classes its codes become."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ...backend.contract.requests import Labels
from ..core import requests
from ..core.requests import RunDraft
from . import form
from .legend import Legend
from .texts import tr


class LabelBox(QGroupBox):
    """A label layer with its legend. ``changed`` when anything in it did; ``legend_chosen`` by the user's hand."""

    changed = pyqtSignal()
    legend_chosen = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Labels"), parent)
        layout = form.column(self)
        rows = form.form()
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer | QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setAllowEmptyLayer(True, tr("choose a map or polygons"))
        self.layer.setLayer(None)  # a proposal would too often be the very image to learn from
        form.shrink(self.layer)
        form.row(
            rows,
            tr("Label la&yer"),
            self.layer,
            tr("A land-cover map or polygons, wrong in places or not, of any grid and CRS."),
        )
        self.field = QgsFieldComboBox()
        form.shrink(self.field)
        self._field_title = form.row(
            rows, tr("Class &field"), self.field, tr("The polygons' attribute that holds the class.")
        )
        self.legend = Legend(
            rows,
            tr("Legend"),
            tr("What the layer's codes mean. In the table codes can be joined (the same class twice) or left out (empty)."),
            self,
        )
        layout.addLayout(rows)
        self.layer.layerChanged.connect(self._take_layer)
        self.legend.changed.connect(self.changed)
        self.legend.chosen.connect(self.legend_chosen)
        self.field.fieldChanged.connect(self.changed)
        self._take_layer(self.layer.currentLayer())

    def problem(self) -> str:
        """Why these labels cannot be used yet; empty where they can."""
        layer = self.layer.currentLayer()
        if layer is None:
            return tr("Choose the land-cover map or the polygons to learn from.")
        if isinstance(layer, QgsVectorLayer) and not self.field.currentField():
            return tr("Choose the attribute that holds the class.")
        return self.legend.problem()

    def labels(self, draft: RunDraft) -> Labels:
        """The labels for a request; a vector layer and a changed table are written into the draft."""
        mapping = self.legend.mapping(draft.inputs)
        return requests.labels_of_layer(self.layer.currentLayer(), self.field.currentField(), draft.inputs, mapping)

    # -- inside -----------------------------------------------------------

    def _take_layer(self, layer: object) -> None:
        vector = isinstance(layer, QgsVectorLayer)
        self.field.setLayer(layer if vector else None)
        self.field.setVisible(vector)
        self._field_title.setVisible(vector)
        self.changed.emit()
