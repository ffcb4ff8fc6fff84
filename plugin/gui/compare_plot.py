"""Two runs' curves of one logged number on the same axes."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen

from .loss_plot import LossPlot, _option, _place, _polyline
from .plot_scale import Point, smooth, thin
from .texts import number, tr

ORANGE, BLUE = {"light": "#c75000", "dark": "#ffa94d"}, {"light": "#0062b1", "dark": "#6cb6ff"}
"""The second run's colour, one of a pair that colour-blind eyes tell apart: what the theme's highlight is not."""

WARM = range(-30, 75)
"""Hues, in degrees, that look like orange beside blue."""

_SAMPLE, _HALF = 26, 128
_MIN_FOR_SMOOTHING = 20


class ComparePlot(LossPlot):
    """The first run in the highlight colour, the second in orange (or blue, where the theme is orange) and dashed; the
    legend names both."""

    def show_curves(self, title: str, names: Sequence[str], curves: Sequence[Sequence[Point]]) -> None:
        """Replace both curves (step, value)."""
        self._names, self._curves = list(names), [list(curve) for curve in curves]
        points = sorted(point for curve in self._curves for point in curve)
        self.show_points(title, points, tr("Neither run has logged a curve."))

    def _paint_curve(self, painter: QPainter) -> None:
        frame, bounds = self._frame(), self._bounds()
        self._paint_axes(painter, frame, bounds)
        columns = max(2, int(frame.width()))
        for number_, curve in enumerate(self._curves):
            trend = smooth(curve, max(2, len(curve) // 20)) if len(curve) >= _MIN_FOR_SMOOTHING else curve
            if not trend:
                continue
            painter.setPen(self._pen(number_))
            painter.drawPolyline(_polyline(thin(trend, columns), frame, bounds))
            painter.setBrush(self._colour(number_))
            painter.drawEllipse(_place(trend[-1], frame, bounds), 2.5, 2.5)
        self._paint_hover(painter, frame, bounds)
        self._paint_legend(painter, frame)

    def _paint_hover(self, painter: QPainter, frame: QRectF, bounds: QRectF) -> None:
        if self._hover is not None:
            x = _place((self._hover, bounds.top()), frame, bounds).x()
            painter.setPen(QPen(self._ink(0.4), 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))

    def _paint_legend(self, painter: QPainter, frame: QRectF) -> None:
        """One line a run, above the frame: a sample of its line, its name, its value under the mouse or at the end."""
        height = self.fontMetrics().height()
        for number_, (name, curve) in enumerate(zip(self._names, self._curves)):
            y = 3 + number_ * (height + 2) + height / 2
            painter.setPen(self._pen(number_))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.left() + _SAMPLE, y))
            painter.setPen(self._ink(0.9))
            box = QRectF(frame.left() + _SAMPLE + 6, y - height / 2, frame.width() - _SAMPLE - 6, height)
            value = self._value(curve)
            words = f"{name}: {value}" if value else name
            metrics = self.fontMetrics()
            tail = metrics.horizontalAdvance(words) - metrics.horizontalAdvance(name)
            short = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(box.width()) - tail)
            painter.drawText(box, words.replace(name, short, 1), _option(Qt.AlignmentFlag.AlignLeft))

    def _value(self, curve: Sequence[Point]) -> str:
        if not curve:
            return tr("no such curve")
        if self._hover is None:
            step, value = curve[-1]
        else:
            step, value = min(curve, key=lambda point: abs(point[0] - (self._hover or 0.0)))
        return tr("{value} at step {step}").format(value=number(value), step=f"{step:g}")

    def _above(self) -> int:
        return int(self.fontMetrics().height()) + 2

    def _pen(self, number_: int) -> QPen:
        return QPen(self._colour(number_), 2.0, Qt.PenStyle.DashLine if number_ else Qt.PenStyle.SolidLine)

    def _colour(self, number_: int) -> QColor:
        highlight = self.palette().color(QPalette.ColorRole.Highlight)
        if not number_:
            return highlight
        hue = highlight.hue() - 360 if highlight.hue() > 180 + max(WARM) else highlight.hue()
        other = BLUE if hue in WARM and highlight.saturation() else ORANGE
        return QColor(other["dark" if self._ink(1.0).lightness() > _HALF else "light"])
