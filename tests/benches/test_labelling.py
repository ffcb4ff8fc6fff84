"""The labelling bench's own parts: answers, fields, rounds, the number of polygons needed."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from backend.suggest.choosing import CLUSTERS, DOUBT, FARTHEST
from backend.suggest.settings import Settings
from bench.labelling.answers import SIDE, square
from bench.labelling.fields import GUARD, Field, _apart, _chequered
from bench.labelling.rounds import ROUND, at_random, curve
from bench.labelling.table import needed, tables


def made_field(seed: int = 0) -> Field:
    """Two classes of land in halves, and a third in a small corner."""
    draw, codes = np.random.default_rng(seed), np.ones((64, 64), np.int64)
    codes[:, 32:] = 2
    codes[50:, 50:] = 3
    values = np.stack([codes * 10.0, np.where(codes == 3, 30.0, 0.0)]) + draw.normal(0, 3, (2, 64, 64))
    part = values.astype(np.float32), np.ones((64, 64), bool), codes
    return _apart("made", [part], [part])


def test_an_answer_is_what_belongs_together_around_the_place() -> None:
    index = np.zeros((20, 20), np.int16)
    index[:, 10:] = 1
    index[8, 4] = 1
    rows, cols = square(index, 8, 8)
    assert len(rows) == SIDE * (SIDE - 2) and (index[rows, cols] == 0).all() and cols.max() == 9
    assert [axis.tolist() for axis in square(index, 8, 4)] == [[8], [4]]
    rows, cols = square(index, 0, 0)
    assert (rows.max(), cols.max(), len(rows)) == (3, 3, 16)


def test_pool_and_test_never_meet() -> None:
    values = np.arange(60 * 60, dtype=np.float32).reshape(1, 60, 60)
    codes = np.broadcast_to(1 + np.arange(60) % 2, (60, 60)).astype(np.int64)
    field = _chequered("c", values, np.ones((60, 60), bool), codes, 30)
    rows, cols = field.test[:, 0].astype(int) // 60, field.test[:, 0].astype(int) % 60
    pool = np.argwhere(field.valid)
    nearest = min(np.hypot(pool[:, 0] - r, pool[:, 1] - c).min() for r, c in zip(rows[:50], cols[:50], strict=True))
    assert nearest >= GUARD and not field.valid[rows, cols].any()
    assert np.array_equal(field.answer, codes[rows, cols] - 1)


def test_chips_do_not_touch() -> None:
    part = np.ones((1, 10, 10), np.float32), np.ones((10, 10), bool), np.ones((10, 10), np.int64)
    field = _apart("c", [part, part], [part])
    assert field.valid.sum() == 200 and not field.valid[:, 10].any() and field.values.shape == (1, 10, 36)


def test_random_places_keep_their_distance_and_differ_by_seed() -> None:
    open_ = np.ones((50, 50), bool)
    open_[:25] = False
    first, second = (at_random(open_, 6, np.random.default_rng(seed)) for seed in (0, 1))
    assert len(first) == ROUND and first != second
    assert all(row >= 25 for row, _ in first)
    assert min(np.hypot(a[0] - b[0], a[1] - b[1]) for n, a in enumerate(first) for b in first[:n]) >= 6


@pytest.mark.parametrize("rule", [None, DOUBT, FARTHEST, CLUSTERS])
def test_a_curve_is_a_function_of_its_seed_and_starts_alike(rule: str | None) -> None:
    field = made_field()
    strategy = None if rule is None else Settings(rule=rule, candidates=200)
    found = [curve(field, strategy, 30, seed, 5) for seed in (0, 0, 1)]
    assert found[0] == found[1] != found[2] and len(found[0]) == 3
    assert found[0][0] == curve(field, None, 10, 0, 5)[0], "the first ten are random for all"
    assert 0.5 < found[0][-1][0] <= 1


def test_the_corner_is_found_by_looking_for_what_differs() -> None:
    """The rare class is 5 % of the land: ten random places often miss it, the next ten suggested ones must not."""
    field = made_field()
    scores = [curve(field, Settings(rule=FARTHEST, candidates=400), 20, seed, 10)[-1][1] for seed in range(3)]
    assert min(scores) > 0.8


def test_needed_goes_by_straight_lines() -> None:
    rising: NDArray[np.float64] = np.array([0.5, 0.6, 0.8])
    assert needed(rising, 0.5) == 10 and needed(rising, 0.4) == 10
    assert needed(rising, 0.55) == pytest.approx(15) and needed(rising, 0.7) == pytest.approx(25)
    assert needed(rising, 0.9) == float("inf")


def test_tables_name_every_field_and_strategy() -> None:
    up = np.broadcast_to(np.linspace(0.5, 0.9, 10)[None, :, None], (2, 10, 2))
    text = tables({"a": {"random": up, "suggested": up[:, ::2][:, :3] + 0.3}, "b": {"random": up, "suggested": up[:, :3]}})
    assert "| a | 0.900 ± 0.000 | 100 | 21 |" in text and "| b | 0.900 ± 0.000 | 100 | > 30 |" in text
    assert "| b | suggested | 0.500 | 0.544 | 0.589 ± 0.000 |" in text
