"""Sizes against the papers' formulas written out plainly, the draw against what random means, areas against geometry."""

from __future__ import annotations

import math

import numpy as np
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.errors import RequestError
from backend.contract.sample import ALLOCATIONS, EQUAL, OPTIMAL, PROPORTIONAL
from backend.report import olofsson, stehman
from backend.report.estimates import SampleEstimates
from backend.sample import draw, size
from backend.sample.draw import Population, fill
from backend.scene.grid import Grid, Window
from backend.scene.pixel_area import PixelAreas
from tests.backend.sample.conftest import GRID, codes

PIXELS = np.array([60_000, 30_000, 9_000, 1_000])
WEIGHTS = PIXELS / PIXELS.sum()


def test_the_worked_example_of_the_paper() -> None:
    """Olofsson et al. 2014, section 5.1.1: W = 0.02, 0.015, 0.32, 0.645; U = 0.7, 0.6, 0.9, 0.95; SE 0.01 gives 641."""
    weights, users = np.array([0.02, 0.015, 0.32, 0.645]), np.array([0.7, 0.6, 0.9, 0.95])
    assert size.by_equation_13(weights, users, 0.01, 10_000_000) == 641


def plain_error(points: NDArray[np.int64], users: NDArray[np.float64]) -> float:
    total = 0.0
    for n, pixels, weight, user in zip(points, PIXELS, WEIGHTS, users, strict=True):
        total += weight**2 * (1 - n / pixels) * user * (1 - user) / n
    return math.sqrt(total)


@pytest.mark.parametrize("allocation", ALLOCATIONS)
def test_the_target_is_met_and_not_overdone(allocation: str) -> None:
    users = np.array([0.9, 0.8, 0.7, 0.6])
    points = size.required(PIXELS, WEIGHTS, users, 0.01, allocation, 2)
    assert plain_error(points, users) <= 0.01
    fewer = size.allocate(PIXELS, WEIGHTS, users, int(points.sum()) - 5, allocation, 2)
    assert plain_error(fewer, users) > 0.01
    assert size.standard_error(points, PIXELS, WEIGHTS, users) == pytest.approx(plain_error(points, users))


def test_the_allocations_are_what_they_are_called() -> None:
    users = np.array([0.9, 0.8, 0.7, 0.6])
    assert size.allocate(PIXELS, WEIGHTS, users, 400, EQUAL, 2).tolist() == [100] * 4
    assert size.allocate(PIXELS, WEIGHTS, users, 400, PROPORTIONAL, 2).tolist() == [240, 120, 36, 4]
    neyman = WEIGHTS * np.sqrt(users * (1 - users))
    assert size.allocate(PIXELS, WEIGHTS, users, 400, OPTIMAL, 2) == pytest.approx(400 * neyman / neyman.sum(), abs=1)
    least = size.allocate(PIXELS, WEIGHTS, users, 400, PROPORTIONAL, 50)
    assert least.sum() == 400 and least.min() == 50 and least[0] == pytest.approx(2 * least[1], abs=1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 3000), min_size=1, max_size=7).filter(lambda sizes: max(sizes) > 9),
    st.integers(2, 900), st.sampled_from(ALLOCATIONS), st.integers(2, 60), st.floats(0, 1),
)  # fmt: skip
def test_an_allocation_is_complete_and_possible(sizes: list[int], total: int, how: str, minimum: int, user: float) -> None:
    pixels = np.asarray(sizes)
    found = size.allocate(pixels, pixels / pixels.sum(), np.full(len(sizes), user), total, how, minimum)
    assert (found <= pixels).all() and (found >= np.minimum(pixels, minimum)).all()
    assert found.sum() == min(max(total, np.minimum(pixels, minimum).sum()), pixels.sum())


def test_two_points_a_class_are_the_least() -> None:
    with pytest.raises(RequestError, match="7 points are too few for the 4 classes"):
        size.fitted_minimum(50, 7, PIXELS)
    assert size.fitted_minimum(50, 100, PIXELS) == 25


def population(grid: Grid = GRID) -> Population:
    index = np.select([codes() == 10, codes() == 20, codes() == 50], [0, 1, 2], -1).astype(np.int16)
    return Population(lambda window: index[window.slices], grid, (10, 20, 50))


def test_the_draw_is_a_function_of_map_and_seed_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    first = fill(population(), 40, 3)
    monkeypatch.setattr(draw, "STRIP", 7)
    again, other = fill(population(), 40, 3), fill(population(), 40, 4)
    assert np.array_equal(first.rows, again.rows) and np.array_equal(first.cols, again.cols)
    assert first.digest == again.digest == other.digest, "also when the map is read in other strips"
    assert not np.array_equal(first.rows, other.rows)
    changed = population()
    assert fill(Population(changed.read, changed.grid, (10, 20, 51)), 0, 0).digest != first.digest


def test_points_lie_in_their_strata_once_and_fewer_are_among_more() -> None:
    held = fill(population(), 60, 0)
    assert held.pixels.tolist() == [80 * 80 - 108, 40 * 80, 108] and held.sizes.tolist() == held.pixels.tolist()
    index = population().read(Window(0, 0, 90, 120))
    assert np.array_equal(index[held.rows, held.cols], held.stratum)
    few, many = (set(held.first(np.full(3, n)).tolist()) for n in (20, 60))
    assert few < many and len(many) == 180
    assert len({*zip(held.rows.tolist(), held.cols.tolist(), strict=True)}) == 180


def test_every_pixel_is_as_likely_as_another() -> None:
    counts = np.zeros((90, 120))
    for seed in range(300):
        held = fill(population(Grid(90, 120, GRID.transform, None)), 54, seed)
        np.add.at(counts, (held.rows, held.cols), 1)
    small = counts[:9, :12]  # half of its 108 pixels each time
    assert small.mean() == 150 and abs(small - 150).max() < 4.5 * math.sqrt(300 / 4)


def test_degrees_are_drawn_by_land_not_by_pixels() -> None:
    """One class from the equator to 80° north: half of its land lies south of asin(sin(80°)/2) = 29.5°."""
    grid = Grid(80, 60, Affine(1, 0, 0, 0, -1, 80), CRS.from_epsg(4326))
    index = np.zeros((80, 60), np.int16)
    south = []
    for seed in range(40):
        held = fill(Population(lambda window: index[window.slices], grid, (1,)), 50, seed)
        south.append(float((80 - held.rows - 0.5 < 29.5).mean()))
    assert np.mean(south) == pytest.approx(0.5, abs=0.03), "of the pixels only 37 % lie there"
    assert held.areas[0] == pytest.approx(2 * math.pi * 6_371_000**2 * math.sin(math.radians(80)) / 6, rel=0.005)


def test_areas_of_pixels() -> None:
    sphere = [math.radians(1) * 6_371_000**2 * (math.sin(math.radians(n + 1)) - math.sin(math.radians(n))) for n in range(60)]
    grid = Grid(60, 3, Affine(1, 0, 10, 0, -1, 60), CRS.from_epsg(4326))
    found = PixelAreas(grid)
    assert not found.uniform
    assert found.read(grid.whole)[::-1, 1] == pytest.approx(np.asarray(sphere), rel=0.008)
    assert np.array_equal(found.read(Window(5, 1, 2, 2)), found.read(grid.whole)[5:7, 1:3])
    utm = PixelAreas(GRID)
    assert utm.uniform and utm.mean == pytest.approx(400, rel=0.002)


def plain_estimates(counts: NDArray[np.int64], sizes: NDArray[np.float64]) -> dict[str, tuple[float, float]]:
    """Olofsson et al. 2014, equations 4 to 7 and 9 to 11, written out class by class."""
    k, total = len(sizes), sum(sizes)
    w, n = [one / total for one in sizes], [int(row.sum()) for row in counts]
    p = [[w[i] * counts[i][j] / n[i] for j in range(k)] for i in range(k)]
    user = [counts[i][i] / n[i] for i in range(k)]
    out = {"overall": (
        sum(p[i][i] for i in range(k)), math.sqrt(sum(w[i] ** 2 * user[i] * (1 - user[i]) / (n[i] - 1) for i in range(k)))
    )}  # fmt: skip
    for j in range(k):
        share = sum(p[i][j] for i in range(k))
        spread = sum((w[i] * p[i][j] - p[i][j] ** 2) / (n[i] - 1) for i in range(k))
        out[f"share {j}"] = share, math.sqrt(spread)
        nj = sum(sizes[i] * counts[i][j] / n[i] for i in range(k))
        producer = sizes[j] * user[j] / nj
        others = sum(
            sizes[i] ** 2 * counts[i][j] / n[i] * (1 - counts[i][j] / n[i]) / (n[i] - 1) for i in range(k) if i != j
        )
        own = sizes[j] ** 2 * (1 - producer) ** 2 * user[j] * (1 - user[j]) / (n[j] - 1)
        out[f"producer {j}"] = producer, math.sqrt((own + producer**2 * others) / nj**2)
        out[f"user {j}"] = user[j], math.sqrt(user[j] * (1 - user[j]) / (n[j] - 1))
    return out


def as_plain(found: SampleEstimates) -> dict[str, tuple[float, float]]:
    out = {"overall": (found.overall.value, found.overall.error)}
    for name, rows in (("share", found.shares), ("producer", found.producers), ("user", found.users)):
        out |= {f"{name} {j}": (one.value, one.error) for j, one in enumerate(rows)}
    return out


def test_the_estimators_against_the_formulas_written_out() -> None:
    """The counts are those of the paper's example, table 8."""
    counts = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
    sizes = np.array([200_000.0, 150_000.0, 3_200_000.0, 6_450_000.0])
    found, expected = as_plain(olofsson.estimate(counts, sizes)), plain_estimates(counts, sizes)
    assert found.keys() == expected.keys()
    for name, pair in expected.items():
        assert found[name] == pytest.approx(pair), name
    strata, answers = (np.repeat(numbers.ravel(), counts.ravel()) for numbers in np.indices((4, 4)))
    general = as_plain(stehman.estimate(strata, strata, answers, sizes, 4))
    for name, pair in expected.items():  # the general estimator agrees, but for its finite population correction
        assert general[name] == pytest.approx(pair, rel=1e-3), name


def test_the_interval_covers_the_truth_in_95_of_100_samples() -> None:
    """600 samples of a map with known errors: overall accuracy, and the area of each class."""
    grid = Grid(80, 80, Affine(20, 0, 500_000, 0, -20, 5_000_000), None)  # pixels of one size: nothing to project
    index = np.zeros((80, 80), np.int16)
    index[:, 48:], index[:20, :20] = 1, 2
    dice = np.random.default_rng(1)
    truth = np.where(dice.random(index.shape) < 0.25, dice.integers(0, 3, index.shape), index)
    right, shares = float((index == truth).mean()), np.bincount(truth.ravel()) / truth.size
    mapped, hits, runs = Population(lambda window: index[window.slices], grid, (1, 2, 3)), np.zeros(4), 600
    whole = fill(mapped, 0, 0)
    points = size.required(whole.pixels, whole.sizes / truth.size, np.full(3, 0.8), 0.03, PROPORTIONAL, 25)
    for seed in range(runs):
        held = fill(mapped, int(points.max()), seed)
        chosen = held.first(points)
        counts = np.zeros((3, 3), np.int64)
        np.add.at(counts, (held.stratum[chosen], truth[held.rows[chosen], held.cols[chosen]]), 1)
        found = olofsson.estimate(counts, held.sizes)
        pairs = zip([found.overall, *found.shares], [right, *shares], strict=True)
        hits += [abs(one.value - real) <= one.margin() for one, real in pairs]
    assert (np.abs(hits / runs - 0.95) < 0.03).all(), hits / runs
