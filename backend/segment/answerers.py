"""Who answers clicks on a working window: a regression on relations to the clicks, a random walker, the trained head, or
head and regression together, which is what ships.

Each is opened once for a window's features and then gives scores from −1 to 1, above 0 where a cell belongs. Answers
depend on the clicks alone, never on what was asked before: a backend that was killed in between answers the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np

from backend.segment import belonging, smoothing
from backend.segment.cues import Cues
from backend.segment.features import surroundings
from backend.segment.graph import Graph, Mask, Values
from backend.segment.head_cues import HeadCues
from backend.segment.head_weights import TrainedHead
from backend.segment.walker import Walker

HELD = 32
"""Answers kept of a window: those to one object's clicks, some of them undone."""

Clicks = Sequence[tuple[int, bool]]
"""Clicked nodes in their order, True where they belong."""


class Answerer(Protocol):
    """One working window's."""

    def scores(self, clicks: Clicks, beyond: Sequence[int] = ()) -> Values:
        """Scores (N). ``beyond``: nodes around a box, which do not belong."""
        ...


Opener = Callable[[Values, Mask], Answerer]
"""Features F,H,W and valid cells of a window → who answers there."""


class BelongingAnswerer:
    """:mod:`backend.segment.belonging`, smoothed."""

    def __init__(self, features_FHW: Values, valid_HW: Mask, graph: Graph | None = None) -> None:
        graph = graph or Graph(features_FHW, valid_HW)
        self._valid, self._cues = valid_HW, Cues(graph, surroundings(features_FHW, valid_HW))

    def scores(self, clicks: Clicks, beyond: Sequence[int] = ()) -> Values:
        found = belonging.scores(self._cues, *split(clicks), beyond).reshape(self._valid.shape)
        return smoothing.smoothed(found, self._valid).ravel()


class WalkerAnswerer:
    """:mod:`backend.segment.walker`."""

    def __init__(self, features_FHW: Values, valid_HW: Mask) -> None:
        self._walker = Walker(Graph(features_FHW, valid_HW))

    def scores(self, clicks: Clicks, beyond: Sequence[int] = ()) -> Values:
        include, exclude = split(clicks)
        return 2 * self._walker.probabilities(include, [*exclude, *beyond]) - 1


class HeadAnswerer:
    """:mod:`backend.segment.head`. What it said to the clicks before is one of its cues, found again where it is not held."""

    def __init__(self, features_FHW: Values, valid_HW: Mask, head: TrainedHead, graph: Graph | None = None) -> None:
        self._head, self._cues = head, HeadCues(graph or Graph(features_FHW, valid_HW))
        self._held: dict[tuple[tuple[tuple[int, bool], ...], tuple[int, ...]], Values] = {}

    def scores(self, clicks: Clicks, beyond: Sequence[int] = ()) -> Values:
        return 2 * self._probabilities(tuple(clicks), tuple(beyond)).ravel() - 1

    def _probabilities(self, clicks: tuple[tuple[int, bool], ...], beyond: tuple[int, ...]) -> Values:
        found = self._held.get((clicks, beyond))
        if found is None:
            before = self._probabilities(clicks[:-1], beyond) if len(clicks) > 1 and self._head.remembers else None
            maps = self._cues.maps(*split(clicks), clicks[-1][0], before, beyond)
            found = self._held[clicks, beyond] = self._head.probabilities(maps)
            if len(self._held) > HELD:
                del self._held[next(iter(self._held))]
        return found


class JointAnswerer:
    """The mean of the head's and the regression's scores, which answers in the product.

    The head knows objects, the regression knows no size: a lake that fills the view is found by it at the first click,
    where the walker that the head starts from takes the view's frame for background (decision 10).
    """

    def __init__(self, features_FHW: Values, valid_HW: Mask, head: TrainedHead) -> None:
        graph = Graph(features_FHW, valid_HW)
        self._head = HeadAnswerer(features_FHW, valid_HW, head, graph)
        self._regression = BelongingAnswerer(features_FHW, valid_HW, graph)

    def scores(self, clicks: Clicks, beyond: Sequence[int] = ()) -> Values:
        joined = self._head.scores(clicks, beyond) + self._regression.scores(clicks, beyond)
        return np.asarray(joined / 2, np.float32)


def joint(head: TrainedHead) -> Opener:
    """The opener of what answers in the product."""
    return lambda features_FHW, valid_HW: JointAnswerer(features_FHW, valid_HW, head)


def with_head(head: TrainedHead) -> Opener:
    """The opener of a head's answers."""
    return lambda features_FHW, valid_HW: HeadAnswerer(features_FHW, valid_HW, head)


def split(clicks: Clicks) -> tuple[list[int], list[int]]:
    """Nodes that belong, and nodes that do not."""
    return [n for n, include in clicks if include], [n for n, include in clicks if not include]
