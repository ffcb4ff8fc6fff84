"""Units: what the files' numbers mean, and when that is refused or only noted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp

from backend.contract.errors import InputError
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.file_bands import FileBand
from backend.scene.scene import Scene, open_scenes
from backend.scene.units import scaling_from_metadata
from tests.backend.scene.rasters import open_scene, write_raster
from tests.data import shared_data


def radar(tmp_path: Path, values: np.ndarray, name: str = "VV", units: str = "auto") -> Scene:
    path = write_raster(tmp_path / "radar.tif", values, names=[name])
    return Scene.open(SceneRequest([Source(str(path), units=units)]))


def test_power_and_amplitude_become_decibels_and_lose_what_has_no_logarithm(tmp_path: Path) -> None:
    power = np.array([[0.1, 1.0, 10.0, 0.0, -1.0]], np.float32)
    values, valid = (scene := radar(tmp_path, power, units="power")).read(scene.grid.whole)
    assert scene.bands[0].units == "db"
    np.testing.assert_allclose(values[0, 0, :3], [-10, 0, 10], atol=1e-5)
    assert valid.tolist() == [[True, True, True, False, False]] and values[0, 0, 3] == 0
    amplitude, _ = (scene := radar(tmp_path, power, units="amplitude")).read(scene.grid.whole)
    np.testing.assert_allclose(amplitude[0, 0, :3], [-20, 0, 20], atol=1e-5)


def test_auto_takes_negative_radar_as_decibels(tmp_path: Path) -> None:
    scene = radar(tmp_path, np.full((9, 9), -12.5, np.float32))
    assert scene.bands[0].units == "db" and scene.notes == []


def test_auto_takes_positive_radar_as_scaled_and_says_so(tmp_path: Path) -> None:
    scene = radar(tmp_path, np.full((9, 9), 0.2, np.float32))
    assert scene.bands[0].units == "scaled"
    assert any("power or amplitude" in note for note in scene.notes)


def test_auto_ignores_decibels_times_a_hundred(tmp_path: Path) -> None:
    assert radar(tmp_path, np.full((9, 9), -1250, np.int16)).bands[0].units == "scaled"


def test_a_declared_scale_makes_integers_decibels(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.full((9, 9), -1250, np.int16), names=["VV"])
    with rasterio.open(path, "r+") as out:
        out.scales = [0.01]
    scene = open_scene(path)
    assert scene.bands[0].units == "db"
    assert scene.read(scene.grid.whole)[0].mean() == pytest.approx(-12.5)


def test_optical_is_never_given_a_logarithm(tmp_path: Path) -> None:
    scene = radar(tmp_path, np.full((9, 9), -12.5, np.float32), name="red")
    assert scene.bands[0].units == "scaled"


def test_the_median_ignores_nodata(tmp_path: Path) -> None:
    data = np.full((40, 40), -9999, np.float32)
    data[:, :3] = 0.5
    path = write_raster(tmp_path / "a.tif", data, names=["VV"], nodata=-9999)
    assert open_scene(path).bands[0].units == "scaled"


def test_reflectance_of_integers_needs_a_scale(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "s2.tif", np.full((9, 9), 3000, np.uint16), names=["B04"])
    with pytest.raises(InputError, match="how they become reflectance") as caught:
        Scene.open(SceneRequest([Source(str(path), units="reflectance")]))
    assert "gdal_edit" in caught.value.remedy and "s2.tif" in str(caught.value)
    with rasterio.open(path, "r+") as out:
        out.scales, out.offsets = [0.0001], [-0.1]
    scene = Scene.open(SceneRequest([Source(str(path), units="reflectance")]))
    assert scene.read(scene.grid.whole)[0].mean() == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("tags", "path", "expected"),
    [
        ({}, "", None),
        ({"PROCESSING_BASELINE": "05.09", "SPACECRAFT_NAME": "Sentinel-2A"}, "", (1e-4, -0.1)),
        ({"PROCESSING_BASELINE": "02.14", "SPACECRAFT_NAME": "Sentinel-2A"}, "", (1e-4, 0.0)),
        ({"BOA_QUANTIFICATION_VALUE": "10000", "BOA_ADD_OFFSET_3": "-1000"}, "", (1e-4, -0.1)),
        ({"PROCESSING_BASELINE": "05.09"}, "landsat.tif", None),
        ({}, "/d/S2B_MSIL2A_20230101T101031_N0509_R022_T33UUP_20230101T121212.SAFE/G/T_B04.jp2", (1e-4, -0.1)),
        ({}, "/d/S2B_MSIL2A_20190101T101031_N0211_R022_T33UUP_20190101T121212.SAFE/G/T_B04.jp2", (1e-4, 0.0)),
    ],
)
def test_sentinel2_scale_and_offset(tags: dict[str, str], path: str, expected: tuple[float, float] | None) -> None:
    band = FileBand(4, "B04", "uint16", ColorInterp.undefined, None, 1.0, 0.0)
    found = scaling_from_metadata(band, tags, path)
    assert found == (None if expected is None else pytest.approx(expected))


def test_sentinel2_metadata_makes_auto_reflectance(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "s2.tif", np.full((2, 9, 9), 3000, np.uint16), names=["B03", "B04"])
    with rasterio.open(path, "r+") as out:
        out.update_tags(PROCESSING_BASELINE="05.09", SPACECRAFT_NAME="Sentinel-2B")
    scene = open_scene(path)
    assert [band.units for band in scene.bands] == ["reflectance"] * 2
    assert scene.read(scene.grid.whole)[0].mean() == pytest.approx(0.2)
    assert len(scene.notes) == 1 and "× 0.0001 − 0.1" in scene.notes[0]


def test_mixed_sentinel2_offsets_are_noted_unless_they_become_reflectance(tmp_path: Path) -> None:
    paths = [write_raster(tmp_path / f"{i}.tif", np.full((1, 9, 9), 3000, np.uint16), names=["B04"]) for i in range(2)]
    for path, baseline in zip(paths, ("02.14", "05.09"), strict=True):
        with rasterio.open(path, "r+") as out:
            out.update_tags(PROCESSING_BASELINE=baseline, SPACECRAFT_NAME="Sentinel-2B")
    raw = open_scenes([SceneRequest([Source(str(path), units="dn")]) for path in paths])
    assert any("different offsets" in note for note in raw[1].notes)
    converted = open_scenes([SceneRequest([Source(str(path))]) for path in paths])
    assert not any("different offsets" in note for note in converted[1].notes)


def test_real_radar_and_optical() -> None:
    radar_files = sorted(shared_data("sen1floods11", "S1").glob("Spain*.tif"))
    assert [band.units for band in open_scene(radar_files[0]).bands] == ["db", "db"]
    scaled = sorted(shared_data("sentinel1_vv_bitemporal").glob("*.tif"))[0]
    assert open_scene(scaled).bands[0].units == "scaled"
    optical = next(shared_data("sentinel2_l1c_13band").glob("*.tif"))
    assert [band.role for band in open_scene(optical).bands][7:9] == ["nir", "nir08"]
