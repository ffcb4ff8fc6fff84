"""Which classes a label layer's codes become: a known map's legend, a class table, or as they are."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...backend.contract.class_mapping import COLUMNS, PRESETS, TABLE_FILE, TITLES, MappingRow, read_mapping
from ...backend.contract.errors import PatchworkError
from . import form
from .texts import tr

AS_IS, FILE = "", "file"
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
        self.table = _Table(0, 3)
        self.table.setHorizontalHeaderLabels([tr("Code"), tr("Class"), tr("Name")])
        self.table.setToolTip(tr("Class: the number a code becomes; the same for several codes joins them, empty leaves out."))
        self.table.setAccessibleName(tr("Classes"))
        self.undo = QPushButton(tr("Undo the changes"))
        self.undo.setToolTip(tr("Take the table as the legend has it"))
        self._below = QWidget()  # one row: each hidden row of a form leaves its spacing
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        for widget in (self.file, self.table, self.undo):
            below.addWidget(widget)
        rows.addRow(self._below)
        self._changes: dict[str, list[tuple[str, str]]] = {}
        self._rows: list[MappingRow] = []
        self._problem = ""
        self._wanted = True
        self.choice.currentIndexChanged.connect(self._take)
        self.file.fileChanged.connect(self._take)
        self.choice.activated.connect(lambda _index: self.chosen.emit())
        self.table.itemChanged.connect(self._keep)
        self.undo.clicked.connect(self._take_back)
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
        for row, text in zip(self._rows, self._classes()):
            if text and not text.isdecimal():
                return tr(
                    "The class “{text}” of code {code} ({name}) is no whole number from 0 up. Empty leaves a code out."
                ).format(text=text, code=row.code, name=row.name)
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
            for row, target, name in zip(self._rows, self._classes(), self._given_names()):
                color = row.color if target == str(row.target) else ""
                writer.writerow([row.code, target, name, color])
        return str(path)

    # -- inside -----------------------------------------------------------

    def _own(self) -> list[tuple[str, str]]:
        """Class and name of each code as the legend has them."""
        return [("" if row.target is None else str(row.target), row.name) for row in self._rows]

    def _edited(self) -> bool:
        return self._own() != list(zip(self._classes(), self._names()))

    def _given_names(self) -> list[str]:
        """The names; one typed for any of several joined codes is the name of them all."""
        names = self._names()
        typed = {}
        for target, name, row in zip(self._classes(), names, self._rows):
            if name and name != row.name:
                typed.setdefault(target, name)
        return [typed.get(target, name) for target, name in zip(self._classes(), names)]

    def _key(self) -> str:
        """What the table is of; changes are kept for each."""
        chosen = str(self.choice.currentData())
        return self.file.filePath().strip() if chosen == FILE else chosen

    def _keep(self, *_: object) -> None:
        """The user changed the table."""
        self._changes[self._key()] = list(zip(self._classes(), self._names()))
        self._say_changed()
        self.changed.emit()

    def _take_back(self) -> None:
        self._changes.pop(self._key(), None)
        self._take()

    def _say_changed(self) -> None:
        """A changed table is no longer what the legend's title promises."""
        edited = self._edited()
        for index, (title, _value) in enumerate(_legends()):
            here = edited and index == self.choice.currentIndex()
            self.choice.setItemText(index, tr("{}, changed").format(title) if here else title)
        self.undo.setVisible(self._wanted and edited)

    def _classes(self) -> list[str]:
        return [self._text(row, CLASS) for row in range(self.table.rowCount())]

    def _names(self) -> list[str]:
        return [self._text(row, NAME) for row in range(self.table.rowCount())]

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _take(self, *_: object) -> None:
        chosen, name = str(self.choice.currentData()), self._key()
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
        self._below.setVisible(self._wanted and (self.choice.currentData() == FILE or bool(self._rows)))
        self.file.setVisible(self._wanted and self.choice.currentData() == FILE)
        self.table.setVisible(self._wanted and bool(self._rows))
        self._say_changed()
        self.table.updateGeometry()

    def _fill_table(self) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._rows))
        shown = self._changes.get(self._key(), [])
        shown = shown if len(shown) == len(self._rows) else self._own()
        for number, (row, (target, name)) in enumerate(zip(self._rows, shown)):
            code = QTableWidgetItem(row.code)
            code.setFlags(code.flags() & ~Qt.ItemFlag.ItemIsEditable)
            if row.color:
                code.setData(Qt.ItemDataRole.DecorationRole, QColor(row.color))
            self.table.setItem(number, CODE, code)
            self.table.setItem(number, CLASS, QTableWidgetItem(target))
            self.table.setItem(number, NAME, QTableWidgetItem(name))
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
    known = [(TITLES[name], name) for name in PRESETS]
    return [(tr("The layer's own codes"), AS_IS), *known, (tr("A class table (CSV, JSON)"), FILE)]
