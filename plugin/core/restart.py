"""When to start the backend again after it died, and when to say that it is no use."""

from __future__ import annotations

import time
from collections import deque
from typing import Callable

MAX_RESTARTS = 4
WINDOW_S = 180.0
DELAYS_S = (0.1, 0.5, 1.0, 2.0)


class RestartPolicy:
    """At most :data:`MAX_RESTARTS` restarts within :data:`WINDOW_S` seconds, ever slower; then give up."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._restarts: deque[float] = deque(maxlen=MAX_RESTARTS)

    def next_delay(self) -> float | None:
        """Seconds to wait before the restart that is hereby counted; None = give up."""
        now = self._clock()
        while self._restarts and now - self._restarts[0] > WINDOW_S:
            self._restarts.popleft()
        if len(self._restarts) >= MAX_RESTARTS:
            return None
        self._restarts.append(now)
        return DELAYS_S[len(self._restarts) - 1]

    def forget(self) -> None:
        """A fresh start asked for by the user counts from zero."""
        self._restarts.clear()
