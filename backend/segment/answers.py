"""From what was asked in the scene's coordinates to what is answered in them."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

import numpy as np
from affine import Affine

from backend.contract import pointing
from backend.contract.pointing import Prompts, View, ViewMask
from backend.scene.grid import Grid
from backend.segment import polygons
from backend.segment.prompts import to_pixels, view_window
from backend.segment.segmenter import Segmentation, Segmenter
from backend.segment.tokens import COARSEST
from backend.segment.view import screen_factor


def segment(segmenter: Segmenter, view: View, prompts: Prompts) -> Segmentation:
    """Check, convert and segment. Raises :class:`RequestError` for prompts or a view that say nothing."""
    pointing.check_prompts(prompts)
    pointing.check_view(view)
    grid = segmenter.scene.grid
    return segmenter.segment(to_pixels(prompts, grid), view_window(view, grid), (view.height, view.width))


@dataclass(frozen=True)
class Prepared:
    """``tokens``: whether all the model's tokens of the view are at hand; ``note``: why they are not, or doubts."""

    ready: bool
    tokens: bool
    note: str | None


def prepare(segmenter: Segmenter, view: View, wait: bool = False) -> Prepared:
    """Read ahead what clicks in this view will need; tokens go on being computed after this returned, unless ``wait``."""
    pointing.check_view(view)
    window = view_window(view, segmenter.scene.grid)
    segmenter.prepare(window, (view.height, view.width), wait)
    source = segmenter.tokens
    if source is None:
        return Prepared(True, False, None)
    if source.failure is not None:
        return Prepared(True, False, f"The model's features cannot be computed, clicks work without: {source.failure}")
    if screen_factor(window, (view.height, view.width)) > COARSEST:
        return Prepared(True, False, "Zoom in to let the model's features help; from here clicks work without.")
    return Prepared(True, source.has(window), " ".join(source.notes) or None)


def view_mask(found: Segmentation, grid: Grid) -> ViewMask:
    """A mask as it travels."""
    rows, columns = found.mask.shape
    place = grid.window_transform(found.window) @ Affine.scale(found.factor)
    bits = base64.b64encode(np.packbits(found.mask).tobytes()).decode("ascii")
    return ViewMask(list(place)[:6], rows, columns, bits, found.note, found.waiting)


def outlined(found: Segmentation, grid: Grid, min_pixels: float, simplify: bool) -> dict[str, Any]:
    """{"crs": wkt or None, "polygons": rings of each}."""
    crs = None if grid.crs is None else grid.crs.to_wkt()
    return {"crs": crs, "polygons": polygons.of_segmentation(found, grid, min_pixels, simplify)}
