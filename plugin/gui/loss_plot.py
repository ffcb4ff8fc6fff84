"""A live curve of one logged number, painted with QPainter in the palette's colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QTextOption
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from .plot_scale import Point, smooth, thin, ticks, whole
from .texts import number, tr

_Align = Qt.AlignmentFlag
_MIN_FOR_SMOOTHING = 20


class LossPlot(QLabel):
    """Shows ``values`` over steps: every value faint, the trend in the highlight colour.

    A label, because themes made of style sheets give labels a readable colour, and plain widgets none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[Point] = []
        self._trend: list[Point] = []
        self._title = ""
        self._empty = tr("The curve appears once a network trains.")
        self._hover: float | None = None
        self._choice = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Learning curve"))

    def sizeHint(self) -> QSize:
        return QSize(320, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    def show_points(self, title: str, points: Sequence[Point], empty: str = "") -> None:
        """Replace the curve by ``points`` (step, value); ``empty`` is said where there are none."""
        self._title, self._points = title, list(points)
        span = max(2, len(self._points) // 20)
        self._trend = smooth(self._points, span) if len(self._points) >= _MIN_FOR_SMOOTHING else list(self._points)
        self._empty = empty or self._empty
        self.update()

    def leave_room(self, height: int) -> None:
        """For a choice of numbers at the upper left, so high; it names what is shown, so that the reading need not."""
        self._choice = height
        self.update()

    # -- painting ---------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._points:
            self._paint_curve(painter)
        else:
            painter.setPen(self._ink(0.6))
            painter.drawText(QRectF(self.rect()).adjusted(8, 8, -8, -8), self._empty, _option(_Align.AlignCenter))
        painter.end()

    def _paint_curve(self, painter: QPainter) -> None:
        frame, bounds = self._frame(), self._bounds()
        self._paint_axes(painter, frame, bounds)
        columns = max(2, int(frame.width()))
        highlight = self.palette().color(QPalette.ColorRole.Highlight)
        if self._trend != self._points:
            faint = QColor(highlight)
            faint.setAlphaF(0.35)
            painter.setPen(QPen(faint, 1.0))
            painter.drawPolyline(_polyline(thin(self._points, columns), frame, bounds))
        painter.setPen(QPen(highlight, 2.0))
        painter.drawPolyline(_polyline(thin(self._trend, columns), frame, bounds))
        painter.setBrush(highlight)
        last = _place(self._trend[-1], frame, bounds)
        painter.drawEllipse(last, 2.5, 2.5)
        self._paint_reading(painter, frame, bounds)

    def _paint_axes(self, painter: QPainter, frame: QRectF, bounds: QRectF) -> None:
        height = self.fontMetrics().height()
        for value in self._heights(frame.height(), bounds):
            y = _place((bounds.left(), value), frame, bounds).y()
            painter.setPen(QPen(self._ink(0.15), 1.0))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(self._ink(0.7))
            label = QRectF(0, y - height / 2, frame.left() - 6, height)
            painter.drawText(label, number(value), _one_line(_Align.AlignRight | _Align.AlignVCenter))
        for value in whole(ticks(bounds.left(), bounds.right(), max(1, int(frame.width() / 80)))):
            x = _place((value, bounds.top()), frame, bounds).x()
            label = QRectF(x - 40, frame.bottom() + 3, 80, height)
            painter.drawText(self._kept_inside(label), f"{value:g}", _one_line(_Align.AlignHCenter))

    def _kept_inside(self, box: QRectF) -> QRectF:
        """``box`` narrowed around its centre so that no label is cut at the widget's rim."""
        half = min(box.width() / 2, self.width() - 1 - box.center().x(), box.center().x())
        if half >= 18:
            return QRectF(box.center().x() - half, box.top(), 2 * half, box.height())
        return box.translated(min(0.0, self.width() - 22 - box.center().x()), 0)

    def _paint_reading(self, painter: QPainter, frame: QRectF, bounds: QRectF) -> None:
        step, value = self._read()
        if self._hover is not None:
            x = _place((step, value), frame, bounds).x()
            painter.setPen(QPen(self._ink(0.4), 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
        painter.setPen(self._ink(0.9))
        title = "" if self._choice else self._title
        text = tr("{title} {value} at step {step}").format(title=title, value=number(value), step=f"{step:g}").strip()
        painter.drawText(QRectF(frame.left(), 3, frame.width(), frame.top() - 3), text, _option(_Align.AlignRight))

    def _read(self) -> Point:
        """The point under the mouse, or the last one."""
        if self._hover is None:
            return self._points[-1]
        return min(self._points, key=lambda point: abs(point[0] - (self._hover or 0.0)))

    def _frame(self) -> QRectF:
        metrics = self.fontMetrics()
        bounds = self._bounds()
        high = self.height() - 2 * metrics.height() - 14 - self._above()
        labels = [number(value) for value in self._heights(high, bounds)]
        left = max(metrics.horizontalAdvance(label) for label in [*labels, "0.00"]) + 12
        return QRectF(left, metrics.height() + 8 + self._above(), self.width() - left - 12, high)

    def _above(self) -> int:
        """Room above the frame for more than the reading; the topmost value is written half above it."""
        height = self.fontMetrics().height()
        return max(0, self._choice + height // 2 - height - 8) if self._choice else 0

    def _heights(self, high: float, bounds: QRectF) -> list[float]:
        """The values written beside a frame this high: what the margin is measured with is what is painted."""
        return ticks(bounds.top(), bounds.bottom(), max(2, int(high / (2.5 * self.fontMetrics().height()))))

    def _bounds(self) -> QRectF:
        """Data limits with a little air: x from left to right, y from top (low) to bottom (high)."""
        xs, ys = [p[0] for p in self._points], [p[1] for p in self._points]
        air = 0.06 * (max(ys) - min(ys)) or abs(ys[0]) * 0.1 or 1.0
        return QRectF(QPointF(min(xs), min(ys) - air), QPointF(max(max(xs), min(xs) + 1), max(ys) + air))

    def _ink(self, strength: float) -> QColor:
        colour = QColor(self.palette().color(self.foregroundRole()))
        colour.setAlphaF(strength)
        return colour

    # -- mouse ------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._points:
            return
        x = event.pos().x()
        frame, bounds = self._frame(), self._bounds()
        share = (x - frame.left()) / max(1.0, frame.width())
        self._hover = bounds.left() + min(1.0, max(0.0, share)) * bounds.width()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()


def _option(alignment: Any) -> QTextOption:
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


def _one_line(alignment: Any) -> QTextOption:
    """For numbers: half of one would be another number."""
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _place(point: tuple[float, float], frame: QRectF, bounds: QRectF) -> QPointF:
    x = frame.left() + (point[0] - bounds.left()) / bounds.width() * frame.width()
    y = frame.bottom() - (point[1] - bounds.top()) / bounds.height() * frame.height()
    return QPointF(x, y)


def _polyline(points: Sequence[Point], frame: QRectF, bounds: QRectF) -> QPolygonF:
    return QPolygonF([_place(point, frame, bounds) for point in points])
