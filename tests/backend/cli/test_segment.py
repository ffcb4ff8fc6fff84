"""``segment`` by hand."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyogrio
import pytest
import rasterio.features
import shapely
from safetensors.torch import save_file

from backend.cli.main import main
from backend.contract import home, requests
from backend.contract.pointing import Click, Prompts, ViewMask
from backend.scene.scene import Scene as OpenScene
from backend.segment import accepted
from backend.segment.experience import Look
from tests.backend.models.test_sam import published
from tests.backend.models_on_disk import backbone_model
from tests.backend.segment.making import NORTH_UP, field, iou, shape, write
from tests.data import shared_data

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
        (["--click", "1,2"], "look like degrees"),
        (["--click", "1,2"], "x 500000 to 501280 and y 3998720 to 4000000"),
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


def test_a_raster_without_data_is_said_and_no_fault_of_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "a.tif", np.full((3, 64, 64), -9, np.float32), nodata=-9)
    arguments = ["segment", "--raster", str(tmp_path / "a.tif"), "--click", click(30, 30), "--out", str(tmp_path / "m.gpkg")]
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert "where the raster has no data" in told and "Traceback" not in told


@pytest.mark.parametrize("out", ["/proc/lake.gpkg", "a.tif/lake.gpkg"])
def test_a_place_that_takes_no_file_is_refused_before_the_raster_is_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    (tmp_path / "a.tif").touch()
    monkeypatch.chdir(tmp_path)
    assert main(["segment", "--raster", "absent.tif", "--click", "1,2", "--out", out]) == 2
    assert "Nothing can be written here" in capsys.readouterr().err


def lakes(path: Path, radius: float = 14) -> npt.NDArray[np.bool_]:
    """A lake in rough ground, 600 pixels wide: where it lies."""
    row, col = np.mgrid[:600, :600] + 0.5
    lake = np.asarray((row - 300) ** 2 + (col - 280) ** 2 < radius**2)
    write(path, field(lake, 2))
    return lake


def burnt_of(out: Path, truth: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    shapes = pyogrio.raw.read(out)[2]
    return rasterio.features.rasterize(shapely.from_wkb(shapes), truth.shape, transform=NORTH_UP).astype(np.bool_)


@pytest.mark.parametrize("radius", [14, 110])
def test_the_view_is_as_small_as_the_object_and_grows_with_it(tmp_path: Path, radius: float) -> None:
    lake, out = lakes(tmp_path / "a.tif", radius), tmp_path / "m.gpkg"
    assert main(["segment", "--raster", str(tmp_path / "a.tif"), "--out", str(out), "--click", click(300, 280)]) == 0
    assert iou(burnt_of(out, lake), lake) > 0.9


@pytest.mark.parametrize("with_model", [False, True])
def test_a_pond_of_a_real_scene_is_not_half_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], with_model: bool
) -> None:
    """A pond of 47 pixels on the reference map of 1996; the view of 1,000 pixels gave 50,204."""
    raster, out = str(shared_data("nc_landsat7_landcover", "lsat7_2000.tif")), tmp_path / "m.gpkg"
    common = ["segment", "--raster", raster, "--click", "635022.75,220803.75", "--out", str(out)]
    if with_model:
        spec = requests.Scene([requests.Source(raster)])
        common += ["--model", str(backbone_model(tmp_path / "backbone", spec, 5))]
    assert main(common) == 0
    area = shapely.area(shapely.from_wkb(pyogrio.raw.read(out)[2])).sum() / 28.5**2
    assert 40 < area < 250 and "not computed" not in capsys.readouterr().err


def test_a_click_that_is_left_out_does_not_change_the_answer(tmp_path: Path) -> None:
    lake, out = lakes(tmp_path / "a.tif"), tmp_path / "m.gpkg"
    common = ["segment", "--raster", str(tmp_path / "a.tif"), "--out", str(out), "--overwrite", "--click", click(300, 280)]
    assert main(common) == 0
    alone = burnt_of(out, lake)
    assert main([*common, "--click", click(-4000, 280)]) == 0
    assert np.array_equal(burnt_of(out, lake), alone)


def test_no_raw_warning_reaches_the_screen(tmp_path: Path) -> None:
    values = field(shape("disc"), 3)
    write(tmp_path / "a.tif", values, crs=None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        out = str(tmp_path / "m.gpkg")
        assert main(["segment", "--raster", str(tmp_path / "a.tif"), "--click", click(60.5, 70.5), "--out", out]) == 0


def test_fewer_than_no_pixels_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["segment", "--raster", "a.tif", "--out", "b.gpkg", "--click", "1,2", "--min-pixels", "-4"])
    assert "0 or more" in capsys.readouterr().err


def test_on_the_command_line_a_models_features_are_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lakes(tmp_path / "a.tif")
    spec = requests.Scene([requests.Source(str(tmp_path / "a.tif"))])
    folder = backbone_model(tmp_path / "backbone", spec, 2)
    common = ["segment", "--raster", str(tmp_path / "a.tif"), "--out", str(tmp_path / "m.gpkg"), "--model", str(folder)]
    assert main([*common, "--click", click(300, 280)]) == 0
    assert "not computed" not in capsys.readouterr().err
    x, y = NORTH_UP @ (280, 300)
    narrow = ["--view", f"{x - 50},{y - 50},{x + 50},{y + 50}", "--overwrite"]
    assert main([*common, "--click", click(300, 280), *narrow]) == 0
    assert "not computed" not in capsys.readouterr().err, "the object reaches far beyond the view"


@pytest.mark.parametrize("bad", ["1", "a,b", "1,2,3", "nan,2"])
def test_a_click_that_is_none_is_refused(bad: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["segment", "--raster", "a.tif", "--out", "b.gpkg", "--click", bad])
    assert ended.value.code == 2


def test_what_was_learned_of_a_raster_is_forgotten_by_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = write(tmp_path / "a.tif", field(shape("disc"), 1))
    with OpenScene.open(spec) as scene:
        kept = accepted.of_scene(scene)
    look = Look(np.zeros((2, 3), np.float32), np.ones((2, 3, 3), np.float32))
    kept.remember(Prompts([Click(1, 2)]), ViewMask([0.0] * 6, 1, 1, ""), look)
    raster = ["segment", "--raster", str(tmp_path / "a.tif"), "--units", "scaled"]
    assert main([*raster, "--forget"]) == 0
    assert "Forgotten: 1 accepted object." in capsys.readouterr().err
    assert kept.looks == []
    assert main([*raster, "--click", "1,2"]) == 2
    assert "--out" in capsys.readouterr().err


def test_a_sams_file_of_the_user_helps_and_says_which_bands_it_sees(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_file(published("tiny"), tmp_path / "sam.safetensors")
    truth = shape("disc")
    write(tmp_path / "a.tif", field(truth, 4))
    out = tmp_path / "mask.gpkg"
    common = ["segment", "--raster", str(tmp_path / "a.tif"), "--click", click(60.5, 70.5), "--out", str(out), "--overwrite"]
    assert main([*common, "--model", str(tmp_path / "sam.safetensors"), "--rgb", "4,2,1"]) == 0
    said = capsys.readouterr().err
    assert "as red, green and blue" in said and "bands alone" not in said and "cannot be computed" not in said
    folder = said.split("model folder for this raster: ")[1].splitlines()[0]
    assert list((home.cache_folder() / "features").glob("*/basis.npy"))  # the tokens were computed and kept
    assert iou(burnt_of(out, truth), truth) > 0.8
    assert main([*common, "--model", folder, "--rgb", "1,2,3"]) == 2
    assert "--rgb" in capsys.readouterr().err
    assert main([*common, "--model", str(tmp_path / "a.tif")]) == 2
    assert "safetensors" in capsys.readouterr().err
