"""Drawing, writing and judging sample points."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.errors import AnswersError, InputError, RequestError
from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.report import crosswalk, olofsson, stehman
from backend.report.point_scores import judge_drawn, judge_points, values_at
from backend.report.sample import Sample, allocate, draw
from backend.report.sample_file import read_points, write_sample
from backend.report.survey import survey
from backend.sample.draw import Population
from backend.scene.grid import Grid, Window
from tests.backend.labels.making import write_codes

GRID = Grid(120, 90, Affine(20, 0, 500_000, 0, -20, 5_000_000), CRS.from_epsg(32633))
SCHEME = ClassScheme.named({10: "forest", 20: "water", 50: "built"})


def classes() -> NDArray[np.int16]:
    index = np.zeros((120, 90), np.int16)
    index[:, 60:] = 1
    index[:10, :10] = 2
    index[100:, :] = -1
    return index


def population(index: NDArray[np.int16], size: int = 3) -> Population:
    return Population(lambda window: index[window.slices], GRID, range(size))


@given(
    st.lists(st.integers(0, 5000), min_size=2, max_size=8).filter(lambda sizes: sum(sizes) > 50), st.integers(16, 400)
)
def test_allocation_is_complete_and_possible(sizes: list[int], count: int) -> None:
    array = np.asarray(sizes, np.int64)
    found = allocate(array, count)
    assert found.sum() == min(count, array.sum())
    assert (found <= array).all()
    assert (found[array > 0] > 0).all(), "every class gets points"


def test_allocation_gives_small_classes_their_floor_and_the_rest_by_area() -> None:
    assert allocate(np.array([9000, 900, 100, 5]), 400).tolist() == pytest.approx([312, 54, 28, 5], abs=2)
    with pytest.raises(RequestError, match="too few"):
        allocate(np.array([10, 10, 10]), 5)


def test_the_draw_is_a_function_of_map_and_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    first = draw(population(classes()), 150, 3)
    monkeypatch.setattr("backend.sample.draw.STRIP", 17)
    again, other = draw(population(classes()), 150, 3), draw(population(classes()), 150, 4)
    assert np.array_equal(first.rows, again.rows), "also when the map is read in other strips"
    assert np.array_equal(first.cols, again.cols)
    assert not np.array_equal(first.rows, other.rows)


def test_points_lie_in_their_strata_once_and_weights_add_up() -> None:
    index = classes()
    sample = draw(population(index), 150, 0)
    assert np.array_equal(index[sample.rows, sample.cols], sample.stratum)
    assert len({*zip(sample.rows.tolist(), sample.cols.tolist(), strict=True)}) == len(sample) == 150
    assert sample.sizes.tolist() == np.bincount(index[index >= 0]).tolist()
    assert sample.weights.sum() == pytest.approx((index >= 0).sum())


def test_an_empty_population_is_refused() -> None:
    with pytest.raises(InputError, match="no pixel"):
        draw(population(np.full((120, 90), -1, np.int16)), 50, 0)


def test_the_interval_covers_the_truth_as_often_as_it_says() -> None:
    index = classes()
    wrong = np.random.default_rng(0).random(index.shape) < 0.25
    truth = np.where(wrong, (index + 1) % 3, index).astype(np.int16)
    inside = index >= 0
    real = (index[inside] == truth[inside]).mean()
    covered = 0
    for seed in range(200):
        sample = draw(population(index), 150, seed)
        found = judge_drawn(sample, truth[sample.rows, sample.cols], 3).overall
        covered += abs(found.value - real) <= found.margin()
    assert 180 <= covered <= 200


@pytest.fixture
def mapped(tmp_path: Path) -> RasterLabels:
    codes = np.where(classes() < 0, 0, SCHEME.to_codes(classes(), 0)).astype(np.uint8)
    return open_raster_labels(write_codes(tmp_path / "map.tif", codes, GRID, nodata=0), GRID, SCHEME)


def _drawn(mapped: RasterLabels) -> tuple[Sample, NDArray[np.int16]]:
    sample = draw(Population(lambda window: mapped.read(window)[0], GRID, range(3)), 120, 1)
    return sample, np.where(np.arange(120) % 7 == 0, 0, sample.stratum).astype(np.int16)


def test_points_survive_the_geopackage(tmp_path: Path, mapped: RasterLabels) -> None:
    sample, answers = _drawn(mapped)
    answers[5] = -1
    write_sample(tmp_path / "s.gpkg", sample, SCHEME, GRID, answers)
    points = read_points(Labels(str(tmp_path / "s.gpkg")), GRID)
    assert np.array_equal(points.rows, sample.rows)
    assert np.array_equal(points.cols, sample.cols)
    assert points.answer[5] == -1
    assert points.stratum_codes is not None
    assert np.array_equal(points.stratum_codes, np.asarray(SCHEME.codes)[sample.stratum])
    assert points.sizes == pytest.approx({code: float(n) for code, n in zip(SCHEME.codes, sample.sizes, strict=True)})
    assert not list(tmp_path.glob("*.part*"))


def test_an_answered_sample_of_the_same_map_is_olofssons(tmp_path: Path, mapped: RasterLabels) -> None:
    sample, answers = _drawn(mapped)
    write_sample(tmp_path / "s.gpkg", sample, SCHEME, GRID, answers)
    points = read_points(Labels(str(tmp_path / "s.gpkg")), GRID)
    crossed = crosswalk.build(SCHEME, points.scheme, None, points.named_only, "s.gpkg")
    found = judge_points(points, mapped, crossed, survey(mapped))
    assert found.estimates.source == olofsson.SOURCE
    assert found.notes == found.warnings == []
    assert found.estimates.overall == judge_drawn(sample, answers, 3).overall


def test_a_stratum_without_two_answers_ends_the_report_for_good(tmp_path: Path, mapped: RasterLabels) -> None:
    sample, answers = _drawn(mapped)
    answers[np.flatnonzero(sample.stratum == 1)[1:]] = -1
    write_sample(tmp_path / "s.gpkg", sample, SCHEME, GRID, answers)
    points = read_points(Labels(str(tmp_path / "s.gpkg")), GRID)
    crossed = crosswalk.build(SCHEME, points.scheme, None, points.named_only, "s.gpkg")
    with pytest.raises(AnswersError, match=rf"labelled so far\): {SCHEME.names[1]} 1\."):
        judge_points(points, mapped, crossed, survey(mapped))


def test_after_the_map_changed_the_original_strata_keep_their_weight(tmp_path: Path, mapped: RasterLabels) -> None:
    sample, answers = _drawn(mapped)
    write_sample(tmp_path / "s.gpkg", sample, SCHEME, GRID, answers)
    codes = SCHEME.to_codes(classes(), 0).astype(np.uint8)
    codes[20:60] = np.where(codes[20:60] == 10, 20, codes[20:60])
    changed = open_raster_labels(write_codes(tmp_path / "new.tif", codes, GRID, nodata=0), GRID, SCHEME)
    points = read_points(Labels(str(tmp_path / "s.gpkg")), GRID)
    crossed = crosswalk.build(SCHEME, points.scheme, None, points.named_only, "s.gpkg")
    judged = judge_points(points, changed, crossed, survey(changed))
    found = judged.estimates
    assert found.source == stehman.SOURCE
    assert any("original strata" in note for note in judged.notes)
    now = values_at(lambda window: changed.read(window)[0], GRID, sample.rows, sample.cols)
    expected = stehman.estimate(sample.stratum, now, answers, sample.sizes, 3).overall
    assert (found.overall.value, found.overall.error) == pytest.approx((expected.value, expected.error))


def test_values_at_points_and_outside() -> None:
    index = classes()
    rows, cols = np.array([0, 119, -1, 50]), np.array([0, 0, -1, 70])
    found = values_at(lambda window: index[window.slices], GRID, rows, cols)
    assert found.tolist() == [2, -1, -1, 1]
    assert Window(0, 0, 1, 1).height == 1
