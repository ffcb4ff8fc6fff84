"""A real canvas with a raster, the toolbar over it, and the real backend behind its real pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from patchwork.plugin.core.backend import Backend
from patchwork.plugin.core.job_model import JobModel
from patchwork.plugin.core.run_reader import RunReader
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui.message_bridge import MessageBridge
from patchwork.plugin.gui.scene_choice import SceneChoice
from patchwork.plugin.gui.workbench import Workbench
from patchwork.plugin.maptools.segmenting import Segmenting
from patchwork.plugin.maptools.toolbar import MapToolBar, make_toolbar
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QMainWindow

from tests.plugin.core.rasters import write_raster

SIDE = 120
LAKE = (slice(40, 80), slice(30, 90))
"""Rows and columns of the dark object in the test raster."""


def lake(nodata_corner: bool = True) -> np.ndarray:
    """One band of SAR-like noise with a dark lake; the last 20 rows and columns hold no data."""
    bands = np.random.default_rng(1).normal(-8, 1.0, (1, SIDE, SIDE)).astype(np.float32)
    bands[0, LAKE[0], LAKE[1]] -= 14
    if nodata_corner:
        bands[:, -20:, -20:] = -9999
    return bands


class Desk:
    """The part of iface that the toolbar touches, and the hands of a person."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.canvas, self.bar = QgsMapCanvas(self.window), QgsMessageBar()
        self.said: list[str] = []
        self.said_ms = 0
        self.pan_tool = QgsMapToolPan(self.canvas)
        self.pan = QAction("pan", self.window)
        self.pan.triggered.connect(lambda: self.canvas.setMapTool(self.pan_tool))
        self.window.setCentralWidget(self.canvas)
        self.window.resize(500, 420)

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def actionPan(self) -> QAction:
        return self.pan

    def statusBarIface(self) -> Desk:
        return self

    def showMessage(self, text: str, timeout: int = 0) -> None:
        self.said.append(text)
        self.said_ms = timeout

    # -- hands ------------------------------------------------------------

    def at(self, row: float, column: float) -> QPoint:
        """Where on the canvas a place of the raster (pixel units) is seen."""
        point = self.canvas.getCoordinateTransform().transform(500000 + column * 10, 5000000 - row * 10)
        return QPoint(round(point.x()), round(point.y()))

    def click(self, row: float, column: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.at(row, column))

    def exclude(self, row: float, column: float) -> None:
        self.click(row, column, Qt.MouseButton.RightButton)

    def rest(self, row: float, column: float) -> None:
        for step in (QPoint(3, 3), QPoint(0, 0)):  # it may lie there already, and then no event comes
            QTest.mouseMove(self.canvas.viewport(), self.at(row, column) + step)

    def drag(self, begin: tuple[float, float], end: tuple[float, float]) -> None:
        view, left, none = self.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        start, stop = self.at(*begin), self.at(*end)
        QTest.mousePress(view, left, none, start)
        for step in range(1, 6):
            _move(view, start + (stop - start) * step / 5)
        QTest.mouseRelease(view, left, none, stop)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.canvas, key, modifier)

    def undo(self) -> None:
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _move(view: Any, where: QPoint) -> None:
    """A move with the left button held, which QTest.mouseMove does not say."""
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(where), QPointF(view.mapToGlobal(where)), left, left, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(view, event)


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    found = QgsProject.instance()
    found.clear()
    Settings().reset()
    yield found
    found.clear()
    Settings().reset()


@pytest.fixture
def raster(tmp_path: Path, project: QgsProject) -> QgsRasterLayer:
    """The lake, in the project."""
    layer = QgsRasterLayer(str(write_raster(tmp_path / "sar.tif", lake(), ["VV"], nodata=-9999)), "sar")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def desk(raster: QgsRasterLayer, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    made.window.show()
    made.canvas.setDestinationCrs(raster.crs())
    made.canvas.setLayers([raster])
    made.canvas.setCurrentLayer(raster)
    made.canvas.setExtent(raster.extent())
    qtbot.wait(50)
    yield made
    for thing in (made.window, made.bar):
        if not sip.isdeleted(thing):
            sip.delete(thing)


@pytest.fixture
def bench(desk: Desk, project: QgsProject, backend_python: str) -> Iterator[Workbench]:
    reader = RunReader()
    backend, scenes = Backend(), SceneChoice(project)
    made = Workbench(project, backend, reader, JobModel(reader, reader), scenes, MessageBridge(desk.bar))
    yield made
    made.close()
    for thing in (made, reader, backend, scenes):
        sip.delete(thing)


@pytest.fixture
def bar(desk: Desk, bench: Workbench) -> Iterator[MapToolBar]:
    made = make_toolbar(bench, desk)
    desk.window.addToolBar(made)
    yield made
    made.close_tools()
    sip.delete(made)


@pytest.fixture
def part(bar: MapToolBar, desk: Desk, qtbot: QtBot) -> Segmenting:
    """Click to segment, active, its view prepared."""
    found = bar.parts[0]
    assert isinstance(found, Segmenting)
    with qtbot.waitSignal(found.session.prepared, timeout=60000):
        desk.canvas.setMapTool(found.tool)
    return found


@pytest.fixture
def settled(part: Segmenting, qtbot: QtBot) -> Callable[[], None]:
    """Waits until the mask of all prompts is there."""

    def wait() -> None:
        def current() -> bool:
            answer = part.session.answer
            return answer is not None and answer.prompts == part.session.history.prompts

        qtbot.waitUntil(current, timeout=30000)

    return wait


@pytest.fixture
def polygons(project: QgsProject) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=class:string", "labels", "memory")
    project.addMapLayer(layer)
    return layer
