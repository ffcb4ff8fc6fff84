"""Published weights from the dock: imported in the background, said in words, chosen as a start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from patchwork.backend.contract import home
from patchwork.plugin.core.imported import imported_models
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.form import choose
from patchwork.plugin.gui.pages.train import decoder_problem
from pytestqt.qtbot import QtBot
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtWidgets import QComboBox

from tests.plugin.gui.conftest import CARD, DESCRIPTION
from tests.plugin.gui.peer import Peer

WORDS = ["resnet50, 4 stages.", "265 of 265 tensors found (100 %).", "Licence: CC-BY-4.0."]


REFUSED = {"error": {"kind": "model", "cause": "This file is a program: refused.", "remedy": "Get another.", "subject": ""}}


@pytest.fixture
def peer(request: pytest.FixtureRequest, tmp_path: Path, patchwork_home: Path) -> Peer:
    """Answers an import with the words above, or as the test says."""
    found = {"model": str(home.models_folder() / "b13-rn50"), "words": WORDS}
    answer = getattr(request, "param", found)
    return Peer(tmp_path / "heard.jsonl", scene_describe=DESCRIPTION, model_describe=CARD, model_import=answer)


def model(name: str = "b13-rn50", backbone: str = "resnet50", kind: str = "backbone") -> Path:
    folder = home.models_folder() / name
    folder.mkdir(parents=True)
    card = {"kind": kind, "architecture": {"backbone": {"name": backbone}}, "training": {"job": "import"}}
    (folder / "model.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


def enabled(box: QComboBox) -> list[str]:
    return [str(box.itemData(row)) for row in range(box.count()) if box.model().item(row).isEnabled()]


def test_imported_models_are_read_from_their_cards_and_damaged_ones_left_out(dock: PatchworkDock) -> None:
    assert imported_models() == []
    folder = model()
    broken = home.models_folder() / "broken"
    broken.mkdir()
    (broken / "model.json").write_text("{", encoding="utf-8")
    (found,) = imported_models()
    assert (found.name, found.path, found.backbone, found.maps) == ("b13-rn50", str(folder), "resnet50", False)


def test_an_imported_file_becomes_the_start(dock: PatchworkDock, peer: Peer, qtbot: QtBot, sar: QgsRasterLayer) -> None:
    folder, page = model(), dock.pretrain
    assert page.weights.isHidden()
    choose(page.start_from, "run")
    assert not page.weights.isHidden()
    with qtbot.waitSignal(page.weights.imported, timeout=10_000):
        page.weights.take("/data/B13_rn50_moco_0099_ckpt.pth")
        assert not page.weights.button.isEnabled() and "B13_rn50" in page.weights.words.text()
    (asked,) = peer.calls("model.import")
    assert asked["path"] == "/data/B13_rn50_moco_0099_ckpt.pth" and asked["out"] is None
    assert page.run.currentData() == str(folder) and page.run.backbone() == "resnet50"
    assert "imported" in page.run.currentText() and "ResNet-50" in page.run.currentText()
    assert "CC-BY-4.0" in page.weights.words.text() and page.weights.button.isEnabled()
    assert page.reason() == ""


@pytest.mark.parametrize("peer", [REFUSED], indirect=True)
def test_a_refused_file_is_said_and_nothing_is_chosen(dock: PatchworkDock, qtbot: QtBot) -> None:
    page = dock.train
    page.weights.take("/data/evil.pth")
    qtbot.waitUntil(lambda: "a program" in page.weights.refusal.text(), timeout=10_000)
    assert page.weights.button.isEnabled() and page.backbone.currentData() == "scratch"


def test_no_imported_network_is_proposed_where_none_will_do(dock: PatchworkDock) -> None:
    model("clouds", "tf_efficientnet_b4", "mapper")
    for choice in (dock.train.backbone, dock.map.model):
        choice.refresh()
    assert dock.train.backbone.currentData() == "scratch"
    assert dock.map.model.maps()


def test_decoders_that_do_not_fit_the_backbone_are_greyed_with_the_reason(dock: PatchworkDock) -> None:
    folder, page = model(), dock.train
    page.backbone.refresh()
    assert enabled(page.decoder) == ["auto", "linear", "dpt"]
    greyed = page.decoder.model().item(page.decoder.findData("upernet"))
    assert "coarser from stage to stage" in greyed.toolTip()
    page.backbone.choose(str(folder))
    pyramids = ["unet", "unetplusplus", "manet", "linknet", "fpn", "pan", "deeplabv3plus", "upernet", "segformer", "pspnet"]
    assert enabled(page.decoder) == ["auto", "linear", *pyramids]
    choose(page.decoder, "deeplabv3plus")
    page.backbone.choose("scratch")
    assert page.decoder.currentData() == "auto"


@pytest.mark.parametrize(
    ("decoder", "backbone", "fits"),
    [("auto", "resnet18", True), ("linear", "", True), ("dpt", "vit_small_patch16_224", True), ("dpt", "resnet18", False),
     ("fpn", "swin_tiny_patch4_window7_224", True), ("segformer", "convnext_tiny", True), ("unet", "", False),
     ("unet", "tf_efficientnet_b4", True)],
)  # fmt: skip
def test_what_fits(decoder: str, backbone: str, fits: bool) -> None:
    assert (decoder_problem(decoder, backbone) == "") == fits


@pytest.mark.parametrize("peer", [REFUSED], indirect=True)
def test_the_line_above_start_no_longer_says_that_nothing_was_tried(
    dock: PatchworkDock, qtbot: QtBot, sar: QgsRasterLayer
) -> None:
    page = dock.pretrain
    choose(page.start_from, "run")
    assert "no finished run" in page.bar.reason.text()
    page.weights.take("/data/evil.pth")
    qtbot.waitUntil(lambda: "was not imported" in page.bar.reason.text(), timeout=10_000)
    assert "a program" in page.weights.refusal.text() and not page.weights.refusal.isHidden()
    assert page.weights.words.isHidden()
