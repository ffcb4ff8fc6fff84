"""Opened scenes, with what looks at them, kept for the next call: the most recently used few."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, Protocol, TypeVar


class Opened(Protocol):
    def close(self) -> None: ...

    def is_current(self) -> bool:
        """Whether the files are still those that were opened."""
        ...


Kept = TypeVar("Kept", bound=Opened)


class Recent(Generic[Kept]):
    """Thread-safe. What falls out, or whose files changed, is closed once nobody works with it; two calls for one key
    open it once, and do not make those for another wait."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._slots: OrderedDict[str, _Slot[Kept]] = OrderedDict()
        self._lock = threading.Lock()

    @contextmanager
    def lend(self, key: str, make: Callable[[], Kept]) -> Iterator[Kept]:
        """The thing of ``key``, made by ``make`` where it is not there; not closed while lent."""
        slot = self._take(key)
        try:
            with slot.making:
                if slot.thing is None:
                    slot.thing = make()
            yield slot.thing
        finally:
            self._give_back(key, slot)

    def _take(self, key: str) -> _Slot[Kept]:
        with self._lock:
            slot = self._slots.setdefault(key, _Slot())
            stale = None
            if slot.thing is not None and not slot.thing.is_current():
                stale, slot = slot, _Slot()
                self._slots[key] = slot
            self._slots.move_to_end(key)
            slot.users += 1
        if stale is not None:
            stale.close_if_idle()
        return slot

    def _give_back(self, key: str, slot: _Slot[Kept]) -> None:
        with self._lock:
            slot.users -= 1
            closing = [] if self._slots.get(key) is slot else [slot]  # another took its place while it was lent
            if slot.thing is None and slot.users == 0 and not closing:
                del self._slots[key]  # it could not be made; the next call tries again
            idle = [name for name, held in self._slots.items() if held.users == 0]
            spare = idle[: max(0, len(self._slots) - self._most)]
            closing += [self._slots.pop(name) for name in spare]
        for old in closing:
            old.close_if_idle()


class _Slot(Generic[Kept]):
    def __init__(self) -> None:
        self.thing: Kept | None = None
        self.users = 0
        self.making = threading.Lock()

    def close_if_idle(self) -> None:
        """For one that no call finds any more."""
        if self.users == 0 and self.thing is not None:
            self.thing.close()
            self.thing = None
