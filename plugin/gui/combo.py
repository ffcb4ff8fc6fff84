"""A choice in a narrow dock: what does not fit is shortened in the middle, open and tooltip show it whole."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

ROOM = 48
"""Pixels around an entry's text and icon: some styles leave room for a check mark before them."""


class Fitting:
    """For choices of any kind, before Qt's class: Qt cuts the chosen text where the room ends; here both ends stay.

    ``elide`` says which part gives way.
    """

    elide = Qt.TextElideMode.ElideMiddle

    def fitted(self) -> str:
        """The chosen text as it is painted."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        room = field.width() - icon - 2
        return str(self.fontMetrics().elidedText(self.currentText(), self.elide, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.fitted() == self.currentText() and not self.is_faded():
            super().paintEvent(event)  # QGIS's choices paint more, such as what is dragged over them
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.fitted()
        if self.is_faded():
            for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
                option.palette.setColor(role, faded(self.palette()))
            painter.setPen(faded(self.palette()))  # styles differ in where they look
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def is_faded(self) -> bool:
        """Whether the chosen text is written in grey, as what cannot be used now."""
        return False

    def showPopup(self) -> None:
        metrics = self.view().fontMetrics()
        texts = [metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())]
        beside = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) + self.iconSize().width() + ROOM
        wanted = max(max(texts, default=0), self.view().sizeHintForColumn(0)) + beside
        self.view().setMinimumWidth(min(wanted, self.screen().availableSize().width()))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.whole_tip(), self)
            return True
        return bool(super().event(event))

    def whole_tip(self) -> str:
        """The tooltip, after the chosen text where that does not fit."""
        cut = self.fitted() != self.currentText()
        return "\n".join(part for part in (self.currentText() if cut else "", self.toolTip()) if part)


class Combo(Fitting, QComboBox):
    """A choice among texts."""


def faded(palette: QPalette) -> QColor:
    """Ink half as strong: grey, but to be read in every theme (that of what is disabled often is not)."""
    ink, paper = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    parts = zip((ink.red(), ink.green(), ink.blue()), (paper.red(), paper.green(), paper.blue()))
    return QColor(*((5 * dark + 4 * light) // 9 for dark, light in parts))
