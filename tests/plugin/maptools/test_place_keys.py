"""The keys of suggested places on a real canvas."""

from __future__ import annotations

from pathlib import Path

from patchwork.backend.contract.requests import Scene, Source, Suggest
from patchwork.plugin.core.layers import add_results
from patchwork.plugin.maptools.place_keys import PlaceKeys
from patchwork.plugin.maptools.toolbar import MapToolBar
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from tests.plugin.core.places import write_places
from tests.plugin.core.runs import make_run, tell

from .conftest import Desk


def test_n_leads_on_and_shift_n_back(desk: Desk, bar: MapToolBar, project: QgsProject, tmp_path: Path, qtbot: QtBot) -> None:
    (keys,) = [part for part in bar.parts if isinstance(part, PlaceKeys)]
    assert not keys.next.isEnabled() and not keys.previous.isEnabled()
    assert "Next place" in keys.next.toolTip() and "ask for some on the Map page" in keys.next.toolTip()
    run = make_run(tmp_path / "runs", "2026-01-05-suggest-land", Suggest([Scene([Source("/a.tif")])], "/m"))
    path = write_places(run.outputs / "next.gpkg", 3)
    tell(run, "output", role="suggested", path=str(path), title="Where to label next")
    add_results(run, project)
    assert keys.next.isEnabled() and "Map page" not in keys.next.toolTip()
    desk.window.activateWindow()
    desk.canvas.setFocus()
    qtbot.waitUntil(lambda: desk.window.isActiveWindow(), timeout=4000)
    seen = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 2 + (Qt.KeyboardModifier.ShiftModifier,):
        desk.key(Qt.Key.Key_N, modifier)
        seen.append((desk.said[-1], round(desk.canvas.extent().center().x())))
    assert seen == [("1 of 3: reason 1", 500100), ("2 of 3: reason 2", 500200), ("1 of 3: reason 1", 500100)]
