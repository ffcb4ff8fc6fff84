"""How suggested places look: a ring with its rank in it, readable on any image; the chosen one stands out."""

from __future__ import annotations

from qgis.core import (
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

RANK = "rank"
INK, PAPER = "#14283c", "#ffffff"
RING_MM, TEXT_PT = "6.5", 8.0
TIP = (
    "<b>[% \"rank\" %]</b> [% \"reason\" %]<br>"
    "<i>uncertainty [% round(\"uncertainty\", 2) %]</i>"
)


def style_places(layer: QgsVectorLayer) -> None:
    """Rings, ranks and a map tip with the reason. Every number is drawn: one place missing looks like none."""
    layer.setRenderer(QgsSingleSymbolRenderer(_ring()))
    labels = QgsPalLayerSettings()
    labels.fieldName = RANK
    labels.placement = QgsPalLayerSettings.Placement.OverPoint
    labels.displayAll = True
    labels.setFormat(_text())
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate(TIP)
    layer.setDisplayExpression("\"rank\" || ': ' || \"reason\"")


def _ring() -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": RING_MM, "color": "255,255,255,215", "outline_color": INK, "outline_width": "0.6"}
    )
    halo = QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "7.6", "color": "0,0,0,0", "outline_color": "255,255,255,230", "outline_width": "0.5"}
    )
    symbol.insertSymbolLayer(0, halo.takeSymbolLayer(0))
    return symbol


def _text() -> QgsTextFormat:
    found = QgsTextFormat()
    font = found.font()
    font.setBold(True)
    found.setFont(font)
    found.setSize(TEXT_PT)
    found.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    found.setColor(QColor(INK))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.4)
    buffer.setColor(QColor(PAPER))
    found.setBuffer(buffer)
    return found
