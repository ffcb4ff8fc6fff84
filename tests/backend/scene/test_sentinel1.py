"""Sentinel-1 as it is downloaded: GRD by its polarisations on a map grid, everything else refused in words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rasterio.warp import transform

from backend.contract.errors import InputError
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.products.finding import find
from backend.scene.products.product import Product
from backend.scene.scene import Scene
from tests import sentinel1, sentinel2


@pytest.fixture(scope="module")
def grd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sentinel1.safe(tmp_path_factory.mktemp("grd"))


def found(path: Path) -> Product:
    product = find(str(path))
    assert product is not None
    return product


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_polarisations_have_names_and_are_chosen_by_them(grd: Path, packed: bool) -> None:
    product = found(sentinel2.zipped(grd) if packed else grd)
    assert (product.kind, product.short) == ("Sentinel-1 GRD", "S1A_IW 2020-06-07")
    assert [part.title for part in product.parts] == ["IW: VH VV"] and product.mask is None
    (source,) = product.sources(product.choose(["VV"]))
    with Scene.open(SceneRequest([source])) as scene:
        assert [(band.role, band.units) for band in scene.bands] == [("VV", "scaled")]
        values, valid = scene.read(scene.grid.whole)
        assert scene.identity()["sources"][0]["files"], "a changed product is another input"
    assert values[0][valid].max() == 3 * sentinel1.NUMBER["vv"]
    with Scene.open(SceneRequest([Source(source.path)])) as scene:
        assert [band.role for band in scene.bands] == ["VV"], "as a layer in QGIS, whose roles nobody gave"


def test_pixels_lie_where_the_products_points_say_and_the_fill_is_no_data(grd: Path) -> None:
    """The middle of the bright square and of the fill, computed from the mini product's own formula."""
    product = found(grd)
    with Scene.open(SceneRequest(product.sources(product.choose()))) as scene:
        assert str(scene.grid.crs) == "EPSG:32632" and scene.grid.gsd_m == pytest.approx(10, rel=0.1)
        values, valid = scene.read(scene.grid.whole)
        rows, cols = np.nonzero(values[1] == 3 * sentinel1.NUMBER["vv"])
        seen = scene.grid.transform @ (cols.mean() + 0.5, rows.mean() + 0.5)
        square = sentinel1.place(25, 50)
        fill = sentinel1.place(30, 1.5)
        wanted = transform("EPSG:4326", scene.grid.crs, [square[0], fill[0]], [square[1], fill[1]])
        col, row = ~scene.grid.transform @ (wanted[0][1], wanted[1][1])
    assert np.hypot(seen[0] - wanted[0][0], seen[1] - wanted[1][0]) < 5, "half a pixel"
    assert not valid[int(row), int(col)] and 0.6 < valid.mean() < 0.9


def test_what_the_values_are_and_what_the_places_are_worth_is_said(grd: Path) -> None:
    product = found(grd)
    with Scene.open(SceneRequest(product.sources(product.choose()))) as scene:
        said = " ".join(scene.notes)
    for words in ("uncalibrated", "without terrain correction", "RTC", "not in dB", "S1A_IW 2020-06-07 VV"):
        assert words in said
    assert "Uncalibrated" in product.notes[0]


def test_both_polarisations_and_a_reopened_scene_are_the_same_grid_and_values(grd: Path) -> None:
    product = found(grd)
    with Scene.open(SceneRequest(product.sources(product.choose()))) as scene, scene.reopen() as again:
        assert again.identity() == scene.identity()
        np.testing.assert_array_equal(scene.read(scene.grid.whole)[0], again.read(scene.grid.whole)[0])


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_single_look_complex_is_refused_with_the_way_out(tmp_path: Path, packed: bool) -> None:
    product = sentinel1.safe(tmp_path, "SLC")
    path = sentinel2.zipped(product) if packed else product
    with pytest.raises(InputError, match=r"raw radar product \(Sentinel-1 SLC\): complex numbers") as caught:
        find(str(path))
    assert "GRD" in caught.value.remedy and "RTC" in caught.value.remedy
    image = next(product.glob("measurement/*-vv-*.tiff"))
    with pytest.raises(InputError, match="raw radar product"):
        Scene.open(SceneRequest([Source(str(image))]))


def test_a_measurement_alone_leads_to_the_whole_product(grd: Path) -> None:
    with pytest.raises(InputError, match="on no map grid") as caught:
        Scene.open(SceneRequest([Source(str(next(grd.glob("measurement/*-vv-*.tiff"))))]))
    assert ".SAFE" in caught.value.remedy


def test_a_missing_image_and_broken_metadata_are_named(tmp_path: Path) -> None:
    product = sentinel1.safe(tmp_path)
    (product / "manifest.safe").write_text("<xfdu/>")
    with pytest.raises(InputError, match="GDAL cannot open this product"):
        find(str(product))
    next(product.glob("measurement/*-vh-*.tiff")).unlink()
    with pytest.raises(InputError, match="1 of its 2 images are missing: s1a-iw-grd-vh"):
        find(str(product))
