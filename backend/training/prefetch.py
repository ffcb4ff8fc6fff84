"""The next batches are cut while the present one is computed."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Generic, TypeVar

T = TypeVar("T")


class Prefetch(Generic[T]):
    """``load(step)`` for step = first, first + 1, … last − 1 in a thread, ``ahead`` batches in advance.

    A context manager. An error of ``load`` is raised by :meth:`get` at its step.
    ``waited_s`` sums the time :meth:`get` had to wait.
    """

    def __init__(self, load: Callable[[int], T], first: int, last: int, ahead: int = 2) -> None:
        self.waited_s = 0.0
        self._load, self._ahead = load, ahead
        self._steps = iter(range(first, last))
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="prefetch")
        self._coming: deque[Future[T]] = deque()

    def __enter__(self) -> Prefetch[T]:
        self._order()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)

    def get(self) -> T:
        """The next step's batch."""
        start = time.perf_counter()
        batch = self._coming.popleft().result()
        self.waited_s += time.perf_counter() - start
        self._order()
        return batch

    def _order(self) -> None:
        """Keep ``ahead`` batches under way."""
        while len(self._coming) < self._ahead:
            step = next(self._steps, None)
            if step is None:
                return
            self._coming.append(self._thread.submit(self._load, step))
