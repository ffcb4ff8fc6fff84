"""The job whole: what it names, where it never points, what it says, that it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from numpy.typing import NDArray

from backend.contract import requests
from backend.contract.errors import Cancelled, InputError, ModelError, OutputExistsError, RequestError
from backend.contract.events import EventTail
from backend.contract.requests import Labels, Predict, Suggest
from backend.contract.run_directory import CANCEL, RunDirectory, create
from backend.jobs.context import JobContext
from backend.models.folder import load_card, load_forest, save_model
from backend.models.forest import Forest, ForestSettings, Samples
from backend.predict import job as predict
from backend.suggest import job
from tests.backend.finetune.world import LEFT, PIXEL, SIDE, TOP, polygons, truth, write_polygons
from tests.backend.models_on_disk import hills, mapper_model, write_raster
from tests.backend.suggest.conftest import STRANGE, World

Table = dict[str, NDArray[Any]]


def suggest(folder: Path, world: World, **more: Any) -> tuple[Table, list[str]]:
    """Columns of the points (with row and col), and what the run said."""
    request = replace(Suggest([world.scene], str(world.model), str(folder / "next.gpkg")), **more)
    run = create(folder / "run", request)
    context = JobContext(run)
    job.run(request, context)
    context.close()
    said = [str(event.data["text"]) for event in EventTail(run.events_file).read() if event.kind in ("note", "warning")]
    return read(Path(request.out or run.outputs / "next.gpkg")), said


def read(path: Path) -> Table:
    meta, _, wkb, columns = pyogrio.raw.read(path, layer="suggested_places")
    table = dict(zip(map(str, meta["fields"]), columns, strict=True))
    xy = shapely.get_coordinates(shapely.from_wkb(wkb))
    table["col"], table["row"] = ((xy[:, 0] - LEFT) // PIXEL).astype(int), ((TOP - xy[:, 1]) // PIXEL).astype(int)
    return table


def valid_of(world: World) -> NDArray[np.bool_]:
    with rasterio.open(world.scene.sources[0].path) as file:
        return np.asarray(file.read(1) != -999)


@pytest.mark.parametrize(("rule", "among"), [("farthest", 3), ("clusters", 10)])
def test_a_kind_of_land_nobody_labelled_is_found_early(tmp_path: Path, world: World, rule: str, among: int) -> None:
    """It is 0.8 % of the land. ``farthest`` looks for what differs most, ``clusters`` for what is doubtful and typical."""
    found, said = suggest(tmp_path, world, count=among, settings={"rule": rule})
    inside = np.zeros((SIDE, SIDE), bool)
    inside[STRANGE] = True
    at = inside[found["row"], found["col"]]
    assert at.any()
    assert "unlike anything labelled" in found["reason"][at][0]
    assert any("must not judge the map" in text for text in said)


def test_the_layer_says_rank_classes_and_the_mark(tmp_path: Path, world: World) -> None:
    found, _ = suggest(tmp_path, world, count=8)
    assert found["rank"].tolist() == list(range(1, 9))
    assert found["suggested"].astype(bool).all() and set(found["model"]) == {"train"}
    assert ((found["uncertainty"] >= 0) & (found["uncertainty"] <= 1)).all()
    assert set(found["class_code"].tolist()) <= {1, 2, 3} and (found["class_code"] != found["second_code"]).all()
    assert (found["class_share"] >= found["second_share"]).all()
    assert all(name in text for name, text in zip(found["class"], found["reason"], strict=True))
    assert (np.diff(found["score"]) <= 1e-9).all()


def test_no_place_on_nodata_in_labels_or_near_one_another(tmp_path: Path, world: World) -> None:
    found, _ = suggest(tmp_path, world, count=25, settings={"apart": 7, "beside": 7})
    assert valid_of(world)[found["row"], found["col"]].all()
    points = shapely.points(LEFT + (found["col"] + 0.5) * PIXEL, TOP - (found["row"] + 0.5) * PIXEL)
    labels = shapely.union_all(polygons()[0])
    # the nearest labelled pixel's centre lies half a pixel inside its polygon
    assert (shapely.distance(points, labels) >= 6.4 * PIXEL).all()
    apart = shapely.distance(points[:, None], points[None]) + np.eye(len(points)) * 1e9
    assert apart.min() >= 7 * PIXEL - 1e-6


def test_an_independent_sample_keeps_its_guard(tmp_path: Path, world: World) -> None:
    free, _ = suggest(tmp_path / "a", world, count=6)
    at = LEFT + (free["col"] + 0.5) * PIXEL, TOP - (free["row"] + 0.5) * PIXEL
    moved = rasterio.warp.transform("EPSG:32632", "EPSG:4326", *(axis.tolist() for axis in at))
    sample = tmp_path / "sample.gpkg"
    pyogrio.raw.write(
        sample, shapely.to_wkb(shapely.points(*moved)), [], [], geometry_type="Point", crs="EPSG:4326", layer="s"
    )
    kept, _ = suggest(tmp_path / "b", world, count=6, avoid=str(sample), settings={"guard": 12})
    for row, col in zip(kept["row"], kept["col"], strict=True):
        assert np.hypot(free["row"] - row, free["col"] - col).min() >= 12


def test_a_small_area_bounds_the_places(tmp_path: Path, world: World) -> None:
    area = shapely.box(LEFT + 40 * PIXEL, TOP - 60 * PIXEL, LEFT + 60 * PIXEL, TOP - 45 * PIXEL)
    write_polygons(tmp_path / "area.gpkg", [area], [1])
    scene = replace(world.scene, area=str(tmp_path / "area.gpkg"), labels=None)
    found, said = suggest(tmp_path, World(scene, world.model), count=500)
    assert 0 < len(found["rank"]) < 500
    assert found["row"].min() >= 45 and found["row"].max() < 60 and found["col"].min() >= 40 and found["col"].max() < 60
    assert any("not 500" in text for text in said)


def test_nothing_left_is_said(tmp_path: Path, world: World) -> None:
    write_polygons(tmp_path / "all.gpkg", [shapely.box(LEFT, TOP - SIDE * PIXEL, LEFT + SIDE * PIXEL, TOP)], [1])
    scene = replace(world.scene, labels=Labels(str(tmp_path / "all.gpkg"), "code"))
    with pytest.raises(InputError, match="No place is left"):
        suggest(tmp_path, World(scene, world.model))
    assert not (tmp_path / "next.gpkg").exists()


def test_labels_elsewhere_are_a_note(tmp_path: Path, world: World) -> None:
    write_polygons(tmp_path / "far.gpkg", [shapely.box(0, 0, 10, 10)], [1])
    scene = replace(world.scene, labels=Labels(str(tmp_path / "far.gpkg"), "code"))
    found, said = suggest(tmp_path, World(scene, world.model), count=3)
    assert len(found["rank"]) == 3 and any("None of the labels" in text for text in said)


def test_written_probabilities_give_the_same_places(tmp_path: Path, world: World) -> None:
    shares = str(tmp_path / "p.tif")
    request = Predict([world.scene], str(world.model), str(tmp_path / "map.tif"), probabilities=shares)
    context = JobContext(create(tmp_path / "map", request))
    predict.run(request, context)
    context.close()
    computed, _ = suggest(tmp_path / "a", world, count=9)
    given, _ = suggest(tmp_path / "b", world, count=9, probabilities=shares)
    for name in ("row", "col", "class_code", "reason"):
        assert computed[name].tolist() == given[name].tolist()
    with pytest.raises(InputError, match="1 bands"):
        suggest(tmp_path / "c", world, probabilities=str(tmp_path / "map.tif"))
    with pytest.raises(RequestError, match="disagree"):
        suggest(tmp_path / "d", world, probabilities=shares, settings={"doubt": "disagreement"})


def test_a_model_of_one_class_spreads_places_over_what_it_has_not_seen(tmp_path: Path, world: World) -> None:
    card, stored = load_card(world.model), load_forest(world.model)
    own = np.asarray(stored["index"]) == 0
    samples = Samples(np.asarray(stored["values"])[own], np.zeros(int(own.sum()), np.int16), np.ones(int(own.sum()), np.float32))
    card.classes = card.classes[:1]
    save_model(tmp_path / "model", card, forest=Forest(samples, 1, ForestSettings(trees=3)).to_arrays())
    found, _ = suggest(tmp_path, World(world.scene, tmp_path / "model"), count=8)
    codes = truth()[found["row"], found["col"]]
    assert (found["uncertainty"] == 0).all() and set(codes.tolist()) >= {2, 3}
    assert found["reason"][0].startswith("The model knows")


def test_a_cancelled_run_goes_on_and_names_the_same_places(
    tmp_path: Path, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, _ = suggest(tmp_path / "whole", world, count=7)
    request = Suggest([world.scene], str(world.model), str(tmp_path / "next.gpkg"), count=7)
    run = create(tmp_path / "run", request)
    context = JobContext(run)
    monkeypatch.setattr(context, "stage", _cancelling(context.stage, run, "Look for candidates"))
    with pytest.raises(Cancelled):
        job.run(request, context)
    context.close()
    run.withdraw(CANCEL)
    computed = (run.checkpoints / "doubt.tif").stat().st_mtime_ns
    again = JobContext(run)
    job.run(request, again)
    job.run(request, again)  # killed after the file got its name: it is the run's own
    again.close()
    assert (run.checkpoints / "doubt.tif").stat().st_mtime_ns == computed
    resumed = read(tmp_path / "next.gpkg")
    assert all(whole[name].tolist() == resumed[name].tolist() for name in ("row", "col", "score", "reason"))


def _cancelling(stage: Callable[..., None], run: RunDirectory, title: str) -> Callable[..., None]:
    def wrapped(name: str, *rest: Any, **more: Any) -> None:
        if name == title:
            run.ask(CANCEL)
        stage(name, *rest, **more)

    return wrapped


def test_another_file_is_not_replaced(tmp_path: Path, world: World) -> None:
    (tmp_path / "next.gpkg").write_bytes(b"mine")
    with pytest.raises(OutputExistsError):
        suggest(tmp_path, world)
    suggest(tmp_path / "again", world, out=str(tmp_path / "next.gpkg"), overwrite=True, count=2)


def test_tokens_attention_and_disagreement_need_a_network(tmp_path: Path, world: World) -> None:
    for settings in ({"features": "tokens"}, {"attention": 1.0}):
        with pytest.raises(ModelError, match="forest alone"):
            suggest(tmp_path / str(settings), world, settings=settings)
    with pytest.raises(RequestError, match="has no network"):
        suggest(tmp_path / "x", world, settings={"doubt": "disagreement"})


def test_a_network_can_be_asked_for_tokens_attention_and_disagreement(tmp_path: Path) -> None:
    spec = write_raster(tmp_path / "scene.tif", hills(2, 60, 70))
    own = World(spec, mapper_model(tmp_path / "model", spec, 2))
    tables = {}
    for name, settings in {
        "plain": {}, "tokens": {"features": "tokens"}, "attention": {"attention": 2.0}, "both": {"doubt": "disagreement"},
    }.items():  # fmt: skip
        request = Suggest([spec], str(own.model), count=5, settings={"candidates": 60, **settings}, device="cpu")
        run = create(tmp_path / name, request)
        context = JobContext(run)
        job.run(request, context)
        context.close()
        table = pyogrio.raw.read(run.outputs / "next.gpkg")
        tables[name] = [bytes(shape) for shape in table[2]]
        assert len(tables[name]) == 5
    assert len({tuple(rows) for rows in tables.values()}) > 2, "each choice has its say"


@pytest.mark.parametrize(
    "settings", [{"doubt": "deep"}, {"rule": "x"}, {"features": "x"}, {"apart": 0}, {"power": -1}, {"colour": 1}, {"side": 0}]
)
def test_impossible_settings_are_refused(tmp_path: Path, world: World, settings: dict[str, Any]) -> None:
    with pytest.raises(RequestError):
        suggest(tmp_path, world, settings=settings)


def test_no_places_are_no_request(world: World) -> None:
    with pytest.raises(RequestError, match="No place"):
        requests.from_json(requests.to_json(Suggest([world.scene], str(world.model), count=0)))


def test_the_estimate_knows_whether_a_map_is_needed(tmp_path: Path, world: World) -> None:
    request = Suggest([world.scene], str(world.model))
    mapped = job.estimate(request)
    given = job.estimate(replace(request, probabilities=str(tmp_path / "p.tif")))
    assert mapped.seconds and given.seconds and mapped.seconds > given.seconds and mapped.disk_bytes
