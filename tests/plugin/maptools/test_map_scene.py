"""What the tools point into: scene, model, view, coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract.errors import InputError
from patchwork.plugin.core.job_model import JobModel
from patchwork.plugin.core.run_reader import RunReader
from patchwork.plugin.gui.message_bridge import MessageBridge
from patchwork.plugin.gui.scene_choice import Area, SceneChoice
from patchwork.plugin.gui.workbench import Workbench
from patchwork.plugin.maptools.map_scene import MapScene
from patchwork.plugin.maptools.scene_combo import SceneCombo
from pytestqt.qtbot import QtBot
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt import sip

from tests.plugin.core.rasters import noise, write_raster
from tests.plugin.gui.peer import Peer
from tests.plugin.maptools.conftest import Desk


@pytest.fixture
def bench(desk: Desk, project: QgsProject, tmp_path: Path) -> Iterator[Workbench]:
    reader = RunReader()
    backend, scenes = Peer(tmp_path / "heard.jsonl").backend(), SceneChoice(project)
    made = Workbench(project, backend, reader, JobModel(reader, reader), scenes, MessageBridge(desk.bar))
    yield made
    made.close()
    for thing in (made, reader, backend, scenes):
        sip.delete(thing)


@pytest.fixture
def scene(bench: Workbench, desk: Desk) -> Iterator[MapScene]:
    made = MapScene(bench, desk.canvas)
    yield made
    sip.delete(made)


def add(project: QgsProject, path: Path) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(write_raster(path, noise(2))), path.stem)
    project.addMapLayer(layer)
    return layer


def test_a_choice_stays_until_its_scene_is_gone(
    scene: MapScene, bench: Workbench, project: QgsProject, raster: QgsRasterLayer, tmp_path: Path, qtbot: QtBot
) -> None:
    other = add(project, tmp_path / "other.tif")
    bench.scenes.set_layers([raster, other])
    assert scene.current() == (raster.id(),)
    with qtbot.waitSignal(scene.changed):
        scene.choose((other.id(),))
    assert scene.scene().title == "other"
    project.removeMapLayer(other.id())
    assert scene.current() == (raster.id(),)
    project.removeMapLayer(raster.id())
    assert scene.current() == ()
    with pytest.raises(InputError, match="no raster"):
        scene.scene()


def test_the_scene_in_view_is_taken_where_none_is_active(
    scene: MapScene, bench: Workbench, desk: Desk, project: QgsProject, raster: QgsRasterLayer, tmp_path: Path
) -> None:
    far = add(project, tmp_path / "far.tif")
    scene._active = ""
    bench.scenes.set_layers([far, raster])
    desk.canvas.setExtent(QgsRectangle(500900, 4998900, 501100, 4999050))  # beyond the small one, within the lake's
    assert scene.current() == (raster.id(),)


def test_bands_and_units_of_the_data_page_go_along_but_not_its_area(
    scene: MapScene, bench: Workbench, project: QgsProject, tmp_path: Path
) -> None:
    class Corner(Area):
        def write(self, inputs: Path) -> Path | None:
            raise AssertionError("one may click outside the area to learn from")

    other = add(project, tmp_path / "two.tif")
    bench.scenes.settings(other).left_out = [1]
    bench.scenes.settings(other).units = "db"
    bench.scenes.set_layers([other])
    bench.scenes.area = Corner()
    scene.choose((other.id(),))
    found = scene.scene().scene
    assert (found.sources[0].bands, found.sources[0].units, found.area) == ([2], "db", None)


def test_a_model_goes_with_every_question(scene: MapScene, qtbot: QtBot) -> None:
    assert "model" not in scene.params(scene.scene())
    with qtbot.waitSignal(scene.changed):
        scene.choose_model("/runs/a")
    assert scene.params(scene.scene())["model"] == "/runs/a"
    scene.choose_model("")
    assert "model" not in scene.params(scene.scene())


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326", "EPSG:3857"])
@pytest.mark.parametrize("rotation", [0.0, 40.0])
def test_the_view_s_corners_are_where_the_canvas_ends(scene: MapScene, desk: Desk, crs: str, rotation: float) -> None:
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    desk.canvas.setRotation(rotation)
    pointed = scene.scene()
    view = scene.view(pointed)
    width, height = desk.canvas.mapSettings().outputSize().width(), desk.canvas.mapSettings().outputSize().height()
    assert (view.width, view.height) == (width, height)
    to_map = desk.canvas.getCoordinateTransform()
    ends = [QgsPointXY(to_map.toMapCoordinatesF(x, y)) for x, y in ((0, 0), (width, 0), (width, height), (0, height))]
    expected = {(round(p.x(), 3), round(p.y(), 3)) for p in scene.to_scene(pointed, *ends)}
    assert {(round(x, 3), round(y, 3)) for x, y in view.corners} == expected


def test_a_view_beyond_the_scene_s_crs_is_said(scene: MapScene, desk: Desk) -> None:
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    desk.canvas.setExtent(QgsRectangle(-400, -300, 400, 300))
    with pytest.raises(InputError, match="Zoom closer"):
        scene.view(scene.scene())


def test_a_raster_that_is_added_does_not_take_the_scene_over(
    scene: MapScene, bench: Workbench, desk: Desk, project: QgsProject, raster: QgsRasterLayer, tmp_path: Path
) -> None:
    bench.scenes.set_layers([raster])
    other = add(project, tmp_path / "other.tif")
    desk.canvas.setCurrentLayer(other)  # as QGIS does with what is added
    assert scene.current() == (raster.id(),)
    assert (other.id(),) in [ids for _title, ids in scene.candidates()], "it can be chosen"
    bench.scenes.set_layers([])
    assert scene.current() == (other.id(),)


def test_what_is_on_screen_can_be_chosen_and_stays_when_hidden(
    scene: MapScene, bench: Workbench, desk: Desk, project: QgsProject, raster: QgsRasterLayer, tmp_path: Path
) -> None:
    """One sees a raster and clicks on it; whether it is ticked as data is not on one's mind."""
    other = add(project, tmp_path / "other.tif")
    bench.scenes.set_layers([raster])
    combo = SceneCombo(scene)
    assert "other" not in [combo.itemText(row) for row in range(combo.count())]
    desk.canvas.setLayers([raster, other])
    assert [combo.itemText(row) for row in range(combo.count())] == ["sar", "other"] and combo.currentText() == "sar"
    scene.choose((other.id(),))
    desk.canvas.setLayers([raster])
    assert scene.current() == (other.id(),) and combo.currentText() == "other"
    assert "outside other" in scene.outside(scene.scene()) and "under Scene" in scene.outside(scene.scene())
    project.removeMapLayer(other.id())
    assert scene.current() == (raster.id(),)
    sip.delete(combo)
