"""The curve: its numbers, and that it is painted in the palette's colours."""

from __future__ import annotations

import math

import pytest
from patchwork.plugin.gui.compare_plot import ComparePlot
from patchwork.plugin.gui.loss_plot import LossPlot
from patchwork.plugin.gui.plot_scale import smooth, thin, ticks, whole
from pytestqt.qtbot import QtBot
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QMouseEvent, QPalette, QTextOption


def test_ticks_are_round_and_inside() -> None:
    assert ticks(0, 10, 5) == [0, 2, 4, 6, 8, 10]
    assert ticks(6.41, 6.83, 4) == pytest.approx([6.6, 6.8])
    assert ticks(-3e-4, 7e-4, 5) == pytest.approx([-2e-4, 0, 2e-4, 4e-4, 6e-4])
    assert ticks(1, 1, 5) == [1]


@pytest.mark.parametrize(("low", "high"), [(0, 1), (5, 5.0001), (-1e6, 1e6), (1e-9, 2e-9)])
def test_there_are_never_too_many_ticks(low: float, high: float) -> None:
    found = ticks(low, high, 6)
    assert 1 <= len(found) <= 7
    assert all(low - 1e-12 <= value <= high * (1 + 1e-9) for value in found)


def test_smoothing_keeps_a_constant_and_follows_a_step() -> None:
    assert [y for _, y in smooth([(0, 2.0), (1, 2.0), (2, 2.0)], 5)] == pytest.approx([2.0, 2.0, 2.0])
    stepped = smooth([(x, 0.0 if x < 50 else 1.0) for x in range(100)], 10)
    assert stepped[49][1] == 0
    assert stepped[99][1] > 0.99


def test_thinning_keeps_the_extremes_and_the_order() -> None:
    points = [(float(x), math.sin(x / 50)) for x in range(100_000)]
    points[77_777] = (77_777.0, 9.0)
    found = thin(points, 200)
    assert len(found) <= 400
    assert max(y for _, y in found) == 9.0
    assert [x for x, _ in found] == sorted(x for x, _ in found)


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.resize(300, 160)
    palette = made.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(20, 20, 20))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 255, 0))
    palette.setColor(QPalette.ColorRole.Text, QColor(200, 200, 200))
    made.setPalette(palette)
    return made


def greens(plot: LossPlot) -> list[tuple[int, int]]:
    image: QImage = plot.grab().toImage()
    found = []
    for x in range(image.width()):
        for y in range(image.height()):
            colour = QColor(image.pixel(x, y))
            if colour.green() > 180 and colour.red() < 80:
                found.append((x, y))
    return found


def test_a_falling_loss_falls_on_the_screen(plot: LossPlot) -> None:
    plot.show_points("loss", [(float(step), 7 - step / 50) for step in range(200)])
    found = greens(plot)
    left, right = min(found), max(found)
    assert right[0] - left[0] > 200, "the curve spans the plot"
    assert left[1] < right[1] - 60, "larger values are higher up"


def test_no_values_are_said_in_words(plot: LossPlot) -> None:
    plot.show_points("loss", [], "Nothing yet.")
    assert greens(plot) == []
    assert plot._empty == "Nothing yet."


@pytest.mark.parametrize("points", [[(1.0, 3.0)], [(1.0, 3.0), (2.0, 3.0)], [(0.0, 0.0)], [(1.0, -1e9), (2.0, 1e9)]])
def test_odd_curves_are_painted(plot: LossPlot, points: list[tuple[float, float]]) -> None:
    plot.show_points("loss", points)
    assert greens(plot)


def test_the_mouse_reads_values(plot: LossPlot) -> None:
    plot.show_points("loss", [(float(step), step * 2.0) for step in range(101)])
    assert plot._read() == (100.0, 200.0)
    frame = plot._frame()
    place = QPointF(frame.left() + frame.width() / 2, 50)
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    plot.mouseMoveEvent(QMouseEvent(QMouseEvent.Type.MouseMove, place, button, button, none))
    assert plot._read()[0] == pytest.approx(50, abs=1)
    plot.leaveEvent(None)
    assert plot._read()[0] == 100


def test_there_is_no_half_a_step() -> None:
    assert whole(ticks(0, 2, 4)) == [0, 1, 2]
    assert whole([0.5]) == []


@pytest.mark.parametrize("kind", [LossPlot, ComparePlot])
@pytest.mark.parametrize("high", [120, 300, 700])
def test_the_margin_holds_every_number_that_is_painted(qtbot: QtBot, kind: type[LossPlot], high: int) -> None:
    plot = kind()
    qtbot.addWidget(plot)
    plot.resize(500, high)
    points = [(0.0, 6.93), (10.0, 6.895)]
    if isinstance(plot, ComparePlot):
        plot.show_curves("loss", ["one", "other"], [points, points])
    else:
        plot.show_points("loss", points)
    painted: list[tuple[QRectF, str]] = []

    class Painter:
        def setPen(self, *_: object) -> None: ...
        def drawLine(self, *_: object) -> None: ...
        def drawText(self, box: QRectF, text: str, option: QTextOption) -> None:
            painted.append((box, text))
            assert option.wrapMode() == QTextOption.WrapMode.NoWrap, "half a number is another number"

    frame = plot._frame()
    plot._paint_axes(Painter(), frame, plot._bounds())
    beside = [(box, text) for box, text in painted if box.right() < frame.left()]
    assert len(beside) >= 2
    assert all(plot.fontMetrics().horizontalAdvance(text) <= box.width() for box, text in beside), beside
