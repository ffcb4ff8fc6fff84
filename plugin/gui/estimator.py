"""Asks what a job will cost, a moment after the last change, and drops answers that are out of date."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Request
from ..core.backend import Backend
from ..core.requests import RunDraft
from ..core.rpc_client import PendingCall
from .texts import data_size, duration, tr

WAIT_MS = 700

Maker = Callable[[RunDraft], Request]


class Estimator(QObject):
    """``told`` carries one line for the user; empty when there is nothing to say."""

    told = pyqtSignal(str)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._make: Maker | None = None
        self._call: PendingCall | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._send)

    def ask(self, job: str, make: Maker) -> None:
        """Estimate the request that ``make`` builds, soon."""
        self._drop()
        self._make = make
        self._timer.start()

    def forget(self) -> None:
        """There is nothing to estimate."""
        self._drop()
        self.told.emit("")

    # -- inside -----------------------------------------------------------

    def _send(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="patchwork-")
        try:
            request = self._make(RunDraft(Path(self._folder.name))) if self._make else None
        except PatchworkError as error:
            self.told.emit(str(error))
            return
        if request is not None:
            self.told.emit(tr("Working out time and memory…"))
            self._call = self._backend.estimate(request, self._tell, self._refuse)

    def _tell(self, estimate: dict[str, Any] | None) -> None:
        self._drop()
        self.told.emit(in_words(estimate))

    def _refuse(self, error: PatchworkError) -> None:
        self._drop()
        self.told.emit(str(error))

    def _drop(self) -> None:
        self._timer.stop()
        call, self._call = self._call, None
        if call is not None:
            call.cancel()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()


def in_words(estimate: dict[str, Any] | None) -> str:
    """“About 4 min, 1.2 GB of memory, 300 MB of disk.” and the estimate's notes."""
    if not estimate:
        return ""
    parts: list[str] = []
    if estimate.get("seconds") is not None:
        parts.append(tr("about {}").format(duration(estimate["seconds"])))
    for key, text in (("memory_bytes", tr("{} of memory")), ("disk_bytes", tr("{} of disk"))):
        if estimate.get(key):
            parts.append(text.format(data_size(estimate[key])))
    line = ", ".join(parts)
    head = [_sentence(line)] if line else []
    return " ".join([*head, *(_sentence(str(note)) for note in estimate.get("notes") or [])])


def _sentence(text: str) -> str:
    """With a full stop, and a capital unless it begins with a name such as vit_tiny_patch16_224."""
    word = text.split(maxsplit=1)[0] if text.split() else ""
    head = text[:1].upper() if word.rstrip(",.:").isalpha() else text[:1]
    return head + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
