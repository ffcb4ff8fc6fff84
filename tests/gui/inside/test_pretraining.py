"""The main path by hand: open the dock, start a pretraining with clicks, watch it, cancel it, resume it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsRasterLayer
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface, plugins

from tests.gui import processes
from tests.gui.drivers import pretraining
from tests.gui.drivers.person import click, wait_for
from tests.gui.drivers.person import dock as find_dock


@pytest.mark.another_qgis
def test_the_plugin_is_loaded() -> None:
    assert "patchwork" in plugins
    provider = QgsApplication.processingRegistry().providerById("patchwork")
    assert len(provider.algorithms()) >= 6


@pytest.mark.another_qgis
def test_its_button_opens_and_closes_the_dock() -> None:
    button = (
        iface.rasterToolBar().widgetForAction(plugins["patchwork"]._action) if hasattr(iface, "rasterToolBar") else None
    )
    dock: QWidget = find_dock()
    before = dock.isVisible()
    if button is not None and button.isVisible():
        click(button)
    else:
        plugins["patchwork"]._action.trigger()
    wait_for(lambda: dock.isVisible() != before, 5, "the dock follows its button")


def test_a_pretraining_by_hand(dock: Any, raster: QgsRasterLayer) -> None:
    click(dock.navigation.buttons[0])
    wait_for(
        lambda: dock.data.bands.rowCount() == 2 and dock.data.bands.item(0, 1).text() == "VV", 30, "roles are read"
    )
    name = pretraining.start(dock, steps=2000)
    pretraining.wait_for_steps(dock, 3)
    assert dock.runs.details.plot._points, "the curve is drawn while it runs"
    assert pretraining.value(dock, "PHASE") == "running"
    home = Path(os.environ["PATCHWORK_HOME"])
    assert any(name in line for line in processes.of_home(home).values()), "a worker of its own does the work"
    pretraining.cancel(dock)
    wait_for(lambda: not any(name in line for line in processes.of_home(home).values()), 20, "the worker is gone")
    assert dock.runs.actions_row.resume.isEnabled()
    steps = len(pretraining.value(dock, "METRICS"))
    click(dock.runs.actions_row.resume)
    pretraining.wait_for_steps(dock, steps + 2)
    pretraining.cancel(dock)
