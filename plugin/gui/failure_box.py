"""Why a run failed: one sentence, what to do, and the log behind a button."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from . import form
from .texts import tr

MOST_LINES = 4
"""In sight at least; where there is no room for more, longer sentences scroll, or they would make the window taller than a
laptop's screen. Their tooltip has them whole."""


class _View(QScrollArea):
    """Takes the height that its words ``need`` where it is to be had."""

    need = 0

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.need)


class FailureBox(QWidget):
    """Hidden while there is nothing to say."""

    log_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = form.hint()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._view = _View()
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setWidgetResizable(True)
        self._view.setWidget(self.words)
        self.show_log = QToolButton()
        self.show_log.setText(tr("Show lo&g"))
        self.show_log.setToolTip(tr("What the job wrote before it stopped"))
        self.show_log.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_log.clicked.connect(self.log_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view, 1)
        layout.addWidget(self.show_log, 0, Qt.AlignmentFlag.AlignTop)
        self.say("", False)

    def say(self, words: str, failed: bool) -> None:
        """Show ``words``; the log is offered for what ``failed``."""
        if words != self.words.text():
            self.words.setText(words)
            self.words.setToolTip(f"<p>{escape(words)}</p>" if words else "")
            self._view.verticalScrollBar().setValue(0)
        self.show_log.setVisible(failed)
        self.setVisible(bool(words))
        self._limit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit()

    # -- inside -----------------------------------------------------------

    def _limit(self) -> None:
        """As high as the words need at this width, up to ``MOST_LINES``."""
        room = self.width() - self.layout().spacing() - (0 if self.show_log.isHidden() else self.show_log.sizeHint().width())
        needed = max(0, self.words.heightForWidth(max(1, room)))
        if self.words.minimumSizeHint().width() > room:  # a path without a blank: scrolled sideways
            needed += self._view.horizontalScrollBar().sizeHint().height()
        self._view.need = needed
        self._view.setMinimumHeight(min(needed, MOST_LINES * self.fontMetrics().lineSpacing() + 2))
        self._view.setMaximumHeight(needed)
        self._view.updateGeometry()
