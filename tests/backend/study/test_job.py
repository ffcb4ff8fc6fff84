"""The study, whole: it finds what is there, finds nothing where nothing is, and goes on after a stop."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from affine import Affine
from numpy.typing import NDArray

from backend.contract.errors import (
    InputError,
    LabelsMissError,
    ModelError,
    OutputExistsError,
    PatchworkError,
    RequestError,
)
from backend.contract.events import EventTail
from backend.contract.requests import Labels, Scene, Study
from backend.contract.run_directory import CANCEL, RunDirectory
from backend.jobs.worker import clear_controls, execute
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.folder import load_card, save_model
from backend.study import job
from tests.backend.study.world import CELL, PLACE, SIDE, classes, labels_of, make_model, make_scene, make_study, write
from tests.making import make_run

World = tuple[Scene, Path]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("world")
    scene = make_scene(folder)
    return scene, make_model(folder / "model", scene)


def figures(run: RunDirectory) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((run.outputs / "study.json").read_text(encoding="utf-8"))
    return found


def said(run: RunDirectory, kind: str) -> str:
    return "\n".join(event.data["text"] for event in EventTail(run.events_file).read() if event.kind == kind)


def other_labels(folder: Path, scene: Scene, labels: NDArray[np.uint8]) -> Scene:
    return replace(scene, labels=Labels(str(write(folder / "other.tif", labels, 0))))


def means(row: dict[str, Any]) -> dict[str, float]:
    return {entry["row"]: entry["auroc"]["mean"] for entry in row["rows"]}


def test_made_attention_is_found_and_no_control_is(tmp_path: Path, world: World) -> None:
    request, run = make_study(tmp_path / "run", *world, classifiers=["logistic"])
    assert execute(run) == 0, run.state().error
    found = figures(run)
    for row in found["classes"]:
        auroc = means(row)
        assert auroc.pop("trained") > 0.97
        assert max(auroc.values()) < 0.68, auroc
        assert row["rows"][0]["chosen"]["map"] == "block 0, head 1"
        assert row["verdict"]["kind"] == "learned"
        assert len(row["heads"]) == 4 and len(row["untrained_heads"]) == 2
    features = {row["features"]: row["balanced_accuracy"]["mean"] for row in found["classifiers"]}
    assert features["attention"] > 0.9 > features["untrained tokens"]
    assert features["bands, local mean and deviation"] < 0.6

    page = (run.outputs / "study.html").read_text(encoding="utf-8")
    assert "Learned: it beats" in page and "http" not in page.replace("http-equiv", "") and "<script" not in page
    assert sorted(p.name for p in (run.outputs / "pictures").iterdir()) == ["1-class-1.png", "2-class-2.png"]
    assert "Trained attention (block 0, head 1)" in said(run, "note")
    bound = re.search(r"at most (\d+) KiB", job.estimate(request).notes[1])
    written = sum(file.stat().st_size for file in run.outputs.rglob("*") if file.is_file()) / 2**10
    assert bound and 0.1 * 2 * int(bound[1]) < written < 2 * int(bound[1]) + 100, "words and figures: less than 100 KiB"
    assert "may lie in one window of 128 px, for only 32 px" in said(run, "warning")
    roles = [event.data["role"] for event in EventTail(run.events_file).read() if event.kind == "output"]
    assert roles == ["report", "report-json", "picture", "picture"]


def test_with_meaningless_labels_everything_is_chance(tmp_path: Path, world: World) -> None:
    scene = other_labels(tmp_path, world[0], labels_of(classes(99)))
    _, run = make_study(tmp_path / "run", scene, world[1])
    assert execute(run) == 0
    rows = figures(run)["classes"]
    for name in means(rows[0]):
        assert 0.38 < np.mean([means(row)[name] for row in rows]) < 0.62
    assert {row["verdict"]["kind"] for row in rows} <= {"no-effect", "doubtful", "not-needed"}


def test_a_cancelled_study_goes_on_and_ends_in_the_same_figures(tmp_path: Path, world: World) -> None:
    request, whole = make_study(tmp_path / "whole", *world)
    assert execute(whole) == 0
    run = make_run(tmp_path / "stopped", request)

    def stop(kind: str, data: dict[str, Any], state: Any) -> None:
        if kind == "stage" and "untrained (0)" in data["title"]:
            run.ask(CANCEL)

    assert execute(run, stop) == 130
    kept = {path.name: path.stat().st_mtime_ns for path in (run.checkpoints / "features").iterdir()}
    assert "trained-0.npz" in kept
    clear_controls(run)
    assert execute(run) == 0
    now = {path.name: path.stat().st_mtime_ns for path in (run.checkpoints / "features").iterdir()}
    assert kept.items() <= now.items() and len(now) == 3
    assert (run.outputs / "study.json").read_bytes() == (whole.outputs / "study.json").read_bytes()


def test_another_seed_draws_other_pixels(tmp_path: Path, world: World) -> None:
    request, first = make_study(tmp_path / "a", *world, samples=300)
    second = make_run(tmp_path / "b", replace(request, seed=1))
    assert execute(first) == execute(second) == 0
    assert figures(first)["classes"] != figures(second)["classes"]


def test_a_class_in_a_single_block_is_told_not_scored(tmp_path: Path, world: World) -> None:
    labels = labels_of(classes(0))
    labels[8:24, 8:24] = 3
    _, run = make_study(tmp_path / "run", other_labels(tmp_path, world[0], labels), world[1], guard=16)
    assert execute(run) == 0
    rows = {row["code"]: row for row in figures(run)["classes"]}
    assert "single block" in rows[3]["why_not"] and "rows" not in rows[3] and "rows" in rows[1]
    assert "lies in a single block" in said(run, "note")
    assert "lies in a single block" in (run.outputs / "study.html").read_text(encoding="utf-8")


def test_blocks_and_heads_can_be_chosen(tmp_path: Path, world: World) -> None:
    _, run = make_study(tmp_path / "run", *world, layers=[-1], heads=[1])
    assert execute(run) == 0
    assert figures(run)["maps"] == ["block 1, head 1"]


def refused(folder: Path, scenes: list[Scene], model: Path, **settings: Any) -> dict[str, str]:
    request, _ = make_study(folder / "unused", scenes[0], model, **settings)
    run = make_run(folder / "refused", replace(request, scenes=scenes))
    assert execute(run) == 2
    return dict(run.state().error or {})


def test_labels_that_miss_the_raster(tmp_path: Path, world: World) -> None:
    labels = write(tmp_path / "far.tif", labels_of(classes(0)), 0, PLACE * Affine.translation(9000, 0))
    far = replace(world[0], labels=Labels(str(labels)))
    error = refused(tmp_path, [far], world[1])
    assert error["kind"] == LabelsMissError.kind and str(labels) in error["subject"]


def test_a_scene_its_labels_miss_is_left_out_of_several(tmp_path: Path, world: World) -> None:
    labels = write(tmp_path / "far.tif", labels_of(classes(0)), 0, PLACE * Affine.translation(9000, 0))
    request, _ = make_study(tmp_path / "unused", *world)
    scenes = [replace(world[0], labels=Labels(str(labels)), name="far away"), world[0]]
    run = make_run(tmp_path / "run", replace(request, scenes=scenes))
    assert execute(run) == 0
    assert "far away is left out" in said(run, "warning")
    assert figures(run)["scenes"] == ["image"]


def test_one_class_or_no_imagery_is_no_study(tmp_path: Path, world: World) -> None:
    one = np.minimum(labels_of(classes(0)), 1).astype(np.uint8)
    (tmp_path / "one").mkdir()
    assert (
        "Only one class"
        in refused(tmp_path / "one", [other_labels(tmp_path / "one", world[0], one)], world[1])["cause"]
    )
    empty = make_scene(tmp_path / "empty")
    write(Path(empty.sources[0].path), np.full((SIDE, SIDE), -9999, np.float32), -9999)
    error = refused(tmp_path / "empty", [empty], world[1])
    assert "nodata" in error["cause"] and error["kind"] == InputError.kind


def test_everything_in_one_block_is_no_study(tmp_path: Path, world: World) -> None:
    labels = np.zeros((SIDE, SIDE), np.uint8)
    labels[:4, :4], labels[4:8, 4:8] = 1, 2
    error = refused(tmp_path, [other_labels(tmp_path, world[0], labels)], world[1], guard=CELL)
    assert "held out" in error["cause"]


@pytest.mark.parametrize("fault", ["one class", "one block", "no imagery", "far", "layers", "bands"])
def test_bad_input_is_refused_before_the_network_is_loaded(
    tmp_path: Path, world: World, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene, model, settings = *world, dict[str, Any]()
    labels = labels_of(classes(0))
    if fault == "one class":
        scene = other_labels(tmp_path, scene, np.minimum(labels, 1).astype(np.uint8))
    elif fault == "one block":
        labels[:] = 0
        labels[:4, :4], labels[4:8, 4:8] = 1, 2
        scene, settings = other_labels(tmp_path, scene, labels), {"guard": CELL}
    elif fault == "no imagery":
        scene = make_scene(tmp_path)
        write(Path(scene.sources[0].path), np.full((SIDE, SIDE), -9999, np.float32), -9999)
    elif fault == "far":
        far = write(tmp_path / "far.tif", labels, 0, PLACE * Affine.translation(9000, 0))
        scene = replace(scene, labels=Labels(str(far)))
    elif fault == "layers":
        settings = {"layers": [2]}
    else:
        scene = replace(scene, sources=scene.sources * 2)

    def load(*_: object) -> None:
        raise AssertionError("the network was loaded")

    monkeypatch.setattr("backend.models.init.load_initial", load)
    monkeypatch.setattr("backend.study.case.load_initial", load)
    assert refused(tmp_path, [scene], model, **settings)["cause"]
    if fault not in ("one block", "no imagery"):  # those are found by reading the imagery
        with pytest.raises(PatchworkError):
            job.estimate(make_study(tmp_path / "estimated", scene, model, **settings)[0])


def test_a_pyramid_has_no_attention_to_study(tmp_path: Path, world: World) -> None:
    spec = resolve_spec("resnet18", 1, 64)
    card = load_card(world[1])
    card.architecture = {"backbone": spec.to_json()}
    save_model(tmp_path / "model", card, create_backbone(spec, seed=0).state_dict())
    error = refused(tmp_path, [world[0]], tmp_path / "model")
    assert error["kind"] == ModelError.kind and "no CLS token" in error["cause"]


@pytest.mark.parametrize(
    "wrong",
    [{"layers": [2]}, {"heads": [-3]}, {"layers": []}, {"split": "x"}, {"classifiers": ["svm"]}, {"folds": 1},
     {"overlap": 0.5}, {"texture": [1]}, {"window": 3}, {"guard": 0}],
)  # fmt: skip
def test_what_cannot_be_done_is_said(tmp_path: Path, world: World, wrong: dict[str, Any]) -> None:
    assert refused(tmp_path, [world[0]], world[1], **wrong)["kind"] == RequestError.kind


def test_scenes_without_labels_and_taken_names(tmp_path: Path, world: World) -> None:
    error = refused(tmp_path, [replace(world[0], labels=None)], world[1])
    assert "No labels" in error["cause"]
    (tmp_path / "mine.html").write_text("mine", "utf-8")
    request = Study([world[0]], str(world[1]), str(tmp_path / "mine.html"))
    run = make_run(tmp_path / "taken", request)
    assert execute(run) == 2
    assert (run.state().error or {})["kind"] == OutputExistsError.kind
    assert (tmp_path / "mine.html").read_text("utf-8") == "mine"


def test_the_estimate_counts_networks(world: World) -> None:
    found = job.estimate(Study([world[0]], str(world[1])))
    assert found.seconds and found.memory_bytes and "16 windows through 4 networks" in found.notes[0]

