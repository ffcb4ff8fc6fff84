"""What the trained head sees of a working window: maps of how cells relate to the clicks, the same for every sensor.

Only four channels show the imagery itself, as principal components of the features; which of them comes first and
which sign it has is chance in training, so that nothing about a sensor can be learned from them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from backend.segment import rule
from backend.segment.graph import Graph, Values
from backend.segment.walker import Walk, Walker, frame

Node = int

VIEWS = 4
"""Principal components of the window's features."""

RELATIONS = (
    "walker",
    "race",
    "likeness",
    "geodesic +",
    "geodesic −",
    "feature distance +",
    "feature distance −",
    "near +",
    "near −",
    "far +",
    "far −",
    "last click",
    "answer before",
    "answer before is known",
    "hills",
    "valid",
)
CHANNELS = len(RELATIONS) + VIEWS

RULE, WALK = rule.Rule(0.5, 0.1, 0.2, 1.0, 1.0, 128, 0.35), Walk(1.0, 0.01, 2, 1e-2, 300)
"""The rules as they were when the head was trained: whoever tunes the rule need not train the head again."""

NEAR, MIDDLE = 4.0, 32.0
"""Cells over which the nearness of a click fades, and the unit of Euclidean distance."""


class HeadCues:
    """The maps of one working window. ``views_KHW`` and hills are made once, relations for each list of clicks."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.walker = Walker(graph, WALK)
        self.views_KHW = views(graph)
        self._frame = np.flatnonzero(frame(graph.shape) & graph.valid_N)
        self.hills_N = node_hills(graph)
        self._rows, self._cols = (axis.ravel().astype(np.float32) for axis in np.indices(graph.shape))

    def maps(
        self,
        include: Sequence[Node],
        exclude: Sequence[Node],
        last: Node,
        before: Values | None,
        beyond: Sequence[Node] = (),
    ) -> Values:
        """Channels CHANNELS,H,W. ``before``: probabilities (H,W) that the head gave for the clicks before ``last``;
        ``beyond``: nodes that count, like the window's frame, as outside without having been clicked."""
        graph = self.graph
        plus, minus = np.asarray(include, np.int64), np.asarray(exclude, np.int64)
        walked_N = self.walker.probabilities(include, [*exclude, *beyond])
        like = rule.likeness(graph, plus, minus, RULE)
        away = graph.geodesic(rule.costs(graph, 1 - like, RULE), plus)
        against = graph.geodesic(rule.costs(graph, like, RULE), np.concatenate([minus, self._frame, np.asarray(beyond, np.int64)]))
        near_plus, near_minus = self._euclidean(plus), self._euclidean(minus)
        sign = 1.0 if last in include else -1.0
        relations = [
            2 * walked_N - 1,
            (against - away) / np.maximum(against + away, 1e-6),
            like,
            scaled(away),
            scaled(against),
            self._likest(plus),
            self._likest(minus),
            np.exp(-near_plus / NEAR),
            np.exp(-near_minus / NEAR),
            np.minimum(near_plus / MIDDLE, 3),
            np.minimum(near_minus / MIDDLE, 3),
            sign * np.exp(-self._euclidean(np.array([last])) / NEAR),
            np.zeros(len(graph.valid_N), np.float32) if before is None else before.ravel(),
            np.full(len(graph.valid_N), before is not None, np.float32),
            self.hills_N,
            graph.valid_N,
        ]
        stacked = np.stack([np.asarray(r, np.float32) for r in relations]).reshape(len(relations), *graph.shape)
        return np.concatenate([stacked, self.views_KHW])

    def _euclidean(self, nodes: npt.NDArray[np.int64]) -> Values:
        found = np.full(len(self._rows), 1e4, np.float32)
        width = self.graph.shape[1]
        for row, col in zip(nodes // width, nodes % width, strict=True):
            np.minimum(found, np.hypot(self._rows - row, self._cols - col), out=found)
        return found

    def _likest(self, nodes: npt.NDArray[np.int64]) -> Values:
        """Feature distance to the likest clicked cell, at most 3."""
        found = np.full(len(self._rows), 9.0, np.float32)
        features_NF = self.graph.features_NF
        for seed_F in features_NF[nodes]:
            difference = features_NF - seed_F
            np.minimum(found, np.einsum("nf,nf->n", difference, difference), out=found)
        return np.sqrt(found)


def scaled(distance_N: Values) -> Values:
    """log(1 + D)/3: geodesic distances span decades; what no path reaches is as far as D = 400."""
    return np.asarray(np.log1p(np.minimum(distance_N, np.float32(400))) / 3, np.float32)


def views(graph: Graph) -> Values:
    """The first :data:`VIEWS` principal components of the window's features, each of variance 1 (zeros where fewer)."""
    seen = graph.features_NF[graph.valid_N]
    out = np.zeros((VIEWS, *graph.shape), np.float32)
    if len(seen) < 2:
        return out
    centre = seen.mean(axis=0)
    variances, axes = np.linalg.eigh(np.cov((seen[::4] - centre).T.astype(np.float64)).reshape(seen.shape[1], -1))
    order = [k for k in np.argsort(variances)[::-1][:VIEWS] if variances[k] > 1e-6]
    parts = (graph.features_NF - centre) @ (axes[:, order] / np.sqrt(variances[order])).astype(np.float32)
    parts[~graph.valid_N] = 0
    out[: len(order)] = parts.T.reshape(len(order), *graph.shape).clip(-4, 4)
    return out


def node_hills(graph: Graph) -> Values:
    """The mean of the hills on a cell's ties."""
    count = len(graph.valid_N)
    hills = np.where(graph.open_E, graph.hills_E, 0)
    total = np.bincount(graph.links.first, hills, count) + np.bincount(graph.links.second, hills, count)
    ties = np.bincount(graph.links.first, graph.open_E, count) + np.bincount(graph.links.second, graph.open_E, count)
    return np.asarray(total / np.maximum(ties, 1), np.float32)
