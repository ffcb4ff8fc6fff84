"""Statistics equal masked numpy, whatever the blocks, and normalise as they say."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from backend.contract.errors import InputError
from backend.scene import sampling
from backend.scene.sampling import PixelSample
from backend.scene.statistics import Statistics, compute_statistics, scan_statistics
from tests.backend.scene.rasters import open_scene, texture, write_raster
from tests.data import shared_data


def test_statistics_equal_masked_numpy(tmp_path: Path) -> None:
    data = texture(3, 90, 110) * 40 + 1000
    data[1, 5:20, 7:30] = -9999
    data[0, 50, 50] = np.nan
    scene = open_scene(write_raster(tmp_path / "a.tif", data, nodata=-9999))
    valid = (data != -9999).all(axis=0) & np.isfinite(data).all(axis=0)
    found = compute_statistics([scene])
    assert found.valid_pixels == valid.sum() and found.valid_share == valid.mean()
    for band, layer in zip(found.bands, data.astype(np.float64), strict=True):
        values = layer[valid]
        assert band.mean == pytest.approx(values.mean(), rel=1e-9)
        assert band.std == pytest.approx(values.std(), rel=1e-9)
        assert (band.minimum, band.maximum) == (values.min(), values.max())
        levels = [float(name) for name in band.percentiles]
        np.testing.assert_allclose(list(band.percentiles.values()), np.percentile(values, levels), rtol=1e-6)
        assert (band.low, band.median, band.high) == tuple(band.percentiles[p] for p in ("0.1", "50", "99.9"))
        assert sum(band.histogram) == len(values)


def test_several_scenes_are_one_population(tmp_path: Path) -> None:
    parts = [texture(2, 40, 50, seed) + seed for seed in (0, 3)]
    scenes = [open_scene(write_raster(tmp_path / f"{i}.tif", part)) for i, part in enumerate(parts)]
    found = scan_statistics(scenes)
    both = np.concatenate([part.reshape(2, -1) for part in parts], axis=1).astype(np.float64)
    np.testing.assert_allclose([band.mean for band in found.bands], both.mean(axis=1), rtol=1e-9)
    np.testing.assert_allclose([band.median for band in found.bands], np.median(both, axis=1), rtol=1e-6)


def test_blocks_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(2, 200, 300)))
    monkeypatch.setattr(sampling, "MAX_PIXELS", 50_000)  # fewer than the pixels: a true sample
    whole = scan_statistics([scene])
    monkeypatch.setattr(type(scene), "scan_shape", property(lambda _: (37, 41)))
    parts = scan_statistics([scene])
    for one, other in zip(whole.bands, parts.bands, strict=True):
        assert one.percentiles == other.percentiles and one.histogram == other.histogram
        assert one.mean == pytest.approx(other.mean, rel=1e-12)
        assert one.std == pytest.approx(other.std, rel=1e-12)
    assert sum(whole.bands[0].histogram) <= 50_000


def test_the_sample_is_bounded_and_fair() -> None:
    sample = PixelSample(1, limit=5000)
    for start in range(0, 200_000, 10_000):
        positions = np.arange(start, start + 10_000)
        sample.add((positions / 200_000).astype(np.float32)[None], positions)
    kept = np.sort(sample.values()[0])
    assert 2000 < len(kept) <= 5000
    np.testing.assert_allclose(np.percentile(kept, [10, 50, 90]), [0.1, 0.5, 0.9], atol=0.03)


def test_a_large_offset_costs_no_precision(tmp_path: Path) -> None:
    data = (texture(1, 60, 60) + 100_000).astype(np.float64)
    band = scan_statistics([open_scene(write_raster(tmp_path / "a.tif", data))]).bands[0]
    assert band.std == pytest.approx(data.astype(np.float32).astype(np.float64).std(), rel=1e-9)


def test_normalise_clips_and_centres_and_invalid_is_zero(tmp_path: Path) -> None:
    data = texture(2, 80, 80)
    data[:, :10] = -9999
    data[0, 40, 40] = 1e6  # one outlier must not flatten the rest
    scene = open_scene(write_raster(tmp_path / "a.tif", data, nodata=-9999))
    statistics = scan_statistics([scene])
    values, valid = scene.read(scene.grid.whole)
    out = statistics.normalise(values, valid)
    assert out.dtype == np.float32 and (out[:, ~valid] == 0).all() and abs(out).max() < 10
    np.testing.assert_allclose(out[:, valid].mean(axis=1), 0, atol=1e-5)
    np.testing.assert_allclose(out[:, valid].std(axis=1), 1, atol=1e-4)
    batch = statistics.normalise(np.stack([values, values]), np.stack([valid, valid]))
    np.testing.assert_array_equal(batch[1], out)
    assert np.isfinite(statistics.normalise(np.full_like(values, np.nan), np.zeros_like(valid))).all()
    inside = (
        (values >= [[[b.low]] for b in statistics.bands]) & (values <= [[[b.high]] for b in statistics.bands]) & valid
    )
    np.testing.assert_allclose(statistics.denormalise(out)[inside], values[inside], atol=1e-4)


def test_a_constant_band_normalises_to_zero(tmp_path: Path) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", np.full((1, 20, 20), 42, np.uint8)))
    statistics = scan_statistics([scene])
    values, valid = scene.read(scene.grid.whole)
    assert statistics.bands[0].std == 0 and (statistics.normalise(values, valid) == 0).all()


def test_no_valid_pixels(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "empty.tif", np.full((1, 20, 20), np.nan, np.float32))
    with pytest.raises(InputError, match=r"empty.*no valid pixels"):
        compute_statistics([open_scene(path)])
    with pytest.raises(InputError, match="no valid pixels"):
        compute_statistics([open_scene(shared_data("sen1floods11", "S1", "Paraguay_34417_S1Hand.tif"))])


def test_json_keeps_everything(tmp_path: Path) -> None:
    found = scan_statistics([open_scene(write_raster(tmp_path / "a.tif", texture(2, 30, 30)))])
    assert Statistics.from_json(json.loads(json.dumps(found.to_json(), allow_nan=False))) == found


def test_statistics_are_remembered_until_the_file_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_raster(tmp_path / "a.tif", texture(2, 30, 30))
    first = compute_statistics([open_scene(path)])
    with monkeypatch.context() as patch:
        patch.setattr("backend.scene.statistics.scan_statistics", lambda *_: pytest.fail("scanned again"))
        assert compute_statistics([open_scene(path)]) == first
        assert compute_statistics([open_scene(path, name="renamed")]) == first
    write_raster(path, texture(2, 31, 30))
    assert compute_statistics([open_scene(path)]).valid_pixels == 31 * 30
