"""Schedules at their ends and in the middle."""

from __future__ import annotations

import pytest

from backend.training.schedules import constant, cosine, linear, warmup_cosine


def test_momentum_runs_from_0_996_over_0_998_to_1() -> None:
    momentum = cosine(0.996, 1.0, 1000)
    assert momentum(0) == pytest.approx(0.996)
    assert momentum(500) == pytest.approx(0.998)
    assert momentum(1000) == 1.0
    assert momentum(2000) == 1.0


def test_weight_decay_rises() -> None:
    decay = cosine(0.04, 0.4, 10)
    values = [decay(step) for step in range(11)]
    assert values == sorted(values)
    assert values[0] == pytest.approx(0.04)
    assert values[-1] == 0.4


def test_learning_rate_warms_up_then_falls() -> None:
    rate = warmup_cosine(1e-3, 1e-6, warmup=10, steps=110)
    assert rate(0) == 0.0
    assert rate(5) == pytest.approx(5e-4)
    assert rate(10) == pytest.approx(1e-3)
    assert rate(60) == pytest.approx((1e-3 + 1e-6) / 2)
    assert rate(110) == 1e-6


def test_without_warm_up_the_peak_comes_first() -> None:
    assert warmup_cosine(1.0, 0.0, warmup=0, steps=1)(0) == 1.0


def test_lines_and_constants() -> None:
    assert [linear(0.04, 0.07, 3)(step) for step in (0, 3, 9)] == [0.04, 0.07, 0.07]
    assert linear(0.04, 0.07, 0)(0) == 0.07
    assert constant(2.0)(99) == 2.0
