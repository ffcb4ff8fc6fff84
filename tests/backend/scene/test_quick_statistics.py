"""Statistics within a call's deadline: a bounded, repeatable sample that says it is one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from backend.contract.errors import InputError
from backend.scene import quick_statistics as quick
from backend.scene import scene as scenes
from backend.scene.statistics import compute_statistics
from tests.backend.scene.rasters import open_scene, texture, write_raster


def test_a_small_scene_is_read_whole(tmp_path: Path) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(2, 60, 70)))
    assert quick.quick_statistics(scene) == (compute_statistics([scene]), 1.0)


def test_of_a_large_one_no_more_than_the_bound_is_read_and_the_share_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = texture(2, 400, 300)
    data[:, :, :75] = -9999
    scene = open_scene(write_raster(tmp_path / "a.tif", data, nodata=-9999))
    monkeypatch.setattr(quick, "MOST_NUMBERS", 60_000)
    monkeypatch.setattr(scenes, "SAMPLE_BLOCK_NUMBERS", 2_400)
    found, share = quick.quick_statistics(scene)
    assert 0.2 < share <= 60_000 / data.size
    assert found.valid_share == pytest.approx(0.75, abs=0.1)
    assert found.valid_pixels == round(found.valid_share * 400 * 300), "what to expect in the whole scene"
    assert found.bands[0].mean == pytest.approx(float(data[0, :, 75:].mean()), abs=0.5 * float(data[0, :, 75:].std()))
    assert quick.quick_statistics(scene) == (found, share), "the same sample each time"
    assert quick.to_json(found, share)["read_share"] == share


def test_an_empty_sample_is_not_called_an_empty_scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", np.full((1, 300, 300), np.nan, np.float32)))
    monkeypatch.setattr(quick, "MOST_NUMBERS", 30_000)
    with pytest.raises(InputError, match="a sample of the scene"):
        quick.quick_statistics(scene)
