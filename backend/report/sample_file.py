"""Sample points as a GeoPackage: to be answered in QGIS and judged later, also after the map has changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from rasterio import warp
from rasterio.crs import CRS

from backend.contract import atomic
from backend.contract import sample as fields
from backend.contract.errors import AnswersError, InputError
from backend.contract.requests import Labels
from backend.labels.attributes import read_attributes, scheme_of
from backend.labels.class_scheme import ClassScheme
from backend.report.sample import Sample
from backend.scene.grid import Grid
from backend.scene.opening import require_present

LAYER = fields.LAYER
STRATUM, WEIGHT, ANSWER = fields.STRATUM, fields.WEIGHT, "reference"


@dataclass(frozen=True)
class Points:
    """N points read back. ``answer``: index in ``scheme`` (−1 = not answered); ``stratum`` N: number of the
    stratum, ``sizes`` H: its pixels; both None where the file does not say how the points were drawn. Of samples drawn to
    be labelled: ``unsure`` N, the ``hectares`` of all strata together, and the ``map`` they were drawn from, with its digest."""

    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    answer: NDArray[np.int16]
    scheme: ClassScheme
    named_only: bool
    stratum_codes: NDArray[np.int64] | None
    sizes: dict[int, float] | None
    unsure: NDArray[np.bool_] | None = None
    hectares: float | None = None
    map: str | None = None
    digest: str | None = None


def write_sample(
    path: Path, sample: Sample, scheme: ClassScheme, grid: Grid, answers: NDArray[np.int16] | None = None
) -> None:
    """Write the points with stratum (class code and name), weight (pixels a point stands for), seed and the answer.

    ``answers``: class index for each point, −1 = open; None leaves all open. Renamed when whole.
    """
    xs, ys = _centres(sample.rows, sample.cols, grid)
    codes = np.asarray(scheme.codes, np.int32)
    names = np.asarray(scheme.names, dtype=object)
    answers = np.full(len(sample), -1, np.int16) if answers is None else answers
    columns: dict[str, NDArray[Any]] = {
        STRATUM: codes[sample.stratum],
        "stratum_name": names[sample.stratum],
        WEIGHT: sample.weights,
        "seed": np.full(len(sample), sample.seed, np.int32),
        ANSWER: codes[np.maximum(answers, 0)],
        "reference_name": _where_answered(answers, names),
    }
    masks = [answers < 0 if name == ANSWER else None for name in columns]
    part = path.with_name(path.stem + atomic.PART + path.suffix)  # GDAL goes by the suffix
    part.unlink(missing_ok=True)
    pyogrio.raw.write(
        part, shapely.to_wkb(shapely.points(xs, ys)), list(columns.values()), list(columns), field_mask=masks,
        layer=LAYER, driver="GPKG", geometry_type="Point", crs=grid.require_crs(str(path)).to_wkt(),
    )  # fmt: skip
    atomic.replace(part, path)


def _where_answered(answers: NDArray[np.int16], names: NDArray[Any]) -> NDArray[Any]:
    out = np.empty(len(answers), dtype=object)
    out[answers >= 0] = names[answers[answers >= 0]]
    return out


def read_points(labels: Labels, grid: Grid) -> Points:
    """Points with a class field, and stratum and weight fields where the file has them.

    Points outside the grid come back as row −1. Raises :class:`InputError` for other geometries or no CRS.
    """
    info = pyogrio.read_info(labels.path, layer=labels.layer)
    field = class_field(labels, list(info["fields"]))
    design = [name for name in (STRATUM, WEIGHT) if name in info["fields"]]
    more = [name for name in (*fields.DESIGN, fields.UNSURE) if name in info["fields"]]
    columns = list(dict.fromkeys([field, *design, *more]))
    meta, fids, wkb, data = pyogrio.raw.read(labels.path, layer=labels.layer, columns=columns, return_fids=True)
    if not meta["crs"]:
        raise InputError("The layer has no CRS.", "Set it in QGIS: layer properties → Source.", labels.path)
    shapes = shapely.from_wkb(wkb)
    if (shapely.get_type_id(shapes) != shapely.GeometryType.POINT).any():
        raise InputError("A sample must be single points.", "Choose a point layer.", labels.path)
    values = dict(zip(map(str, meta["fields"]), data, strict=True))
    _require_an_answer(values, field, labels.path)
    attributes = read_attributes(Labels(labels.path, field), [int(fid) for fid in fids], values, [])
    scheme = scheme_of([attributes])
    codes = attributes.codes(scheme, [None] * len(fids), [])
    answer = np.asarray([-1 if code is None else scheme.index_of(code) for code in codes], np.int16)
    rows, cols = _pixels(shapes, CRS.from_user_input(meta["crs"]), grid, labels.path)
    if len(design) < 2:
        return Points(rows, cols, answer, scheme, attributes.named, None, None)
    stratum = np.asarray(values[STRATUM], np.int64)
    found = Points(rows, cols, answer, scheme, attributes.named, stratum, _sizes(values, stratum))
    return _with_the_map(found, values) if {*fields.DESIGN, fields.UNSURE} <= values.keys() else found


def class_field(labels: Labels, known: list[str]) -> str:
    """The attribute that holds the answers: the one named, else that of our own samples."""
    field = labels.field or next((name for name in (ANSWER, fields.CLASS) if name in known), None)
    if field is None:
        raise InputError("No class field was chosen.", f"Fields are: {', '.join(known)}.", labels.path)
    return field


def recorded_map(path: str) -> str | None:
    """The map that a sample was drawn from, as the file says; None where it says nothing."""
    require_present(path)
    try:
        if fields.MAP not in pyogrio.read_info(path)["fields"]:
            return None
        values = pyogrio.raw.read(path, columns=[fields.MAP], max_features=1, read_geometry=False)[3][0]
    except (DataSourceError, DataLayerError):
        return None
    return str(values[0]) if len(values) and values[0] else None


def map_on_disk(path: str) -> Path | None:
    """The map that a sample was drawn from, where the file says it and it still lies there."""
    found = recorded_map(path)
    return Path(found) if found is not None and Path(found).is_file() else None


def _require_an_answer(values: dict[str, NDArray[Any]], field: str, path: str) -> None:
    if fields.MAP_HASH in values and all(value is None or value == "" for value in values[field]):
        raise AnswersError("No point of this sample is labelled yet.", f"Fill in the attribute “{field}”.", path)


def _sizes(values: dict[str, NDArray[Any]], stratum: NDArray[np.int64]) -> dict[int, float]:
    """Pixels of each stratum: as written, or what its points stand for together (which a lost point makes less)."""
    codes = np.unique(stratum).tolist()
    if fields.STRATUM_SIZE in values:
        return {code: float(values[fields.STRATUM_SIZE][stratum == code][0]) for code in codes}
    return {code: float(np.sum(values[WEIGHT][stratum == code])) for code in codes}


def _with_the_map(points: Points, values: dict[str, NDArray[Any]]) -> Points:
    """What only samples drawn to be labelled say."""
    per_pixel = float(values[fields.HECTARES][0] / values[WEIGHT][0])
    return replace(
        points,
        unsure=_is_true(values[fields.UNSURE]),
        hectares=sum((points.sizes or {}).values()) * per_pixel,
        map=str(values[fields.MAP][0]),
        digest=str(values[fields.MAP_HASH][0]),
    )


def _is_true(column: NDArray[Any]) -> NDArray[np.bool_]:
    """A yes/no column, whose empty cells may have made it one of objects or of floats."""
    return np.asarray([value is not None and value == value and bool(value) for value in column.tolist()], bool)


def _centres(
    rows: NDArray[np.int64], cols: NDArray[np.int64], grid: Grid
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    a = grid.transform
    x, y = cols + 0.5, rows + 0.5
    return a.a * x + a.b * y + a.c, a.d * x + a.e * y + a.f


def _pixels(shapes: NDArray[Any], source: CRS, grid: Grid, subject: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    xs, ys = shapely.get_x(shapes), shapely.get_y(shapes)
    target = grid.require_crs(subject)
    if source != target:
        xs, ys = (np.asarray(v) for v in warp.transform(source, target, xs.tolist(), ys.tolist())[:2])
    b = ~grid.transform
    cols, rows = np.floor(b.a * xs + b.b * ys + b.c), np.floor(b.d * xs + b.e * ys + b.f)
    inside = (rows >= 0) & (rows < grid.height) & (cols >= 0) & (cols < grid.width)
    return np.where(inside, rows, -1).astype(np.int64), np.where(inside, cols, -1).astype(np.int64)
