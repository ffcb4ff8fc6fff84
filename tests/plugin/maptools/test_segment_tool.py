"""Click to segment by real mouse and key events on a real canvas, with the real backend."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from patchwork.plugin.core.backend import READY, STOPPED
from patchwork.plugin.gui.workbench import Workbench
from patchwork.plugin.maptools.overlay import cells_of
from patchwork.plugin.maptools.segmenting import Segmenting
from patchwork.plugin.maptools.toolbar import MapToolBar
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QShortcut

from tests.plugin.core.rasters import write_raster
from tests.plugin.maptools.conftest import LAKE, SIDE, Desk, lake

Settled = Callable[[], None]


def truth() -> np.ndarray:
    found = np.zeros((SIDE, SIDE), bool)
    found[LAKE] = True
    return found


def mask_on_grid(part: Segmenting) -> np.ndarray:
    """The settled mask on the raster's grid, by its transform."""
    answer = part.session.answer
    assert answer is not None
    a, _b, c, _d, e, f = answer.mask.transform
    found = np.zeros((SIDE, SIDE), bool)
    cells = cells_of(answer.mask)
    factor, left, top = round(a / 10), round((c - 500000) / 10), round((5000000 - f) / 10)
    assert e == -a
    big = np.kron(cells, np.ones((factor, factor), bool))
    big = big[: SIDE - top, : SIDE - left]
    found[top : top + big.shape[0], left : left + big.shape[1]] = big
    return found


def lies_in_the_lake(part: Segmenting) -> bool:
    """Whether the mask holds the clicked place and hardly anything beyond the lake: it lies where it belongs.

    How much of the lake it finds is for the benches to say.
    """
    mask = mask_on_grid(part)
    return bool(mask[60, 60] and mask.sum() > 100 and (mask & truth()).sum() > 0.9 * mask.sum())


@pytest.fixture
def polygons(project: QgsProject) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=class:string", "labels", "memory")
    project.addMapLayer(layer)
    return layer


@pytest.mark.another_qgis
def test_a_click_finds_the_lake_and_shows_it(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.click(60, 60)
    settled()
    assert lies_in_the_lake(part)
    assert part.tool._mask.shown
    desk.canvas.grab()  # paints


def test_right_takes_away_and_undo_and_redo_go_back_and_forth(
    part: Segmenting, desk: Desk, settled: Settled, qtbot: QtBot
) -> None:
    desk.click(60, 60)
    settled()
    first = part.session.answer
    desk.exclude(10, 10)
    settled()
    assert [click.include for click in part.session.history.prompts.clicks] == [True, False]
    desk.undo()
    assert part.session.answer == first, "undo is answered from memory, at once"
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(part.session.history.prompts.clicks) == 2
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Backspace)
    assert part.session.history.empty
    assert not part.tool._mask.shown


def test_a_drag_is_a_box(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.drag((36, 26), (84, 94))
    settled()
    box = part.session.history.prompts.box
    assert box is not None
    assert np.ptp([x for x, _y in box]) == pytest.approx(680, abs=30)
    assert part.session.history.prompts.clicks == []
    assert part.session.answer is not None and part.session.answer.prompts.box == box
    assert not part.tool._drag.isVisible() or part.tool._drag.rectangle is None


def test_resting_previews_what_a_click_gives_and_the_click_then_is_at_once(
    part: Segmenting, desk: Desk, qtbot: QtBot
) -> None:
    desk.canvas.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    desk.canvas.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    desk.rest(60, 60)
    qtbot.waitUntil(lambda: part.tool._preview.shown, timeout=20000)
    assert part.session.history.empty
    desk.click(60, 60)
    assert part.session.answer is not None, "the preview was its answer"
    assert part.tool._mask.shown and not part.tool._preview.shown


def test_the_preview_goes_with_the_pointer(part: Segmenting, desk: Desk, qtbot: QtBot) -> None:
    desk.canvas.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    desk.rest(60, 60)
    qtbot.waitUntil(lambda: part.tool._preview.shown, timeout=20000)
    QCoreApplication.sendEvent(desk.canvas, QEvent(QEvent.Type.Leave))
    assert not part.tool._preview.shown


def test_escape_clears_and_a_second_one_leaves(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Escape)
    assert part.session.history.empty and desk.canvas.mapTool() is part.tool
    desk.undo()
    assert not part.session.history.empty, "clearing can be undone"
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.mapTool() is desk.pan_tool


def test_outside_and_nodata_are_said(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.canvas.zoomByFactor(1.6)
    desk.click(-10, 60)
    assert "outside" in desk.said[-1]
    assert part.session.history.empty and not part.tool._markers._places, "no mark that looks like a valid click"
    desk.drag((-20, 50), (-5, 70))
    assert "outside" in desk.said[-1] and part.session.history.empty
    desk.click(60, 60)
    settled()
    assert "outside" not in desk.said[-1], "said of the click that was refused, not of the next answer"
    desk.undo()
    desk.click(SIDE - 5, SIDE - 5)
    settled()
    assert "no data" in desk.said[-1]
    desk.key(Qt.Key.Key_Return)
    assert "nothing to accept" in desk.said[-1]


def test_without_a_raster_the_tool_says_what_is_missing(
    bar: MapToolBar, desk: Desk, project: QgsProject, raster: QgsRasterLayer
) -> None:
    project.removeMapLayer(raster.id())
    part = bar.parts[0]
    assert isinstance(part, Segmenting)
    desk.canvas.setMapTool(part.tool)
    assert desk.said[-1] == "Add a raster layer first."


def test_a_mask_without_the_model_s_features_is_asked_again_until_they_are_there(
    part: Segmenting, desk: Desk, settled: Settled, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask, asked, late = part.session._masks.ask, [], "not computed yet"

    def ask_early(method: str, params: Any, on_result: Callable[[Any], None], on_error: Any) -> None:
        asked.append(params)
        early = {"waiting": True, "note": late} if len(asked) < 3 else {}
        ask(method, params, lambda reply: on_result({**reply, **early}), on_error)

    part.target.hover.setChecked(False)
    monkeypatch.setattr(part.session._masks, "ask", ask_early)
    part.session._again.setInterval(50)
    desk.click(60, 60)
    settled()
    assert desk.said[-1] == late
    qtbot.waitUntil(lambda: len(asked) == 3 and not part.session.busy, timeout=30000)
    assert asked[0] == asked[1] == asked[2] and desk.said[-1] != late
    qtbot.wait(200)
    assert len(asked) == 3, "nothing is asked any more"


def test_right_before_left_is_explained(part: Segmenting, desk: Desk) -> None:
    desk.exclude(60, 60)
    assert part.session.history.empty
    assert "left button" in desk.said[-1]


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
    qtbot.waitUntil(lambda: len(list(remembered.glob("*.json"))) == 1, timeout=20000)
    qtbot.waitUntil(lambda: part.session.history.empty and not part.tool._mask.shown)
    desk.undo()  # no click left: the object is taken back out of the layer, and its clicks are back
    assert polygons.featureCount() == 0
    assert len(part.session.history.prompts.clicks) == 1


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
    desk.click(60, 60)
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.target.layer() is not None and part.target.layer().featureCount() == 1, timeout=30000)
    layer = part.target.layer()
    assert asked == [tmp_path / "sar polygons.gpkg"]
    assert layer.source().startswith(str(asked[0]))
    assert layer.isEditable()
    assert project.crs() == crs
    assert layer.commitChanges()
    assert [feature["class"] for feature in QgsVectorLayer(str(asked[0]), "x", "ogr").getFeatures()] == ["object"]


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


def test_a_killed_backend_loses_no_click(
    part: Segmenting, desk: Desk, bench: Workbench, settled: Settled, qtbot: QtBot
) -> None:
    desk.click(60, 60)
    settled()
    desk.exclude(10, 10)
    settled()
    before = part.session.answer
    desk.undo()
    part.session._known.clear()
    os.kill(bench.backend.pid(), 9)
    desk.exclude(10, 10)  # before anybody noticed
    settled()
    assert part.session.answer is not before
    assert before is not None and part.session.answer is not None
    assert part.session.answer.mask == before.mask, "the same clicks, the same mask"
    assert bench.backend.state == READY


def test_moving_the_map_keeps_the_clicks_and_looks_again(
    part: Segmenting, desk: Desk, settled: Settled, qtbot: QtBot
) -> None:
    desk.click(60, 60)
    settled()
    before = part.session.answer
    with qtbot.waitSignal(part.session.prepared, timeout=30000):
        desk.canvas.zoomByFactor(0.9)
    qtbot.waitUntil(lambda: part.session.answer is not before, timeout=30000)
    assert part.session.answer is not None and before is not None
    assert part.session.answer.prompts == before.prompts
    assert part.session.answer.params["view"] != before.params["view"]


def test_the_space_bar_pans_and_does_not_click(part: Segmenting, desk: Desk) -> None:
    QTest.keyPress(desk.canvas, Qt.Key.Key_Space)
    desk.click(60, 60)
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Space)
    assert part.session.history.empty
    QTest.mouseClick(
        desk.canvas.viewport(), Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, desk.at(60, 60)
    )
    assert part.session.history.empty
    desk.click(60, 60)
    assert not part.session.history.empty


def test_removing_the_layer_mid_click_is_said_and_nothing_breaks(
    part: Segmenting, desk: Desk, project: QgsProject, raster: QgsRasterLayer, qtbot: QtBot
) -> None:
    place = desk.at(60, 60)
    desk.click(50, 50)
    view, left, none = desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, left, none, place)
    project.removeMapLayer(raster.id())
    QTest.mouseRelease(view, left, none, place)
    assert part.session.history.empty
    assert "no raster" in desk.said[-1]
    qtbot.wait(300)
    assert not part.tool._mask.shown


def test_another_scene_forgets_and_another_active_vector_does_not(
    part: Segmenting, desk: Desk, project: QgsProject, polygons: QgsVectorLayer, settled: Settled, tmp_path: Path
) -> None:
    desk.click(60, 60)
    settled()
    desk.canvas.setCurrentLayer(polygons)
    assert not part.session.history.empty
    other = QgsRasterLayer(str(write_raster(tmp_path / "b.tif", lake(), ["VV"])), "other")
    project.addMapLayer(other)
    assert not part.session.history.empty
    desk.canvas.setCurrentLayer(other)
    assert part.session.history.empty
    assert any("another one" in text for text in desk.said[-3:])


def test_the_data_page_s_scene_goes_before_the_active_layer(
    bar: MapToolBar, bench: Workbench, desk: Desk, project: QgsProject, raster: QgsRasterLayer, tmp_path: Path
) -> None:
    other = QgsRasterLayer(str(write_raster(tmp_path / "b.tif", lake(), ["VV"])), "other")
    project.addMapLayer(other)
    assert bar.scenes.currentText() == "sar"
    bench.scenes.set_layers([other])
    assert [bar.scenes.itemText(k) for k in range(bar.scenes.count())] == ["other", "sar"]
    desk.canvas.setCurrentLayer(None)
    bench.scenes.set_layers([raster, other])
    bench.scenes.set_together(True)
    assert bar.scenes.itemText(0) == "sar + other"
    assert len(bar.scene.scene().scene.sources) == 2


def test_without_the_tool_nobody_asks_for_a_backend(
    bar: MapToolBar, desk: Desk, bench: Workbench, project: QgsProject, raster: QgsRasterLayer, qtbot: QtBot
) -> None:
    bench.scenes.set_layers([raster])
    desk.canvas.zoomByFactor(0.8)
    qtbot.wait(300)
    assert bench.backend.state == STOPPED


def test_keys_that_are_shortcuts_of_qgis_reach_the_tool_while_it_needs_them(
    part: Segmenting, desk: Desk, settled: Settled
) -> None:
    """As in QGIS: Ctrl+Z undoes the edited layer, Backspace deletes what is selected there."""
    stolen: list[str] = []
    for keys in ("Ctrl+Z", "Backspace", "Ctrl+Shift+Z", "Escape", "1"):
        QShortcut(QKeySequence(keys), desk.window, lambda keys=keys: stolen.append(keys))
    desk.window.activateWindow()
    desk.canvas.setFocus()
    desk.click(60, 60)
    settled()
    desk.undo()
    assert part.session.history.empty and stolen == []
    desk.undo()
    assert stolen == ["Ctrl+Z"], "nothing left to take back: the key is QGIS's"
    desk.key(Qt.Key.Key_Backspace)
    assert stolen == ["Ctrl+Z"], "but a Backspace too many deletes nothing"
    desk.canvas.setMapTool(desk.pan_tool)
    desk.key(Qt.Key.Key_Backspace)
    assert stolen == ["Ctrl+Z", "Backspace"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_deleting_key_never_deletes_what_is_selected(
    part: Segmenting, desk: Desk, settled: Settled, polygons: QgsVectorLayer, key: Qt.Key
) -> None:
    """QGIS deletes where the press comes back from the tool accepted (QgisApp::mapCanvas_keyPressed)."""
    for clicks in (1, 0):
        if clicks:
            desk.click(60, 60)
            settled()
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        part.tool.keyPressEvent(press)
        assert not press.isAccepted()
    assert part.session.history.empty == (key == Qt.Key.Key_Backspace)


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
    QTest.keyClick(
        desk.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
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


def test_two_canvases_do_not_mix(part: Segmenting, desk: Desk, settled: Settled, raster: QgsRasterLayer) -> None:
    second = QgsMapCanvas()
    second.setLayers([raster])
    second.resize(200, 200)
    second.show()
    desk.click(60, 60)
    settled()
    second.setExtent(raster.extent())
    mine = {type(item).__name__ for item in second.scene().items()}
    assert not mine & {"RasterOverlay", "PromptMarkers"}
    assert lies_in_the_lake(part)
    sip.delete(second)


def test_a_project_in_degrees_and_a_turned_canvas(
    part: Segmenting, desk: Desk, raster: QgsRasterLayer, settled: Settled, qtbot: QtBot
) -> None:
    """The click goes where it is seen, and the mask is drawn where it lies."""
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    desk.canvas.setDestinationCrs(degrees)
    desk.canvas.setRotation(30)
    there = QgsCoordinateTransform(raster.crs(), degrees, QgsProject.instance())
    desk.canvas.setExtent(there.transformBoundingBox(raster.extent()))

    def at(row: float, column: float) -> QPoint:
        point = desk.canvas.getCoordinateTransform().transform(
            there.transform(QgsPointXY(500000 + column * 10, 5000000 - row * 10))
        )
        return QPoint(round(point.x()), round(point.y()))

    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(60, 60))
    settled()
    assert lies_in_the_lake(part)
    placed = part.tool._mask.boundingRect().adjusted(3, 3, -3, -3)
    assert part.session.answer is not None
    mask = part.session.answer.mask
    left, top = (mask.transform[2] - 500000) / 10, (5000000 - mask.transform[5]) / 10
    factor = mask.transform[0] / 10
    corners = [at(r, c) for r in (top, top + factor * mask.rows) for c in (left, left + factor * mask.columns)]
    assert placed.left() == pytest.approx(min(p.x() for p in corners), abs=1.5)
    assert placed.bottom() == pytest.approx(max(p.y() for p in corners), abs=1.5)
