"""The classes of a polygon layer: from its legend, else from the values of its class attribute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Union

from qgis.core import (
    NULL,
    QgsCategorizedSymbolRenderer,
    QgsField,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...backend.contract.class_colors import SPARE, meant
from ...backend.contract.errors import RequestError
from .i18n import tr

MOST_CLASSES = 50
"""More values than that are no classes but names or numbers of objects."""

USUAL_NAMES = ("class", "label", "klasse", "code", "category", "type", "landcover", "land_cover", "lulc")


@dataclass(frozen=True)
class LayerClass:
    """``value``: what the class attribute gets."""

    value: Any
    name: str
    colour: str


def class_field(layer: QgsVectorLayer) -> str:
    """The attribute that most likely holds the class; empty where the layer has none that could."""
    renderer = layer.renderer()
    names = [field.name() for field in layer.fields()]
    if isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() in names:
        return str(renderer.classAttribute())
    for wanted in USUAL_NAMES:
        for name in names:
            if name.lower() == wanted:
                return str(name)
    keys = {layer.fields().at(index).name() for index in layer.primaryKeyAttributes()} | {"fid", "id"}
    free = [field for field in layer.fields() if field.name() not in keys]
    texts = [field.name() for field in free if not field.isNumeric()]
    return str((texts or [field.name() for field in free] or [""])[0])


def classes_of(layer: QgsVectorLayer, field: str) -> list[LayerClass]:
    """The legend's classes where it shows ``field``, else the attribute's values, sorted; [] without a field."""
    index = layer.fields().lookupField(field)
    if index < 0:
        return []
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() == field:
        return [found for found in map(_of_category, renderer.categories()) if found is not None]
    values = [value for value in layer.uniqueValues(index, MOST_CLASSES) if value not in (None, NULL, "")]
    found: list[LayerClass] = []
    for value in sorted(values, key=_order):
        found.append(LayerClass(value, str(value), _colour(str(value), found)))
    return found


def new_class(layer: Optional[QgsVectorLayer], field: str, name: str, known: list[LayerClass]) -> LayerClass:
    """A class that does not exist yet, with a value the attribute can hold; joins the layer's legend.

    Raises :class:`RequestError` in words.
    """
    text = name.strip()
    if not text:
        raise RequestError(tr("The new class has no name."), tr("Write one, such as “water”."))
    value = _value(layer, field, text)
    if text in [one.name for one in known] or str(value) in [str(one.value) for one in known]:
        raise RequestError(tr("The class “{}” exists already.").format(text), tr("Choose it with its number."))
    made = LayerClass(value, text, _colour(text, known))
    if layer is not None:
        _join_legend(layer, field, made)
    return made


def fill_symbol(colour: str) -> QgsFillSymbol:
    """Translucent with a strong outline: the image under a polygon stays visible."""
    inside = QColor(colour)
    return QgsFillSymbol.createSimple(
        {"color": f"{inside.red()},{inside.green()},{inside.blue()},80", "outline_color": colour, "outline_width": "0.5"}
    )


def categorised(field: str, classes: list[LayerClass]) -> QgsCategorizedSymbolRenderer:
    """A legend of these classes."""
    entries = [QgsRendererCategory(one.value, fill_symbol(one.colour), one.name) for one in classes]
    return QgsCategorizedSymbolRenderer(field, entries)


# -- inside ---------------------------------------------------------------


def _colour(name: str, known: list[LayerClass]) -> str:
    """What the name suggests, else a spare one; none twice as long as they last."""
    used = {one.colour.lower() for one in known}
    candidates = [*([meant(name)] if meant(name) else []), *SPARE]
    return next((one for one in candidates if one not in used), SPARE[len(known) % len(SPARE)])


def _of_category(category: QgsRendererCategory) -> Optional[LayerClass]:
    value = category.value()
    if isinstance(value, list):  # several values in one category: the first stands for it
        value = value[0] if value else None
    if value in (None, NULL, ""):  # all other values
        return None
    symbol = category.symbol()
    return LayerClass(value, category.label() or str(value), symbol.color().name() if symbol else SPARE[0])


def _value(layer: Optional[QgsVectorLayer], field: str, text: str) -> Any:
    definition = layer.fields().field(field) if layer is not None and field else None
    if definition is None:
        return text
    if 0 < definition.length() < len(text) and not definition.isNumeric():
        raise RequestError(
            tr("The attribute “{}” holds {} characters at most.").format(field, definition.length()), tr("Be shorter.")
        )
    wanted = _number(field, text) if definition.isNumeric() else text
    held = _held(definition, wanted)
    if held is None:
        raise RequestError(
            tr("The attribute “{}” cannot hold “{}”.").format(field, text), tr("Write another value, or choose another attribute.")
        )
    return held


def _number(field: str, text: str) -> Union[int, float]:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        raise RequestError(
            tr("The attribute “{}” holds numbers, “{}” is none.").format(field, text), tr("Write a number.")
        ) from None


def _held(definition: QgsField, wanted: Any) -> Any:
    """What the attribute makes of a value; None where that is another one (rounded, cut, "true" for "water")."""
    try:
        held = definition.convertCompatible(wanted)
    except ValueError:  # out of its range, or of another kind
        return None
    if isinstance(held, bool):
        return held if str(wanted).lower() == str(held).lower() else None
    if isinstance(held, int) and 0 < definition.length() < len(str(held)):  # digits of a Shapefile's column
        return None
    return held if not isinstance(wanted, (int, float)) or held == wanted else None


def _join_legend(layer: QgsVectorLayer, field: str, made: LayerClass) -> None:
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() == field:
        copy = renderer.clone()
        copy.addCategory(QgsRendererCategory(made.value, fill_symbol(made.colour), made.name))
        layer.setRenderer(copy)
        layer.triggerRepaint()
        layer.emitStyleChanged()


def _order(value: Any) -> tuple[int, Any]:
    """Numbers by size, then texts."""
    return (0, value) if isinstance(value, (int, float)) else (1, str(value))
