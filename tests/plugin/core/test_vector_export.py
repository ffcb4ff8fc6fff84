"""Vector layers reach the backend as the user sees them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from patchwork.backend.contract.errors import InputError
from patchwork.plugin.core.requests import area_from_extent, area_from_layer, labels_from_layer, new_run
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant


def polygon(offset: int) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(offset, 0, offset + 5, 5))


def make_layer(name: str = "fields", kind: str = "Polygon") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:32633&field=code:integer&field=name:string(40)", name, "memory")
    features = []
    for number, word in ((1, "water"), (2, "wood"), (3, "äcker")):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, word])
        feature.setGeometry(polygon(number * 10))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def rows(path: Path, *names: str) -> list[Any]:
    dataset = ogr.Open(str(path))
    found = [tuple(feature.GetField(name) for name in names) for feature in dataset.GetLayer(0)]
    return found if len(names) > 1 else [row[0] for row in found]


def test_a_memory_layer_with_umlauts(tmp_path: Path) -> None:
    labels = labels_from_layer(make_layer(), "code", tmp_path, "name")
    assert (labels.field, labels.name_field, labels.path) == ("code", "name", str(tmp_path / "labels.gpkg"))
    assert rows(tmp_path / "labels.gpkg", "code", "name") == [(1, "water"), (2, "wood"), (3, "äcker")]
    dataset = ogr.Open(labels.path)
    assert dataset.GetLayer(0).GetSpatialRef().GetAuthorityCode(None) == "32633"


def test_filter_selection_and_edits_are_seen(tmp_path: Path) -> None:
    layer = make_layer()
    layer.setSubsetString("code > 1")
    if layer.featureCount() == 3:  # memory layers take no filter before QGIS 3.28
        saved = tmp_path / "saved.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(saved), QgsProject.instance().transformContext(), options)
        layer = QgsVectorLayer(f"{saved}|layername=saved|subset=code > 1", "fields", "ogr")
    labels_from_layer(layer, "code", tmp_path / "filtered")
    assert rows(tmp_path / "filtered" / "labels.gpkg", "code") == [2, 3]
    layer.selectByExpression("code = 3")
    labels_from_layer(layer, "code", tmp_path / "selected", selected_only=True)
    assert rows(tmp_path / "selected" / "labels.gpkg", "code") == [3]
    layer.startEditing()
    layer.deleteFeatures(layer.selectedFeatureIds())
    fresh = QgsFeature(layer.fields())
    fresh.setAttribute("code", 7)
    fresh.setGeometry(polygon(99))
    layer.addFeature(fresh)
    labels_from_layer(layer, "code", tmp_path / "edited")
    layer.rollBack()
    assert sorted(rows(tmp_path / "edited" / "labels.gpkg", "code")) == [2, 7]


def test_joined_and_virtual_attributes_are_attributes(tmp_path: Path) -> None:
    layer = make_layer()
    table = QgsVectorLayer("None?field=key:integer&field=cover:string", "covers", "memory")
    for key, cover in ((1, "W"), (2, "F"), (3, "A")):
        feature = QgsFeature(table.fields())
        feature.setAttributes([key, cover])
        table.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayers([layer, table])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("key")
    join.setTargetFieldName("code")
    join.setUsingMemoryCache(True)
    layer.addJoin(join)
    layer.addExpressionField('"code" * 10', QgsField("tens", QVariant.Int))
    labels_from_layer(layer, "tens", tmp_path, "covers_cover")
    QgsProject.instance().removeAllMapLayers()
    assert rows(tmp_path / "labels.gpkg", "tens", "covers_cover") == [(10, "W"), (20, "F"), (30, "A")]


def test_an_attribute_called_fid_that_is_not_unique(tmp_path: Path) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=fid:integer&field=code:integer", "copied", "memory")
    for number in range(3):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([1, number])
        feature.setGeometry(polygon(number))
        layer.dataProvider().addFeatures([feature])
    labels_from_layer(layer, "code", tmp_path, "fid")
    assert rows(tmp_path / "labels.gpkg", "fid", "code") == [(1, 0), (1, 1), (1, 2)]


def test_only_what_is_asked_for_is_copied(tmp_path: Path) -> None:
    uri = "Polygon?crs=EPSG:4326&field=code:integer&field=Code2:string&field=geom:string&field=tags:string[]"
    layer = QgsVectorLayer(uri, "busy", "memory")
    for number in range(4):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, "x", "y", ["a", "b"]])
        feature.setGeometry(polygon(number))
        layer.dataProvider().addFeatures([feature])
    layer.dataProvider().deleteFeatures([1, 2])
    labels_from_layer(layer, "code", tmp_path, "geom")
    dataset = ogr.Open(str(tmp_path / "labels.gpkg"))
    stored = dataset.GetLayer(0)
    assert [field.GetName() for field in stored.schema] == ["code", "geom"]
    assert [feature.GetField("code") for feature in stored] == [2, 3]


def test_arcs_become_straight_lines(tmp_path: Path) -> None:
    layer = QgsVectorLayer("CurvePolygon?crs=EPSG:32633&field=code:integer", "round", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([1])
    feature.setGeometry(QgsGeometry.fromWkt("CURVEPOLYGON(CIRCULARSTRING(0 0,5 5,10 0,5 -5,0 0))"))
    layer.dataProvider().addFeatures([feature])
    labels_from_layer(layer, "code", tmp_path)
    dataset = ogr.Open(str(tmp_path / "labels.gpkg"))
    stored = dataset.GetLayer(0).GetNextFeature()
    shape = stored.GetGeometryRef()
    assert shape.GetGeometryName() == "POLYGON"
    assert abs(shape.GetArea() - 78.54) < 0.1


@pytest.mark.parametrize("kind", ["MultiPolygon", "PolygonZ", "Point"])
def test_geometry_types_survive(kind: str, tmp_path: Path) -> None:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:32633&field=code:integer", "layer", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttribute("code", 5)
    geometry = QgsGeometry.fromWkt("POINT(1 2)") if kind == "Point" else polygon(1)
    if kind == "MultiPolygon":
        geometry.convertToMultiType()
    feature.setGeometry(geometry)
    layer.dataProvider().addFeatures([feature])
    labels_from_layer(layer, "code", tmp_path)
    dataset = ogr.Open(str(tmp_path / "labels.gpkg"))
    stored = dataset.GetLayer(0).GetNextFeature()
    assert stored.GetGeometryRef().GetEnvelope() == ((1, 1, 2, 2) if kind == "Point" else (1, 6, 0, 5))


def test_what_cannot_teach_is_refused_in_words(tmp_path: Path) -> None:
    empty = QgsVectorLayer("Polygon?crs=EPSG:32633&field=code:integer", "empty layer", "memory")
    table = QgsVectorLayer("None?field=code:integer", "a table", "memory")
    for layer, words in ((empty, "no features"), (table, "no geometry")):
        with pytest.raises(InputError, match=words) as raised:
            labels_from_layer(layer, "code", tmp_path)
        assert raised.value.subject == layer.name()
    with pytest.raises(InputError, match="wrong"):
        labels_from_layer(make_layer(), "wrong", tmp_path)
    with pytest.raises(InputError, match="selected"):
        labels_from_layer(make_layer(), "code", tmp_path, selected_only=True)
    with pytest.raises(InputError, match="gone"):
        labels_from_layer(QgsVectorLayer(str(tmp_path / "gone.shp"), "gone", "ogr"), "code", tmp_path)


def test_areas(tmp_path: Path) -> None:
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    path = area_from_extent(QgsRectangle(1, 2, 3, 4), crs, tmp_path)
    dataset = ogr.Open(str(path))
    assert dataset.GetLayer(0).GetExtent() == (1, 3, 2, 4)
    assert area_from_layer(make_layer(), tmp_path / "b").exists()
    with pytest.raises(InputError):
        area_from_extent(QgsRectangle(), crs, tmp_path)


def test_drafts_have_places_of_their_own(patchwork_home: Path) -> None:
    first, second = new_run("finetune", "Äcker / north"), new_run("finetune", "Äcker / north")
    assert first.path != second.path
    assert first.path.parent == patchwork_home / "runs"
    labels_from_layer(make_layer(), "code", first.inputs)
    assert (first.inputs / "labels.gpkg").exists()
    first.discard()
    assert not first.path.exists()
    assert second.path.exists()
