"""The foot of a page: what it will cost, what is missing, and the start button."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from .icons import theme
from .reason_line import ReasonLine, wrapped


class StartBar(QWidget):
    """Outside the page's scroll area, so that it is always in sight."""

    started = pyqtSignal()

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self.button = QPushButton(theme("mActionPlay"), text, self)
        self.button.setDefault(False)
        self.button.clicked.connect(self._start)
        self.estimate = wrapped()
        self.warning, self.reason = ReasonLine(), ReasonLine()
        self._buttons = QHBoxLayout()
        self._lay_out()
        self.set_reason("")
        self.set_estimate("")

    def _start(self) -> None:
        """A field tells what was typed when the focus leaves it; Start's key alone would not take it away."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.started.emit()

    def _lay_out(self) -> None:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(line)
        layout.addWidget(self.estimate)
        layout.addWidget(self.warning)
        layout.addWidget(self.reason)
        layout.addLayout(self._buttons)

    def add_button(self, button: QWidget) -> None:
        """A second action, or a box of them, left of the start button."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def set_text(self, text: str) -> None:
        """What the start button says."""
        self.button.setText(text)

    def set_reason(self, reason: str) -> None:
        """Why the job cannot start; empty enables the button."""
        self.reason.setText(reason)
        self.button.setEnabled(not reason)
        self.button.setToolTip(reason or self._tip)

    def set_warning(self, text: str) -> None:
        """What speaks against the job without forbidding it."""
        self.warning.setText(text)

    def set_estimate(self, text: str) -> None:
        """Time and memory, or that they are being worked out."""
        self.estimate.setText(text)
        self.estimate.setVisible(bool(text))
