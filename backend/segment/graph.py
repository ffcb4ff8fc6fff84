"""The working window as a graph: cells are nodes, each tied to its 8 neighbours.

geodesic distance   the least sum of edge costs along a path (Dijkstra)
minimax distance    the least largest node height along a path: to what level the window must be flooded
                    before water from the seed reaches a node
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

Values = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Nodes = npt.NDArray[np.int32]

FAR = np.float32(1e6)
"""Distance of what no path reaches."""

LEVELS = 16
"""Levels of a flood: a rank to 6 %."""

EIGHT = np.ones((3, 3), np.bool_)
"""Neighbours by sides and corners."""

WALL = 2.0
"""A step of this many usual ones costs half of what the steepest costs."""


@dataclass(frozen=True)
class Links:
    """The 8-neighbour ties of an h × w window: edge e joins ``first[e]`` and ``second[e]``, ``length`` 1 or √2.

    ``order`` puts the edges' costs, given twice, where a sparse matrix with ``columns`` and ``starts`` wants them.
    """

    first: Nodes
    second: Nodes
    length: Values
    order: Nodes
    columns: Nodes
    starts: Nodes


@lru_cache(maxsize=16)
def links(height: int, width: int) -> Links:
    """Ties of every window of this shape (they are the same for all)."""
    number = np.arange(height * width, dtype=np.int32).reshape(height, width)
    pairs = [
        (number[:, :-1], number[:, 1:], 1.0),
        (number[:-1], number[1:], 1.0),
        (number[:-1, :-1], number[1:, 1:], 2**0.5),
        (number[:-1, 1:], number[1:, :-1], 2**0.5),
    ]
    first = np.concatenate([a.ravel() for a, _, _ in pairs])
    second = np.concatenate([b.ravel() for _, b, _ in pairs])
    length = np.concatenate([np.full(a.size, step, np.float32) for a, _, step in pairs])
    rows, columns = np.concatenate([first, second]), np.concatenate([second, first])
    order = np.lexsort((columns, rows)).astype(np.int32)
    starts = np.searchsorted(rows[order], np.arange(height * width + 1)).astype(np.int32)
    return Links(first, second, length, order % np.int32(max(len(first), 1)), columns[order], starts)


class Graph:
    """``features`` F,H,W of the window's cells; invalid cells have no ties."""

    def __init__(self, features_FHW: Values, valid_HW: Mask) -> None:
        self.shape = valid_HW.shape
        self.links = links(*self.shape)
        self.features_NF = np.ascontiguousarray(features_FHW.reshape(len(features_FHW), -1).T)
        self.valid_N = valid_HW.ravel()
        self.open_E = np.logical_and(*self.ends(self.valid_N))

    def ends(self, values_N: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        """What each edge joins: values at its first and at its second node (E), taken in slices rather than one by one."""
        values_HW = values_N.reshape(self.shape)
        first = [values_HW[:, :-1], values_HW[:-1], values_HW[:-1, :-1], values_HW[:-1, 1:]]
        second = [values_HW[:, 1:], values_HW[1:], values_HW[1:, 1:], values_HW[1:, :-1]]
        return np.concatenate([part.ravel() for part in first]), np.concatenate([part.ravel() for part in second])

    @cached_property
    def steps_E(self) -> Values:
        """Feature distance along each edge, in units of the window's median one."""
        square = np.zeros(len(self.links.first), np.float32)
        for feature_N in self.features_NF.T:
            first, second = self.ends(feature_N)
            square += (first - second) ** 2
        distance = np.sqrt(square)
        usual = np.median(distance[self.open_E]) if self.open_E.any() else 0.0
        return np.asarray(distance / max(float(usual), 1e-6), np.float32)

    @cached_property
    def hills_E(self) -> Values:
        """Steps as costs from 0 to 1: a step twice the usual one is half a wall, noise is none."""
        square = self.steps_E**2
        return np.asarray(square / (square + np.float32(WALL**2)), np.float32)

    def geodesic(self, costs_E: npt.NDArray[Any], seeds: Sequence[int] | npt.NDArray[Any]) -> Values:
        """Least sum of ``costs`` from any of the nodes ``seeds`` to each node (N); :data:`FAR` where there is no path."""
        if len(seeds) == 0:
            return np.full(len(self.valid_N), FAR, np.float32)
        costs = np.where(self.open_E, costs_E, FAR).astype(np.float64)
        matrix = csr_matrix(
            (costs[self.links.order], self.links.columns, self.links.starts), shape=(len(self.valid_N),) * 2
        )
        found = dijkstra(matrix, indices=np.asarray(seeds), min_only=True)
        return np.asarray(np.minimum(found, FAR), np.float32)

    def minimax(self, heights_N: Values, seeds: Sequence[int], levels: int = LEVELS) -> Values:
        """The level (N), as a share of the valid nodes' heights in [0, 1], at which flooding from ``seeds`` comes.

        ``levels`` equal steps of that share; with at least as many as there are heights the ranks are exact.
        A node that no path reaches gets 1.
        """
        steps_HW = self._levels(heights_N, levels).reshape(self.shape)
        sources_HW = np.zeros(self.shape, np.bool_)
        sources_HW.reshape(-1)[list(seeds)] = True
        whole_HW = np.ones(self.shape, np.float32)
        out_HW = whole_HW  # a view of the part that is still looked at
        for step in range(levels - 1, 0, -1):  # each flood lies within the one before: only its part is looked at
            parts_HW, _ = ndimage.label(steps_HW <= step, EIGHT)
            wet = np.zeros(parts_HW.max() + 1, np.bool_)
            wet[parts_HW[sources_HW]] = True
            wet[0] = False
            flooded_HW = wet[parts_HW]
            if not flooded_HW.any():
                break
            out_HW[flooded_HW] = step / levels
            steps_HW = np.where(flooded_HW, steps_HW, levels + 1)
            box = ndimage.find_objects(flooded_HW.view(np.uint8))[0]
            out_HW, steps_HW, sources_HW = out_HW[box], steps_HW[box], sources_HW[box]
        return whole_HW.ravel()

    def _levels(self, heights_N: Values, levels: int) -> Nodes:
        """In which of the equal steps of rank each height lies, from 1; ``levels`` + 1 for invalid nodes.

        A step ends below the first height that more than its share of all heights reach up to: equal ones stay together.
        """
        heights = np.sort(heights_N[self.valid_N])
        most = np.arange(1, levels) * len(heights) // levels  # so many heights may lie within the steps up to here
        beyond = heights[np.minimum(most, len(heights) - 1)] if len(heights) else np.zeros(levels - 1, np.float32)
        steps_N = (1 + np.searchsorted(beyond, heights_N, side="right")).astype(np.int32)
        return np.where(self.valid_N, steps_N, np.int32(levels + 1))
