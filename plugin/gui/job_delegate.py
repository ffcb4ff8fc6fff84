"""Paints one run: name and phase, what it does now, a thin bar of progress."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ...backend.contract import state as phases
from ..core.job_model import Role
from . import run_texts
from .busy_look import is_busy, piece
from .icons import own

PADDING = 6
BAR = 4
ICON = 24
RATE = 3
"""Place of the rate among the parts of a line of progress."""


class JobDelegate(QStyledItemDelegate):
    """Reads :class:`Role` data only; every colour is the palette's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = {job: own(name) for job, name in run_texts.JOB_ICONS.items()}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, row_height(QFontMetrics(option.font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        values = {role: index.data(int(role)) for role in _SHOWN}
        style = option.widget.style() if option.widget is not None else QApplication.style()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        area = QRectF(option.rect).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        self._paint_icon(painter, area, values)
        area.setLeft(area.left() + ICON + PADDING)
        self._paint_texts(painter, area, option, values)
        if values[Role.PHASE] in run_texts.ACTIVE:
            _paint_bar(painter, area, _ink(option, 1.0), values)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: QModelIndex
    ) -> bool:
        """The tooltip has what the narrow row cuts."""
        if not index.isValid() or event.type() != QEvent.Type.ToolTip:
            return False
        values = {role: index.data(int(role)) for role in _SHOWN}
        words = "\n".join([run_texts.whole_title(values), run_texts.progress_line(values)])
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _paint_icon(self, painter: QPainter, area: QRectF, values: dict[Role, Any]) -> None:
        icon = self._icons.get(values[Role.JOB])
        if icon is not None:
            top = area.top() + (area.height() - ICON) / 2
            icon.paint(painter, int(area.left()), int(top), ICON, ICON)

    def _paint_texts(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, values: dict[Role, Any]
    ) -> None:
        line = QFontMetrics(option.font).height()
        phase = run_texts.title_in_list(values[Role.PHASE])
        painter.setFont(option.font)
        painter.setPen(_ink(option, 0.75))
        width = painter.fontMetrics().horizontalAdvance(phase)
        painter.drawText(QRectF(area.right() - width, area.top(), width + 1, line), phase)
        second = QRectF(area.left(), area.top() + line + PADDING / 2, area.width(), line)
        _draw_elided(painter, second, run_texts.progress_line(values))
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(_ink(option, 1.0))
        first = QRectF(area.left(), area.top(), area.width() - width - PADDING, line)
        _draw_elided(painter, first, run_texts.title(values))


_SHOWN = (
    Role.NAME, Role.JOB, Role.PHASE, Role.PROGRESS, Role.STEP, Role.TOTAL, Role.UNIT, Role.RATE, Role.LEFT, Role.STAGE,
    Role.ERROR, Role.CREATED, Role.NETWORK, Role.NOTE, Role.KIND,
)  # fmt: skip


def row_height(metrics: QFontMetrics) -> int:
    """Two lines of text and the bar."""
    return int(2 * metrics.height() + BAR + 3 * PADDING)


def _draw_elided(painter: QPainter, box: QRectF, text: str) -> None:
    painter.drawText(box, fitted(painter.fontMetrics(), text, int(box.width())))


def fitted(metrics: QFontMetrics, text: str, width: int) -> str:
    """``text`` cut to ``width`` pixels; of "stage · numbers" first the rate gives way, then the stage: count and
    time left are what one looks for."""
    parts = text.split(" · ")
    if metrics.horizontalAdvance(text) > width:
        text = " · ".join(parts[:RATE])
    stage, dot, numbers = text.partition(" · ")
    room = width - metrics.horizontalAdvance(dot + numbers)
    if dot and room > metrics.horizontalAdvance("mmmm"):
        return metrics.elidedText(stage, Qt.TextElideMode.ElideRight, room) + dot + numbers
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _paint_bar(painter: QPainter, area: QRectF, ink: QColor, values: dict[Role, Any]) -> None:
    """A track, filled as far as the job is; a paused job's filling is fainter. Without a number a piece of it moves."""
    track = QRectF(area.left(), area.bottom() - BAR, area.width(), BAR)
    faint = QColor(ink)
    faint.setAlphaF(0.18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint)
    painter.drawRoundedRect(track, BAR / 2, BAR / 2)
    begin, end = _filled(values)
    if end > begin:
        filled = QColor(ink)
        filled.setAlphaF(0.45 if values[Role.PHASE] == phases.PAUSED else 0.9)
        painter.setBrush(filled)
        left, width = track.left() + begin * track.width(), (end - begin) * track.width()
        painter.drawRoundedRect(QRectF(left, track.top(), max(BAR, width), BAR), BAR / 2, BAR / 2)


def _filled(values: dict[Role, Any]) -> tuple[float, float]:
    """From where to where (0 … 1) the track is filled."""
    if is_busy(values[Role.PHASE], values[Role.PROGRESS]):
        return piece()
    return 0.0, values[Role.PROGRESS] or 0.0


def _ink(option: QStyleOptionViewItem, strength: float) -> QColor:
    """The text colour of a row, weaker where it matters less."""
    group = QPalette.ColorGroup.Active if option.state & QStyle.StateFlag.State_Active else QPalette.ColorGroup.Inactive
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    colour = QColor(option.palette.color(group, role))
    colour.setAlphaF(strength)
    return colour
