"""Where nothing is suggested: outside the area, in and beside what is labelled, near an independent sample."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from rasterio import features
from rasterio.crs import CRS
from scipy import ndimage

from backend.contract.errors import InputError
from backend.labels.label_set import LabelSet
from backend.labels.opening import read_window
from backend.labels.raster_labels import RasterLabels
from backend.labels.shapes import outline
from backend.scene.grid import Grid, Window, project
from backend.scene.opening import require_present
from backend.scene.scene import Scene

Mask = NDArray[np.bool_]


class Forbidden:
    """``labels``: what is labelled, kept ``beside`` pixels away from; ``sample``: shapes kept ``guard`` pixels away from."""

    def __init__(
        self, scene: Scene, labels: LabelSet | RasterLabels | None, beside: float, sample: NDArray[Any], guard: float
    ) -> None:
        self._scene, self._labels, self._beside = scene, labels, beside
        self._sample, self._guard = sample, guard
        self._tree = shapely.STRtree(sample)

    def allowed(self, window: Window) -> Mask:
        """True (h,w) where a place may lie, nodata apart."""
        outer = _padded(window, self._scene.grid, math.ceil(max(self._beside, self._guard)))
        inner = window.shifted(-outer.row, -outer.col).slices
        allowed = ~self._near_labels(outer) & ~self._near_sample(outer)
        area = self._scene.area
        return allowed[inner] if area is None else allowed[inner] & area.mask(window)

    def _near_labels(self, window: Window) -> Mask:
        if self._labels is None:
            return np.zeros((window.height, window.width), bool)
        index, ids, _ = read_window(self._labels, self._scene.grid, window)
        return within((index >= 0) | (ids > 0), self._beside)

    def _near_sample(self, window: Window) -> Mask:
        grid = self._scene.grid
        hits = self._sample[self._tree.query(outline(grid, window))]
        if not len(hits):
            return np.zeros((window.height, window.width), bool)
        touched = features.rasterize(
            [(shape, 1) for shape in hits], (window.height, window.width), transform=grid.window_transform(window),
            dtype="uint8", all_touched=True,
        )  # fmt: skip
        return within(touched == 1, self._guard)


def within(mask: Mask, distance: float) -> Mask:
    """Pixels of ``mask`` and those whose centre is nearer than ``distance`` pixels to one of its."""
    if not mask.any() or distance <= 0:
        return mask
    away: NDArray[np.float64] = ndimage.distance_transform_edt(~mask)
    return mask | (away < distance)


def read_sample(path: str | None, grid: Grid) -> NDArray[Any]:
    """The shapes of a vector layer in the grid's CRS; none without a layer.

    Raises :class:`InputError` where it cannot be read or has no CRS.
    """
    if path is None:
        return np.array([], object)
    require_present(path)
    try:
        meta, _, wkb, _ = pyogrio.raw.read(path, columns=[], force_2d=True)
    except (DataSourceError, DataLayerError) as error:
        cause = "What is to be avoided cannot be read as a vector layer."
        raise InputError(cause, "Choose points or polygons.", path) from error
    if not meta["crs"]:
        raise InputError("The layer has no CRS.", "Set it in QGIS: layer properties → Source.", path)
    source, target = CRS.from_user_input(meta["crs"]), grid.require_crs("")
    shapes = shapely.from_wkb(wkb, on_invalid="ignore")
    shapes = np.array([shape for shape in shapes if shape is not None and not shape.is_empty], object)
    moved = shapely.transform(shapes, lambda points: project(source, target, points))
    return np.array([shape for shape in moved if np.isfinite(shapely.get_coordinates(shape)).all()], object)


def _padded(window: Window, grid: Grid, by: int) -> Window:
    outer = Window(window.row - by, window.col - by, window.height + 2 * by, window.width + 2 * by)
    return outer.intersection(grid.whole)
