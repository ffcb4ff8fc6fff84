"""The collapse watch: three ways to fail, said in words; a passing symptom is forgiven."""

from __future__ import annotations

import math

import pytest

from backend.contract.errors import TrainingError
from backend.pretrain.parts.collapse import MIN_PATIENCE, CollapseWatch

K = 1024
LN_K = math.log(K)
GOOD = (0.9 * LN_K, 0.5 * LN_K, 0.8 * LN_K)


def steps_until_stop(watch: CollapseWatch, loss: float, teacher: float, mean: float) -> tuple[int, TrainingError]:
    for step in range(1000):
        try:
            watch.look(step, loss, teacher, mean)
        except TrainingError as error:
            return step, error
    raise AssertionError("it never stopped")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((LN_K * 0.9, LN_K, LN_K), "evenly over all prototypes"),
        ((0.3, 0.001, 0.002), "same prototype"),
        ((LN_K, LN_K * 0.6, LN_K * 0.8), "has not moved from ln K = 6.93"),
    ],
)
@pytest.mark.parametrize("warmup", [0, 70])
def test_each_collapse_is_said_in_words(values: tuple[float, float, float], words: str, warmup: int) -> None:
    watch = CollapseWatch(K, warmup)
    step, error = steps_until_stop(watch, *values)
    assert step + 1 == max(MIN_PATIENCE, warmup)
    assert words in error.cause
    assert "kept" in error.remedy
    assert watch.suspected


def test_healthy_training_is_left_alone() -> None:
    watch = CollapseWatch(K, 10)
    for step in range(500):
        watch.look(step, *GOOD)
    assert not watch.suspected


def test_a_passing_symptom_is_forgiven() -> None:
    watch = CollapseWatch(K, 10)
    for _ in range(20):
        for step in range(MIN_PATIENCE - 1):
            watch.look(step, LN_K, LN_K, LN_K)
        watch.look(MIN_PATIENCE, *GOOD)
    assert not watch.suspected


def test_counters_survive_json() -> None:
    watch, resumed = CollapseWatch(K, 10), CollapseWatch(K, 10)
    for step in range(15):
        watch.look(step, LN_K, LN_K, LN_K)
    resumed.load_json(watch.to_json())
    assert resumed.suspected
    assert steps_until_stop(resumed, LN_K, LN_K, LN_K)[0] == MIN_PATIENCE - 15 - 1
