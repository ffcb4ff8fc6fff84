"""Multigrid and the walker's solver against dense algebra."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from backend.segment.graph import Graph
from backend.segment.multigrid import Multigrid, halved, interpolation, matrix
from backend.segment.walker import Walk, Walker, conjugate_gradients, frame, laplacian

Values = npt.NDArray[np.float32]


def graph_of(height: int, width: int, valid_HW: npt.NDArray[np.bool_] | None = None) -> Graph:
    draw = np.random.default_rng(height * 100 + width)
    valid_HW = np.ones((height, width), np.bool_) if valid_HW is None else valid_HW
    return Graph(draw.normal(size=(2, height, width)).astype(np.float32), valid_HW)


def stencil_of(graph: Graph) -> Values:
    """Ties of very different strength, as at the edges of an image."""
    draw = np.random.default_rng(1)
    weight_E = 10 ** draw.uniform(-2, 0, len(graph.links.first))
    return laplacian(graph, np.where(graph.open_E, weight_E, 0).astype(np.float32))


@pytest.mark.parametrize("shape", [(9, 12), (8, 7), (5, 5)])
def test_a_coarser_grid_is_galerkins_product(shape: tuple[int, int]) -> None:
    stencil = stencil_of(graph_of(*shape))
    coarse = halved(halved(stencil, 2), 3)
    way = np.kron(interpolation(shape[0]), interpolation(shape[1]))
    np.testing.assert_allclose(matrix(coarse).toarray(), way.T @ matrix(stencil).toarray() @ way, atol=1e-5)


def test_the_stencil_is_the_laplacian() -> None:
    graph = graph_of(6, 7)
    weights = np.arange(1, len(graph.links.first) + 1, dtype=np.float32)
    dense = np.zeros((42, 42))
    dense[graph.links.first, graph.links.second] = dense[graph.links.second, graph.links.first] = -weights
    dense[np.diag_indices(42)] = -dense.sum(axis=1)
    np.testing.assert_allclose(matrix(laplacian(graph, weights)).toarray(), dense, rtol=1e-6)


def test_a_cycle_is_symmetric_and_leaves_little() -> None:
    graph = graph_of(30, 25)
    held_N = frame(graph.shape)
    stencil = stencil_of(graph)
    cycle, free = Multigrid(stencil, held_N.reshape(graph.shape)), np.flatnonzero(~held_N)
    inverse = np.stack([cycle(column) for column in np.eye(750, dtype=np.float32)], axis=1)
    assert not inverse[held_N].any() or np.allclose(inverse[np.ix_(held_N, ~held_N)], 0)
    inner = inverse[np.ix_(free, free)]
    np.testing.assert_allclose(inner, inner.T, atol=1e-4)
    left = np.linalg.eigvals(np.eye(len(free)) - inner @ matrix(stencil).toarray()[np.ix_(free, free)])
    assert np.abs(left).max() < 0.8  # of Jacobi's rounds the like is 0.99


def test_few_rounds_solve_a_whole_window() -> None:
    graph = graph_of(112, 112)
    rounds = 0
    cycle = Multigrid(stencil_of(graph), frame(graph.shape).reshape(graph.shape))
    system, right = matrix(stencil_of(graph)), np.zeros(112 * 112, np.float32)
    right[56 * 112 + 56] = 1
    free = (~frame(graph.shape)).astype(np.float32)

    def times(x: Values) -> Values:
        nonlocal rounds
        rounds += 1
        return np.asarray(free * (system @ x), np.float32)

    found = conjugate_gradients(times, right, cycle, Walk(tolerance=1e-2))
    assert rounds <= 12
    assert np.linalg.norm(free * (system @ found) - right) <= 0.011


def test_an_island_without_a_plus_belongs_to_nobody_and_one_with_it_belongs() -> None:
    valid = np.ones((40, 40), np.bool_)
    valid[10:21, 10:21] = False
    valid[12:19, 12:19] = True  # an island, one cell of nodata away from the rest at its corners
    walker = Walker(graph_of(40, 40, valid))
    outside = walker.probabilities([30 * 40 + 30], [5 * 40 + 30]).reshape(40, 40)
    assert not outside[12:19, 12:19].any() and outside[30, 30] == 1 and outside[30, 28] > 0
    inside = walker.probabilities([15 * 40 + 15], [5 * 40 + 30]).reshape(40, 40)
    np.testing.assert_allclose(inside[12:19, 12:19], 1, atol=0.02)
    assert not inside[25:].any()


@pytest.mark.parametrize("shape", [(1, 1), (2, 9), (3, 3), (3, 40), (112, 5)])
def test_narrow_rasters_are_windows_too(shape: tuple[int, int]) -> None:
    found = Walker(graph_of(*shape)).probabilities([shape[0] // 2 * shape[1] + shape[1] // 2], [])
    assert found.max() == 1 and found.min() >= 0
