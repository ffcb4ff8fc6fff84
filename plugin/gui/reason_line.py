"""Why a button rests: a warning sign and words."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from .icons import theme


class ReasonLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        icon = QLabel(self)
        size = self.style().pixelMetric(self.style().PixelMetric.PM_SmallIconSize)
        icon.setPixmap(theme("mIconWarning").pixmap(size, size))
        self._words = wrapped()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.setText("")

    def text(self) -> str:
        """What is said now."""
        return str(self._words.text())

    def setText(self, reason: str) -> None:
        """Say why; empty hides the line."""
        self._words.setText(reason)
        self.setVisible(bool(reason))


def wrapped() -> QLabel:
    """Plain words over as many lines as they need."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
