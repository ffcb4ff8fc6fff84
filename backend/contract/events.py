"""The append-only story of a run: ``events.jsonl``.

One JSON object a line: ``seq`` (1, 2, 3, …), ``time`` (Unix seconds), ``kind``,
``data`` and, last, ``crc`` (CRC-32 of the line without it). A torn or damaged
line is skipped and counted, never believed.

Kinds: ``phase`` {phase}, ``stage`` {title, total, unit}, ``metrics`` {step, …},
``note`` {text}, ``warning`` {text}, ``output`` {role, path, title, …}, ``error``.
"""

from __future__ import annotations

import json
import re
import time
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Dict, List, Optional

from . import limits

_CRC = ',"crc":"%08x"}'
_CRC_LENGTH = len(_CRC % 0)
_START, _END = b'{"seq":', re.compile(rb',"crc":"[0-9a-f]{8}"}')


@dataclass(frozen=True)
class Event:
    """One thing that happened."""

    seq: int
    time: float
    kind: str
    data: Dict[str, Any] = field(default_factory=dict)


def encode(event: Event) -> bytes:
    """One line, newline included."""
    body = json.dumps(
        {"seq": event.seq, "time": round(event.time, 3), "kind": event.kind, "data": event.data},
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
    )
    line = body.encode("utf-8", "backslashreplace")  # lone surrogates of file names become JSON escapes
    return line[:-1] + (_CRC % zlib.crc32(line)).encode("ascii") + b"\n"


def decode(line: bytes) -> Optional[Event]:
    """The event in a line, or None where the line is torn or damaged."""
    line = line.rstrip(b"\n")
    body, tail = line[:-_CRC_LENGTH] + b"}", line[-_CRC_LENGTH:]
    if tail != (_CRC % zlib.crc32(body)).encode("ascii"):
        return None
    try:
        raw = json.loads(body.decode("utf-8"))
        return Event(raw["seq"], raw["time"], raw["kind"], raw["data"])
    except (ValueError, KeyError, TypeError):
        return None


def _salvage(line: bytes) -> List[Event]:
    """The whole events in a damaged line: two where only the newline between them was hit."""
    found, start = [], line.find(_START)
    while start >= 0 and len(line) <= 2 * limits.MAX_EVENT_BYTES:
        event, end = None, start
        for match in _END.finditer(line, start):
            event, end = decode(line[start : match.end()]), match.end()
            if event is not None:
                found.append(event)
                break
        start = line.find(_START, end if event is not None else start + 1)
    return found


class EventLog:
    """The writer's end. Continues the numbering of an existing log and mends its torn last line."""

    def __init__(self, path: Path) -> None:
        tail = EventTail(path)
        events = tail.read()
        self._file: BinaryIO = open(path, "ab")  # noqa: SIM115 - lives as long as the log
        if tail.torn:
            self._file.write(b"\n")
            self._file.flush()
            events += tail.read()  # a record that lacked nothing but its newline is whole now
        self.last_seq = max((event.seq for event in events), default=0)

    def append(self, kind: str, data: Dict[str, Any]) -> Event:
        """Write one event and hand it to the operating system.

        Readers rely on ``MAX_EVENT_BYTES``: of a longer event only its length is kept, as ``too_long``.
        """
        self.last_seq += 1
        event = Event(self.last_seq, time.time(), kind, data)
        line = encode(event)
        if len(line) > limits.MAX_EVENT_BYTES:
            event = Event(event.seq, event.time, kind, {"too_long": len(line)})
            line = encode(event)
        self._file.write(line)
        self._file.flush()
        return event

    def close(self) -> None:
        self._file.close()


class EventTail:
    """A reader's end that remembers how far it has read.

    ``damaged`` counts lines whose checksum failed; ``torn`` says that the file
    ends within a line (a writer is busy, or was killed); ``more`` that the last
    reading stopped at its limit.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.damaged = 0
        self.torn = self.more = False
        self._offset = 0

    def read(self, limit: int = -1) -> List[Event]:
        """Whole events since the last call; an absent file has none.

        ``limit``: read about so many bytes now (and at least one event), for readers that must not dwell.
        """
        try:
            with open(self.path, "rb") as handle:
                handle.seek(self._offset)
                data = handle.read(limit)
                full = len(data) == limit
                if full and b"\n" not in data:  # one long event
                    data += handle.readline(limits.MAX_MESSAGE_BYTES)
        except FileNotFoundError:
            return []
        whole = data.rfind(b"\n") + 1
        if not whole and len(data) > limits.MAX_MESSAGE_BYTES:  # no event is that long: pass over the damage
            whole = len(data)
        self._offset += whole
        self.more = full and whole > 0
        self.torn = whole < len(data) and not self.more
        events: List[Event] = []
        for line in data[:whole].split(b"\n"):
            if not line:
                continue
            event = decode(line)
            self.damaged += event is None
            events += _salvage(line) if event is None else [event]
        return events
