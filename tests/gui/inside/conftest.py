"""Tests that run within the real QGIS application."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import iface

from tests.gui.drivers.person import open_dock
from tests.plugin.core.rasters import noise, write_raster


@pytest.fixture
def dock() -> Any:
    """The plugin's dock, open."""
    return open_dock()


@pytest.fixture
def raster(tmp_path: Path) -> Iterator[QgsRasterLayer]:
    """Two SAR-like bands of 128 × 128 pixels in an otherwise empty project."""
    QgsProject.instance().clear()
    layer = QgsRasterLayer(str(write_raster(tmp_path / "sar.tif", noise(2, 128, 128), ["VV", "VH"])), "sar")
    QgsProject.instance().addMapLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    yield layer
    QgsProject.instance().clear()
