"""What Patchwork computes on, at the dock's foot; loud where a graphics card is there and not used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ..core.backend import READY, Backend
from .icons import theme
from .message_bridge import MessageBridge
from .texts import tr


class RunningLine(QWidget):
    """Asked of the backend once it is up (it runs a kernel there); hidden until it has answered."""

    def __init__(
        self,
        backend: Backend,
        messages: MessageBridge,
        open_install: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._backend, self._messages, self._open = backend, messages, open_install
        self._told = ""
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.set_up = QToolButton()
        self.set_up.setIcon(theme("mActionOptions"))
        self.set_up.setAutoRaise(True)
        self.set_up.setToolTip(tr("Install, repair or remove; a report on this machine"))
        self.set_up.setAccessibleName(self.set_up.toolTip())
        self.set_up.clicked.connect(lambda: open_install())
        self._icon = QLabel()
        size = self.style().pixelMetric(self.style().PixelMetric.PM_SmallIconSize)
        self._icon.setPixmap(theme("mIconWarning").pixmap(size, size))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._icon, self.text):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.set_up)
        self.hide()
        backend.ready.connect(self._ask)
        backend.state_changed.connect(self._state)

    def _ask(self, _hello: dict[str, Any]) -> None:
        self._backend.doctor(self._show, lambda _error: None, report=False)

    def _state(self, state: str) -> None:
        if state != READY:
            self.hide()

    def _show(self, found: dict[str, Any]) -> None:
        running = found.get("running_on") or {}
        if not running or sip.isdeleted(self):
            return
        warning = " ".join(part for part in (running.get("warning"), running.get("remedy")) if part)
        self.text.setText(tr("Running on {}").format(running["text"]))
        self.text.setToolTip(warning)
        self._icon.setToolTip(warning)
        self._icon.setVisible(bool(warning))
        self.show()
        if warning and warning != self._told:
            self._told = warning  # once, not at every start of the backend
            self._messages.warning(warning, tr("Set up…"), self._open)
