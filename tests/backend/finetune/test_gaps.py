"""Heads on a two-sensor backbone learn with one sensor missing half of the time, and others as ever."""

from __future__ import annotations

import numpy as np
import torch

from backend.finetune.features import Features, without_sensor
from backend.models.forest import Forest, ForestSettings, Samples


def features(copies: int, gaps: int) -> Features:
    return Features([torch.empty(0)] * copies, [{}] * copies, gaps)


def test_a_sensor_is_taken_away_only_where_the_other_has_data() -> None:
    x = torch.randn(2, 3, 4, 4)
    x[0, 2, 0] = torch.nan
    found = without_sensor(x, (0, 1))
    gone = found[:, :2].isnan()
    assert gone[0, :, 1:].all()
    assert gone[1].all()
    torch.testing.assert_close(found[0, :2, 0], x[0, :2, 0])  # else nothing would be left there
    torch.testing.assert_close(found[:, 2:], x[:, 2:], equal_nan=True)
    missing = x.clone()
    missing[:, 2] = torch.nan
    torch.testing.assert_close(without_sensor(missing, (0, 1)), missing, equal_nan=True)


def test_half_of_the_steps_see_both_sensors() -> None:
    assert sorted(features(3, 2).drawn_from(gain=False)) == [0, 0, 1, 2]
    drawn = features(7, 2).drawn_from(gain=True)
    assert sum(copy in (1, 2) for copy in drawn) == len(drawn) / 2
    assert {copy: drawn.count(copy) for copy in (0, 3, 4, 5, 6)} == dict.fromkeys((0, 3, 4, 5, 6), 2)


def test_backbones_of_one_sensor_draw_as_before() -> None:
    assert features(1, 0).drawn_from(gain=False) == [0]
    assert features(5, 0).drawn_from(gain=False) == [0]
    assert features(5, 0).drawn_from(gain=True) == [0, 1, 2, 3, 4]


def test_a_forest_takes_missing_values_and_is_grown_again_the_same() -> None:
    draw = np.random.default_rng(0)
    values = draw.normal(size=(400, 4)).astype(np.float32)
    index = (values[:, 0] > 0).astype(np.int16)
    values[:150, 2:] = np.nan  # clouds over some of the labels
    forest = Forest(Samples(values, index, np.ones(400, np.float32)), 2, ForestSettings(trees=10))
    again = Forest.from_arrays(forest.to_arrays())
    asked = values.copy()
    asked[:, :2] = np.nan  # never missing in training
    for rows in (values, asked):
        found = forest.probabilities(rows)
        np.testing.assert_array_equal(found, again.probabilities(rows))
        np.testing.assert_allclose(found.sum(1), 1, atol=1e-6)
    assert (forest.probabilities(values).argmax(1) == index).mean() > 0.95
