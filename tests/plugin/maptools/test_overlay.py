"""The overlay's pixels against a pixel-by-pixel computation through QGIS's coordinate classes."""

from __future__ import annotations

import gc
import math
from collections.abc import Iterator

import numpy as np
import pytest
from patchwork.plugin.maptools.outline import edges
from patchwork.plugin.maptools.overlay import RasterOverlay
from patchwork.plugin.maptools.placing import Placing
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from tests.plugin.maptools.pointing import cells_seen, mask_of, values_of

UTM = QgsCoordinateReferenceSystem("EPSG:32633")
NORTH_UP = [10.0, 0.0, 500000.0, 0.0, -10.0, 5000000.0]
TURN = math.radians(25)
ROTATED = [
    10 * math.cos(TURN), 10 * math.sin(TURN), 500000.0,
    10 * math.sin(TURN), -10 * math.cos(TURN), 5000000.0,
]  # fmt: skip
BLOB = np.random.default_rng(3).random((14, 18)) < 0.5
WHITE = QColor(255, 255, 255)


@pytest.fixture
def canvas(qgis_app: object) -> Iterator[QgsMapCanvas]:
    made = QgsMapCanvas()
    made.setCanvasColor(WHITE)
    made.resize(200, 160)
    made.setDestinationCrs(UTM)
    made.show()
    yield made
    sip.delete(made)


def look_at(canvas: QgsMapCanvas, crs: str, rotation: float, transform: list[float]) -> None:
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setRotation(rotation)
    a, b, c, d, e, f = transform
    corners = [(a * i + b * j + c, d * i + e * j + f) for i in (0, 18) for j in (0, 14)]
    xs, ys = zip(*corners)
    box = QgsRectangle(min(xs) - 10, min(ys) - 10, max(xs) + 10, max(ys) + 10)
    to_canvas = QgsCoordinateTransform(UTM, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    canvas.setExtent(to_canvas.transformBoundingBox(box))


def drawn(canvas: QgsMapCanvas, overlay: RasterOverlay) -> np.ndarray:
    """RGB (height, width, 3) of the item alone on white, as the canvas's scene draws it."""
    overlay.updatePosition()
    image = QImage(canvas.width(), canvas.height(), QImage.Format.Format_ARGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    overlay.paint(painter)
    painter.end()
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:3857", "EPSG:4326", "EPSG:3035"])
@pytest.mark.parametrize("rotation", [0.0, 33.0])
@pytest.mark.parametrize("transform", [NORTH_UP, ROTATED], ids=["north-up", "rotated"])
def test_every_pixel_shows_the_cell_that_lies_there(
    canvas: QgsMapCanvas, crs: str, rotation: float, transform: list[float]
) -> None:
    look_at(canvas, crs, rotation, transform)
    levels = np.where(BLOB, 255, 1).astype(np.uint8)
    overlay = RasterOverlay(canvas)
    overlay.show_values(values_of(levels, transform, 0.0, 1.0), UTM, "viridis", alpha=255)
    seen = drawn(canvas, overlay)
    columns, rows = cells_seen(canvas, UTM, transform, *BLOB.shape)
    inside = (columns >= 0) & (rows >= 0) & (columns < BLOB.shape[1]) & (rows < BLOB.shape[0])
    value = np.zeros(inside.shape, int)
    value[inside] = np.where(BLOB[rows[inside].astype(int), columns[inside].astype(int)], 2, 1)
    shown = np.where((seen == 255).all(-1), 0, np.where(seen[..., 0] > 160, 2, 1))
    edge = np.minimum(abs(columns - np.round(columns)), abs(rows - np.round(rows)))
    clear = edge > 0.05  # a pixel whose centre lies on a cell's edge may fall to either
    assert inside.sum() > 4000
    assert (shown == value)[clear].all()
    assert (shown == value).mean() > 0.98
    overlay.close()


def test_a_wide_raster_is_bent_as_the_crs_bends_it(canvas: QgsMapCanvas) -> None:
    """1500 km in UTM seen in EPSG:4326: four corners alone would be off by tens of pixels."""
    wide = [50000.0, 0.0, 0.0, 0.0, -50000.0, 6000000.0]
    cells = np.indices((30, 20)).sum(0) % 2 == 0
    to_canvas = QgsCoordinateTransform(UTM, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(to_canvas.transformBoundingBox(QgsRectangle(0, 4500000, 1000000, 6000000)))
    overlay = RasterOverlay(canvas)
    overlay.show_values(values_of(np.where(cells, 255, 1), wide, 0.0, 1.0), UTM, "viridis", alpha=255)
    seen = drawn(canvas, overlay)
    columns, rows = cells_seen(canvas, UTM, wide, 30, 20)
    inside = (columns > 0.2) & (rows > 0.2) & (columns < 19.8) & (rows < 29.8)
    edge = np.minimum(abs(columns - np.round(columns)), abs(rows - np.round(rows)))
    inside &= edge > 0.15
    expected = cells[rows[inside].astype(int), columns[inside].astype(int)]
    assert ((seen[..., 0] > 160)[inside] == expected).mean() > 0.99
    overlay.close()


def test_a_mask_has_an_outline_of_dark_and_light_exactly_at_its_border(canvas: QgsMapCanvas) -> None:
    cells = np.zeros((14, 18), bool)
    cells[4:10, 5:12] = True
    look_at(canvas, "EPSG:32633", 0, NORTH_UP)
    overlay = RasterOverlay(canvas)
    overlay.show_mask(mask_of(cells, NORTH_UP), UTM, QColor("#2b6fd6"))
    canvas.setCanvasColor(QColor(120, 120, 120))
    image = QImage(canvas.width(), canvas.height(), QImage.Format.Format_ARGB32)
    image.fill(QColor(120, 120, 120))
    painter = QPainter(image)
    overlay.paint(painter)
    painter.end()
    corner = overlay.toCanvasCoordinates(canvas.mapSettings().mapToPixel().toMapCoordinates(0, 0))
    assert (corner.x(), corner.y()) == pytest.approx((0, 0), abs=1e-6)
    columns, rows = cells_seen(canvas, UTM, NORTH_UP, 14, 18)
    y = int(np.abs(rows[:, 0] - 7.5).argmin())
    across = [QColor(image.pixel(x, y)).lightness() for x in range(canvas.width())]
    border = int(np.abs(columns[y] - 5).argmin())
    near = across[border - 4 : border + 5]
    assert max(near) > 220, "a light line"
    assert min(near) < 70, "within a dark one"
    assert across[border - 8] == 120, "nothing outside"
    overlay.close()


def test_edges_close_every_part_and_run_along_cells() -> None:
    mask = np.random.default_rng(1).random((9, 11)) < 0.4
    found = edges(mask)
    length = np.abs(found[:, 1] - found[:, 0]).sum()
    padded = np.pad(mask, 1).astype(int)
    assert length == np.abs(np.diff(padded, axis=0)).sum() + np.abs(np.diff(padded, axis=1)).sum()
    ends = {}
    for one, other in found.tolist():
        for point in (tuple(one), tuple(other)):
            ends[point] = ends.get(point, 0) + 1
    assert all(count % 2 == 0 for count in ends.values()), "lines end only at corners"
    assert edges(np.zeros((3, 3), bool)).shape == (0, 2, 2)


def test_an_affine_place_is_one_piece() -> None:
    placing = Placing(ROTATED, 10, 10, lambda x, y: QPointF(x / 7 - 3, 5 - y / 9))
    assert placing.pieces == 1
    a, b, c, d, e, f = ROTATED
    x, y = a * 4 + b * 2 + c, d * 4 + e * 2 + f
    assert placing.points(np.array([[4.0, 2.0]]))[0] == pytest.approx((x / 7 - 3, 5 - y / 9))


def test_clear_and_close_leave_no_item(canvas: QgsMapCanvas) -> None:
    before = len(canvas.scene().items())
    overlay = RasterOverlay(canvas)
    overlay.show_mask(mask_of(BLOB, NORTH_UP), UTM, QColor("red"))
    assert overlay.shown
    overlay.clear()
    assert not overlay.shown and overlay.boundingRect().isEmpty()
    overlay.close()
    overlay.close()
    gc.collect()
    assert len(canvas.scene().items()) == before
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))  # nobody listens any more
