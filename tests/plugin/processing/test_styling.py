"""Layers that algorithms load are styled; the project's CRS stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract import run_directory
from patchwork.backend.contract.events import EventLog
from patchwork.backend.contract.requests import Predict, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.crs_guard import WATCH_MS
from patchwork.plugin.processing.styling import crs_to_keep, dress
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas

from ..core.rasters import CLASSES, noise, write_land_cover, write_raster


@pytest.fixture
def project(qtbot: QtBot) -> Iterator[QgsProject]:
    made = QgsProject.instance()
    made.clear()
    yield made
    qtbot.wait(WATCH_MS + 100)
    made.clear()


@pytest.fixture
def run(patchwork_home: Path) -> RunDirectory:
    """A finished prediction with a map and its ambiguity."""
    request = Predict([Scene([Source("/a.tif")])], model="/m")
    made = run_directory.create(patchwork_home / "runs" / "mine", request)
    write_land_cover(made.outputs / "map.tif")
    write_raster(made.outputs / "doubt.tif", abs(noise(1)) / 40, ["ambiguity"])
    log = EventLog(made.events_file)
    log.append("output", {"role": "classes", "path": str(made.outputs / "map.tif"), "title": "Land cover"})
    log.append("output", {"role": "ambiguity", "path": str(made.outputs / "doubt.tif"), "title": "Ambiguity"})
    log.close()
    return made


def load_as_processing_does(context: QgsProcessingContext, project: QgsProject) -> list[QgsRasterLayer]:
    """What QGIS's handler of algorithm results does with layers to load."""
    layers = []
    for path, details in context.layersToLoadOnCompletion().items():
        layer = QgsRasterLayer(path, details.name)
        project.addMapLayer(layer)
        details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
        layers.append(layer)
    return layers


def test_loaded_layers_are_dressed_and_the_crs_stays(run: RunDirectory, project: QgsProject, qtbot: QtBot) -> None:
    canvas = QgsMapCanvas()
    bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), canvas)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    context = QgsProcessingContext()
    context.setProject(project)
    for name in ("map", "doubt"):
        details = QgsProcessingContext.LayerDetails(name, project, name)
        context.addLayerToLoadOnCompletion(str(run.outputs / f"{name}.tif"), details)
    dress(run, context, crs=crs_to_keep(project))
    layers = {layer.name(): layer for layer in load_as_processing_does(context, project)}
    assert isinstance(layers["map"].renderer(), QgsPalettedRasterRenderer)
    assert [c.label for c in layers["map"].renderer().classes()] == [name for _, name, _ in CLASSES]
    visible = {n.name(): n.itemVisibilityChecked() for n in project.layerTreeRoot().findLayers()}
    assert visible == {"map": True, "doubt": False}
    qtbot.wait(200)
    assert project.crs().authid() == "EPSG:3857"
    assert bridge.mapCanvas() is canvas
    project.clear()


def test_headless_runs_leave_a_style_beside_each_raster(run: RunDirectory) -> None:
    dress(run, QgsProcessingContext())
    assert (run.outputs / "map.qml").is_file()
    assert (run.outputs / "doubt.qml").is_file()
