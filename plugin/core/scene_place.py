"""Where things are: between the coordinates of a map canvas and those of a scene."""

from __future__ import annotations

import math
from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
)

from ...backend.contract.errors import InputError
from ...backend.contract.pointing import View

CARTESIAN = (
    'ENGCRS["Undefined Cartesian SRS",EDATUM["Unknown engineering datum"],CS[Cartesian,2],'
    'AXIS["(X)",east,ORDER[1],LENGTHUNIT["metre",1]],AXIS["(Y)",north,ORDER[2],LENGTHUNIT["metre",1]]]'
)
"""What a GeoPackage calls coordinates of no place on Earth (its system −1)."""

UNDEFINED = frozenset({"Undefined Cartesian SRS", "Undefined geographic SRS"})
"""How QGIS names a GeoPackage's systems −1 and 0, which it holds for valid ones."""


def is_somewhere(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether coordinates of this CRS are places on Earth."""
    return bool(crs.isValid()) and crs.description() not in UNDEFINED


def transform(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem, project: QgsProject
) -> QgsCoordinateTransform:
    """From one CRS to another; coordinates stay as they are where one of them is unknown, as QGIS draws them."""
    return QgsCoordinateTransform(source, target, project.transformContext())


def moved(points: Iterable[QgsPointXY], how: QgsCoordinateTransform) -> list[QgsPointXY]:
    """The points in the target's coordinates. Raises :class:`InputError` for places it cannot express."""
    found = []
    for point in points:
        try:
            there = how.transform(point)
        except QgsCsException as error:
            raise _beyond() from error
        if not (math.isfinite(there.x()) and math.isfinite(there.y())):
            raise _beyond()
        found.append(there)
    return found


def view_of(settings: QgsMapSettings, to_scene: QgsCoordinateTransform) -> View:
    """What the canvas shows, rotation included, in the scene's coordinates. Raises as :func:`moved`."""
    ring = settings.visiblePolygon()  # named: its points are part of it, and gone with it
    size = settings.outputSize()
    corners = [[p.x(), p.y()] for p in moved([QgsPointXY(ring[number]) for number in range(4)], to_scene)]
    return View(corners, size.width(), size.height())


def _beyond() -> InputError:
    return InputError(
        "The view reaches beyond what the scene's coordinates can express.", "Zoom closer to the scene.", "the map"
    )
