"""Click to segment in the real QGIS: real mouse and keys on its canvas, its undo, its Train page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolBar
from qgis.utils import iface

from tests.gui.drivers.person import open_dock, wait, wait_for
from tests.plugin.core.rasters import write_raster

ANSWER_S = 60
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lake(tmp_path: Path) -> Iterator[QgsRasterLayer]:
    """A dark lake of 600 × 400 m in SAR-like noise, alone in the project."""
    QgsProject.instance().clear()
    bands = np.random.default_rng(1).normal(-8, 1.0, (1, 120, 120)).astype(np.float32)
    bands[0, 40:80, 30:90] -= 14
    layer = QgsRasterLayer(str(write_raster(tmp_path / "sar.tif", bands, ["VV"])), "sar")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    wait(300)
    yield layer
    for found in QgsProject.instance().mapLayers().values():
        if hasattr(found, "rollBack"):
            found.rollBack()
    QgsProject.instance().clear()


@pytest.fixture
def part(lake: QgsRasterLayer, tmp_path: Path) -> Iterator[Any]:
    """Click to segment, switched on by its button."""
    bar: Any = iface.mainWindow().findChild(QToolBar, "PatchworkMapToolBar")
    found = bar.parts[0]
    asked, found._ask_path = found._ask_path, lambda _proposed: tmp_path / "polygons.gpkg"
    found.session._ready = None
    found.tool.action().trigger()
    assert iface.mapCanvas().mapTool() is found.tool
    wait_for(lambda: found.session._ready is not None, ANSWER_S, "the view's features")
    yield found
    found.session.begin_anew()
    found._ask_path = asked
    iface.actionPan().trigger()


def at(row: float, column: float) -> QPoint:
    """Where a place of the raster is seen."""
    canvas = iface.mapCanvas()
    point = canvas.getCoordinateTransform().transform(500000 + column * 10, 5000000 - row * 10)
    return QPoint(round(point.x()), round(point.y()))


def click(row: float, column: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseClick(iface.mapCanvas().viewport(), button, NONE, at(row, column))


def settled(part: Any) -> None:
    wait_for(
        lambda: part.session.answer is not None and part.session.answer.prompts == part.session.history.prompts,
        ANSWER_S,
        "the mask",
    )


@pytest.mark.another_qgis
def test_an_object_is_accepted_into_a_new_file_and_teaches_at_once(part: Any, tmp_path: Path) -> None:
    canvas, project = iface.mapCanvas(), QgsProject.instance()
    crs = project.crs()
    click(60, 60)
    settled(part)
    assert part.tool._mask.isVisible() and part.tool._mask.shown
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    wait_for(lambda: part.target.layer() is not None and part.target.layer().featureCount() == 1, ANSWER_S, "accepted")
    layer = part.target.layer()
    [feature] = list(layer.getFeatures())
    assert 10_000 < feature.geometry().area() < 1.2 * 600 * 400
    assert (tmp_path / "polygons.gpkg").is_file()
    assert project.crs() == crs
    dock: Any = open_dock()
    assert dock.train.layer.currentLayer() is layer
    assert dock.train.field.currentField() == "class"
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert layer.featureCount() == 0
    assert len(part.session.history.prompts.clicks) == 1, "the clicks are back"
    layer.rollBack()


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_taking_a_click_back_deletes_no_selected_feature(part: Any, key: Qt.Key) -> None:
    """QGIS deletes on a Backspace that no map tool wanted: the fields selected in the edited, active layer."""
    canvas = iface.mapCanvas()
    fields = QgsVectorLayer("Polygon?crs=EPSG:32633", "fields", "memory")
    field = QgsFeature()
    field.setGeometry(QgsGeometry.fromRect(QgsRectangle(500100, 4999500, 500200, 4999600)))
    fields.dataProvider().addFeature(field)
    QgsProject.instance().addMapLayer(fields)
    iface.setActiveLayer(fields)
    fields.startEditing()
    fields.selectAll()
    click(60, 60)
    settled(part)
    for _once_too_often in range(2):
        QTest.keyClick(canvas, key)
        wait(100)
    assert fields.featureCount() == 1 and fields.selectedFeatureCount() == 1
    assert part.session.history.empty == (key == Qt.Key.Key_Backspace)


def test_panning_with_the_space_bar_in_degrees_and_turned(part: Any) -> None:
    canvas = iface.mapCanvas()
    click(60, 60)
    settled(part)
    first = part.session.answer
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    click(50, 50)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert len(part.session.history.prompts.clicks) == 1
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setRotation(20)
    canvas.zoomToFullExtent()
    wait_for(lambda: part.session.answer is not first, ANSWER_S, "the mask in the new view")
    assert part.session.answer.prompts == first.prompts
    assert not part.tool._mask.boundingRect().isEmpty()
    canvas.setRotation(0)


def test_escape_twice_gives_the_hand_back(part: Any) -> None:
    canvas = iface.mapCanvas()
    click(60, 60)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert part.session.history.empty and canvas.mapTool() is part.tool
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is not part.tool
    wait_for(lambda: not part.target.isVisible(), 5, "its choices go with it")


def test_click_to_pixels(part: Any) -> None:
    """P10 on a real screen; printed."""
    from tests.plugin.maptools.latency import click_to_pixels, places_in, told

    canvas = iface.mapCanvas()
    click_to_pixels(part, canvas, places_in(canvas, 4))
    count = int(os.environ.get("PATCHWORK_P10_CLICKS", "30"))
    taken = click_to_pixels(part, canvas, places_in(canvas, count))
    print(told(taken, f"canvas {canvas.width()} × {canvas.height()}, under Xvfb"))
    assert len(taken) > 0
