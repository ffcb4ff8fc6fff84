"""The toolbar: its help, and that the canvas is given back whole."""

from __future__ import annotations

from collections.abc import Callable

from patchwork.plugin.gui.workbench import Workbench
from patchwork.plugin.maptools.hint_strip import HintStrip
from patchwork.plugin.maptools.segmenting import Segmenting
from patchwork.plugin.maptools.toolbar import MapToolBar, make_toolbar
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from tests.plugin.maptools.conftest import Desk


def test_a_tool_s_choices_come_and_go_with_it(part: Segmenting, bar: MapToolBar, desk: Desk) -> None:
    choices = [action for action in bar.actions() if bar.widgetForAction(action) in (part.target, part.classes)]
    assert part.tool.action().isChecked()
    assert [action.isVisible() for action in choices] == [True, True]
    desk.canvas.setMapTool(desk.pan_tool)
    assert not part.tool.action().isChecked()
    assert [action.isVisible() for action in choices] == [False, False]
    assert desk.said[-1] == ""


def test_unloading_in_the_middle_of_an_object_gives_the_canvas_back(
    desk: Desk, bench: Workbench, project: QgsProject, qtbot: QtBot
) -> None:
    items = len(desk.canvas.scene().items())
    made = make_toolbar(bench, desk)
    part = made.parts[0]
    assert isinstance(part, Segmenting)
    with qtbot.waitSignal(part.session.prepared, timeout=60000):
        desk.canvas.setMapTool(part.tool)
    desk.click(60, 60)
    made.close_tools()
    sip.delete(made)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(part.tool)
    assert desk.canvas.mapTool() is not part.tool
    assert len(desk.canvas.scene().items()) == items
    assert not desk.canvas.findChildren(HintStrip)
    desk.click(60, 60)
    desk.undo()
    desk.canvas.zoomByFactor(0.8)


def test_the_strip_says_it_on_the_map_and_lets_clicks_through(
    part: Segmenting, bar: MapToolBar, desk: Desk, settled: Callable[[], None]
) -> None:
    bar.say("A long sentence about what to do next. " * 6)
    strip = bar._strip
    assert strip.isVisible()
    assert strip.width() <= desk.canvas.width() and strip.geometry().bottom() < desk.canvas.height()
    assert desk.canvas.childAt(strip.geometry().center()) is not strip
    bar.say("")
    assert not strip.isVisible()


def test_help_is_one_click_away(bar: MapToolBar) -> None:
    bar._show_help()
    window = bar._help
    assert window is not None
    for word in ("Left click", "Right click", "Drag", "Escape", "Enter"):
        assert word in window.text()
    window.close()


def test_what_was_said_does_not_outlive_its_truth(bar: MapToolBar, desk: Desk) -> None:
    bar.say("Looking for similar places.")
    assert 0 < desk.said_ms <= 20_000, "else QGIS leaves it in the status bar for ever"
