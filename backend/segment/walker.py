"""The random walker on the working window (Grady, "Random walks for image segmentation", 2006).

A cell belongs where a walker that starts there meets a + before a −. It crosses a tie with the weight
(exp(−s²/2σ²) + ε)/length, s the tie's step in usual ones (eq. 1; features hold what the bands hold, at scales that
survive speckle). The window's frame is − from the start: what is pointed at lies inside the window, and a walker
from far away has long met the frame. The probabilities solve L_U x = −Bᵀm (eqs. 7 to 10).

A single cell is seldom met in the plane: a walker passes by it at every scale. So the first click is a square of 5 × 5 cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.linalg import LinearOperator, cg

from backend.segment.graph import Graph, Values

Nodes = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Walk:
    """``sigma`` σ in usual steps, ``least`` ε, ``first``: cells on each side of a first click that it stands for."""

    sigma: float = 1.0
    least: float = 0.01
    first: int = 2
    tolerance: float = 1e-2
    most_rounds: int = 300


class Walker:
    """The window's walks: weights are made once, ``start`` is where the search for an answer begins."""

    def __init__(self, graph: Graph, walk: Walk | None = None) -> None:
        self.graph, self.walk = graph, walk or Walk()
        links, count = graph.links, len(graph.valid_N)
        weight_E = np.exp(-(graph.steps_E**2) / (2 * self.walk.sigma**2)) + self.walk.least
        weight_E = np.where(graph.open_E, weight_E / links.length, 0).astype(np.float64)
        shape = (count, count)
        self._weights = sparse.csr_matrix((weight_E[links.order], links.columns, links.starts), shape=shape)
        self._degrees_N = np.asarray(self._weights.sum(axis=1)).ravel()
        self._frame_N = frame(graph.shape) | ~graph.valid_N

    def probabilities(self, include: Sequence[int], exclude: Sequence[int], start: Values | None = None) -> Values:
        """How likely a walker from each node (N) meets one of ``include`` first. ``start``: a guess, which saves time."""
        fixed, values = self._frame_N.copy(), np.zeros(len(self._frame_N))
        wide = self.walk.first if len(include) + len(exclude) == 1 else 0
        for node in include:
            around = square(node, wide, self.graph.shape)
            fixed[around], values[around] = True, 1.0
        fixed[np.asarray(exclude, np.int64)] = True
        values[np.asarray(exclude, np.int64)] = 0.0
        values[~self.graph.valid_N] = 0.0
        free, held = np.flatnonzero(~fixed), np.flatnonzero(fixed)
        if len(free) == 0:
            return values.astype(np.float32)
        rows = self._weights[free]
        inner, right = rows[:, free], rows[:, held] @ values[held]
        degrees = np.maximum(self._degrees_N[free], 1e-12)
        laplacian = LinearOperator(inner.shape, matvec=lambda x: degrees * x - inner @ x, dtype=np.float64)
        jacobi = LinearOperator(inner.shape, matvec=lambda x: x / degrees, dtype=np.float64)
        guess = None if start is None else start[free].astype(np.float64)
        found, _ = cg(laplacian, right, guess, rtol=self.walk.tolerance, maxiter=self.walk.most_rounds, M=jacobi)
        values[free] = found
        return values.clip(0, 1).astype(np.float32)


def frame(shape: tuple[int, int]) -> npt.NDArray[np.bool_]:
    """The outermost cells (N)."""
    outer = np.ones(shape, np.bool_)
    outer[1:-1, 1:-1] = False
    return outer.ravel()


def square(node: int, reach: int, shape: tuple[int, int]) -> Nodes:
    """The nodes within ``reach`` rows and columns of ``node``."""
    row, col = divmod(int(node), shape[1])
    rows = np.arange(max(0, row - reach), min(shape[0], row + reach + 1))
    cols = np.arange(max(0, col - reach), min(shape[1], col + reach + 1))
    return np.asarray((rows[:, None] * shape[1] + cols).ravel(), np.int64)
