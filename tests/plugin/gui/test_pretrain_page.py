"""Pretrain: the request, and why it cannot start."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from patchwork.backend.contract import errors, home, requests
from patchwork.backend.contract.class_mapping import read_mapping
from patchwork.backend.contract.requests import Pretrain
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui import start_doubt
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.form import choose
from patchwork.plugin.gui.pretrain_words import method_names
from pytestqt.qtbot import QtBot
from qgis.core import QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox

from tests.plugin.core.runs import make_run, set_state
from tests.plugin.gui.conftest import SPOKEN, follow
from tests.plugin.gui.peer import Peer


@pytest.fixture
def draft(tmp_path: Path) -> RunDraft:
    return RunDraft(tmp_path / "draft")


def test_the_defaults_work(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    assert dock.pretrain.reason() == ""
    request = dock.pretrain.make_request(draft)
    assert request == Pretrain(scenes=request.scenes)
    assert requests.from_json(requests.to_json(request)) == request


def test_without_a_raster_it_leads_to_data(dock: PatchworkDock) -> None:
    assert "Data page" in dock.pretrain.reason()
    assert not dock.pretrain.bar.button.isEnabled()


def test_every_choice_is_in_the_request(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    page = dock.pretrain
    Settings().device = "cpu"
    choose(page.preset, "tiny")
    page.steps.setValue(300)
    page.batch.setValue(16)
    page.seed.setValue(7)
    page.backbone.setText(" vit_tiny_patch16_224 ")
    page.crop.setValue(64)
    page.views.setValue(2)
    request = page.make_request(draft)
    assert (request.preset, request.steps, request.batch, request.seed) == ("tiny", 300, 16, 7)
    assert request.backbone == "vit_tiny_patch16_224"
    assert request.settings == {"global_size": 64, "local_views": 2}
    assert request.device == "cpu"


def test_every_method_of_the_contract_can_be_chosen(
    dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft
) -> None:
    page = dock.pretrain
    page.labels.layer.setLayer(sar)
    assert tuple(page.method.itemData(i) for i in range(page.method.count())) == requests.METHODS
    page.crop.setValue(64)
    for method in requests.METHODS:
        choose(page.method, method)
        request = page.make_request(draft)
        assert request.method == method
        assert requests.from_json(requests.to_json(request)) == request
        assert page.method_words.text() != ""


def test_cmid_has_views_of_one_size(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    page = dock.pretrain
    page.crop.setValue(64)
    page.views.setValue(2)
    choose(page.method, "cmid")
    assert page.views.isHidden()
    assert page.make_request(draft).settings == {"image_size": 64}
    choose(page.method, "dino")
    assert not page.views.isHidden()


def test_starting_points(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    page = dock.pretrain
    choose(page.start_from, "run")
    assert "no finished run" in page.reason()
    run = make_run(
        home.runs_folder(), "2026-01-01-pretrain-sea", Pretrain([requests.Scene([requests.Source("/a.tif")])])
    )
    set_state(run, "done")
    follow(dock)
    assert page.reason() == ""
    assert page.make_request(draft).init == str(run.path)
    choose(page.start_from, "scratch")
    assert page.make_request(draft).init is None and page.weights.isHidden()


def test_the_size_is_explained_in_plain_words(dock: PatchworkDock) -> None:
    choose(dock.pretrain.preset, "base")
    assert "16 GB" in dock.pretrain.preset_words.text()


def test_each_method_is_explained_and_gets_its_own_settings(
    dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft
) -> None:
    page = dock.pretrain
    page.crop.setValue(64)
    page.views.setValue(2)
    choose(page.method, "mae")
    assert "hidden patches" in page.method_words.text()
    assert page.views.isHidden()
    request = page.make_request(draft)
    assert (request.method, request.settings) == ("mae", {"image_size": 64})
    choose(page.method, "dino")
    assert page.make_request(draft).settings == {"global_size": 64, "local_views": 2}


def test_fusmae_wants_two_rasters_as_one_scene(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, draft: RunDraft
) -> None:
    page, scenes = dock.pretrain, dock._bench.scenes
    choose(page.method, "fusmae")
    scenes.set_layers([sar])
    assert "Bands of one scene" in page.reason()
    scenes.set_layers([sar, optical])
    assert "Bands of one scene" in page.reason()
    scenes.set_together(True)
    assert page.reason() == ""
    scenes.set_need("any")
    (scene,) = page.make_request(draft).scenes
    assert (len(scene.sources), scene.need) == (2, "any")
    scenes.set_together(False)
    assert page.make_request(draft).scenes[0].need == "all"


def test_fusmae_takes_one_raster_of_radar_and_optical_bands(dock: PatchworkDock, optical: QgsRasterLayer) -> None:
    page, scenes = dock.pretrain, dock._bench.scenes
    choose(page.method, "fusmae")
    scenes.set_layers([optical])
    scenes.settings(optical).roles.update({1: "VV", 2: "green", 3: "red"})
    scenes.touch()
    assert page.reason() == ""


def test_noisy_labels_come_with_a_legend_that_can_be_changed(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft
) -> None:
    page, box = dock.pretrain, dock.pretrain.labels
    assert box.isHidden() and page.make_request(draft).scenes[0].labels is None
    choose(page.method, "noisy")
    assert box.layer.currentLayer() is None and "Choose the land-cover map" in page.reason(), "never the image itself"
    assert not box.isHidden() and page.views.isHidden()
    box.layer.setLayer(polygons)
    assert not box.field.isHidden()
    box.field.setField("class")
    choose(box.legend.choice, "worldcover")
    assert box.legend.table.rowCount() == 11
    page.crop.setValue(128)
    request = page.make_request(draft)
    labels = request.scenes[0].labels
    assert labels is not None
    assert (request.method, request.settings, labels.field, labels.mapping) == (
        "noisy", {"crop_size": 128}, "class", "worldcover",
    )  # fmt: skip
    box.legend.table.item(1, 1).setText("10")
    box.legend.table.item(2, 1).setText("")
    changed = page.make_request(draft).scenes[0].labels
    assert changed is not None and changed.mapping is not None
    targets = {row.code: row.target for row in read_mapping(changed.mapping)}
    assert (targets["10"], targets["20"], targets["30"], targets["40"]) == (10, 10, None, 40)
    box.legend.table.item(3, 1).setText("wheat")
    assert "no whole number" in page.reason()
    choose(box.legend.choice, "")
    assert page.make_request(draft).scenes[0].labels.mapping is None
    choose(box.legend.choice, "file")
    assert "class table" in page.reason()
    box.legend.file.setFilePath("/nowhere/classes.csv")
    assert "cannot be read" in page.reason()


def test_a_label_raster_is_taken_as_it_is(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    page = dock.pretrain
    choose(page.method, "supervised")
    page.labels.layer.setLayer(sar)
    assert page.labels.field.isHidden()
    labels = page.make_request(draft).scenes[0].labels
    assert labels is not None
    assert (labels.field, labels.mapping) == (None, None)


def test_start_submits_and_leads_to_the_run(dock: PatchworkDock, sar: QgsRasterLayer, peer: Peer, qtbot: QtBot) -> None:
    dock.show_page(1)
    dock.pretrain.bar.button.click()
    assert not dock.pretrain.bar.button.isEnabled()
    assert "Starting" in dock.pretrain.bar.reason.text()
    qtbot.waitUntil(lambda: dock.pages.currentWidget() is dock.runs, timeout=8000)
    follow(dock)
    assert dock._bench.jobs.rowCount() == 1
    assert dock.runs.current().isValid()
    assert dock.pretrain.bar.button.isEnabled()
    (params,) = peer.calls("job.submit")
    assert Path(params["run"]).parent == home.runs_folder()
    assert params["request"]["job"] == "pretrain"


WRONG = {"kind": "request", "cause": "Raster sar.tif has no CRS.", "remedy": "Assign one.", "subject": ""}


@pytest.fixture
def wrong(peer: Peer) -> None:
    peer.answers["job.estimate"] = {"error": WRONG}


def test_what_the_estimate_refuses_cannot_be_started(
    wrong: None, dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot
) -> None:
    page = dock.pretrain
    dock.show_page(1)
    assert page.bar.button.isEnabled(), "nobody waits for an estimate"
    qtbot.waitUntil(lambda: not page.bar.button.isEnabled(), timeout=8000)
    assert page.bar.reason.isVisible()
    assert page.bar.reason.text() == page.bar.button.toolTip() == "Raster sar.tif has no CRS. Assign one."
    assert page.bar.estimate.isHidden()
    page.start()
    assert list(home.runs_folder().glob("*")) == []
    page.seed.setValue(5)
    assert page.bar.button.isEnabled() and page.bar.reason.isHidden()


@pytest.fixture
def slow(peer: Peer) -> None:
    peer.answers["job.estimate"] = {"error": {**WRONG, "kind": "deadline", "cause": "No answer within 30 s."}}


def test_a_lost_connection_does_not_keep_one_from_starting(
    slow: None, dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot
) -> None:
    dock.show_page(1)
    qtbot.waitUntil(lambda: "No answer" in dock.pretrain.bar.estimate.text(), timeout=8000)
    assert dock.pretrain.bar.button.isEnabled()


def test_checking_stays_possible_where_preparing_is_refused(
    wrong: None, dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not dock.data.bar.button.isEnabled(), timeout=8000)
    assert dock.data.check.isEnabled()


def start_again(dock: PatchworkDock, qtbot: QtBot) -> None:
    """Start the page's job, as one who comes back to the page."""
    dock.show_page(1)
    qtbot.waitUntil(dock.pretrain.bar.button.isEnabled, timeout=8000)
    dock.pretrain.bar.button.click()
    qtbot.waitUntil(lambda: not dock.pretrain.estimator.held, timeout=8000)


def test_the_same_job_twice_is_asked_about_first(
    dock: PatchworkDock, sar: QgsRasterLayer, peer: Peer, qtbot: QtBot, messages: Callable[[], list[str]]
) -> None:
    start_again(dock, qtbot)
    qtbot.waitUntil(lambda: dock.pages.currentWidget() is dock.runs, timeout=8000)
    start_again(dock, qtbot)
    assert messages() == ["The same job is under way already: sar."]
    assert dock.pretrain.bar.button.isEnabled()
    assert len(peer.calls("job.submit")) == 1
    dock._bench.messages._bar.items()[0].widget().click()
    qtbot.waitUntil(lambda: len(peer.calls("job.submit")) == 2, timeout=8000)
    first, second = (call["request"] for call in peer.calls("job.submit"))
    assert first == second


def test_another_job_beside_it_needs_no_question(
    dock: PatchworkDock, sar: QgsRasterLayer, peer: Peer, qtbot: QtBot, messages: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(start_doubt, "processors", lambda: 2)
    for seed in (1, 2):
        dock.pretrain.seed.setValue(seed)
        start_again(dock, qtbot)
        qtbot.waitUntil(lambda: dock.pages.currentWidget() is dock.runs, timeout=8000)
    assert messages() == []
    dock.pretrain.seed.setValue(3)
    start_again(dock, qtbot)
    assert messages() == ["2 jobs are under way; one more slows them all down."]


def test_a_job_with_polygons_is_known_again(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, qtbot: QtBot, tmp_path: Path
) -> None:
    def draft(name: str) -> RunDraft:
        return RunDraft(tmp_path / name)

    run = make_run(home.runs_folder(), "2026-11-21-finetune-sar")
    other = dock.train.make_request(RunDraft(run.path))
    run.request_file.write_text(json.dumps(requests.to_json(other)), encoding="utf-8")
    follow(dock)
    asked = draft("asked")
    assert "under way already: sar" in start_doubt.doubt(dock._bench.jobs, dock.train.make_request(asked), asked)
    set_state(run, "done")
    follow(dock)
    assert start_doubt.doubt(dock._bench.jobs, dock.train.make_request(asked), asked) == ""


def test_the_question_goes_with_its_reason(
    dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot, messages: Callable[[], list[str]]
) -> None:
    start_again(dock, qtbot)
    qtbot.waitUntil(lambda: dock.pages.currentWidget() is dock.runs, timeout=8000)
    start_again(dock, qtbot)
    assert messages() == ["The same job is under way already: sar."]
    (run,) = home.runs_folder().glob("*")
    set_state(RunDirectory(run), "cancelled")
    follow(dock)
    qtbot.waitUntil(lambda: messages() == [], timeout=2000)


def test_polygons_wait_with_their_job_and_come_along(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, peer: Peer, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(start_doubt, "processors", lambda: 0)
    assert not dock._bench.start("finetune", "sar", dock.train.make_request)
    assert list(home.runs_folder().glob("*")) == []
    dock._bench.messages._bar.items()[0].widget().click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
    call = peer.calls("job.submit")[0]
    labels = Path(call["request"]["scenes"][0]["labels"]["path"])
    assert labels.is_file() and labels.parent.parent == Path(call["run"])


def test_what_was_not_started_leaves_nothing(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    start_again(dock, qtbot)
    qtbot.waitUntil(lambda: dock.pages.currentWidget() is dock.runs, timeout=8000)
    start_again(dock, qtbot)
    assert len(list(home.runs_folder().glob("*"))) == 1, "the question leaves no folder"
    dock._bench.close()
    assert len(list(home.runs_folder().glob("*"))) == 1


@pytest.fixture
def refusing(peer: Peer) -> None:
    peer.answers["job.submit"] = {
        "error": {"kind": "resource", "cause": "The disk is full.", "remedy": "Free 3 GB.", "subject": ""}
    }


def test_a_refusal_is_told_with_its_remedy(
    refusing: None, dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot, messages: Callable[[], list[str]]
) -> None:
    dock.show_page(1)
    dock.pretrain.bar.button.click()
    qtbot.waitUntil(lambda: bool(messages()), timeout=8000)
    assert messages() == ["The disk is full. Free 3 GB."]
    assert dock.pages.currentWidget() is dock.pretrain
    assert dock.pretrain.bar.button.isEnabled()
    assert list(home.runs_folder().glob("*")) == []


def test_warnings_of_the_estimate_are_seen_and_forbid_nothing(
    peer: Peer, dock: PatchworkDock, sar: QgsRasterLayer
) -> None:
    page = dock.pretrain
    dock.show_page(1)
    page.estimator._tell({"seconds": 5, "warnings": ["optical: The legend knows 1 of 6 codes"]})
    assert page.bar.warning.isVisible() and page.bar.warning.text() == "optical: The legend knows 1 of 6 codes."
    assert page.bar.button.isEnabled()
    page.estimator.forget()
    assert page.bar.warning.isHidden()


def test_what_a_method_does_not_have_stays_hidden_when_advanced_unfolds(
    dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot
) -> None:
    page = dock.pretrain
    dock.show_page(1)
    choose(page.method, "fusmae")
    (group,) = [box for box in page.findChildren(QgsCollapsibleGroupBox) if box.title() == "Advanced"]
    group.setCollapsed(False)
    qtbot.wait(50)
    assert page.crop.isVisible()
    assert not page.views.isVisible() and not page._views_title.isVisible()
    choose(page.method, "dino")
    assert page.views.isVisible()


def test_the_size_says_what_it_still_decides_for_an_earlier_run(dock: PatchworkDock) -> None:
    page = dock.pretrain
    choose(page.preset, "small")
    assert "8 GB" in page.preset_words.text()
    choose(page.start_from, "run")
    assert "network is the one you start from" in page.preset_words.text()
    choose(page.start_from, "scratch")
    assert "8 GB" in page.preset_words.text()


@pytest.mark.parametrize("spoken", SPOKEN, indirect=True)
def test_short_names_of_methods_in_every_language(spoken: str) -> None:
    names = method_names()
    assert [names[method] for method in ("dino", "cmid", "mae", "fusmae")] == ["DINO", "CMID", "MAE", "Fus-MAE"]


def test_start_right_after_a_wrong_entry_makes_no_run(
    dock: PatchworkDock, sar: QgsRasterLayer, peer: Peer, qtbot: QtBot
) -> None:
    """The answer to the entry is on its way while Start is pressed."""
    page, refused = dock.pretrain, {"kind": "model", "cause": "backbone 30 is unknown to timm", "remedy": "", "subject": ""}
    dock.show_page(1)
    qtbot.waitUntil(lambda: page.bar.estimate.text().startswith("About 2 min"), timeout=8000)
    dock.activateWindow()
    page.backbone.setFocus()
    qtbot.waitUntil(lambda: bool(page.backbone.hasFocus()), timeout=3000)
    qtbot.keyClicks(page.backbone, "30")
    page.bar.button.click()  # as by its key, which leaves the focus in the field
    assert not page.bar.button.isEnabled() and page.bar.reason.text() == "Starting…"
    page.estimator._refuse(errors.from_json(refused))
    assert "unknown to timm" in page.bar.reason.text() and not page.bar.button.isEnabled()
    page.backbone.setText("")
    page.backbone.editingFinished.emit()
    page.bar.button.click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
    assert len(peer.calls("job.submit")) == 1 and not peer.calls("job.submit")[0]["request"].get("backbone")
