"""Reference polygons: per-class figures with a bootstrap over polygons."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from backend.jobs.context import JobContext
from backend.labels.class_scheme import ClassScheme
from backend.labels.polygons import read_labels
from backend.labels.raster_labels import open_raster_labels
from backend.report import crosswalk
from backend.report.exclusion import Exclusion
from backend.report.polygon_scores import PolygonComparison, compare_polygons, share_of_training
from tests.backend.labels.making import GRID, square, write_codes, write_layer

SCHEME = ClassScheme.named({1: "a", 2: "b"})


def _compare(folder: Path, context: JobContext, taught: bool = False) -> PolygonComparison:
    codes = np.ones((40, 60), np.uint8)
    codes[:, 30:] = 2
    shapes = [square(2, 2, 5, 4), square(27, 10, 6, 5), square(40, 20, 5, 5), square(50, 2, 4, 4)]
    layer = write_layer(folder / "ref.gpkg", shapes, {"class": ["a", "a", "b", "b"]})
    training = write_layer(folder / "taught.gpkg", [square(40, 20, 5, 5)], {"class": ["b"]})
    with open_raster_labels(write_codes(folder / "map.tif", codes), GRID, SCHEME) as mapped:
        reference = read_labels(layer, GRID)
        crossed = crosswalk.build(SCHEME, reference.scheme, None, reference.named, "ref")
        return compare_polygons(mapped, reference, crossed, Exclusion([training] if taught else [], GRID), context)


def test_figures_by_hand(tmp_path: Path, context: JobContext) -> None:
    found = _compare(tmp_path, context)
    assert found.pixels.tolist() == [[20, 0], [15, 15], [0, 25], [0, 16]]
    scores = found.scores()
    assert scores.recall == pytest.approx([35 / 50, 1])
    assert scores.precision == pytest.approx([1, 41 / 56])
    assert found.polygons.tolist() == [2, 2]


def test_pixels_that_taught_are_left_out(tmp_path: Path, context: JobContext) -> None:
    found = _compare(tmp_path, context, taught=True)
    assert found.excluded == 25
    assert found.pixels[2].tolist() == [0, 0]
    assert found.polygons.tolist() == [2, 1]
    assert share_of_training(found) == pytest.approx(25 / 91)


def test_the_bootstrap_draws_whole_polygons_and_is_reproducible(tmp_path: Path, context: JobContext) -> None:
    found = _compare(tmp_path, context)
    ends = found.intervals(3)
    low, high = ends["recall"][:, 0]
    assert (low, high) == pytest.approx((0.5, 1.0)), "either polygon twice are the extremes"
    assert np.array_equal(ends["iou"], found.intervals(3)["iou"])


def test_a_single_polygon_has_no_interval(tmp_path: Path, context: JobContext) -> None:
    ends = _compare(tmp_path, context, taught=True).intervals(0)
    assert np.isnan(ends["recall"][:, 1]).all()
    assert np.isfinite(ends["recall"][:, 0]).all()
