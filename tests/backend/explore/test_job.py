"""The explore job, whole: what is alike is found, the same again by the same seed, no data stays no data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
import torch
from numpy.typing import NDArray

from backend.cli.main import parser
from backend.contract.errors import Cancelled, InputError, ModelError, OutputExistsError, RequestError
from backend.contract.pointing import Click
from backend.contract.requests import Explore, Scene
from backend.contract.run_directory import CANCEL, create
from backend.explore import job
from backend.jobs.context import JobContext
from backend.models.folder import load_card
from backend.models.init import load_initial
from backend.scene.scene import Scene as OpenScene
from backend.scene.statistics import Statistics
from tests.backend.explore.world import HEIGHT, HOLE, WIDTH, centre, explore, pyramid_model, scene
from tests.backend.models_on_disk import NORTH_UP, backbone_model, hills, write_raster

INSIDE = Click(*centre(4, 9))
"""In the middle of the square that is unlike the rest."""
OUTSIDE = Click(*centre(10, 2), include=False)
WHOLE = {"window": 160}
"""One window over the whole scene, so that tokens do not depend on where windows lie."""


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Path]:
    folder = tmp_path_factory.mktemp("material")
    spec = scene(folder)
    return spec, backbone_model(folder / "model", spec, 2)


def ask(material: tuple[Scene, Path], kind: str = "similarity", **more: Any) -> Explore:
    places = [INSIDE] if kind == "similarity" else []
    return replace(Explore([material[0]], str(material[1]), kind, places=places, device="cpu"), **more)


def hole() -> NDArray[np.bool_]:
    found = np.zeros((HEIGHT, WIDTH), bool)
    found[HOLE] = True
    return found


def token_map(material: tuple[Scene, Path], top: int, left: int, side: tuple[int, int]) -> NDArray[np.float32]:
    """D,h,w of a window of the scene, straight from the network; reflected beyond the rim as the engine does."""
    card = load_card(material[1])
    net = load_initial(str(material[1]), card.backbone, card.bands).eval()
    with OpenScene.open(material[0]) as opened:
        values, valid = opened.read(opened.grid.whole)
    pad = ((-top, side[0] + top - HEIGHT), (-left, side[1] + left - WIDTH))
    values, valid = np.pad(values, ((0, 0), *pad), mode="reflect"), np.pad(valid, pad, mode="reflect")
    x = torch.from_numpy(Statistics.from_json(card.statistics).normalise(values[None], valid[None]))
    with torch.inference_mode():
        return np.asarray(net.tokens(x)[1][0].numpy())


def test_scores_at_token_centres_are_cosines_of_the_networks_tokens(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    request = ask(material, resolution="token", settings={**WHOLE, "centre": False}, out=str(tmp_path / "s.tif"))
    explore(tmp_path / "run", request)
    with rasterio.open(tmp_path / "s.tif") as file:
        scores, tags = file.read(1), file.tags()
        assert file.transform == NORTH_UP @ NORTH_UP.scale(8)
    rows, cols = (int(text) for text in tags["WINDOW_PX"].split(" x "))
    top, left = -((rows // 8 - 13) // 2) * 8, -((cols // 8 - 17) // 2) * 8
    map_Dhw = token_map(material, top, left, (rows, cols))
    place = map_Dhw[:, 4 - top // 8, 9 - left // 8]
    for row in range(13):
        for col in range(17):
            if np.isfinite(scores[row, col]):
                token = map_Dhw[:, row - top // 8, col - left // 8]
                expected = token @ place / np.sqrt((token @ token) * (place @ place))
                assert scores[row, col] == pytest.approx(expected, abs=1e-4)
    assert scores[4, 9] == pytest.approx(1, abs=1e-5)


def test_what_is_alike_is_found_and_outlined(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    run, outputs = explore(tmp_path / "run", ask(material))
    assert [data["role"] for data in outputs] == ["similarity", "places"]
    with rasterio.open(outputs[0]["path"]) as file:
        scores = file.read(1)
        assert file.shape == (HEIGHT, WIDTH) and file.transform == NORTH_UP and file.crs.to_epsg() == 32633
    assert np.array_equal(np.isnan(scores), hole())
    square = np.zeros((HEIGHT, WIDTH), bool)
    square[24:56, 64:96] = True
    assert scores[square].mean() > scores[~square & ~hole()].mean() + 0.5
    meta, _, geometry, columns = pyogrio.raw.read(outputs[1]["path"])
    polygons = shapely.from_wkb(geometry)
    assert meta["crs"] == "EPSG:32633" and list(meta["fields"]) == ["place", "pixels", "hectares"]
    truth = shapely.box(500_640, 3_999_440, 500_960, 3_999_760)
    found = shapely.union_all(polygons)
    assert found.intersection(truth).area / found.union(truth).area > 0.7
    assert np.allclose(columns[2], columns[1] * 0.01, rtol=0.01), "pixels of 10 m"
    resolved = run.resolved()
    assert outputs[1]["count"] == len(polygons) and resolved["threshold"] == outputs[1]["threshold"]
    assert resolved["outputs"]["polygons"] == outputs[1]["path"] and resolved["block"] == 2
    above = np.nan_to_num(scores, nan=-9) >= resolved["threshold"]
    assert outputs[1]["share"] == pytest.approx(above.sum() / np.isfinite(scores).sum(), abs=1e-5)
    assert abs(columns[1].sum() - above.sum()) <= 64 * 3, "all but places smaller than a token"


def test_places_that_are_unlike_are_taken_away(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    _run, outputs = explore(tmp_path / "run", ask(material, places=[INSIDE, OUTSIDE], resolution="token"))
    with rasterio.open(outputs[0]["path"]) as file:
        scores = file.read(1)
    assert scores[4, 9] > 0 > scores[10, 2]


def test_a_given_threshold_counts_and_holes_are_kept(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    few = explore(tmp_path / "a", ask(material, threshold=0.9))[1][1]
    assert few["threshold"] == 0.9
    with rasterio.open(tmp_path / "a" / "outputs" / "similarity.tif") as file:
        share = np.nanmean(file.read(1) >= 0.9)
    every = explore(tmp_path / "b", ask(material, threshold=-1.0, settings={"simplify": 0}))[1][1]
    polygon = shapely.from_wkb(pyogrio.raw.read(every["path"])[2])[0]
    assert every["count"] == 1 and len(polygon.interiors) == 1
    assert polygon.area == pytest.approx((HEIGHT * WIDTH - hole().sum()) * 100)
    assert share < 0.2
    none = explore(tmp_path / "c", ask(material, places=[INSIDE, OUTSIDE], threshold=2))[1][1]
    assert none["count"] == 0 and len(pyogrio.raw.read(none["path"])[2]) == 0


def test_components_part_the_two_lands(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    run, outputs = explore(tmp_path / "run", ask(material, "pca", components=4, settings=WHOLE, resolution="token"))
    with rasterio.open(outputs[0]["path"]) as file:
        bands, names = file.read(), file.descriptions
    shares = run.resolved()["variance_shares"]
    assert len(names) == 4 and names[0] == f"component 1, {shares[0]:.1%} of the variance"
    assert shares == sorted(shares, reverse=True)
    inside, outside = bands[0, 3:7, 8:12], bands[0, 9:, 9:]
    gap = abs(np.nanmean(inside) - np.nanmean(outside))
    assert gap > 3 * np.nanstd(outside)
    samples = bands[:, np.isfinite(bands[0])]
    assert np.allclose(np.corrcoef(samples) - np.eye(4), 0, atol=0.2), "components do not vary together"


def test_clusters_are_a_map_with_a_legend_and_follow_the_seed(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    maps = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        _run, outputs = explore(tmp_path / name, ask(material, "clusters", clusters=4, seed=seed))
        with rasterio.open(outputs[0]["path"]) as file:
            maps.append(file.read(1))
            assert file.dtypes == ("uint8",) and file.nodata == 0 and len(file.colormap(1)) >= 4
    assert outputs[0]["role"] == "clusters" and outputs[0]["bands"] == ["cluster"]
    assert np.array_equal(maps[0], maps[1]) and set(np.unique(maps[0])) == {0, 1, 2, 3, 4}
    assert np.array_equal(maps[0] == 0, hole())
    inside, outside = np.bincount(maps[0][30:50, 70:90].ravel(), minlength=5), np.bincount(maps[0][64:].ravel(), minlength=5)
    assert inside.argmax() != outside.argmax()


@pytest.mark.parametrize("kind", ["similarity", "pca", "clusters"])
def test_a_pyramid_is_explored_too(tmp_path: Path, kind: str) -> None:
    spec = scene(tmp_path)
    model = pyramid_model(tmp_path / "resnet", spec, 2)
    run, outputs = explore(tmp_path / "run", ask((spec, model), kind, clusters=3, components=2))
    with rasterio.open(outputs[0]["path"]) as file:
        values = file.read(1)
        assert file.tags()["CELL_PX"] == "16"
        assert np.array_equal(np.isnan(values) if kind != "clusters" else values == 0, hole())
    assert run.resolved()["block"] == 2, "of the stages the last with cells of 16 pixels"


def test_a_cancelled_run_goes_on_to_the_identical_file(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    request = ask(material, settings={"window": 48, "batch": 1})
    _, whole = explore(tmp_path / "whole", request)
    run = create(tmp_path / "stopped", request)

    def stop(kind: str, _data: dict[str, Any], state: Any) -> None:
        if kind == "stage" and state.stage == "Similarity":
            run.ask(CANCEL)

    context = JobContext(run, stop)
    with pytest.raises(Cancelled):
        job.run(request, context)
    fits = list(run.checkpoints.glob("fit-*.npz"))
    assert len(fits) == 1 and not (run.outputs / "similarity.tif").exists()
    written = fits[0].stat().st_mtime_ns
    run.withdraw(CANCEL)
    job.run(request, JobContext(run))
    assert fits[0].stat().st_mtime_ns == written, "what was fitted is not fitted again"
    with rasterio.open(run.outputs / "similarity.tif") as one, rasterio.open(whole[0]["path"]) as other:
        assert np.array_equal(one.read(), other.read(), equal_nan=True)


def test_an_untaught_place_elsewhere_gives_another_map(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    """The control: the map is of the place that was chosen."""
    maps = []
    for name, place in (("a", INSIDE), ("b", replace(OUTSIDE, include=True))):
        _run, outputs = explore(tmp_path / name, ask(material, places=[place], resolution="token"))
        with rasterio.open(outputs[0]["path"]) as file:
            maps.append(file.read(1))
    fine = np.isfinite(maps[0])
    assert np.corrcoef(maps[0][fine], maps[1][fine])[0, 1] < 0


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "all"}, {"resolution": "m"}, {"places": []}, {"places": [OUTSIDE]}, {"places": [Click(0.0, 0.0)]},
     {"places": [Click(*centre(6, 2))]}, {"block": 3}, {"kind": "pca", "components": 0}, {"kind": "clusters", "clusters": 1},
     {"polygons": "/tmp/a.shp"}, {"threshold": 1.5}, {"threshold": -2.5, "places": [INSIDE, OUTSIDE]},
     {"places": [INSIDE, replace(INSIDE, include=False)]},
     {"settings": {"windowed": 3}}, {"settings": {"overlap": 0.5}}, {"settings": {"several": "worst"}},
     {"settings": {"centre": 1}}, {"settings": {"tokens": 0}}, {"device": "tpu"}],
)  # fmt: skip
def test_what_cannot_be_done_is_said(tmp_path: Path, material: tuple[Scene, Path], wrong: dict[str, Any]) -> None:
    with pytest.raises(RequestError):
        explore(tmp_path / "run", ask(material, **wrong))
    assert not (tmp_path / "run" / "outputs").exists() or not list((tmp_path / "run" / "outputs").iterdir())


@pytest.mark.parametrize("text", ["nan", "inf", "high"])
def test_a_threshold_that_is_no_number_is_said_before_there_is_a_run(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["explore", "--raster", "a.tif", "--model", "m", "--at", "1,2", "--threshold", text]
    with pytest.raises(SystemExit):
        parser().parse_args(words)
    assert "--threshold" in capsys.readouterr().err


def test_unfitting_layers_and_existing_files_are_refused(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    nowhere = write_raster(tmp_path / "nowhere.tif", hills(2, 40, 40), epsg=None)
    with pytest.raises(InputError, match="no coordinate reference system"):
        explore(tmp_path / "a", ask((nowhere, material[1])))
    three = write_raster(tmp_path / "three.tif", hills(3, 40, 40))
    with pytest.raises(ModelError, match="2 bands"):
        explore(tmp_path / "b", ask((three, material[1])))
    for name, file in (("out", "a.tif"), ("polygons", "a.gpkg")):
        (tmp_path / file).write_bytes(b"mine")
        with pytest.raises(OutputExistsError):
            explore(tmp_path / name, ask(material, **{name: str(tmp_path / file)}))
        assert (tmp_path / file).read_bytes() == b"mine"


def test_the_estimate_knows_time_memory_and_disk(material: tuple[Scene, Path]) -> None:
    for kind in ("similarity", "pca", "clusters"):
        found = job.estimate(ask(material, kind))
        assert found.seconds and found.memory_bytes and found.disk_bytes


def test_the_facts_are_plain_json(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    run, _ = explore(tmp_path / "run", ask(material, "clusters"))
    facts = json.loads(run.resolved_file.read_text())
    assert sum(facts["cluster_shares"]) == pytest.approx(1, abs=1e-4) and facts["sampled_tokens"] > 100
