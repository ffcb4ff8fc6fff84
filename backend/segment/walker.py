"""The random walker on the working window (Grady, "Random walks for image segmentation", 2006).

A cell belongs where a walker that starts there meets a + before a −. It crosses a tie with the weight
(exp(−s²/2σ²) + ε)/length, s the tie's step in usual ones (eq. 1; features hold what the bands hold, at scales that
survive speckle). The window's frame is − from the start: what is pointed at lies inside the window, and a walker
from far away has long met the frame. The probabilities solve L_U x = −Bᵀm (eqs. 7 to 10).

A single cell is seldom met in the plane: a walker passes by it at every scale. So the first click is a square of 5 × 5 cells.

They are solved by conjugate gradients, preconditioned by multigrid that knows the window and not the clicks: it is made once,
and 4 to 8 rounds do where Jacobi's preconditioning takes a hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from backend.segment.graph import EIGHT, Graph, Values
from backend.segment.multigrid import Multigrid, Stencil, matrix

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
    most_rounds: int = 100


class Walker:
    """The window's walks: equations and preconditioner are made once."""

    def __init__(self, graph: Graph, walk: Walk | None = None) -> None:
        self.graph, self.walk = graph, walk or Walk()
        self._frame_N = frame(graph.shape) | ~graph.valid_N
        self._part_N = ndimage.label(graph.valid_N.reshape(graph.shape), EIGHT)[0].ravel()

    @cached_property
    def _laplacian(self) -> tuple[Any, Multigrid]:
        """L, and what is near its inverse where only the frame is held."""
        sigma, least = self.walk.sigma, self.walk.least
        weight_E = np.exp(-(self.graph.steps_E**2) / (2 * sigma**2)) + least
        stencil_33HW = laplacian(self.graph, np.where(self.graph.open_E, weight_E / self.graph.links.length, 0))
        return matrix(stencil_33HW), Multigrid(stencil_33HW, self._frame_N.reshape(self.graph.shape))

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
        laplacian, inverse = self._laplacian
        right_N = -free_N * (laplacian @ values_N)
        found_N = conjugate_gradients(
            lambda x_N: free_N * (laplacian @ x_N), right_N, lambda r_N: free_N * inverse(r_N), self.walk
        )
        met_N = np.isin(self._part_N, self._part_N[list(include)])  # elsewhere no walker ever meets a +
        return np.asarray(np.where(met_N, (values_N + found_N).clip(0, 1), 0), np.float32)


def laplacian(graph: Graph, weight_E: Values) -> Stencil:
    """The stencil of L: a node's degree minus its ties' weights."""
    height, width = graph.shape
    out = np.zeros((3, 3, height, width), np.float32)
    ends = np.cumsum([height * (width - 1), (height - 1) * width, (height - 1) * (width - 1)])
    right, down, falling, rising = np.split(-weight_E, ends)
    out[1, 2, :, :-1] = out[1, 0, :, 1:] = right.reshape(height, -1)
    out[2, 1, :-1] = out[0, 1, 1:] = down.reshape(-1, width)
    out[2, 2, :-1, :-1] = out[0, 0, 1:, 1:] = falling.reshape(height - 1, -1)
    out[2, 0, :-1, 1:] = out[0, 2, 1:, :-1] = rising.reshape(height - 1, -1)
    out[1, 1] = -out.sum(axis=(0, 1))
    return out


def conjugate_gradients(
    times: Callable[[Values], Values], right_N: Values, near_inverse: Callable[[Values], Values], walk: Walk
) -> Values:
    """x of Ax = right, A ``times`` (symmetric, positive), from zero until the residual is small enough."""
    found_N, rest_N = np.zeros_like(right_N), right_N
    stop, along_N, before = walk.tolerance * float(np.linalg.norm(right_N)), np.zeros_like(right_N), 1.0
    for _ in range(walk.most_rounds):
        if float(np.linalg.norm(rest_N)) <= stop:
            break
        near_N = near_inverse(rest_N)
        product = float(rest_N @ near_N)
        along_N = near_N + np.float32(product / before) * along_N
        pushed_N = times(along_N)
        length = np.float32(product / float(along_N @ pushed_N))
        found_N = found_N + length * along_N
        rest_N, before = rest_N - length * pushed_N, product
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
