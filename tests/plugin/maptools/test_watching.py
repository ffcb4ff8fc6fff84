"""Watching a pretraining: the view goes into the run's control folder, pictures come back as one layer."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.contract import live_view, lock
from patchwork.backend.contract.requests import Pretrain, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.gui.workbench import Workbench
from patchwork.plugin.maptools.toolbar import MapToolBar
from patchwork.plugin.maptools.watching import Watching
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QAction

from tests.plugin.core.rasters import write_raster
from tests.plugin.core.runs import make_run, set_state, tell
from tests.plugin.maptools.conftest import Desk


def follow(bench: Workbench) -> None:
    bench.reader.rescan()
    for _ in range(6):
        bench.reader.tick()


@pytest.fixture
def watching(bar: MapToolBar) -> Watching:
    return next(part for part in bar.parts if isinstance(part, Watching))


@pytest.fixture
def action(bar: MapToolBar) -> QAction:
    return next(action for action in bar.actions() if action.text() == "Watch pretraining")


def running(bench: Workbench, home: Path, path: str, name: str = "2026-01-01-pretrain-a") -> RunDirectory:
    """A pretraining that seems to run: its state says so and its lock is held."""
    run = make_run(home / "runs", name, Pretrain([Scene([Source("/elsewhere.tif")]), Scene([Source(path)])]))
    set_state(run, "running")
    return run


def picture(run: RunDirectory, value: float, step: int) -> None:
    """What the worker writes and tells."""
    run.outputs.mkdir(exist_ok=True)
    path = run.outputs / "live.tif"
    part = write_raster(run.outputs / "part.tif", np.full((1, 6, 6), value, np.float32) + np.eye(6, dtype=np.float32))
    part.replace(path)
    tell(run, "output", role="live", path=str(path), title="Attention while training", shows="attention", step=step)


def test_without_a_running_pretraining_it_is_greyed(action: QAction, bench: Workbench) -> None:
    follow(bench)
    assert not action.isEnabled() and "No pretraining is running" in action.toolTip()


def test_the_view_is_asked_for_and_the_layer_refreshes(
    watching: Watching, action: QAction, bench: Workbench, desk: Desk, raster: QgsRasterLayer, patchwork_home: Path,
    project: QgsProject, qtbot: QtBot,
) -> None:  # fmt: skip
    run = running(bench, patchwork_home, raster.source())
    with lock.RunLock(run.lock_file):
        follow(bench)
        assert action.isEnabled()
        action.setChecked(True)
        view = live_view.asked(run)
        assert view is not None and view.scene == 1 and len(view.corners) == 4
        xs = [x for x, _y in view.corners]
        assert min(xs) < 500_600 < max(xs)
        desk.canvas.zoomByFactor(0.5)
        qtbot.waitUntil(lambda: live_view.asked(run) != view, timeout=5000)
        before = set(project.mapLayers())
        for step, value in ((10, 0.5), (20, -1.0)):
            picture(run, value, step)
            follow(bench)
            (layer,) = [layer for key, layer in project.mapLayers().items() if key not in before]
            assert layer is watching.layer and layer.renderer().type() == "singlebandpseudocolor"
            found = layer.dataProvider().sample(layer.extent().center(), 1)[0]
            assert abs(found - value) < 1.01 and desk.said[-1] == f"Attention while training: step {step}"
        node = project.layerTreeRoot().findLayer(watching.layer.id())
        node.setItemVisibilityChecked(False)
        picture(run, 3.0, 30)
        follow(bench)
        assert not project.layerTreeRoot().findLayer(watching.layer.id()).itemVisibilityChecked(), "as the user had it"
        tell(run, "note", text="Not shown on the map: There is no data.")
        follow(bench)
        assert "no data" in desk.said[-1]
        action.setChecked(False)
        assert live_view.asked(run) is None
        picture(run, 1.0, 40)
        follow(bench)
        assert "step 40" not in desk.said[-1]


def test_a_reconstruction_is_seen_in_its_own_colours(
    watching: Watching, action: QAction, bench: Workbench, raster: QgsRasterLayer, patchwork_home: Path
) -> None:
    run = running(bench, patchwork_home, raster.source())
    with lock.RunLock(run.lock_file):
        follow(bench)
        action.setChecked(True)
        bands = np.random.default_rng(0).normal(0, 1, (4, 8, 8)).astype(np.float32)
        run.outputs.mkdir(exist_ok=True)
        path = write_raster(run.outputs / "live.tif", bands, ["blue", "green", "red", "nir"])
        said = {"title": "Reconstruction while training", "shows": "reconstruction", "step": 10}
        tell(run, "output", role="live", path=str(path), colours=[3, 2, 1], **said)
        follow(bench)
        assert watching.layer is not None
        seen = watching.layer.renderer()
        assert (seen.redBand(), seen.greenBand(), seen.blueBand()) == (3, 2, 1)
        limits = seen.redContrastEnhancement()
        low, high = np.percentile(bands[2], [2, 98])
        assert limits.minimumValue() == pytest.approx(low, abs=0.5) and limits.maximumValue() == pytest.approx(high, abs=0.5)


def test_the_first_picture_is_waited_for_in_sight(
    bar: MapToolBar, watching: Watching, action: QAction, bench: Workbench, raster: QgsRasterLayer, patchwork_home: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    """In the strip on the map, whole, with about how long it takes, until it is there or something else is said."""
    run = running(bench, patchwork_home, raster.source())
    strip = bar._strip
    with lock.RunLock(run.lock_file):
        set_state(run, "running", step=20, total=4000, rate=2.0)
        follow(bench)
        action.setChecked(True)
        assert strip.isVisible() and "waiting for the first picture" in strip.text() and "about 40 s" in strip.text()
        assert not strip._end.isActive(), "it stays as long as it is true"
        assert strip.fontMetrics().horizontalAdvance(strip.text()) < 1366 - 100, "in one line of a small screen"
        set_state(run, "running", step=80, total=4000, rate=2.0)
        follow(bench)
        assert "about 10 s" in strip.text()
        bar.say("Something else.")
        set_state(run, "running", step=90, total=4000, rate=2.0)
        follow(bench)
        assert strip.text() == "Something else.", "what others say is not talked over"
        action.setChecked(False)
        assert not strip.isVisible()
        set_state(run, "paused", step=90, total=4000)
        follow(bench)
        action.setChecked(True)
        assert "paused" in strip.text()
        picture(run, 0.5, 100)
        follow(bench)
        assert strip.text().endswith("step 100") and strip._end.isActive()


def test_a_run_that_ends_or_of_another_scene_is_not_watched(
    action: QAction, bench: Workbench, desk: Desk, raster: QgsRasterLayer, patchwork_home: Path
) -> None:
    other = running(bench, patchwork_home, "/another.tif")
    with lock.RunLock(other.lock_file):
        follow(bench)
        action.setChecked(True)
        assert not action.isChecked() and "does not learn from this scene" in desk.said[-1]
    set_state(other, "done")
    time.sleep(0.02)
    run = running(bench, patchwork_home, raster.source(), "2026-01-01-pretrain-b")
    with lock.RunLock(run.lock_file):
        follow(bench)
        action.setChecked(True)
        assert action.isChecked() and live_view.asked(run) is not None
        set_state(run, "done")
    follow(bench)
    assert not action.isChecked() and not action.isEnabled() and live_view.asked(run) is None


def test_when_the_plugin_goes_nothing_is_asked_for_any_more(
    watching: Watching, action: QAction, bench: Workbench, raster: QgsRasterLayer, patchwork_home: Path
) -> None:
    run = running(bench, patchwork_home, raster.source())
    with lock.RunLock(run.lock_file):
        follow(bench)
        action.setChecked(True)
        assert live_view.asked(run) is not None
        watching.close()  # as the toolbar does with its parts
        assert live_view.asked(run) is None


def test_removing_the_picture_ends_watching(
    watching: Watching, action: QAction, bench: Workbench, raster: QgsRasterLayer, patchwork_home: Path, project: QgsProject
) -> None:
    run = running(bench, patchwork_home, raster.source())
    with lock.RunLock(run.lock_file):
        follow(bench)
        action.setChecked(True)
        for step in (10, 20):
            picture(run, 0.5, step)
            follow(bench)
        assert action.isChecked() and watching.layer is not None
        project.removeMapLayer(watching.layer.id())
        assert not action.isChecked() and live_view.asked(run) is None
        before = set(project.mapLayers())
        picture(run, 0.5, 30)
        follow(bench)
        assert set(project.mapLayers()) == before


def test_after_the_run_the_picture_says_where_it_stopped(
    action: QAction, bench: Workbench, desk: Desk, raster: QgsRasterLayer, patchwork_home: Path, project: QgsProject
) -> None:
    run = running(bench, patchwork_home, raster.source())
    with lock.RunLock(run.lock_file):
        follow(bench)
        action.setChecked(True)
        picture(run, 0.5, 300)
        follow(bench)
        set_state(run, "cancelled")
    follow(bench)
    assert not action.isChecked() and desk.said[-1] == "Attention while training, stopped at step 300"
    assert project.mapLayersByName(desk.said[-1])
