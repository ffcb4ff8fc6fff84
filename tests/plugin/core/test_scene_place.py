"""From the canvas to a scene's coordinates."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from patchwork.plugin.core import scene_place
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPointF, QSize
from qgis.PyQt.QtGui import QPolygonF


def test_the_corners_are_read_before_the_ring_that_holds_them_is_gone(
    qgis_app: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once a view's corners were those of other memory: a polygon's points live no longer than it does."""
    settings, moved = QgsMapSettings(), scene_place.moved
    settings.setOutputSize(QSize(400, 300))
    settings.setExtent(QgsRectangle(10, 40, 14, 43))

    def later(points: Iterable[QgsPointXY], how: QgsCoordinateTransform) -> list[QgsPointXY]:
        others = [QPolygonF([QPointF(7, 7)] * count) for count in (4, 5) for _ in range(500)]
        found = moved(points, how)
        assert others[-1].count() == 5
        return found

    monkeypatch.setattr(scene_place, "moved", later)
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    view = scene_place.view_of(settings, scene_place.transform(crs, crs, QgsProject.instance()))
    assert {tuple(corner) for corner in view.corners} == {(10, 40), (10, 43), (14, 43), (14, 40)}
