"""The project's rasters with a tick for each that Patchwork shall use."""

from __future__ import annotations

from qgis.core import QgsIconUtils, QgsMapLayer, QgsProject, QgsRaster, QgsRasterLayer
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ..core.remote import runs_folder
from ..core.styles import ROLE_PROPERTY
from .texts import tr

_LAYER_ID = Qt.ItemDataRole.UserRole


class RasterList(QListWidget):
    """Follows the project. ``changed`` whenever another set of rasters is ticked.

    Results of ours are listed where :meth:`list_results` asks for them, or where they are ticked.
    """

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._ticks: dict[str, bool] = {}
        self._by_hand = self._with_results = False
        self._told: list[str] = []
        self._proposed = ""
        self.setAlternatingRowColors(True)
        self.setUniformItemSizes(True)
        # The selection's colour hides ticks in dark themes; the shown raster is bold instead.
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.currentItemChanged.connect(self._embolden)
        self.itemChanged.connect(self._ticked)
        project.layersAdded.connect(self.refresh)
        project.layerTreeRoot().addedChildren.connect(self.refresh)  # only now the layer has its place among the others
        project.layersRemoved.connect(self.refresh)
        project.cleared.connect(self._start_anew)
        project.layerTreeRoot().nameChanged.connect(self.refresh)
        self.refresh()

    def sizeHint(self) -> QSize:
        rows = min(6, max(2, self.count()))
        return QSize(240, rows * max(20, self.sizeHintForRow(0)) + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def refresh(self, *_: object) -> None:
        """Show the project's layers as they are now; ticks are kept."""
        current = self.current_layer()
        layers = self._layers()
        known = {layer.id() for layer in layers}
        self._ticks = {layer_id: ticked for layer_id, ticked in self._ticks.items() if layer_id in known}
        self.blockSignals(True)
        self.clear()
        for layer in layers:
            self._add(layer)
        self._propose()
        self.blockSignals(False)
        self._select(current.id() if current is not None else "")
        self.updateGeometry()
        if [layer.id() for layer in self.ticked()] != self._told or self.count() == 0:
            self._tell()

    def ticked(self) -> list[QgsRasterLayer]:
        """The chosen layers in the list's order."""
        items = [self.item(row) for row in range(self.count())]
        wanted = [item.data(_LAYER_ID) for item in items if item.checkState() == Qt.CheckState.Checked]
        layers = [self._project.mapLayer(layer_id) for layer_id in wanted]
        return [layer for layer in layers if layer is not None]

    def current_layer(self) -> QgsRasterLayer | None:
        """The layer whose bands are shown."""
        item = self.currentItem()
        return self._project.mapLayer(item.data(_LAYER_ID)) if item is not None else None

    def list_results(self, wanted: bool) -> None:
        """Results of ours too: seldom what one learns from, and after a day of work most of a project's rasters."""
        self._with_results = wanted
        self.refresh()

    def tick(self, layer_id: str, wanted: bool = True) -> None:
        """Choose or leave out one layer."""
        if wanted and layer_id not in [self.item(row).data(_LAYER_ID) for row in range(self.count())]:
            self._take_over()
            self._ticks[layer_id] = True  # a result that is not listed
            self.refresh()
        for row in range(self.count()):
            if self.item(row).data(_LAYER_ID) == layer_id:
                self._take_over()  # also where it was proposed, and nothing changes
                self._ticks[layer_id] = wanted
                self.item(row).setCheckState(_state(wanted))
                self._follow(self.item(row))  # also where it was ticked before

    # -- inside -----------------------------------------------------------

    def _start_anew(self) -> None:
        """In another project nothing is ticked by hand yet."""
        self._by_hand = False
        self.refresh()

    def _tell(self) -> None:
        self._told = [layer.id() for layer in self.ticked()]
        self.changed.emit()

    def _layers(self) -> list[QgsRasterLayer]:
        ordered = [node.layer() for node in self._project.layerTreeRoot().findLayers()]
        known = {layer.id() for layer in ordered if layer is not None}
        others = [layer for layer in self._project.mapLayers().values() if layer.id() not in known]
        rasters = [layer for layer in [*ordered, *others] if isinstance(layer, QgsRasterLayer) and self._lists(layer)]
        return sorted(rasters, key=is_result)  # ours last: a result that comes on top moves no row away from the pointer

    def _lists(self, layer: QgsRasterLayer) -> bool:
        return self._with_results or self._ticks.get(layer.id(), False) or not is_result(layer)

    def _add(self, layer: QgsRasterLayer) -> None:
        item = QListWidgetItem(QgsIconUtils.iconForLayer(layer), layer.name())
        item.setData(_LAYER_ID, layer.id())
        reason = why_unusable(layer)
        item.setToolTip(reason or layer.source())
        if reason:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        item.setCheckState(_state(self._ticks.get(layer.id(), False) and not reason))
        self.addItem(item)

    def _propose(self) -> None:
        """Until the user has ticked anything, the first raster that is neither a result of ours nor a class map.

        It stays the one while it is there: a layer added on top of it must not take its place unseen.
        """
        if self._by_hand:
            return
        rows = [row for row in range(self.count()) if may_be_proposed(self._layer(row))]
        kept = [row for row in rows if self.item(row).data(_LAYER_ID) == self._proposed]
        for row in (kept or rows)[:1]:
            self._proposed = self.item(row).data(_LAYER_ID)
            self.item(row).setCheckState(Qt.CheckState.Checked)

    def _layer(self, row: int) -> QgsRasterLayer:
        return self._project.mapLayer(self.item(row).data(_LAYER_ID))

    def _select(self, layer_id: str) -> None:
        rows = [row for row in range(self.count()) if self.item(row).data(_LAYER_ID) == layer_id]
        rows += [row for row in range(self.count()) if self.item(row).checkState() == Qt.CheckState.Checked]
        if rows:
            self.setCurrentRow(rows[0])

    def _embolden(self, current: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        self.blockSignals(True)
        for item in (before, current):
            if item is not None:
                font = item.font()
                font.setBold(item is current)
                item.setFont(font)
        self.blockSignals(False)

    def _ticked(self, item: QListWidgetItem) -> None:
        self._take_over()
        self._ticks[item.data(_LAYER_ID)] = item.checkState() == Qt.CheckState.Checked
        self._follow(item)
        self._tell()

    def _take_over(self) -> None:
        """From now on nothing is proposed; what was stays ticked, as the user leaves it."""
        if not self._by_hand:
            self._by_hand = True
            self._ticks.update({layer.id(): True for layer in self.ticked()})

    def _follow(self, item: QListWidgetItem) -> None:
        """Show what was ticked just now; in place of what no longer is, another that is ticked."""
        if item.checkState() == Qt.CheckState.Checked:
            self.setCurrentItem(item)
        elif item is self.currentItem():
            self._select("")


def why_unusable(layer: QgsMapLayer) -> str:
    """Why a layer cannot be read by the backend; empty when it can."""
    if not layer.isValid():
        return tr("This layer's file is missing.")
    if layer.providerType() != "gdal":
        return tr("A web layer has no pixels of its own: save the part you need with “More”.")
    return ""


def is_result(layer: QgsRasterLayer) -> bool:
    """Whether a layer is marked as a result of ours, or lies in a run: it is not proposed as input."""
    return bool(layer.customProperty(ROLE_PROPERTY)) or str(runs_folder()) in layer.source()


def may_be_proposed(layer: QgsRasterLayer) -> bool:
    """Whether a layer may be imagery to learn from. A palette says that its numbers are codes."""
    if why_unusable(layer) or is_result(layer):
        return False
    return bool(layer.dataProvider().colorInterpretation(1) != QgsRaster.ColorInterpretation.PaletteIndex)


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
