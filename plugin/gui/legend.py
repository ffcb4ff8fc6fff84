"""Which classes a label layer's codes become: a known map's legend, a class table, or as they are."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QFormLayout, QHeaderView, QTableWidget, QTableWidgetItem

from ...backend.contract.class_mapping import COLUMNS, PRESETS, MappingRow, read_mapping
from ...backend.contract.errors import PatchworkError
from . import form
from .texts import tr

AS_IS, FILE = "", "file"
TABLE_FILE = "classes.csv"
CODE, CLASS, NAME = range(3)
MOST_ROWS = 8


class Legend(QObject):
    """Rows of a form: choice, file, and the table to change. ``changed`` when anything in it did; ``chosen`` by the
    user's hand."""

    changed = pyqtSignal()
    chosen = pyqtSignal()

    def __init__(self, rows: QFormLayout, title: str, tip: str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.choice = form.combo(_legends())
        self._title = form.row(rows, title, self.choice, tip)
        self.file = QgsFileWidget()
        self.file.setFilter(tr("Class tables") + " (*.csv *.json)")
        self.file.setDialogTitle(tr("Class table with code, class, name, color"))
        self.file.setToolTip(tr("A CSV or JSON file with the columns code, class, name and color."))
        rows.addRow(self.file)
        self.table = _Table(0, 3)
        self.table.setHorizontalHeaderLabels([tr("Code"), tr("Class"), tr("Name")])
        self.table.setToolTip(tr("Class: the number a code becomes; the same for several codes joins them, empty leaves out."))
        self.table.setAccessibleName(tr("Classes"))
        rows.addRow(self.table)
        self._rows: list[MappingRow] = []
        self._problem = ""
        self._wanted = True
        self.choice.currentIndexChanged.connect(self._take)
        self.file.fileChanged.connect(self._take)
        self.choice.activated.connect(lambda _index: self.chosen.emit())
        self.table.itemChanged.connect(self.changed)
        self._take()

    def setVisible(self, wanted: bool) -> None:
        """Show or hide all rows."""
        self._wanted = wanted
        self._title.setVisible(wanted)
        self.choice.setVisible(wanted)
        self._show()

    def problem(self) -> str:
        """Why this legend cannot be used yet; empty where it can."""
        if self._problem:
            return self._problem
        if any(text and not text.isdecimal() for text in self._classes()):
            return tr("A class in the table is no whole number.")
        if self._rows and not any(self._classes()):
            return tr("The table leaves every code out.")
        return ""

    def mapping(self, inputs: Path) -> Optional[str]:
        """A preset's name, the user's file, or the table as it was changed here, written below ``inputs``."""
        chosen = str(self.choice.currentData())
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

    # -- inside -----------------------------------------------------------

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

    def _take(self, *_: object) -> None:
        chosen = str(self.choice.currentData())
        name = self.file.filePath().strip() if chosen == FILE else chosen
        self._rows, self._problem = [], ""
        if chosen == FILE and not name:
            self._problem = tr("Choose the class table.")
        elif name:
            try:
                self._rows = read_mapping(name)
            except PatchworkError as error:
                self._problem = str(error)
        self._fill_table()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.file.setVisible(self._wanted and self.choice.currentData() == FILE)
        self.table.setVisible(self._wanted and bool(self._rows))
        self.table.updateGeometry()

    def _fill_table(self) -> None:
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
