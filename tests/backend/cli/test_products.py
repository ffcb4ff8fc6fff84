"""Products, masks and scaling on the command line: ``--raster product.SAFE.zip#10m --mask auto``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backend.cli.main import main, parser
from backend.contract.errors import InputError, RequestError
from backend.contract.quality_masks import QualityMask
from backend.contract.requests import Scene, Source
from tests import landsat, sentinel2
from tests.backend.scene.rasters import texture, write_raster


def scenes(*words: object) -> list[Scene]:
    args = parser().parse_args(["prepare", *map(str, words)])
    found: list[Scene] = args.build(args).scenes
    return found


def bands(scene: Scene) -> list[int]:
    return [len(source.bands or []) for source in scene.sources]


def test_a_zip_stands_for_its_usual_bands_and_says_which(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sentinel2.zipped(sentinel2.safe(tmp_path))
    (scene,) = scenes("--raster", path)
    assert bands(scene) == [4, 6] and scene.name == path.name.removesuffix(".SAFE.zip")
    said = capsys.readouterr().err
    assert "taking 10 m: B2 B3 B4 B8; 20 m: B5 B6 B7 B8A B11 B12 (left out: 60 m: B1 B9)" in said
    assert "--mask auto" in said, "a mask that is not used is no secret"
    (scene,) = scenes("--raster", f"{path}#red,B8", "--mask", "auto", "--units", "dn")
    (source,) = scene.sources
    assert source.roles == ["red", "nir"] and source.units == "dn"
    assert source.mask is not None and source.mask.meaning == "scl" and source.mask.path.endswith("_SCL_20m.jp2")


def test_one_landsat_band_is_one_band_and_says_what_it_belongs_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = landsat.product(tmp_path)
    file = folder / f"{folder.name}_SR_B4.TIF"
    (scene,) = scenes("--raster", file, "--mask", "auto")
    (source,) = scene.sources
    assert (source.path, source.bands) == (str(file), None) and source.mask is not None
    assert f"{file.name}#all" in capsys.readouterr().err
    assert len(scenes("--raster", f"{file}#all")[0].sources) == 8
    assert len(scenes("--raster", folder)[0].sources) == 7


def test_a_mask_says_by_its_name_or_by_codes_what_it_means(tmp_path: Path) -> None:
    image = write_raster(tmp_path / "a.tif", texture(1, 8, 8))
    for name, codes, expected in (
        ("T32_SCL_20m.jp2", [], QualityMask("", meaning="scl")),
        ("LC08_QA_PIXEL.TIF", [], QualityMask("", meaning="qa-pixel")),
        ("m.tif", ["--mask-codes", "3,8"], QualityMask("", codes=[3, 8])),
        ("m.tif", ["--mask-codes", "bits:1"], QualityMask("", bits=[1])),
    ):
        (source,) = scenes("--raster", image, "--mask", tmp_path / name, *codes)[0].sources
        mask = source.mask
        assert mask is not None and mask.path == str(tmp_path / name)
        assert (mask.meaning, mask.codes, mask.bits) == (expected.meaning, expected.codes, expected.bits)


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (["--mask", "m.tif"], "Nothing says which pixels"),
        (["--mask-codes", "scl"], "without a mask"),
        (["--mask", "auto"], "no product"),
        (["--mask", "m.tif", "--mask-codes", "sky"], "does not say which pixels"),
    ],
)
def test_unclear_masks_are_asked_about(tmp_path: Path, words: list[str], cause: str) -> None:
    with pytest.raises(RequestError, match=cause):
        scenes("--raster", write_raster(tmp_path / "a.tif", texture(1, 8, 8)), *words)


def test_bands_of_a_product_are_chosen_behind_its_name(tmp_path: Path) -> None:
    folder = landsat.product(tmp_path)
    with pytest.raises(RequestError, match="this is a product") as caught:
        scenes("--raster", folder, "--bands", "1,2")
    assert "#" in caught.value.remedy
    with pytest.raises(RequestError, match="no “20m”"):
        scenes("--raster", f"{folder}#20m")
    with pytest.raises(RequestError, match="no product to choose"):
        scenes("--raster", f"{write_raster(tmp_path / 'a.tif', texture(1, 8, 8))}#10m")
    (tmp_path / "x.SAFE.zip").write_bytes(b"PK")
    with pytest.raises(InputError, match="broken"):
        scenes("--raster", tmp_path / "x.SAFE.zip")


def test_scale_and_offset_of_the_raster_before(tmp_path: Path) -> None:
    image = write_raster(tmp_path / "a.tif", texture(2, 8, 8))
    (source,) = scenes("--raster", image, "--scale", "0.0001", "--offset=-0.1,0")[0].sources
    assert source == Source(str(image), scale=[0.0001], offset=[-0.1, 0.0])


def test_a_scene_file_may_name_products_and_masks(tmp_path: Path) -> None:
    path = sentinel2.safe(tmp_path, "L1C")
    radar = write_raster(tmp_path / "vv.tif", texture(1, 8, 8))
    sources = [{"path": f"{path.name}#all"}, {"path": radar.name, "mask": {"path": "clouds.tif", "codes": [9]}}]
    (tmp_path / "scene.json").write_text(json.dumps({"sources": sources, "reference": 1}), encoding="utf-8")
    (scene,) = scenes("--scene", tmp_path / "scene.json")
    assert bands(scene) == [4, 6, 3, 0] and scene.sources[scene.reference].path == str(radar)
    assert scene.sources[3].mask == QualityMask(str(tmp_path / "clouds.tif"), codes=[9])


def test_dates_of_a_folder_are_scenes(tmp_path: Path) -> None:
    for time in ("20220215T101109", "20220315T101109"):
        sentinel2.zipped(sentinel2.safe(tmp_path / "made", "L1C", time=time)).rename(tmp_path / f"S2A_MSI_{time}.SAFE.zip")
    found = scenes("--scenes", tmp_path)
    assert [bands(scene) for scene in found] == [[4, 6], [4, 6]]
    assert len({scene.name for scene in found}) == 2


def test_a_zip_is_prepared_from_end_to_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sentinel2.zipped(sentinel2.safe(tmp_path))
    assert main(["prepare", "--raster", str(path), "--mask", "auto", "--run", str(tmp_path / "run")]) == 0
    said = "".join(capsys.readouterr())
    share = 1 - (24 * 24 + 2 * 48) / 48**2  # without the cloud and the last row of 20 m
    assert "Reflectance = number × 0.0001 − 0.1" in said and "cloud shadow" in said
    assert f"{share:.1%} of the pixels are valid" in said
