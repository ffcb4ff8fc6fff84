"""What noisy pretraining learns from: a map or polygons of the project, and which classes its codes become."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Optional

from qgis.core import QgsMapLayerProxyModel, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QGroupBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...backend.contract.class_mapping import COLUMNS, PRESETS, MappingRow, read_mapping
from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Labels
from ..core import requests
from ..core.requests import RunDraft
from . import form
from .texts import tr

AS_IS, FILE = "", "file"
TABLE_FILE = "classes.csv"
CODE, CLASS, NAME = range(3)
MOST_ROWS = 8


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
        self.legend = form.combo(_legends())
        form.row(
            rows,
            tr("Legend"),
            self.legend,
            tr("What the layer's codes mean. In the table codes can be joined (the same class twice) or left out (empty)."),
        )
        self.file = QgsFileWidget()
        self.file.setFilter(tr("Class tables") + " (*.csv *.json)")
        self.file.setDialogTitle(tr("Class table with code, class, name, color"))
        self.file.setToolTip(tr("A CSV or JSON file with the columns code, class, name and color."))
        rows.addRow(self.file)
        layout.addLayout(rows)
        self.table = _Table(0, 3)
        self.table.setHorizontalHeaderLabels([tr("Code"), tr("Class"), tr("Name")])
        self.table.setToolTip(tr("Class: the number a code becomes; the same for several codes joins them, empty leaves out."))
        self.table.setAccessibleName(tr("Classes"))
        layout.addWidget(self.table)
        self._rows: list[MappingRow] = []
        self._problem = ""
        self.layer.layerChanged.connect(self._take_layer)
        self.legend.currentIndexChanged.connect(self._take_legend)
        self.file.fileChanged.connect(self._take_legend)
        self.legend.activated.connect(lambda _index: self.legend_chosen.emit())
        self.field.fieldChanged.connect(self.changed)
        self.table.itemChanged.connect(self.changed)
        self._take_layer(self.layer.currentLayer())
        self._take_legend()

    def problem(self) -> str:
        """Why these labels cannot be used yet; empty where they can."""
        layer = self.layer.currentLayer()
        if layer is None:
            return tr("Choose the land-cover map or the polygons to learn from.")
        if isinstance(layer, QgsVectorLayer) and not self.field.currentField():
            return tr("Choose the attribute that holds the class.")
        if self._problem:
            return self._problem
        if any(text and not text.isdecimal() for text in self._classes()):
            return tr("A class in the table is no whole number.")
        if self._rows and not any(self._classes()):
            return tr("The table leaves every code out.")
        return ""

    def labels(self, draft: RunDraft) -> Labels:
        """The labels for a request; a vector layer and a changed table are written into the draft."""
        layer, mapping = self.layer.currentLayer(), self._mapping(draft.inputs)
        if isinstance(layer, QgsRasterLayer):
            return requests.labels_from_raster(layer, mapping)
        return requests.labels_from_layer(layer, self.field.currentField(), draft.inputs, mapping=mapping)

    # -- inside -----------------------------------------------------------

    def _mapping(self, inputs: Path) -> Optional[str]:
        """A preset's name, the user's file, or the table as it was changed here."""
        chosen = str(self.legend.currentData())
        if chosen == AS_IS:
            return None
        if not self._edited():
            return self.file.filePath().strip() if chosen == FILE else chosen
        inputs.mkdir(parents=True, exist_ok=True)
        path = inputs / TABLE_FILE
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            for row, target, name in zip(self._rows, self._classes(), self._names()):
                color = row.color if target == str(row.target) else ""
                writer.writerow([row.code, target, name, color])
        return str(path)

    def _edited(self) -> bool:
        own = [("" if row.target is None else str(row.target), row.name) for row in self._rows]
        return own != list(zip(self._classes(), self._names()))

    def _classes(self) -> list[str]:
        return [self._text(row, CLASS) for row in range(self.table.rowCount())]

    def _names(self) -> list[str]:
        return [self._text(row, NAME) for row in range(self.table.rowCount())]

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _take_layer(self, layer: object) -> None:
        vector = isinstance(layer, QgsVectorLayer)
        self.field.setLayer(layer if vector else None)
        self.field.setVisible(vector)
        self._field_title.setVisible(vector)
        self.changed.emit()

    def _take_legend(self, *_: object) -> None:
        chosen = str(self.legend.currentData())
        name = self.file.filePath().strip() if chosen == FILE else chosen
        self.file.setVisible(chosen == FILE)
        self._rows, self._problem = [], ""
        if chosen == FILE and not name:
            self._problem = tr("Choose the class table.")
        elif name:
            try:
                self._rows = read_mapping(name)
            except PatchworkError as error:
                self._problem = str(error)
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._rows))
        for number, row in enumerate(self._rows):
            code = QTableWidgetItem(row.code)
            code.setFlags(code.flags() & ~Qt.ItemFlag.ItemIsEditable)
            if row.color:
                code.setData(Qt.ItemDataRole.DecorationRole, QColor(row.color))
            self.table.setItem(number, CODE, code)
            self.table.setItem(number, CLASS, QTableWidgetItem("" if row.target is None else str(row.target)))
            self.table.setItem(number, NAME, QTableWidgetItem(row.name))
        self.table.blockSignals(False)
        self.table.setVisible(bool(self._rows))
        self.table.updateGeometry()


class _Table(QTableWidget):
    """As high as its rows, up to what a laptop's screen has room for; the name takes the width that is left."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        for column in (CODE, CLASS):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.setTabKeyNavigation(False)

    def sizeHint(self) -> QSize:
        rows = min(MOST_ROWS, max(2, self.rowCount()))
        height = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()
        return QSize(240, height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())


def _legends() -> list[tuple[str, str]]:
    titles = {
        "worldcover": "ESA WorldCover",
        "dynamic-world": "Dynamic World",
        "esri": "Esri Land Cover",
        "nlcd": "NLCD",
        "corine": tr("CORINE, level 3"),
        "corine-2": tr("CORINE, level 2"),
        "corine-1": tr("CORINE, level 1"),
    }
    known = [(titles.get(name, name), name) for name in PRESETS]
    return [(tr("The layer's own codes"), AS_IS), *known, (tr("A class table (CSV, JSON)"), FILE)]
