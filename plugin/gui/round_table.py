"""A small table: how the figure moved from one training to the next."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ..core.rounds import Round
from .texts import moment, tr

MOST_ROWS = 6
"""Shown at once; more scroll."""


class RoundTable(QTableWidget):
    """Columns: training, polygons, mean IoU, change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setHorizontalHeaderLabels([tr("Training"), tr("Polygons"), tr("IoU"), tr("Change")])
        self.horizontalHeaderItem(2).setToolTip(tr("Mean IoU over the classes, on polygons that were held out"))
        self.setAccessibleName(tr("Rounds of training"))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rounds(self, rounds: Sequence[Round]) -> None:
        """Oldest first; the newest is in sight."""
        self.setRowCount(len(rounds))
        for row, one in enumerate(rounds):
            for column, text in enumerate(cells(one)):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter))
                item.setToolTip(tip(one))
                self.setItem(row, column, item)
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(height + sum(self.rowHeight(row) for row in range(min(len(rounds), MOST_ROWS))))
        self.scrollToBottom()


def cells(one: Round) -> list[str]:
    """A round in four words."""
    locale = QLocale()
    figure = "–" if one.figure is None else locale.toString(one.figure, "f", 3)
    change = "" if one.change is None else signed(one.change)
    return [moment(one.began), str(one.polygons), figure, change]


def signed(value: float) -> str:
    """With a real minus, and a plus."""
    text = QLocale().toString(abs(value), "f", 3)
    return f"{'+' if value >= 0 else '−'}{text}"


def tip(one: Round) -> str:
    """What the columns have no room for."""
    parts = [one.run.name, one.candidate]
    if one.suggested:
        parts.append(tr("{} polygons at suggested places").format(one.suggested))
    return "\n".join(part for part in parts if part)
