"""A job's progress in a terminal: a bar with rate and time left for each stage, notes above it.

Where stderr is a file, the same line is written now and then instead.
"""

from __future__ import annotations

import io
import os
import sys
import threading
import time
from collections.abc import Collection
from typing import Any

from tqdm import tqdm

from backend.cli import output
from backend.contract.state import State

SHOWN_METRICS = 1
PLAIN_INTERVAL_S = 10.0
PLAIN_COLUMNS, PLAIN_ROWS = 100, 24
"""Of a terminal that does not say its size, and of lines in a file."""


tqdm.set_lock(threading.RLock())
"""tqdm's own lock is a semaphore between processes, which a process that ends at once would leave behind."""


class Progress:
    """A :data:`backend.jobs.context.Watcher`. ``said``: what the estimate told already, which notes do not repeat."""

    def __init__(self, said: Collection[str] = ()) -> None:
        self._said = said
        self._bar: tqdm[Any] | None = None
        self._terminal = sys.stderr.isatty()
        self._has_width = self._terminal and os.get_terminal_size(sys.stderr.fileno()).columns > 0
        self._written = time.monotonic()
        self._shown: int | None = None  # the step of the last line in a file, which is written once

    def __call__(self, kind: str, data: dict[str, Any], state: State) -> None:
        if kind == "stage":
            self._start(data)
        elif kind == "progress":
            self._advance(state.step)
        elif kind == "metrics" and self._bar is not None:
            self._bar.set_postfix_str(_numbers(data), refresh=False)
            self._advance(int(data["step"]))
        elif kind == "note" and data["text"] not in self._said:
            self._say(str(data["text"]))
        elif kind == "warning":
            self._say(f"Warning: {data['text']}")
        elif kind == "phase" and data["phase"] == "paused":
            self._say("Paused.")

    def close(self) -> None:
        """End the bar where it stands."""
        if self._bar is not None:
            self._plain()
            self._bar.close()
            self._bar = None

    def _start(self, data: dict[str, Any]) -> None:
        self.close()
        self._bar = tqdm(
            total=data["total"],
            initial=data["start"],
            desc=data["title"],
            unit=f" {data['unit']}",
            miniters=1,
            dynamic_ncols=self._has_width,
            ncols=None if self._has_width else PLAIN_COLUMNS,
            nrows=None if self._has_width else PLAIN_ROWS,
            file=sys.stderr if self._terminal else io.StringIO(),
        )
        self._written, self._shown = time.monotonic(), None

    def _advance(self, step: int) -> None:
        if self._bar is None:
            return
        if step > self._bar.n:
            self._bar.update(step - self._bar.n)
        if time.monotonic() - self._written >= PLAIN_INTERVAL_S:
            self._plain()

    def _plain(self) -> None:
        self._written = time.monotonic()
        if not self._terminal and self._bar is not None and self._bar.n != self._shown:
            self._shown = self._bar.n
            output.say(str(self._bar))

    def _say(self, text: str) -> None:
        if self._terminal:
            tqdm.write(text, file=sys.stderr)
        else:
            output.say(text)


def _numbers(data: dict[str, Any]) -> str:
    shown = [(name, value) for name, value in data.items() if name != "step" and isinstance(value, (int, float))]
    return ", ".join(f"{name} {value:.4g}" for name, value in shown[:SHOWN_METRICS])
