"""Calls under way: each is answered exactly once, whatever happens to it."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from backend.contract import limits, messages
from backend.contract.errors import Cancelled, DeadlineError, InternalError, PatchworkError, RequestError, ResourceError
from backend.contract.messages import Call, Id, Reply

log = logging.getLogger("patchwork.serve")

MAX_PARALLEL = 32
MAX_DEADLINE_S = 24 * 3600.0

Work = Callable[[], Any]
Send = Callable[[bytes], None]


@dataclass
class _Pending:
    call: Call
    due: float
    deadline_s: float
    ended: threading.Event = field(default_factory=threading.Event)


class Calls:
    """Runs calls, in place or in threads, and answers them: result, typed error, deadline or cancelled."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._pending: dict[tuple[type, Id], _Pending] = {}
        self._lock = threading.Lock()
        self._running = 0

    def do(self, call: Call, work: Work) -> None:
        """Work here and answer."""
        reply = outcome(call, work)
        if call.id is not None:
            self.answer(reply)

    def start(self, call: Call, work: Work, deadline_s: float) -> None:
        """Work in a thread; the answer comes at the latest after ``deadline_s``."""
        pending = _Pending(call, time.monotonic() + deadline_s, deadline_s)
        with self._lock:
            refusal = self._refusal(call)
            if refusal is None:
                self._running += 1
                if call.id is not None:
                    self._pending[_key(call.id)] = pending
        if refusal is not None:
            self.answer(Reply(call.id, error=refusal))
            return
        threading.Thread(target=self._work, args=(pending, work), name=call.method, daemon=True).start()

    def cancel(self, id: Id) -> bool:
        """Answer the call ``id`` as cancelled; False when it is not under way."""
        pending = self._pending.get(_key(id))
        return pending is not None and self._finish(pending, Reply(id, error=Cancelled("The call was cancelled.")))

    def expire(self) -> float:
        """Answer calls past their deadline; returns the seconds until the next one."""
        now = time.monotonic()
        with self._lock:
            waiting = list(self._pending.values())
        for pending in waiting:
            if pending.due <= now:
                cause = f"The call took longer than {pending.deadline_s:g} s."
                error = DeadlineError(cause, "Try again with more time.", pending.call.method)
                self._finish(pending, Reply(pending.call.id, error=error))
        return max(0.0, min((pending.due - now for pending in waiting if pending.due > now), default=math.inf))

    def wait(self, seconds: float) -> None:
        """Give calls under way ``seconds`` to answer."""
        give_up = time.monotonic() + seconds
        with self._lock:
            waiting = list(self._pending.values())
        for pending in waiting:
            pending.ended.wait(max(0.0, give_up - time.monotonic()))

    def answer(self, reply: Reply) -> None:
        """Send ``reply``, or that it cannot be sent."""
        self._send(_encode(reply))

    def _refusal(self, call: Call) -> PatchworkError | None:
        if call.id is not None and _key(call.id) in self._pending:
            return RequestError(f"A call with the id {call.id!r} is already under way.", "Number the calls.")
        if self._running >= MAX_PARALLEL:
            return ResourceError(f"{MAX_PARALLEL} calls are already under way.", "Wait for them.", call.method)
        return None

    def _work(self, pending: _Pending, work: Work) -> None:
        try:
            reply = outcome(pending.call, work)
        finally:
            with self._lock:
                self._running -= 1
        try:
            self._finish(pending, reply)
        except BrokenPipeError:
            log.info("Nobody reads the answer to %s", pending.call.method)

    def _finish(self, pending: _Pending, reply: Reply) -> bool:
        if reply.id is None:
            return False
        with self._lock:
            first = self._pending.get(_key(reply.id)) is pending
            if first:
                del self._pending[_key(reply.id)]
        if first:
            self.answer(reply)
            pending.ended.set()
        return first


def outcome(call: Call, work: Work) -> Reply:
    """What became of ``work``."""
    try:
        return Reply(call.id, work())
    except PatchworkError as error:
        return Reply(call.id, error=error)
    except Exception as error:  # RPC dispatch, one of the three borders: the server lives on
        log.exception("%s failed", call.method)
        cause = f"An unexpected error occurred ({type(error).__name__}: {error})."
        return Reply(call.id, error=InternalError(cause, "The details are in the backend's log.", call.method))


def deadline(params: dict[str, Any]) -> float:
    """Takes ``deadline_s``, which every method accepts, out of ``params``."""
    seconds = params.pop("deadline_s", limits.DEFAULT_DEADLINE_S)
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 < seconds <= MAX_DEADLINE_S:
        raise RequestError(f"deadline_s must be a number of seconds between 0 and {MAX_DEADLINE_S:g}.")
    return float(seconds)


def _encode(reply: Reply) -> bytes:
    try:
        return messages.encode(reply)
    except PatchworkError as error:
        return messages.encode(Reply(reply.id, error=error))
    except (ValueError, TypeError, RecursionError) as error:  # NaN or a type that JSON has not
        return messages.encode(Reply(reply.id, error=InternalError(f"The answer is not JSON ({error}).")))


def _key(id: Id) -> tuple[type, Id]:
    return type(id), id
