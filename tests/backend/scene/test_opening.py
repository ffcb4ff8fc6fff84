"""What cannot be used is refused in words that name the file and the way out."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.enums import ColorInterp

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.grid import Window
from backend.scene.opening import open_raster
from backend.scene.scene import Scene
from backend.scene.statistics import scan_statistics
from tests.backend.scene.rasters import NORTH_UP, UTM, open_scene, texture, write_raster


def refusal(path: Path | str, **source: object) -> InputError:
    with pytest.raises(InputError) as caught:
        Scene.open(SceneRequest([Source(str(path), **source)]))  # type: ignore[arg-type]
    assert Path(str(path)).name in str(caught.value)
    assert caught.value.remedy
    return caught.value


def test_missing_file(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "nowhere.tif").cause


def test_a_folder_and_a_text_file_are_no_rasters(tmp_path: Path) -> None:
    refusal(tmp_path)
    (tmp_path / "notes.tif").write_text("not a raster")
    assert "cannot be opened" in refusal(tmp_path / "notes.tif").cause


def test_complex_numbers(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "phasors.tif", np.ones((1, 8, 8), np.complex64))
    assert "complex" in refusal(path).cause


def test_complex_integers(tmp_path: Path) -> None:
    path = tmp_path / "c.tif"
    with rasterio.open(
        path, "w", driver="GTiff", count=1, height=8, width=8, dtype="complex_int16", transform=NORTH_UP, crs=UTM
    ):
        pass
    assert "complex" in refusal(path).cause or "raw radar" in refusal(path).cause


def test_palette(tmp_path: Path) -> None:
    path = tmp_path / "classes.tif"
    with rasterio.open(
        path, "w", driver="GTiff", count=1, height=8, width=8, dtype="uint8", transform=NORTH_UP, crs=UTM
    ) as out:
        out.write_colormap(1, {0: (0, 0, 0), 1: (255, 0, 0)})
        out.write(np.ones((1, 8, 8), np.uint8))
    error = refusal(path)
    assert "paletted" in error.cause and "labels" in error.remedy


@pytest.mark.parametrize(("name", "dtype"), [("S1A_IW_GRDH_1SDV_20200101.tif", "uint16"), ("measure.tif", "complex64")])
def test_raw_radar(tmp_path: Path, name: str, dtype: str) -> None:
    corners = [GroundControlPoint(r, c, 10 + c / 100, 50 - r / 100) for r in (0, 8) for c in (0, 8)]
    with rasterio.open(tmp_path / name, "w", driver="GTiff", count=1, height=8, width=8, dtype=dtype) as out:
        out.gcps = (corners, rasterio.CRS.from_epsg(4326))
    error = refusal(tmp_path / name)
    assert "raw radar" in error.cause and "RTC" in error.remedy


def test_ground_control_points_of_other_imagery(tmp_path: Path) -> None:
    corners = [GroundControlPoint(r, c, 10 + c / 100, 50 - r / 100) for r in (0, 8) for c in (0, 8)]
    with rasterio.open(tmp_path / "scan.tif", "w", driver="GTiff", count=3, height=8, width=8, dtype="uint8") as out:
        out.gcps = (corners, rasterio.CRS.from_epsg(4326))
    assert "ground control points" in refusal(tmp_path / "scan.tif").cause


def test_absent_band(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", texture(2, 8, 8))
    assert "band 3 was asked for" in refusal(path, bands=[1, 3]).cause


def test_wrong_number_of_roles_and_no_crs(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", texture(2, 8, 8), crs=None)
    with pytest.raises(RequestError, match="2 bands but 1 roles"):
        Scene.open(SceneRequest([Source(str(path), roles=["red"])]))
    with pytest.raises(RequestError, match="no coordinate reference system"):
        Scene.open(SceneRequest([Source(str(path))], crs="EPSG:nonsense"))


def test_a_truncated_file_names_itself_when_reading_fails_in_the_middle(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 60_000, (1, 512, 512)).astype(np.uint16)
    path = write_raster(tmp_path / "cut.tif", noise, compress="deflate", tiled=True, blockxsize=128, blockysize=128)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    with open_scene(path) as scene:
        scene.read(Window(0, 0, 64, 64))
        with pytest.raises(InputError, match=r"cut\.tif.*damaged or truncated"):
            scan_statistics([scene])


def test_several_rasters_in_one_file_are_listed(tmp_path: Path) -> None:
    gdal_pixels = texture(1, 8, 8)[0]
    path = tmp_path / "multi.tif"
    write_raster(path, gdal_pixels)
    with rasterio.open(path, "r+") as first:
        assert first.count == 1
    stacked = tmp_path / "stack.tif"
    profile = {
        "driver": "GTiff",
        "count": 1,
        "height": 8,
        "width": 8,
        "dtype": "float32",
        "transform": NORTH_UP,
        "crs": UTM,
    }
    for extra in ({}, {"APPEND_SUBDATASET": "YES"}):
        with rasterio.open(stacked, "w", **profile, **extra) as out:
            out.write(gdal_pixels, 1)
    scene = open_scene(f"GTIFF_DIR:2:{stacked}")
    np.testing.assert_array_equal(scene.read(scene.grid.whole)[0][0], gdal_pixels)
    assert scene.identity()["sources"][0]["files"][0][0] == str(stacked)


def test_archives_and_mosaics_open_like_files(tmp_path: Path) -> None:
    data = texture(2, 16, 16)
    path = write_raster(tmp_path / "inner.tif", data, names=["VV", "VH"])
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(path, "inner.tif")
    zipped = open_scene(f"/vsizip/{tmp_path}/all.zip/inner.tif")
    np.testing.assert_array_equal(zipped.read(zipped.grid.whole)[0], data)
    assert zipped.identity()["sources"][0]["files"][0][0] == str(tmp_path / "all.zip")
    mosaic = open_scene(write_mosaic(tmp_path / "m.vrt", path, 16))
    np.testing.assert_array_equal(mosaic.read(mosaic.grid.whole)[0][0], data[0])
    assert len(mosaic.identity()["sources"][0]["files"]) == 2, "the mosaic and its tile are both watched"


def write_mosaic(path: Path, tile: Path, side: int) -> Path:
    path.write_text(
        f'<VRTDataset rasterXSize="{side}" rasterYSize="{side}"><SRS>{UTM}</SRS>'
        "<GeoTransform>500000, 10, 0, 5500000, 0, -10</GeoTransform>"
        '<VRTRasterBand dataType="Float32" band="1"><SimpleSource>'
        f"<SourceFilename>{tile}</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    return path


def test_a_mosaic_whose_tile_is_gone_names_the_mosaic(tmp_path: Path) -> None:
    path = write_mosaic(tmp_path / "m.vrt", tmp_path / "gone.tif", 16)
    with pytest.raises(InputError, match=r"m\.vrt"):
        scan_statistics([open_scene(path)])


def test_blocks_too_large_for_memory_are_refused(tmp_path: Path) -> None:
    profile = {"driver": "GTiff", "count": 1, "height": 16_384, "width": 16_384, "dtype": "uint16"}
    tiles = {"tiled": True, "blockxsize": 16_384, "blockysize": 16_384, "sparse_ok": True}
    with rasterio.open(tmp_path / "block.tif", "w", **profile, **tiles):
        pass
    error = refusal(tmp_path / "block.tif")
    assert "512 MiB" in error.cause and "TILED=YES" in error.remedy


def test_alpha_and_mask_bands_are_not_measurements(tmp_path: Path) -> None:
    data = np.full((4, 8, 8), 7, np.uint8)
    data[3, :, :4] = 0
    path = write_raster(tmp_path / "rgba.tif", data, photometric="RGB", alpha="yes")
    with rasterio.open(path) as raster:
        assert raster.colorinterp[3] == ColorInterp.alpha
    scene = open_scene(path)
    assert [band.role for band in scene.bands] == ["red", "green", "blue"]
    assert scene.read(scene.grid.whole)[1].mean() == 0.5, "what alpha hides is invalid"
    flagged = write_raster(tmp_path / "q.tif", np.ones((2, 8, 8), np.int16), names=["red", "fmask"])
    scene = open_scene(flagged)
    assert len(scene.bands) == 1 and any("fmask" in note for note in scene.notes)


def test_a_fourth_band_called_alpha_may_be_near_infrared(tmp_path: Path) -> None:
    data = (np.abs(texture(4, 60, 60)) * 60 + 20).astype(np.uint8)
    path = write_raster(tmp_path / "aerial.tif", data, photometric="RGB", alpha="yes")
    scene = open_scene(path)
    values, valid = scene.read(scene.grid.whole)
    assert valid.all() and any("marked as alpha" in note for note in scene.notes)
    np.testing.assert_array_equal(values, data)
    data[3, :30] = 0
    data[3, 30:] = 255
    path = write_raster(tmp_path / "shown.tif", data, photometric="RGB", alpha="yes")
    assert len(open_scene(path).bands) == 3
    asked = Scene.open(SceneRequest([Source(str(path), bands=[1, 4])]))
    assert asked.read(asked.grid.whole)[1].all(), "an alpha band asked for as measurements masks nothing"


def test_degenerate_geotransform(tmp_path: Path) -> None:
    path = tmp_path / "flat.vrt"
    path.write_text(
        f'<VRTDataset rasterXSize="8" rasterYSize="8"><SRS>{UTM}</SRS><GeoTransform>5, 0, 0, 5, 0, 0</GeoTransform>'
        '<VRTRasterBand dataType="Byte" band="1"/></VRTDataset>'
    )
    assert "no size or no place" in refusal(path).cause


def test_windows_outside_the_grid_are_a_programming_error(tmp_path: Path) -> None:
    scene = open_scene(write_raster(tmp_path / "a.tif", texture(1, 8, 8), transform=Affine.identity(), crs=None))
    for window in (Window(-1, 0, 4, 4), Window(0, 0, 9, 8), Window(0, 0, 0, 4)):
        with pytest.raises(ValueError, match="not inside"):
            scene.read(window)


def test_a_crs_that_is_not_used_is_told(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", texture(1, 20, 20))
    told = " ".join(open_scene(path, crs="EPSG:4326").notes)
    assert "has a CRS of its own" in told and "EPSG:4326 was not used" in told
    own = open_scene(path).grid.crs
    assert own is not None and "was not used" not in " ".join(open_scene(path, crs=own.to_string()).notes)


def test_a_file_without_a_geotransform_lies_where_qgis_shows_it(tmp_path: Path) -> None:
    bare = write_raster(tmp_path / "bare.tif", texture(1, 4, 6), transform=None, crs=None)
    assert open_scene(bare).grid.bounds == (0, -4, 6, 0)
    assert open_scene(bare, crs=UTM).grid.transform @ (0, 0) == (0, 0)
    stated = tmp_path / "stated.vrt"
    stated.write_text(
        '<VRTDataset rasterXSize="6" rasterYSize="4"><GeoTransform>0, 1, 0, 0, 0, 1</GeoTransform>'
        '<VRTRasterBand dataType="Float32" band="1"><SimpleSource><SourceFilename relativeToVRT="1">bare.tif'
        "</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    assert open_scene(stated).grid.bounds == (0, 0, 6, 4), "south up where the file says so"


@pytest.mark.parametrize("ending", [".tar.gz", ".tgz"])
def test_a_compressed_archive_is_to_be_unpacked_first(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"LC08_L1TP{ending}"
    with tarfile.open(path, "w:gz") as packed:
        packed.add(write_raster(tmp_path / "LC08_L1TP_B4.TIF", np.ones((1, 8, 8), np.float32)), "LC08_L1TP_B4.TIF")
    with pytest.raises(InputError, match="Unpack it first"):
        open_raster(str(path))
