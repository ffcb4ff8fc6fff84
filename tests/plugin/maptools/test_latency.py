"""P10 with the real backend over its real pipe; printed (pytest -s), not asserted: machines differ."""

from __future__ import annotations

from patchwork.plugin.maptools.segmenting import Segmenting
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer

from tests.data import shared_data
from tests.plugin.maptools.conftest import Desk
from tests.plugin.maptools.latency import click_to_pixels, places_in, told

RESTS = {0: "no preview", 150: "the pointer rests for 0.15 s before", 300: "for 0.3 s", 600: "for 0.6 s"}
"""A click where the pointer rested long enough has been answered before; how long people rest is not known here."""


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
    for seed, (rest_ms, how) in enumerate(RESTS.items()):
        part.session._known.clear()
        taken = click_to_pixels(part, desk.canvas, places_in(desk.canvas, 60, seed), rest_ms)
        print("\n" + told(taken, f"canvas {desk.canvas.width()} × {desk.canvas.height()}, {how}"))
        assert len(taken) > 30
        assert (taken > 0).all()
