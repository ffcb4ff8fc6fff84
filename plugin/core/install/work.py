"""A function run beside the GUI; its answer comes back in the GUI's thread.

A thread of Python's, no task of QGIS's: QGIS tells the user of every task that ends.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ....backend.contract.errors import InternalError, PatchworkError
from ..i18n import tr

log = logging.getLogger("patchwork")


class Work(QObject):
    """``on_result`` or ``on_error`` is called once, unless :meth:`forget` came first."""

    _answered = pyqtSignal(object, object)

    def __init__(
        self,
        function: Callable[[], Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[PatchworkError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._function, self._on_result, self._on_error = function, on_result, on_error
        self._forgotten = False
        self._answered.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> Work:
        """Begin; a daemon, so that QGIS never waits for it at its end."""
        threading.Thread(target=self._run, name="patchwork-install", daemon=True).start()
        return self

    def forget(self) -> None:
        """Nobody waits for the answer any more."""
        self._forgotten = True

    def _run(self) -> None:
        result: Any = None
        error: PatchworkError | None = None
        try:
            result = self._function()
        except PatchworkError as known:
            error = known
        except Exception as unknown:  # the border to a thread: an exception there would be lost
            log.exception("The installer's look at this machine failed")
            error = InternalError(f"{type(unknown).__name__}: {unknown}", tr("Copy the log and report this."))
        with contextlib.suppress(RuntimeError):  # Qt's half is gone: the plugin was unloaded meanwhile
            self._answered.emit(result, error)

    def _tell(self, result: Any, error: PatchworkError | None) -> None:
        self.deleteLater()
        if self._forgotten:
            return
        if error is not None:
            self._on_error(error)
        else:
            self._on_result(result)
