"""Polygons hold exactly the mask, or stay within half a cell of it; placed exactly on any grid."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
import rasterio.features
import shapely
from affine import Affine
from scipy import ndimage

from backend.scene.grid import Grid, Window
from backend.segment import polygons
from backend.segment.segmenter import Segmentation

Mask = npt.NDArray[np.bool_]

GRIDS = [
    Affine(10, 0, 500_000, 0, -10, 4_000_000),
    Affine(8.66, 5, 500_000, 5, -8.66, 4_000_000),  # turned by 30°
    Affine(10, 0, 500_000, 0, 10, 4_000_000),  # south up
    Affine(0.0001, 0, 12.3, 0, -0.0001, 45.6),
]


def blobs(seed: int) -> Mask:
    rng = np.random.default_rng(seed)
    return np.asarray(ndimage.gaussian_filter(rng.normal(size=(60, 70)), 2) > 0.05)


def grid(transform: Affine) -> Grid:
    return Grid(400, 400, transform, None)


@pytest.mark.parametrize("transform", GRIDS)
@pytest.mark.parametrize("factor", [1, 4])
def test_polygons_burn_back_to_the_mask(transform: Affine, factor: int) -> None:
    mask = blobs(0)
    found = Segmentation(Window(16, 32, 60 * factor, 70 * factor), factor, mask)
    rings = polygons.of_segmentation(found, grid(transform))
    shapes = [shapely.Polygon(outer, holes) for outer, *holes in rings]
    assert all(shape.is_valid for shape in shapes)
    burnt = rasterio.features.rasterize(shapes, (400, 400), transform=transform).astype(bool)
    expected = np.zeros((400, 400), np.bool_)
    expected[16 : 16 + 60 * factor, 32 : 32 + 70 * factor] = np.kron(mask, np.ones((factor, factor), np.bool_))
    assert np.array_equal(burnt, expected)


@pytest.mark.parametrize("seed", range(5))
def test_simplified_outlines_stay_within_half_a_cell(seed: int) -> None:
    mask = blobs(seed)
    found = Segmentation(Window(0, 0, 60, 70), 1, mask)
    exact = polygons.of_segmentation(found, grid(Affine.identity()))
    simple = polygons.of_segmentation(found, grid(Affine.identity()), simplify=True)
    assert len(exact) == len(simple)
    for before, after in zip(exact, simple, strict=True):
        a, b = (shapely.Polygon(outer, holes) for outer, *holes in (before, after))
        assert b.is_valid and len(a.interiors) == len(b.interiors)
        assert shapely.hausdorff_distance(a.boundary, b.boundary, densify=0.1) <= 0.5 + 1e-6
    assert sum(map(len, (r for p in simple for r in p))) < sum(map(len, (r for p in exact for r in p)))


def test_a_slanted_rim_becomes_one_line_and_corners_stay() -> None:
    stairs = np.array([[0, 0], [4, 0], [4, 1], [3, 1], [3, 2], [2, 2], [2, 3], [1, 3], [1, 4], [0, 4], [0, 0]], float)
    cut = polygons.without_steps(stairs)
    assert {tuple(point) for point in cut} >= {(0, 0), (4, 0), (0, 4)} and len(cut) <= 6
    square = np.array([[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]], float)
    assert {tuple(point) for point in polygons.without_steps(square)} == {(0, 0), (3, 0), (3, 3), (0, 3)}


def test_small_parts_and_holes_are_left_out() -> None:
    mask = np.zeros((20, 20), np.bool_)
    mask[2:12, 2:12] = True
    mask[4, 4] = False
    mask[7:10, 7:10] = False
    mask[15:17, 15:17] = True
    found = Segmentation(Window(0, 0, 40, 40), 2, mask)
    assert [len(rings) for rings in polygons.of_segmentation(found, grid(GRIDS[0]))] == [3, 1]
    assert [len(rings) for rings in polygons.of_segmentation(found, grid(GRIDS[0]), min_pixels=17)] == [2]


def test_an_empty_mask_has_no_polygons() -> None:
    found = Segmentation(Window(0, 0, 1, 1), 1, np.zeros((1, 1), np.bool_))
    assert polygons.of_segmentation(found, grid(GRIDS[0])) == []
