"""Reading a run's events in portions, without reading the whole log again each time."""

from __future__ import annotations

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from pathlib import Path

from backend.contract import limits
from backend.contract.events import Event, EventTail, encode

MAX_CURSORS = 32
MAX_BYTES = limits.MAX_MESSAGE_BYTES // 2
READ_BYTES = 4 * limits.MAX_EVENT_BYTES


@dataclass
class _Cursor:
    tail: EventTail
    seq: int = 0
    waiting: deque[Event] = field(default_factory=deque)


@dataclass(frozen=True)
class Portion:
    """Events in order; ``more``: ask again from the last one's seq; ``damaged``: lines that were not believed."""

    events: list[Event]
    more: bool
    damaged: int


class EventCursors:
    """Remembers where each run's reader stopped; a reader that jumps starts from the beginning."""

    def __init__(self) -> None:
        self._cursors: OrderedDict[Path, _Cursor] = OrderedDict()

    def read(self, file: Path, since_seq: int, limit: int = limits.MAX_EVENTS_PER_READ) -> Portion:
        """At most ``limit`` events after ``since_seq``, and no more than fit into a message."""
        cursor = self._cursors.pop(file, None)
        if cursor is None or cursor.seq != since_seq:
            cursor = _Cursor(EventTail(file), since_seq)
        self._cursors[file] = cursor
        while len(self._cursors) > MAX_CURSORS:
            self._cursors.popitem(last=False)
        _fill(cursor, limit)
        taken: list[Event] = []
        size = 0
        while cursor.waiting and len(taken) < limit and size < MAX_BYTES:
            taken.append(cursor.waiting.popleft())
            size += len(encode(taken[-1]))
        if taken:
            cursor.seq = taken[-1].seq
        return Portion(taken, bool(cursor.waiting) or cursor.tail.more, cursor.tail.damaged)

    def forget(self, file: Path) -> None:
        """The run is gone; another may take its name."""
        self._cursors.pop(file, None)


def _fill(cursor: _Cursor, limit: int) -> None:
    while len(cursor.waiting) < limit:
        found = cursor.tail.read(READ_BYTES)
        cursor.waiting.extend(event for event in found if event.seq > cursor.seq)
        if not cursor.tail.more:
            return
