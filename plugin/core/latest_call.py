"""One question at a time, and of those that wait only the latest: answers keep up with the hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...backend.contract import limits
from ...backend.contract.errors import EnvironmentError_, PatchworkError
from .backend import RESTARTING, STARTING, Backend
from .rpc_client import OnError, OnResult, PendingCall


@dataclass
class _Question:
    method: str
    params: dict[str, Any]
    on_result: OnResult
    on_error: OnError
    tries: int = 0


class LatestCall:
    """Calls of the backend that supersede each other.

    While one is in flight, the next waits; a newer one replaces it, and the replaced one's callbacks are
    never called. One that asks the very same as the call in flight takes over its answer. A call that
    ended with the backend (killed, crashed) is asked once more as soon as the backend is back, unless a
    newer one waits.
    """

    def __init__(self, backend: Backend, deadline_s: float = limits.DEFAULT_DEADLINE_S) -> None:
        self._backend, self._deadline_s = backend, deadline_s
        self._asked: _Question | None = None
        self._waiting: _Question | None = None
        self._pending: PendingCall | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._asked is not None

    def ask(self, method: str, params: dict[str, Any], on_result: OnResult, on_error: OnError) -> None:
        """Ask now, or as soon as the call in flight is answered unless a newer question comes before.

        Whoever knows that the same question would be answered otherwise by now calls :meth:`forget` first.
        """
        question = _Question(method, params, on_result, on_error)
        if self._asked is None:
            self._send(question)
        elif (self._asked.method, self._asked.params) == (method, params):
            self._asked.on_result, self._asked.on_error, self._waiting = on_result, on_error, None
        else:
            self._waiting = question

    def forget(self) -> None:
        """Ask nothing more and hear no answer any more."""
        pending, self._pending = self._pending, None
        self._asked = self._waiting = None
        if pending is not None:
            pending.cancel()

    # -- inside -----------------------------------------------------------

    def _send(self, question: _Question) -> None:
        self._asked = question
        question.tries += 1
        self._pending = self._backend.call(
            question.method,
            question.params,
            lambda result: self._answered(question, result),
            lambda error: self._failed(question, error),
            self._deadline_s,
        )

    def _answered(self, question: _Question, result: Any) -> None:
        if question is self._asked:
            self._next()
            question.on_result(result)

    def _failed(self, question: _Question, error: PatchworkError) -> None:
        if question is not self._asked:
            return
        died = isinstance(error, EnvironmentError_) and self._backend.state in (RESTARTING, STARTING)
        if died and question.tries == 1:
            self._asked, self._pending = None, None
            waiting, self._waiting = self._waiting, None
            self._send(waiting or question)
        else:
            self._next()
            question.on_error(error)

    def _next(self) -> None:
        self._asked, self._pending = None, None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._send(waiting)
