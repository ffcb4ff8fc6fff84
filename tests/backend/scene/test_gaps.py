"""Scenes that need any of their rasters: NaN where one has no data, statistics over each band's own pixels."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from numpy.typing import NDArray
from rasterio.transform import from_origin

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Scene as Spec
from backend.contract.requests import Source, check_scene
from backend.scene.scene import Scene
from backend.scene.statistics import scan_statistics
from backend.scene.training_data import TrainingData

SIDE = 96


def write(path: Path, values: NDArray[np.float32], pixel: float = 10.0) -> Path:
    bands, height, width = values.shape
    place = {"crs": "EPSG:32633", "transform": from_origin(400_000, 5_000_000, pixel, pixel), "nodata": -999}
    with rasterio.open(
        path, "w", "GTiff", dtype="float32", count=bands, height=height, width=width, **place
    ) as file:
        file.write(values)
    return path


def spec(folder: Path, need: str = "any", empty: bool = False) -> Spec:
    """Power of radar with a hole on the left (0: no logarithm), optical with a cloud at the top; both absent at 0, 0."""
    draw = np.random.default_rng(0)
    radar = draw.gamma(4, 0.02, (1, SIDE, SIDE)).astype(np.float32)
    optical = draw.normal(2000, 300, (2, SIDE, SIDE)).astype(np.float32)
    radar[:, :, :20] = 0
    optical[:, :30] = -999
    if empty:
        optical[:] = -999
    sources = [
        Source(str(write(folder / "s1.tif", radar)), units="power"),
        Source(str(write(folder / "s2.tif", optical)), units="scaled"),
    ]
    return Spec(sources, need=need)


def test_a_pixel_is_valid_where_one_raster_has_data_and_nan_where_the_other_has_none(tmp_path: Path) -> None:
    with Scene.open(spec(tmp_path)) as scene, Scene.open(spec(tmp_path, "all")) as strict:
        values, valid = scene.read(scene.grid.whole)
        expected, both = strict.read(strict.grid.whole)
        assert scene.has_gaps
        assert not strict.has_gaps
    assert not valid[:30, :20].any()
    assert valid[30:].all()
    assert valid[:, 20:].all()
    np.testing.assert_array_equal(np.isnan(values[0]), ~(np.arange(SIDE) >= 20)[None] & valid)
    np.testing.assert_array_equal(np.isnan(values[1]), (np.arange(SIDE) < 30)[:, None] & valid)
    np.testing.assert_array_equal(values[:, both], expected[:, both])
    assert not values[:, ~valid].any()


def test_statistics_are_those_of_masked_numpy(tmp_path: Path) -> None:
    with Scene.open(spec(tmp_path)) as scene:
        values, valid = scene.read(scene.grid.whole)
        found = scan_statistics([scene])
    assert found.valid_pixels == int(valid.sum())
    for band, column in zip(found.bands, values, strict=True):
        own = np.ma.masked_invalid(np.ma.array(column, mask=~valid)).compressed().astype(np.float64)
        assert own.size < valid.sum()
        assert (band.mean, band.std) == (pytest.approx(own.mean(), rel=1e-6), pytest.approx(own.std(), rel=1e-6))
        assert (band.minimum, band.maximum) == (own.min(), own.max())
        low, high = np.percentile(own, [0.1, 99.9])
        assert (band.low, band.high) == (pytest.approx(low), pytest.approx(high))
        assert band.scale == pytest.approx(np.clip(own, low, high).std(), rel=1e-6)
        assert sum(band.histogram) == own.size


def test_crops_are_normalised_and_keep_their_gaps(tmp_path: Path) -> None:
    with Scene.open(spec(tmp_path)) as scene:
        statistics = scan_statistics([scene])
        data = TrainingData.open([scene], statistics, folder=tmp_path / "cache")
        crops, valid = data.batch(1, 0, 6, 48)
        for crop, mask, (_, row, col) in zip(crops, valid, data.places(1, 0, 6, 48), strict=True):
            values, own = scene.read(scene.grid.whole)
            window = np.s_[row : row + 48, col : col + 48]
            np.testing.assert_array_equal(mask, own[window])
            expected = statistics.normalise(values[:, window[0], window[1]], own[window])
            np.testing.assert_allclose(crop, expected, atol=1e-4)
    assert np.isnan(crops).any()


def test_rasters_of_two_grids_may_both_have_gaps(tmp_path: Path) -> None:
    draw = np.random.default_rng(1)
    coarse = draw.normal(0, 1, (13, SIDE // 2, SIDE // 2)).astype(np.float32)
    coarse[:, :10] = -999
    sources = [
        Source(str(write(tmp_path / "s1.tif", draw.normal(-12, 3, (1, SIDE, SIDE)).astype(np.float32))), units="db"),
        Source(str(write(tmp_path / "s2.tif", coarse, 20.0)), units="scaled"),
    ]
    with Scene.open(Spec(sources, need="any")) as scene:
        values, valid = scene.read(scene.grid.whole)
        assert scene.rasters == (0, *[1] * 13)
    assert valid.all()
    assert np.isfinite(values[0]).all()
    assert np.isnan(values[1:, :18]).all()
    assert np.isfinite(values[1:, 22:]).all()


def test_a_raster_without_any_data_is_named(tmp_path: Path) -> None:
    for need in ("any", "all"):
        with Scene.open(replace(spec(tmp_path, empty=True), need=need)) as scene:
            with pytest.raises(InputError, match="no valid pixel") as caught:
                scan_statistics([scene])
            empty = scene.spec.sources[1].path
            assert caught.value.subject == empty, "not the first raster, which has data"


def test_the_identity_differs_and_an_unknown_need_is_refused(tmp_path: Path) -> None:
    some = spec(tmp_path)
    with Scene.open(some) as scene, Scene.open(replace(some, need="all")) as strict:
        assert scene.identity() != strict.identity()
        assert "need" not in strict.identity()
    with pytest.raises(RequestError, match="need"):
        check_scene(replace(some, need="most"))
