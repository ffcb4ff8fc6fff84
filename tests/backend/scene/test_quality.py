"""Cloud and quality masks: their codes, bits and versions, on any grid."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from rasterio.transform import from_origin

from backend.contract.errors import InputError, RequestError
from backend.contract.quality_masks import PRESETS, QualityMask, from_words, to_words
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.quality import unusable
from backend.scene.scene import Scene
from tests.backend.scene.rasters import NORTH_UP, write_raster
from tests.data import shared_data

FLAGS = np.full((40, 40), 4, np.uint8)
FLAGS[:10, :10], FLAGS[20:24] = 9, 3


def valid(path: Path, mask: QualityMask, need: str = "all", *others: Source) -> npt.NDArray[np.bool_]:
    with Scene.open(SceneRequest([Source(str(path), mask=mask), *others], need=need)) as scene:
        return scene.read(scene.grid.whole)[1]


@pytest.fixture
def image(tmp_path: Path) -> Path:
    return write_raster(tmp_path / "image.tif", np.ones((2, 40, 40), np.float32))


@pytest.fixture
def scl(tmp_path: Path) -> Path:
    return write_raster(tmp_path / "scl.tif", FLAGS)


def test_codes_make_pixels_nodata(image: Path, scl: Path) -> None:
    usable = valid(image, QualityMask(str(scl), codes=[9]))
    np.testing.assert_array_equal(usable, FLAGS != 9)
    np.testing.assert_array_equal(valid(image, QualityMask(str(scl), meaning="scl")), FLAGS == 4)


def test_bits_make_pixels_nodata(image: Path, tmp_path: Path) -> None:
    flags = np.arange(1600, dtype=np.uint16).reshape(40, 40)
    mask = write_raster(tmp_path / "bits.tif", flags)
    np.testing.assert_array_equal(valid(image, QualityMask(str(mask), bits=[3, 7])), (flags & 0b10001000) == 0)


def test_a_coarser_mask_is_brought_over_by_nearest(image: Path, tmp_path: Path) -> None:
    coarse = FLAGS[::2, ::2]
    place = from_origin(NORTH_UP.c, NORTH_UP.f, 20, 20)
    mask = write_raster(tmp_path / "coarse.tif", coarse, transform=place)
    expected = np.kron(coarse == 4, np.ones((2, 2), bool))
    np.testing.assert_array_equal(valid(image, QualityMask(str(mask), meaning="scl")), expected)


def test_a_mask_in_another_crs_is_brought_over(image: Path, tmp_path: Path) -> None:
    from rasterio.warp import calculate_default_transform, reproject

    bounds = (NORTH_UP.c, NORTH_UP.f - 400, NORTH_UP.c + 400, NORTH_UP.f)
    place, width, height = calculate_default_transform("EPSG:32632", "EPSG:4326", 40, 40, *bounds, resolution=2e-5)
    moved = np.zeros((height, width), np.uint8)
    reproject(FLAGS, moved, src_transform=NORTH_UP, src_crs="EPSG:32632", dst_transform=place, dst_crs="EPSG:4326")
    mask = write_raster(tmp_path / "degrees.tif", moved, transform=place, crs="EPSG:4326")
    usable = valid(image, QualityMask(str(mask), meaning="scl"))
    assert (usable == (FLAGS == 4))[1:-1, 1:-1].mean() > 0.97


def test_where_the_mask_does_not_reach_there_is_no_data(image: Path, tmp_path: Path) -> None:
    mask = write_raster(tmp_path / "half.tif", np.full((40, 20), 4, np.uint8))
    usable = valid(image, QualityMask(str(mask), meaning="scl"))
    assert usable[:, :20].all() and not usable[:, 20:].any()


def test_a_mask_of_another_place_is_refused(image: Path, tmp_path: Path) -> None:
    mask = write_raster(tmp_path / "far.tif", FLAGS, transform=from_origin(900_000, 100_000, 10, 10))
    with pytest.raises(InputError, match="mask does not overlap the raster") as caught:
        valid(image, QualityMask(str(mask), meaning="scl"))
    assert "far.tif" in str(caught.value)


def test_a_mask_without_crs_on_another_grid_is_refused(tmp_path: Path, image: Path) -> None:
    bare = write_raster(tmp_path / "bare.tif", np.ones((2, 40, 40), np.float32), crs=None)
    mask = write_raster(tmp_path / "m.tif", FLAGS[::2, ::2], crs=None, transform=from_origin(NORTH_UP.c, NORTH_UP.f, 20, 20))
    with pytest.raises(InputError, match="coordinate reference system"):
        valid(bare, QualityMask(str(mask), meaning="scl"))


def test_numbers_that_contradict_the_preset_are_refused(image: Path, tmp_path: Path) -> None:
    landsat = write_raster(tmp_path / "qa.tif", np.full((40, 40), 21824, np.uint16))
    with pytest.raises(InputError, match="does not look like Sentinel-2 SCL"):
        valid(image, QualityMask(str(landsat), meaning="scl"))
    with pytest.raises(InputError, match="does not look like Landsat QA_PIXEL"):
        valid(image, QualityMask(str(write_raster(tmp_path / "x.tif", FLAGS)), meaning="qa-pixel"))


def test_a_mask_of_fractions_is_refused(image: Path) -> None:
    with pytest.raises(InputError, match="float32"):
        valid(image, QualityMask(str(image), codes=[1]))


def test_an_unknown_version_of_the_quality_band_is_asked_for(image: Path, tmp_path: Path) -> None:
    mask = write_raster(tmp_path / "some_bqa.tif", np.full((40, 40), 2720, np.uint16))
    with pytest.raises(InputError, match="which version") as caught:
        valid(image, QualityMask(str(mask), meaning="bqa"))
    assert "bqa-1" in caught.value.remedy and "bqa-0" in caught.value.remedy
    assert valid(image, QualityMask(str(mask), meaning="bqa-1")).all()


def test_a_masked_radar_scene_still_has_the_other_raster(image: Path, scl: Path, tmp_path: Path) -> None:
    """Clouds take the optical image only where a scene needs any of its rasters."""
    other = Source(str(write_raster(tmp_path / "radar.tif", np.full((40, 40), -12, np.float32), names=["VV"])))
    mask = QualityMask(str(scl), meaning="scl")
    assert valid(image, mask, "any", other).all() and (valid(image, mask, "all", other) == (FLAGS == 4)).all()


def test_what_is_read_depends_on_the_mask(image: Path, scl: Path) -> None:
    def identity(mask: QualityMask | None) -> object:
        with Scene.open(SceneRequest([Source(str(image), mask=mask)])) as scene:
            return scene.identity()["sources"]

    assert len({str(identity(mask)) for mask in (None, QualityMask(str(scl), codes=[9]), QualityMask(str(scl), codes=[3]))}) == 3


def test_a_changed_mask_is_another_input(image: Path, scl: Path) -> None:
    with Scene.open(SceneRequest([Source(str(image), mask=QualityMask(str(scl), meaning="scl"))])) as scene:
        assert scene.is_current()
        write_raster(scl, np.full((41, 40), 4, np.uint8))
        assert not scene.is_current()


@pytest.mark.parametrize(
    ("preset", "number", "bad"),
    [
        ("qa-pixel", 21824, False), ("qa-pixel", 21952, False),  # clear land, clear water
        ("qa-pixel", 22280, True), ("qa-pixel", 23888, True), ("qa-pixel", 54596, True),  # cloud, shadow, cirrus
        ("qa-pixel", 21826, True), ("qa-pixel", 1, True), ("qa-pixel", 30048, False),  # dilated, fill, snow
        ("bqa-1", 2720, False), ("bqa-1", 2800, True), ("bqa-1", 2976, True), ("bqa-1", 6816, True),
        ("bqa-0", 20480, False), ("bqa-0", 53248, True), ("bqa-0", 28672, True), ("bqa-0", 36864, False),
        ("scl", 4, False), ("scl", 11, False), ("scl", 3, True), ("scl", 0, True),
    ],
)  # fmt: skip
def test_published_numbers(preset: str, number: int, bad: bool) -> None:
    """Numbers of USGS's and ESA's tables of typical values."""
    assert unusable(np.array([number]), PRESETS[preset])[0] == bad


@pytest.mark.parametrize("words", ["scl", "qa-pixel", "bqa-1", "3,8,9", "bits:1,3,4"])
def test_words_and_back(words: str) -> None:
    assert to_words(from_words("/m.tif", words)) == words


@pytest.mark.parametrize("words", ["", "clouds", "bits:", "bits:99", "3;4", "x:1", ":1"])
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(RequestError):
        from_words("/m.tif", words)


def test_a_real_quality_band_finds_the_real_clouds() -> None:
    """Landsat 8 over Alabama's cloudy coast: what the mask leaves is darker in blue than what it takes away."""
    folder = shared_data("landsat8_l1_all_bands")
    mask = QualityMask(str(folder / "l8_bqa.tif"), meaning="bqa")  # before Collection 1: so the MTL beside it says
    usable = valid(folder / "l8_b1_b7.tif", mask)
    with Scene.open(SceneRequest([Source(str(folder / "l8_b1_b7.tif"))])) as scene:
        values, _ = scene.read(scene.grid.whole)
        assert scene.signature[1] == ("blue", "reflectance")
    assert 0.5 < usable.mean() < 0.95
    assert values[1][~usable].mean() > 1.3 * values[1][usable].mean()
    assert 0.0 < values[1][usable].mean() < 0.2


def test_of_a_mask_of_several_bands_the_one_that_counts_is_named(tmp_path: Path, image: Path, scl: Path) -> None:
    several = write_raster(tmp_path / "several.tif", np.stack([FLAGS, FLAGS + 1]))
    with Scene.open(SceneRequest([Source(str(image), mask=QualityMask(str(several), codes=[9], band=2))])) as scene:
        assert "several.tif, band 2 of its 2, leaves out the codes 9." in scene.notes
    with Scene.open(SceneRequest([Source(str(image), mask=QualityMask(str(scl), codes=[9]))])) as scene:
        assert "scl.tif leaves out the codes 9." in scene.notes
