"""Distances on the window's graph against plain implementations."""

from __future__ import annotations

import heapq

import numpy as np
import numpy.typing as npt
import pytest

from backend.segment.graph import FAR, Graph

Values = npt.NDArray[np.float32]


def graph(seed: int, height: int = 7, width: int = 9, holes: bool = True) -> Graph:
    rng = np.random.default_rng(seed)
    valid = rng.random((height, width)) > (0.2 if holes else -1)
    return Graph(rng.normal(size=(3, height, width)).astype(np.float32), valid)


def neighbours(g: Graph, node: int) -> list[int]:
    height, width = g.shape
    row, col = divmod(node, width)
    around = [(row + i, col + j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
    return [r * width + c for r, c in around if 0 <= r < height and 0 <= c < width and g.valid_N[r * width + c]]


def plain_dijkstra(g: Graph, costs: dict[tuple[int, int], float], seeds: list[int]) -> list[float]:
    found = [float(FAR)] * len(g.valid_N)
    queue = [(0.0, seed) for seed in seeds]
    for seed in seeds:
        found[seed] = 0.0
    while queue:
        so_far, node = heapq.heappop(queue)
        if so_far > found[node] or not g.valid_N[node]:
            continue
        for other in neighbours(g, node):
            through = so_far + costs[min(node, other), max(node, other)]
            if through < found[other]:
                found[other] = through
                heapq.heappush(queue, (through, other))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_geodesics_are_dijkstras(seed: int) -> None:
    g = graph(seed)
    costs = (np.random.default_rng(seed + 50).random(len(g.links.first)) + 0.01).astype(np.float32)
    ends = zip(g.links.first.tolist(), g.links.second.tolist(), strict=True)
    by_ends = {(min(a, b), max(a, b)): float(cost) for (a, b), cost in zip(ends, costs, strict=True)}
    seeds = [int(node) for node in np.flatnonzero(g.valid_N)[[0, 7, -1]]]
    np.testing.assert_allclose(g.geodesic(costs, seeds), plain_dijkstra(g, by_ends, seeds), rtol=1e-5)


def test_no_seed_reaches_nothing() -> None:
    g = graph(0)
    assert (g.geodesic(np.ones(len(g.links.first)), []) == FAR).all()


def plain_minimax(g: Graph, heights: Values, seeds: list[int]) -> list[float]:
    """Relaxation until nothing changes: the least over paths of the largest height on them."""
    found = [float("inf")] * len(heights)
    for seed in seeds:
        found[seed] = float(heights[seed])
    changed = True
    while changed:
        changed = False
        for node in np.flatnonzero(g.valid_N):
            for other in neighbours(g, int(node)):
                through = max(found[other], float(heights[node]))
                if through < found[node]:
                    found[node], changed = through, True
    return found


@pytest.mark.parametrize("seed", range(4))
def test_minimax_is_the_least_largest_height_on_a_path(seed: int) -> None:
    g = graph(seed)
    heights = np.random.default_rng(seed + 9).permutation(len(g.valid_N)).astype(np.float32)
    seeds = [int(node) for node in np.flatnonzero(g.valid_N)[[3, -2]]]
    count = int(g.valid_N.sum())
    ranks = {float(h): (i + 1) / count for i, h in enumerate(sorted(heights[g.valid_N].tolist()))}
    expected = [ranks[level] if level < float("inf") else 1.0 for level in plain_minimax(g, heights, seeds)]
    found = g.minimax(heights, seeds, levels=count)
    np.testing.assert_allclose(found[g.valid_N], np.array(expected)[g.valid_N], atol=1e-6)
    assert (found[~g.valid_N] == 1).all()


def test_every_pair_of_neighbours_is_tied_once() -> None:
    g = graph(0, 4, 5, holes=False)
    pairs = {(min(a, b), max(a, b)) for a, b in zip(g.links.first.tolist(), g.links.second.tolist(), strict=True)}
    expected = {(min(n, o), max(n, o)) for n in range(20) for o in neighbours(g, n)}
    assert pairs == expected and len(pairs) == len(g.links.first)
    rows, cols = np.divmod(g.links.first, 5), np.divmod(g.links.second, 5)
    np.testing.assert_allclose(g.links.length, np.hypot(rows[0] - cols[0], rows[1] - cols[1]), rtol=1e-6)


def test_what_an_edge_joins_is_found_in_slices_as_by_its_ends() -> None:
    g = graph(3)
    values = np.random.default_rng(3).normal(size=len(g.valid_N))
    first, second = g.ends(values)
    np.testing.assert_array_equal(first, values[g.links.first])
    np.testing.assert_array_equal(second, values[g.links.second])


def test_equal_heights_are_flooded_together_and_levels_are_shares_of_all() -> None:
    g = graph(5, 12, 13)
    heights = np.random.default_rng(5).integers(0, 6, len(g.valid_N)).astype(np.float32)
    valid = heights[g.valid_N]
    ranks = np.array([np.mean(valid <= height) for height in heights])
    expected = np.where(g.valid_N, np.ceil(ranks * 16 - 1e-6), 17)
    np.testing.assert_array_equal(g._levels(heights, 16), expected)


def test_steps_are_feature_distances_over_their_median() -> None:
    g = graph(6)
    plain = np.linalg.norm(g.features_NF[g.links.first] - g.features_NF[g.links.second], axis=1)
    np.testing.assert_allclose(g.steps_E, plain / np.median(plain[g.open_E]), rtol=1e-5)
