"""Who answers clicks on a working window: the race of distances, the random walker, or the trained head.

Each is opened once for a window's graph and then gives scores from −1 to 1, above 0 where a cell belongs. Answers depend on the
clicks alone, never on what was asked before: a backend that was killed in between answers the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from backend.segment import rule, smoothing
from backend.segment.graph import Graph, Values
from backend.segment.head_cues import HeadCues
from backend.segment.head_weights import TrainedHead
from backend.segment.walker import Walker

HELD = 32
"""Answers kept of a window: those to one object's clicks, some of them undone."""


class Answerer(Protocol):
    """One working window's."""

    def scores(self, clicks: Sequence[tuple[int, bool]]) -> Values:
        """Scores (N) for clicked nodes in their order, True where they belong."""
        ...


Opener = Callable[[Graph], Answerer]


class RaceAnswerer:
    """:mod:`backend.segment.rule`, smoothed."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def scores(self, clicks: Sequence[tuple[int, bool]]) -> Values:
        graph = self._graph
        found = rule.score(graph, rule.Seeds(*split(clicks))).reshape(graph.shape)
        return smoothing.smoothed(found, graph.valid_N.reshape(graph.shape)).ravel()


class WalkerAnswerer:
    """:mod:`backend.segment.walker`."""

    def __init__(self, graph: Graph) -> None:
        self._walker = Walker(graph)

    def scores(self, clicks: Sequence[tuple[int, bool]]) -> Values:
        return 2 * self._walker.probabilities(*split(clicks)) - 1


class HeadAnswerer:
    """:mod:`backend.segment.head`. What it said to the clicks before is one of its cues, found again where it is not held."""

    def __init__(self, graph: Graph, head: TrainedHead) -> None:
        self._graph, self._head, self._cues = graph, head, HeadCues(graph)
        self._held: dict[tuple[tuple[int, bool], ...], Values] = {}

    def scores(self, clicks: Sequence[tuple[int, bool]]) -> Values:
        return 2 * self._probabilities(tuple(clicks)).ravel() - 1

    def _probabilities(self, clicks: tuple[tuple[int, bool], ...]) -> Values:
        found = self._held.get(clicks)
        if found is None:
            before = self._probabilities(clicks[:-1]) if len(clicks) > 1 and self._head.remembers else None
            maps = self._cues.maps(*split(clicks), clicks[-1][0], before)
            found = self._held[clicks] = self._head.probabilities(maps)
            if len(self._held) > HELD:
                del self._held[next(iter(self._held))]
        return found


def with_head(head: TrainedHead) -> Opener:
    return lambda graph: HeadAnswerer(graph, head)


def split(clicks: Sequence[tuple[int, bool]]) -> tuple[list[int], list[int]]:
    """Nodes that belong, and nodes that do not."""
    return [n for n, include in clicks if include], [n for n, include in clicks if not include]
