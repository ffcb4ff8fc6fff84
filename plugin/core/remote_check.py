"""Does the other computer answer, with what, and do both see the same folders? Asked without keeping anything."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract.errors import EnvironmentError_, InputError, PatchworkError
from .backend import READING_DEADLINE_S, Backend
from .i18n import tr
from .remote import Remote


class RemoteCheck(QObject):
    """``told``: what was found, in words, and whether all is well. One at a time."""

    told = pyqtSignal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend: Backend | None = None
        self._probe: Path | None = None
        self._written_word = ""

    def start(self, remote: Remote) -> None:
        """Connect with settings that need not be stored yet."""
        self.stop()
        try:
            self._probe = self._written(remote)
        except PatchworkError as error:
            self.told.emit(str(error), False)
            return
        self._backend = Backend(self, lambda: remote.command("serve"), tried=True)
        params = {"probe": str(self._probe)}
        self._backend.call(
            "env.describe", params, lambda found: self._take(found, remote), self._miss, READING_DEADLINE_S
        )

    def stop(self) -> None:
        """End the connection and take the probe away."""
        backend, self._backend = self._backend, None
        if backend is not None:
            backend.stop()
            backend.deleteLater()
        if self._probe is not None:
            self._probe.unlink(missing_ok=True)
            self._probe = None

    # -- inside -----------------------------------------------------------

    def _written(self, remote: Remote) -> Path:
        """A small file in the first shared folder, which the other computer should see."""
        folder = Path(remote.paths.pairs[0][0])
        self._written_word = secrets.token_hex(8)
        try:
            handle, name = tempfile.mkstemp(prefix=".patchwork-test-", dir=str(folder))
            os.write(handle, self._written_word.encode("ascii"))
            os.close(handle)
        except OSError as error:
            cause = tr("Nothing can be written into the shared folder ({}).").format(error.strerror)
            raise InputError(cause, tr("Is it mounted?"), str(folder)) from error
        return Path(name)

    def _take(self, found: dict[str, Any], remote: Remote) -> None:
        shared = found.get("probe") == self._written_word
        versions = found.get("versions") or {}
        device = (found.get("device") or {}).get("text", "")
        words = tr("{host} answers: Patchwork {patchwork}, Python {python}, torch {torch}; it computes on {device}.").format(
            host=remote.host,
            patchwork=versions.get("patchwork", "?"),
            python=versions.get("python", "?"),
            torch=versions.get("torch", "?"),
            device=device,
        )
        here, there = remote.paths.pairs[0]
        if not shared:
            words += " " + tr("But it does not find in {there} what was written to {here}: check the path map.").format(
                there=there, here=here
            )
        self._end(words, shared)

    def _miss(self, error: PatchworkError) -> None:
        if isinstance(error, EnvironmentError_) and self._backend is None:
            return  # stopped by ourselves
        self._end(str(error), False)

    def _end(self, words: str, well: bool) -> None:
        self.stop()
        self.told.emit(words, well)
