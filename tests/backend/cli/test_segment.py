"""``segment`` by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio.features
import shapely

from backend.cli.main import main
from tests.backend.segment.making import NORTH_UP, field, iou, shape, write

pytestmark = pytest.mark.usefixtures("patchwork_home")


def click(row: float, column: float) -> str:
    x, y = NORTH_UP @ (column, row)
    return f"{x},{y}"


def test_clicks_become_a_polygon_layer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    truth, out = shape("disc"), tmp_path / "new" / "mask.gpkg"
    write(tmp_path / "a.tif", field(truth, 3))
    arguments = ["segment", "--raster", str(tmp_path / "a.tif"), "--click", click(60.5, 70.5), "--out", str(out)]
    assert main([*arguments, "--click", click(10, 10) + ",-"]) == 0
    assert "1 polygon, " in capsys.readouterr().out
    meta, _, shapes, _ = pyogrio.raw.read(out)
    assert meta["crs"] == "EPSG:32633"
    burnt = rasterio.features.rasterize(shapely.from_wkb(shapes), truth.shape, transform=NORTH_UP).astype(np.bool_)
    assert iou(burnt, truth) > 0.9
    assert main(arguments) == 2 and "exists" in capsys.readouterr().err
    assert main([*arguments, "--overwrite", "--simplify"]) == 0


@pytest.mark.parametrize(
    "more, words",
    [
        (["--click", "1,2"], "outside the raster"),
        ([], "Nothing was pointed at"),
        (["--click", "1,2", "--out", "a.shp"], ".gpkg"),
    ],
)
def test_what_finds_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], words: str
) -> None:
    write(tmp_path / "a.tif", field(shape("disc"), 3))
    out = str(tmp_path / "m.gpkg")
    assert main(["segment", "--raster", str(tmp_path / "a.tif"), "--out", out, *more]) == 2
    assert words in capsys.readouterr().err and not Path(out).exists()


@pytest.mark.parametrize("bad", ["1", "a,b", "1,2,3", "nan,2"])
def test_a_click_that_is_none_is_refused(bad: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["segment", "--raster", "a.tif", "--out", "b.gpkg", "--click", bad])
    assert ended.value.code == 2
