"""A layer that is chosen somewhere leaves the project: nothing else takes its place unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Finetune, Scene, Source
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.form import choose
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from tests.plugin.core.rasters import noise, write_raster
from tests.plugin.core.runs import make_run, set_state
from tests.plugin.gui.conftest import follow


def remove(layer: QgsRasterLayer | QgsVectorLayer) -> None:
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.fixture
def more_polygons(polygons: QgsVectorLayer) -> QgsVectorLayer:
    """Another layer that could take the place of the first."""
    other = polygons.clone()
    other.setName("more polygons")
    QgsProject.instance().addMapLayer(other)
    return other


def test_the_labels_are_no_longer_chosen(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, polygons: QgsVectorLayer
) -> None:
    page, box = dock.pretrain, dock.pretrain.labels
    choose(page.method, "noisy")
    box.layer.setLayer(polygons)
    box.field.setField("class")
    assert page.reason() == "" and not box.field.isHidden()
    remove(polygons)
    assert box.layer.currentLayer() is None
    assert box.field.isHidden() and box._field_title.isHidden()
    assert "land-cover map or the polygons" in page.bar.reason.text()
    assert not page.bar.button.isEnabled()


def test_the_reference_is_no_longer_chosen(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, polygons: QgsVectorLayer
) -> None:
    run = make_run(home.runs_folder(), "2026-01-02-finetune-land", Finetune([Scene([Source("/a.tif")])]))
    set_state(run, "done")
    follow(dock)
    box = dock.map.report
    box.reference.setLayer(optical)
    assert box.problem() == "" and not box.sample.isHidden()
    remove(optical)
    assert box.reference.currentLayer() is None
    assert box.sample.isHidden() and box.field.isHidden() and box.legend.choice.isHidden()
    assert "reference" in box.reason.text() and not box.button.isEnabled()


def test_training_and_area_do_not_turn_to_other_polygons(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, more_polygons: QgsVectorLayer
) -> None:
    train, area = dock.train, dock.data.area
    for box in (train.layer, area.layer):
        box.setLayer(polygons)
    choose(area.kind, "layer")
    remove(polygons)
    assert train.layer.currentLayer() is None and train.field.currentField() == ""
    assert "Choose the polygon layer of the area" in train.reason()
    choose(area.kind, "whole")
    assert train.reason() == "Choose your training polygons."
    train.layer.setLayer(more_polygons)
    assert train.reason() == ""


def test_another_project_gets_a_proposal_again(dock: PatchworkDock, polygons: QgsVectorLayer) -> None:
    remove(polygons)
    assert dock.train.layer.currentLayer() is None
    QgsProject.instance().clear()
    other = QgsVectorLayer("Polygon?crs=EPSG:32633&field=class:string", "other", "memory")
    QgsProject.instance().addMapLayer(other)
    assert dock.train.layer.currentLayer() is other


def test_no_raster_is_ticked_in_place_of_the_users_own(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, qtbot: QtBot
) -> None:
    rasters = dock.data.rasters
    rasters.tick(optical.id())
    rasters.tick(sar.id(), False)
    dock.data.check.click()
    qtbot.waitUntil(lambda: "Next:" in dock.data.found.text(), timeout=8000)
    remove(optical)
    assert rasters.ticked() == []
    assert rasters.item(0).checkState() == Qt.CheckState.Unchecked
    assert dock.data.found.text() == "" and dock.data.found.isHidden()
    assert dock.data.reason() == "Tick a raster."
    assert not dock.pretrain.bar.button.isEnabled()


def test_ticking_does_not_move_the_page(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, tmp_path: Path, qtbot: QtBot
) -> None:
    many = QgsRasterLayer(str(write_raster(tmp_path / "many.tif", noise(12))), "many")
    QgsProject.instance().addMapLayer(many)
    dock.data.rasters.tick(many.id())  # a table that makes the page scroll
    dock.resize(400, 380)
    qtbot.wait(100)
    bar = dock.data.scroll_area.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(min(20, bar.maximum()))
    before = bar.value()
    dock.data.rasters.tick(sar.id())
    qtbot.wait(150)
    assert bar.value() == before
