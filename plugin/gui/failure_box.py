"""Why a run failed: one sentence, what to do, and the log behind a button."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QWidget

from . import form
from .texts import tr

LINES = 3
"""At most in sight: on a low screen a long sentence would make QGIS taller than it."""


class FailureBox(QWidget):
    """Hidden while there is nothing to say."""

    log_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = form.hint()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.show_log = QToolButton()
        self.show_log.setText(tr("Show lo&g"))
        self.show_log.setToolTip(tr("What the job wrote before it stopped"))
        self.show_log.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_log.clicked.connect(self.log_wanted)
        self._area = _FewLines(self.words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.show_log, 0, Qt.AlignmentFlag.AlignTop)
        self.say("", False)

    def say(self, words: str, failed: bool) -> None:
        """Show ``words``; the log is offered for what ``failed``."""
        if words != self.words.text():
            self.words.setText(words)
            self._area.verticalScrollBar().setValue(0)
            self._area.updateGeometry()
        self.show_log.setVisible(failed)
        self.setVisible(bool(words))


class _FewLines(QScrollArea):
    """As high as its label, up to :data:`LINES`; the rest is scrolled to."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        self.setWidget(label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._label.heightForWidth(width), LINES * self._label.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        return QSize(self._label.sizeHint().width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._label.fontMetrics().lineSpacing())
