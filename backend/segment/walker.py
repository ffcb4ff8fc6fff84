"""The random walker on the working window (Grady, "Random walks for image segmentation", 2006).

A cell belongs where a walker that starts there meets a + before a −. It crosses a tie with the weight
(exp(−s²/2σ²) + ε)/length, s the tie's step in usual ones (eq. 1; features hold what the bands hold, at scales that
survive speckle). The window's frame is − from the start: what is pointed at lies inside the window, and a walker
from far away has long met the frame. The probabilities solve L_U x = −Bᵀm (eqs. 7 to 10).

A single cell is seldom met in the plane: a walker passes by it at every scale. So the first click is a square of 5 × 5 cells.

They are solved by conjugate gradients with Jacobi's preconditioner, on the nine diagonals of L in single precision, until 1 % of
the residual is left. Far from the clicks that stops short of the exact probabilities, and the head learned from what it gives
(decision 10: who trains it anew may solve them exactly, by multigrid, in a third of the time).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from backend.segment.graph import Graph, Values

Nodes = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Walk:
    """``sigma`` σ in usual steps, ``least`` ε, ``first``: cells on each side of a first click that it stands for.

    ``tolerance``: the residual that is left, as a share of the right side's.
    """

    sigma: float = 1.0
    least: float = 0.01
    first: int = 2
    tolerance: float = 1e-2
    most_rounds: int = 300


class Walker:
    """The window's walks: their equations are made once."""

    def __init__(self, graph: Graph, walk: Walk | None = None) -> None:
        self.graph, self.walk = graph, walk or Walk()
        self._frame_N = frame(graph.shape) | ~graph.valid_N

    @cached_property
    def _laplacian(self) -> tuple[Any, Values]:
        """L and, for Jacobi, one over its diagonal."""
        sigma, least = self.walk.sigma, self.walk.least
        weight_E = np.exp(-(self.graph.steps_E**2) / (2 * sigma**2)) + least
        matrix = laplacian(self.graph, np.where(self.graph.open_E, weight_E / self.graph.links.length, 0))
        return matrix, 1 / np.maximum(matrix.diagonal(), np.float32(1e-12))

    def probabilities(self, include: Sequence[int], exclude: Sequence[int]) -> Values:
        """How likely a walker from each node (N) meets one of ``include`` first."""
        fixed_N, values_N = self._frame_N.copy(), np.zeros(len(self._frame_N), np.float32)
        wide = self.walk.first if len(include) + len(exclude) == 1 else 0
        for node in include:
            around = square(node, wide, self.graph.shape)
            fixed_N[around], values_N[around] = True, 1
        fixed_N[np.asarray(exclude, np.int64)] = True
        values_N[np.asarray(exclude, np.int64)] = 0
        values_N[~self.graph.valid_N] = 0
        if fixed_N.all():
            return values_N
        free_N = (~fixed_N).astype(np.float32)
        matrix, inverse_N = self._laplacian
        found_N = conjugate_gradients(matrix, -(matrix @ values_N), free_N, inverse_N, self.walk)
        return np.asarray((values_N + found_N).clip(0, 1), np.float32)


def laplacian(graph: Graph, weight_E: Values) -> Any:
    """L as a sparse matrix N,N by its nine diagonals: a node's degree, minus its ties' weights.

    A window of fewer than three columns is all frame and has no need of it.
    """
    height, width = graph.shape
    ends = np.cumsum([height * (width - 1), (height - 1) * width, (height - 1) * (width - 1)])
    right, down, falling, rising = np.split(weight_E, ends)
    tie_4HW = np.zeros((4, height, width), np.float32)
    tie_4HW[0, :, :-1] = right.reshape(height, -1)
    tie_4HW[1, :-1] = down.reshape(-1, width)
    tie_4HW[2, :-1, :-1] = falling.reshape(height - 1, -1)
    tie_4HW[3, :-1, 1:] = rising.reshape(height - 1, -1)
    tie_4N, steps = tie_4HW.reshape(4, -1), (1, width, width + 1, width - 1)
    back_4N = np.stack([np.roll(tie_N, step) for tie_N, step in zip(tie_4N, steps, strict=True)])
    degree_N = tie_4N.sum(axis=0) + back_4N.sum(axis=0)
    offsets = [0, *(-step for step in steps), *steps]
    return sparse.dia_array((np.stack([degree_N, *-tie_4N, *-back_4N]), offsets), shape=(height * width,) * 2)


def conjugate_gradients(matrix: Any, right_N: Values, free_N: Values, inverse_N: Values, walk: Walk) -> Values:
    """x of Ax = right over the free nodes (1, the others 0), from zero; ``inverse_N``: one over A's diagonal.

    SciPy's own takes three times as long for vectors as short as these.
    """
    rest_N = free_N * right_N
    found_N, along_N, scratch_N = np.zeros_like(rest_N), np.zeros_like(rest_N), np.empty_like(rest_N)
    stop, before = walk.tolerance**2 * float(rest_N @ rest_N), 1.0
    for _ in range(walk.most_rounds):
        if float(rest_N @ rest_N) <= stop:
            break
        np.multiply(inverse_N, rest_N, out=scratch_N)
        product = float(rest_N @ scratch_N)
        along_N *= np.float32(product / before)
        along_N += scratch_N
        pushed_N = matrix @ along_N
        pushed_N *= free_N
        length = np.float32(product / float(along_N @ pushed_N))
        found_N += np.multiply(along_N, length, out=scratch_N)
        rest_N -= np.multiply(pushed_N, length, out=scratch_N)
        before = product
    return found_N


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
