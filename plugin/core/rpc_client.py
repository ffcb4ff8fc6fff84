"""JSON-RPC 2.0 calls with deadlines and cancelling; errors come back typed."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer

from ...backend.contract import limits, messages
from ...backend.contract.errors import DeadlineError, PatchworkError, ProtocolError
from .transport import Transport
from .user_words import error_in_words

log = logging.getLogger("patchwork")

OnResult = Callable[[Any], None]
OnError = Callable[[PatchworkError], None]

DEADLINE_TICK_MS = 100


@dataclass
class PendingCall:
    """A call on its way. After :meth:`cancel` neither callback is called any more."""

    method: str
    params: dict[str, Any]
    on_result: OnResult
    on_error: OnError
    deadline_s: float
    id: int | None = None
    due: float = 0.0
    client: RpcClient | None = None
    cancelled: bool = False

    def cancel(self) -> None:
        """Stop waiting, and ask the backend to stop working on it."""
        self.cancelled = True
        if self.client is not None:
            self.client.forget(self)


class RpcClient(QObject):
    """Calls over one :class:`Transport`."""

    def __init__(self, transport: Transport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._transport = transport
        self._pending: dict[int, PendingCall] = {}
        self._next_id = 1
        self.faulty_lines = 0
        self._timer = QTimer(self)
        self._timer.setInterval(DEADLINE_TICK_MS)
        self._timer.timeout.connect(self._look_at_deadlines)
        transport.line.connect(self._receive)

    def call(
        self,
        method: str,
        params: dict[str, Any],
        on_result: OnResult,
        on_error: OnError,
        deadline_s: float = limits.DEFAULT_DEADLINE_S,
    ) -> PendingCall:
        """Send a call; exactly one of the callbacks follows, from the event loop, unless it is cancelled."""
        pending = PendingCall(method, params, on_result, on_error, deadline_s)
        self.send(pending)
        return pending

    def send(self, pending: PendingCall) -> None:
        """Send a call made earlier. Raises what :meth:`Transport.send` raises."""
        if pending.cancelled:
            return
        pending.id, pending.client = self._next_id, self
        pending.due = time.monotonic() + pending.deadline_s
        self._next_id += 1
        self._transport.send(messages.encode(messages.Call(pending.method, _with_deadline(pending), pending.id)))
        self._pending[pending.id] = pending
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, pending: PendingCall) -> None:
        """Drop a call and tell the backend; its late reply is ignored."""
        if pending.id is None or self._pending.pop(pending.id, None) is None:
            return
        if not self._transport.is_open():
            return
        try:
            self._transport.send(messages.encode(messages.Call("request.cancel", {"id": pending.id})))
        except PatchworkError as error:  # it reads nothing any more, so it cannot be told either
            log.warning("%s could not be cancelled: %s", pending.method, error)

    def fail_all(self, error: PatchworkError) -> None:
        """The backend is gone: every open call ends with ``error``."""
        self._timer.stop()
        calls, self._pending = list(self._pending.values()), {}
        for pending in calls:
            pending.on_error(error)

    def open_calls(self) -> list[str]:
        """Methods still waited for, for diagnostics."""
        return [pending.method for pending in self._pending.values()]

    # -- inside -----------------------------------------------------------

    def _receive(self, line: bytes) -> None:
        try:
            message = messages.decode(line)
        except ProtocolError as error:
            self.faulty_lines += 1
            log.warning("The backend sent a faulty line: %s", error)
            return
        if not isinstance(message, messages.Reply) or not isinstance(message.id, int):
            self.faulty_lines += 1
            return
        pending = self._pending.pop(message.id, None)
        if pending is None:
            return  # cancelled, or past its deadline
        if message.error is not None:
            pending.on_error(error_in_words(message.error))
        else:
            pending.on_result(message.result)

    def _look_at_deadlines(self) -> None:
        now = time.monotonic()
        late = [pending for pending in self._pending.values() if pending.due <= now]
        for pending in late:
            self.forget(pending)
            pending.on_error(
                DeadlineError(
                    f"The backend did not answer within {pending.deadline_s:g} s.", "Try again.", pending.method
                )
            )
        if not self._pending:
            self._timer.stop()


def _with_deadline(pending: PendingCall) -> dict[str, Any]:
    """The backend gives up on a call when its client does."""
    if pending.deadline_s == limits.DEFAULT_DEADLINE_S:
        return pending.params
    return {**pending.params, "deadline_s": pending.deadline_s}
