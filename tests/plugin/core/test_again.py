"""A request once more: every value by name, and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from patchwork.backend.contract import requests
from patchwork.backend.contract.errors import RequestError
from patchwork.backend.contract.requests import Finetune, Labels, Predict, Scene, Source, Suggest
from patchwork.plugin.core.again import Again, outputs_of
from patchwork.plugin.core.requests import RunDraft

from tests.plugin.core.runs import make_run


def test_what_is_not_changed_comes_back_as_it_was(tmp_path: Path) -> None:
    scene = Scene([Source("/a.tif", [1, 3], ["VV", "VH"], "db"), Source("/b.tif")], name="007")
    asked = Predict([scene], "/models/m", member="forest", settings={"batch": 4})
    again = Again(make_run(tmp_path, "run", asked))
    assert again.values["scenes[1].name"] == "007" and again.values["settings.batch"] == "4"
    assert again.request(again.values, RunDraft(tmp_path / "new"), copy=True) == asked


def test_changed_and_emptied_values_count(tmp_path: Path) -> None:
    asked = Finetune([Scene([Source("/a.tif")])], steps=300, settings={"repeats": 2})
    again = Again(make_run(tmp_path, "run", asked))
    values = {**again.values, "steps": "", "quick": "true", "settings.folds": "3", "settings.tuning": "full"}
    found = again.request(values, RunDraft(tmp_path / "new"), copy=True)
    assert found == Finetune(asked.scenes, quick=True, settings={"repeats": 2, "folds": 3, "tuning": "full"})
    with pytest.raises(RequestError, match="steps"):
        again.request({**again.values, "steps": "many"}, RunDraft(tmp_path / "new"), copy=False)


def test_inputs_are_copied_and_only_own_paths_move(tmp_path: Path) -> None:
    own, neighbour = tmp_path / "run", tmp_path / "run-2"
    labels = Labels(str(own / "inputs" / "labels.gpkg"), "class")
    asked = Finetune([Scene([Source("/a.tif")], labels=labels)], init=str(neighbour))
    run = make_run(tmp_path, "run", asked)
    (run.inputs / "labels.gpkg").write_bytes(b"polygons")
    draft = RunDraft(tmp_path / "new")
    again = Again(run)
    estimated = again.request(again.values, draft, copy=False)
    assert estimated.scenes[0].labels == labels and not draft.path.exists()
    found = again.request(again.values, draft, copy=True)
    assert found.scenes[0].labels == Labels(str(draft.inputs / "labels.gpkg"), "class")
    assert (draft.inputs / "labels.gpkg").read_bytes() == b"polygons"
    assert found.init == str(neighbour)


def test_results_elsewhere_get_a_free_name(tmp_path: Path) -> None:
    out = tmp_path / "map.tif"
    out.touch()
    asked = Predict([Scene([Source("/a.tif")])], "/m", out=str(out), uncertainty=str(tmp_path / "run" / "outputs" / "u.tif"))
    again = Again(make_run(tmp_path, "run", asked))
    assert again.values["out"] == str(tmp_path / "map-2.tif")
    found = again.request(again.values, RunDraft(tmp_path / "new"), copy=True)
    assert again.values["uncertainty"] == "u.tif", "not the first run's file, which is there"
    assert found.uncertainty == str(tmp_path / "new" / "outputs" / "u.tif")
    assert requests.job_of(found) == "predict"


def test_a_name_another_run_is_about_to_write_is_not_free(tmp_path: Path) -> None:
    out = tmp_path / "map.tif"
    out.touch()
    asked = Predict([Scene([Source("/a.tif")])], "/m", out=str(out))
    busy = make_run(tmp_path, "busy", replace(asked, out=str(tmp_path / "map-2.tif")))
    again = Again(make_run(tmp_path, "run", asked), outputs_of(busy))
    assert again.values["out"] == str(tmp_path / "map-3.tif")


def test_nothing_may_be_replaced_and_what_is_read_keeps_its_name(tmp_path: Path) -> None:
    scenes, read = [Scene([Source("/a.tif")])], tmp_path / "probabilities.tif"
    read.touch()
    asked = Predict(scenes, "/m", out=str(tmp_path / "run-2" / "map.tif"), overwrite=True)
    again = Again(make_run(tmp_path, "run", asked))
    found = again.request(again.values, RunDraft(tmp_path / "new"), copy=True)
    assert not found.overwrite and found.out == asked.out, "a folder whose name begins alike is another one"
    named = Again(make_run(tmp_path, "next", Suggest(scenes, "/m", probabilities=str(read))))
    assert named.values["probabilities"] == str(read)
