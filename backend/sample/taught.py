"""Points on land that taught the model: they belong to the sample, but who labels and who reads must know of them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Predict, Sample
from backend.contract.run_directory import RunDirectory, find_model
from backend.labels.footprint import Footprint


def model_of(request: Sample, path: str) -> str | None:
    """The model that made the map: the one named, else that of the run in whose outputs the map lies."""
    if request.model is not None:
        return request.model
    run = RunDirectory(Path(path).parent.parent)
    try:
        made = run.request() if run.exists() else None
    except (InputError, RequestError):  # a folder that only looks like a run
        return None
    return made.model if isinstance(made, Predict) else None


def taught_points(model: str, points: NDArray[np.float64], crs: CRS) -> float | None:
    """About how many points (N,2) lie where labels taught the model; None where nobody knows.

    Raises :class:`InputError` where ``model`` is none.
    """
    folder = find_model(Path(model))
    if folder is None:
        raise InputError("There is no model here.", "Name the run or model that made the map.", model)
    land = json.loads((folder / "model.json").read_text(encoding="utf-8")).get("training", {}).get("land")
    if land is None:
        return None
    shares = [Footprint.from_json(raw).share_at(points, crs) for raw in land]
    return float(np.max(shares, axis=0).sum()) if shares else 0.0
