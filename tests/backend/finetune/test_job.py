"""The whole job on a made world: it learns, tells, chooses, resumes, and what it wrote maps."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from backend.contract import run_directory
from backend.contract.errors import Cancelled, InputError, RequestError
from backend.contract.requests import Finetune, Labels, Scene, Source
from backend.contract.run_directory import CANCEL, RunDirectory
from backend.finetune import job
from backend.finetune.label_problems import FILE
from backend.jobs.context import JobContext
from backend.models.folder import load_card
from backend.models.mapper import load_mapper
from backend.scene.scene import Scene as OpenScene
from tests.backend.finetune import world
from tests.data import shared_data

NAMES = {"Class 1", "Class 2", "Class 3"}
FAST: dict[str, Any] = {"repeats": 1, "folds": 3, "trees": 15}


def execute(folder: Path, request: Finetune) -> tuple[RunDirectory, world.Notes]:
    run, notes = run_directory.create(folder / "run", request), world.Notes()
    context = JobContext(run, world.collector(notes))
    job.run(request, context)
    context.close()
    return run, notes


def said(notes: world.Notes, kind: str) -> str:
    return "\n".join(str(data.get("text", "")) for found, data in notes if found == kind)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[RunDirectory, world.Notes, Finetune]:
    folder = tmp_path_factory.mktemp("world")
    request = Finetune([world.scene(folder)], steps=30, device="cpu", precision="fp32", settings=FAST)
    run, notes = execute(folder, request)
    return run, notes, request


def test_the_chosen_map_is_right_where_nothing_was_taught(
    trained: tuple[RunDirectory, world.Notes, Finetune],
) -> None:
    run, _, request = trained
    mapper = load_mapper(run.path)
    with OpenScene.open(request.scenes[0]) as scene:
        values, valid = scene.read(scene.grid.whole)
    found = mapper.probabilities(values[None], valid[None])[0]
    right = (found.argmax(axis=0) + 1 == world.truth())[valid]
    assert right.mean() > 0.9
    assert (found[:, ~valid] == 0).all()


def test_every_candidate_is_in_the_card_with_its_scores(
    trained: tuple[RunDirectory, world.Notes, Finetune],
) -> None:
    card = load_card(trained[0].path)
    names = [row["name"] for row in card.candidates]
    assert names[:2] == ["forest", "forest-majority"] and len(names) == len(set(names)) == 13
    assert {"network", "network+gaussian-2", "average", "average+gaussian-2"} <= set(names)
    assert all(0 < row["miou_mean"] <= 1 and set(row["per_class"]) == NAMES for row in card.candidates)
    (chosen,) = [row for row in card.candidates if row["chosen"]]
    assert chosen["name"] == card.decision["candidate"] and chosen["reason"] == card.decision["reason"] != ""
    assert set(card.members) == {"forest", "forest-majority", "network", "average"}
    assert 0 < card.decision["miou_held_out"] <= 1
    assert card.training["polygons"] == dict.fromkeys(NAMES, 6)
    assert card.architecture["decoder"]["name"] == "linear" and card.gsd_m == pytest.approx(10, rel=0.01)


def test_the_user_is_told(trained: tuple[RunDirectory, world.Notes, Finetune]) -> None:
    run, notes, _ = trained
    assert "held-out polygons" in said(notes, "note") and "folds that did not choose" in said(notes, "note")
    assert "18 polygons of 3 classes" in said(notes, "note") and "about" in said(notes, "note")
    assert [data["role"] for kind, data in notes if kind == "output"] == ["model"]
    steps = load_card(run.path).training["steps"]
    assert (f"trained for {steps} of 30 steps" in said(notes, "note")) == (steps < 30)
    resolved = run.resolved()["finetune"]
    assert resolved["blocks"] >= 6 and resolved["recipes"] == ["network (linear probe)"]


def test_the_same_request_gives_the_same_model(
    trained: tuple[RunDirectory, world.Notes, Finetune], tmp_path: Path
) -> None:
    run, _, request = trained
    again, _ = execute(tmp_path, request)
    for name in ("weights.safetensors", "forest.safetensors"):
        assert (again.model / name).read_bytes() == (run.model / name).read_bytes()
    assert load_card(again.path).candidates == load_card(run.path).candidates


def test_a_cancelled_run_goes_on_after_its_last_fold(
    trained: tuple[RunDirectory, world.Notes, Finetune], tmp_path: Path
) -> None:
    reference, _, request = trained
    run = run_directory.create(tmp_path / "run", request)
    folds = run.checkpoints / "validation"

    def stop(kind: str, data: dict[str, Any], state: object) -> None:
        if folds.is_dir() and len(list(folds.glob("*.safetensors"))) == 2:
            run.ask(CANCEL)

    with pytest.raises(Cancelled):
        job.run(request, JobContext(run, stop))
    kept = {file: file.stat().st_mtime_ns for file in folds.glob("*.safetensors")}
    assert len(kept) == 2 and not run.model.exists()
    run.withdraw(CANCEL)
    job.run(request, JobContext(run))
    assert all(file.stat().st_mtime_ns == time for file, time in kept.items())
    assert load_card(run.path).candidates == load_card(reference.path).candidates


def test_a_run_begun_with_other_class_numbers_compares_anew(tmp_path: Path) -> None:
    """An older version numbered names as it met them and did not note it."""
    request = Finetune([world.scene(tmp_path)], quick=True, settings=FAST)
    run, _ = execute(tmp_path, request)
    candidates = load_card(run.path).candidates
    begun = run.resolved()
    begun["finetune"].pop("classes")
    run.resolved_file.write_text(json.dumps(begun), encoding="utf-8")
    for file in (run.checkpoints / "validation").iterdir():
        file.write_bytes(b"of other classes")
    notes = world.Notes()
    job.run(request, JobContext(run, world.collector(notes)))
    assert "numbered otherwise" in said(notes, "warning")
    assert load_card(run.path).candidates == candidates
    again = world.Notes()
    job.run(request, JobContext(run, world.collector(again)))
    assert "numbered otherwise" not in said(again, "warning")


@pytest.mark.parametrize("choose", ["network", "forest", "average", "forest-majority"])
def test_the_user_may_override(
    trained: tuple[RunDirectory, world.Notes, Finetune], tmp_path: Path, choose: str
) -> None:
    reference, _, request = trained
    mine = dataclasses.replace(request, choose=choose)
    run = run_directory.create(tmp_path / "run", mine)
    (run.checkpoints / "validation").mkdir()
    for file in (reference.checkpoints / "validation").iterdir():
        (run.checkpoints / "validation" / file.name).write_bytes(file.read_bytes())
    job.run(mine, JobContext(run))
    card = load_card(run.path)
    assert card.decision["member"] == choose
    (chosen,) = [row for row in card.candidates if row["chosen"]]
    assert chosen["member"] == choose
    if load_card(reference.path).decision["member"] != choose:
        assert "You chose" in card.decision["reason"]


def test_quick_trains_the_forest_alone(tmp_path: Path) -> None:
    request = Finetune([world.scene(tmp_path)], quick=True, settings=FAST)
    run, _ = execute(tmp_path, request)
    card = load_card(run.path)
    assert set(card.members) == {"forest", "forest-majority"} and not card.architecture
    assert not (run.model / "weights.safetensors").exists()
    assert load_mapper(run.path).multiple == 1
    quick, full = (job.estimate(dataclasses.replace(request, quick=value)).seconds for value in (True, False))
    assert quick is not None and full is not None and quick < full


def test_a_class_with_one_polygon_trains_but_has_no_say(tmp_path: Path) -> None:
    shapes, codes = world.polygons(5)
    kept = [(s, c) for i, (s, c) in enumerate(zip(shapes, codes, strict=True)) if c != 2 or i == 1]
    request = Finetune([world.scene(tmp_path, [s for s, _ in kept], [c for _, c in kept])], quick=True, settings=FAST)
    run, notes = execute(tmp_path, request)
    card = load_card(run.path)
    assert card.training["not_validated"] == ["Class 2"] and "Not validated" in said(notes, "warning")
    assert all(row["per_class"]["Class 2"] is None for row in card.candidates)
    assert [c["code"] for c in card.classes] == [1, 2, 3]
    with OpenScene.open(request.scenes[0]) as scene:
        values, valid = scene.read(scene.grid.whole)
    found = load_mapper(run.path).probabilities(values[None], valid[None])[0].argmax(axis=0)
    assert (found[world.truth() == 2] == 1).mean() > 0.5, "it was trained all the same"


def test_without_places_to_compare_the_safest_maps(tmp_path: Path) -> None:
    shapes, codes = [world.box(30, 26, 8, 8), world.box(60, 5, 8, 8)], list[int | None]([2, 1])
    run, notes = execute(tmp_path, Finetune([world.scene(tmp_path, shapes, codes)], quick=True, settings=FAST))
    card = load_card(run.path)
    assert card.decision["member"] == "forest-majority" and "could not be compared" in said(notes, "warning")
    assert load_mapper(run.path).margin == 2


def test_problems_are_listed_with_their_place(tmp_path: Path) -> None:
    shapes, codes = world.polygons()
    shapes += [world.box(-50, -50, 8, 8), world.box(20, 20, 8, 8)]
    spec = world.scene(tmp_path, shapes, [*codes, 1, None])
    run, notes = execute(tmp_path, Finetune([spec], quick=True, settings=FAST))
    listed = json.loads((run.outputs / FILE).read_text(encoding="utf-8"))["problems"]
    assert {row["kind"] for row in listed} == {"outside", "null-class"}
    assert all(len(row["bounds"]) == 4 and row["source"].endswith("polygons.gpkg") for row in listed)
    assert "1 × without a class" in said(notes, "warning")


def test_a_raster_of_codes_teaches_in_blocks(tmp_path: Path) -> None:
    spec = world.scene(tmp_path)
    with rasterio.open(tmp_path / "image.tif") as file:
        profile = {**file.profile, "count": 1, "dtype": "uint8", "nodata": 0}
    codes = world.truth().astype(np.uint8)
    codes[np.random.default_rng(0).random(codes.shape) < 0.5] = 0
    with rasterio.open(tmp_path / "codes.tif", "w", **profile) as file:
        file.write(codes, 1)
    scene = dataclasses.replace(spec, labels=Labels(str(tmp_path / "codes.tif")))
    run, notes = execute(tmp_path, Finetune([scene], quick=True, settings=FAST))
    card = load_card(run.path)
    assert card.training["validation"]["blocks"] >= 5 and card.decision["miou_held_out"] > 0.6
    words = [str(text) for _, data in notes for text in data.values()]
    assert any("100 squares of labelled pixels of 3 classes" in text for text in words)
    assert not any("polygon" in text for text in words), "nobody drew any"
    assert card.unit == "squares of labelled pixels" and "polygon" not in card.decision["reason"]


def test_scenes_have_labels_of_their_own(tmp_path: Path) -> None:
    scenes: list[Scene] = []
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        scenes.append(world.scene(folder))
        world.write_raster(folder / "image.tif", seed=number)
    run, notes = execute(tmp_path, Finetune(scenes, quick=True, settings=FAST))
    assert load_card(run.path).training["polygons"] == dict.fromkeys(NAMES, 18)
    assert "each scene is one" in said(notes, "note")


def test_label_and_input_at_once_is_warned_of(tmp_path: Path) -> None:
    spec = world.scene(tmp_path)
    with rasterio.open(tmp_path / "image.tif") as file:
        profile = {**file.profile, "count": 1, "dtype": "uint8", "nodata": 0}
    with rasterio.open(tmp_path / "map.tif", "w", **profile) as file:
        file.write(world.truth().astype(np.uint8), 1)
    sources = [*spec.sources, dataclasses.replace(spec.sources[0], path=str(tmp_path / "map.tif"))]
    both = Scene(sources, labels=Labels(str(tmp_path / "map.tif")))
    _, notes = execute(tmp_path, Finetune([both], quick=True, settings=FAST))
    assert "label and input at once" in said(notes, "warning")


def test_requests_that_cannot_be_are_refused(tmp_path: Path) -> None:
    spec = world.scene(tmp_path)
    with pytest.raises(InputError, match="No labels"):
        job.estimate(Finetune([dataclasses.replace(spec, labels=None)]))
    with pytest.raises(RequestError, match="unet"):
        job.estimate(Finetune([spec], decoder="unet"))
    with pytest.raises(RequestError, match="colour"):
        job.estimate(Finetune([spec], settings={"colour": 1}))
    with pytest.raises(RequestError, match="quick"):
        job.estimate(Finetune([spec], quick=True, choose="network"))
    one = world.scene(tmp_path, [world.box(10, 5, 8, 8), world.box(50, 5, 8, 8)], [1, 1])
    with pytest.raises(InputError, match="Only 1 class"):
        job.estimate(Finetune([one]))


def test_the_real_raleigh_polygons(tmp_path: Path) -> None:
    folder = shared_data("nc_landsat7_landcover")
    labels = Labels(str(folder / "landsat96_polygons.shp"), "id", "label")
    scene = Scene([Source(str(folder / "lsat7_2000.tif"))], labels=labels)
    run, notes = execute(tmp_path, Finetune([scene], quick=True, settings={"repeats": 1, "trees": 40}))
    card = load_card(run.path)
    assert card.training["not_validated"] == ["agriculture"] and "outside the raster" in said(notes, "warning")
    by_name = {row["name"]: row["miou_mean"] for row in card.candidates}
    assert by_name["forest-majority"] > by_name["forest"] > 0.35
    assert 0.35 < card.decision["miou_held_out"] < 0.75
    with OpenScene.open(dataclasses.replace(scene, labels=None)) as opened:
        values, valid = opened.read(opened.grid.whole)
    found = load_mapper(run.path).probabilities(values[None], valid[None])[0]
    np.testing.assert_allclose(found.sum(axis=0), valid, atol=1e-5)
    assert valid.mean() < 0.9, "the scene has nodata corners"
