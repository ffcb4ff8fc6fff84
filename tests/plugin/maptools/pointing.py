"""View masks and values for tests, and where their cells must appear."""

from __future__ import annotations

import base64

import numpy as np
from patchwork.backend.contract.pointing import ViewMask, ViewValues
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas


def mask_of(cells: np.ndarray, transform: list[float], note: str | None = None) -> ViewMask:
    """A bool raster as the backend sends it."""
    bits = base64.b64encode(np.packbits(cells.reshape(-1)).tobytes()).decode()
    return ViewMask(transform, cells.shape[0], cells.shape[1], bits, note)


def values_of(levels: np.ndarray, transform: list[float], low: float, high: float) -> ViewValues:
    """A uint8 raster as the backend sends it."""
    data = base64.b64encode(levels.astype(np.uint8).tobytes()).decode()
    return ViewValues(transform, levels.shape[0], levels.shape[1], data, low, high)


def cells_seen(
    canvas: QgsMapCanvas, crs: QgsCoordinateReferenceSystem, transform: list[float], rows: int, columns: int
) -> tuple[np.ndarray, np.ndarray]:
    """For every canvas pixel's centre (height, width) the cell's column and row there, with fractions.

    Pixel by pixel through QGIS's own coordinate classes: independent of how the overlay draws.
    """
    back = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), crs, QgsProject.instance())
    to_map = canvas.getCoordinateTransform()
    a, b, c, d, e, f = transform
    inverse = np.linalg.inv(np.array([[a, b], [d, e]]))
    places = np.empty((canvas.height(), canvas.width(), 2))
    for y in range(canvas.height()):
        for x in range(canvas.width()):
            there = back.transform(QgsPointXY(to_map.toMapCoordinatesF(x + 0.5, y + 0.5)))
            places[y, x] = inverse @ (there.x() - c, there.y() - f)
    return places[..., 0], places[..., 1]
