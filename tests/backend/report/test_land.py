"""Training land is known by its place: copies of raster and labels under other names, grids and CRS do not hide it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.warp
from affine import Affine
from rasterio.crs import CRS
from rasterio.transform import from_origin

from backend.contract.requests import Finetune, Labels, Report, Scene, Source
from backend.labels.footprint import Footprint, Tally
from backend.models.folder import load_card
from backend.report.land import reference_points
from backend.scene.grid import Grid
from tests.backend.pretrain.runs import events, run_here
from tests.backend.pretrain.test_noisy_job import request

LEFT, TOP, PIXEL = 700_000, 3_960_000, 10


def moved(source: Path, target: Path, east: float = 0.0) -> Path:
    """A re-saved copy, ``east`` metres further on."""
    with rasterio.open(source) as file:
        profile = file.profile | {"transform": from_origin(LEFT + east, TOP, PIXEL, PIXEL), "compress": "deflate"}
        values = file.read()
    with rasterio.open(target, "w", **profile) as file:
        file.write(values)
    return target


@pytest.fixture(scope="module")
def noisy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network pretrained on image.tif and labels.tif, for two steps."""
    folder = tmp_path_factory.mktemp("land")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATCHWORK_HOME", str(folder / "home"))
        run, code = run_here(folder / "run", request(folder, steps=2))
        assert code == 0, run.state().error
    return folder


def warned(folder: Path, model: Path, image: Path, truth: Path) -> list[str]:
    run, code = run_here(folder / "report", Report([Scene([Source(str(image))])], str(model), str(truth)))
    assert code == 0, run.state().error
    found = json.loads((run.outputs / "report.json").read_text("utf-8"))["warnings"]
    told = [event.data["text"] for event in events(run, "warning")]
    assert set(found) <= set(told), "what stands in the banner is said in the log, too"
    return [text for text in found if "trained on this land" in text]


def test_copies_of_raster_and_labels_raise_the_banner(tmp_path: Path, noisy: Path) -> None:
    image, truth = moved(noisy / "image.tif", tmp_path / "a.tif"), moved(noisy / "labels.tif", tmp_path / "b.tif")
    (text,) = warned(tmp_path, noisy / "run", image, truth)
    assert "labels.tif" in text and "100.0 %" in text


def test_half_of_the_land_is_told_as_half(tmp_path: Path, noisy: Path) -> None:
    image = moved(noisy / "image.tif", tmp_path / "a.tif", east=480)
    (text,) = warned(tmp_path, noisy / "run", image, moved(noisy / "labels.tif", tmp_path / "b.tif", east=480))
    assert "50.0 %" in text


def test_other_land_raises_none(tmp_path: Path, noisy: Path) -> None:
    image = moved(noisy / "image.tif", tmp_path / "a.tif", east=960)
    assert warned(tmp_path, noisy / "run", image, moved(noisy / "labels.tif", tmp_path / "b.tif", east=960)) == []


def test_a_fine_tuned_descendant_remembers_the_land_of_its_start(tmp_path: Path, noisy: Path) -> None:
    image = moved(noisy / "image.tif", tmp_path / "far.tif", east=5000)
    labels = moved(noisy / "labels.tif", tmp_path / "codes.tif", east=5000)
    scene = Scene([Source(str(image))], labels=Labels(str(labels)))
    asked = Finetune([scene], init=str(noisy / "run"), quick=True, settings={"trees": 5})
    run, code = run_here(tmp_path / "tuned", asked)
    assert code == 0, run.state().error
    stages = [Footprint.from_json(raw).stage for raw in load_card(run.path).training["land"]]
    assert stages == ["pretrain", "finetune"]
    image, truth = moved(noisy / "image.tif", tmp_path / "a.tif"), moved(noisy / "labels.tif", tmp_path / "b.tif")
    (text,) = warned(tmp_path, run.path, image, truth)
    assert "labels.tif" in text


def test_a_footprint_counts_pixels_and_is_asked_in_any_crs(tmp_path: Path) -> None:
    grid = Grid(130, 70, Affine(10, 0, 500_000, 0, -10, 4_000_000), CRS.from_epsg(32633))
    labelled = np.zeros((130, 70), bool)
    labelled[:60, :35] = True
    tally = Tally(grid, scenes=1)
    tally.add(*np.nonzero(labelled))
    assert tally.step == 3 and tally.counts.sum() == labelled.sum()
    found = Footprint.from_json(json.loads(json.dumps(tally.footprint("pretrain", "x.tif").to_json())))
    lon_lat = np.array([[0.0, 0.0]])
    places = np.array([[500_005, 3_999_995], [500_645, 3_999_995], [400_000, 3_999_995]], float)
    assert found.share_at(places, CRS.from_epsg(32633)).tolist() == [1, 0, 0]
    xs, ys = rasterio.warp.transform("EPSG:32633", "EPSG:4326", places[:, 0], places[:, 1])
    assert found.share_at(np.stack([xs, ys], 1), CRS.from_epsg(4326)).tolist() == [1, 0, 0]
    assert found.share_at(lon_lat, CRS.from_epsg(4326)).tolist() == [0]


def test_only_pixels_with_data_are_places_a_reference_speaks_of(tmp_path: Path, noisy: Path) -> None:
    points, crs = reference_points(str(noisy / "labels.tif"), CRS.from_epsg(4326))
    assert crs == CRS.from_epsg(32617) and len(points) == 96 * 96
    assert points.min(axis=0).tolist() == [LEFT + 5, TOP - 955]
