"""Small builders the pages share, so that every row looks and behaves alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from .combo import Combo
from .texts import tr

GROUP_MARGINS = (9, 6, 9, 7)
"""Left, top, right, bottom; less than the style's own, so that a page fits a laptop's screen."""
COST_LINES = 2
"""What an estimate of time, memory and disk mostly takes."""


def form(parent: QWidget | None = None) -> QFormLayout:
    """A form that wraps long rows: the dock may be narrow."""
    layout = QFormLayout(parent) if parent is not None else QFormLayout()
    if isinstance(parent, QGroupBox):
        layout.setContentsMargins(*GROUP_MARGINS)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return layout


def column(group: QGroupBox) -> QVBoxLayout:
    """Things below each other in a group."""
    layout = QVBoxLayout(group)
    layout.setContentsMargins(*GROUP_MARGINS)
    return layout


def row(layout: QFormLayout, label: str, widget: QWidget, tip: str, inner: QWidget | None = None) -> QLabel:
    """Add a row; the tooltip belongs to label and field, the mnemonic leads to the field.

    ``inner``: what takes the keyboard in a field of several widgets. (A focus proxy would make Tab go in circles.)
    """
    title = QLabel(label)
    title.setToolTip(tip)
    field = inner or widget
    title.setBuddy(field)
    widget.setToolTip(tip)
    field.setAccessibleName(label.replace("&", "").rstrip(":"))
    layout.addRow(title, widget)
    return title


def combo(options: Iterable[tuple[str, Any]], parent: QWidget | None = None) -> QComboBox:
    """A choice of (text, value); narrow enough for the dock whatever its texts."""
    box = Combo(parent)
    for text, value in options:
        box.addItem(text, value)
    shrink(box)
    return box


def shrink(box: QComboBox) -> None:
    """Let a combo box be narrower than its longest text."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def choose(box: QComboBox, value: Any) -> None:
    """Select ``value``; unknown values leave the choice as it is."""
    index = box.findData(value)
    if index >= 0:
        box.setCurrentIndex(index)


def allow(box: QComboBox, value: Any, reason: str = "") -> None:
    """Grey one choice out, with ``reason`` as its tooltip; empty: offer it. The first takes the place of a greyed one."""
    index = box.findData(value)
    item = box.model().item(index)
    item.setEnabled(not reason)
    item.setToolTip(reason)
    if reason and box.currentIndex() == index:
        box.setCurrentIndex(0)


def auto_spin(maximum: int, step: int = 1, minimum: int = 1) -> QSpinBox:
    """A number, or “Automatic” (its lowest position)."""
    box = QSpinBox()
    box.setRange(minimum - 1, maximum)
    box.setSingleStep(step)
    box.setSpecialValueText(tr("Automatic"))
    box.setGroupSeparatorShown(True)
    box.setValue(box.minimum())
    return box


def spin_value(box: QSpinBox) -> int | None:
    """The number, or None for “Automatic”."""
    return None if box.value() == box.minimum() else box.value()


def seed_spin() -> QSpinBox:
    """The number everything random follows from."""
    box = QSpinBox()
    box.setRange(0, 2**31 - 1)
    return box


def inside(group: QgsCollapsibleGroupBox) -> QFormLayout:
    """A form in a group that folds. Folding hides and shows children one by one: what a page has hidden by itself
    would peep out, were it not in a widget of its own."""
    content = QWidget()
    column(group).addWidget(content)
    layout = form(content)
    layout.setContentsMargins(0, 0, 0, 0)
    return layout


def folded(title: str) -> QgsCollapsibleGroupBox:
    """A group for what is rarely touched, closed at first."""
    box = QgsCollapsibleGroupBox(title)
    box.setCollapsed(True)
    box.setSaveCollapsedState(False)
    return box


def hint(text: str = "", parent: QWidget | None = None, room: int = 0) -> QLabel:
    """Explaining words: wrapped, plain text, quieter than the fields.

    ``room``: lines kept free however little is said. Where words come and go by themselves, what stands below them
    would move away from under the pointer.
    """
    label = _Hint(text, parent, room)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setForegroundRole(label.palette().ColorRole.WindowText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


class _Hint(QLabel):
    """Asks for the height of its lines by itself: a form with several such labels gives one's third line to the next.

    Where it keeps room it does not become lower again either, as long as it is as wide as it was.
    """

    def __init__(self, text: str, parent: QWidget | None, room: int) -> None:
        super().__init__(text, parent)
        self._room, self._kept, self._width = room, 0, -1
        if room:
            self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def _ask(self) -> None:
        needed = self.heightForWidth(self.width()) if self.text() else 0
        if self._room:
            before = self._kept if self.width() == self._width else 0
            lines = QLabel("\n".join("x" * self._room))  # measured as the words are, rounding and margins included
            lines.setFont(self.font())
            needed = max(needed, before, lines.sizeHint().height())
            self._kept, self._width = needed, self.width()
        self.setMinimumHeight(needed)
