"""The bands of one raster: which are used, and what each shows."""

from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from .scene_choice import RasterSettings
from .texts import tr

ROLES = (
    "", "VV", "VH", "HH", "HV", "coastal", "blue", "green", "red", "rededge1", "rededge2", "rededge3",
    "nir", "nir08", "nir09", "cirrus", "swir1", "swir2", "thermal", "thermal2", "pan",
)  # fmt: skip

_BAND, _ROLE = 0, 1

MOST_ROWS = 6
"""What a laptop's screen has room for beside the rest of the page."""


class BandTable(QTableWidget):
    """Edits a :class:`RasterSettings` in place; ``edited`` after each change by the user."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._settings = RasterSettings()
        self.setHorizontalHeaderLabels([tr("Band"), tr("Role")])
        self.horizontalHeader().setSectionResizeMode(_BAND, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(_ROLE, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(_ROLE, 110)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.setTabKeyNavigation(False)
        self.setItemDelegateForColumn(_ROLE, RoleDelegate(self))
        self.setToolTip(tr("Tick the bands to use. The role says what a band shows; click to change it."))
        self.itemChanged.connect(self._changed)

    def sizeHint(self) -> QSize:
        rows = min(MOST_ROWS, max(2, self.rowCount()))
        height = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()
        return QSize(240, height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def show_layer(self, layer: QgsRasterLayer | None, settings: RasterSettings) -> None:
        """Show a layer's bands with what is chosen for them."""
        self._settings = settings
        self.blockSignals(True)
        self.setRowCount(layer.bandCount() if layer is not None else 0)
        for row in range(self.rowCount()):
            self._fill(row, layer)
        self.blockSignals(False)
        self.updateGeometry()

    # -- inside -----------------------------------------------------------

    def _fill(self, row: int, layer: QgsRasterLayer) -> None:
        number = row + 1
        name = self._settings.names.get(number) or layer.bandName(number)
        band = QTableWidgetItem(name)
        band.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        used = number not in self._settings.left_out
        band.setCheckState(Qt.CheckState.Checked if used else Qt.CheckState.Unchecked)
        units = self._settings.found_units.get(number)
        band.setToolTip(tr("{name}, values in {units}").format(name=name, units=units) if units else name)
        self.setItem(row, _BAND, band)
        self.setItem(row, _ROLE, QTableWidgetItem(self._settings.role(number)))

    def _changed(self, item: QTableWidgetItem) -> None:
        number = item.row() + 1
        if item.column() == _ROLE:
            role = item.text().strip()
            if role != self._settings.role(number):
                self._settings.roles[number] = role
        elif item.checkState() == Qt.CheckState.Checked:
            self._settings.left_out = [band for band in self._settings.left_out if band != number]
        elif number not in self._settings.left_out:
            self._settings.left_out.append(number)
        self.edited.emit()


class RoleDelegate(QStyledItemDelegate):
    """Edits a role with a list of the known ones; any other word is possible too."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QComboBox:
        editor = QComboBox(parent)
        editor.setEditable(True)
        editor.addItems(ROLES)
        editor.activated.connect(lambda _index: self._commit(editor))
        return editor

    def setEditorData(self, editor: QComboBox, index: QModelIndex) -> None:
        editor.setCurrentText(str(index.data() or ""))

    def setModelData(self, editor: QComboBox, model: object, index: QModelIndex) -> None:
        model.setData(index, editor.currentText())  # type: ignore[attr-defined]

    def _commit(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
