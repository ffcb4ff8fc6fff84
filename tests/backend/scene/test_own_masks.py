"""The masks that products bring, taken as ``--mask auto`` takes them: other grids, turned rasters, every Landsat version."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import rasterio
from affine import Affine

from backend.cli.main import parser
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.products.finding import find
from backend.scene.scene import Scene
from tests import landsat, sentinel2
from tests.backend.scene.rasters import write_raster


def auto(path: Path | str) -> tuple[Scene, npt.NDArray[np.bool_]]:
    """The scene of ``--raster … --mask auto`` and its valid pixels."""
    args = parser().parse_args(["prepare", "--raster", str(path), "--mask", "auto"])
    (spec,) = args.build(args).scenes
    with Scene.open(spec) as scene:
        return scene, scene.read(scene.grid.whole)[1]


@pytest.mark.parametrize(("choice", "side"), [("#10m", 10), ("#20m", 20), ("", 10)])
def test_the_classification_of_20_m_takes_its_cloud_from_every_resolution(tmp_path: Path, choice: str, side: int) -> None:
    """The cloud is the north-west quarter, the last row of each image is fill, snow in the last column stays."""
    _, valid = auto(f"{sentinel2.safe(tmp_path)}{choice}")
    expected = np.ones((sentinel2.EXTENT // side,) * 2, bool)
    expected[: len(expected) // 2, : len(expected) // 2] = False
    fill = 20 // side if choice == "" else 1  # those of 20 m lie on the grid of 10 m
    np.testing.assert_array_equal(valid[:-fill], expected[:-fill])
    assert not valid[-fill:].any()


def test_a_turned_raster_gets_the_mask_pixel_by_pixel(tmp_path: Path) -> None:
    """30° against the mask's grid: what is expected is looked up point by point."""
    product = find(str(sentinel2.safe(tmp_path)))
    assert product is not None and product.mask is not None
    turned = Affine.translation(600_240, 4_899_780) @ Affine.rotation(30) @ Affine.translation(-200, 200) @ Affine.scale(10, -10)
    image = write_raster(tmp_path / "turned.tif", np.ones((2, 40, 40), np.float32), transform=turned)
    with Scene.open(SceneRequest([Source(str(image), mask=product.mask)])) as scene:
        valid = scene.read(scene.grid.whole)[1]
    with rasterio.open(product.mask.path) as mask:
        codes, place = mask.read(1), mask.transform
    expected = np.zeros((40, 40), bool)
    for row in range(40):
        for col in range(40):
            x, y = ~place @ (turned @ (col + 0.5, row + 0.5))
            if 0 <= x < codes.shape[1] and 0 <= y < codes.shape[0]:
                expected[row, col] = codes[int(y), int(x)] in (2, 4, 5, 6, 7, 11)
    np.testing.assert_array_equal(valid, expected)
    assert 0.5 < expected.mean() < 0.9


BITS = {"2": ("QA_PIXEL", 21824, 22280, 21826), "1": ("BQA", 2720, 2800, 6816), "0": ("BQA", 20480, 53248, 28672)}
"""Collection → quality band, and the published numbers of clear land, cloud, and (in this order) dilated cloud or cirrus."""


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "tar"])
@pytest.mark.parametrize("collection", BITS)
def test_each_collections_bits_are_read_by_its_own_table(tmp_path: Path, collection: str, packed: bool) -> None:
    folder = landsat.product(tmp_path, landsat.LEVEL_1)
    ending, clear, cloud, thin = BITS[collection]
    flags = np.full((landsat.SIDE, landsat.SIDE), clear, np.uint16)
    flags[0], flags[1:5, :4], flags[10:12] = 1, cloud, thin
    own = folder / f"{folder.name}_QA_PIXEL.TIF"
    with rasterio.open(own, "r+") as out:
        out.write(flags, 1)
    own.rename(folder / f"{folder.name}_{ending}.TIF")
    metadata = folder / f"{folder.name}_MTL.txt"
    line = f"COLLECTION_NUMBER = 0{collection}" if collection != "0" else 'REQUEST_ID = "none"'
    metadata.write_text(metadata.read_text().replace("COLLECTION_NUMBER = 02", line), encoding="utf-8")
    scene, valid = auto(landsat.packed(folder) if packed else folder)
    np.testing.assert_array_equal(valid, flags == clear)
    table = {"2": "Collection 2", "1": "Collection 1", "0": "before Collection 1"}[collection]
    assert any(f"({table})" in note for note in scene.notes)


def test_the_same_mask_serves_each_of_the_products_bands(tmp_path: Path) -> None:
    product = find(str(landsat.product(tmp_path)))
    assert product is not None
    for band in ("B2", "B10"):
        (source,) = product.sources(product.choose([band]))
        with Scene.open(SceneRequest([replace(source, mask=product.mask)])) as scene:
            np.testing.assert_array_equal(scene.read(scene.grid.whole)[1], landsat.quality() == landsat.CLEAR)
