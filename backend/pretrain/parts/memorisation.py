"""When does a network begin to learn the labels' errors?

Networks fit what is common first and single errors later (Arpit et al. 2017; AIO2, Liu et al. 2024, triggers its
correction there). The agreement with the given labels rises steeply at first; where its rise has died down, further
agreement is bought by memorising. Seen on means over windows of steps, so that single batches do not decide.
"""

from __future__ import annotations

from typing import Any

WINDOWS, MIN_WINDOW = 20, 10
"""A run is looked at in this many windows, of at least so many steps."""
FLAT = 0.1
"""Share of the steepest rise below which the curve counts as flat."""
PATIENCE = 2
"""Flat windows in a row that are believed."""


class MemorisationWatch:
    """Looks at every step's agreement; ``transition``: the step (1-based) after which the curve is flat, else None."""

    def __init__(self, steps: int) -> None:
        self.length = max(MIN_WINDOW, steps // WINDOWS)
        self.transition: int | None = None
        self._sum, self._count, self._flat = 0.0, 0, 0
        self._last: float | None = None
        self._steepest = 0.0

    def look(self, step: int, agreement: float) -> None:
        """Count one step (0-based)."""
        self._sum, self._count = self._sum + agreement, self._count + 1
        if self._count < self.length:
            return
        mean, before = self._sum / self._count, self._last
        self._sum, self._count, self._last = 0.0, 0, mean
        if before is None or self.transition is not None:
            return
        rise = mean - before
        self._flat = self._flat + 1 if rise < FLAT * self._steepest else 0
        self._steepest = max(self._steepest, rise)
        if self._flat >= PATIENCE:
            self.transition = step + 1

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self._names()}

    def load_json(self, raw: dict[str, Any]) -> None:
        for name in self._names():
            setattr(self, name, raw[name])

    @staticmethod
    def _names() -> tuple[str, ...]:
        return ("transition", "_sum", "_count", "_flat", "_last", "_steepest")
