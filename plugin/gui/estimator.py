"""Asks what a job will cost, a moment after the last change, and drops answers that are out of date."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...backend.contract.errors import InputError, ModelError, OutputExistsError, PatchworkError, RequestError
from ...backend.contract.requests import Request
from ..core import remote
from ..core.backend import Backend
from ..core.requests import RunDraft
from ..core.rpc_client import PendingCall
from .texts import data_size, duration, tr

WAIT_MS = 700
MAX_FEATURES_COPIED_OFTEN = 5000
"""Copying more features than this after each change would be felt: such requests are not estimated."""



def is_quick_to_copy(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer may be copied after each change: rasters are named by their path, many features are not."""
    return not isinstance(layer, QgsVectorLayer) or 0 <= layer.featureCount() <= MAX_FEATURES_COPIED_OFTEN


Maker = Callable[[RunDraft], Request]

REFUSALS = (RequestError, InputError, ModelError, OutputExistsError)
"""Errors that the job itself would end with; any other, such as a lost connection, says nothing about the job."""


class Estimator(QObject):
    """``told`` carries one line for the user; empty when there is nothing to say.

    ``warned`` carries what speaks against the job without forbidding it; empty where nothing does. Of that,
    ``shortages`` is what this machine has too little of: reason enough to ask before the start.
    ``refused`` carries why this very request cannot succeed; empty when that is not, or no longer, so.
    ``held``: whether a start waits for the answer, see :meth:`then`.
    """

    told = pyqtSignal(str)
    warned = pyqtSignal(str)
    refused = pyqtSignal(str)
    held_changed = pyqtSignal()

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._make: Maker | None = None
        self.refusal = ""
        self.shortages: list[str] = []
        self._waiting: Callable[[], None] | None = None
        self._call: PendingCall | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._send)

    def ask(self, make: Maker) -> None:
        """Estimate the request that ``make`` builds, soon; it may differ from the one that was refused."""
        self._drop()
        self._make = make
        self.shortages = []
        self._take_refusal("")
        self._timer.start()

    def then(self, start: Callable[[], None]) -> None:
        """Start once the present request is judged, unless it is refused: a click can be faster than the answer to what was
        entered just before."""
        if self._call is None and not self._timer.isActive():
            start()
            return
        self._hold(start)
        if self._timer.isActive():
            self._send()

    @property
    def held(self) -> bool:
        return self._waiting is not None

    def ask_again(self) -> None:
        """What was refused may be mended by now; until the answer it stays refused."""
        if self.refusal and self._call is None:
            self._timer.start()

    def forget(self) -> None:
        """There is nothing to estimate."""
        self._drop()
        self._make = None
        self._hold(None)
        self._take_refusal("")
        self.told.emit("")
        self.warned.emit("")

    # -- inside -----------------------------------------------------------

    def _send(self) -> None:
        self._drop()
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="patchwork-", dir=remote.scratch_root())
            request = self._make(RunDraft(Path(self._folder.name))) if self._make else None
        except PatchworkError as error:
            self._refuse(error)
            return
        if request is not None:
            if not self.refusal:
                self.told.emit(tr("Working out time and memory…"))
            self._call = self._backend.estimate(request, self._tell, self._refuse)

    def _tell(self, estimate: dict[str, Any] | None) -> None:
        self._drop()
        self._take_refusal("")
        self.told.emit(in_words(estimate))
        self.shortages = [str(text) for text in (estimate or {}).get("shortages") or []]
        told = [*self.shortages, *((estimate or {}).get("warnings") or [])]
        self.warned.emit(" ".join(_ended(str(text)) for text in told))
        self._let_go()

    def _refuse(self, error: PatchworkError) -> None:
        self._drop()
        certain = isinstance(error, REFUSALS)
        self.told.emit("" if certain else str(error))
        self.warned.emit("")
        self._take_refusal(str(error) if certain else "")
        self._let_go()

    def _hold(self, start: Callable[[], None] | None) -> None:
        changed = (start is None) != (self._waiting is None)
        self._waiting = start
        if changed:
            self.held_changed.emit()

    def _let_go(self) -> None:
        start = self._waiting
        self._hold(None)
        if start is not None and not self.refusal:
            start()

    def _take_refusal(self, refusal: str) -> None:
        if refusal != self.refusal:
            self.refusal = refusal
            self.refused.emit(refusal)

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
    return head + _ended(text[1:])


def _ended(text: str) -> str:
    """With a full stop; what begins with a layer's name keeps it as it is."""
    return text + ("" if text.endswith((".", "!", "?")) else ".")
