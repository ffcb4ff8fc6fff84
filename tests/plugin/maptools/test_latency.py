"""P10 with the real backend over its real pipe; printed (pytest -s), not asserted: machines differ."""

from __future__ import annotations

from patchwork.plugin.maptools.segmenting import Segmenting
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer

from tests.data import shared_data
from tests.plugin.maptools.conftest import Desk
from tests.plugin.maptools.latency import click_to_pixels, places_in, told


def test_click_to_pixels_on_real_imagery(
    part: Segmenting, desk: Desk, project: QgsProject, qtbot: QtBot
) -> None:
    path = shared_data("naip_rgbn_bitemporal", "m_4709963_se_14_1_20200831.tif")
    layer = QgsRasterLayer(str(path), "aerial")
    project.addMapLayer(layer)
    desk.window.resize(1100, 800)
    desk.canvas.setDestinationCrs(layer.crs())
    desk.canvas.setLayers([layer])
    desk.canvas.setCurrentLayer(layer)
    box = layer.extent()
    box.scale(0.5)
    with qtbot.waitSignal(part.session.prepared, timeout=60000):
        desk.canvas.setExtent(box)
    click_to_pixels(part, desk.canvas, places_in(desk.canvas, 6))  # warm
    taken = click_to_pixels(part, desk.canvas, places_in(desk.canvas, 60))
    print("\n" + told(taken, f"canvas {desk.canvas.width()} × {desk.canvas.height()}"))
    assert len(taken) > 30
    assert (taken > 0).all()
