"""The bench of accepted objects: its order, its conditions and its sums."""

from __future__ import annotations

import numpy as np
import pytest

from backend.contract.requests import Scene, Source
from backend.scene.grid import Window
from bench.clicks.accepting import NOTHING, Place, Row, conditions, in_order, table
from bench.clicks.objects import WATER, Target
from bench.clicks.scores import Course


def target(row: int, col: int) -> Target:
    nothing = np.zeros((4, 4), bool)
    return Target(f"{row} {col}", WATER, Scene([Source("a.tif")]), Window(row, col, 4, 4), nothing, ~nothing)


def test_objects_come_in_the_order_of_the_longer_side() -> None:
    found = in_order([target(3, 90), target(0, 10), target(5, 50)])
    assert [t.view.col for t in found] == [10, 50, 90]


def test_nobody_clicks_on_what_was_accepted() -> None:
    place = Place("a", WATER, [target(0, col) for col in range(9)], [target(9, col) for col in range(3)])
    given = dict(conditions(place, [3, 5, 10]))
    assert list(given) == [NOTHING, "3 accepted", "5 accepted", "3 of another class"]
    assert given["5 accepted"] == place.targets[:5] and given["3 of another class"] == place.others


def test_differences_are_of_pairs_and_their_error_is_between_scenes() -> None:
    rows = []
    for name, gains in (("a", (0.1, 0.3)), ("b", (0.0, 0.0))):
        before = [Course(ious=[0.5], banded=[0.5], seconds=[0]) for _ in gains]
        after = [Course(ious=[0.5 + gain], banded=[0.5], seconds=[0]) for gain in gains]
        rows.append(Row(name, WATER, {NOTHING: before, "3 accepted": after}))
    line = next(line for line in table(rows).splitlines() if line.startswith("| all"))
    scenes, objects, clicks, first = (cell.strip() for cell in line.split("|")[3:7])
    assert (scenes, objects) == ("2", "4")
    assert clicks.startswith("20.0: -4.8")  # one of four reached 0.80 with its first click
    expected = np.std([0.2, 0.0], ddof=1) / np.sqrt(2)
    assert float(first.split("± ")[1]) == pytest.approx(expected, abs=1e-3)
    assert first.startswith("0.50: +0.100")
