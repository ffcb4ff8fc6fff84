"""Points on land that taught the model: they belong to the sample, but who labels and who reads must know of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.errors import InputError
from backend.contract.home import runs_folder
from backend.contract.requests import Predict, Sample
from backend.contract.run_directory import RunDirectory, find_model, list_runs
from backend.labels.footprint import Footprint
from backend.predict.maker import mapping, tagged_run
from backend.sample.map_file import map_path
from backend.scene.opening import open_raster

_UNKNOWN = (
    "Which model made this map is not known; nor, therefore, which points lie where it was taught. "
    "Name its model if you have it (on the command line: --model)."
)


@dataclass(frozen=True)
class Taught:
    """``land`` where labels taught the model, coarsely; None where that is not known, and why (``unknown``)."""

    land: list[Footprint] | None
    unknown: str = ""


def taught_of(request: Sample) -> Taught:
    """Of the model named, else of the run that made the map. Raises :class:`InputError` where it is none."""
    model = request.model or _maker(map_path(request.scenes[0]))
    if model is None:
        return Taught(None, _UNKNOWN)
    folder = find_model(Path(model))
    if folder is None and request.model is None:
        return Taught(None, "The model that made this map is gone: which points lie where it was taught is not known.")
    if folder is None:
        raise InputError("There is no model here.", "Name the run or model that made the map.", model)
    land = json.loads((folder / "model.json").read_text(encoding="utf-8")).get("training", {}).get("land")
    if land is None:
        return Taught(None, "An older version made the model: which points lie where it was taught is not known.")
    return Taught([Footprint.from_json(raw) for raw in land])


def _maker(path: str) -> str | None:
    """The model of the mapping run that a raster is an output of: around it, else the one that the raster names, else
    of the home folder by its request."""
    around = mapping(RunDirectory(Path(path).parent.parent)) or _named_by(path)
    if around is not None:
        return around.model
    wanted = Path(path).resolve()
    made = (mapping(run) for run in list_runs(runs_folder()))  # newest first: an older map there was replaced
    return next((one.model for one in made if one is not None and one.out and Path(one.out).resolve() == wanted), None)


def _named_by(path: str) -> Predict | None:
    with open_raster(path) as file:
        return tagged_run(Path(path), file.tags())


def taught_points(land: Sequence[Footprint], points: NDArray[np.float64], crs: CRS) -> int:
    """About how many points (N,2) lie on that land."""
    shares = [footprint.share_at(points, crs) for footprint in land]
    return round(float(np.max(shares, axis=0).sum())) if shares else 0
