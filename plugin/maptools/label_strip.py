"""The labeller's controls at the foot of the canvas (messages of QGIS lie at its head): where one is, the classes and keys."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.i18n import tr
from ..core.labelling import ACROSS, Labelling
from ..core.raster_table import RasterClass
from ..core.settings import PREFIX
from ..gui.icons import theme
from .class_bar import SWATCH, swatch

KEYS = 10
CONTROLS_APART = 5
MARGIN, LEAST_WIDTH = 10, 92
ACROSS_KEY = PREFIX + "label/across"
STYLE = (
    "#PatchworkLabelStrip { background: rgba(25, 25, 25, 225); border: 1px solid rgba(255, 255, 255, 110);"
    " border-radius: 6px; }"
    "#PatchworkLabelStrip QLabel, #PatchworkLabelStrip QCheckBox, #PatchworkLabelStrip QToolButton { color: white; }"
    "#PatchworkLabelStrip QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 2px 5px; }"
    "#PatchworkLabelStrip QToolButton:hover { border-color: rgba(255, 255, 255, 130); }"
    "#PatchworkLabelStrip QToolButton:checked { background: rgba(255, 228, 92, 70); border-color: #ffe45c; }"
)


class LabelStrip(QFrame):
    """``answered`` carries a class's number (1 …), ``stepped`` 1 or −1; ``across_changed``, ``maps_toggled``: as chosen."""

    answered = pyqtSignal(int)
    stepped = pyqtSignal(int)
    cleared = pyqtSignal()
    doubted = pyqtSignal()
    across_changed = pyqtSignal()
    maps_toggled = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas, labelling: Labelling) -> None:
        super().__init__(canvas)
        self.setObjectName("PatchworkLabelStrip")
        self.setStyleSheet(STYLE)
        self._canvas, self._labelling = canvas, labelling
        self._shown: list[RasterClass] = []
        self.buttons: list[QToolButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 6)
        layout.setSpacing(4)
        self._flowed: list[int] = []
        layout.addLayout(self._head())
        self._classes = QGridLayout()
        self._classes.setSpacing(3)
        layout.addLayout(self._classes)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.hide()
        layout.addWidget(self.words)
        canvas.installEventFilter(self)
        labelling.changed.connect(self.refresh)
        self.hide()

    def across(self) -> int:
        """Pixels to be shown around a point."""
        return int(self.pixels.value())

    def say(self, text: str) -> None:
        """A line below the classes; empty takes it away."""
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self.refresh()

    def set_active(self, on: bool) -> None:
        """Shown while one labels, where there is something to label."""
        self._active = on
        self.refresh()

    _active = False

    def refresh(self, *_: object) -> None:
        """As the sample stands now."""
        place = self._labelling.current() if self._active else None
        self.setVisible(place is not None)
        if place is None:
            return
        classes = self._labelling.classes()
        if classes != self._shown:
            self._rebuild(classes)
        self.progress.setText(
            tr("Point {number} of {count}, {labelled} labelled").format(
                number=place.number, count=place.count, labelled=self._labelling.labelled()
            )
        )
        self.unsure.setChecked(place.unsure)
        for button, one in zip(self.buttons, classes):
            button.setChecked(one.name == place.answer)
        self.clear_button.setEnabled(bool(place.answer) or place.unsure)
        self._place()

    def close_strip(self) -> None:
        """Off the canvas; calling it twice is fine."""
        if not sip.isdeleted(self):
            self._canvas.removeEventFilter(self)
            sip.delete(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    # -- inside -----------------------------------------------------------

    def _head(self) -> QVBoxLayout:
        """One row where there is room, else more: :meth:`_flow` hands the controls out."""
        head = QVBoxLayout()
        head.setSpacing(3)
        previous = self._button("mActionArrowLeft", "", tr("Previous point (Shift+N)"))
        following = self._button("mActionArrowRight", "", tr("Next point (N)"))
        previous.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        self.progress = QLabel()
        self.unsure = self._button("", tr("Unsure (U)"), tr("The answer is doubtful: the report says how much such answers matter"))
        self.unsure.setCheckable(True)
        self.unsure.clicked.connect(lambda _on: self.doubted.emit())
        self.clear_button = self._button("", tr("Clear (⌫)"), tr("Take this point's answer back (Backspace)"))
        self.clear_button.clicked.connect(lambda: self.cleared.emit())
        self.pixels = QSpinBox()
        self.pixels.setRange(3, 2000)
        self.pixels.setSingleStep(10)
        self.pixels.setSuffix(tr(" px"))
        self.pixels.setValue(int(QgsSettings().value(ACROSS_KEY, ACROSS, type=int)))
        self.pixels.setToolTip(tr("How many of the map's pixels to show across"))
        self.pixels.setAccessibleName(tr("Pixels across"))
        self.pixels.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.pixels.valueChanged.connect(self._take_across)
        self.pixels.editingFinished.connect(lambda: self._canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self.maps = QCheckBox(tr("Show the map"))
        self.maps.setToolTip(tr("Who sees the map's answer tends to agree with it: better look only after answering"))
        self.maps.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.maps.toggled.connect(self.maps_toggled)
        self._groups: list[list[QWidget]] = [
            [previous, self.progress, following], [self.unsure], [self.clear_button], [self.pixels], [self.maps]
        ]  # fmt: skip
        self._rows = [QHBoxLayout() for _group in self._groups]
        for row in self._rows:
            row.setSpacing(CONTROLS_APART)
            head.addLayout(row)
        return head

    def _button(self, icon: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        if icon:
            button.setIcon(theme(icon))
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays with the map
        return button

    def _rebuild(self, classes: list[RasterClass]) -> None:
        for button in self.buttons:
            self._classes.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._shown, self.buttons = list(classes), []
        for number, one in enumerate(classes, 1):
            button = self._button("", one.name, one.name)
            button.setCheckable(True)
            button.setIcon(swatch(one.color, str(number % KEYS) if number <= KEYS else ""))
            button.setIconSize(SWATCH)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _on=False, chosen=number: self.answered.emit(chosen))
            self.buttons.append(button)

    def _take_across(self, value: int) -> None:
        QgsSettings().setValue(ACROSS_KEY, value)
        self.across_changed.emit()

    def _flow(self, most: int) -> None:
        """Give every group the row in which it is whole, at most ``most`` pixels wide."""
        rows, row, filled = [], 0, 0
        for group in self._groups:
            for widget in group:
                widget.ensurePolished()  # the style sheet's padding counts only then
            width = sum(widget.sizeHint().width() + CONTROLS_APART for widget in group)
            if filled and filled + width - CONTROLS_APART > most:
                row, filled = row + 1, 0
            filled += width
            rows.append(row)
        if rows != self._flowed:
            self._flowed = rows
            self._hand_out(rows)

    def _hand_out(self, rows: list[int]) -> None:
        for layout in self._rows:
            while layout.count():
                layout.takeAt(0)
        for row, group in zip(rows, self._groups):
            for widget in group:
                self._rows[row].addWidget(widget)
                widget.show()  # a layout shows a new widget only later, and reserves nothing for it until then
            if group is self._groups[0]:
                self._rows[row].addStretch(1)
        for layout in self._rows[1 : rows[-1] + 1]:
            layout.addStretch(1)

    def _place(self) -> None:
        """In the middle of the lower edge, as wide as the classes need and the canvas allows."""
        most = max(200, self._canvas.width() - 2 * MARGIN)
        inner = self.layout().contentsMargins()
        self._flow(most - inner.left() - inner.right() - 2 * self.frameWidth())
        for button in self.buttons:
            button.ensurePolished()  # the style sheet's padding counts only then
        widths = [button.sizeHint().width() + 3 for button in self.buttons]
        widest = max([LEAST_WIDTH, *widths])
        columns = max(1, min(len(self.buttons), (most - 20) // widest)) if self.buttons else 1
        for at, button in enumerate(self.buttons):
            self._classes.addWidget(button, at // columns, at % columns, Qt.AlignmentFlag.AlignLeft)
            button.show()  # a layout shows a new widget only later, and reserves nothing for it until then
        self.words.ensurePolished()
        self.layout().invalidate()
        self.layout().activate()
        width = min(most, self.sizeHint().width())
        self.resize(width, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())
        self.move((self._canvas.width() - self.width()) // 2, self._canvas.height() - self.height() - MARGIN)
        self.raise_()
