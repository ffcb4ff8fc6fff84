"""A Landsat product stacked into one file: what its band descriptions and metadata tell, and what nobody can know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from backend.cli.main import parser
from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Scene as SceneRequest
from backend.scene.products.finding import find
from backend.scene.products.product import Product
from backend.scene.scene import Scene
from tests import landsat
from tests.data import shared_data

NUMBERED = [f"SR_B{band}" for band in range(1, 8)]


def stack(
    folder: Path, titles: list[str], name: str = f"{landsat.LEVEL_2}_SR_stack.tif", dtype: str = "uint16", mtl: bool = True
) -> Path:
    """The mini product's bands in one file: ``titles`` are its descriptions ("" for none), QA_PIXEL its quality band."""
    folder.mkdir(parents=True, exist_ok=True)
    form = {"driver": "GTiff", "dtype": dtype, "count": len(titles), "height": landsat.SIDE, "width": landsat.SIDE}
    with rasterio.open(folder / name, "w", **form, crs="EPSG:32617", transform=from_origin(300_000, 4_200_000, 30, 30)) as out:
        for index, title in enumerate(titles, 1):
            out.write((landsat.quality() if title == "QA_PIXEL" else landsat.numbers(index)).astype(dtype), index)
            out.set_band_description(index, title) if title else None
    if mtl:
        text = landsat.metadata("L2SP" in name, 30.0)
        (folder / f"{landsat.LEVEL_2}_MTL.txt").write_text(text, encoding="utf-8")
    return folder


def found(path: Path) -> Product:
    product = find(str(path))
    assert product is not None
    return product


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "tar"])
def test_descriptions_give_roles_metadata_reflectance_and_a_quality_band_the_mask(tmp_path: Path, packed: bool) -> None:
    folder = stack(tmp_path / "product", [*NUMBERED, "ST_B10", "QA_PIXEL"])
    product = found(landsat.packed(folder) if packed else folder)
    assert [part.title for part in product.parts] == [f"30 m: {' '.join(NUMBERED)}", "thermal: ST_B10"]
    assert product.notes == () and product.mask is not None and (product.mask.meaning, product.mask.band) == ("qa-pixel", 9)
    sources = [replace(source, mask=product.mask) for source in product.sources(product.choose())]
    with Scene.open(SceneRequest(sources)) as scene:
        assert scene.signature[3:5] == (("red", "reflectance"), ("nir", "reflectance"))
        values, valid = scene.read(scene.grid.whole)
    np.testing.assert_allclose(values[3, 6, 0], (8000 + 500 * 4) * 2.75e-5 - 0.2, rtol=1e-5)
    np.testing.assert_array_equal(valid, landsat.quality() == landsat.CLEAR)
    with Scene.open(SceneRequest(product.sources(product.choose(["all"])))) as scene:
        assert scene.signature[3] == ("red", "reflectance") and scene.signature[7] == ("thermal", "scaled")


def test_without_descriptions_it_says_so_and_how_to_say_the_roles(tmp_path: Path) -> None:
    product = found(stack(tmp_path / "product", [""] * 7))
    assert [part.title for part in product.parts] == ["bands: 1 2 3 4 5 6 7"]
    assert "Nothing says which band" in product.notes[0] and "--roles" in product.notes[0]


def test_numbers_of_another_kind_stay_and_that_is_said(tmp_path: Path) -> None:
    product = found(stack(tmp_path / "product", NUMBERED, dtype="int16"))
    assert "int16" in product.notes[0] and "--scale 0.0001" in product.notes[0]
    assert all(band.scaling is None for band in product.bands)


def test_a_landsat_name_is_enough_and_missing_metadata_are_named(tmp_path: Path) -> None:
    product = found(stack(tmp_path / "product", NUMBERED, mtl=False))
    assert [band.role for band in product.bands][3] == "red" and "MTL.txt" in product.notes[0]
    assert find(str(stack(tmp_path / "other", NUMBERED, name="image.tif", mtl=False))) is None, "anybody's raster"


def test_a_stack_is_the_same_product_by_its_file_as_by_its_folder(tmp_path: Path) -> None:
    folder = stack(tmp_path / "product", ["coastal", "blue", "green", "red", "nir", "swir1", "swir2"])
    (folder / f"{landsat.LEVEL_2}_QA_PIXEL.TIF").write_bytes(b"")  # its name is all that is asked
    whole, file = found(folder), found(folder / f"{landsat.LEVEL_2}_SR_stack.tif")
    assert (file.parts, file.mask, file.name) == (whole.parts, whole.mask, whole.name) and file.mask is not None
    assert file.parts[0].title == "30 m: coastal blue green red nir swir1 swir2", "in the order of the bands"
    assert [band.role for band in file.choose(["B2", "b03", "nir"])] == ["blue", "green", "nir"]
    assert find(str(folder / f"{landsat.LEVEL_2}_QA_PIXEL.TIF")) is None
    (source,) = file.sources(file.choose(["B2"]))
    with Scene.open(SceneRequest([source])) as scene:
        assert [note for note in scene.notes if "from the metadata" in note], "the user gave no scale"
    with Scene.open(SceneRequest([replace(source, scale=[0.5])])) as scene:
        assert [note for note in scene.notes if "as given" in note]


def test_bands_described_by_number_are_chosen_by_number_and_role(tmp_path: Path) -> None:
    product = found(stack(tmp_path / "product", NUMBERED, mtl=False))
    assert [band.name for band in product.choose(["B4", "SR_B2"])] == ["SR_B2", "SR_B4"]


@pytest.mark.parametrize("quality", [True, False])
def test_the_own_mask_of_a_stacks_file_is_found_or_missed_aloud(tmp_path: Path, quality: bool) -> None:
    folder = stack(tmp_path / "product", [*NUMBERED, *["QA_PIXEL"] * quality])
    file = str(folder / f"{landsat.LEVEL_2}_SR_stack.tif")
    args = parser().parse_args(["prepare", "--raster", file, "--mask", "auto"])
    if not quality:
        with pytest.raises(RequestError, match="brings no cloud mask"):
            args.build(args)
        return
    (source,) = args.build(args).scenes[0].sources
    assert source.path == file and source.bands is None and source.mask is not None and source.mask.band == 8
    args = parser().parse_args(["prepare", "--raster", f"{file}#B2,nir", "--mask", "auto"])
    (source,) = args.build(args).scenes[0].sources
    assert source.bands == [2, 5] and source.roles == ["blue", "nir"]


def test_several_stacks_ask_for_one(tmp_path: Path) -> None:
    folder = stack(tmp_path / "product", NUMBERED)
    stack(folder, NUMBERED, name=f"{landsat.LEVEL_2}_SR_other.tif")
    with pytest.raises(InputError, match="Here are 2 products") as caught:
        find(str(folder))
    assert "stack" in caught.value.remedy


def test_what_cannot_be_known_is_said_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = parser().parse_args(["prepare", "--raster", str(stack(tmp_path / "product", [""] * 7))])
    assert args.build(args).scenes[0].sources[0].bands == [1, 2, 3, 4, 5, 6, 7]
    assert "Nothing says which band" in capsys.readouterr().err


def test_a_real_stack_of_level_1_becomes_reflectance_without_its_clouds() -> None:
    product = found(shared_data("landsat8_l1_all_bands"))
    assert product.mask is not None and product.mask.meaning == "bqa-0"
    with Scene.open(SceneRequest([replace(s, mask=product.mask) for s in product.sources(product.choose())])) as scene:
        values, valid = scene.read(scene.grid.whole)
        roles = [band.role for band in scene.bands]
    assert 0.5 < valid.mean() < 0.95
    assert 0.02 < values[roles.index("red")][valid].mean() < values[roles.index("nir")][valid].mean() < 0.4
