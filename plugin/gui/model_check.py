"""Does the model suit the scene? Asked before anything starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Scene
from ..core.backend import Backend
from ..core.rpc_client import PendingCall
from .texts import tr

WAIT_MS = 400

Maker = Callable[[], Scene]


class ModelCheck(QObject):
    """``words``: what was found; ``misfit``: why the model cannot be used, else empty. ``told`` when they change."""

    told = pyqtSignal()

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = self.misfit = ""
        self._backend = backend
        self._wanted: tuple[str, Maker] | None = None
        self._known: tuple[str, Scene] | None = None
        self._call: PendingCall | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._send)

    def ask(self, path: str, make: Maker) -> None:
        """Check the model at ``path`` against the scene that ``make`` builds, unless that was just done."""
        self._wanted = (path, make)
        self._timer.start()

    def forget(self) -> None:
        """There is nothing to check."""
        self._timer.stop()
        self._drop()
        self._known = None
        self._take("", "")

    # -- inside -----------------------------------------------------------

    def _send(self) -> None:
        if self._wanted is None:
            return
        path, make = self._wanted
        try:
            key = (path, make())
        except PatchworkError as error:
            self._take("", str(error))
            return
        if key == self._known:
            return
        self._drop()
        self._known = key
        self._call = self._backend.check_model(path, key[1], self._tell, self._refuse)

    def _tell(self, answer: dict[str, Any]) -> None:
        self._call = None
        findings = [str(finding.get("text", "")) for finding in answer.get("findings", [])]
        if answer.get("fits"):
            self._take(" ".join(findings) or tr("The model suits the scene."), "")
        else:
            self._take("", " ".join(findings))

    def _refuse(self, error: PatchworkError) -> None:
        self._call = self._known = None
        self._take("", str(error))

    def _take(self, words: str, misfit: str) -> None:
        if (words, misfit) != (self.words, self.misfit):
            self.words, self.misfit = words, misfit
            self.told.emit()

    def _drop(self) -> None:
        call, self._call = self._call, None
        if call is not None:
            call.cancel()
