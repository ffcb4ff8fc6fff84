"""A job's progress in a terminal: a bar with rate and time left for each stage, notes above it."""

from __future__ import annotations

import sys
from typing import Any

from tqdm import tqdm

from backend.contract.state import State

SHOWN_METRICS = 3
PLAIN_INTERVAL_S = 10.0
"""Between two lines where stderr is a file and not a terminal."""


class Progress:
    """A :data:`backend.jobs.context.Watcher`."""

    def __init__(self) -> None:
        self._bar: tqdm[Any] | None = None
        self._interval = 0.1 if sys.stderr.isatty() else PLAIN_INTERVAL_S

    def __call__(self, kind: str, data: dict[str, Any], state: State) -> None:
        if kind == "stage":
            self._start(data)
        elif kind == "progress":
            self._advance(state.step)
        elif kind == "metrics" and self._bar is not None:
            self._advance(int(data["step"]))
            self._bar.set_postfix_str(_numbers(data), refresh=False)
        elif kind in ("note", "warning"):
            self._say(f"Warning: {data['text']}" if kind == "warning" else str(data["text"]))
        elif kind == "phase" and data["phase"] == "paused":
            self._say("Paused.")

    def close(self) -> None:
        """End the bar where it stands."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _start(self, data: dict[str, Any]) -> None:
        self.close()
        unit = f" {data['unit']}"
        self._bar = tqdm(
            total=data["total"],
            initial=data["start"],
            desc=data["title"],
            unit=unit,
            mininterval=self._interval,
            miniters=1,
            dynamic_ncols=True,
            file=sys.stderr,
        )

    def _advance(self, step: int) -> None:
        if self._bar is not None and step > self._bar.n:
            self._bar.update(step - self._bar.n)

    def _say(self, text: str) -> None:
        tqdm.write(text, file=sys.stderr)


def _numbers(data: dict[str, Any]) -> str:
    shown = [(name, value) for name, value in data.items() if name != "step" and isinstance(value, (int, float))]
    return ", ".join(f"{name} {value:.4g}" for name, value in shown[:SHOWN_METRICS])
