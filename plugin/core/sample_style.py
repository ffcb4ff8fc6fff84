"""How a sample looks while it is labelled: rings that say which points are open, and nothing that tells the map's answer."""

from __future__ import annotations

from qgis.core import (
    QgsEditorWidgetSetup,
    QgsMarkerSymbol,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from ...backend.contract import sample
from .i18n import tr
from .sample_classes import classes_of_sample

INK, LIGHT = "#14283c", "#ffffff"


def style_sample(layer: QgsVectorLayer) -> None:
    """Rings, and a form of the answer alone: stratum, weight and map are in the file, but in no form, table or tip."""
    layer.setRenderer(_renderer())
    layer.setLabelsEnabled(False)
    layer.setMapTipTemplate(f'<b>[% "{sample.ID}" %]</b> [% coalesce("{sample.CLASS}", \'\') %]')
    layer.setDisplayExpression(f'"{sample.ID}"')
    _hide(layer)
    _offer_classes(layer)


def _renderer() -> QgsRuleBasedRenderer:
    """Open points are whole rings, labelled ones faint: of which class the map takes them to be, nothing is said."""
    root = QgsRuleBasedRenderer.Rule(None)
    answered = f'"{sample.CLASS}" is not null and "{sample.CLASS}" <> \'\''
    for words, expression, strength in (
        (tr("labelled"), answered, 90),
        (tr("to be labelled"), "ELSE", 255),
    ):
        rule = QgsRuleBasedRenderer.Rule(_ring(strength))
        rule.setLabel(words)
        rule.setFilterExpression(expression)
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def _ring(strength: int) -> QgsMarkerSymbol:
    light, dark = (f"{rgb},{strength}" for rgb in ("255,255,255", "20,40,60"))
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "3.4", "color": "0,0,0,0", "outline_color": light, "outline_width": "0.9"}
    )
    inner = QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "3.4", "color": "0,0,0,0", "outline_color": dark, "outline_width": "0.4"}
    )
    symbol.appendSymbolLayer(inner.takeSymbolLayer(0))
    return symbol


def _hide(layer: QgsVectorLayer) -> None:
    """Out of forms and the Identify panel (widget "Hidden"), and out of the attribute table."""
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    for column in columns:
        if column.name in sample.MAY_TELL:
            column.hidden = True
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
    for name in sample.MAY_TELL:
        index = layer.fields().lookupField(name)
        if index >= 0:
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))


def _offer_classes(layer: QgsVectorLayer) -> None:
    """A list to choose from instead of a line to type in."""
    names = [one.name for one in classes_of_sample(layer)]
    index = layer.fields().lookupField(sample.CLASS)
    if names and index >= 0:
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": [{name: name} for name in names]}))
