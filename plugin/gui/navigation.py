"""The row of buttons at the dock's head: Data → Pretrain → Train → Map → Runs."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from .icons import own

ICON = QSize(24, 24)


class Navigation(QWidget):
    """``chosen`` carries the number of the page. Alt+1, Alt+2 … lead to the pages."""

    chosen = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def add(self, text: str, icon: str, tip: str) -> None:
        """One more page, after those there are."""
        number = len(self.buttons)
        if number:
            arrow = QLabel("›")
            arrow.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._row.addWidget(arrow)
        button = QToolButton(self)
        button.setText(text)
        button.setIcon(own(icon))
        button.setIconSize(ICON)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setShortcut(QKeySequence(f"Alt+{number + 1}"))
        button.setToolTip(f"{tip} (Alt+{number + 1})")
        button.clicked.connect(lambda _checked=False: self.chosen.emit(number))
        self.buttons.append(button)
        self._group.addButton(button)
        self._row.addWidget(button, 1)

    def show_page(self, number: int) -> None:
        """Mark the page that is shown."""
        self.buttons[number].setChecked(True)
