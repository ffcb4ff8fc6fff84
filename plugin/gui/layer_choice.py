"""A choice among the project's layers that never turns to another layer by itself."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QModelIndex, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from .combo import Fitting
from .form import shrink


class LayerChoice(Fitting, QgsMapLayerComboBox):
    """When its layer is removed from the project nothing is chosen: QGIS would show the next one, and tell nobody.

    ``proposes``: the first layer that fits is chosen until the user's own; else nothing, shown as ``empty``.
    """

    crs_changed = pyqtSignal()

    def __init__(self, filters: object, empty: str, proposes: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty, self._proposes = empty, proposes
        self.setFilters(filters)
        shrink(self)
        if not proposes:
            self.setAllowEmptyLayer(True, empty)
            self.setLayer(None)
        self._heard: QgsMapLayer | None = None
        self.layerChanged.connect(self._follow)
        self._follow(self.currentLayer())
        self._leaving = False
        self.model().rowsAboutToBeRemoved.connect(self._note)
        project = QgsProject.instance()
        project.layersWillBeRemoved["QStringList"].connect(self._let_go)
        project.layersRemoved.connect(self._show_empty)
        project.cleared.connect(self._start_anew)

    def _follow(self, layer: QgsMapLayer | None) -> None:
        """What is made of a layer depends on its CRS, too."""
        if self._heard is not None and not sip.isdeleted(self._heard):
            self._heard.crsChanged.disconnect(self.crs_changed)
        self._heard = layer
        if layer is not None:
            layer.crsChanged.connect(self.crs_changed)

    def _note(self, _parent: QModelIndex, first: int, last: int) -> None:
        """The model hears of the removal before this box does, and the next row then seems to be the choice."""
        self._leaving = self._leaving or first <= self.currentIndex() <= last

    def _let_go(self, layer_ids: Iterable[str]) -> None:
        layer = self.currentLayer()
        leaving, self._leaving = self._leaving or (layer is not None and layer.id() in set(layer_ids)), False
        if leaving:
            self.blockSignals(True)
            self.setAllowEmptyLayer(True, self._empty)
            self.setLayer(None)
            self.blockSignals(False)
            self.layerChanged.emit(None)  # where the empty row came by itself QGIS emits nothing

    def _show_empty(self, *_: object) -> None:
        """With no layer chosen the box reads ``empty``: QGIS leaves no row at all, and so no word."""
        if self.currentIndex() >= 0 or not self.allowEmptyLayer():
            return
        rows = [row for row in range(self.count()) if self.layer(row) is None]
        if rows:
            self.blockSignals(True)  # it was told already that nothing is chosen
            self.setCurrentIndex(rows[0])
            self.blockSignals(False)

    def _start_anew(self) -> None:
        """In another project nothing was chosen yet."""
        if self._proposes:
            self.setAllowEmptyLayer(False)
