"""Why a run failed: one sentence, what to do, and the log behind a button."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from . import form
from .texts import tr


class FailureBox(QWidget):
    """Hidden while there is nothing to say."""

    log_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = form.hint()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_log = QToolButton()
        self.show_log.setText(tr("Show lo&g"))
        self.show_log.setToolTip(tr("What the job wrote before it stopped"))
        self.show_log.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_log.clicked.connect(self.log_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.show_log, 0, Qt.AlignmentFlag.AlignTop)
        self.say("", False)

    def say(self, words: str, failed: bool) -> None:
        """Show ``words``; the log is offered for what ``failed``."""
        self.words.setText(words)
        self.show_log.setVisible(failed)
        self.setVisible(bool(words))
