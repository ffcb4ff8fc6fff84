"""Says how the backend is; silent while all is well."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...backend.contract.errors import PatchworkError
from ..core.backend import FAILED, RESTARTING, STARTING, Backend
from .icons import theme
from .texts import tr


class StatusLine(QFrame):
    """Hidden when the backend is ready; with the remedy at hand when it failed."""

    def __init__(self, backend: Backend, open_options: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._error: PatchworkError | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._icon = QLabel()
        size = self.style().pixelMetric(self.style().PixelMetric.PM_SmallIconSize)
        self._icon.setPixmap(theme("mIconWarning").pixmap(size, size))
        self.again = QPushButton(tr("Try again"))
        self.again.clicked.connect(backend.start)
        self.options = QPushButton(tr("Options…"))
        self.options.clicked.connect(lambda: open_options())
        self._lay_out()
        backend.state_changed.connect(self._show)
        backend.failed.connect(self._failed)
        self._show(backend.state)

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.options)
        buttons.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.addLayout(words)
        layout.addLayout(buttons)

    def _failed(self, error: PatchworkError) -> None:
        self._error = error
        self._show(self._backend.state)

    def _show(self, state: str) -> None:
        failed = state == FAILED
        texts = {
            STARTING: _starting(self._backend.host()),
            RESTARTING: tr("The backend ended unexpectedly and is started again…"),
            FAILED: str(self._error or tr("The backend is not running.")),
        }
        self.text.setText(texts.get(state, ""))
        for widget in (self._icon, self.again, self.options):
            widget.setVisible(failed)
        self.setVisible(state in texts)


def _starting(host: str) -> str:
    return tr("Connecting to {}…").format(host) if host else tr("Starting the backend…")
