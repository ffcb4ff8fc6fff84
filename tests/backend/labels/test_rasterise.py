"""Windows never change the pixels, edges are mixed pixels, samples are reproducible."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.labels.polygons import LabelSet, read_labels
from backend.labels.rasterise import rasterise
from backend.labels.samples import polygon_pixels
from backend.scene.grid import Grid, Window
from tests.backend.labels.making import GRID, UTM, square, write_layer


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> LabelSet:
    shapes = [
        square(2, 2, 9, 9),
        square(8, 8, 9, 9),
        square(9, 2, 6, 3),
        square(0, 25, 7, 7),
        shapely.Point(500_450, 5_000_150).buffer(90),
    ]
    path = tmp_path_factory.mktemp("labels") / "a.gpkg"
    return read_labels(write_layer(path, shapes, {"class": ["a", "b", "a", "c", "b"]}), GRID)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 39), st.integers(0, 59), st.integers(1, 40), st.integers(1, 60))
def test_a_window_equals_the_same_part_of_the_whole(
    labels: LabelSet, row: int, col: int, height: int, width: int
) -> None:
    window = Window(row, col, min(height, 40 - row), min(width, 60 - col))
    whole, part = rasterise(labels, GRID, GRID.whole), rasterise(labels, GRID, window)
    for i in range(3):
        assert np.array_equal(whole[i][window.slices], part[i])


def test_types_edges_and_ids(labels: LabelSet) -> None:
    index, ids, edge = rasterise(labels, GRID, GRID.whole)
    assert [array.dtype.name for array in (index, ids, edge)] == ["int16", "int32", "bool"]
    assert ((index >= 0) == (ids > 0)).all()
    assert not edge[index < 0].any()
    assert edge[2, 2]
    assert not edge[4, 4]
    assert not edge[3, 10], "two polygons of one class that meet have no mixed pixels between them"
    assert not edge[28, 0], "the raster's border is no edge"
    assert edge[25, 0]


def test_rotated_and_south_up_grids(tmp_path: Path) -> None:
    shape = square(10, 10, 10, 10)
    path = write_layer(tmp_path / "a.gpkg", [shape], {"class": ["a"]})
    turned = Affine.translation(500_100, 5_000_200) @ Affine.rotation(30) @ Affine.scale(5, 5)
    for transform in (Affine(10, 0, 500_000, 0, 10, 5_000_000), turned):
        grid = Grid(80, 80, transform, UTM)
        index, _, _ = rasterise(read_labels(path, grid), grid, grid.whole)
        rows, cols = np.indices((80, 80))
        x, y = cols.ravel() + 0.5, rows.ravel() + 0.5
        xs, ys = transform.a * x + transform.b * y + transform.c, transform.d * x + transform.e * y + transform.f
        inside = shapely.contains_xy(shape, xs, ys).reshape(80, 80)
        assert np.array_equal(index == 0, inside)


def test_samples_list_exactly_the_labelled_pixels(labels: LabelSet) -> None:
    index, ids, edge = rasterise(labels, GRID, GRID.whole)
    pixels = polygon_pixels(labels, GRID)
    assert len(pixels) == (index >= 0).sum()
    assert np.array_equal(pixels.index, index[pixels.rows, pixels.cols])
    assert np.array_equal(pixels.polygon_id, ids[pixels.rows, pixels.cols])
    assert np.array_equal(pixels.edge, edge[pixels.rows, pixels.cols])
    assert (np.diff(pixels.polygon_id) >= 0).all()


def test_samples_do_not_depend_on_the_block_size(labels: LabelSet, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = polygon_pixels(labels, GRID)
    monkeypatch.setattr("backend.labels.samples.BLOCK", 7)
    small = polygon_pixels(labels, GRID)
    for name in ("rows", "cols", "index", "polygon_id", "edge"):
        assert np.array_equal(getattr(whole, name), getattr(small, name))


def test_thin_polygons_keep_their_edges_and_others_lose_them(tmp_path: Path) -> None:
    path = write_layer(tmp_path / "a.gpkg", [square(2, 2, 2, 9), square(20, 2, 9, 9)], {"class": ["a", "b"]})
    inner = polygon_pixels(read_labels(path, GRID), GRID).without_edges()
    assert (inner.polygon_id == 1).sum() == 18
    assert (inner.polygon_id == 2).sum() == 49


def test_the_cap_is_reproducible_and_per_polygon(labels: LabelSet) -> None:
    pixels = polygon_pixels(labels, GRID)
    first, again, other = pixels.capped(20, 3), pixels.capped(20, 3), pixels.capped(20, 4)
    assert np.bincount(first.polygon_id).max() == 20
    assert np.array_equal(first.rows, again.rows)
    assert not np.array_equal(first.rows, other.rows)
