"""The log, folded away, with a button that copies it."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from .. import form
from ..texts import tr

LINES = 5000


class LogBox(QWidget):
    """Lines as they come; :meth:`show_text` puts a report there instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group: QgsCollapsibleGroupBox = form.folded(tr("Log"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setMaximumBlockCount(LINES)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * 9)
        self.copy = QPushButton(tr("Cop&y"))
        self.copy.setToolTip(tr("Copy all of it, to paste into a bug report. It holds no passwords."))
        self.copy.clicked.connect(self._copy)
        inner = QVBoxLayout(self.group)
        inner.setContentsMargins(*form.GROUP_MARGINS)
        inner.addWidget(self.text)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        inner.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.group)

    def add(self, line: str) -> None:
        """One more line."""
        self.text.appendPlainText(line)

    def show_text(self, text: str, title: str) -> None:
        """This instead of what was there; unfolded where ``text`` is a report to read."""
        self.group.setTitle(title)
        self.text.setPlainText(text)

    def unfold(self) -> None:
        """Show it."""
        self.group.setCollapsed(False)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
