"""The classes as coloured buttons, as many as there is room for; keys 1 to 9 choose, "+" adds one."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...backend.contract.errors import PatchworkError
from ..core.i18n import tr
from ..core.layer_classes import LayerClass, classes_of, new_class

SHOWN = 9
"""As many as there are number keys; the rest is in a menu."""

LONGEST = 14
WIDTH = 240
"""Of the line for a new class's name, in pixels."""

SWATCH = QSize(18, 18)


class ClassBar(QWidget):
    """``chosen`` whenever another class (or colour) is the current one; ``added`` when there is a new one."""

    chosen = pyqtSignal()
    added = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._layer: Optional[QgsVectorLayer] = None
        self._field = ""
        self._classes: list[LayerClass] = []
        self._current = 0
        self._buttons: list[QToolButton] = []
        self._ruler = QToolButton(self)  # never seen: how broad the menu's button would be
        self._ruler.hide()
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 0, 2, 0)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.add_box = _AddClass(self._add)
        self.show_classes(None, "")

    def show_classes(self, layer: Optional[QgsVectorLayer], field: str) -> None:
        """The classes of a layer's attribute; without a layer those named here, at first “object”."""
        same = layer is self._layer and field == self._field
        before = self.current()
        self._layer, self._field = layer, field
        if layer is not None:
            found = classes_of(layer, field)
            named = [one for one in self._classes if same and one.value not in [known.value for known in found]]
            self._classes = found + named  # those added here and not drawn yet
        elif not self._classes or not same:
            self._classes = [new_class(None, "", tr("object"), [])]
        values = [one.value for one in self._classes]
        self._current = values.index(before.value) if before is not None and before.value in values else 0
        self._rebuild()
        self.chosen.emit()

    def classes(self) -> list[LayerClass]:
        """All classes, in the order of their numbers."""
        return list(self._classes)

    def current(self) -> Optional[LayerClass]:
        """The class that the next object gets; None where the layer has no class attribute."""
        return self._classes[self._current] if self._current < len(self._classes) else None

    def choose(self, number: int) -> None:
        """1 is the first class; a number without a class changes nothing."""
        if 1 <= number <= len(self._classes):
            self._current = number - 1
            self._rebuild()
            self.chosen.emit()

    # -- inside -----------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._most()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the current class: a toolbar hides a widget altogether that is broader than what is left."""
        return QSize(self._width_of(0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _most(self) -> int:
        return min(SHOWN, len(self._classes))

    def _rebuild(self) -> None:
        while self._row.count():
            widget = self._row.takeAt(0).widget()
            if widget is not None and widget is not self.add_box:
                widget.hide()  # and not setParent(None): that makes it a window of its own
                widget.deleteLater()
        if not self._classes:
            self._row.addWidget(QLabel(tr("no class yet") if self._field else tr("no class attribute")))
        self._buttons = [self._button(number, one) for number, one in enumerate(self._classes[:SHOWN])]
        self._more = QToolButton(self)
        for button in (*self._buttons, self._more, self.add_box):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.add_box.setVisible(bool(self._field) or self._layer is None)
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        """As many classes as there is room for, at most those with keys; the rest, and so the current one, is in a menu."""
        fitting = (count for count in range(self._most(), 0, -1) if self._width_of(count) <= self.width())
        shown = next(fitting, 0)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < shown)
        if shown < len(self._classes):
            self._fill_more(shown)
        self._more.setVisible(shown < len(self._classes))

    def _width_of(self, shown: int) -> int:
        """Of the bar with so many classes beside the menu."""
        if not self._classes:
            return super().sizeHint().width()
        widgets = [*self._buttons[:shown], *([] if self.add_box.isHidden() else [self.add_box])]
        widths = [widget.sizeHint().width() for widget in widgets]
        if shown < len(self._classes):
            self._name_more(self._ruler, shown)
            widths.append(self._ruler.sizeHint().width())
        margins = self._row.contentsMargins()
        return sum(widths) + self._row.spacing() * len(widths) + margins.left() + margins.right()

    def _button(self, number: int, one: LayerClass) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setChecked(number == self._current)
        button.setIcon(self._sign(number))
        button.setIconSize(SWATCH)
        button.setText(_short(one.name))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(tr("{}: objects accepted now get this class (key {})").format(one.name, number + 1))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the map
        button.clicked.connect(lambda _on=False, chosen=number + 1: self.choose(chosen))
        self._group.addButton(button, number)
        return button

    def _fill_more(self, shown: int) -> None:
        """The menu after so many classes."""
        self._name_more(self._more, shown)
        menu = self._more.menu() or QMenu(self._more)
        menu.clear()
        for number in range(shown, len(self._classes)):
            action = menu.addAction(self._sign(number), self._classes[number].name)
            action.triggered.connect(lambda _on=False, chosen=number + 1: self.choose(chosen))
        self._more.setMenu(menu)

    def _name_more(self, button: QToolButton, shown: int) -> None:
        """It shows the current class where that is in the menu."""
        beyond = self._current >= shown
        button.setAutoRaise(True)
        button.setText(_short(self._classes[self._current].name) if beyond else tr("more"))
        button.setIcon(self._sign(self._current) if beyond else QIcon())
        button.setIconSize(SWATCH)
        button.setCheckable(True)
        button.setChecked(beyond)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _sign(self, number: int) -> QIcon:
        return swatch(self._classes[number].colour, str(number + 1) if number < SHOWN else "")

    def _add(self, name: str) -> str:
        """Add a class and choose it; the problem in words, or empty."""
        try:
            made = new_class(self._layer, self._field, name, self._classes)
        except PatchworkError as error:
            return str(error)
        if made.value not in [one.value for one in self._classes]:
            self._classes.append(made)
        self._current = len(self._classes) - 1
        self._rebuild()
        self.chosen.emit()
        self.added.emit()
        return ""


class _AddClass(QToolButton):
    """"+" with a line to write the name in; the map stays in sight."""

    def __init__(self, add: Callable[[str], str]) -> None:
        super().__init__()
        self._add = add
        self.setText("+")
        self.setAutoRaise(True)
        self.setToolTip(tr("Add a class"))
        self.setAccessibleName(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name, self.problem = QLineEdit(), QLabel()
        self.name.setPlaceholderText(tr("Name of the class, then Enter"))
        self.name.setFixedWidth(WIDTH)
        self.problem.setFixedWidth(WIDTH)  # so that its height follows from its words
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.box = QFrame(self, Qt.WindowType.Popup)  # no menu: that keeps the size it opened with
        self.box.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(self.box)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)  # grows with the reason
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.name)
        layout.addWidget(self.problem)
        self.clicked.connect(self._begin)
        self.name.returnPressed.connect(self._finish)

    def _begin(self) -> None:
        self.name.clear()
        self.problem.hide()
        self.box.move(self.mapToGlobal(self.rect().bottomLeft()))
        self.box.show()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def _finish(self) -> None:
        problem = self._add(self.name.text())
        self.problem.setText(problem)
        self.problem.setFixedHeight(self.problem.heightForWidth(WIDTH))
        self.problem.setVisible(bool(problem))
        if not problem:
            self.box.close()


def swatch(colour: str, sign: str) -> QIcon:
    """A square of the class's colour with its number, in black or white, whichever reads better."""
    ratio = 2
    picture = QPixmap(SWATCH * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    ground = QColor(colour)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = SWATCH.width() * ratio
    painter.setBrush(ground)
    painter.setPen(QPen(QColor(128, 128, 128), ratio))
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 6, 6)
    bright = 0.299 * ground.red() + 0.587 * ground.green() + 0.114 * ground.blue()
    painter.setPen(QColor(0, 0, 0) if bright > 140 else QColor(255, 255, 255))
    font = painter.font()
    font.setPixelSize(int(side * 0.62))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return QIcon(picture)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
