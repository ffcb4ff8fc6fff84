"""Crops are pure functions of (seed, index), equal to the scene's own pixels, and mostly valid."""

from __future__ import annotations

import os
import shutil
import time
from collections import namedtuple
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from rasterio.transform import from_origin

from backend.contract.errors import InputError, ResourceError
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene import blocks, cache_room
from backend.scene.cache_room import RESERVE_BYTES
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.statistics import scan_statistics
from backend.scene.tile_cache import TileCache, open_cache
from backend.scene.training_data import TrainingData
from tests.backend.scene.rasters import open_scene, texture, write_polygons, write_raster
from tests.data import shared_data

Usage = namedtuple("Usage", "total used free")


def make(scenes: list[Scene], folder: Path, share: float = 0.25) -> TrainingData:
    return TrainingData.open(scenes, scan_statistics(scenes), share, folder=folder)


def with_free_disk(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 0, free))


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "float32", "float64"])
def test_crops_are_the_scenes_normalised_pixels(tmp_path: Path, dtype: str) -> None:
    data = (texture(3, 150, 170) * 20 + 100).astype(dtype)
    data[:, :30, :40] = 0
    scene = open_scene(write_raster(tmp_path / "a.tif", data, nodata=0))
    crops = make([scene], tmp_path / "cache")
    values, valid = crops.batch(5, 10, 40, 48)
    assert values.shape == (40, 3, 48, 48) and values.dtype == np.float32 and valid.dtype == bool
    for k, (_, row, col) in enumerate(crops.places(5, 10, 40, 48)):
        numbers, mask = scene.read(Window(row, col, 48, 48))
        np.testing.assert_array_equal(valid[k], mask)
        np.testing.assert_allclose(values[k], crops.statistics.normalise(numbers, mask), atol=1e-5)


def test_power_becomes_decibels_after_the_cache(tmp_path: Path) -> None:
    power = np.exp(texture(1, 100, 100)).astype(np.float32)
    power[0, :20] = 0
    path = write_raster(tmp_path / "a.tif", power, names=["VV"])
    scene = Scene.open(SceneRequest([Source(str(path), units="power")]))
    crops = make([scene], tmp_path / "cache")
    values, valid = crops.batch(0, 0, 20, 32)
    for k, (_, row, col) in enumerate(crops.places(0, 0, 20, 32)):
        numbers, mask = scene.read(Window(row, col, 32, 32))
        np.testing.assert_array_equal(valid[k], mask)
        np.testing.assert_allclose(values[k], crops.statistics.normalise(numbers, mask), atol=1e-5)


def test_a_crop_depends_on_seed_and_index_alone(tmp_path: Path) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(2, 120, 130)))
    crops = make([scene], tmp_path / "cache")
    whole = crops.batch(3, 100, 24, 40)
    parts = [crops.batch(3, 100 + first, 8, 40) for first in (16, 0, 8)]
    for (values, valid), first in zip(parts, (16, 0, 8), strict=True):
        np.testing.assert_array_equal(values, whole[0][first : first + 8])
        np.testing.assert_array_equal(valid, whole[1][first : first + 8])
    again = make([scene.reopen()], tmp_path / "other-cache").batch(3, 100, 24, 40)
    np.testing.assert_array_equal(again[0], whole[0])
    assert not np.array_equal(crops.batch(4, 100, 24, 40)[0], whole[0])


def test_crops_reach_everywhere_evenly(tmp_path: Path) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(1, 200, 300)))
    places = np.array(make([scene], tmp_path / "cache").places(1, 0, 4000, 50))[:, 1:]
    assert places.min(axis=0).tolist() == [0, 0] and places.max(axis=0).tolist() == [150, 250]
    counts, _, _ = np.histogram2d(places[:, 0], places[:, 1], bins=(5, 5))
    assert counts.min() > 0.6 * counts.mean() and counts.max() < 1.4 * counts.mean()


def test_crops_avoid_what_is_invalid(tmp_path: Path) -> None:
    data = np.full((1, 400, 400), -1, np.float32)
    data[:, 300:370, 20:120] = texture(1, 70, 100)
    scene = open_scene(write_raster(tmp_path / "a.tif", data, nodata=-1))
    _, valid = make([scene], tmp_path / "cache").batch(0, 0, 200, 48)
    assert valid.mean(axis=(1, 2)).min() >= 0.4 and valid.mean() > 0.6


def test_a_thin_area_still_gives_crops_that_hold_some_of_it(tmp_path: Path) -> None:
    data = np.full((1, 300, 300), -1, np.float32)
    data[:, 148:152] = texture(1, 4, 300)
    scene = open_scene(write_raster(tmp_path / "a.tif", data, nodata=-1))
    _, valid = make([scene], tmp_path / "cache").batch(0, 0, 100, 64)
    assert valid.any(axis=(1, 2)).all()


def test_scenes_count_by_their_valid_area(tmp_path: Path) -> None:
    full = write_raster(tmp_path / "full.tif", texture(1, 256, 256))
    data = texture(1, 256, 256, 1)
    data[:, :, 64:] = -1
    quarter = write_raster(tmp_path / "quarter.tif", data, nodata=-1)
    crops = make([open_scene(full), open_scene(quarter)], tmp_path / "cache")
    share = np.mean([block == 0 for block, _, _ in crops.places(0, 0, 2000, 32)])
    assert share == pytest.approx(0.8, abs=0.06)


def test_an_area_bounds_the_crops(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", texture(1, 300, 300))
    area = write_polygons(tmp_path / "area.gpkg", [shapely.box(501_000, 5_498_000, 501_800, 5_498_900)])
    crops = make([open_scene(path, area=str(area))], tmp_path / "cache")
    assert crops.smallest_side == 80 and crops.distinct_crops(40) == 80 * 90 // 1600
    with pytest.raises(InputError, match="90 × 80 pixels, smaller than one crop of 96") as caught:
        crops.batch(0, 0, 1, 96)
    assert "at most 80" in caught.value.remedy


def test_the_smallest_scene_bounds_the_crop(tmp_path: Path) -> None:
    a = open_scene(write_raster(tmp_path / "large.tif", texture(1, 200, 200)))
    b = open_scene(write_raster(tmp_path / "small.tif", texture(1, 64, 500)))
    crops = make([a, b], tmp_path / "cache")
    assert crops.smallest_side == 64
    crops.batch(0, 0, 1, 64)
    with pytest.raises(InputError, match="small"):
        crops.batch(0, 0, 1, 65)


# -- the cache on disk -----------------------------------------------------


def test_the_cache_keeps_the_files_type_and_is_used_again(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", (texture(2, 100, 100) * 50).astype(np.int16))
    cache = open_cache([open_scene(path)], 0.25, folder=tmp_path / "cache")
    assert cache.dtype == np.int16 and cache.coverage == 1.0
    size = (cache.folder / "data.bin").stat().st_size
    assert size == pytest.approx(100 * 100 * 5, abs=128)
    before = (cache.folder / "data.bin").stat().st_ino
    again = open_cache([open_scene(path)], 0.25, folder=tmp_path / "cache")
    assert (again.folder / "data.bin").stat().st_ino == before
    time.sleep(0.02)
    write_raster(path, (texture(2, 100, 100, 9) * 50).astype(np.int16))
    assert open_cache([open_scene(path)], 0.25, folder=tmp_path / "cache").folder != cache.folder


def test_units_bands_and_area_make_another_cache(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.abs(texture(2, 100, 100)), names=["VV", "VH"])
    area = write_polygons(tmp_path / "area.gpkg", [shapely.box(500_100, 5_499_200, 500_800, 5_499_900)])
    specs = [
        SceneRequest([Source(str(path))]),
        SceneRequest([Source(str(path), units="power")]),
        SceneRequest([Source(str(path), bands=[1])]),
        SceneRequest([Source(str(path))], area=str(area)),
    ]
    folders = [open_cache([Scene.open(spec)], 0.25, folder=tmp_path / "cache").folder for spec in specs]
    assert len(set(folders)) == 4


def test_a_killed_build_leaves_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(1, 100, 100)))
    monkeypatch.setattr("backend.scene.cache_build._fill", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        open_cache([scene], 0.25, folder=tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_larger_data_give_blocks_of_every_scene_and_say_their_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_SIDE", 64)
    scenes = [open_scene(write_raster(tmp_path / f"{i}.tif", texture(1, 256, 256, i))) for i in range(2)]
    needed = 2 * 256 * 256 * 5
    with_free_disk(monkeypatch, RESERVE_BYTES * 10)
    crops = make(scenes, tmp_path / "cache", share=0.5 * needed / (RESERVE_BYTES * 10))
    assert crops.coverage == pytest.approx(0.5, abs=0.05)
    assert {block.scene for block in crops.cache.blocks} == {0, 1}
    assert crops.smallest_side == 64
    values, valid = crops.batch(0, 0, 16, 48)
    for k, (block, row, col) in enumerate(crops.places(0, 0, 16, 48)):
        held = crops.cache.blocks[block]
        numbers, mask = scenes[held.scene].read(Window(held.window.row + row, held.window.col + col, 48, 48))
        np.testing.assert_allclose(values[k], crops.statistics.normalise(numbers, mask), atol=1e-5)
    assert valid.all()


def test_a_partial_cache_is_kept_for_resuming_and_renewed_by_prepare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_SIDE", 64)
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(1, 256, 256)))
    with_free_disk(monkeypatch, RESERVE_BYTES * 10)
    small, large = (share * 256 * 256 * 5 / (RESERVE_BYTES * 10) for share in (0.3, 2.0))
    first = open_cache([scene], small, folder=tmp_path / "cache")
    assert first.coverage < 0.3
    assert open_cache([scene], large, folder=tmp_path / "cache").folder == first.folder
    assert open_cache([scene], large, folder=tmp_path / "cache", renew=True).coverage == 1.0


@pytest.mark.parametrize("damage", ["index", "data", "no-data"])
def test_a_damaged_cache_is_built_anew(tmp_path: Path, damage: str) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(1, 64, 64)))
    first = open_cache([scene], 0.25, folder=tmp_path / "cache")
    numbers = first.numbers(first.blocks[0]).copy()
    index, data = first.folder / "index.json", first.folder / "data.bin"
    if damage == "index":
        index.write_text("{")
    elif damage == "data":
        data.write_bytes(data.read_bytes()[:1000])
    else:
        data.unlink()
    again = open_cache([scene], 0.25, folder=tmp_path / "cache")
    np.testing.assert_array_equal(again.numbers(again.blocks[0]), numbers)


def test_many_small_scenes_share_a_small_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scenes = [open_scene(write_raster(tmp_path / f"{i}.tif", texture(1, 40, 40, i))) for i in range(10)]
    with_free_disk(monkeypatch, RESERVE_BYTES * 10)
    crops = make(scenes, tmp_path / "cache", share=4.5 * 40 * 40 * 5 / (RESERVE_BYTES * 10))
    assert crops.coverage == pytest.approx(0.4, abs=0.01)
    crops.batch(0, 0, 8, 32)


def test_a_full_disk_names_the_bytes_before_starting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(1, 100, 100)))
    with_free_disk(monkeypatch, 12_345)
    with pytest.raises(ResourceError, match=r"50,048 bytes.*12,345 are"):
        open_cache([scene], 1.0, folder=tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_old_caches_go_and_the_least_recently_used_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "cache"
    scenes = [open_scene(write_raster(tmp_path / f"{i}.tif", texture(1, 100, 100, i))) for i in range(4)]
    folders = [open_cache([scene], 0.25, folder=root).folder for scene in scenes[:3]]
    ages = [40 * 86_400, 2 * 86_400, 1 * 86_400]
    for folder, age in zip(folders, ages, strict=True):
        os.utime(folder / "index.json", (time.time() - age,) * 2)
    (leftover := root / "dead.part").mkdir()
    os.utime(leftover, (time.time() - 2 * 86_400,) * 2)
    (busy := root / "busy.part").mkdir()
    free = lambda _: Usage(10**12, 0, RESERVE_BYTES if folders[1].exists() else 10 * RESERVE_BYTES)  # noqa: E731
    monkeypatch.setattr(shutil, "disk_usage", free)
    new = open_cache([scenes[3]], 0.25, folder=root).folder
    assert sorted(root.iterdir()) == sorted([folders[2], busy, new])


def test_removing_a_cache_in_use_does_not_disturb_its_reader(tmp_path: Path) -> None:
    cache = open_cache([open_scene(write_raster(tmp_path / "a.tif", texture(1, 64, 64)))], 0.25, folder=tmp_path / "c")
    before = cache.numbers(cache.blocks[0]).copy()
    cache_room.remove(cache.folder)
    np.testing.assert_array_equal(cache.numbers(cache.blocks[0]), before)
    with pytest.raises(FileNotFoundError):
        TileCache(cache.folder)


def test_aligned_sources_are_cached_as_read(tmp_path: Path) -> None:
    reference = write_raster(tmp_path / "r.tif", (texture(1, 90, 90) * 50).astype(np.int16))
    other = write_raster(tmp_path / "o.tif", texture(1, 40, 40), transform=from_origin(500_000, 5_500_000, 25, 25))
    scene = open_scene(reference, other)
    cache = open_cache([scene], 0.25, folder=tmp_path / "cache")
    values, valid = scene.read(scene.grid.whole)
    np.testing.assert_array_equal(cache.valid(cache.blocks[0]), valid)
    held: np.ndarray[Any, Any] = cache.numbers(cache.blocks[0])
    np.testing.assert_array_equal(held[:, valid], values[:, valid])


def test_real_radar_crops_in_decibels(tmp_path: Path) -> None:
    files = sorted(shared_data("sen1floods11", "S1").glob("*.tif"))
    scenes = [open_scene(path) for path in files if "Paraguay" not in path.name][:3]
    values, valid = make(scenes, tmp_path / "cache").batch(0, 0, 64, 96)
    assert valid.mean() > 0.8
    assert abs(values[valid[:, None].repeat(2, axis=1)].mean()) < 0.2
