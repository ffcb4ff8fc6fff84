"""Click to segment by real mouse events on a real canvas, with the real backend: clicks, boxes, previews, what is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from patchwork.plugin.maptools.segmenting import Segmenting
from pytestqt.qtbot import QtBot
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt

from tests.plugin.maptools.conftest import SIDE, Desk
from tests.plugin.maptools.found import lies_in_the_lake

Settled = Callable[[], None]


@pytest.mark.another_qgis
def test_a_click_finds_the_lake_and_shows_it(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.click(60, 60)
    settled()
    assert lies_in_the_lake(part)
    assert part.tool._mask.shown
    desk.canvas.grab()  # paints


def test_right_takes_away_and_undo_and_redo_go_back_and_forth(
    part: Segmenting, desk: Desk, settled: Settled, qtbot: QtBot
) -> None:
    desk.click(60, 60)
    settled()
    first = part.session.answer
    desk.exclude(10, 10)
    settled()
    assert [click.include for click in part.session.history.prompts.clicks] == [True, False]
    desk.undo()
    assert part.session.answer == first, "undo is answered from memory, at once"
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(part.session.history.prompts.clicks) == 2
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Backspace)
    assert part.session.history.empty
    assert not part.tool._mask.shown


def test_a_drag_is_a_box(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.drag((36, 26), (84, 94))
    settled()
    box = part.session.history.prompts.box
    assert box is not None
    assert np.ptp([x for x, _y in box]) == pytest.approx(680, abs=30)
    assert part.session.history.prompts.clicks == []
    assert part.session.answer is not None and part.session.answer.prompts.box == box
    assert not part.tool._drag.isVisible() or part.tool._drag.rectangle is None


def test_resting_previews_what_a_click_gives_and_the_click_then_is_at_once(
    part: Segmenting, desk: Desk, qtbot: QtBot
) -> None:
    desk.canvas.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    desk.canvas.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    desk.rest(60, 60)
    qtbot.waitUntil(lambda: part.tool._preview.shown, timeout=20000)
    assert part.session.history.empty
    desk.click(60, 60)
    assert part.session.answer is not None, "the preview was its answer"
    assert part.tool._mask.shown and not part.tool._preview.shown


@pytest.mark.parametrize(("row", "column", "likelier"), [(60, 75, "right"), (20, 100, "left")])
def test_either_button_is_answered_at_once_where_the_pointer_rested(
    part: Segmenting, desk: Desk, settled: Settled, qtbot: QtBot, row: int, column: int, likelier: str
) -> None:
    for widget in (desk.canvas.viewport(), desk.canvas):
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    desk.click(60, 60)
    settled()
    known = len(part.session._known)
    desk.rest(row, column)
    qtbot.waitUntil(lambda: len(part.session._known) == known + 2 and not part.session.busy, timeout=20000)
    both = ["left" if answer.prompts.clicks[-1].include else "right" for answer in list(part.session._known.values())[-2:]]
    assert both[0] == likelier and set(both) == {"left", "right"}
    desk.exclude(row, column)
    answer = part.session.answer
    assert answer is not None and answer.prompts == part.session.history.prompts, "no call was needed"


def test_the_preview_goes_with_the_pointer(part: Segmenting, desk: Desk, qtbot: QtBot) -> None:
    desk.canvas.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    desk.rest(60, 60)
    qtbot.waitUntil(lambda: part.tool._preview.shown, timeout=20000)
    QCoreApplication.sendEvent(desk.canvas, QEvent(QEvent.Type.Leave))
    assert not part.tool._preview.shown


def test_escape_clears_and_a_second_one_leaves(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.click(60, 60)
    settled()
    desk.key(Qt.Key.Key_Escape)
    assert part.session.history.empty and desk.canvas.mapTool() is part.tool
    desk.undo()
    assert not part.session.history.empty, "clearing can be undone"
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.mapTool() is desk.pan_tool


def test_outside_and_nodata_are_said(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.canvas.zoomByFactor(1.6)
    desk.click(-10, 60)
    assert "outside" in desk.said[-1]
    assert part.session.history.empty and not part.tool._markers._places, "no mark that looks like a valid click"
    desk.drag((-20, 50), (-5, 70))
    assert "outside" in desk.said[-1] and part.session.history.empty
    desk.click(60, 60)
    settled()
    assert "outside" not in desk.said[-1], "said of the click that was refused, not of the next answer"
    desk.undo()
    desk.click(SIDE - 5, SIDE - 5)
    settled()
    assert "no data" in desk.said[-1]
    desk.key(Qt.Key.Key_Return)
    assert "nothing to accept" in desk.said[-1]


def test_a_mask_without_the_model_s_features_is_asked_again_until_they_are_there(
    part: Segmenting, desk: Desk, settled: Settled, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask, asked, late = part.session._masks.ask, [], "not computed yet"

    def ask_early(method: str, params: Any, on_result: Callable[[Any], None], on_error: Any) -> None:
        asked.append(params)
        early = {"waiting": True, "note": late} if len(asked) < 3 else {}
        ask(method, params, lambda reply: on_result({**reply, **early}), on_error)

    part.target.hover.setChecked(False)
    monkeypatch.setattr(part.session._masks, "ask", ask_early)
    part.session._again.setInterval(50)
    desk.click(60, 60)
    settled()
    assert desk.said[-1] == late
    qtbot.waitUntil(lambda: len(asked) == 3 and not part.session.busy, timeout=30000)
    assert asked[0] == asked[1] == asked[2] and desk.said[-1] != late
    qtbot.wait(200)
    assert len(asked) == 3, "nothing is asked any more"


def test_right_before_left_is_explained(part: Segmenting, desk: Desk) -> None:
    desk.exclude(60, 60)
    assert part.session.history.empty
    assert "left button" in desk.said[-1]
