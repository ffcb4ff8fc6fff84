"""Tab goes through a page as the eye does: in the order of the layouts, not of the widgets' making."""

from __future__ import annotations

from typing import Iterator

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollArea,
    QToolButton,
    QWidget,
)

_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox)
"""Widgets whose inside is their own business."""


def order_as_laid_out(page: QWidget) -> None:
    """Chain everything on ``page`` that takes the keyboard."""
    chain = list(in_order(page))
    for first, second in zip(chain, chain[1:]):
        QWidget.setTabOrder(first, second)


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Widgets that Tab reaches, hidden ones too: they may be shown later."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QgsCollapsibleGroupBoxBasic):
        # Its arrow lies beside the layout; left alone, it would come after everything else.
        yield from widget.findChildren(QToolButton, "collapseButton", Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(widget, _WHOLE):
        return
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        yield from in_order(widget.widget())
    elif widget.layout() is not None:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item.widget() is not None:
            yield from in_order(item.widget())
        elif item.layout() is not None:
            yield from _in_layout(item.layout())
