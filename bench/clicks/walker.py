"""The random walker (Grady, "Random walks for image segmentation", 2006) on raw bands, as a control.

A pixel belongs to the object where a walker that starts there reaches a + click before a − click with probability
above one half. Steps between 4-neighbours have the weight exp(−β·d²/max d²) + ε with d the distance of their bands
(eq. 1); the probabilities solve the Laplace equation L_U x = −Bᵀm with the clicks held fixed (eqs. 7 to 10), by
conjugate gradients started from the answer to the clicks before. The view's frame is
held as −, the usual way to have a − before the first − click.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import LinearOperator, cg

from bench.clicks.user import Placed

Mask = NDArray[np.bool_]

BETA = 90.0
"""How much an edge in the bands holds a walker back; best of 30, 90, 300 and 1,000 on the development objects."""
LEAST_WEIGHT = 1e-6
TOLERANCE, MOST_STEPS = 1e-4, 400


class RandomWalker:
    """``bands`` C,H,W scaled alike; pixels that are not ``usable`` are background."""

    def __init__(self, bands: NDArray[np.float32], usable: Mask, beta: float = BETA) -> None:
        self._shape = usable.shape
        self._laplacian = laplacian(bands, beta)
        self._frame = (
            np.pad(np.zeros((usable.shape[0] - 2, usable.shape[1] - 2), bool), 1, constant_values=True) | ~usable
        )
        self._last = np.zeros(usable.size)

    def mask(self, clicks: Sequence[Placed]) -> Mask:
        return np.asarray(self.probabilities(clicks).reshape(self._shape) > 0.5)

    def probabilities(self, clicks: Sequence[Placed]) -> NDArray[np.float64]:
        fixed, values = self._frame.copy(), np.zeros(self._shape)
        for click in clicks:
            fixed[click.row, click.col] = True
            values[click.row, click.col] = click.include
        held, free = np.flatnonzero(fixed), np.flatnonzero(~fixed)
        rows = self._laplacian[free]
        matrix, right = rows[:, free], -rows[:, held] @ values.ravel()[held]
        # Started from the last answer, so most of the work is near the new click; Jacobi-preconditioned.
        diagonal = matrix.diagonal()
        jacobi = LinearOperator(matrix.shape, matvec=lambda x: x / diagonal)
        found, _ = cg(matrix, right, x0=self._last[free], rtol=TOLERANCE, maxiter=MOST_STEPS, M=jacobi)
        self._last = values.ravel().copy()
        self._last[free] = found
        return self._last


def laplacian(bands: NDArray[np.float32], beta: float) -> sparse.csr_array:
    """L = D − W of the 4-neighbour grid (eq. 4)."""
    height, width = bands.shape[1:]
    index = np.arange(height * width).reshape(height, width)
    pairs = [(index[:, :-1], index[:, 1:]), (index[:-1], index[1:])]
    ends = np.concatenate([np.stack([a.ravel(), b.ravel()]) for a, b in pairs], axis=1)
    flat = bands.reshape(len(bands), -1).astype(np.float64)
    squared = ((flat[:, ends[0]] - flat[:, ends[1]]) ** 2).sum(axis=0)
    weights = np.exp(-beta * squared / max(squared.max(), 1e-12)) + LEAST_WEIGHT
    both = np.concatenate([ends, ends[::-1]], axis=1)
    adjacency = sparse.csr_array((np.tile(weights, 2), (both[0], both[1])), shape=(index.size, index.size))
    return sparse.csr_array(sparse.diags_array(adjacency.sum(axis=1)) - adjacency)
