"""Names and attribute table of a class raster, as GDAL and QGIS read them from ``.aux.xml``.

GeoTIFF has no place for either; GDAL's own drivers write the same file.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # nosec B405 - written, never read

from backend.labels.class_scheme import LandClass

# GDAL's GDALRATFieldType (integer, real, string) and GDALRATFieldUsage numbers
_INTEGER, _STRING = "0", "2"
_NAME, _VALUE, _RED, _GREEN, _BLUE = "2", "5", "6", "7", "8"
_FIELDS = (
    ("Value", _INTEGER, _VALUE),
    ("Class", _STRING, _NAME),
    ("Red", _INTEGER, _RED),
    ("Green", _INTEGER, _GREEN),
    ("Blue", _INTEGER, _BLUE),
)
LONGEST_NAME_LIST = 4096
"""Category names are a dense list from 0 to the largest code; beyond this only the table is written."""


def class_tables(classes: Sequence[LandClass]) -> str:
    """The ``.aux.xml`` content for codes, names and colours (``#rrggbb``)."""
    root = Element("PAMDataset")
    band = SubElement(root, "PAMRasterBand", band="1")
    top = max(entry.code for entry in classes)
    if top < LONGEST_NAME_LIST:
        _category_names(band, classes, top)
    _attribute_table(band, classes)
    indent(root)
    return tostring(root, encoding="unicode") + "\n"


def _category_names(band: Element, classes: Sequence[LandClass], top: int) -> None:
    names = {entry.code: entry.name for entry in classes}
    parent = SubElement(band, "CategoryNames")
    for code in range(top + 1):
        SubElement(parent, "Category").text = names.get(code, "")


def _attribute_table(band: Element, classes: Sequence[LandClass]) -> None:
    table = SubElement(band, "GDALRasterAttributeTable", tableType="thematic")
    for index, (name, kind, usage) in enumerate(_FIELDS):
        column = SubElement(table, "FieldDefn", index=str(index))
        for tag, text in (("Name", name), ("Type", kind), ("Usage", usage)):
            SubElement(column, tag).text = text
    for index, entry in enumerate(sorted(classes, key=lambda item: item.code)):
        row = SubElement(table, "Row", index=str(index))
        channels = [str(int(entry.color[i : i + 2], 16)) for i in (1, 3, 5)]
        for text in (str(entry.code), entry.name, *channels):
            SubElement(row, "F").text = text
