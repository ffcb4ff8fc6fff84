"""Land the model was told about must not judge it, also where other files tell it again: compared by place."""

from __future__ import annotations

from pathlib import PurePath

import numpy as np
import pyogrio
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import RasterioError

from backend.contract.requests import Report
from backend.labels.footprint import Footprint
from backend.models.card import ModelCard
from backend.report.numbers import percent
from backend.scene.grid import apply, project
from backend.scene.opening import placing, quiet_georeference
from backend.scene.scene import Scene

SIDE = 256
"""A raster is looked at in at most so many places each way."""

LEAST = 0.02
"""Shares below this are said by nobody: cells of a footprint are coarse at its border."""

Points = NDArray[np.float64]


def land_warnings(request: Report, card: ModelCard, scene: Scene, left_out: bool) -> list[str]:
    """One sentence for each label layer that taught the model on the land compared here.

    ``left_out``: the training pixels of the fine-tuning itself are left out one by one, and need no such word.
    """
    prints = [Footprint.from_json(raw) for raw in card.training.get("land", [])]
    prints = [found for found in prints if not (left_out and found.stage == "finetune")]
    if not prints or scene.grid.crs is None:
        return []
    points = _within(scene, *reference_points(request.reference, scene.grid.crs))
    found = []
    for path in dict.fromkeys(own.labels for own in prints):
        shares = np.stack([own.share_at(points, scene.grid.crs) for own in prints if own.labels == path])
        share = float(shares.max(axis=0).mean()) if len(points) else 0.0
        if share >= LEAST:
            found.append(
                f"The model was trained on this land: about {percent(share)} % of the reference lies where "
                f"{PurePath(path).name} taught it. The figures below show how well it remembers that, not how good the "
                "map is on land it has not seen."
            )
    return found


def reference_points(path: str, fallback: CRS) -> tuple[Points, CRS]:
    """Places a reference speaks of: pixels of a raster (a lattice of them), the middle of each feature. ``fallback``:
    the CRS of a file without one."""
    try:
        with quiet_georeference(), rasterio.open(path) as raster:
            shape = min(SIDE, raster.height), min(SIDE, raster.width)
            held = raster.read_masks(1, out_shape=shape) > 0
            rows, cols = np.nonzero(held)
            pixels = np.stack([(cols + 0.5) * raster.width / shape[1], (rows + 0.5) * raster.height / shape[0]], 1)
            return np.stack(apply(placing(raster), pixels), axis=1), raster.crs or fallback
    except RasterioError:
        left, bottom, right, top = pyogrio.read_bounds(path)[1]
        crs = pyogrio.read_info(path)["crs"]
        return np.stack([(left + right) / 2, (bottom + top) / 2], axis=1), CRS.from_user_input(crs) if crs else fallback


def _within(scene: Scene, points: Points, crs: CRS) -> Points:
    """Those that lie on what is read of the scene, in its CRS."""
    own = project(crs, scene.grid.require_crs(scene.name), points)
    cols, rows = apply(~scene.grid.transform, own)
    extent = scene.extent
    inside = (rows >= extent.row) & (rows < extent.row + extent.height)
    return own[inside & (cols >= extent.col) & (cols < extent.col + extent.width)]
