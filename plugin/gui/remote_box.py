"""Settings: a graphics card in another computer, reached by ssh."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QHideEvent
from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ...backend.contract.errors import PatchworkError
from ..core.remote import Remote
from ..core.remote_check import RemoteCheck
from ..core.settings import Settings
from . import form
from .texts import tr

LINES = 2


class RemoteBox(QGroupBox):
    """Off: jobs run here. ``applied`` when another computer, or this one again, is chosen by :meth:`apply`."""

    applied = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Compute on another computer (ssh)"), parent)
        self._settings = Settings()
        self.setCheckable(True)
        self.host, self.python, self.paths = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.host.setPlaceholderText(tr("user@host"))
        self.python.setPlaceholderText("/home/me/.local/share/patchwork/env/…/bin/python")
        self.paths.setPlaceholderText(tr("/folder/here = /folder/there"))
        self.paths.setTabChangesFocus(True)
        self.paths.setFixedHeight(LINES * self.paths.fontMetrics().lineSpacing() + 12)
        self.test = QPushButton(tr("Test &connection"))
        self.test.setToolTip(tr("Connects with these settings and says what answers; nothing is stored."))
        self.test.clicked.connect(self._test)
        self.found = form.hint()
        self.check = RemoteCheck(self)
        self.check.told.connect(self._tell)
        self._lay_out()
        self._fill()

    def apply(self) -> None:
        """Store the fields, and tell where they have changed."""
        before = self._stored()
        self._settings.remote_enabled = self.isChecked()
        self._settings.remote_host, self._settings.remote_python = self.host.text(), self.python.text()
        self._settings.remote_paths = self.paths.toPlainText()
        after = self._stored()
        if after != before and (after[0] or before[0]):
            self.applied.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.check.stop()
        super().hideEvent(event)

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(form.hint(tr(
            "Jobs, previews and clicks are computed there; files are read and written in folders that both computers "
            "see. ssh must log in without a password."
        )))  # fmt: skip
        rows = form.form()
        form.row(rows, tr("&Host"), self.host, tr("As you would write it after “ssh”."))
        form.row(rows, tr("P&ython there"), self.python, tr("The interpreter that “make env” prints on that computer."))
        form.row(rows, tr("Shared fol&ders"), self.paths, tr(
            "One “here = there” a line: the same folder as this and as the other computer call it. Runs go into the "
            "first one."
        ))  # fmt: skip
        layout.addLayout(rows)
        last = QHBoxLayout()
        last.addWidget(self.test)
        last.addWidget(self.found, 1)
        layout.addLayout(last)

    def _fill(self) -> None:
        self.setChecked(self._settings.remote_enabled)
        self.host.setText(self._settings.remote_host)
        self.python.setText(self._settings.remote_python)
        self.paths.setPlainText(self._settings.remote_paths)

    def _stored(self) -> tuple[bool, str, str, str]:
        settings = self._settings
        return settings.remote_enabled, settings.remote_host, settings.remote_python, settings.remote_paths

    def _test(self) -> None:
        try:
            remote = Remote.of(self.host.text(), self.python.text(), self.paths.toPlainText())
        except PatchworkError as error:
            self.found.setText(str(error))
            return
        self.test.setEnabled(False)
        self.found.setText(tr("Connecting…"))
        self.check.start(remote)

    def _tell(self, words: str, _well: bool) -> None:
        self.test.setEnabled(True)
        self.found.setText(words)
