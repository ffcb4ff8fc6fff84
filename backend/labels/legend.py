"""Names and colours a raster of codes carries: category names, attribute table, colour table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree  # nosec B405 - see _parsed

import rasterio
from rasterio import shutil
from rasterio.io import MemoryFile

from backend.labels.class_scheme import ClassScheme

_NAME_USAGE, _VALUE_USAGE = "2", ("0", "5")
_COLOR_USAGES = ("6", "7", "8")
_UNDEFINED = "#000000"
"""GDAL fills the entries of a colour table nobody set with black."""


@dataclass(frozen=True)
class Legend:
    """What is known about codes; either part may be empty. ``clear``: codes drawn transparent."""

    names: Mapping[int, str] = field(default_factory=dict)
    colors: Mapping[int, str] = field(default_factory=dict)
    clear: frozenset[int] = frozenset()

    @property
    def omits_zero(self) -> bool:
        """Whether 0 is transparent, or other codes have names and 0 has none: then 0 means "no label"."""
        return 0 in self.clear or (bool(self.names) and 0 not in self.names)

    def scheme(self, codes: Sequence[int]) -> ClassScheme:
        """The scheme of the codes that occur."""
        names = {code: self.names.get(code) or f"Class {code}" for code in codes}
        colors = {code: self.colors[code] for code in codes if code in self.colors}
        if list(colors.values()).count(_UNDEFINED) > 1:
            colors = {code: color for code, color in colors.items() if color != _UNDEFINED}
        return ClassScheme.named(names, colors)


def read_raster_legend(raster: rasterio.io.DatasetReader) -> Legend:
    """The legend of band 1: an attribute table goes before category names and the colour table."""
    table, clear = _color_table(raster)
    names, colors = _attribute_table(raster)
    return Legend({**_category_names(raster), **names}, {**table, **colors}, clear)


def _color_table(raster: rasterio.io.DatasetReader) -> tuple[dict[int, str], frozenset[int]]:
    try:
        entries = raster.colormap(1)
    except ValueError:  # rasterio's way to say that there is none
        return {}, frozenset()
    colors = {code: "#{:02x}{:02x}{:02x}".format(*entry[:3]) for code, entry in entries.items() if entry[3] > 0}
    return colors, frozenset(code for code, entry in entries.items() if entry[3] == 0)


def _category_names(raster: rasterio.io.DatasetReader) -> dict[int, str]:
    """rasterio has no call for category names; GDAL writes them into a VRT of the file."""
    with MemoryFile(ext=".vrt") as memory:
        shutil.copy(raster, memory.name, driver="VRT")
        root = _parsed(bytes(memory.getbuffer()).decode("utf-8", "replace"))
    band = None if root is None else root.find("VRTRasterBand[@band='1']/CategoryNames")
    names = [] if band is None else [(item.text or "").strip() for item in band.findall("Category")]
    return {code: name for code, name in enumerate(names) if name}


def _attribute_table(raster: rasterio.io.DatasetReader) -> tuple[dict[int, str], dict[int, str]]:
    """Names and colours of the attribute table in the file's ``.aux.xml`` (rasterio has no call for it)."""
    sidecar = Path(raster.name + ".aux.xml")
    if not sidecar.is_file():
        return {}, {}
    root = _parsed(sidecar.read_text(encoding="utf-8", errors="replace"))
    table = None if root is None else root.find("PAMRasterBand[@band='1']/GDALRasterAttributeTable")
    if table is None:
        return {}, {}
    usages = [(column.findtext("Usage") or "").strip() for column in table.findall("FieldDefn")]
    rows = [[(cell.text or "").strip() for cell in row.findall("F")] for row in table.findall("Row")]
    at = next((i for i, usage in enumerate(usages) if usage in _VALUE_USAGE), None)
    if at is None:
        return {}, {}
    keyed = {int(float(row[at])): row for row in rows if len(row) == len(usages) and _is_number(row[at])}
    return _row_names(keyed, usages), _row_colors(keyed, usages)


def _row_names(rows: Mapping[int, list[str]], usages: list[str]) -> dict[int, str]:
    if _NAME_USAGE not in usages:
        return {}
    at = usages.index(_NAME_USAGE)
    return {code: row[at] for code, row in rows.items() if row[at]}


def _row_colors(rows: Mapping[int, list[str]], usages: list[str]) -> dict[int, str]:
    if not all(usage in usages for usage in _COLOR_USAGES):
        return {}
    places = [usages.index(usage) for usage in _COLOR_USAGES]
    usable = {code: [row[i] for i in places] for code, row in rows.items() if all(_is_number(row[i]) for i in places)}
    return {code: "#{:02x}{:02x}{:02x}".format(*(int(float(v)) & 255 for v in rgb)) for code, rgb in usable.items()}


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _parsed(text: str) -> ElementTree.Element | None:
    """The XML's root; None where it is damaged or defines entities (GDAL never does)."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return None
    try:
        return ElementTree.fromstring(text)  # noqa: S314  # nosec B314 - no entities, see above
    except ElementTree.ParseError:
        return None
