"""The attention probe and similar places, by real mouse and key events, with the real backend."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path
from typing import Optional

import numpy as np
import pytest
from patchwork.backend.contract import run_directory
from patchwork.backend.contract.lock import RunLock
from patchwork.backend.contract.requests import Explore, Scene, Source
from patchwork.plugin.core.requests import new_run
from patchwork.plugin.gui.workbench import Workbench
from patchwork.plugin.maptools.probe_session import TO
from patchwork.plugin.maptools.probing import Probing
from patchwork.plugin.maptools.ramp import colour_table
from patchwork.plugin.maptools.similar import Similar
from patchwork.plugin.maptools.toolbar import MapToolBar
from pytestqt.qtbot import QtBot
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction

from tests.plugin.core.runs import make_run, set_state, tell
from tests.plugin.maptools.conftest import Desk
from tests.plugin.maptools.models import make_model
from tests.plugin.maptools.test_watching import follow

PATIENCE_MS = 60_000


def action_of(bar: MapToolBar, text: str) -> QAction:
    return next(action for action in bar.actions() if action.text() == text)


@pytest.fixture
def model(bar: MapToolBar, raster: QgsRasterLayer, backend_python: str, tmp_path: Path, qtbot: QtBot) -> str:
    """A small transformer, chosen on the toolbar."""
    made = make_model(backend_python, raster.source(), tmp_path / "model")
    bar.scene.choose_model(made)
    qtbot.waitUntil(lambda: action_of(bar, "Attention probe").isEnabled(), timeout=PATIENCE_MS)
    return made


@pytest.fixture
def probing(bar: MapToolBar, model: str, desk: Desk) -> Probing:
    found = next(part for part in bar.parts if isinstance(part, Probing))
    desk.canvas.setMapTool(found.tool)
    return found


@pytest.fixture
def similar(bar: MapToolBar, model: str, desk: Desk) -> Similar:
    found = next(part for part in bar.parts if isinstance(part, Similar))
    desk.canvas.setMapTool(found.tool)
    return found


def pin(probing: Probing, desk: Desk, qtbot: QtBot, row: float = 60, column: float = 60) -> None:
    with qtbot.waitSignal(probing.session.answered, timeout=PATIENCE_MS):
        desk.click(row, column)


# -- the probe ----------------------------------------------------------------------


def test_a_model_without_attention_is_greyed_and_says_why(
    bar: MapToolBar, raster: QgsRasterLayer, backend_python: str, tmp_path: Path, qtbot: QtBot
) -> None:
    probe, similar = action_of(bar, "Attention probe"), action_of(bar, "Similar places")
    assert not probe.isEnabled() and not similar.isEnabled() and "Choose a model" in probe.toolTip()
    bar.scene.choose_model(make_model(backend_python, raster.source(), tmp_path / "resnet", "resnet"))
    qtbot.waitUntil(similar.isEnabled, timeout=PATIENCE_MS)
    assert not probe.isEnabled() and "vision transformer" in probe.toolTip()
    bar.scene.choose_model(make_model(backend_python, raster.source(), tmp_path / "vit"))
    qtbot.waitUntil(probe.isEnabled, timeout=PATIENCE_MS)
    assert "vision transformer" not in probe.toolTip()
    bar.scene.choose_model(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: "no model" in probe.toolTip(), timeout=PATIENCE_MS)
    assert not probe.isEnabled() and not similar.isEnabled()


def test_the_pointer_asks_and_a_click_pins(probing: Probing, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(probing.session.answered, timeout=PATIENCE_MS):
        desk.rest(60, 60)
    hovered = probing.session.seen
    assert hovered is not None, desk.said
    assert not hovered.empty and probing.tool._overlay.shown and not probing.tool.pinned
    assert abs(hovered.at.x() - 500600) < 15 and abs(hovered.at.y() - 4999400) < 15
    pin(probing, desk, qtbot, 20, 20)
    pinned = probing.session.seen
    desk.rest(90, 90)
    qtbot.wait(200)
    assert probing.session.seen is pinned, "a pinned place stays"
    assert probing.tool._marker._places and len(probing.tool._marker._box) == 4, "and is marked, with its window"
    desk.canvas.grab()  # paints
    desk.key(Qt.Key.Key_Escape)
    assert not probing.tool._overlay.shown and not probing.tool.pinned and probing.session.seen is None
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.mapTool() is desk.pan_tool, "the second Escape leaves the tool"


def test_blocks_heads_and_directions_change_what_is_seen(probing: Probing, desk: Desk, qtbot: QtBot) -> None:
    strip = probing.strip
    assert (strip.block.maximum(), strip.block.value(), strip.head.count()) == (2, 2, 4)
    assert strip.block_words.text() == "2 (last)"
    pin(probing, desk, qtbot)
    seen = [probing.session.seen]
    changes = (
        lambda: strip.block.setValue(0), lambda: strip.head.setCurrentIndex(2), lambda: strip.direction.setCurrentIndex(1)
    )  # fmt: skip
    for change in changes:
        with qtbot.waitSignal(probing.session.answered, timeout=PATIENCE_MS):
            change()
        seen.append(probing.session.seen)
    data = [answer.values.data for answer in seen if answer is not None]
    assert len(set(data)) == 4
    params = seen[-1].params
    assert (params["block"], params["head"], params["direction"]) == (0, 1, TO)
    begun = time.perf_counter()
    strip.direction.setCurrentIndex(0)
    assert probing.session.seen is seen[2] and time.perf_counter() - begun < 0.05, "going back needs no backend"


def test_the_pointer_outside_or_on_nodata_shows_nothing_and_says_so(
    probing: Probing, desk: Desk, qtbot: QtBot
) -> None:
    for row, column, word in ((110, 110, "no data"), (-6, 60, "outside")):
        pin(probing, desk, qtbot, row, column)
        assert not probing.tool._overlay.shown and word in desk.said[-1]
        assert not probing.strip.keep_button.isEnabled()


def test_what_is_seen_can_be_kept_as_a_layer(probing: Probing, desk: Desk, qtbot: QtBot, project: QgsProject) -> None:
    pin(probing, desk, qtbot)
    before, crs = set(project.mapLayers()), project.crs()
    assert probing.strip.keep_button.isEnabled()
    probing.strip.keep_button.click()
    qtbot.waitUntil(lambda: len(project.mapLayers()) > len(before), timeout=PATIENCE_MS)
    layer = next(layer for key, layer in project.mapLayers().items() if key not in before)
    assert isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.crs().authid() == "EPSG:32633"
    assert layer.name() == "Attention, block 2, mean of 3 heads, what the place attends to"
    seen = probing.session.seen
    assert seen is not None and (layer.height(), layer.width()) == (seen.values.rows, seen.values.columns)
    block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    levels = np.frombuffer(seen.values.levels(), np.uint8).reshape(layer.height(), layer.width())
    for row, column in zip(*np.nonzero(levels)):
        expected = seen.values.low + (levels[row, column] - 1) * (seen.values.high - seen.values.low) / 254
        exact = min(max(block.value(int(row), int(column)), seen.values.low), seen.values.high)
        assert abs(exact - expected) < 0.02
    assert Path(layer.source()).is_file() and project.crs() == crs
    assert Path(layer.source()).with_suffix(".qml").is_file()


def test_another_model_or_scene_lets_go(
    probing: Probing, desk: Desk, bar: MapToolBar, model: str, raster: QgsRasterLayer, qtbot: QtBot, project: QgsProject
) -> None:
    pin(probing, desk, qtbot)
    bar.scene.choose_model(None)
    assert not probing.tool._overlay.shown and not probing.tool.pinned and not probing.strip.isEnabled()
    bar.scene.choose_model(model)
    qtbot.waitUntil(lambda: probing.strip.isEnabled(), timeout=PATIENCE_MS)
    pin(probing, desk, qtbot)
    project.removeMapLayer(raster.id())
    assert not probing.tool._overlay.shown
    desk.click(60, 60)
    assert "no raster" in desk.said[-1]


def test_a_killed_backend_answers_again(probing: Probing, desk: Desk, qtbot: QtBot, bench: Workbench) -> None:
    import os
    import signal

    pin(probing, desk, qtbot)
    first = probing.session.seen
    os.kill(bench.backend.pid(), signal.SIGKILL)
    with qtbot.waitSignal(probing.session.answered, timeout=PATIENCE_MS):
        probing.strip.block.setValue(1)
    assert probing.session.seen is not None and probing.session.seen is not first


def test_in_another_map_crs_the_place_is_the_same(probing: Probing, desk: Desk, qtbot: QtBot) -> None:
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    desk.canvas.zoomToFullExtent()
    qtbot.wait(100)
    middle = QPoint(desk.canvas.width() // 2, desk.canvas.height() // 2)
    with qtbot.waitSignal(probing.session.answered, timeout=PATIENCE_MS):
        QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    seen = probing.session.seen
    assert seen is not None and not seen.empty
    assert abs(seen.at.x() - 500600) < 60 and abs(seen.at.y() - 4999400) < 60
    desk.canvas.grab()


def test_the_image_is_seen_where_attention_is_uniform() -> None:
    colours = [QColor.fromRgba(value) for value in colour_table(-2.0, 2.0, "glow", 170)]
    alphas = [colour.alpha() for colour in colours]
    assert colours[0].alpha() == 0 and min(alphas[1:]) == alphas[128] < 110
    assert alphas[1] > 180 and alphas[255] > 180
    assert colours[1].blue() > colours[1].red() and colours[255].red() > colours[255].blue()


# -- similar places ------------------------------------------------------------------


def test_a_place_outside_the_raster_is_refused_and_not_counted(similar: Similar, desk: Desk) -> None:
    desk.canvas.zoomByFactor(1.6)
    desk.click(-10, 60)
    assert "outside sar" in desk.said[-1]
    assert not similar.tool.places and not similar.find.isEnabled() and not similar.tool._markers._places
    desk.click(60, 60)
    desk.exclude(130, 60)
    assert similar.count.text() == "1 place" and len(similar.tool._markers._places) == 1


def test_places_are_collected_and_taken_back(similar: Similar, desk: Desk) -> None:
    assert not similar.find.isEnabled()
    desk.click(60, 60)
    desk.click(50, 50)
    desk.exclude(10, 10)
    assert [place.include for place in similar.tool.places] == [True, True, False]
    assert similar.count.text() == "2 places, 1 unlike" and similar.find.isEnabled()
    assert len(similar.tool._markers._places) == 3
    desk.undo()
    assert similar.count.text() == "2 places"
    desk.key(Qt.Key.Key_Escape)
    assert not similar.tool.places and not similar.tool._markers._places
    desk.key(Qt.Key.Key_Return)
    assert "at least one place" in desk.said[-1]
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.mapTool() is desk.pan_tool


def test_enter_starts_the_job_and_its_result_can_be_loaded(
    similar: Similar, desk: Desk, bench: Workbench, project: QgsProject, qtbot: QtBot, model: str
) -> None:
    assert similar.threshold.text() == "automatic"
    similar.threshold.setValue(0.3)
    desk.click(60, 60)
    desk.exclude(10, 10)
    with qtbot.waitSignal(bench.submitted, timeout=PATIENCE_MS) as sent:
        desk.key(Qt.Key.Key_Return)
    run = run_directory.RunDirectory(Path(sent.args[0]))
    request = run.request()
    assert isinstance(request, Explore) and request.model == model and request.kind == "similarity"
    assert request.threshold == 0.3
    assert [place.include for place in request.places] == [True, False]
    qtbot.waitUntil(lambda: run.state().phase in ("done", "failed"), timeout=2 * PATIENCE_MS)
    assert run.state().phase == "done", run.state().error
    qtbot.waitUntil(lambda: run.lock_file.exists() and not run.alive(), timeout=PATIENCE_MS)
    follow(bench)
    assert re.fullmatch(r"\d+ places score at least 0.300: [\d.]+ % of the scene\.", desk.said[-1]), desk.said[-1]
    desk.key(Qt.Key.Key_Return)
    (question,) = desk.bar.items()
    assert "was done already" in question.text() and len(list(run.path.parent.iterdir())) == 1
    bench.load_results(run)
    names = {layer.name() for layer in project.mapLayers().values()}
    assert {"Similarity", "Similar places"} <= names
    group = project.layerTreeRoot().findGroups()[0]
    assert [node.name() for node in group.findLayers()] == ["Similar places", "Similarity"]


@pytest.mark.parametrize("end", ["done", "failed", "cancelled", "deleted"])
def test_what_is_said_of_a_search_leaves_with_it(bar: MapToolBar, desk: Desk, bench: Workbench, end: str) -> None:
    """And is never said of one that was refused."""
    similar = next(part for part in bar.parts if isinstance(part, Similar))
    draft = new_run("explore", "lake")
    similar._looking[draft.path.name] = ""
    bench.submitted.emit(str(draft.path.with_name("2026-01-01-explore-of-another")))
    assert not any("Looking for" in text for text in desk.said)
    bench.submitted.emit(str(draft.path))
    assert "Looking for similar places" in desk.said[-1]
    draft.discard()
    run = make_run(draft.path.parent, draft.path.name, Explore([Scene([Source("/a.tif")])], "/m"))
    with RunLock(run.lock_file):
        set_state(run, "running")
        follow(bench)
        assert "Looking for similar places" in desk.said[-1]
        set_state(run, "running" if end == "deleted" else end)
    if end == "deleted":
        shutil.rmtree(run.path)
    follow(bench)
    assert desk.said[-1] == "" and not bar._strip.isVisible()


@pytest.mark.parametrize("threshold", [None, 0.3])
def test_how_much_is_alike_is_said_on_the_map(
    bar: MapToolBar, desk: Desk, bench: Workbench, threshold: Optional[float], tmp_path: Path
) -> None:
    similar = next(part for part in bar.parts if isinstance(part, Similar))
    draft = new_run("explore", "lake")
    similar._looking[draft.path.name] = ""
    bench.submitted.emit(str(draft.path))
    draft.discard()
    request = Explore([Scene([Source("/a.tif")])], "/m", threshold=threshold)
    run = make_run(draft.path.parent, draft.path.name, request)
    (tmp_path / "similar.gpkg").touch()
    figures = {"threshold": 0.0042, "count": 12, "share": 0.5137}
    tell(run, "output", role="places", path=str(tmp_path / "similar.gpkg"), title="Similar places", **figures)
    set_state(run, "done")
    follow(bench)
    assert desk.said[-1].startswith("12 places score at least 0.004: 51.4 % of the scene.")
    assert ("higher threshold" in desk.said[-1]) is (threshold is None), "a threshold of one's own needs no advice"
    assert bar._strip.isVisible() and not bar._strip._end.isActive(), "it stays as long as the tool"


def test_a_double_click_is_one_place_and_starts(similar: Similar, desk: Desk, qtbot: QtBot) -> None:
    view, left, none = desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    started: list[int] = []
    similar.tool.wanted.disconnect(similar.start)
    similar.tool.wanted.connect(lambda: started.append(len(similar.tool.places)))
    desk.click(60, 60)
    QTest.mouseDClick(view, left, none, desk.at(60, 60))
    QTest.mouseRelease(view, left, none, desk.at(60, 60))
    assert started == [1] and len(similar.tool.places) == 1
