"""What the view shows of a web layer becomes a GeoTIFF: pixels in place, cancelled without a trace, never too much."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from osgeo import gdal
from patchwork.backend.contract.errors import InputError, OutputExistsError, PatchworkError, ResourceError
from patchwork.plugin.core.raster_source import gdal_name
from patchwork.plugin.core.view_export import (
    Exporting,
    ViewExport,
    extent_of_view,
    free_path,
    is_web_layer,
    pixel_of_view,
)
from pytestqt.qtbot import QtBot
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsMapSettings, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QColor, QImage

ZOOM = 10
WORLD = 20037508.342789244
TILE = 2 * WORLD / 2**ZOOM
"""Side of a tile of that zoom in metres of Web Mercator: 256 pixels."""


class Tiles(ThreadingHTTPServer):
    """A server of tiles, each of one colour: red from its column, green from its row, blue from its zoom."""

    daemon_threads = True
    delay, broken = 0.0, False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []


class _Handler(BaseHTTPRequestHandler):
    server: Tiles

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        time.sleep(self.server.delay)
        zoom, col, row = (int(part) for part in self.path.strip("/").removesuffix(".png").split("/"))
        body = _png(QColor(col % 256, row % 256, zoom))
        self.send_response(500 if self.server.broken else 200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


def _png(colour: QColor) -> bytes:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(colour)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held)


@pytest.fixture
def server() -> Iterator[Tiles]:
    made = Tiles()
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def layer(server: Tiles, qgis_app: object) -> QgsRasterLayer:
    url = f"http://127.0.0.1:{server.server_address[1]}/%7Bz%7D/%7Bx%7D/%7By%7D.png"
    made = QgsRasterLayer(f"type=xyz&url={url}&zmin=0&zmax={ZOOM}", "tiles", "wms")
    assert is_web_layer(made)
    return made


def place(col: int, row: int, cols: int, rows: int) -> QgsRectangle:
    """Whole tiles of the zoom level in Web Mercator."""
    left, top = -WORLD + col * TILE, WORLD - row * TILE
    return QgsRectangle(left, top - rows * TILE, left + cols * TILE, top)


def run(exporting: Exporting, qtbot: QtBot) -> None:
    ended: list[str] = []
    for signal in (exporting.done, exporting.failed, exporting.cancelled):
        signal.connect(lambda *words: ended.append(str(words)))
    QgsApplication.taskManager().addTask(exporting.task)
    qtbot.waitUntil(lambda: bool(ended), timeout=30000)


def test_the_pixels_lie_where_the_server_has_them(layer: QgsRasterLayer, tmp_path: Path, qtbot: QtBot) -> None:
    export = ViewExport(layer, place(530, 360, 2, 3), TILE / 256, tmp_path / "sub" / "saved.tif")
    export.check()
    assert (export.columns, export.rows, export.tiles) == (512, 768, 6)
    run(Exporting(export), qtbot)
    dataset = gdal.Open(str(export.path))
    assert (dataset.RasterXSize, dataset.RasterYSize) == (512, 768)
    west, size, _, north, _, _ = dataset.GetGeoTransform()
    assert (west, north, size) == pytest.approx((-WORLD + 530 * TILE, WORLD - 360 * TILE, TILE / 256))
    for col in range(2):
        for row in range(3):
            pixel = [dataset.GetRasterBand(b).ReadAsArray(256 * col + 128, 256 * row + 128, 1, 1)[0, 0] for b in (1, 2, 3)]
            assert pixel == [(530 + col) % 256, (360 + row) % 256, ZOOM]
    dataset = None
    assert [path.name for path in export.path.parent.glob("*.tif")] == ["saved.tif"]
    assert gdal_name(QgsRasterLayer(str(export.path), "saved")) == str(export.path)


def test_cancelled_leaves_nothing(server: Tiles, layer: QgsRasterLayer, tmp_path: Path, qtbot: QtBot) -> None:
    server.delay = 0.3
    exporting = Exporting(ViewExport(layer, place(530, 360, 24, 24), TILE / 256, tmp_path / "saved.tif"))
    ended: list[str] = []
    exporting.cancelled.connect(lambda: ended.append("cancelled"))
    exporting.done.connect(lambda _path: ended.append("done"))
    QgsApplication.taskManager().addTask(exporting.task)
    qtbot.waitUntil(lambda: bool(server.asked), timeout=15000)
    exporting.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=60000)
    assert ended == ["cancelled"] and list(tmp_path.glob("saved*")) == []


def test_a_server_without_pictures_is_said(server: Tiles, layer: QgsRasterLayer, tmp_path: Path, qtbot: QtBot) -> None:
    server.broken = True
    exporting = Exporting(ViewExport(layer, place(531, 361, 1, 1), TILE / 256, tmp_path / "saved.tif"))
    words: list[str] = []
    exporting.failed.connect(words.append)
    run(exporting, qtbot)
    assert len(words) == 1 and "no pictures (" in words[0] and "Internal Server Error" in words[0]
    assert list(tmp_path.glob("saved*")) == []


def test_too_much_is_refused_before(layer: QgsRasterLayer, tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="at most 64 million") as caught:
        ViewExport(layer, place(530, 360, 60, 60), TILE / 256, tmp_path / "a.tif").check()
    assert "larger pixels" in caught.value.remedy
    (tmp_path / "there.tif").touch()
    cases = (("there.tif", 50.0, OutputExistsError), ("a.png", 50.0, PatchworkError), ("a.tif", 1e5, PatchworkError))
    for name, pixel, kind in cases:
        with pytest.raises(kind):
            ViewExport(layer, place(530, 360, 1, 1), pixel, tmp_path / name).check()


def test_the_view_is_brought_to_the_layers_crs(layer: QgsRasterLayer) -> None:
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(400, 400))
    settings.setExtent(QgsRectangle(6.0, 46.0, 7.0, 47.0))
    extent = extent_of_view(settings, layer)
    assert extent.xMinimum() == pytest.approx(667916.9, abs=1) and extent.width() == pytest.approx(111319.5, abs=1)
    assert pixel_of_view(settings, extent) == 278.0
    settings.setExtent(QgsRectangle(6.0, 89.0, 7.0, 89.5))
    with pytest.raises(InputError, match="does not show this layer"):
        extent_of_view(settings, layer)


def test_a_free_name_in_the_home(layer: QgsRasterLayer, patchwork_home: Path) -> None:
    first = free_path(layer)
    assert first == patchwork_home / "exports" / "tiles.tif"
    first.parent.mkdir(parents=True)
    first.touch()
    assert free_path(layer).name == "tiles_2.tif"
