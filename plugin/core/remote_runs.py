"""Runs of another computer, asked for by ``run.*``: locks and fresh files are not to be trusted over a share."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from ...backend.contract import state as phases
from ...backend.contract.errors import PatchworkError
from ...backend.contract.events import Event
from ...backend.contract.state import State

log = logging.getLogger("patchwork")

EVENTS_AT_ONCE = 1000
EVERY_S = 2.0


class Caller(Protocol):
    """The part of the backend that is needed."""

    state: str

    def call(
        self, method: str, params: dict[str, Any], on_result: Callable[[Any], None], on_error: Callable[[Any], None]
    ) -> Any: ...


@dataclass
class Known:
    """How far one run was read. ``settled``: final and read to its end."""

    seq: int = 0
    phase: str = ""
    updated: float = 0.0
    more: bool = True
    note: str = ""

    @property
    def settled(self) -> bool:
        return self.phase in phases.FINAL and not self.more


@dataclass
class News:
    """What the reader is told; each is called from the event loop."""

    added: Callable[[str, dict[str, Any]], None]
    changed: Callable[[str, State, str, str], None]
    removed: Callable[[str], None]
    events: Callable[[str, list[Event], bool], None]
    resolved: Callable[[str, dict[str, Any]], None] = field(default=lambda _name, _resolved: None)


class RemoteRuns:
    """One question at a time, so that a slow line never fills up."""

    def __init__(self, backend: Caller, news: News) -> None:
        self._backend, self._news = backend, news
        self._known: dict[str, Known] = {}
        self._asked: Any = None
        self._listed = float("-inf")
        self._fresh: list[str] = []
        self._due: list[str] = []
        self._now = 0.0
        self._over = False

    def tick(self, now: float) -> None:
        """Ask the next question, if none is open and the backend is there."""
        self._now = now
        if self._asked is not None or self._over or self._backend.state != "ready":
            return
        if now - self._listed >= EVERY_S:
            self._listed = now
            self._ask("run.list", {}, self._take_list)
        elif self._fresh:
            name = self._fresh.pop(0)
            self._ask("run.read", {"run": name}, lambda found: self._take_run(name, found))
        elif self._due:
            name = self._due.pop(0)
            if name in self._known:
                since = self._known[name].seq
                params = {"run": name, "since_seq": since, "limit": EVENTS_AT_ONCE}
                self._ask("run.events", params, lambda found: self._take_events(name, found))

    def look_now(self) -> None:
        """List again with the next tick."""
        self._listed = float("-inf")

    def close(self) -> None:
        """Nobody wants answers any more."""
        self._over = True
        if self._asked is not None:
            self._asked.cancel()

    # -- inside -----------------------------------------------------------

    def _ask(self, method: str, params: dict[str, Any], take: Callable[[Any], None]) -> None:
        def answered(found: Any) -> None:
            self._asked = None
            if not self._over:
                take(found)
                self.tick(self._now)  # the next question at once; a list only when its time has come

        def failed(error: PatchworkError) -> None:
            self._asked = None
            log.info("%s: %s", method, error)

        self._asked = self._backend.call(method, params, answered, failed)

    def _take_list(self, found: dict[str, Any]) -> None:
        listed = {str(run["name"]): run for run in found.get("runs") or [] if "error" not in run}
        for name in [name for name in self._known if name not in listed]:
            del self._known[name]
            self._news.removed(name)
        self._fresh = [name for name in listed if name not in self._known]
        for name, run in listed.items():
            if name in self._known:
                self._take_state(name, run)
        self._due = [name for name in listed if name in self._known and not self._known[name].settled]

    def _take_state(self, name: str, run: dict[str, Any]) -> None:
        known, state = self._known[name], state_of(run)
        if state.updated != known.updated:
            known.more = True  # what a resumed run tells is new
        changed = (run["phase"], run.get("note", ""), state.updated) != (known.phase, known.note, known.updated)
        entered = run["phase"] != known.phase and bool(known.phase)
        known.phase, known.note, known.updated = str(run["phase"]), str(run.get("note", "")), state.updated
        if changed:
            self._news.changed(name, state, known.phase, known.note)
        if entered and name not in self._fresh:
            self._fresh.append(name)  # what was left open is settled by now

    def _take_run(self, name: str, found: dict[str, Any]) -> None:
        if name not in self._known:
            self._known[name] = Known()
            self._news.added(name, found)
            self._take_state(name, found)
            self._due.append(name)
        self._news.resolved(name, found.get("resolved") or {})

    def _take_events(self, name: str, found: dict[str, Any]) -> None:
        known = self._known.get(name)
        if known is None:
            return
        events = [Event(e["seq"], e["time"], e["kind"], e["data"]) for e in found.get("events") or []]
        known.more = bool(found.get("more"))
        if events:
            known.seq = events[-1].seq
        self._news.events(name, events, not known.more)
        if known.more:
            self._due.insert(0, name)


def state_of(run: dict[str, Any]) -> State:
    """The state in a run's summary."""
    raw = run.get("state") or {}
    return State(**{key: value for key, value in raw.items() if key in State.__dataclass_fields__})
