"""Heads on a two-sensor backbone learn with one sensor missing half of the time, and others as ever."""

from __future__ import annotations

import torch

from backend.finetune.features import Features, without_sensor


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
