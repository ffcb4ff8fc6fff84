"""What was found becomes a polygon in the layer that was chosen, and is taken back out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr
from patchwork.plugin.core.layer_classes import LayerClass
from patchwork.plugin.maptools.accept import add_object
from patchwork.plugin.maptools.segmenting import Segmenting
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDefaultValue,
    QgsGeometry,
    QgsLayerTreeRegistryBridge,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from tests.plugin.maptools.conftest import Desk
from tests.plugin.maptools.found import mask_on_grid

Settled = Callable[[], None]


@pytest.mark.another_qgis
@pytest.mark.parametrize("how", ["enter", "double click"])
def test_accepting_writes_the_polygon_and_begins_anew(
    part: Segmenting,
    desk: Desk,
    settled: Settled,
    polygons: QgsVectorLayer,
    qtbot: QtBot,
    patchwork_home: Path,
    how: str,
) -> None:
    part.target.choose(polygons)
    part.target.learn.setChecked(True)
    part.classes._add("water")
    part.classes._add("road")
    desk.key(Qt.Key.Key_1)
    desk.click(60, 60)
    if how == "enter":
        desk.key(Qt.Key.Key_Return)  # before the mask is there: it waits
    else:
        settled()
        before = part.session.answer
        QTest.mouseDClick(
            desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, desk.at(50, 50)
        )
        assert part.session.answer == before
    settled()
    mask = mask_on_grid(part)
    qtbot.waitUntil(lambda: polygons.featureCount() == 1, timeout=30000)
    [feature] = list(polygons.getFeatures())
    assert feature["class"] == "water"
    assert polygons.undoStack().count() == 1
    utm = feature.geometry()
    utm_crs = QgsCoordinateReferenceSystem("EPSG:32633")
    utm.transform(QgsCoordinateTransform(polygons.crs(), utm_crs, QgsProject.instance()))
    box = utm.boundingBox()
    left, top = np.flatnonzero(mask.any(0))[0], np.flatnonzero(mask.any(1))[0]
    assert (box.xMinimum(), box.yMaximum()) == pytest.approx((500000 + 10 * left, 5000000 - 10 * top), abs=11)
    assert utm.area() == pytest.approx(100 * mask.sum(), rel=0.1)
    remembered = patchwork_home / "cache" / "accepted"
    qtbot.waitUntil(lambda: len(list(remembered.glob("*/*.safetensors"))) == 1, timeout=20000)
    qtbot.waitUntil(lambda: part.session.history.empty and not part.tool._mask.shown)
    desk.undo()  # no click left: the object is taken back out of the layer, and its clicks are back
    assert polygons.featureCount() == 0
    assert len(part.session.history.prompts.clicks) == 1
    qtbot.waitUntil(lambda: not list(remembered.glob("*/*.safetensors")), timeout=20000)  # nor does it teach


def test_what_was_learned_is_forgotten_on_request_and_not_learned_where_not_wanted(
    part: Segmenting, desk: Desk, settled: Settled, polygons: QgsVectorLayer, qtbot: QtBot, patchwork_home: Path
) -> None:
    part.target.choose(polygons)
    assert not part.target.learns()  # until it is shown to help everywhere
    part.target.learn.setChecked(True)
    part.classes._add("water")
    learned = patchwork_home / "cache" / "accepted"
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list(learned.glob("*/*.safetensors"))) == 1, timeout=20000)
    part.target.forget.click()
    qtbot.waitUntil(lambda: "1 accepted" in desk.said[-1], timeout=20000)
    assert not list(learned.glob("*/*.safetensors")) and polygons.featureCount() == 1
    part.target.learn.setChecked(False)
    desk.click(58, 62)
    settled()
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: polygons.featureCount() == 2, timeout=20000)
    part.target.forget.click()
    qtbot.waitUntil(lambda: "Nothing was learned" in desk.said[-1], timeout=20000)


def test_a_layer_without_a_class_attribute_is_not_said_to_have_stored_one(
    part: Segmenting, desk: Desk, settled: Settled, qtbot: QtBot, project: QgsProject
) -> None:
    plain = QgsVectorLayer("MultiPolygon?crs=EPSG:32633", "plain", "memory")
    project.addMapLayer(plain)
    part.target.choose(plain)
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: plain.featureCount() == 1, timeout=30000)
    assert "without a class" in desk.said[-1] and "plain" in desk.said[-1] and "object" not in desk.said[-1]


def test_without_a_layer_a_geopackage_is_made_where_asked(
    part: Segmenting, desk: Desk, settled: Settled, tmp_path: Path, project: QgsProject, qtbot: QtBot
) -> None:
    asked: list[Path] = []

    def ask(proposed: Path) -> Path:
        asked.append(proposed)
        return proposed

    part._ask_path = ask
    crs = project.crs()
    tree = project.layerTreeRoot()
    result = QgsVectorLayer("Polygon?crs=EPSG:32633", "an opaque map", "memory")
    project.addMapLayer(result, False)
    tree.insertGroup(0, "result").addLayer(result)
    project.layerTreeRegistryBridge().setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(tree, 1))  # of the raster
    desk.click(60, 60)
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.target.layer() is not None and part.target.layer().featureCount() == 1, timeout=30000)
    layer = part.target.layer()
    assert asked == [tmp_path / "sar polygons.gpkg"]
    assert tree.layerOrder()[0] is layer, "nothing covers what was just accepted"
    assert layer.source().startswith(str(asked[0]))
    assert layer.isEditable()
    assert project.crs() == crs
    assert layer.commitChanges()
    assert [feature["class"] for feature in QgsVectorLayer(str(asked[0]), "x", "ogr").getFeatures()] == ["object"]


def test_why_it_failed_is_not_said_any_more_once_it_works(
    part: Segmenting, desk: Desk, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = iter([Path("/proc/nope.gpkg"), tmp_path / "good.gpkg"])
    part._ask_path = lambda proposed: next(paths)
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Return)
    assert [item.text() for item in desk.bar.items() if "nope" in item.text()]
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.target.layer() is not None and part.target.layer().featureCount() == 1, timeout=30000)
    qtbot.waitUntil(lambda: not desk.bar.items(), timeout=4000)


def test_a_layer_that_cannot_save_an_object_is_warned_of_when_it_is_chosen(
    part: Segmenting, desk: Desk, project: QgsProject, tmp_path: Path
) -> None:
    database = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "strict.gpkg"))
    made = database.CreateLayer("strict", geom_type=ogr.wkbMultiPolygon)
    for name, default in (("class", None), ("owner", None), ("source", "'me'"), ("note", None)):
        definition = ogr.FieldDefn(name, ogr.OFTString)
        definition.SetNullable(int(name == "note"))
        definition.SetDefault(default)
        made.CreateField(definition)
    del made, database
    layer = QgsVectorLayer(str(tmp_path / "strict.gpkg"), "strict", "ogr")
    project.addMapLayer(layer)
    part.target.choose(layer)
    [warned] = [item.text() for item in desk.bar.items()]
    assert "attributes are empty: owner." in warned and "“strict”" in warned
    part.classes._add("water")
    assert len(desk.bar.items()) == 1, "once"
    part.target.layer_box.setLayer(None)
    QApplication.processEvents()
    assert not desk.bar.items()
    layer.setDefaultValueDefinition(layer.fields().lookupField("owner"), QgsDefaultValue("'me'"))
    part.target.choose(layer)
    assert not desk.bar.items()
    add_object(layer, QgsGeometry.fromRect(QgsRectangle(0, 0, 1, 1)), "class", LayerClass("water", "water", "#0000ff"))
    assert layer.commitChanges(), layer.commitErrors()


def test_no_file_chosen_keeps_the_clicks(part: Segmenting, desk: Desk, settled: Settled) -> None:
    part._ask_path = lambda proposed: None
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Return)
    assert "kept" in desk.said[-1]
    assert not part.session.history.empty


def test_an_object_without_a_class_is_not_accepted(
    part: Segmenting, desk: Desk, settled: Settled, polygons: QgsVectorLayer
) -> None:
    part.target.choose(polygons)
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Return)
    assert "no class yet" in desk.said[-1]
    assert polygons.featureCount() == 0 and not part.session.history.empty


def test_redo_puts_an_object_back_once(
    part: Segmenting, desk: Desk, settled: Settled, polygons: QgsVectorLayer, qtbot: QtBot
) -> None:
    part.target.choose(polygons)
    part.classes._add("water")
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: polygons.featureCount() == 1 and part.session.history.empty, timeout=30000)
    desk.undo()
    assert polygons.featureCount() == 0 and not part.session.history.empty
    QTest.keyClick(desk.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert polygons.featureCount() == 1 and part.session.history.empty
    desk.key(Qt.Key.Key_Return)
    assert polygons.featureCount() == 1, "nothing is pointed at any more: there is nothing to add twice"
    desk.undo()
    assert polygons.featureCount() == 0 and len(part.session.history.prompts.clicks) == 1


def test_without_its_layer_the_target_is_a_new_file(
    part: Segmenting, polygons: QgsVectorLayer, project: QgsProject
) -> None:
    """Never another layer that the user did not choose."""
    other = QgsVectorLayer("Polygon?crs=EPSG:4326&field=class:string", "another", "memory")
    project.addMapLayer(other)
    part.target.choose(polygons)
    assert part.target.text() == "labels"
    project.removeMapLayer(polygons.id())
    assert part.target.layer() is None and part.target.text() == "new GeoPackage"
