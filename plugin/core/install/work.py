"""A function run beside the GUI; its answer comes back in the GUI's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask

from ....backend.contract.errors import InternalError, PatchworkError
from ..i18n import tr

log = logging.getLogger("patchwork")

_running: set[Work] = set()
"""Python's half of a task must outlive QGIS's."""


class Work(QgsTask):
    """``on_result`` or ``on_error`` is called once, unless :meth:`forget` came first."""

    def __init__(
        self,
        function: Callable[[], Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[PatchworkError], None],
    ) -> None:
        super().__init__(tr("Patchwork looks at this machine"))
        self._function, self._on_result, self._on_error = function, on_result, on_error
        self._result: Any = None
        self._error: PatchworkError | None = None
        self._forgotten = False

    def start(self) -> Work:
        """Hand it to QGIS."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def forget(self) -> None:
        """Nobody waits for the answer any more."""
        self._forgotten = True

    def run(self) -> bool:
        """In a thread of QGIS's."""
        try:
            self._result = self._function()
        except PatchworkError as error:
            self._error = error
        except Exception as error:  # the border to a thread: an exception there would be lost
            log.exception("The installer's look at this machine failed")
            self._error = InternalError(f"{type(error).__name__}: {error}", tr("Copy the log and report this."))
        return self._error is None

    def finished(self, _fine: bool) -> None:
        """In the GUI's thread."""
        _running.discard(self)
        if self._forgotten:
            return
        if self._error is not None:
            self._on_error(self._error)
        else:
            self._on_result(self._result)
