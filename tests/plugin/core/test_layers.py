"""Results as layers: one group a run, styled, in order, once, and the project's CRS untouched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.contract.errors import InputError
from patchwork.backend.contract.requests import Attention, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.crs_guard import WATCH_MS
from patchwork.plugin.core.layers import add_results, group_of
from patchwork.plugin.core.results import first, outputs
from patchwork.plugin.core.styles import ROLE_PROPERTY
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas
from qgis.PyQt.QtGui import QColor

from .rasters import CLASSES, noise, write_land_cover, write_raster
from .runs import make_run, tell

STARTED = datetime(2026, 11, 21, 14, 58).timestamp()


def start_at(run: RunDirectory, when: float) -> None:
    os.utime(run.request_file, (when, when))


@pytest.fixture
def project(qtbot: QtBot) -> Iterator[QgsProject]:
    made = QgsProject.instance()
    made.clear()
    yield made
    qtbot.wait(WATCH_MS + 100)
    made.clear()


def test_a_map_does_not_cover_the_polygons_that_taught_it(project: QgsProject, run: RunDirectory, tmp_path: Path) -> None:
    scene = QgsRasterLayer(str(write_raster(tmp_path / "scene.tif", noise(2))), "scene")
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32633", "polygons", "memory")
    project.addMapLayers([scene, polygons], False)
    for layer in (polygons, scene):
        project.layerTreeRoot().addLayer(layer)
    add_results(run, project)
    assert [child.name() for child in project.layerTreeRoot().children()] == ["polygons", "21 Nov 14:58 · a, land cover", "scene"]


@pytest.fixture
def run(patchwork_home: Path) -> RunDirectory:
    """A prediction with all its outputs, told in an order of its own."""
    made = make_run(patchwork_home / "runs", "2026-01-01-predict-raleigh")
    start_at(made, STARTED)
    shares = np.random.default_rng(3).uniform(0, 1, (3, 40, 50)).astype(np.float32)
    write_raster(made.outputs / "ambiguity.tif", shares[:1], ["ambiguity"])
    write_raster(made.outputs / "probabilities.tif", shares, [name for _, name, _ in CLASSES])
    write_land_cover(made.outputs / "map.tif")
    (made.outputs / "model").mkdir()
    tell(made, "output", role="ambiguity", path=str(made.outputs / "ambiguity.tif"), title="Ambiguity")
    tell(made, "output", role="probabilities", path=str(made.outputs / "probabilities.tif"), title="Probabilities")
    tell(made, "output", role="classes", path=str(made.outputs / "map.tif"), title="Land cover")
    tell(made, "output", role="model", path=str(made.outputs / "model"), title="Model")
    tell(made, "output", role="classes", path=str(made.outputs / "gone.tif"), title="Deleted since")
    return made


@pytest.fixture
def attention_run(patchwork_home: Path) -> RunDirectory:
    """Log2 attention of three heads and their mean."""
    request = Attention([Scene([Source("/data/a.tif")])], model="/models/m")
    made = make_run(patchwork_home / "runs", "2026-01-01-attention-raleigh", request)
    values = noise(4, mean=-1.0) / 3
    write_raster(
        made.outputs / "attention.tif",
        values,
        ["block 11, head 0", "block 11, head 1", "block 11, head 2", "block 11, mean"],
    )
    path = str(made.outputs / "attention.tif")
    tell(made, "output", role="attention", path=path, title="Attention", values="log2")
    return made


def layers(group: QgsLayerTreeGroup) -> list[QgsRasterLayer]:
    return [node.layer() for node in group.findLayers()]


def test_one_group_with_the_map_on_top_and_doubts_hidden(run: RunDirectory, project: QgsProject) -> None:
    group = add_results(run, project)
    assert group.name() == "21 Nov 14:58 · a, land cover"
    assert project.layerTreeRoot().children()[0] is group
    nodes = group.findLayers()
    assert [node.name() for node in nodes] == ["Land cover", "Probabilities", "Ambiguity"]
    assert [node.itemVisibilityChecked() for node in nodes] == [True, False, False]


def test_land_cover_has_the_classes_names_and_colours(run: RunDirectory, project: QgsProject) -> None:
    renderer = layers(add_results(run, project))[0].renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    shown = [(c.value, c.label, c.color.name()) for c in renderer.classes()]
    assert shown == [(code, name, color) for code, name, color in CLASSES]


def test_a_style_file_lies_beside_each_raster(run: RunDirectory, project: QgsProject) -> None:
    add_results(run, project)
    for name in ("map", "probabilities", "ambiguity"):
        assert (run.outputs / f"{name}.qml").is_file()
    elsewhere = QgsRasterLayer(str(run.outputs / "map.tif"), "opened by hand")
    assert isinstance(elsewhere.renderer(), QgsPalettedRasterRenderer)
    assert elsewhere.renderer().classes()[0].label == "Forest"
    assert elsewhere.customProperty(ROLE_PROPERTY) == "classes"


def test_a_style_the_user_saved_since_stays(run: RunDirectory, project: QgsProject) -> None:
    layer = layers(add_results(run, project))[0]
    classes = layer.renderer().classes()
    classes[0].color = QColor("#123456")
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    layer.saveDefaultStyle()
    project.clear()
    assert layers(add_results(run, project))[0].renderer().classes()[0].color.name() == "#123456"


def test_a_raster_written_anew_is_styled_anew(run: RunDirectory, project: QgsProject) -> None:
    add_results(run, project)
    project.clear()
    qml = run.outputs / "map.qml"
    qml.write_text(qml.read_text().replace("Forest", "Stale"))
    os.utime(qml, (1e9, 1e9))
    assert layers(add_results(run, project))[0].renderer().classes()[0].label == "Forest"


def test_twice_adds_nothing_and_a_removed_layer_comes_back(run: RunDirectory, project: QgsProject) -> None:
    group = add_results(run, project)
    group.setName("renamed by the user")
    add_results(run, project)
    assert len(project.mapLayers()) == 3
    assert len(project.layerTreeRoot().findGroups()) == 1
    project.removeMapLayer(layers(group)[0].id())
    add_results(run, project)
    assert sorted(layer.name() for layer in layers(group)) == ["Ambiguity", "Land cover", "Probabilities"]
    assert group_of(run, project) is group


def test_groups_of_runs_of_the_same_minute_differ(
    run: RunDirectory, patchwork_home: Path, project: QgsProject
) -> None:
    second = make_run(patchwork_home / "runs", "2026-01-01-predict-raleigh-2")
    write_land_cover(second.outputs / "map.tif")
    tell(second, "output", role="classes", path=str(second.outputs / "map.tif"), title="Land cover")
    start_at(second, STARTED + 20)
    names = [add_results(made, project).name() for made in (run, second, run, second)]
    assert names == ["21 Nov 14:58 · a, land cover", "21 Nov 14:58 (2) · a, land cover"] * 2


def test_a_group_is_called_after_what_it_shows_of_which_raster(
    attention_run: RunDirectory, patchwork_home: Path, project: QgsProject
) -> None:
    start_at(attention_run, STARTED)
    assert add_results(attention_run, project).name() == "21 Nov 14:58 · a, attention"
    named = make_run(
        patchwork_home / "runs", "named", Attention([Scene([Source("/data/a.tif")], name="Raleigh 2000")], model="/m")
    )
    start_at(named, STARTED)
    write_raster(named.outputs / "attention.tif", noise(1), ["mean"])
    tell(named, "output", role="attention", path=str(named.outputs / "attention.tif"), title="Attention")
    assert add_results(named, project).name() == "21 Nov 14:58 · Raleigh 2000, attention"


def test_a_group_of_a_raster_with_a_long_name_stays_short(patchwork_home: Path, project: QgsProject) -> None:
    scene = Scene([Source("/data/a.tif")], name="S2A_MSIL2A_20260801T102021_N0511_R065_T32UPU_20260801")
    made = make_run(patchwork_home / "runs", "long", Attention([scene], model="/m"))
    start_at(made, STARTED)
    write_raster(made.outputs / "attention.tif", noise(1), ["mean"])
    tell(made, "output", role="attention", path=str(made.outputs / "attention.tif"), title="Attention")
    name = add_results(made, project).name()
    assert name.startswith("21 Nov 14:58 · S2A_MSIL2A_20260801T1") and name.endswith("…, attention")
    assert len(name) <= 60


def test_attention_shows_the_mean_head_diverging_around_uniform(
    attention_run: RunDirectory, project: QgsProject
) -> None:
    renderer = layers(add_results(attention_run, project))[0].renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    assert renderer.band() == 4
    assert renderer.classificationMin() == -renderer.classificationMax() <= -0.5
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    middle = min(items, key=lambda item: abs(item.value))
    assert abs(middle.value) < 1e-9
    assert middle.color.lightness() > 220
    assert items[0].color.blue() > items[0].color.red()
    assert items[-1].color.red() > items[-1].color.blue()


def test_attention_as_mass_has_a_sequential_ramp(patchwork_home: Path, project: QgsProject) -> None:
    request = Attention([Scene([Source("/data/a.tif")])], model="/models/m", values="mass")
    run = make_run(patchwork_home / "runs", "mass", request)
    values = np.random.default_rng(5).gamma(2.0, 0.001, (1, 40, 50)).astype(np.float32)
    write_raster(run.outputs / "attention.tif", values, ["block 12 mean"])
    tell(run, "output", role="attention", path=str(run.outputs / "attention.tif"), title="Attention", values="mass")
    renderer = layers(add_results(run, project))[0].renderer()
    low, high = np.percentile(values, [2, 98])
    assert renderer.classificationMin() == pytest.approx(low, rel=0.2)
    assert renderer.classificationMax() == pytest.approx(high, rel=0.2)
    lightness = [item.color.lightness() for item in renderer.shader().rasterShaderFunction().colorRampItemList()]
    assert lightness[0] < lightness[-1]


@pytest.mark.parametrize("crs", ["EPSG:3857", ""])
def test_an_empty_projects_crs_is_not_touched(crs: str, run: RunDirectory, project: QgsProject, qtbot: QtBot) -> None:
    canvas = QgsMapCanvas()
    bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), canvas)
    assert bridge.autoSetupOnFirstLayer()
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    project.setEllipsoid("EPSG:7019")
    ellipsoid = project.ellipsoid()
    add_results(run, project)
    qtbot.wait(200)
    assert project.crs().authid() == crs
    assert project.ellipsoid() == ellipsoid
    qtbot.wait(WATCH_MS)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))  # the user may, now as ever
    qtbot.wait(50)
    assert project.crs().authid() == "EPSG:32633"
    canvas.setLayers([])
    project.clear()


def test_without_the_guard_qgis_would_set_the_crs(run: RunDirectory, project: QgsProject, qtbot: QtBot) -> None:
    canvas = QgsMapCanvas()
    bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), canvas)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.addMapLayer(QgsRasterLayer(str(run.outputs / "map.tif"), "map"))
    qtbot.wait(200)
    assert project.crs().authid() == "EPSG:32633"
    assert bridge.mapCanvas() is canvas
    project.clear()


def test_a_run_without_maps_says_so(patchwork_home: Path, project: QgsProject) -> None:
    run = make_run(patchwork_home / "runs", "prepare-only")
    with pytest.raises(InputError, match="no map layers"):
        add_results(run, project)
    assert project.layerTreeRoot().findGroups() == []


def test_outputs_that_are_gone_are_left_out(run: RunDirectory) -> None:
    assert [output.title for output in outputs(run)] == ["Ambiguity", "Probabilities", "Land cover", "Model"]
    assert first(run, "model") == run.outputs / "model"
    assert first(run, "report") is None
