"""Who answers clicks on a working window: the race of distances, the random walker, or the trained head.

Each is opened once for a window's graph and then gives scores from −1 to 1, above 0 where a cell belongs. Answers depend on the
clicks alone, never on what was asked before: a backend that was killed in between answers the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from backend.segment import rule, smoothing
from backend.segment.graph import Graph, Values
from backend.segment.walker import Walker


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


def split(clicks: Sequence[tuple[int, bool]]) -> tuple[list[int], list[int]]:
    """Nodes that belong, and nodes that do not."""
    return [n for n, include in clicks if include], [n for n, include in clicks if not include]
