"""Classes of a land-cover raster: from its attribute table, its colour table and names, or the model card."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from ...backend.contract.run_directory import find_model


@dataclass(frozen=True)
class RasterClass:
    """A class as files hold it: ``code`` in the pixels, ``color`` as #rrggbb."""

    code: int
    name: str
    color: str


def classes_of_raster(path: Path) -> list[RasterClass]:
    """From the raster attribute table; else from colour table and category names; else nothing."""
    dataset = gdal.Open(str(path))
    if dataset is None:
        return []
    band = dataset.GetRasterBand(1)
    table = band.GetDefaultRAT()
    found = _from_attribute_table(table) if table is not None and table.GetRowCount() else []
    return found or _from_colour_table(band)


def classes_of_model(model: Path) -> list[RasterClass]:
    """From the model card of a run or model folder; nothing where it has none."""
    folder = find_model(model)
    if folder is None:
        return []
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    return [RasterClass(int(c["code"]), str(c["name"]), str(c["color"])) for c in card.get("classes", [])]


def _from_attribute_table(table: gdal.RasterAttributeTable) -> list[RasterClass]:
    code = _column(table, gdal.GFU_MinMax, ("value", "code"))
    name = _column(table, gdal.GFU_Name, ("name", "class", "class_name", "label"))
    colors = [
        _column(table, use, names)
        for use, names in (
            (gdal.GFU_Red, ("red", "r")),
            (gdal.GFU_Green, ("green", "g")),
            (gdal.GFU_Blue, ("blue", "b")),
        )
    ]
    if code is None or name is None or None in colors:
        return []
    return [
        RasterClass(
            table.GetValueAsInt(row, code),
            table.GetValueAsString(row, name),
            "#" + "".join(f"{table.GetValueAsInt(row, column):02x}" for column in colors if column is not None),
        )
        for row in range(table.GetRowCount())
        if table.GetValueAsString(row, name)
    ]


def _column(table: gdal.RasterAttributeTable, use: int, names: tuple[str, ...]) -> int | None:
    index = table.GetColOfUsage(use)
    if index >= 0:
        return int(index)
    columns = range(table.GetColumnCount())
    return next((column for column in columns if table.GetNameOfCol(column).lower() in names), None)


def _from_colour_table(band: gdal.Band) -> list[RasterClass]:
    colours, names = band.GetColorTable(), band.GetCategoryNames() or []
    if colours is None:
        return []
    return [
        RasterClass(code, name, "#{:02x}{:02x}{:02x}".format(*colours.GetColorEntry(code)[:3]))
        for code, name in enumerate(names)
        if name and code < colours.GetCount()
    ]
