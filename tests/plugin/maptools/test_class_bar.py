"""The classes on the toolbar, and the layer they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from patchwork.plugin.core.label_file import LAYER, _stored_styles, keep_style, make_label_file
from patchwork.plugin.core.layer_classes import LayerClass, categorised
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.maptools.class_bar import SHOWN, ClassBar
from patchwork.plugin.maptools.target import Target
from pytestqt.qtbot import QtBot
from qgis.core import QgsCategorizedSymbolRenderer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QToolBar, QToolButton


@pytest.fixture
def layer(project: QgsProject) -> QgsVectorLayer:
    made = QgsVectorLayer("Polygon?crs=EPSG:32633&field=note:string&field=class:string", "fields", "memory")
    made.setRenderer(categorised("class", [LayerClass("w", "Water", "#2b6fd6"), LayerClass("f", "Forest", "#1b6e2f")]))
    project.addMapLayer(made)
    return made


@pytest.fixture
def bar(project: QgsProject, qtbot: QtBot) -> Iterator[ClassBar]:
    made = ClassBar()
    qtbot.addWidget(made)
    made.resize(1500, 40)
    made.show()
    yield made


def texts(bar: ClassBar) -> list[str]:
    shown = [bar._row.itemAt(k).widget() for k in range(bar._row.count())]
    buttons = [widget for widget in shown if isinstance(widget, QToolButton) and widget is not bar.add_box]
    return [button.text() for button in buttons if not button.isHidden()]


def test_without_a_layer_it_begins_with_one_class_and_takes_more(bar: ClassBar) -> None:
    assert texts(bar) == ["object"]
    bar.add_box.name.setText("water")
    QTest.keyClick(bar.add_box.name, Qt.Key.Key_Return)
    assert texts(bar) == ["object", "water"]
    current = bar.current()
    assert current is not None and current.name == "water"
    assert current.colour == "#2b6fd6", "water is blue"
    bar.add_box.name.setText("water")
    QTest.keyClick(bar.add_box.name, Qt.Key.Key_Return)
    assert "exists already" in bar.add_box.problem.text()
    assert texts(bar) == ["object", "water"]


def test_why_a_class_cannot_be_added_is_read_as_a_whole(bar: ClassBar) -> None:
    adding = bar.add_box
    QTest.mouseClick(adding, Qt.MouseButton.LeftButton)
    QTest.keyClick(adding.name, Qt.Key.Key_Return)
    assert "no name" in adding.problem.text()
    QApplication.processEvents()
    assert adding.problem.isVisible() and adding.name.isVisible()
    assert adding.problem.height() >= adding.problem.heightForWidth(adding.problem.width()) > 0
    assert adding.problem.geometry().bottom() < adding.problem.window().height()
    adding.name.setText("water")
    QTest.keyClick(adding.name, Qt.Key.Key_Return)
    assert not adding.name.isVisible(), "done"


def test_it_shows_the_layer_s_legend_and_joins_it(bar: ClassBar, layer: QgsVectorLayer) -> None:
    bar.show_classes(layer, "class")
    assert texts(bar) == ["Water", "Forest"]
    assert bar._add("road") == ""
    assert [category.label() for category in layer.renderer().categories()] == ["Water", "Forest", "road"]
    bar.choose(2)
    bar.show_classes(layer, "class")
    current = bar.current()
    assert current is not None and current.value == "f", "the choice stays"
    bar.choose(7)
    assert bar.current() == current


def test_rebuilding_leaves_no_window_behind(bar: ClassBar) -> None:
    before = {id(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    for name in ("a", "b", "c"):
        bar._add(name)
    QApplication.processEvents()
    after = {id(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    assert after == before


def test_more_classes_than_keys_are_in_a_menu(bar: ClassBar) -> None:
    for number in range(12):
        bar._add(f"class {number}")
    assert len(texts(bar)) == SHOWN + 1
    assert texts(bar)[-1] == "class 11", "the menu shows the current one"
    bar.choose(3)
    assert texts(bar)[-1] == "more"


def test_where_there_is_little_room_the_current_class_is_still_seen(project: QgsProject, qtbot: QtBot) -> None:
    """A toolbar hides what is broader than its room: then no class would be in sight, and Enter takes one unseen."""
    bar = ClassBar()
    for number in range(6):
        bar._add(f"land cover {number}")
    tools, ruler = QToolBar(), QLabel("as broad as scene and model")
    ruler.setFixedWidth(300)
    qtbot.addWidget(tools)
    tools.addWidget(ruler)
    tools.addWidget(bar)
    tools.show()
    for room, current in ((1600, 7), (900, 7), (700, 1), (520, 4), (520, 7)):
        tools.resize(room, 40)
        bar.choose(current)
        QApplication.processEvents()
        shown = texts(bar)
        chosen = bar.current()
        assert chosen is not None and bar.isVisible() and bar.geometry().right() <= room
        assert shown.count(chosen.name) == 1 and (len(shown) == 7 or room < 1600), room
        assert all(bar.rect().contains(button.geometry()) for button in bar.findChildren(QToolButton) if button.isVisible())
    names = [action.text() for action in bar._more.menu().actions()]
    assert names[-1] == "land cover 5" and len(names) + len(shown) - 1 == 7, "the rest is under it"


def test_a_layer_without_attributes_has_no_classes(bar: ClassBar, project: QgsProject) -> None:
    plain = QgsVectorLayer("Polygon?crs=EPSG:32633", "plain", "memory")
    bar.show_classes(plain, "")
    assert bar.current() is None
    assert not bar.add_box.isVisible()


def test_the_target_follows_project_legend_and_settings(project: QgsProject, layer: QgsVectorLayer, qtbot: QtBot) -> None:
    target = Target(project)
    qtbot.addWidget(target)
    assert target.layer() is None and target.text() == "new GeoPackage"
    with qtbot.waitSignal(target.changed):
        target.choose(layer)
    assert target.field() == "class"
    with qtbot.waitSignal(target.changed):
        layer.setRenderer(categorised("class", []))
    target.minimum.setValue(12)
    target.smooth.setChecked(False)
    assert (Settings().segment_min_pixels, Settings().segment_simplify) == (12, False)
    project.removeMapLayer(layer.id())
    assert target.layer() is None
    frozen = QgsVectorLayer("Polygon?crs=EPSG:32633&field=class:string", "frozen", "memory")
    frozen.setReadOnly(True)
    project.addMapLayer(frozen)
    names = [target.layer_box.itemText(k) for k in range(target.layer_box.count())]
    assert "frozen" not in names


def test_only_layers_that_can_be_edited_are_targets(
    project: QgsProject, layer: QgsVectorLayer, tmp_path: Path, qtbot: QtBot
) -> None:
    """A file in an archive cannot be written: its provider says so, the project's flag does not."""
    make_label_file(tmp_path / "kept.gpkg", layer.crs(), [])
    with ZipFile(tmp_path / "kept.zip", "w") as packed:
        packed.write(tmp_path / "kept.gpkg", "kept.gpkg")
    kept = QgsVectorLayer(f"/vsizip/{tmp_path}/kept.zip/kept.gpkg", "kept", "ogr")
    assert kept.isValid() and not kept.supportsEditing() and not kept.readOnly()
    flagged = layer.clone()
    flagged.setReadOnly(True)
    target = Target(project)
    qtbot.addWidget(target)
    project.addMapLayers([kept, flagged])
    offered = [target.layer_box.layer(row) for row in range(target.layer_box.count())]
    assert layer in offered and flagged not in offered and kept not in offered
    layer.setReadOnly(True)
    target.menu().aboutToShow.emit()
    assert layer not in [target.layer_box.layer(row) for row in range(target.layer_box.count())]


def test_a_target_that_is_removed_leaves_the_new_file_as_the_choice(
    project: QgsProject, layer: QgsVectorLayer, qtbot: QtBot
) -> None:
    """Also in the box, and also where another polygon layer is there: an empty line says nothing."""
    other = QgsVectorLayer("Polygon?crs=EPSG:32633&field=class:string", "a second", "memory")
    third = QgsVectorLayer("Polygon?crs=EPSG:32633&field=class:string", "zz", "memory")
    project.addMapLayers([other, third])
    target = Target(project)
    qtbot.addWidget(target)
    for leaving in (layer, third):
        target.choose(leaving)
        project.removeMapLayer(leaving.id())
        QApplication.processEvents()
        assert (target.layer(), target.text(), target.layer_box.currentText()) == (None, "new GeoPackage", "new GeoPackage")


def legend_of(path: Path) -> list[tuple[str, str]]:
    """Names and outline colours as another project sees them: it knows nothing but the file."""
    again = QgsVectorLayer(f"{path}|layername={LAYER}", "again", "ogr")
    renderer = again.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return []
    return [(one.label(), one.symbol().symbolLayer(0).strokeColor().name()) for one in renderer.categories()]


@pytest.mark.parametrize("in_transaction", [False, True])
def test_the_legend_of_a_new_file_comes_back_with_it(
    project: QgsProject, bar: ClassBar, tmp_path: Path, in_transaction: bool
) -> None:
    """Also with a class added while it is edited; and no dialog asks whether to overwrite (the test would hang)."""
    path = tmp_path / "ö.gpkg"
    made = make_label_file(path, project.crs(), [LayerClass("w", "Water", "#2b6fd6")])
    assert legend_of(path) == [("Water", "#2b6fd6")]
    project.addMapLayer(made)
    project.setAutoTransaction(in_transaction)
    made.startEditing()
    assert (made.dataProvider().transaction() is not None) == in_transaction
    bar.show_classes(made, "class")
    for name in ("road", "forest"):
        assert bar._add(name) == "" and keep_style(made) == ""
    assert made.commitChanges()
    assert [name for name, _colour in legend_of(path)] == ["Water", "road", "forest"]
    assert legend_of(path)[2][1] == "#1b6e2f"
    assert len(_stored_styles(made)) == 1
    project.clear()
    project.setAutoTransaction(False)


def test_another_s_file_is_not_restyled(project: QgsProject, bar: ClassBar, tmp_path: Path) -> None:
    """Neither without a stored style nor with one of the user's, which stays the default beside ours."""
    path = tmp_path / "survey.gpkg"
    make_label_file(path, project.crs(), [LayerClass("w", "Water", "#2b6fd6")])
    theirs = QgsVectorLayer(f"{path}|layername={LAYER}", "survey", "ogr")
    [number] = _stored_styles(theirs)
    assert theirs.deleteStyleFromDatabase(number)[0]
    project.addMapLayer(theirs)
    theirs.setRenderer(categorised("class", []))
    bar.show_classes(theirs, "class")
    assert bar._add("road") == "" and keep_style(theirs) == ""
    assert not _stored_styles(theirs) and legend_of(path) == []
    made = make_label_file(tmp_path / "made.gpkg", project.crs(), [])
    made.setRenderer(categorised("class", [LayerClass("x", "mine", "#123456")]))
    assert made.saveStyleToDatabase("my own", "", True, "") == ""
    made.setRenderer(categorised("class", [LayerClass("w", "Water", "#2b6fd6")]))
    assert keep_style(made) == "" and legend_of(tmp_path / "made.gpkg") == [("mine", "#123456")]
