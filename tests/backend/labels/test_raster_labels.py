"""Rasters of codes on the same and on other grids, with and without a legend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio import warp
from rasterio.crs import CRS

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme
from backend.labels.opening import open_labels
from backend.labels.raster_labels import RasterLabels, open_raster_labels, read_label_raster
from backend.labels.samples import polygon_pixels
from backend.scene.grid import Grid, Window
from tests.backend.labels.making import GRID, square, write_codes, write_layer
from tests.data import shared_data


def halves(left: int, right: int, dtype: type[np.generic] = np.uint8) -> NDArray[Any]:
    codes: NDArray[Any] = np.full((40, 60), left, dtype)
    codes[:, 30:] = right
    return codes


def test_same_grid_with_nodata(tmp_path: Path) -> None:
    codes = halves(10, 80)
    codes[:5] = 255
    labels = write_codes(tmp_path / "a.tif", codes, nodata=255)
    with open_raster_labels(labels, GRID) as opened:
        index, group, edge = opened.read(GRID.whole)
        assert opened.scheme.codes == (10, 80)
    assert (index[:5] == -1).all()
    assert (group[:5] == 0).all()
    assert set(np.unique(index[5:])) == {0, 1}
    assert edge[20, 29]
    assert edge[20, 30]
    assert not edge[20, 20]


def test_another_grid_is_resampled_by_nearest_never_mixed(tmp_path: Path) -> None:
    fine = Grid(130, 200, Affine(3.0, 0, 500_000, 0, -3.0, 5_000_400), GRID.crs)
    codes = np.where(np.arange(200)[None, :] < 100, 10, 90).repeat(130, 0).astype(np.uint8)
    index = read_label_raster(write_codes(tmp_path / "a.tif", codes, fine), GRID, GRID.whole)
    assert set(np.unique(index)) == {-1, 0, 1}
    assert (index[:39, :29] == 0).all()
    assert (index[:39, 31:] == 1).all()
    assert (index[39:] == -1).all(), "what lies beyond the file has no label"


def test_another_crs(tmp_path: Path) -> None:
    bounds = warp.transform_bounds(GRID.crs, "EPSG:4326", *GRID.bounds)
    width, height = 300, 200
    transform = rasterio.transform.from_bounds(*bounds, width, height)
    geographic = Grid(height, width, transform, CRS.from_epsg(4326))
    codes = np.where(np.arange(width)[None, :] < width // 2, 1, 2).repeat(height, 0).astype(np.uint8)
    index = read_label_raster(write_codes(tmp_path / "a.tif", codes, geographic), GRID, GRID.whole)
    assert (index[5:35, 3:28] == 0).all()
    assert (index[5:35, 32:57] == 1).all()


def test_names_and_colours_come_from_the_file(tmp_path: Path) -> None:
    labels = write_codes(tmp_path / "a.tif", halves(1, 2), nodata=0)
    with rasterio.open(labels.path, "r+") as raster:
        raster.write_colormap(1, {1: (1, 2, 3, 255), 2: (200, 100, 50, 255)})
    rows = "".join(
        f"<Row index='{i}'><F>{code}</F><F>{name}</F></Row>"
        for i, (code, name) in enumerate([(1, "Wald"), (2, "See &amp; Fluss")])
    )
    table = (
        "<PAMDataset><PAMRasterBand band='1'><GDALRasterAttributeTable>"
        "<FieldDefn index='0'><Name>Value</Name><Type>0</Type><Usage>5</Usage></FieldDefn>"
        "<FieldDefn index='1'><Name>Class</Name><Type>2</Type><Usage>2</Usage></FieldDefn>"
        f"{rows}</GDALRasterAttributeTable></PAMRasterBand></PAMDataset>"
    )
    Path(labels.path + ".aux.xml").write_text(table)
    with open_raster_labels(labels, GRID) as opened:
        assert opened.scheme.names == ("Wald", "See & Fluss")
        assert [item.color for item in opened.scheme.classes] == ["#010203", "#c86432"]


def test_category_names_without_a_name_for_0_make_0_unlabelled(tmp_path: Path) -> None:
    labels = write_codes(tmp_path / "a.tif", halves(0, 2))
    names = "<CategoryNames><Category></Category><Category>one</Category><Category>two</Category></CategoryNames>"
    Path(labels.path + ".aux.xml").write_text(
        f"<PAMDataset><PAMRasterBand band='1'>{names}</PAMRasterBand></PAMDataset>"
    )
    with open_raster_labels(labels, GRID) as opened:
        assert opened.scheme.names == ("two",)
        assert opened.problems == []


def test_0_without_nodata_or_legend_is_a_class_and_said(tmp_path: Path) -> None:
    with open_raster_labels(write_codes(tmp_path / "a.tif", halves(0, 2)), GRID) as opened:
        assert opened.scheme.codes == (0, 2)
        assert [problem.kind for problem in opened.problems] == ["zero-code"]


def test_a_models_scheme_is_binding(tmp_path: Path) -> None:
    scheme = ClassScheme.named({80: "water"})
    with open_raster_labels(write_codes(tmp_path / "a.tif", halves(10, 80)), GRID, scheme) as opened:
        assert [problem.kind for problem in opened.problems] == ["unknown-code"]
        assert opened.read(Window(0, 28, 1, 4))[0].tolist() == [[-1, -1, 0, 0]]


def test_float_codes_are_fine_and_fractions_are_not(tmp_path: Path) -> None:
    whole = halves(1, 2, np.float32)
    whole[0, 0] = np.nan
    with open_raster_labels(write_codes(tmp_path / "a.tif", whole), GRID) as opened:
        assert opened.scheme.codes == (1, 2)
        assert opened.read(GRID.whole)[0][0, 0] == -1
    with pytest.raises(InputError, match="fractions"):
        open_raster_labels(write_codes(tmp_path / "b.tif", whole + 0.25), GRID)


def test_refusals_say_why(tmp_path: Path) -> None:
    away = Grid(40, 60, Affine(10, 0, 900_000, 0, -10, 5_000_400), GRID.crs)
    with pytest.raises(InputError, match="no labelled pixel"):
        open_raster_labels(write_codes(tmp_path / "a.tif", halves(1, 2), away), GRID)
    with pytest.raises(InputError, match="more than 256"):
        open_raster_labels(write_codes(tmp_path / "b.tif", np.arange(2400, dtype=np.uint16).reshape(40, 60)), GRID)
    with pytest.raises(InputError, match="-5"):
        open_raster_labels(write_codes(tmp_path / "c.tif", halves(-5, 2, np.int16)), GRID)
    with pytest.raises(InputError, match="does not exist"):
        open_raster_labels(Labels(str(tmp_path / "absent.tif")), GRID)
    (tmp_path / "broken.tif").write_bytes(b"II*\0 and no more")
    with pytest.raises(InputError, match="cannot be read"):
        open_raster_labels(Labels(str(tmp_path / "broken.tif")), GRID)
    polygons = write_layer(tmp_path / "p.gpkg", [square(1, 1, 5, 5)], {"class": ["a"], "note": ["b"]})
    with pytest.raises(InputError, match=r"no class field.*--field.*class, note"):
        open_labels(Labels(polygons.path), GRID)


def test_blocks_are_the_groups_and_windows_agree(tmp_path: Path) -> None:
    labels = open_labels(write_codes(tmp_path / "a.tif", halves(1, 2)), GRID)
    assert isinstance(labels, RasterLabels)
    whole, part = labels.read(GRID.whole), labels.read(Window(7, 11, 13, 30))
    for i in range(3):
        assert np.array_equal(whole[i][7:20, 11:41], part[i])
    assert len(np.unique(whole[1])) == 3 * 4, "blocks of 16 px on 40 × 60"
    pixels = polygon_pixels(labels, GRID)
    assert len(pixels) == 2400
    labels.close()


def test_hand_labels_of_sen1floods11() -> None:
    folder = shared_data("sen1floods11")
    path = folder / "label" / "Spain_7370579_LabelHand.tif"
    with rasterio.open(folder / "S1" / "Spain_7370579_S1Hand.tif") as raster:
        grid = Grid(raster.height, raster.width, raster.transform, raster.crs)
    with rasterio.open(path) as raster:
        codes = raster.read(1)
    with open_raster_labels(Labels(str(path)), grid) as opened:
        index, _, _ = opened.read(grid.whole)
        assert opened.scheme.codes == (0, 1)
        assert opened.problems == [], "the file says that -1 is nodata, so 0 is a class beyond doubt"
    assert np.array_equal(index, codes)
