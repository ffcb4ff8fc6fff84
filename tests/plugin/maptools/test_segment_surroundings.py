"""Clicks outlive what happens around the tool: a killed backend, other views, canvases, scenes and layers."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from patchwork.plugin.core.backend import READY, STOPPED
from patchwork.plugin.gui.workbench import Workbench
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
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from tests.plugin.core.rasters import write_raster
from tests.plugin.maptools.conftest import Desk, lake
from tests.plugin.maptools.found import lies_in_the_lake

Settled = Callable[[], None]


def test_a_killed_backend_loses_no_click(
    part: Segmenting, desk: Desk, bench: Workbench, settled: Settled, qtbot: QtBot
) -> None:
    desk.click(60, 60)
    settled()
    desk.exclude(10, 10)
    settled()
    before = part.session.answer
    desk.undo()
    part.session._masks._known.clear()
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


def test_without_a_raster_the_tool_says_what_is_missing(
    bar: MapToolBar, desk: Desk, project: QgsProject, raster: QgsRasterLayer
) -> None:
    project.removeMapLayer(raster.id())
    part = bar.parts[0]
    assert isinstance(part, Segmenting)
    desk.canvas.setMapTool(part.tool)
    assert desk.said[-1] == "Add a raster layer first."
