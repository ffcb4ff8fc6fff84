"""What an installation says while it goes on: to people on a terminal, or as JSON lines to QGIS.

One event a line: ``{"event": "step", "number", "of", "text"}`` · ``{"event":
"log", "text"}`` · ``{"event": "progress", "bytes", "total", "rate", "left_s",
"text"}`` · at the end ``{"event": "done", "result"}`` or ``{"event": "error",
"kind", "cause", "remedy", "subject"}``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from typing import Any, Callable, Dict, Optional

from ..contract.errors import PatchworkError
from .masking import Mask


@dataclass(frozen=True)
class Progress:
    """Of one download: ``rate`` in bytes a second, ``left_s`` seconds; None where unknown."""

    text: str
    bytes: int
    total: Optional[int] = None
    rate: Optional[float] = None
    left_s: Optional[float] = None


class Reporter:
    """Every event goes through :meth:`emit`, with proxy passwords and the like masked."""

    def __init__(self, send: Callable[[Dict[str, Any]], None], mask: Optional[Mask] = None) -> None:
        self._send = send
        self._mask = mask or Mask()
        self._number = 0
        self.of = 0

    def begin(self, of: int) -> None:
        """So many steps will follow."""
        self._number, self.of = 0, of

    def step(self, text: str) -> None:
        """The next step begins."""
        self._number += 1
        self.emit({"event": "step", "number": self._number, "of": max(self.of, self._number), "text": text})

    def line(self, text: str) -> None:
        """A line for the log."""
        self.emit({"event": "log", "text": text})

    def progress(self, progress: Progress) -> None:
        """How far a download is."""
        self.emit({"event": "progress", **asdict(progress)})

    def done(self, result: Dict[str, Any]) -> None:
        """It went well."""
        self.emit({"event": "done", "result": result})

    def error(self, error: PatchworkError) -> None:
        """It did not."""
        self.emit({"event": "error", **error.to_json()})

    def emit(self, event: Dict[str, Any]) -> None:
        """Hand an event on."""
        self._send(self._mask.clean(event))


def json_lines(event: Dict[str, Any]) -> None:
    """To a program: one line of JSON on stdout."""
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def terminal(event: Dict[str, Any]) -> None:
    """To a person: lines on stderr; a download's progress where stderr is a terminal. Results are the caller's to print."""
    kind = event["event"]
    if kind == "step":
        text = f"[{event['number']}/{event['of']}] {event['text']}\n"
    elif kind == "log":
        text = f"{event['text']}\n"
    elif kind == "progress" and sys.stderr.isatty():
        text = f"\r{_share(event)}\033[K\r"
    else:
        return
    sys.stderr.write(text)
    sys.stderr.flush()


def _share(event: Dict[str, Any]) -> str:
    of = f" of {event['total'] / 1e6:.0f}" if event["total"] else ""
    rate = f", {event['rate'] / 1e6:.1f} MB/s" if event["rate"] else ""
    left = f", {event['left_s']:.0f} s left" if event["left_s"] is not None else ""
    return f"  {event['bytes'] / 1e6:.0f}{of} MB{rate}{left}"
