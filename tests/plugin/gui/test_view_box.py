"""The box for web layers: what it says before, and that a saved file is ticked."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from patchwork.plugin.gui.dock import PatchworkDock
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle

from tests.plugin.core.rasters import noise, write_raster


@pytest.fixture
def web(clean: None) -> QgsRasterLayer:
    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=19", "tiles", "wms")
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_the_size_is_told_before_and_too_much_is_refused(dock: PatchworkDock, web: QgsRasterLayer) -> None:
    box = dock.data.web
    assert box.isHidden()
    canvas = box._canvas
    canvas.setDestinationCrs(web.crs())
    canvas.setExtent(QgsRectangle(0, 0, 4000, 4000))
    dock.data._ask_web()
    assert not box.isHidden() and box.file.filePath().endswith("exports/tiles.tif")
    extent = canvas.mapSettings().visibleExtent()
    box.pixel.setValue(4)
    assert box.size.text().startswith(f"{math.ceil(extent.width() / 4):,} ×") and "MB" in box.size.text()
    assert box.save.isEnabled() and box.reason.text() == ""
    box.pixel.setValue(0.1)
    assert not box.save.isEnabled() and "at most 64 million" in box.reason.text()
    box.pixel.setValue(0)
    assert box.pixel.value() > 0
    box.stop.click()
    assert box.isHidden()


def test_without_a_web_layer_it_says_so(dock: PatchworkDock) -> None:
    dock.data._ask_web()
    assert "no web layer" in dock.data.web.reason.text() and not dock.data.web.save.isEnabled()


def test_a_saved_file_is_added_and_ticked(dock: PatchworkDock, tmp_path: Path) -> None:
    path = write_raster(tmp_path / "saved.tif", noise(3))
    dock.data.web.saved.emit(str(path))
    assert [layer.name() for layer in dock.data.rasters.ticked()] == ["saved"]


def test_a_failed_export_is_said_where_it_was_asked_for_and_spares_the_last_check(
    dock: PatchworkDock, web: QgsRasterLayer
) -> None:
    dock.data._ask_web()
    dock.data.found.say("The last check.")
    dock.data.web._failed("The server gave no pictures.")
    assert "no pictures" in dock.data.web.reason.text() and not dock.data.web.reason.isHidden()
    assert dock.data.found.text() == "The last check."
