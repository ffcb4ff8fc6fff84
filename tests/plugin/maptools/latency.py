"""P10: how long from the press of the button to the mask's pixels."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from patchwork.plugin.maptools.segmenting import Segmenting
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest

GIVE_UP_S = 30.0


class Painted:
    """When the overlay was painted for the first time since the last answer; 0 = not yet.

    (Markers that appear at the click repaint it too, with the mask of before.)
    """

    def __init__(self, part: Segmenting) -> None:
        self.at = 0.0
        overlay = part.tool._mask
        paint = type(overlay).paint

        def timed(painter: Any, option: Any = None, widget: Any = None) -> None:
            paint(overlay, painter, option, widget)
            self.at = self.at or time.perf_counter()

        overlay.paint = timed
        part.session.answered.connect(self._forget)

    def _forget(self, _answer: object) -> None:
        self.at = 0.0


def click_to_pixels(
    part: Segmenting, canvas: QgsMapCanvas, places: list[tuple[QPoint, bool]], rest_ms: int = 0
) -> np.ndarray:
    """Milliseconds N,2 for every click of (place, begin a new object before it): on the clock, and of this process's
    own work (the rest is the backend's, the pipe's and other programs').

    The pointer comes to each place, rests there for ``rest_ms`` and clicks, every third time with the right button; with 0
    there is no preview. A new object begins with the left one.
    """
    painted, found = Painted(part), []
    hover, part.tool.hover_wanted = part.tool.hover_wanted, rest_ms > 0
    for number, (place, begin) in enumerate(places):
        if begin:
            part.session.begin_anew()
            _until(lambda: not part.session.busy)
        if rest_ms > 0:
            _rest(canvas, place, rest_ms)
        start, work = time.perf_counter(), time.process_time()
        right = number % 3 == 2 and not begin
        button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
        QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, place)
        _until(lambda: _is_current(part))
        if part.session.answer is not None and not part.session.answer.empty:
            _until(lambda: painted.at > 0)
            found.append((1000 * (painted.at - start), 1000 * (time.process_time() - work)))
    part.tool.hover_wanted = hover
    return np.array(found)


def _rest(canvas: QgsMapCanvas, place: QPoint, rest_ms: int) -> None:
    """The pointer comes from elsewhere and lies still; without a screen Qt has to be told that it is over the canvas."""
    for widget in (canvas, canvas.viewport()):
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    for step in (QPoint(40, 25), QPoint(6, 4), QPoint(0, 0)):
        QTest.mouseMove(canvas.viewport(), place + step)
    end = time.monotonic() + rest_ms / 1000
    _until(lambda: time.monotonic() >= end, tick_ms=10)


def places_in(canvas: QgsMapCanvas, count: int, seed: int = 0) -> list[tuple[QPoint, bool]]:
    """Clicks all over the canvas's middle: objects of one, two and three clicks."""
    draw = np.random.default_rng(5 + seed).uniform(0.25, 0.75, (count, 2))
    return [(QPoint(int(x * canvas.width()), int(y * canvas.height())), k % 3 == 0) for k, (x, y) in enumerate(draw)]


def told(milliseconds: np.ndarray, what: str) -> str:
    """The line to print."""
    (p50, own50), (p95, own95) = np.percentile(milliseconds, [50, 95], axis=0)
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    return (
        f"P10: click to pixels p50 {p50:.0f} ms, p95 {p95:.0f} ms over {len(milliseconds)} clicks, {what} (goals 40, 80); "
        f"of it QGIS's own work {own50:.0f} and {own95:.0f} ms; load {load:.1f} a processor"
    )


def _is_current(part: Segmenting) -> bool:
    answer = part.session.answer
    return answer is not None and answer.prompts == part.session.history.prompts


def _until(condition: Callable[[], bool], tick_ms: int = 500) -> None:
    """Let Qt work and sleep as it does in QGIS: neither polling nor pauses are measured."""
    awake = QTimer()
    awake.start(tick_ms)  # so that the end is noticed where nothing else happens
    end = time.monotonic() + GIVE_UP_S
    while not condition():
        assert time.monotonic() < end, "no answer"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    awake.stop()
