"""Suggested places in a project: the newest layer, its order, the view, and the mark of what is drawn there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract.requests import Scene, Source, Suggest
from patchwork.plugin.core import results
from patchwork.plugin.core.layers import add_results
from patchwork.plugin.core.numbered_points import RANK
from patchwork.plugin.core.styles import ROLE_PROPERTY
from patchwork.plugin.core.suggestions import Suggestions, layers_of, mark
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from .places import write_places
from .runs import make_run, tell

UTM, WGS84 = QgsCoordinateReferenceSystem("EPSG:32633"), QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    made = QgsProject.instance()
    made.clear()
    yield made
    made.clear()


def load(folder: Path, name: str, count: int, when: float, project: QgsProject) -> QgsVectorLayer:
    """A finished run's points, through the loader that the dock uses."""
    run = make_run(folder / "runs", f"2026-01-01-suggest-{name}", Suggest([Scene([Source("/a.tif")])], "/m"))
    path = write_places(run.outputs / "next.gpkg", count)
    tell(run, "output", role="suggested", path=str(path), title="Where to label next")
    os.utime(path, (when, when))
    node = add_results(run, project).findLayers()[0]
    return node.layer()


def test_the_layer_is_styled_with_its_ranks(project: QgsProject, tmp_path: Path) -> None:
    layer = load(tmp_path, "a", 3, 1000, project)
    assert layer.customProperty(ROLE_PROPERTY) == results.SUGGESTED
    assert layer.labelsEnabled() and layer.labeling().settings().fieldName == RANK
    assert "reason" in layer.mapTipTemplate()
    assert layer.renderer().symbol().symbolLayerCount() == 2
    assert layer.source().partition("|")[0].endswith("next.gpkg")
    assert Path(layer.source().partition("|")[0]).with_suffix(".qml").is_file()


def test_steps_go_by_rank_round_and_round(project: QgsProject, tmp_path: Path) -> None:
    walk = Suggestions(project)
    told: list[int] = []
    walk.changed.connect(lambda: told.append(1))
    assert walk.step(1) is None and walk.current() is None and walk.places() == []
    layer = load(tmp_path, "a", 3, 1000, project)
    assert told, "a new layer is told"
    ranks = []
    for _ in range(4):
        place = walk.step(1)
        assert place is not None and place.count == 3
        ranks.append(place.number)
        assert layer.selectedFeatureIds() == [place.fid]
        assert place.reason == f"reason {place.number}"
    assert ranks == [1, 2, 3, 1]
    assert [walk.step(-1).number for _ in range(2)] == [3, 2]  # type: ignore[union-attr]
    assert walk.current().number == 2  # type: ignore[union-attr]


def test_backwards_begins_at_the_end(project: QgsProject, tmp_path: Path) -> None:
    load(tmp_path, "a", 5, 1000, project)
    assert Suggestions(project).step(-1).number == 5  # type: ignore[union-attr]


def test_the_newest_layer_counts_and_its_first_place_comes_first(project: QgsProject, tmp_path: Path) -> None:
    walk = Suggestions(project)
    newer = load(tmp_path, "b", 2, 2000, project)
    walk.step(1)
    walk.step(1)
    load(tmp_path, "a", 4, 1000, project)
    assert walk.layer() is not None and walk.layer().id() == newer.id()
    project.removeMapLayer(newer.id())
    assert walk.current() is None and len(walk.places()) == 4
    assert walk.step(1).number == 1  # type: ignore[union-attr]


def test_a_filter_of_the_user_is_kept(project: QgsProject, tmp_path: Path) -> None:
    layer = load(tmp_path, "a", 5, 1000, project)
    layer.setSubsetString('"rank" > 3')
    walk = Suggestions(project)
    assert [place.reason for place in walk.places()] == ["reason 4", "reason 5"]


def test_the_view_lies_around_the_place_in_any_crs(project: QgsProject, tmp_path: Path) -> None:
    load(tmp_path, "a", 1, 1000, project)
    walk = Suggestions(project)
    place = walk.step(1)
    assert place is not None
    box = walk.rectangle(place, UTM)
    assert box is not None and box.center() == place.point and round(box.width()) == round(box.height()) == 1200
    there = walk.rectangle(place, WGS84)
    assert there is not None and 14 < there.center().x() < 16 and 0 < there.width() < 0.1


def test_a_layer_opened_by_hand_is_known_by_its_attributes(project: QgsProject, tmp_path: Path) -> None:
    project.addMapLayer(QgsVectorLayer(str(write_places(tmp_path / "mine.gpkg", 2)), "mine"))
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326&field=rank:integer", "another", "memory"))
    assert [layer.name() for layer in layers_of(project)] == ["mine"]


def test_polygons_at_a_place_are_marked(project: QgsProject, tmp_path: Path) -> None:
    load(tmp_path, "a", 2, 1000, project)
    place = Suggestions(project).places()[0].point
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32633&field=class:string&field=suggested:boolean", "p", "memory")
    around = QgsGeometry.fromRect(QgsRectangle(place.x() - 5, place.y() - 5, place.x() + 5, place.y() + 5))
    away = QgsGeometry.fromRect(QgsRectangle(place.x() + 5, place.y() + 5, place.x() + 9, place.y() + 9))
    assert mark(polygons, around, project) == {1: True}
    assert mark(polygons, away, project) == {1: False}
    plain = QgsVectorLayer("Polygon?crs=EPSG:32633&field=class:string", "p", "memory")
    assert mark(plain, around, project) == {}
    other = QgsVectorLayer("Polygon?crs=EPSG:4326&field=suggested:boolean", "p", "memory")
    moved = QgsGeometry(around)
    from qgis.core import QgsCoordinateTransform

    moved.transform(QgsCoordinateTransform(UTM, WGS84, project))
    assert mark(other, moved, project) == {0: True}
    assert mark(other, QgsGeometry.fromPointXY(QgsPointXY(0, 0)), project) == {0: False}
