"""The published examples of both papers, to the published digits."""

from __future__ import annotations

import math

import numpy as np
import pytest

from backend.contract.errors import InputError
from backend.report import olofsson, stehman

# Olofsson et al. 2014, section 5: deforestation, forest gain, stable forest, stable non-forest.
COUNTS = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
PIXELS = np.array([200_000, 150_000, 3_200_000, 6_450_000])
HECTARES = PIXELS.sum() * 0.09


def test_olofsson_2014_areas_and_intervals() -> None:
    found = olofsson.estimate(COUNTS, PIXELS)
    hectares = [share.scaled(HECTARES) for share in found.shares]
    assert [round(area.value) for area in hectares] == [21_158, 11_686, 285_770, 581_386]
    assert [round(area.margin()) for area in hectares] == pytest.approx([6_158, 3_756, 15_510, 16_282], abs=3)
    assert found.shares[0].error == pytest.approx(0.0035, abs=5e-5)


def test_olofsson_2014_accuracies() -> None:
    found = olofsson.estimate(COUNTS, PIXELS)
    assert (round(found.overall.value, 2), round(found.overall.margin(), 2)) == (0.95, 0.02)
    assert [round(user.value, 2) for user in found.users] == [0.88, 0.73, 0.93, 0.96]
    assert [round(user.margin(), 2) for user in found.users] == [0.07, 0.10, 0.04, 0.02]
    assert [round(producer.value, 2) for producer in found.producers] == [0.75, 0.85, 0.93, 0.96]
    # The paper prints 0.21, 0.23, 0.03, 0.01; its own eq. 7 gives 0.254 and 0.018 for the second and the fourth.
    assert [round(producer.margin(), 3) for producer in found.producers] == [0.213, 0.254, 0.034, 0.018]
    assert found.matrix.sum() == pytest.approx(1)
    assert found.matrix[0, 0] == pytest.approx(0.0176, abs=5e-5)


# Stehman 2014, table 2: stratum, map and reference class of 40 pixels.
STRATA = np.repeat(np.arange(4), 10)
SIZES = np.array([40_000, 30_000, 20_000, 10_000])
MAPPED = np.array(["ABCD".index(letter) for letter in "AAAAAAABBBABBBBBBBBBBBCCCCCCBBDDDDDDDDDD"])
TRUTH = np.array(["ABCD".index(letter) for letter in "AAAAACBABCABBBBBAABBCCCCCDDBBADDDDDDDCCB"])


def test_stehman_2014_published_example() -> None:
    found = stehman.estimate(STRATA, MAPPED, TRUTH, SIZES, 4)
    assert (found.overall.value, found.overall.error) == pytest.approx((0.63, 0.085), abs=5e-4)
    assert (found.users[1].value, found.users[1].error) == pytest.approx((0.574, 0.125), abs=5e-4)
    assert (found.producers[1].value, found.producers[1].error) == pytest.approx((0.794, 0.117), abs=5e-4)
    assert (found.shares[0].value, found.shares[0].error) == pytest.approx((0.35, 0.082), abs=5e-4)
    assert (found.shares[2].value, found.shares[2].error) == pytest.approx((0.20, 0.064), abs=5e-4)
    assert found.matrix[1, 2] == pytest.approx(0.08)


def test_both_estimators_agree_where_the_strata_are_the_map_classes() -> None:
    mapped, truth = (np.repeat(axis, COUNTS.ravel()) for axis in np.indices((4, 4)).reshape(2, -1))
    one, other = olofsson.estimate(COUNTS, PIXELS), stehman.estimate(mapped, mapped, truth, PIXELS, 4)
    for name in ("users", "producers", "shares"):
        for a, b in zip(getattr(one, name), getattr(other, name), strict=True):
            assert (a.value, a.error) == pytest.approx((b.value, b.error), rel=1e-3)


def test_a_mapped_class_without_points_is_refused_and_an_absent_one_is_not() -> None:
    counts = COUNTS.copy()
    counts[1] = 0
    with pytest.raises(InputError, match="no sample point"):
        olofsson.estimate(counts, PIXELS)
    found = olofsson.estimate(counts, PIXELS * [1, 0, 1, 1])
    assert math.isnan(found.users[1].value)
    assert math.isfinite(found.overall.error)


def test_a_single_point_in_a_stratum_gives_no_interval() -> None:
    found = olofsson.estimate(np.array([[1, 0], [2, 8]]), np.array([10, 90]))
    assert math.isnan(found.overall.error)
    assert found.overall.value == pytest.approx(0.1 + 0.9 * 0.8)
