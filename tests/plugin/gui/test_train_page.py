"""Train on polygons: the request, the reasons, the list of problems."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.errors import InputError
from patchwork.backend.contract.requests import Finetune, Pretrain, Scene, Source
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.gui import problem_list
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.form import choose
from patchwork.plugin.gui.pages.train import likely_class_field
from pytestqt.qtbot import QtBot
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from tests.plugin.core.runs import make_run, set_state
from tests.plugin.gui.conftest import follow
from tests.plugin.gui.peer import Peer

LABELS = {
    "polygons": 3,
    "classes": [{"code": 1, "name": "forest", "polygons": 2}, {"code": 2, "name": "water", "polygons": 1}],
    "problems": [
        {
            "kind": "outside",
            "fid": 4,
            "text": "Feature 4 lies outside the raster.",
            "bounds": [500320, 4999820, 500380, 4999880],
        },
        {"kind": "null-class", "fid": 5, "text": "Feature 5 has no class.", "bounds": None},
    ],
    "summary": ["1 × outside the raster (left out)", "1 × without a class"],
}


@pytest.fixture
def draft(tmp_path: Path) -> RunDraft:
    return RunDraft(tmp_path / "draft")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["id", "Class"], "Class"),
        (["fid", "name", "label"], "label"),
        (["OBJECTID", "landclass96"], "landclass96"),
        (["id", "kind"], "kind"),
        (["fid"], ""),
        ([], ""),
    ],
)
def test_the_class_field_is_guessed(names: list[str], expected: str) -> None:
    assert likely_class_field(names) == expected


def test_the_defaults_work(dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft) -> None:
    assert dock.train.reason() == ""
    assert dock.train.field.currentField() == "class"
    request = dock.train.make_request(draft)
    labels = request.scenes[0].labels
    assert labels is not None
    assert labels.field == "class"
    assert Path(labels.path).parent == draft.inputs
    assert QgsVectorLayer(labels.path, "copy").featureCount() == 4
    assert request == Finetune(scenes=request.scenes)


def test_what_is_missing_is_said(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    assert "no polygon layer" in dock.train.reason()
    assert not dock.train.bar.button.isEnabled()
    assert not dock.train.check.isEnabled()


def test_every_choice_is_in_the_request(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft
) -> None:
    page = dock.train
    page.name_field.setField("note")
    choose(page.choose, "forest-majority")
    choose(page.decoder, "dpt")
    choose(page.tuning, "full")
    choose(page.transfer, "all-but-head")
    page.quick.setChecked(True)
    page.steps.setValue(90)
    request = page.make_request(draft)
    assert request.scenes[0].labels is not None
    assert request.scenes[0].labels.name_field == "note"
    assert (request.choose, request.decoder, request.quick, request.steps) == ("forest-majority", "dpt", True, 90)
    assert request.settings == {"tuning": "full", "transfer": "all-but-head"}
    assert not request.freeze


def test_quick_mode_and_network_contradict(dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer) -> None:
    dock.train.quick.setChecked(True)
    choose(dock.train.choose, "network")
    assert "forest only" in dock.train.bar.reason.text()


def test_the_newest_pretraining_is_the_backbone(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft
) -> None:
    assert dock.train.make_request(draft).init == "scratch"
    run = make_run(home.runs_folder(), "2026-01-01-pretrain-sea", Pretrain([Scene([Source("/a.tif")])]))
    set_state(run, "done")
    follow(dock)
    assert dock.train.make_request(draft).init == str(run.path)
    dock.train.quick.setChecked(True)
    assert dock.train.make_request(draft).init == "scratch", "a backbone of other bands is no obstacle to the forest"


def test_what_is_on_screen_does_not_change_by_itself(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft, qtbot: QtBot
) -> None:
    """A pretraining that ends while the page is looked at is offered in the list, never chosen silently."""
    dock.show()
    dock.show_page(2)
    qtbot.waitUntil(dock.train.isVisible, timeout=3000)
    run = make_run(home.runs_folder(), "2026-01-01-pretrain-sea", Pretrain([Scene([Source("/a.tif")])]))
    set_state(run, "done")
    follow(dock)
    assert dock.train.make_request(draft).init == "scratch"
    dock.train.backbone.choose(str(run.path))
    assert dock.train.make_request(draft).init == str(run.path)


def test_only_scenes_that_polygons_touch_teach(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft
) -> None:
    box = QgsGeometry.fromRect(QgsRectangle(900000, 4000000, 900100, 4000100))
    polygons.dataProvider().changeGeometryValues({feature.id(): box for feature in polygons.getFeatures()})
    polygons.updateExtents()
    with pytest.raises(InputError, match="outside the chosen rasters"):
        dock.train.make_request(draft)


def test_polygons_drawn_but_not_saved_yet_teach(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    layer = QgsVectorLayer(f"Polygon?crs={sar.crs().authid()}&field=class:string", "drawn", "memory")
    layer.startEditing()
    for number, name in enumerate(["forest", "water"]):
        feature = QgsFeature(layer.fields())
        left = 500020 + 100 * number
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, 4999900, left + 60, 4999960)))
        feature.setAttributes([name])
        layer.addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    dock.train.layer.setLayer(layer)
    request = dock.train.make_request(draft)
    assert isinstance(request, Finetune)
    assert request.scenes[0].labels is not None
    layer.rollBack()


def test_problems_are_listed_and_zoomed_to(
    peer: Peer, dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, qtbot: QtBot
) -> None:
    dock.show_page(2)
    page: Any = dock.train.problems
    page.show_answer(LABELS, polygons.crs())
    assert "3 usable polygons in 2 classes: forest (2), water (1)." in page.summary.text()
    assert "not validated: water" in page.summary.text()
    assert page.list.count() == 2
    assert not page.zoom.isEnabled()
    page.list.setCurrentRow(0)
    canvas = page._canvas
    canvas.setDestinationCrs(polygons.crs())
    canvas.setExtent(QgsRectangle(0, 0, 1, 1))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert canvas.extent().contains(QgsRectangle(500320, 4999820, 500380, 4999880))
    page.list.setCurrentRow(1)
    assert not page.zoom.isEnabled(), "a problem without a place cannot be zoomed to"


def test_check_asks_the_backend_with_the_labels(
    peer: Peer, dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, qtbot: QtBot
) -> None:
    dock.show_page(2)
    dock.train.check.click()
    qtbot.waitUntil(lambda: "usable polygons" in dock.train.problems.summary.text(), timeout=8000)
    asked = [call["scene"] for call in peer.calls("scene.describe") if "labels" in call["scene"]]
    assert asked[0]["labels"]["field"] == "class"


def test_nothing_wrong_is_said_too() -> None:
    assert "No problems found." in problem_list.in_words({**LABELS, "problems": [], "summary": []})


def test_quick_rests_what_only_the_network_needs(dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer) -> None:
    page = dock.train
    parts = (page.backbone, page.weights, page.decoder, page.tuning, page.transfer, page.steps)
    page.quick.setChecked(True)
    assert not any(part.isEnabled() for part in parts)
    allowed = [page.choose.itemData(row) for row in range(page.choose.count()) if page.choose.model().item(row).isEnabled()]
    assert allowed == ["auto", "forest", "forest-majority"]
    page.quick.setChecked(False)
    assert all(part.isEnabled() for part in parts)
