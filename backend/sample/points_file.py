"""The sample as a GeoPackage: points to be labelled; its metadata list the classes to choose from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from backend.contract import atomic
from backend.contract import sample as names
from backend.labels.class_scheme import ClassScheme
from backend.sample.draw import Reservoir
from backend.scene.grid import Grid, apply
from backend.scene.random_stream import hashes

_VISITS = 0x5A
"""Tells the order of visits from the draw, which has the same seed."""


@dataclass(frozen=True)
class Drawn:
    """N points of those that ``filled`` holds, drawn from the raster ``map``."""

    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    stratum: NDArray[np.int16]
    filled: Reservoir
    seed: int
    map: str


def answered(path: Path) -> int:
    """How many points of a sample already have an answer; 0 where there is no such file."""
    try:
        if not path.is_file() or names.CLASS not in pyogrio.read_info(path)["fields"]:
            return 0
        values = pyogrio.raw.read(path, columns=[names.CLASS], read_geometry=False)[3][0]
    except (DataSourceError, DataLayerError):
        return 0
    return sum(1 for value in values if value is not None and value != "")


def write_points(path: Path, drawn: Drawn, scheme: ClassScheme, grid: Grid) -> None:
    """Renamed when whole; in the CRS of the map, in the order of visits. Nothing is answered yet."""
    count = len(drawn.rows)
    order = np.argsort(hashes(drawn.seed ^ _VISITS, drawn.rows * grid.width + drawn.cols), kind="stable")
    rows, cols, stratum = drawn.rows[order], drawn.cols[order], drawn.stratum[order]
    xs, ys = apply(grid.transform, np.stack([cols + 0.5, rows + 0.5], axis=1))
    points = np.maximum(np.bincount(stratum, minlength=len(scheme)), 1)
    columns: dict[str, NDArray[Any]] = {
        names.ID: np.arange(1, count + 1, dtype=np.int32),
        names.CLASS: np.full(count, "", dtype=object),
        names.UNSURE: np.zeros(count, bool),
        names.LABELLED_AT: np.full(count, "", dtype=object),
        names.STRATUM: np.asarray(scheme.codes, np.int32)[stratum],
        names.STRATUM_SIZE: drawn.filled.sizes[stratum],
        names.WEIGHT: (drawn.filled.sizes / points)[stratum],
        names.HECTARES: (drawn.filled.areas / points / 10_000)[stratum],
        names.SEED: np.full(count, drawn.seed, np.int64),
        names.MAP: np.full(count, drawn.map, dtype=object),
        names.MAP_HASH: np.full(count, drawn.filled.digest, dtype=object),
        names.PIXEL: np.full(count, abs(grid.transform.determinant) ** 0.5),
    }
    masks = [np.ones(count, bool) if name in (names.CLASS, names.LABELLED_AT) else None for name in columns]
    part = path.with_name(path.stem + atomic.PART + path.suffix)  # GDAL goes by the suffix
    part.unlink(missing_ok=True)
    part.parent.mkdir(parents=True, exist_ok=True)
    pyogrio.raw.write(
        part, shapely.to_wkb(shapely.points(xs, ys)), list(columns.values()), list(columns), field_mask=masks,
        layer=names.LAYER, driver="GPKG", geometry_type="Point", crs=grid.require_crs(str(path)).to_wkt(),
        layer_metadata={names.CLASSES: json.dumps(scheme.to_json())},
    )  # fmt: skip
    atomic.replace(part, path)
