"""How results that are vector layers look."""

from __future__ import annotations

from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

from . import numbered_points, results, sample_style
from .styles import ROLE_PROPERTY

OUTLINES = (("#000000", "0.6"), ("#ffe45c", "0.26"))
"""Colour and width in millimetres, dark under light: one of the two stands out on any image."""


def style(layer: QgsVectorLayer, output: results.Output) -> None:
    """Give ``layer`` the symbols of its role: numbered rings for suggested places, else outlines without
    fill, so that the image stays in sight."""
    layer.setCustomProperty(ROLE_PROPERTY, output.role)
    if output.role == results.SUGGESTED:
        numbered_points.style_places(layer)
        return
    if output.role == results.SAMPLE:
        sample_style.style_sample(layer)
        return
    symbol = QgsFillSymbol()
    symbol.deleteSymbolLayer(0)
    for colour, width in OUTLINES:
        line = {"style": "no", "outline_color": colour, "outline_width": width, "joinstyle": "round"}
        symbol.appendSymbolLayer(QgsFillSymbol.createSimple(line).takeSymbolLayer(0))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.triggerRepaint()
