"""Two maps side by side: one group, two canvases that move together, nothing left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from patchwork.plugin.core.compared import Compared, Pair, add_changes, add_pair
from patchwork.plugin.gui.compare_dialog import CompareDialog
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.map_title import MapTitle
from patchwork.plugin.gui.side_by_side import CompareDock, SideBySide
from pytestqt.qtbot import QtBot
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QStackedWidget, QTextEdit, QWidget

from tests.plugin.core.rasters import UTM33, noise, write_land_cover, write_raster
from tests.plugin.core.runs import make_run, tell
from tests.plugin.gui.test_main import Window

PLACE = QgsRectangle(500100, 4999700, 500300, 4999900)


@pytest.fixture
def pair(tmp_path: Path, clean: None) -> Pair:
    """Two runs' maps in the project, in one group."""
    sides = []
    for letter in "AB":
        run = make_run(tmp_path, f"run-{letter}")
        path = write_land_cover(run.outputs / "map.tif")
        tell(run, "output", role="classes", path=str(path), title="Land cover")
        sides.append(Compared(run, path, letter, "raleigh"))
    return add_pair(sides[0], sides[1], QgsProject.instance())


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    made.window.setCentralWidget(made.canvas)
    made.window.resize(900, 500)
    made.window.show()
    made.canvas.setDestinationCrs(QgsCoordinateReferenceSystem.fromEpsgId(UTM33))
    made.canvas.setExtent(PLACE)
    yield made
    sip.delete(made.window)


@pytest.fixture
def side(window: Window, pair: Pair, qtbot: QtBot) -> Iterator[SideBySide]:
    made = SideBySide(QgsProject.instance(), window, lambda: None)
    window.canvas.setLayers([pair.one])
    made.show(pair.one, pair.other)
    settle(dock_of(made), qtbot)
    yield made
    made.close()


def dock_of(side: SideBySide) -> CompareDock:
    assert side.dock is not None
    return side.dock


def settle(dock: CompareDock, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dock._settling.isActive(), timeout=8000)


def same_place(one: QgsMapCanvas, other: QgsMapCanvas) -> bool:
    unit = one.mapUnitsPerPixel()
    apart = one.center().distance(other.center())
    return bool(apart < unit and abs(unit - other.mapUnitsPerPixel()) < 1e-6 * unit)


def test_both_maps_are_one_group_of_which_a_is_shown(pair: Pair, tmp_path: Path) -> None:
    project = QgsProject.instance()
    assert pair.group.name() == "Compared: raleigh and raleigh"
    assert [node.name() for node in pair.group.findLayers()] == ["A: raleigh", "B: raleigh"]
    assert [node.itemVisibilityChecked() for node in pair.group.findLayers()] == [True, False]
    changes = write_land_cover(tmp_path / "changes.tif")
    made = add_changes(changes, pair, project, ticked=False)
    assert add_changes(changes, pair, project, ticked=False) is made, "read anew, not added again"
    assert [node.name() for node in pair.group.findLayers()] == ["Changes", "A: raleigh", "B: raleigh"]
    add_changes(changes, pair, project, ticked=True)
    assert pair.group.findLayers()[0].itemVisibilityChecked()
    add_changes(changes, pair, project, ticked=False)
    assert not pair.group.findLayers()[0].itemVisibilityChecked(), "it would cover both maps"


def test_asking_again_adds_nothing_and_brings_back_what_was_removed(pair: Pair, tmp_path: Path) -> None:
    project, before = QgsProject.instance(), len(QgsProject.instance().mapLayers())
    one, other = (
        Compared(make_run(tmp_path / "again", letter), Path(layer.source()), letter, "raleigh")
        for letter, layer in (("A", pair.one), ("B", pair.other))
    )
    again = add_pair(one, other, project)
    assert again.group is pair.group and again.one is pair.one and len(project.mapLayers()) == before
    project.removeMapLayer(pair.other.id())
    assert add_pair(one, other, project).other.name() == "B: raleigh" and len(project.mapLayers()) == before


def test_the_second_canvas_shows_b_in_the_place_of_a(side: SideBySide, window: Window, pair: Pair, tmp_path: Path) -> None:
    canvas = dock_of(side).canvas
    assert canvas.layers() == [pair.other]
    image = QgsRasterLayer(str(write_raster(tmp_path / "image.tif", noise(2))), "image")
    QgsProject.instance().addMapLayer(image)
    window.canvas.setLayers([pair.one, image])
    assert canvas.layers() == [pair.other, image]
    window.canvas.setLayers([pair.other, pair.one])
    assert canvas.layers() == [pair.other]
    assert dock_of(side).windowTitle() == "B: raleigh"
    pair.other.setName("of 2020")
    assert dock_of(side).windowTitle() == "of 2020"


def test_moving_either_moves_both(side: SideBySide, window: Window, qtbot: QtBot) -> None:
    canvas = dock_of(side).canvas
    assert same_place(window.canvas, canvas)
    window.canvas.setCenter(QgsPointXY(500222, 4999811))
    assert same_place(window.canvas, canvas) and abs(canvas.center().x() - 500222) < 1
    canvas.zoomByFactor(0.5)
    assert same_place(window.canvas, canvas)
    canvas.setCenter(QgsPointXY(500133, 4999799))
    assert same_place(window.canvas, canvas) and abs(window.canvas.center().x() - 500133) < 1
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem.fromEpsgId(4326))
    assert canvas.mapSettings().destinationCrs().authid() == "EPSG:4326"
    assert same_place(window.canvas, canvas)


@pytest.mark.parametrize("rotation", [0.0, 40.0])
def test_another_crs_keeps_the_place(side: SideBySide, window: Window, qtbot: QtBot, rotation: float) -> None:
    """From Web Mercator to UTM and back: the main canvas goes where it would go alone."""
    main, alone = window.canvas, QgsMapCanvas()
    alone.resize(main.size())
    alone.show()
    qtbot.waitUntil(lambda: alone.mapSettings().outputSize() == main.mapSettings().outputSize(), timeout=4000)
    for canvas in (alone, main):
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem.fromEpsgId(3857))
        canvas.setRotation(rotation)
    alone.setExtent(main.mapSettings().extent())
    for code in (UTM33, 4326, 3857):
        for canvas in (alone, main):
            canvas.setDestinationCrs(QgsCoordinateReferenceSystem.fromEpsgId(code))
        assert main.center().distance(alone.center()) < main.mapUnitsPerPixel(), code
        assert main.mapUnitsPerPixel() == pytest.approx(alone.mapUnitsPerPixel(), rel=1e-3)
        assert same_place(main, dock_of(side).canvas)
    sip.delete(alone)


def test_another_size_of_the_second_canvas_moves_nobody(side: SideBySide, window: Window, qtbot: QtBot) -> None:
    dock, before = dock_of(side), window.canvas.extent()
    dock.canvas.resize(dock.canvas.width() - 60, dock.canvas.height() - 90)
    qtbot.wait(50)
    settle(dock, qtbot)
    assert window.canvas.extent() == before and same_place(window.canvas, dock.canvas)


def test_the_pointer_is_seen_in_the_other_canvas(side: SideBySide, window: Window) -> None:
    dock = dock_of(side)
    window.canvas.xyCoordinates.emit(QgsPointXY(500200, 4999800))
    assert dock._crosses[dock.canvas].isVisible() and not dock._crosses[window.canvas].isVisible()
    dock.canvas.xyCoordinates.emit(QgsPointXY(500210, 4999810))
    assert dock._crosses[window.canvas].center() == QgsPointXY(500210, 4999810)
    assert not dock._crosses[dock.canvas].isVisible()


@pytest.mark.parametrize("how", ["closed", "removed a", "removed b", "project", "again", "unload"])
def test_it_ends_without_a_trace(side: SideBySide, window: Window, pair: Pair, qtbot: QtBot, how: str) -> None:
    dock, project = dock_of(side), QgsProject.instance()
    name = pair.one.name()
    if how == "closed":
        dock.close()
    elif how.startswith("removed"):
        project.removeMapLayer((pair.one if how.endswith("a") else pair.other).id())
    elif how == "project":
        project.clear()
    elif how == "again":
        side.show(pair.one, pair.other)
        assert side.dock is not dock
        side.close()
    else:
        side.close()
        side.close()
    assert side.dock is None
    qtbot.waitUntil(lambda: sip.isdeleted(dock), timeout=8000)
    qtbot.waitUntil(lambda: not window.window.findChildren(CompareDock), timeout=8000)
    assert not [item for item in window.canvas.scene().items() if isinstance(item, QgsVertexMarker)]
    assert not window.canvas.findChildren(MapTitle)
    qtbot.waitUntil(lambda: window.window.centralWidget().minimumWidth() == 0, timeout=8000)
    window.canvas.setCenter(QgsPointXY(500111, 4999777))
    window.canvas.setLayers([])
    assert how != "closed" or name in [layer.name() for layer in project.mapLayers().values()], "layers stay"


def test_the_windows_own_closing_is_survived(pair: Pair, qtbot: QtBot) -> None:
    """QGIS takes its canvas away before the plugin, where it ends with a comparison on the screen."""
    made = Window()
    side = SideBySide(QgsProject.instance(), made, lambda: None)
    side.show(pair.one, pair.other)
    sip.delete(made.canvas)
    side.close()
    assert side.dock is None
    sip.delete(made.window)


def test_a_view_elsewhere_goes_to_the_maps(window: Window, pair: Pair) -> None:
    side = SideBySide(QgsProject.instance(), window, lambda: None)
    window.canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    side.show(pair.one, pair.other)
    assert window.canvas.extent().intersects(pair.one.extent())
    side.close()


def test_the_docks_stand_beside_each_other(pair: Pair, window: Window, dock: PatchworkDock, qtbot: QtBot) -> None:
    main: QMainWindow = window.window
    main.resize(1366, 700)
    main.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.show()
    side = SideBySide(QgsProject.instance(), window, lambda: dock)
    side.show(pair.one, pair.other)
    settle(dock_of(side), qtbot)
    second = dock_of(side)
    qtbot.waitUntil(lambda: second.canvas.width() > 200, timeout=8000)
    assert window.canvas.geometry().right() < second.x() < dock.x(), "map A, map B, Patchwork"
    qtbot.waitUntil(lambda: 0.9 < second.canvas.width() / window.canvas.width() < 1.1, timeout=8000)
    before = dock.width()
    side.close()
    qtbot.wait(100)
    assert dock.width() <= before + 20, "the room goes back to the map"
    dock.setParent(None)


def test_both_maps_are_as_wide_where_the_window_asks_for_more(
    pair: Pair, window: Window, dock: PatchworkDock, qtbot: QtBot
) -> None:
    """QGIS keeps the welcome page behind the map: 463 pixels wide at least, of 736 there are on a small screen."""
    main: QMainWindow = window.window
    left, welcome, centre = QDockWidget("Layers"), QWidget(), QStackedWidget()
    welcome.setMinimumWidth(463)
    behind = QWidget()
    QHBoxLayout(behind).addWidget(welcome)
    centre.addWidget(main.takeCentralWidget())
    centre.addWidget(behind)
    main.setCentralWidget(centre)
    left.setWidget(QTextEdit())
    main.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, left)
    main.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    main.resize(1366, 700)
    dock.show()
    qtbot.wait(100)
    main.resizeDocks([left, dock], [245, 373], Qt.Orientation.Horizontal)
    qtbot.wait(200)
    before = window.canvas.width(), left.width(), dock.width()
    assert before[0] < 2 * 463
    side = SideBySide(QgsProject.instance(), window, lambda: dock)
    side.show(pair.one, pair.other)
    settle(dock_of(side), qtbot)
    second = dock_of(side)
    qtbot.waitUntil(lambda: abs(second.canvas.width() - window.canvas.width()) <= 20, timeout=8000)
    assert left.width() == before[1]
    side.close()
    qtbot.waitUntil(lambda: (window.canvas.width(), left.width(), dock.width()) == before, timeout=8000)
    dock.setParent(None)


def test_each_map_says_which_it_is(side: SideBySide, window: Window, pair: Pair) -> None:
    (title,) = window.canvas.findChildren(MapTitle)
    assert title.isVisible() and title.text() == "A: raleigh" and dock_of(side).windowTitle() == "B: raleigh"
    pair.one.setName("of 2019, " + "a very long name " * 40)
    assert title.text().startswith("of 2019") and title.geometry().right() < window.canvas.width()
    assert title.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents), "clicks reach the map"


def test_one_click_in_the_comparison_loads_and_shows(
    dock: PatchworkDock, pair: Pair, tmp_path: Path, qtbot: QtBot
) -> None:
    heard: list[Any] = []
    dock._bench.side_by_side.connect(lambda one, other: heard.append((one.name(), other.name())))
    runs = [make_run(tmp_path / "two", name) for name in ("one", "other")]
    maps = [str(write_land_cover(run.outputs / "map.tif")) for run in runs]
    told = [
        {"name": n, "job": "predict", "phase": "done", "note": "", "created": 0.0, "seconds": 1.0, "error": None} for n in "xy"
    ]
    dialog = CompareDialog(dock._bench, runs[0], runs[1])
    dialog._call.cancel()
    nothing: dict[str, Any] = {"settings": [], "same": [], "data": [], "accuracy": [], "curves": [{}, {}]}
    dialog._take({"runs": told, "maps": maps, **nothing})
    write_land_cover(runs[1].outputs / f"changes-from-{runs[0].name}.tif")
    assert dialog.side.isEnabled()
    dialog.side.click()
    assert heard == [("A: x", "B: y")] and not dialog.isVisible()
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert sorted(names) == ["A: raleigh", "A: x", "B: raleigh", "B: y", "Changes"]
