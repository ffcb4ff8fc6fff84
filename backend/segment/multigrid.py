"""Multigrid for the walker's equations (Briggs, Henson, McCormick, "A Multigrid Tutorial", 2000, chapters 3 and 8).

What a round of Jacobi leaves wrong is smooth: it is mended on a grid of half the cells along each side, and so on down to a
few cells. A grid's equations are a symmetric stencil T of 3 × 3 couplings a cell: (Ax)(r, c) = Σ T[1+i, 1+j, r, c] x(r+i, c+j).
A coarser grid's are PᵀAP (Galerkin), P linear interpolation along rows and columns.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from scipy import sparse

from backend.segment.graph import Mask, Values

Stencil = Values

DAMPING = np.float32(0.8)
"""ω of the Jacobi rounds: 4/5 damps what is not smooth best (section 2, for five points; nine are alike)."""

MORE = np.float32(1e-5)
"""What a cell's own coupling is raised by, as a share of it: an island in nodata, which nothing holds, has an inverse then."""

FEWEST, NARROWEST = 64, 4
"""A grid of so few cells, or so narrow, is solved at once."""


class Multigrid:
    """One V(1,1)-cycle from zero: near the inverse of the equations, symmetric, so that it can precondition CG.

    ``held_HW`` cells have no equation: what is asked and what is answered is 0 there.
    """

    def __init__(self, stencil_33HW: Stencil, held_HW: Mask) -> None:
        stencil_33HW = _without(stencil_33HW, held_HW)
        stencil_33HW[1, 1] *= 1 + MORE
        self._grids: list[_Grid] = []
        while (shape := stencil_33HW.shape[2:])[0] * shape[1] > FEWEST and min(shape) > NARROWEST:
            free_HW = None if self._grids else (~held_HW).astype(np.float32)
            self._grids.append(_Grid(stencil_33HW, free_HW))
            stencil_33HW = halved(halved(stencil_33HW, 2), 3)
        dense_NN = matrix(_whole(stencil_33HW)).toarray().astype(np.float64)
        self._inverse_NN = np.linalg.inv(dense_NN).astype(np.float32)

    def __call__(self, right_N: Values) -> Values:
        return self._cycle(right_N, 0)

    def _cycle(self, right_N: Values, depth: int) -> Values:
        if depth == len(self._grids):
            return np.asarray(self._inverse_NN @ right_N, np.float32)
        grid = self._grids[depth]
        found_N: Values = grid.damped_N * right_N
        found_N += grid.finer(self._cycle(grid.coarser(right_N - grid.matrix @ found_N), depth + 1))
        found_N += grid.damped_N * (right_N - grid.matrix @ found_N)
        return found_N


class _Grid:
    """One grid's equations, and the ways to the next coarser one; ``free_HW`` 0 at cells that take no part."""

    def __init__(self, stencil_33HW: Stencil, free_HW: Values | None) -> None:
        height, width = self._shape = stencil_33HW.shape[2:]
        whole = _whole(stencil_33HW)
        self.matrix = matrix(whole)
        self.damped_N = DAMPING / whole[1, 1].ravel()
        self._down, self._across, self._free_HW = interpolation(height), interpolation(width), free_HW

    def coarser(self, fine_N: Values) -> Values:
        """Pᵀ."""
        fine_HW = fine_N.reshape(self._shape)
        if self._free_HW is not None:
            fine_HW = fine_HW * self._free_HW
        return np.asarray(self._down.T @ fine_HW @ self._across, np.float32).ravel()

    def finer(self, coarse_N: Values) -> Values:
        """P."""
        coarse_HW = coarse_N.reshape(self._down.shape[1], self._across.shape[1])
        fine_HW = self._down @ coarse_HW @ self._across.T
        if self._free_HW is not None:
            fine_HW *= self._free_HW
        return np.asarray(fine_HW, np.float32).ravel()


@lru_cache(maxsize=32)
def interpolation(count: int) -> Values:
    """count × ⌈count/2⌉: every second cell is a coarse one, those between are the mean of two (the last of one half)."""
    out = np.zeros((count, (count + 1) // 2), np.float32)
    for cell in range(count):
        out[cell, cell // 2] += 1 if cell % 2 == 0 else 0.5
        if cell % 2 and cell // 2 + 1 < out.shape[1]:
            out[cell, cell // 2 + 1] = 0.5
    return out


def halved(stencil_33HW: Stencil, axis: int) -> Stencil:
    """PᵀAP with interpolation along one axis alone (2 rows, 3 columns).

    Of the couplings along that axis, back b, own o and forth f, coarse cell J, which stands for fine cell 2J and by half for
    2J ± 1, keeps o(2J) + ½[b + f](2J) + ½ f(2J−1) + ½ b(2J+1) + ¼[o(2J−1) + o(2J+1)], and is tied to J + 1 by
    ½ f(2J) + ½ f(2J+1) + ¼ o(2J+1); to J − 1 alike.
    """
    ties = np.moveaxis(stencil_33HW, (axis - 2, axis), (0, 3))
    even, odd = ties[..., 0::2], np.zeros((*ties.shape[:3], ties.shape[3] // 2 + 1 + ties.shape[3] % 2), np.float32)
    odd[..., 1 : ties.shape[3] // 2 + 1] = ties[..., 1::2]  # its cell J is 2J − 1; none before the first
    before, after = odd[..., :-1], odd[..., 1:]
    coarse = np.empty_like(even)
    coarse[0] = even[0] / 2 + before[0] / 2 + before[1] / 4
    coarse[1] = even[1] + (even[0] + even[2] + before[2] + after[0]) / 2 + (before[1] + after[1]) / 4
    coarse[2] = even[2] / 2 + after[2] / 2 + after[1] / 4
    coarse[2, ..., -1] = 0  # an odd last cell has no other to be the mean with
    return np.moveaxis(coarse, (0, 3), (axis - 2, axis))


def matrix(stencil_33HW: Stencil) -> Any:
    """The same as a sparse matrix N,N by its nine diagonals. Symmetric: column n holds what cell n is tied to."""
    height, width = stencil_33HW.shape[2:]
    steps = [(row, col) for row in (-1, 0, 1) for col in (-1, 0, 1)]
    offsets = [-(row * width + col) for row, col in steps]
    data = np.ascontiguousarray(stencil_33HW).reshape(9, height * width)
    return sparse.dia_array((data, offsets), shape=(height * width,) * 2)


def _without(stencil_33HW: Stencil, held_HW: Mask) -> Stencil:
    """The same without the held cells: no ties to them, no equations of their own."""
    free_HW = np.pad(~held_HW, 1)
    height, width = held_HW.shape
    around = [[free_HW[row : row + height, col : col + width] for col in range(3)] for row in range(3)]
    return np.asarray(stencil_33HW * np.array(around) * ~held_HW, np.float32)


def _whole(stencil_33HW: Stencil) -> Stencil:
    """The same with an equation x = right where there is none."""
    out = stencil_33HW.copy()
    out[1, 1][out[1, 1] <= 0] = 1
    return out
