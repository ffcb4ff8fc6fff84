"""Products as they are downloaded: what is in them, what is taken, and what is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Scene as SceneRequest
from backend.scene.products.finding import find, split_choice
from backend.scene.products.product import Product
from backend.scene.scene import Scene, open_scenes
from tests import landsat, sentinel2
from tests.sentinel2 import BANDS, REFLECTANCE

TEN_AND_TWENTY = ["B04", "B03", "B02", "B08", "B05", "B06", "B07", "B8A", "B11", "B12"]
"""As the files hold them."""


@pytest.fixture(scope="module")
def products(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Products of both levels and both conventions, as folders."""
    folder = tmp_path_factory.mktemp("products")
    cases = [("L1C", "03.01"), ("L1C", "04.00"), ("L2A", "02.14"), ("L2A", "05.09")]
    return {f"{level} {baseline}": sentinel2.safe(folder, level, baseline) for level, baseline in cases}


def found(path: Path) -> Product:
    product = find(str(path))
    assert product is not None
    return product


def opened(product: Product, words: Sequence[str] = ()) -> Scene:
    return Scene.open(SceneRequest(product.sources(product.choose(words))))


@pytest.mark.parametrize("case", ["L1C 03.01", "L1C 04.00", "L2A 02.14", "L2A 05.09"])
@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_the_same_ground_is_the_same_reflectance_in_both_conventions(
    products: dict[str, Path], case: str, packed: bool
) -> None:
    path = sentinel2.zipped(products[case]) if packed else products[case]
    with opened(found(path)) as scene:
        values, valid = scene.read(scene.grid.whole)
        assert scene.grid.gsd_m == pytest.approx(10, rel=1e-2) and not valid[-1].any() and valid[:-6].all()
        assert {band.units for band in scene.bands} == {"reflectance"}
        means = values[:, 5:35, 5:35].mean(axis=(1, 2))
    np.testing.assert_allclose(means, [REFLECTANCE[band] for band in TEN_AND_TWENTY], atol=0.002)


def test_parts_have_names_in_words(products: dict[str, Path]) -> None:
    titles = [part.title for part in found(products["L2A 05.09"]).parts]
    assert titles == ["10 m: B2 B3 B4 B8", "20 m: B5 B6 B7 B8A B11 B12", "60 m: B1 B9"]


def test_short_names_say_where_and_when(products: dict[str, Path], tmp_path: Path) -> None:
    assert found(products["L2A 05.09"]).short == "T32TQM 2022-02-15"
    assert found(landsat.product(tmp_path)).short == "016034 2020-06-07"


def test_a_choice_by_resolution_band_or_role(products: dict[str, Path]) -> None:
    product = found(products["L1C 04.00"])

    def names(*words: str) -> list[str]:
        return [band.name for band in product.choose(words)]

    assert names("20m") == ["B5", "B6", "B7", "B8A", "B11", "B12"] and names("B08", "red") == ["B4", "B8"]
    assert len(names("all")) == len(BANDS) and names("60m", "nir") == ["B8", "B1", "B9", "B10"]
    assert "taking 10 m: B4 B8 (left out: 10 m: B2 B3;" in product.in_words(product.choose(["red", "nir"]))
    with pytest.raises(RequestError, match="no “B13”") as caught:
        names("B13")
    assert "10 m: B2 B3 B4 B8" in caught.value.remedy


def test_a_choice_alone_sets_the_grid(products: dict[str, Path]) -> None:
    with opened(found(products["L1C 04.00"]), ["60m"]) as scene:
        assert (scene.grid.height, len(scene.bands)) == (8, 3)


def test_the_choice_stands_behind_the_name(products: dict[str, Path], tmp_path: Path) -> None:
    path = products["L1C 04.00"]
    assert split_choice(f"{path}#10m, B8A") == (str(path), ["10m", "B8A"])
    strange = tmp_path / "a#b.tif"
    strange.touch()
    assert split_choice(str(strange)) == (str(strange), []) and split_choice("/no/such#10m")[1] == []


def test_one_band_file_leads_to_its_product(products: dict[str, Path], tmp_path: Path) -> None:
    inside = next(products["L2A 05.09"].rglob("*_B04_10m.jp2"))
    assert found(inside).name == products["L2A 05.09"].stem
    for file in products["L1C 04.00"].rglob("*.jp2"):  # without its SAFE
        (tmp_path / file.name).write_bytes(file.read_bytes())
    loose = found(next(tmp_path.glob("*_B04.jp2")))
    assert [part.title for part in loose.parts][:1] == ["10 m: B2 B3 B4 B8"] and len(loose.bands) == len(BANDS)
    with opened(loose) as scene:
        assert {band.units for band in scene.bands} == {"scaled"}
        assert any("nothing says" in note and "--scale" in note for note in scene.notes)


def test_a_missing_band_file_is_named(products: dict[str, Path], tmp_path: Path) -> None:
    product = sentinel2.safe(tmp_path, "L1C")
    next(product.rglob("*_B03.jp2")).unlink()
    with pytest.raises(InputError, match=r"1 of its 13 band files are missing: .*_B03"):
        find(str(product))


def test_a_broken_zip_is_refused(products: dict[str, Path], tmp_path: Path) -> None:
    whole = sentinel2.zipped(products["L1C 04.00"]).read_bytes()
    broken = tmp_path / "S2A_MSIL1C.SAFE.zip"
    broken.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match="broken or not downloaded") as caught:
        find(str(broken))
    assert str(broken) in str(caught.value) and "again" in caught.value.remedy


def test_another_product_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "S2A_OPER_AUX.SAFE.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("S2A_OPER_AUX.SAFE/manifest.safe", "<a/>")
    with pytest.raises(InputError, match="no Sentinel-2 product"):
        find(str(path))
    damaged = tmp_path / "S2A_MSIL2A_X.SAFE"
    damaged.mkdir()
    (damaged / "MTD_MSIL2A.xml").write_text("<n1:Level-2A_User_Product")
    with pytest.raises(InputError, match="metadata are damaged"):
        find(str(damaged))


@pytest.mark.parametrize("by", ["folder", "tar", "mtl", "band"])
def test_landsat_band_files_are_one_product(tmp_path: Path, by: str) -> None:
    folder = landsat.product(tmp_path)
    path = {
        "folder": folder, "tar": landsat.packed(folder), "mtl": folder / f"{folder.name}_MTL.txt",
        "band": folder / f"{folder.name}_SR_B4.TIF",
    }[by]  # fmt: skip
    product = found(path)
    assert [part.title for part in product.parts] == ["30 m: B1 B2 B3 B4 B5 B6 B7", "thermal: B10"]
    assert product.mask is not None
    sources = [replace(source, mask=product.mask) for source in product.sources(product.choose())]
    with Scene.open(SceneRequest(sources)) as scene:
        assert scene.signature[3:5] == (("red", "reflectance"), ("nir", "reflectance"))
        values, valid = scene.read(scene.grid.whole)
    np.testing.assert_allclose(values[3, 6, 0], (8000 + 500 * 4) * 2.75e-5 - 0.2, rtol=1e-5)
    np.testing.assert_array_equal(valid, landsat.quality() == landsat.CLEAR)


def test_level_1_is_divided_by_the_sine_of_the_suns_elevation(tmp_path: Path) -> None:
    product = found(landsat.product(tmp_path, landsat.LEVEL_1, sun=30.0))
    with opened(product) as scene:
        values, valid = scene.read(scene.grid.whole)
        assert not valid[0].any() and valid[1:].all(), "0 is the fill of a file that states no nodata"
    np.testing.assert_allclose(values[0, 6, 0], ((8000 + 500) * 2e-5 - 0.1) / 0.5, rtol=1e-5)


def test_without_metadata_landsat_stays_scaled_and_says_so(tmp_path: Path) -> None:
    product = found(landsat.product(tmp_path, mtl=False))
    assert "not here" in product.notes[0]
    with opened(product) as scene:
        assert {band.units for band in scene.bands} == {"scaled"}


def test_a_folder_of_several_products_asks_for_one(tmp_path: Path) -> None:
    for name in (landsat.LEVEL_1, landsat.LEVEL_2):
        for file in landsat.product(tmp_path / "each", name).iterdir():
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(InputError, match="Here are 2 products"):
        find(str(tmp_path))


def test_two_conventions_train_together_as_reflectance_and_warn_as_numbers(products: dict[str, Path]) -> None:
    def specs(units: str) -> list[SceneRequest]:
        both = [found(products[case]) for case in ("L1C 03.01", "L1C 04.00")]
        return [SceneRequest(product.sources(product.choose(), units)) for product in both]

    def notes(units: str) -> str:
        scenes = open_scenes(specs(units))
        for scene in scenes:
            scene.close()
        return " ".join(note for scene in scenes for note in scene.notes)

    assert "different offsets" in notes("dn") and "different offsets" not in notes("auto")


def test_dates_in_other_zones_keep_their_own_grid(tmp_path: Path) -> None:
    paths = [sentinel2.safe(tmp_path, "L1C", zone=zone) for zone in (32, 33)]
    products = [found(path) for path in paths]
    scenes = open_scenes([SceneRequest(product.sources(product.choose(["10m"]))) for product in products])
    crs = [str(scene.grid.crs) for scene in scenes]
    for scene in scenes:
        scene.close()
    assert crs == ["EPSG:32632", "EPSG:32633"]
