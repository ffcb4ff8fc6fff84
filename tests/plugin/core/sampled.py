"""A sample as the backend writes it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from osgeo import gdal, ogr, osr

CLASSES = [(1, "forest", "#146e1e"), (2, "water", "#285adc"), (3, "built", "#dc1e1e")]
TEXT, WHOLE, REAL = ogr.OFTString, ogr.OFTInteger, ogr.OFTReal
FIELDS = {
    "id": WHOLE, "class": TEXT, "unsure": WHOLE, "labelled_at": TEXT, "stratum": WHOLE, "stratum_size": REAL,
    "weight": REAL, "hectares": REAL, "seed": WHOLE, "map": TEXT, "map_sha256": TEXT, "pixel": REAL,
}  # fmt: skip


def write_sample(path: Path, count: int, mapped: str, left: float = 500_000.0, top: float = 5_000_000.0) -> Path:
    """``count`` points 30 m apart in UTM 33, written in another order than that of their visits."""
    place = osr.SpatialReference()
    place.ImportFromEPSG(32633)
    path.parent.mkdir(parents=True, exist_ok=True)
    file = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = file.CreateLayer("sample", place, ogr.wkbPoint)
    for name, kind in FIELDS.items():
        field = ogr.FieldDefn(name, kind)
        if name == "unsure":
            field.SetSubType(ogr.OFSTBoolean)
        layer.CreateField(field)
    for number in sorted(range(1, count + 1), key=lambda n: (n % 2, n)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({left + 30 * number} {top - 30 * number})"))
        values = {"id": number, "unsure": 0, "stratum": 1 + number % 3, "stratum_size": 90.0, "weight": 30.0,
                  "hectares": 0.3, "seed": 1, "map": mapped, "map_sha256": "abc", "pixel": 10.0}  # fmt: skip
        for name, value in values.items():
            feature.SetField(name, value)
        layer.CreateFeature(feature)
    listed = [{"code": code, "name": name, "color": color} for code, name, color in CLASSES]
    layer.SetMetadataItem("CLASSES", json.dumps(listed))
    del layer, file
    return path


def on_disk(path: Path) -> dict[int, tuple[str | None, bool, bool]]:
    """By id: answer, unsure, whether the time is noted; read by another reader than QGIS's layer."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        rows = file.execute("select id, class, unsure, labelled_at from sample").fetchall()
    return {number: (answer, bool(unsure), when is not None) for number, answer, unsure, when in rows}
