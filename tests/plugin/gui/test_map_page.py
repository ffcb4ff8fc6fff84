"""Map: what each kind of model may make, and the requests."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Attention, Finetune, Predict, Pretrain, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.gui.attention_box import LAST_BLOCK
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.form import choose
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from tests.plugin.core.runs import make_run, set_state
from tests.plugin.gui.conftest import follow
from tests.plugin.gui.peer import Peer

SCENES = [Scene([Source("/a.tif")])]


@pytest.fixture
def draft(tmp_path: Path) -> RunDraft:
    return RunDraft(tmp_path / "draft")


@pytest.fixture
def mapper(dock: PatchworkDock, sar: QgsRasterLayer) -> RunDirectory:
    run = make_run(home.runs_folder(), "2026-01-02-finetune-land", Finetune(SCENES))
    set_state(run, "done")
    follow(dock)
    return run


@pytest.fixture
def backbone(dock: PatchworkDock, sar: QgsRasterLayer) -> RunDirectory:
    run = make_run(home.runs_folder(), "2026-01-01-pretrain-sea", Pretrain(SCENES))
    set_state(run, "done")
    follow(dock)
    return run


def test_without_a_model_it_says_how_to_get_one(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    assert "train on polygons first" in dock.map.reason()
    assert not dock.map.bar.button.isEnabled()


def test_the_map_request(dock: PatchworkDock, mapper: RunDirectory, draft: RunDraft) -> None:
    assert dock.map.reason() == ""
    dock.map.outputs.probabilities.setChecked(True)
    request = dock.map.make_request(draft)
    assert isinstance(request, Predict)
    assert request.model == str(mapper.path)
    assert request.member == "auto"
    assert Path(str(request.probabilities)).parent == draft.path / "outputs"
    assert Path(str(request.uncertainty)).parent == draft.path / "outputs"
    assert request.out is None


def test_the_candidates_are_told_with_what_they_reached(
    dock: PatchworkDock, mapper: RunDirectory, draft: RunDraft, qtbot: QtBot
) -> None:
    box = dock.map.outputs.member
    qtbot.waitUntil(lambda: box.count() == 3, timeout=8000)
    texts = [box.itemText(row) for row in range(3)]
    chosen = "As chosen: forest, 5×5 majority filter"
    assert texts == [chosen, "forest (mean IoU 0.47)", "forest, 5×5 majority filter (mean IoU 0.56)"]
    assert dock.map.outputs.member_words.text() == "It reaches 0.560."
    choose(box, "forest")
    request = dock.map.make_request(draft)
    assert isinstance(request, Predict)
    assert request.member == "forest"


FOREST = {"architecture": {}, "members": {"forest": {"title": "forest"}}}


def test_a_forest_has_no_attention(dock: PatchworkDock, mapper: RunDirectory, qtbot: QtBot) -> None:
    box = dock.map.outputs.attention
    qtbot.waitUntil(lambda: dock.map.outputs.member.count() == 3, timeout=8000)
    assert box.isEnabled()
    box.setChecked(True)
    dock.map._show_card(str(mapper.path), FOREST)
    assert not box.isEnabled()
    assert not box.isChecked()
    assert dock.map.attention.isHidden()
    assert "forest alone" in box.toolTip()
    assert "A forest alone" in dock.map.model_words.text()


def test_what_a_forest_cannot_make_stays_away_when_the_runs_change(
    dock: PatchworkDock, mapper: RunDirectory, qtbot: QtBot
) -> None:
    dock.show_page(3)
    qtbot.waitUntil(lambda: dock.map.outputs.member.count() == 3, timeout=8000)
    dock.map._show_card(str(mapper.path), FOREST)
    set_state(make_run(home.runs_folder(), "2026-01-03-finetune-other", Finetune(SCENES)), "done")
    follow(dock)
    assert dock.map.model.count() == 2
    assert dock.map.model.currentData() == str(mapper.path)
    assert not dock.map.outputs.attention.isEnabled()


def test_probabilities_need_a_map(dock: PatchworkDock, mapper: RunDirectory) -> None:
    outputs = dock.map.outputs
    assert outputs.uncertainty.isChecked()
    outputs.classes.setChecked(False)
    for box in (outputs.probabilities, outputs.uncertainty):
        assert (box.isEnabled(), box.isChecked()) == (False, False)
        assert "tick “Land cover” first" in box.toolTip()
    assert "tick “Land cover” first" in outputs.member.toolTip()
    assert "Tick what to make" in dock.map.bar.reason.text()
    outputs.classes.setChecked(True)
    assert (outputs.probabilities.isChecked(), outputs.uncertainty.isChecked()) == (False, True)
    assert "decided" in outputs.uncertainty.toolTip()


def test_choices_come_back_with_a_model_that_can(
    dock: PatchworkDock, mapper: RunDirectory, backbone: RunDirectory, qtbot: QtBot
) -> None:
    outputs = dock.map.outputs
    boxes = (outputs.classes, outputs.probabilities, outputs.uncertainty, outputs.attention)
    dock.map.model.choose(str(mapper.path))
    outputs.probabilities.setChecked(True)
    outputs.uncertainty.setChecked(False)
    dock.map.model.choose(str(backbone.path))
    assert [box.isChecked() for box in boxes] == [False, False, False, True]
    assert "knows no classes" in outputs.classes.toolTip()
    dock.map.model.choose(str(mapper.path))
    assert [box.isChecked() for box in boxes] == [True, True, False, False]
    qtbot.waitUntil(lambda: outputs.member.count() == 3, timeout=8000)


def test_a_backbone_makes_attention_only(
    dock: PatchworkDock, backbone: RunDirectory, draft: RunDraft, qtbot: QtBot
) -> None:
    page = dock.map
    qtbot.waitUntil(lambda: page.attention.block.maximum() == 5, timeout=8000)
    assert page.attention.block.text() == "Last"
    assert not page.outputs.classes.isEnabled()
    assert page.outputs.attention.isChecked()
    assert "attention only" in page.model_words.text()
    choose(page.attention.heads, "all")
    choose(page.attention.weights, "random")
    page.attention.block.setValue(3)
    page.attention.mass.setValue(60)
    request = page.make_request(draft)
    assert isinstance(request, Attention)
    assert (request.heads, request.weights, request.block, request.mass) == ("all", "random", 3, 0.6)


def test_a_roll_out_has_no_block(dock: PatchworkDock) -> None:
    choose(dock.map.attention.heads, "rollout")
    assert not dock.map.attention.block.isEnabled()
    assert "all blocks" in dock.map.attention.block.toolTip()


def test_a_block_chosen_before_the_roll_out_is_not_asked_for(dock: PatchworkDock) -> None:
    dock.map.attention.show_card(deep(12))
    dock.map.attention.block.setValue(10)
    choose(dock.map.attention.heads, "rollout")
    assert dock.map.attention.request([], "model", "auto").block == LAST_BLOCK
    choose(dock.map.attention.heads, "all")
    assert dock.map.attention.request([], "model", "auto").block == 10


def deep(blocks: int) -> dict[str, Any]:
    """A card of a vision transformer."""
    return {"architecture": {"backbone": {"name": "vit", "depth": blocks}}}


def test_only_blocks_that_the_model_has_are_offered(dock: PatchworkDock) -> None:
    box = dock.map.attention
    assert (box.block.minimum(), box.block.maximum(), box.block.text()) == (LAST_BLOCK, LAST_BLOCK, "Last")
    box.show_card(deep(12))
    assert box.block.maximum() == 11
    box.block.setValue(9)
    box.show_card(deep(6))
    assert (box.block.maximum(), box.block.text()) == (5, "Last")
    box.block.setValue(3)
    box.show_card(deep(4))
    assert box.block.value() == 3
    box.show_card({})
    assert (box.block.maximum(), box.block.text()) == (LAST_BLOCK, "Last")


STAGES = {"architecture": {"backbone": {"name": "resnet18", "depth": 4, "levels": [[64, 4], [512, 32]]}}}


def test_a_backbone_of_stages_says_what_to_do_instead(dock: PatchworkDock, backbone: RunDirectory, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dock.map.attention.block.maximum() == 5, timeout=8000)
    dock.map._show_card(str(backbone.path), STAGES)
    assert not dock.map.outputs.attention.isEnabled()
    assert "vision transformer" in dock.map.outputs.attention.toolTip()
    assert "train on polygons first" in dock.map.bar.reason.text()
    assert "attention only" not in dock.map.model_words.text()


@pytest.mark.parametrize("card", [FOREST, STAGES], ids=["forest", "stages"])
def test_a_study_is_offered_where_attention_is(
    dock: PatchworkDock, mapper: RunDirectory, optical: QgsRasterLayer, qtbot: QtBot, card: dict[str, Any]
) -> None:
    box, attention = dock.map.report, dock.map.outputs.attention
    qtbot.waitUntil(lambda: dock.map.outputs.member.count() == 3, timeout=8000)
    box.reference.setLayer(optical)
    assert box.study.isEnabled()
    dock.map._show_card(str(mapper.path), card)
    assert not box.study.isEnabled() and not attention.isEnabled()
    assert box.study.toolTip() == attention.toolTip() != ""


FUSED = {"architecture": {"backbone": {"name": "vit", "depth": 6, "fusion": {"names": ["VV, VH", "red"]}}}}


def test_a_roll_out_is_grey_for_two_sensors_and_says_why(dock: PatchworkDock) -> None:
    box = dock.map.attention
    choose(box.heads, "rollout")
    box.show_card(FUSED)
    item = box.heads.model().item(box.heads.findData("rollout"))
    assert not item.isEnabled() and "two sensors" in item.toolTip()
    assert box.heads.currentData() == "mean" and box.block.isEnabled()
    box.show_card(deep(6))
    assert item.isEnabled() and item.toolTip() == ""


def test_a_model_that_maps_is_proposed_before_a_newer_backbone(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    for number, asked in enumerate((Finetune(SCENES), Pretrain(SCENES, method="noisy"), Pretrain(SCENES))):
        run = make_run(home.runs_folder(), f"run-{number}", asked)
        when = time.time() - 100 + number
        os.utime(run.request_file, (when, when))
        set_state(run, "done")
        follow(dock)
        expected = {0: "run-0", 1: "run-1", 2: "run-1"}[number]
        assert Path(dock.map.model.currentData()).name == expected
        assert dock.map.is_mapper()
    assert Path(dock.map.model.itemData(0)).name == "run-2", "the newest still stands on top"


def test_the_button_says_what_it_starts(dock: PatchworkDock, mapper: RunDirectory) -> None:
    outputs, button = dock.map.outputs, dock.map.bar.button
    assert button.text() == "Start mappin&g"
    outputs.attention.setChecked(True)
    assert button.text() == "Start mappin&g and attention"
    outputs.classes.setChecked(False)
    assert button.text() == "Start drawin&g attention"


@pytest.fixture
def outside(peer: Peer) -> None:
    cause, remedy = "The polygons lie outside the raster.", "Choose others."
    peer.answers["job.estimate"] = {"error": {"kind": "input", "cause": cause, "remedy": remedy, "subject": ""}}


def test_a_refused_report_says_why_and_cannot_be_started(
    outside: None, dock: PatchworkDock, mapper: RunDirectory, polygons: QgsVectorLayer, qtbot: QtBot
) -> None:
    dock.show_page(3)
    box = dock.map.report
    box.setCollapsed(False)
    box.reference.setLayer(polygons)
    box.field.setField("class")
    qtbot.waitUntil(lambda: "outside" in box.reason.text(), timeout=8000)
    assert box.reason.isVisible() and not box.button.isEnabled()
    assert "outside" in box.button.toolTip()
    box.field.setField("note")
    assert box.button.isEnabled() and box.reason.isHidden()


def test_map_and_attention_are_two_runs(dock: PatchworkDock, mapper: RunDirectory, peer: Peer, qtbot: QtBot) -> None:
    dock.show_page(3)
    dock.map.outputs.attention.setChecked(True)
    qtbot.waitUntil(lambda: bool(dock.map.fit.words), timeout=8000)
    dock.map.bar.button.click()
    qtbot.waitUntil(lambda: len(peer.calls("job.submit")) == 2, timeout=8000)
    assert [call["request"]["job"] for call in peer.calls("job.submit")] == ["predict", "attention"]


def test_nothing_of_both_starts_where_the_map_is_refused(
    outside: None, dock: PatchworkDock, mapper: RunDirectory, peer: Peer, qtbot: QtBot
) -> None:
    dock.show_page(3)
    dock.map.outputs.attention.setChecked(True)
    qtbot.waitUntil(lambda: "outside" in dock.map.bar.reason.text(), timeout=8000)
    dock.map.start()
    qtbot.wait(200)
    assert peer.calls("job.submit") == []


def test_a_model_that_does_not_fit_cannot_start(
    peer: Peer, dock: PatchworkDock, mapper: RunDirectory, qtbot: QtBot
) -> None:
    dock.show_page(3)
    qtbot.waitUntil(lambda: dock.map.fit.words == "The model suits the scene.", timeout=8000)
    dock.map.fit._tell({"fits": False, "findings": [{"level": "error", "text": "The model needs the band VH."}]})
    assert dock.map.bar.reason.text() == "The model needs the band VH."
    assert not dock.map.bar.button.isEnabled()


def test_the_report_needs_a_reference_and_a_field(
    dock: PatchworkDock, mapper: RunDirectory, polygons: QgsVectorLayer, optical: QgsRasterLayer, draft: RunDraft
) -> None:
    box = dock.map.report
    assert "reference layer" in box.problem()
    box.reference.setLayer(polygons)
    box.field.setField("class")
    assert box.problem() == ""
    request = box.make_request(draft)
    assert request.field == "class"
    assert Path(request.reference).parent == draft.inputs
    assert request.sample is None
    box.reference.setLayer(optical)
    box.sample.setValue(300)
    request = box.make_request(draft)
    assert (Path(request.reference).name, request.field, request.sample) == ("optical.tif", None, 300)


def test_attention_is_studied_on_the_same_reference(
    peer: Peer, dock: PatchworkDock, mapper: RunDirectory, polygons: QgsVectorLayer, optical: QgsRasterLayer,
    draft: RunDraft, qtbot: QtBot,
) -> None:  # fmt: skip
    box = dock.map.report
    assert "reference layer" in box.study_problem() and not box.study.isEnabled()
    box.reference.setLayer(optical)
    assert box.study_problem() == ""
    labels = box.make_study(draft).scenes[0].labels
    assert labels is not None and (Path(labels.path).name, labels.field) == ("optical.tif", None)
    points = QgsVectorLayer("Point?crs=EPSG:32633&field=class:integer", "points", "memory")
    QgsProject.instance().addMapLayer(points)
    box.reference.setLayer(points)
    box.field.setField("class")
    assert "not on points" in box.study_problem()
    box.reference.setLayer(polygons)
    box.field.setField("class")
    request = box.make_study(draft)
    labels = request.scenes[0].labels
    assert labels is not None and (Path(labels.path).parent, labels.field) == (draft.inputs, "class")
    dock.show_page(3)
    box.study.click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
    assert peer.calls("job.submit")[0]["request"]["job"] == "study"


def test_a_study_takes_a_legend(
    dock: PatchworkDock, mapper: RunDirectory, optical: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft
) -> None:
    box = dock.map.report
    assert box.legend.choice.isHidden(), "nothing to explain yet"
    box.reference.setLayer(optical)
    assert not box.legend.choice.isHidden() and box.legend.table.isHidden()
    choose(box.legend.choice, "worldcover")
    assert not box.legend.table.isHidden()
    labels = box.make_study(draft).scenes[0].labels
    assert labels is not None and labels.mapping == "worldcover"
    choose(box.legend.choice, "file")
    assert "class table" in box.study_problem() and not box.study.isEnabled()
    assert box.problem() == "", "the report has no use for it"
    choose(box.legend.choice, "corine-1")
    box.reference.setLayer(polygons)
    box.field.setField("class")
    labels = box.make_study(draft).scenes[0].labels
    assert labels is not None and (labels.field, labels.mapping) == ("class", "corine-1")


def test_one_of_several_scenes_is_mapped(
    dock: PatchworkDock, mapper: RunDirectory, sar: QgsRasterLayer, optical: QgsRasterLayer, draft: RunDraft
) -> None:
    dock.data.rasters.tick(sar.id())
    dock.data.rasters.tick(optical.id())
    dock.map.scene.setCurrentText("optical")
    (scene,) = dock.map.make_request(draft).scenes
    assert Path(scene.sources[0].path).name == "optical.tif"
