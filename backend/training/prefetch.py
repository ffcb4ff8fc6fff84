"""The next batches are cut while the present one is computed."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Generic, TypeVar

T = TypeVar("T")


class Prefetch(Generic[T]):
    """``load(step)`` for step = first, first + 1, … in a thread, at most ``ahead`` batches in advance.

    A context manager. An error of ``load`` is raised by :meth:`get` at its step.
    ``waited_s`` sums the time :meth:`get` had to wait.
    """

    def __init__(self, load: Callable[[int], T], first: int, last: int, ahead: int = 2) -> None:
        self.waited_s = 0.0
        self._load, self._steps = load, range(first, last)
        self._queue: queue.Queue[T | BaseException] = queue.Queue(maxsize=ahead)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="prefetch", daemon=True)

    def __enter__(self) -> Prefetch[T]:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        while self._thread.is_alive():
            self._drain()
            self._thread.join(timeout=0.05)

    def get(self) -> T:
        """The next step's batch."""
        start = time.perf_counter()
        item = self._queue.get()
        self.waited_s += time.perf_counter() - start
        if isinstance(item, BaseException):
            raise item
        return item

    def _work(self) -> None:
        for step in self._steps:
            if self._stop.is_set():
                return
            try:
                item: T | BaseException = self._load(step)
            except BaseException as error:  # noqa: BLE001 - carried to the consumer, never swallowed
                item = error
            self._queue.put(item)
            if isinstance(item, BaseException):
                return

    def _drain(self) -> None:
        try:
            while True:
                self._queue.get_nowait()
        except queue.Empty:
            return
