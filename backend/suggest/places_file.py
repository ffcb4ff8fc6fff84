"""The suggested places as a GeoPackage of points: rank, why, and the mark that keeps them out of accuracy estimates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from backend.contract import atomic
from backend.contract.suggested import LAYER, MARK
from backend.labels.class_scheme import LandClass
from backend.scene.grid import Grid, apply
from backend.suggest.candidates import Places

VIEW_PIXELS = 120
"""Side of what is worth looking at around a place: enough to recognise the land, near enough to draw on."""


@dataclass(frozen=True)
class Ranked:
    """The chosen places, the most useful first, with their scores and reasons."""

    places: Places
    score: NDArray[np.float64]
    reasons: Sequence[str]


def write_places(path: Path, ranked: Ranked, classes: Sequence[LandClass], grid: Grid, model: str) -> None:
    """Points at the pixels' centres in the grid's CRS. Renamed when whole."""
    places = ranked.places
    xs, ys = apply(grid.transform, np.stack([places.cols + 0.5, places.rows + 0.5], axis=1))
    codes = np.asarray([item.code for item in classes], np.int32)
    names = np.asarray([item.name for item in classes], dtype=object)
    columns: dict[str, NDArray[Any]] = {
        "rank": np.arange(1, len(places) + 1, dtype=np.int32),
        "score": ranked.score,
        "uncertainty": places.doubt.astype(np.float64),
        "class_code": codes[places.first],
        "class": names[places.first],
        "class_share": places.share[:, 0].astype(np.float64),
        "second_code": codes[places.second],
        "second": names[places.second],
        "second_share": places.share[:, 1].astype(np.float64),
        "reason": np.asarray(ranked.reasons, dtype=object),
        "view": np.full(len(places), VIEW_PIXELS * abs(grid.transform.determinant) ** 0.5),
        MARK: np.ones(len(places), bool),
        "model": np.full(len(places), model, dtype=object),
    }
    part = path.with_name(path.stem + atomic.PART + path.suffix)  # GDAL goes by the suffix
    part.unlink(missing_ok=True)
    part.parent.mkdir(parents=True, exist_ok=True)
    pyogrio.raw.write(
        part, shapely.to_wkb(shapely.points(xs, ys)), list(columns.values()), list(columns),
        layer=LAYER, driver="GPKG", geometry_type="Point", crs=grid.require_crs(str(path)).to_wkt(),
    )  # fmt: skip
    atomic.replace(part, path)
