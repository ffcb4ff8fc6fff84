"""What a click says of every cell: a few distances, none of which knows the bands (methods' relational cues).

feature    ‖φ(x) − φ(click)‖, features as in :mod:`backend.segment.features`
smooth     the same on the features of the surroundings: what a place is part of, free of noise
distance   Euclidean, in sides of the working window, which is chosen so that the object fills it well
geodesic   cheapest path over image edges: Σ length·(ε + hills)
alike      cheapest path over cells that look like the click: Σ length·(ε + min(‖φ − φ(click)‖², 1))
minimax    how unlike the most unlike cell of the best path is, as its rank among the window's cells

A click's cues depend on nothing but the window and its place: they are computed once and kept. Distances are
squashed to [0, 1) by d/(d + its usual value), so that weights fitted on some windows read all others.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from backend.segment.graph import Graph

Values = npt.NDArray[np.float32]

CUES = ("feature", "smooth", "distance", "geodesic", "alike", "minimax")
"""The order of the first axis of a click's cues; the weights name them."""

USUAL = np.array([1.1, 1.1, 0.25, 6.0, 20.0, 1.0], np.float32)[:, None]
"""What squashes to one half: a typical value of each over real windows (ranks are left as they are: see below)."""

FLOOR = 0.05
"""ε: what a step costs where nothing stands in the way; paths stay short without it having much say."""

MOST_LOOKS = 12
"""How many looks of a place of many nodes (the ring around a box) are told apart."""

KEPT = 24
"""Clicks of one window whose cues are kept (300 kB each)."""


class Cues:
    """The cues of clicks in one working window."""

    def __init__(self, graph: Graph, smooth_FHW: Values) -> None:
        self.graph = graph
        self._smooth_NF = np.ascontiguousarray(smooth_FHW.reshape(len(smooth_FHW), -1).T)
        self._kept: OrderedDict[tuple[int, ...], Values] = OrderedDict()

    def of(self, nodes: tuple[int, ...]) -> Values:
        """(cues, N) of one place made of ``nodes``, in [0, 1]: a click is one node."""
        found = self._kept.get(nodes)
        if found is None:
            found = self._kept[nodes] = of_place(self.graph, self._smooth_NF, nodes)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(nodes)
        return found

    def nearest(self, clicks: Sequence[int]) -> Values:
        """(cues, N): of several clicks the smallest; 1 (as far as can be) where there are none."""
        if not clicks:
            return np.ones((len(CUES), len(self.graph.valid_N)), np.float32)
        return np.asarray(np.minimum.reduce([self.of((node,)) for node in clicks]), np.float32)


def of_place(graph: Graph, smooth_NF: Values, nodes: tuple[int, ...]) -> Values:
    """All :data:`CUES` of a place made of one node or several (cues, N)."""
    unlike = distances(graph.features_NF, nodes)
    square, length_E = np.minimum(unlike**2, 1), graph.links.length
    found = np.stack(
        [
            unlike,
            distances(smooth_NF, nodes),
            _euclidean(graph.shape, nodes),
            graph.geodesic(length_E * (FLOOR + graph.hills_E), nodes),
            graph.geodesic(length_E * (FLOOR + np.add(*graph.ends(square)) / 2), nodes),
            graph.minimax(unlike, nodes),
        ]
    )
    ranks = found[-1].copy()
    found /= found + USUAL
    found[-1] = ranks
    return np.asarray(np.where(graph.valid_N, found, 1), np.float32)


def distances(features_NF: Values, nodes: Sequence[int]) -> Values:
    """Feature distance of every node to the likest of :data:`MOST_LOOKS` of ``nodes`` spread evenly over them."""
    looks = [nodes[i] for i in np.unique(np.linspace(0, len(nodes) - 1, MOST_LOOKS).astype(int))]
    found = np.full(len(features_NF), np.inf, np.float32)
    for look_F in features_NF[looks]:
        difference = features_NF - look_F
        np.minimum(found, np.einsum("nf,nf->n", difference, difference), out=found)
    return np.asarray(np.sqrt(found), np.float32)


def _euclidean(shape: tuple[int, int], nodes: Sequence[int]) -> Values:
    """Distance in sides of the window to the nearest of the nodes."""
    away = np.ones(shape[0] * shape[1], np.bool_)
    away[list(nodes)] = False
    found = ndimage.distance_transform_edt(away.reshape(shape)) / max(shape)
    return np.asarray(found.ravel(), np.float32)
