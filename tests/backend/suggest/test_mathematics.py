"""Doubt, peaks and choice against plain implementations that go pixel by pixel."""

from __future__ import annotations

import math

import numpy as np
import pytest
from affine import Affine
from numpy.typing import NDArray
from scipy import ndimage

from backend.scene.grid import Grid, Window
from backend.suggest.candidates import cell_side, find, peaks
from backend.suggest.choosing import CLUSTERS, FARTHEST, KMEANS, RULES, choose, distance_to, weights
from backend.suggest.doubt import DISAGREEMENT, ENTROPY, MARGIN, disagreement, doubt_bands
from backend.suggest.forbidden import within

DRAW = np.random.default_rng(3)


def some_shares(classes: int, height: int, width: int) -> NDArray[np.float32]:
    """Probabilities K,h,w, some of them exactly 0 or 1."""
    raw = DRAW.random((classes, height, width)) ** 4
    raw[:, 0, 0] = np.eye(classes)[0]
    return np.asarray(raw / raw.sum(axis=0), np.float32)


def plain_divergence(p: NDArray[np.float32], q: NDArray[np.float32]) -> float:
    total = 0.0
    for a, b in zip(p, q, strict=True):
        m = (float(a) + float(b)) / 2
        for x in (float(a), float(b)):
            total += 0.5 * x * math.log2(x / m) if x > 0 else 0
    return total


@pytest.mark.parametrize("measure", [ENTROPY, MARGIN])
def test_doubt_is_what_its_formula_says(measure: str) -> None:
    shares = some_shares(4, 5, 6)
    bands = doubt_bands(shares, measure)
    for row in range(5):
        for col in range(6):
            p = [float(x) for x in shares[:, row, col]]
            order = sorted(range(4), key=lambda k: (-p[k], k))
            if measure == ENTROPY:
                expected = -sum(x * math.log(x) for x in p if x > 0) / math.log(4)
            else:
                expected = 1 - (p[order[0]] - p[order[1]])
            assert bands[0, row, col] == pytest.approx(expected, abs=1e-5)
            assert bands[1:3, row, col].tolist() == order[:2]
            assert bands[3:, row, col] == pytest.approx([p[order[0]], p[order[1]]])


def test_disagreement_is_the_jensen_shannon_divergence() -> None:
    one, other = some_shares(3, 4, 4), some_shares(3, 4, 4)[:, ::-1]
    found = disagreement(one, np.ascontiguousarray(other))
    for row in range(4):
        for col in range(4):
            expected = plain_divergence(one[:, row, col], other[:, row, col])
            assert found[row, col] == pytest.approx(expected, abs=1e-5)
    sure = np.eye(3, dtype=np.float32)[:, :2, None]
    assert disagreement(sure, sure[:, ::-1]) == pytest.approx(1)
    assert disagreement(one, one).max() == pytest.approx(0, abs=1e-6)
    bands = doubt_bands(np.concatenate([one, other]), DISAGREEMENT)
    assert bands[0] == pytest.approx(found) and np.array_equal(bands[1], ((one + other) / 2).argmax(axis=0))


@pytest.mark.parametrize("measure", [ENTROPY, MARGIN])
def test_one_class_leaves_no_doubt(measure: str) -> None:
    bands = doubt_bands(np.ones((1, 3, 3), np.float32), measure)
    assert not bands[:3].any() and (bands[3:] == 1).all()


def test_peaks_are_the_largest_allowed_value_of_each_cell() -> None:
    doubt = DRAW.random((23, 31)).astype(np.float32)
    allowed = DRAW.random((23, 31)) < 0.3
    allowed[5:10, 5:10] = False
    found = set(zip(*(axis.tolist() for axis in peaks(doubt, allowed, 5)), strict=True))
    expected = set()
    for top in range(0, 23, 5):
        for left in range(0, 31, 5):
            inside = [(r, c) for r in range(top, min(top + 5, 23)) for c in range(left, min(left + 5, 31)) if allowed[r, c]]
            if inside:
                expected.add(max(inside, key=lambda rc: doubt[rc]))
    assert found == expected


def test_where_all_is_alike_the_middle_of_a_cell_is_taken() -> None:
    rows, cols = peaks(np.zeros((9, 9), np.float32), np.ones((9, 9), bool), 9)
    assert (rows.tolist(), cols.tolist()) == ([4], [4])


def test_candidates_do_not_depend_on_the_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    shares = some_shares(3, 61, 47)
    valid = DRAW.random((61, 47)) < 0.9
    bands, grid = doubt_bands(shares, ENTROPY), Grid(61, 47, Affine.identity(), None)

    def read(window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        return bands[:, *window.slices], valid[window.slices]

    def everywhere(window: Window) -> NDArray[np.bool_]:
        return np.ones((window.height, window.width), bool)

    whole = find(read, everywhere, grid, grid.whole, 4, 1.5)
    monkeypatch.setattr("backend.suggest.candidates.BLOCK", 8)
    parts = find(read, everywhere, grid, grid.whole, 4, 1.5)
    order = [np.lexsort((p.cols, p.rows)) for p in (whole, parts)]
    assert np.array_equal(whole.position[order[0]], parts.position[order[1]])
    assert np.allclose(whole.doubt[order[0]], parts.doubt[order[1]], atol=1e-6)
    assert valid[whole.rows, whole.cols].all()
    assert (whole.first == bands[1, whole.rows, whole.cols]).all()


def test_cells_follow_the_number_of_candidates_wanted() -> None:
    assert cell_side(10_000, 100) == 10 and cell_side(10, 4000) == 2


def plain_greedy(
    look: NDArray[np.float64], seen: NDArray[np.float64], weight: NDArray[np.float64], at: NDArray[np.float64],
    count: int, apart: float,
) -> list[int]:  # fmt: skip
    """The weighted k-centre, every distance computed anew at every step."""
    chosen: list[int] = []
    while len(chosen) < count:
        best, best_score = -1, -1.0
        for n in range(len(look)):
            if any(math.dist(at[n], at[m]) < apart for m in chosen):
                continue
            centres = [*seen, *(look[m] for m in chosen)]
            score = weight[n] * min(math.dist(look[n], centre) for centre in centres)
            if score > best_score + 1e-12:
                best, best_score = n, score
        if best < 0:
            break
        chosen.append(best)
    return chosen


def material(count: int = 60) -> tuple[NDArray[np.float64], ...]:
    draw = np.random.default_rng(5)
    at = np.argwhere(np.ones((20, 20)))[draw.permutation(400)[:count]].astype(float)
    none = np.zeros(count, np.int64)
    return draw.normal(size=(count, 3)), draw.normal(size=(7, 3)), weights(draw.random(count).astype(np.float32), 1.0, none, 0), at


@pytest.mark.parametrize("apart", [1.0, 6.0, 12.0])
def test_farthest_is_the_weighted_k_centre(apart: float) -> None:
    look, seen, weight, at = material()
    found = choose(look, seen, weight, at, 10, apart, FARTHEST, np.random.default_rng(0))
    assert found.order.tolist() == plain_greedy(look, seen, weight, at, 10, apart)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_keeps_its_distance_and_its_seed(rule: str) -> None:
    look, seen, weight, at = material()
    found = choose(look, seen, weight, at, 12, 5.0, rule, np.random.default_rng(1))
    again = choose(look, seen, weight, at, 12, 5.0, rule, np.random.default_rng(1))
    assert np.array_equal(found.order, again.order)
    assert 1 < len(found.order) <= 12 and len(set(found.order.tolist())) == len(found.order)
    for n, one in enumerate(found.order):
        assert all(math.dist(at[one], at[other]) >= 5 for other in found.order[:n])
    everything = choose(look, seen, weight, at, 1000, 1.0, rule, np.random.default_rng(1))
    assert sorted(everything.order.tolist()) == list(range(len(look)))


def test_kmeans_draws_in_proportion_to_weight_and_squared_distance() -> None:
    look, seen = np.array([[1.0], [2.0], [0.0]]), np.array([[0.0]])
    weight, at = np.array([1.0, 0.5, 9.0]), np.array([[0.0, 0], [0, 9], [9, 0]])
    first = [int(choose(look, seen, weight, at, 1, 1, KMEANS, np.random.default_rng(n)).order[0]) for n in range(2000)]
    share = np.bincount(first, minlength=3) / 2000
    assert share == pytest.approx([1 / 3, 2 / 3, 0], abs=0.05)


def test_clusters_name_the_middle_of_each_heap() -> None:
    draw = np.random.default_rng(0)
    heaps = np.concatenate([draw.normal(centre, 0.1, (30, 2)) for centre in ((0, 0), (5, 0), (0, 5))])
    at = np.stack([np.arange(90) // 10, np.arange(90) % 10], axis=1) * 10.0
    found = choose(heaps, np.zeros((0, 2)), np.ones(90), at, 3, 1, CLUSTERS, draw).order
    assert sorted((found // 30).tolist()) == [0, 1, 2]
    for one in found:
        own = heaps[30 * (one // 30) : 30 * (one // 30) + 30]
        assert np.linalg.norm(heaps[one] - own.mean(axis=0)) == np.linalg.norm(own - own.mean(axis=0), axis=1).min()


def test_weights_are_doubt_over_the_share_of_the_class() -> None:
    doubt, first = np.array([0.09, 0.49, 0.24, 0.99], np.float32), np.array([2, 0, 2, 2])
    found = weights(doubt, 2.0, first, 0.5)
    expected = [(0.01 + float(d)) ** 2 / math.sqrt(0.25 if k == 0 else 0.75) for d, k in zip(doubt, first, strict=True)]
    assert found == pytest.approx(expected, rel=1e-6)
    assert weights(doubt, 0.0, first, 0.0).tolist() == [1, 1, 1, 1]


def test_a_share_of_the_places_is_drawn_at_random() -> None:
    look, seen, weight, at = material()
    useful = choose(look, seen, weight, at, 5, 3.0, FARTHEST, np.random.default_rng(0)).order.tolist()
    firsts, drawn = set(), set()
    for seed in range(60):
        found = choose(look, seen, weight, at, 10, 3.0, FARTHEST, np.random.default_rng(seed), plain=0.5).order.tolist()
        assert [one for one in found if one in useful] == useful, "in their own order"
        assert len(set(found)) == 10
        assert all(math.dist(at[a], at[b]) >= 3 for n, a in enumerate(found) for b in found[:n])
        assert all(found[n] in useful or found[n + 1] in useful for n in range(9)), "in turn"
        firsts.add(found[0])
        drawn |= set(found) - set(useful)
    assert firsts == {useful[0]} and len(drawn) > 30
    everything = choose(look, seen, weight, at, 60, 1.0, FARTHEST, np.random.default_rng(0), plain=1.0)
    assert sorted(everything.order.tolist()) == list(range(60)) and not everything.score.any()


def test_distance_to_what_is_labelled() -> None:
    look, seen, _, _ = material(30)
    expected = [min(math.dist(one, other) for other in seen) for one in look]
    assert distance_to(look, seen) == pytest.approx(expected)
    assert distance_to(look, np.zeros((0, 3))) == pytest.approx(np.linalg.norm(look - look.mean(axis=0), axis=1))


def test_no_candidates_are_no_error() -> None:
    empty = np.zeros((0, 2))
    for rule in RULES:
        assert not len(choose(empty, empty, np.zeros(0), empty, 5, 1, rule, np.random.default_rng(0)).order)


def test_within_grows_by_a_disc() -> None:
    mask = np.zeros((15, 15), bool)
    mask[7, 7] = True
    rows, cols = np.indices(mask.shape)
    assert np.array_equal(within(mask, 3), (rows - 7) ** 2 + (cols - 7) ** 2 < 9)
    assert not within(np.zeros((4, 4), bool), 3).any()
    assert np.array_equal(within(mask, 0), mask)
    assert ndimage.label(within(mask, 5))[1] == 1
