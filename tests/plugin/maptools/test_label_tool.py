"""Labelling a sample with the keys of a person, on a real canvas and a real file."""

from __future__ import annotations

from pathlib import Path

import pytest
from patchwork.backend.contract import sample
from patchwork.backend.contract.requests import Sample, Scene, Source
from patchwork.plugin.core.labelling import Labelling
from patchwork.plugin.core.layers import add_results
from patchwork.plugin.core.sample_style import style_sample
from patchwork.plugin.core.styles import ROLE_PROPERTY
from patchwork.plugin.maptools.labelling_part import LabellingPart
from patchwork.plugin.maptools.toolbar import MapToolBar
from pytestqt.qtbot import QtBot
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QPoint, QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QListWidget, QWidget

from tests.plugin.core.runs import make_run, tell
from tests.plugin.core.sampled import on_disk, write_sample

from .conftest import Desk


@pytest.fixture
def path(tmp_path: Path, raster: QgsRasterLayer) -> Path:
    return write_sample(tmp_path / "runs" / "sample.gpkg", 5, raster.source())


@pytest.fixture
def layer(path: Path, project: QgsProject, bar: MapToolBar, tmp_path: Path) -> QgsVectorLayer:
    """The sample, loaded as a finished run's result."""
    run = make_run(tmp_path / "runs", "2026-01-05-sample-land", Sample([Scene([Source("/a.tif")])]))
    tell(run, "output", role="sample", path=str(path), title="Sample to label")
    found = add_results(run, project).findLayers()[0].layer()
    assert isinstance(found, QgsVectorLayer)
    return found


@pytest.fixture
def part(bar: MapToolBar) -> LabellingPart:
    (found,) = [one for one in bar.parts if isinstance(one, LabellingPart)]
    return found


def begin(part: LabellingPart, desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    desk.canvas.setMapTool(part.tool)
    desk.canvas.setFocus()
    qtbot.waitUntil(lambda: desk.window.isActiveWindow(), timeout=4000)


def middle(desk: Desk) -> tuple[int, int]:
    centre = desk.canvas.extent().center()
    return round(centre.x()), round(centre.y())


def test_without_a_sample_the_button_rests_and_says_why(bar: MapToolBar, part: LabellingPart) -> None:
    action = part.tool.action()
    assert not action.isEnabled() and "draw one on the Map page" in action.toolTip()


def test_keys_answer_and_every_answer_is_on_disk_at_once(
    part: LabellingPart, layer: QgsVectorLayer, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    assert part.tool.action().isEnabled() and part.strip.isHidden()
    begin(part, desk, qtbot)
    assert middle(desk) == (500030, 4999970), "the first point, though the file begins with the second"
    assert not part.strip.isHidden() and part.strip.progress.text() == "Point 1 of 5, 0 labelled"
    assert desk.canvas.extent().width() >= 600, "60 pixels of 10 m"
    desk.key(Qt.Key.Key_2)
    assert on_disk(path)[1] == ("water", False, True), "before anything is saved"
    assert part.strip.buttons[1].isChecked() and middle(desk) == (500030, 4999970)
    desk.key(Qt.Key.Key_N)
    desk.key(Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    desk.key(Qt.Key.Key_U)
    desk.key(Qt.Key.Key_9)
    assert on_disk(path)[2] == ("forest", True, True) and "no class 9" in part.strip.words.text()
    desk.key(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert middle(desk) == (500030, 4999970) and part.strip.progress.text() == "Point 1 of 5, 2 labelled"
    desk.key(Qt.Key.Key_Backspace)
    assert on_disk(path)[1] == (None, False, False)
    assert layer.featureCount() == 5, "Backspace deletes no feature"
    desk.key(Qt.Key.Key_Escape)
    assert part.strip.isHidden() and desk.canvas.mapTool() is desk.pan_tool


def test_it_goes_on_where_it_stopped(
    part: LabellingPart, layer: QgsVectorLayer, path: Path, project: QgsProject, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(part, desk, qtbot)
    desk.key(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_N)
    desk.key(Qt.Key.Key_3)
    assert project.write(str(tmp_path / "p.qgz"))
    desk.key(Qt.Key.Key_Escape)
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    again = Labelling(project)
    place = again.resume()
    assert place is not None and place.number == 3 and again.labelled() == 2
    assert [one.name for one in again.classes()] == ["forest", "water", "built"]


def test_the_map_is_out_of_sight_unless_asked_for(
    part: LabellingPart, layer: QgsVectorLayer, raster: QgsRasterLayer, project: QgsProject, desk: Desk, qtbot: QtBot
) -> None:
    node, points = (project.layerTreeRoot().findLayer(one.id()) for one in (raster, layer))
    begin(part, desk, qtbot)
    assert not node.itemVisibilityChecked() and not points.itemVisibilityChecked()
    part.strip.maps.setChecked(True)
    assert node.itemVisibilityChecked() and not points.itemVisibilityChecked()
    part.strip.maps.setChecked(False)
    assert not node.itemVisibilityChecked()
    desk.key(Qt.Key.Key_Escape)
    assert node.itemVisibilityChecked() and points.itemVisibilityChecked(), "they come back"


def test_keys_work_again_as_soon_as_the_pointer_is_over_the_map(
    part: LabellingPart, layer: QgsVectorLayer, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    """After a click in a list; one who types keeps the keyboard and is told."""
    dock, box = QDockWidget(desk.window), QWidget()
    rows, words = QListWidget(box), QLineEdit(box)
    dock.setWidget(box)
    desk.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    begin(part, desk, qtbot)
    rows.setFocus()
    QApplication.sendEvent(desk.canvas, QEvent(QEvent.Type.Enter))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert on_disk(path)[1][0] == "water"
    words.setFocus()
    QApplication.sendEvent(desk.canvas, QEvent(QEvent.Type.Enter))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    assert words.text() == "1" and on_disk(path)[1][0] == "water" and "Click the map" in part.strip.words.text()
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert "Click the map" not in part.strip.words.text()
    desk.key(Qt.Key.Key_Escape)
    rows.setFocus()
    QApplication.sendEvent(desk.canvas, QEvent(QEvent.Type.Enter))
    assert rows.hasFocus(), "without the tool the keyboard stays where it is"


def test_what_tells_the_answer_stays_out_of_sight_when_it_comes_or_is_ticked_later(
    part: LabellingPart, layer: QgsVectorLayer, raster: QgsRasterLayer, project: QgsProject, desk: Desk, qtbot: QtBot
) -> None:
    """A result that loads itself, a comparison that ticks the map."""
    begin(part, desk, qtbot)
    root = project.layerTreeRoot()
    later = QgsRasterLayer(raster.source(), "another map")
    project.addMapLayer(later, False)
    node = root.insertGroup(0, "run").addLayer(later)
    later.setCustomProperty(ROLE_PROPERTY, "classes")  # as a result is: in the tree before everything about it is known
    root.findLayer(raster.id()).setItemVisibilityChecked(True)
    qtbot.waitUntil(lambda: not node.itemVisibilityChecked(), timeout=2000)
    assert not root.findLayer(raster.id()).itemVisibilityChecked() and "Show the map" in part.strip.words.text()
    part.strip.maps.setChecked(True)
    assert node.itemVisibilityChecked()
    desk.key(Qt.Key.Key_Escape)
    node.setItemVisibilityChecked(False)
    node.setItemVisibilityChecked(True)
    qtbot.wait(20)
    assert node.itemVisibilityChecked(), "afterwards nothing is hidden any more"


def test_polygons_that_name_the_classes_are_hidden_too(
    part: LabellingPart, layer: QgsVectorLayer, project: QgsProject, desk: Desk, qtbot: QtBot
) -> None:
    root = project.layerTreeRoot()
    for title, values in {"taught": ("forest", "water"), "communes": ("Wake", "water")}.items():
        known = QgsVectorLayer("Polygon?crs=EPSG:32633&field=id:integer&field=name:string", title, "memory")
        features = [QgsFeature(known.fields()) for _value in values]
        for number, (feature, value) in enumerate(zip(features, values)):
            feature.setAttributes([number, value])
        known.dataProvider().addFeatures(features)
        project.addMapLayer(known)
    taught, communes = (root.findLayer(project.mapLayersByName(title)[0].id()) for title in ("taught", "communes"))
    begin(part, desk, qtbot)
    assert not taught.itemVisibilityChecked() and communes.itemVisibilityChecked()
    desk.key(Qt.Key.Key_Escape)
    assert taught.itemVisibilityChecked()


def test_without_its_sample_the_labelling_ends_and_the_map_is_back(
    part: LabellingPart, layer: QgsVectorLayer, raster: QgsRasterLayer, project: QgsProject, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    other = QgsVectorLayer(str(write_sample(path.with_name("other.gpkg"), 5, raster.source())), "other")
    style_sample(other)
    project.addMapLayer(other)
    part._labelling.choose(layer)
    begin(part, desk, qtbot)
    node = project.layerTreeRoot().findLayer(raster.id())
    assert not node.itemVisibilityChecked()
    project.removeMapLayer(layer.id())
    assert desk.canvas.mapTool() is desk.pan_tool and part.strip.isHidden()
    assert node.itemVisibilityChecked() and "taken out of the project" in desk.said[-1]
    assert part._labelling.layer() is other and part._labelling.current() is None, "no answer goes to another sample"
    begin(part, desk, qtbot)
    project.removeMapLayer(other.id())
    assert desk.canvas.mapTool() is desk.pan_tool and node.itemVisibilityChecked()
    assert not part.tool.action().isEnabled()


def test_nothing_shown_tells_the_maps_answer(layer: QgsVectorLayer) -> None:
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert set(sample.MAY_TELL) <= hidden and not {"id", "class", "unsure"} & hidden
    for name in sample.MAY_TELL:
        assert layer.editorWidgetSetup(layer.fields().lookupField(name)).type() == "Hidden"
    shown = layer.mapTipTemplate() + layer.displayExpression() + layer.renderer().dump()
    assert not any(f'"{name}"' in shown for name in sample.MAY_TELL) and not layer.labelsEnabled()
    assert layer.editorWidgetSetup(layer.fields().lookupField("class")).type() == "ValueMap"


def test_in_another_crs(part: LabellingPart, layer: QgsVectorLayer, desk: Desk, qtbot: QtBot) -> None:
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    begin(part, desk, qtbot)
    centre = desk.canvas.extent().center()
    assert (round(centre.x(), 2), round(centre.y(), 2)) == (15.0, 45.15)
    assert desk.canvas.mapSettings().destinationCrs().authid() == "EPSG:4326"


def test_while_the_layer_is_edited_an_answer_is_one_step_back(
    part: LabellingPart, layer: QgsVectorLayer, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    begin(part, desk, qtbot)
    assert layer.startEditing()
    desk.key(Qt.Key.Key_2)
    assert on_disk(path)[1][0] is None and part.strip.progress.text() == "Point 1 of 5, 1 labelled"
    layer.undoStack().undo()
    part.strip.refresh()
    assert part.strip.progress.text() == "Point 1 of 5, 0 labelled"
    desk.key(Qt.Key.Key_3)
    assert layer.commitChanges() and on_disk(path)[1][0] == "built"


def test_what_cannot_be_written_is_said(part: LabellingPart, layer: QgsVectorLayer, desk: Desk, qtbot: QtBot) -> None:
    begin(part, desk, qtbot)
    layer.setReadOnly(True)
    desk.key(Qt.Key.Key_1)
    assert "could not be written" in part.strip.words.text() and part.strip.progress.text().endswith("0 labelled")


def test_a_sample_opened_by_hand_is_known(path: Path, project: QgsProject) -> None:
    labelling = Labelling(project)
    assert labelling.layer() is None
    layer = QgsVectorLayer(str(path), "mine")
    style_sample(layer)
    project.addMapLayer(layer)
    assert labelling.layer() is layer and len(labelling.points()) == 5


def test_the_strip_opens_large_enough_for_every_class(part: LabellingPart, layer: QgsVectorLayer, desk: Desk, qtbot: QtBot) -> None:
    """At once and not with the first key: buttons made a moment ago count, and the line below them does."""
    begin(part, desk, qtbot)
    QApplication.processEvents()
    strip = part.strip
    for widget in (*strip.buttons, strip.progress, strip.unsure, strip.clear_button, strip.pixels):
        assert widget.isVisible() and widget.height() >= widget.sizeHint().height(), "not crushed"
        assert strip.rect().contains(QRect(widget.mapTo(strip, QPoint(0, 0)), widget.size()))
    assert strip.words.isVisible() and strip.words.height() >= strip.words.heightForWidth(strip.words.width())
    lowest = max(button.geometry().bottom() for button in strip.buttons)
    assert strip.words.geometry().top() > lowest and desk.canvas.rect().contains(strip.geometry())


@pytest.mark.parametrize("width", [320, 450, 900])
def test_the_strip_cuts_nothing_however_narrow_the_map_is(
    part: LabellingPart, layer: QgsVectorLayer, desk: Desk, qtbot: QtBot, width: int
) -> None:
    """A docked panel and a second map leave little; on a wide one all controls stand in one row."""
    begin(part, desk, qtbot)
    desk.window.resize(width, 500)
    qtbot.waitUntil(lambda: desk.canvas.width() < width + 4, timeout=2000)
    QApplication.processEvents()
    strip = part.strip
    controls = (strip.progress, strip.unsure, strip.clear_button, strip.pixels, strip.maps)
    for widget in (*strip.buttons, *controls):
        assert widget.isVisible() and widget.width() >= widget.sizeHint().width(), "not cut"
        assert strip.rect().contains(QRect(widget.mapTo(strip, QPoint(0, 0)), widget.size()))
    assert desk.canvas.rect().contains(strip.geometry())
    tops = {widget.mapTo(strip, widget.rect().center()).y() for widget in controls}
    assert (max(tops) - min(tops) < 5) == (width == 900)
