"""Grids: ground sampling distance on any CRS, bounds of turned grids, block tiling."""

from __future__ import annotations

import math

import numpy as np
import pytest
from affine import Affine
from rasterio.crs import CRS
from rasterio.transform import from_origin

from backend.contract.errors import InputError
from backend.scene.grid import Grid, Window, scan_shape

UTM = CRS.from_epsg(32632)


def test_gsd_of_a_utm_grid_is_its_pixel_size() -> None:
    grid = Grid(100, 100, from_origin(500_000, 5_500_000, 10, 10), UTM)
    assert grid.gsd_m == pytest.approx(10, rel=1e-3)


@pytest.mark.parametrize("latitude", [0.0, 45.0, -60.0, 75.0])
def test_gsd_of_a_geographic_grid_is_in_metres_at_its_centre(latitude: float) -> None:
    step = 0.0001
    grid = Grid(200, 200, from_origin(10, latitude + 0.01, step, step), CRS.from_epsg(4326))
    phi = math.radians(latitude)
    east = 111_412.84 * math.cos(phi) - 93.5 * math.cos(3 * phi) + 0.118 * math.cos(5 * phi)
    north = 111_132.92 - 559.82 * math.cos(2 * phi) + 1.175 * math.cos(4 * phi)
    assert grid.gsd_m == pytest.approx(step * math.sqrt(east * north), rel=1e-4)


def test_gsd_of_web_mercator_and_feet_is_ground_truth() -> None:
    mercator = Grid(100, 100, from_origin(1_113_194.9, 8_399_737.9, 10, 10), CRS.from_epsg(3857))  # 60° north
    assert mercator.gsd_m == pytest.approx(5.0, rel=5e-3)
    feet = Grid(100, 100, from_origin(2_100_000, 750_000, 10, 10), CRS.from_epsg(2264))  # US survey feet
    assert feet.gsd_m == pytest.approx(3.048, rel=1e-3)


def test_gsd_is_zero_without_crs() -> None:
    assert Grid(10, 10, Affine.identity(), None).gsd_m == 0.0


def test_gsd_of_a_turned_grid_does_not_depend_on_the_turn() -> None:
    turned = from_origin(500_000, 5_500_000, 10, 10) * Affine.rotation(33)
    assert Grid(100, 100, turned, UTM).gsd_m == pytest.approx(10, rel=1e-3)


def test_bounds_are_ordered_for_south_up_and_turned_grids() -> None:
    south_up = Grid(10, 20, Affine(10, 0, 100, 0, 10, 200), UTM)
    assert south_up.bounds == (100, 200, 300, 300)
    left, bottom, right, top = Grid(10, 20, Affine.rotation(45) * Affine.scale(1, -1), UTM).bounds
    assert left < right and bottom < top


def test_window_transform_starts_at_the_window() -> None:
    grid = Grid(100, 100, from_origin(500_000, 5_500_000, 10, 10), UTM)
    assert grid.window_transform(Window(3, 7, 5, 5)) * (0, 0) == grid.transform * (7, 3)


def test_blocks_tile_the_area_once() -> None:
    grid = Grid(97, 131, Affine.identity(), None)
    seen = np.zeros((97, 131), int)
    for window in grid.blocks(20, 50, Window(5, 11, 80, 117)):
        seen[window.slices] += 1
    assert (seen[5:85, 11:128] == 1).all() and seen.sum() == 80 * 117


def test_require_crs_names_the_subject() -> None:
    with pytest.raises(InputError, match=r"forest\.tif"):
        Grid(1, 1, Affine.identity(), None).require_crs("forest.tif")


@pytest.mark.parametrize(
    ("block", "width", "bands"), [((1, 489), 489, 5), ((512, 512), 30_000, 13), ((1, 10**8), 10**8, 1)]
)
def test_reading_at_once_stays_within_the_budget(block: tuple[int, int], width: int, bands: int) -> None:
    rows, cols = scan_shape(block, width, bands)
    assert 0 < rows * min(cols, width) * bands <= 8_000_000
