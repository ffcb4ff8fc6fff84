"""Accepting a mask: one undo step, true place in another CRS, holes, class values, a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract.errors import InputError, OutputExistsError, RequestError
from patchwork.plugin.core.label_file import free_path, make_label_file, proposed_path
from patchwork.plugin.core.layer_classes import LayerClass, categorised, class_field, classes_of, new_class
from patchwork.plugin.maptools.accept import add_object, geometry_of
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.plugin.core.rasters import noise, write_raster

UTM = QgsCoordinateReferenceSystem("EPSG:32633")
OUTER = [[500000.0, 5000000.0], [500100.0, 5000000.0], [500100.0, 4999900.0], [500000.0, 4999900.0], [500000.0, 5000000.0]]
HOLE = [[500020.0, 4999980.0], [500020.0, 4999940.0], [500060.0, 4999940.0], [500060.0, 4999980.0], [500020.0, 4999980.0]]
SECOND = [[x + 300, y] for x, y in OUTER]
WATER = LayerClass("water", "Water", "#2b6fd6")


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    found = QgsProject.instance()
    found.clear()
    yield found
    found.clear()


def memory(kind: str = "Polygon", crs: str = "EPSG:32633", fields: str = "&field=class:string") -> QgsVectorLayer:
    return QgsVectorLayer(f"{kind}?crs={crs}{fields}", "fields", "memory")


def test_it_is_one_undo_step_with_its_hole_and_class(project: QgsProject) -> None:
    layer = memory("MultiPolygon")
    geometry = geometry_of([[OUTER, HOLE], [SECOND]], UTM, layer, project)
    add_object(layer, geometry, "class", WATER)
    assert layer.isEditable()
    assert layer.undoStack().count() == 1
    [feature] = list(layer.getFeatures())
    assert feature["class"] == "water"
    assert feature.geometry().area() == pytest.approx(100 * 100 - 40 * 40 + 100 * 100)
    layer.undoStack().undo()
    assert layer.featureCount() == 0
    layer.undoStack().redo()
    assert layer.featureCount() == 1


def test_a_layer_of_single_polygons_gets_a_feature_a_part_in_one_step(project: QgsProject) -> None:
    layer = memory("Polygon")
    add_object(layer, geometry_of([[OUTER, HOLE], [SECOND]], UTM, layer, project), "class", WATER)
    assert layer.undoStack().count() == 1
    areas = sorted(feature.geometry().area() for feature in layer.getFeatures())
    assert areas == pytest.approx([8400, 10000])
    assert {feature["class"] for feature in layer.getFeatures()} == {"water"}
    layer.undoStack().undo()
    assert layer.featureCount() == 0


def test_it_lies_at_its_place_in_another_crs(project: QgsProject) -> None:
    layer = memory("MultiPolygon", "EPSG:4326")
    add_object(layer, geometry_of([[OUTER]], UTM, layer, project), "class", WATER)
    [feature] = list(layer.getFeatures())
    there = QgsCoordinateTransform(UTM, layer.crs(), project).transform(QgsPointXY(*OUTER[2]))
    corners = [(p.x(), p.y()) for p in feature.geometry().vertices()]
    assert min(abs(x - there.x()) + abs(y - there.y()) for x, y in corners) < 1e-9
    assert feature.geometry().boundingBox().xMaximum() < 16


@pytest.mark.parametrize("kind", ["PolygonZ", "MultiPolygonZM"])
def test_heights_are_no_obstacle(project: QgsProject, kind: str) -> None:
    layer = memory(kind)
    add_object(layer, geometry_of([[OUTER, HOLE]], UTM, layer, project), "class", WATER)
    assert layer.commitChanges()
    [feature] = list(layer.getFeatures())
    assert feature.geometry().area() == pytest.approx(8400)


def test_parts_that_touch_at_a_corner_are_valid(project: QgsProject) -> None:
    layer = memory("MultiPolygon")
    bow = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [20.0, 10.0], [20.0, 20.0], [10.0, 20.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]]
    geometry = geometry_of([[bow]], UTM, layer, project)
    assert geometry.isGeosValid()
    assert geometry.area() == pytest.approx(200)


def test_a_class_value_is_what_the_attribute_holds(project: QgsProject) -> None:
    layer = memory(fields="&field=code:integer")
    made = new_class(layer, "code", "42", [])
    assert made.value == 42
    add_object(layer, geometry_of([[OUTER]], UTM, layer, project), "code", made)
    assert [feature["code"] for feature in layer.getFeatures()] == [42]
    with pytest.raises(RequestError, match="holds numbers"):
        new_class(layer, "code", "water", [])
    with pytest.raises(RequestError, match="exists already"):
        new_class(layer, "code", "42", [made])


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("integer", "2147483647", 2147483647), ("integer", "2147483648", None), ("integer", "99999999999", None),
        ("integer", "3.5", None), ("integer", "3.0", 3), ("integer(4,0)", "12345", None), ("integer(4,0)", "-123", -123),
        ("int8", "99999999999", 99999999999), ("double", "3.5", 3.5), ("double", "99999999999", 99999999999.0),
        ("double", "9007199254740993", None), ("double(10,2)", "3.14", 3.14), ("double(10,2)", "3.141", None),
        ("boolean", "water", None), ("boolean", "true", True), ("date", "water", None), ("string(3)", "sea", "sea"),
    ],
)  # fmt: skip
def test_a_class_value_that_would_be_saved_as_another_is_refused(kind: str, text: str, kept: object) -> None:
    """An attribute of 32 bits makes 1215752191 of 99999999999."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32633&field=code:{kind}", "codes", "memory")
    if kept is not None:
        assert new_class(layer, "code", text, []).value == kept
        return
    with pytest.raises(RequestError, match="cannot hold"):
        new_class(layer, "code", text, [])


def test_a_layer_that_cannot_be_edited_is_left_alone(project: QgsProject) -> None:
    layer = memory()
    layer.setReadOnly(True)
    with pytest.raises(InputError, match="cannot be edited"):
        add_object(layer, geometry_of([[OUTER]], UTM, layer, project), "class", WATER)
    assert layer.featureCount() == 0


def test_an_attribute_deleted_elsewhere_is_said(project: QgsProject) -> None:
    layer = memory()
    layer.dataProvider().deleteAttributes([0])
    layer.updateFields()
    with pytest.raises(InputError, match="no attribute “class”"):
        add_object(layer, geometry_of([[OUTER]], UTM, layer, project), "class", WATER)
    assert layer.featureCount() == 0


def test_the_legend_gives_the_classes_and_learns_new_ones(project: QgsProject) -> None:
    layer = memory(fields="&field=note:string&field=class:string")
    layer.setRenderer(categorised("class", [WATER, LayerClass("forest", "Forest", "#1b6e2f")]))
    assert class_field(layer) == "class"
    known = classes_of(layer, "class")
    assert [(one.value, one.name, one.colour) for one in known] == [
        ("water", "Water", "#2b6fd6"), ("forest", "Forest", "#1b6e2f"),
    ]  # fmt: skip
    made = new_class(layer, "class", " road ", known)
    assert classes_of(layer, "class")[-1].name == "road"
    assert made.colour not in {one.colour for one in known}


def test_without_a_legend_the_values_are_the_classes(project: QgsProject) -> None:
    layer = memory(fields="&field=id:integer&field=kind:string")
    for number, kind in enumerate(["tree", "house", "tree", None]):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, kind])
        feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(*p) for p in OUTER]]))
        layer.dataProvider().addFeatures([feature])
    assert class_field(layer) == "kind"
    assert [one.name for one in classes_of(layer, "kind")] == ["house", "tree"]


def test_a_new_file_is_on_disk_styled_and_never_overwrites(project: QgsProject, tmp_path: Path) -> None:
    layer = make_label_file(tmp_path / "ground truth", UTM, [WATER])
    path = tmp_path / "ground truth.gpkg"
    assert path.is_file()
    assert layer.providerType() == "ogr"
    assert layer.crs() == UTM
    assert [one.name for one in classes_of(layer, class_field(layer))] == ["Water"]
    add_object(layer, geometry_of([[OUTER, HOLE]], UTM, layer, project), "class", WATER)
    assert layer.commitChanges()
    again = QgsVectorLayer(str(path), "again", "ogr")
    assert [feature["class"] for feature in again.getFeatures()] == ["water"]
    assert [feature.geometry().area() for feature in again.getFeatures()] == pytest.approx([8400])
    before = path.read_bytes()
    with pytest.raises(OutputExistsError):
        make_label_file(path, UTM, [])
    assert path.read_bytes() == before
    assert free_path(path).name == "ground truth 2.gpkg"


def test_a_folder_that_takes_nothing_is_said(project: QgsProject, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="could not be made"):
        make_label_file(tmp_path / "absent" / "a.gpkg", UTM, [])


def test_the_file_is_proposed_beside_the_raster(project: QgsProject, tmp_path: Path) -> None:
    raster = QgsRasterLayer(str(write_raster(tmp_path / "sar.tif", noise(1))), "sar: may")
    assert proposed_path(project, raster) == tmp_path / "sar- may polygons.gpkg"


def test_a_raster_without_crs_gets_a_file_without_crs(project: QgsProject, tmp_path: Path) -> None:
    nowhere = QgsCoordinateReferenceSystem()
    layer = make_label_file(tmp_path / "plain.gpkg", nowhere, [WATER])
    assert not layer.crs().isValid(), "drawn over the raster, whatever the canvas's CRS"
    add_object(layer, geometry_of([[OUTER]], nowhere, layer, project), "class", WATER)
    assert layer.commitChanges()
    again = QgsVectorLayer(layer.source(), "again", "ogr")
    assert not again.crs().isGeographic() and "geographic" not in again.crs().description()
    assert [f.geometry().boundingBox().xMaximum() for f in again.getFeatures()] == [500100.0]
    assert geometry_of([[OUTER]], nowhere, again, project).area() == pytest.approx(10000)


@pytest.mark.parametrize(("scene", "layer"), [("EPSG:32633", ""), ("", "EPSG:32633"), ("", "EPSG:4326")])
def test_a_crs_on_one_side_only_is_refused(project: QgsProject, scene: str, layer: str) -> None:
    target = memory("MultiPolygon", "EPSG:32633")
    target.setCrs(QgsCoordinateReferenceSystem(layer))
    with pytest.raises(InputError, match="CRS"):
        geometry_of([[OUTER]], QgsCoordinateReferenceSystem(scene), target, project)
    assert target.featureCount() == 0


def test_a_file_reopened_without_crs_takes_no_polygon_of_a_place_on_earth(project: QgsProject, tmp_path: Path) -> None:
    made = make_label_file(tmp_path / "plain.gpkg", QgsCoordinateReferenceSystem(), [WATER])
    again = QgsVectorLayer(made.source(), "again", "ogr")
    with pytest.raises(InputError, match="has none"):
        geometry_of([[OUTER]], UTM, again, project)
