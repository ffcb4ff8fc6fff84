"""The random walker against a dense solution of its equations, and the head that starts from it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from scipy.sparse.linalg import cg

from backend.contract.errors import InputError
from backend.segment.answerers import HeadAnswerer, WalkerAnswerer, split
from backend.segment.features import describe
from backend.segment.graph import Graph
from backend.segment.head import Head, NodeHead
from backend.segment.head_cues import CHANNELS, NEAR, RELATIONS, HeadCues
from backend.segment.head_weights import SHIPPED, TrainedHead
from backend.segment.walker import Walk, Walker, frame, laplacian

Mask = NDArray[np.bool_]
Values = NDArray[np.float32]
EVERYWHERE = np.ones((64, 64), bool)


def graph_of(height: int, width: int, seed: int = 0, holes: bool = False) -> Graph:
    draw = np.random.default_rng(seed)
    valid = draw.random((height, width)) > 0.1 if holes else np.ones((height, width), bool)
    return Graph(draw.normal(size=(3, height, width)).astype(np.float32) * valid, valid)


def scene_of(size: int = 64, bands: int = 2, seed: int = 0) -> tuple[Values, Mask]:
    """A square that differs from its ground by as much as the noise of a cell."""
    truth = np.zeros((size, size), bool)
    truth[20:44, 18:40] = True
    draw = np.random.default_rng(seed)
    values = (truth + draw.normal(0, 0.5, (bands, size, size))).astype(np.float32)
    return describe(values, np.ones_like(truth)), truth


def overlap(found: Mask, truth: Mask) -> float:
    return float((found & truth).sum() / (found | truth).sum())


@pytest.mark.parametrize("holes", [False, True])
def test_probabilities_solve_the_dense_laplace_equation(holes: bool) -> None:
    graph = graph_of(9, 10, holes=holes)
    walk = Walk(sigma=1.3, least=0.02, tolerance=1e-5)
    inside = [n for n in range(90) if graph.valid_N[n] and 0 < n // 10 < 8 and 0 < n % 10 < 9]
    include, exclude = [inside[12], inside[30]], [inside[20]]
    found = Walker(graph, walk).probabilities(include, exclude)
    weights = np.zeros((90, 90))
    for a, b, step, length in zip(graph.links.first, graph.links.second, graph.steps_E, graph.links.length, strict=True):
        if graph.valid_N[a] and graph.valid_N[b]:
            weights[a, b] = weights[b, a] = (np.exp(-(float(step) ** 2) / (2 * 1.3**2)) + 0.02) / length
    system, right = np.diag(weights.sum(axis=1)) - weights, np.zeros(90)
    for node in range(90):
        if node not in inside or node in include + exclude:
            system[node] = np.eye(90)[node]
            right[node] = node in include
    assert np.allclose(found, np.linalg.solve(system, right), atol=1e-4)


def test_rounds_are_those_of_conjugate_gradients_in_double_precision() -> None:
    """What the head learned from: SciPy's, stopped at the same residual."""
    graph = graph_of(60, 50, holes=True)
    walker, include, exclude = Walker(graph, Walk(tolerance=1e-2)), [30 * 50 + 25, 12 * 50 + 9], [40 * 50 + 30]
    include = [node for node in include if graph.valid_N[node]]
    system = walker._laplacian[0].toarray().astype(np.float64)
    fixed = frame(graph.shape) | ~graph.valid_N
    values = np.zeros(len(fixed))
    fixed[include], values[include], fixed[exclude] = True, 1, True
    free, held = np.flatnonzero(~fixed), np.flatnonzero(fixed)
    inner, right = system[np.ix_(free, free)], -system[np.ix_(free, held)] @ values[held]
    jacobi = np.diag(1 / np.maximum(inner.diagonal(), 1e-12))
    values[free] = cg(inner, right, rtol=1e-2, M=jacobi)[0]
    np.testing.assert_allclose(walker.probabilities(include, exclude), values.clip(0, 1), atol=0.01)


def test_the_laplacian_is_degrees_minus_weights() -> None:
    graph = graph_of(6, 7)
    weights = np.arange(1, len(graph.links.first) + 1, dtype=np.float32)
    dense = np.zeros((42, 42))
    dense[graph.links.first, graph.links.second] = dense[graph.links.second, graph.links.first] = -weights
    dense[np.diag_indices(42)] = -dense.sum(axis=1)
    np.testing.assert_allclose(laplacian(graph, weights).toarray(), dense, rtol=1e-6)


@pytest.mark.parametrize("shape", [(1, 1), (2, 9), (9, 2), (3, 3), (3, 40)])
def test_narrow_rasters_are_windows_too(shape: tuple[int, int]) -> None:
    found = Walker(graph_of(*shape)).probabilities([shape[0] // 2 * shape[1] + shape[1] // 2], [])
    assert found.max() == 1 and found.min() >= 0


def test_a_first_click_stands_for_a_square_and_later_ones_for_themselves() -> None:
    graph = graph_of(20, 20)
    walker = Walker(graph, Walk(first=2))
    alone = walker.probabilities([210], []).reshape(20, 20)
    assert (alone[8:13, 8:13] == 1).all() and (alone == 1).sum() == 25
    assert (walker.probabilities([210], [100]) == 1).sum() == 1


def test_the_walker_finds_a_noisy_square_with_few_clicks() -> None:
    features, truth = scene_of()
    answerer = WalkerAnswerer(features, EVERYWHERE)
    middle = 32 * 64 + 29
    assert overlap(answerer.scores([(middle, True)]).reshape(64, 64) > 0, truth) > 0.5


def test_relations_are_what_their_names_say() -> None:
    graph = Graph(scene_of()[0], EVERYWHERE)
    include, exclude = [32 * 64 + 29, 25 * 64 + 20], [5 * 64 + 50]
    maps = dict(zip(RELATIONS, HeadCues(graph).maps(include, exclude, exclude[0], None), strict=False))
    rows, cols = np.indices((64, 64))
    nearest = np.minimum(np.hypot(rows - 32, cols - 29), np.hypot(rows - 25, cols - 20))
    assert np.allclose(maps["near +"], np.exp(-nearest / NEAR), atol=1e-5)
    assert np.allclose(maps["last click"], -np.exp(-np.hypot(rows - 5, cols - 50) / NEAR), atol=1e-5)
    features = graph.features_NF.reshape(64, 64, -1)
    likest = np.minimum(*(np.linalg.norm(features - features[r, c], axis=-1) for r, c in ((32, 29), (25, 20))))
    assert np.allclose(maps["feature distance +"], np.minimum(likest, 3), atol=1e-3)
    assert not maps["answer before is known"].any() and maps["valid"].all()


def test_an_untrained_head_says_what_the_walker_says() -> None:
    features, _ = scene_of()
    clicks = [(32 * 64 + 29, True), (5 * 64 + 50, False)]
    for network in (Head(), NodeHead(len(RELATIONS))):
        head = HeadAnswerer(features, EVERYWHERE, TrainedHead(network.eval()))
        assert np.array_equal(head.scores(clicks) > 0, WalkerAnswerer(features, EVERYWHERE).scores(clicks) > 0)


def test_gradients_reach_all_weights_and_any_size_goes_through() -> None:
    head = Head()
    torch.nn.init.normal_(head.last.weight)
    head(torch.randn(2, CHANNELS, 37, 50)).square().sum().backward()
    assert all(p.grad is not None and p.grad.abs().sum() > 0 for p in head.parameters())


def trained(remembers: bool = True) -> TrainedHead:
    torch.manual_seed(0)
    network = Head()
    torch.nn.init.normal_(network.last.weight)
    return TrainedHead(network.eval(), remembers)


def test_answers_depend_on_the_clicks_alone() -> None:
    features, _ = scene_of()
    clicks = [(32 * 64 + 29, True), (5 * 64 + 50, False), (25 * 64 + 20, True)]
    click_by_click = HeadAnswerer(features, EVERYWHERE, trained())
    for count in (1, 2, 3):
        last = click_by_click.scores(clicks[:count])
    assert np.array_equal(last, HeadAnswerer(features, EVERYWHERE, trained()).scores(clicks))
    assert not np.array_equal(last, HeadAnswerer(features, EVERYWHERE, trained(remembers=False)).scores(clicks))
    assert split(clicks) == ([clicks[0][0], clicks[2][0]], [clicks[1][0]])


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "head.safetensors"
    broken.write_bytes(b"nothing")
    with pytest.raises(InputError, match="click-to-segment") as caught:
        TrainedHead.open(broken)
    assert str(broken) in str(caught.value.to_json() if hasattr(caught.value, "to_json") else caught.value.__dict__)
    save_file({"last.weight": torch.zeros(3)}, broken)
    with pytest.raises(InputError):
        TrainedHead.open(broken)


@pytest.mark.skipif(not SHIPPED.exists(), reason="no trained head is shipped in this tree")
def test_the_shipped_head_is_small_and_does_better_than_the_walker_on_noisy_squares() -> None:
    assert SHIPPED.stat().st_size < 1_000_000
    head, gains = TrainedHead.open(), []
    for seed in range(6):
        features, truth = scene_of(bands=1 + seed % 3, seed=seed)
        clicks = [(32 * 64 + 29, True), (12 * 64 + 29, False), (40 * 64 + 36, True)]
        both = HeadAnswerer(features, EVERYWHERE, head), WalkerAnswerer(features, EVERYWHERE)
        found = [answerer.scores(clicks).reshape(64, 64) > 0 for answerer in both]
        gains.append(overlap(found[0], truth) - overlap(found[1], truth))
    assert np.mean(gains) > 0
