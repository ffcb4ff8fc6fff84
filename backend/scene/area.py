"""The area of interest: polygons that bound what is read."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from rasterio.crs import CRS
from rasterio.features import geometry_mask

from backend.contract.errors import InputError
from backend.scene.grid import Grid, Window, apply, project
from backend.scene.opening import is_raster


class Area:
    """Polygons of a vector file in the grid's CRS. A pixel belongs to the area when its centre does."""

    def __init__(self, path: str, grid: Grid, subject: str) -> None:
        self.path, self.grid = path, grid
        grid.require_crs(subject)
        self._polygons = _read_polygons(path, grid)
        self._tree = shapely.STRtree(self._polygons)
        self.window = self._bounding_window()

    def mask(self, window: Window) -> npt.NDArray[np.bool_]:
        """True inside the area, (h,w)."""
        transform = self.grid.window_transform(window)
        shape = (window.height, window.width)
        corners = [
            transform @ p for p in ((0, 0), (window.width, 0), (window.width, window.height), (0, window.height))
        ]
        near = self._polygons[self._tree.query(shapely.Polygon(corners))]
        if not len(near):
            return np.zeros(shape, bool)
        inside: npt.NDArray[np.bool_] = geometry_mask(list(near), shape, transform, invert=True)
        return inside

    def identity(self) -> dict[str, Any]:
        """Path, size and time of the vector file."""
        stat = Path(_file_of(self.path)).stat()
        return {"path": self.path, "bytes": stat.st_size, "modified": stat.st_mtime_ns}

    def _bounding_window(self) -> Window:
        points = shapely.get_coordinates(self._polygons)
        cols, rows = apply(~self.grid.transform, points)
        left, right = max(0, math.floor(cols.min())), min(self.grid.width, math.ceil(cols.max()))
        top, bottom = max(0, math.floor(rows.min())), min(self.grid.height, math.ceil(rows.max()))
        window = Window(top, left, bottom - top, right - left)
        remedy = "Choose an area inside the raster, and check the CRS of both."
        if right <= left or bottom <= top:
            raise InputError("The area of interest does not overlap the raster.", remedy, self.path)
        if not self._touches(window):
            raise InputError("The area of interest holds no pixel's centre.", remedy, self.path)
        return window

    def _touches(self, window: Window) -> bool:
        return any(self.mask(block).any() for block in self.grid.blocks(1024, 1024, window))


def _file_of(path: str) -> str:
    """QGIS writes ``file.gpkg|layername=x`` for one layer of a file."""
    return path.split("|", 1)[0]


def _layer_of(path: str) -> str | None:
    options = dict(part.split("=", 1) for part in path.split("|")[1:] if "=" in part)
    return options.get("layername")


def _read_polygons(path: str, grid: Grid) -> npt.NDArray[np.object_]:
    file = _file_of(path)
    if not Path(file).exists():
        raise InputError("The area's file does not exist.", "Check the path.", path)
    try:
        meta, _, geometry, _ = pyogrio.raw.read(file, layer=_layer_of(path), columns=[])
    except (DataSourceError, DataLayerError) as error:
        if is_raster(file):
            cause = "This is a raster, and the area of interest is bounded by polygons."
            raise InputError(cause, "Choose a polygon layer.", path) from error
        detail = str(error).split(";")[0].rstrip(".")  # what follows is advice about GDAL's driver prefixes
        cause = f"The area cannot be read as a vector layer ({detail})."
        raise InputError(cause, "Choose a polygon layer.", path) from error
    shapes = shapely.force_2d(shapely.from_wkb(geometry)) if geometry is not None else np.array([], object)
    shapes = np.array([shape for shape in np.atleast_1d(shapes) if shape is not None and not shape.is_empty], object)
    polygons = [shape for shape in shapes if shape.geom_type in ("Polygon", "MultiPolygon")]
    if not polygons:
        raise InputError("The area holds no polygons.", "Choose a polygon layer.", path)
    if meta["crs"] is None:
        raise InputError("The area has no coordinate reference system.", "Assign one to the layer.", path)
    return _to_grid(shapely.make_valid(np.array(polygons, object)), CRS.from_user_input(meta["crs"]), grid, path)


def _to_grid(shapes: npt.NDArray[np.object_], crs: CRS, grid: Grid, path: str) -> npt.NDArray[np.object_]:
    moved: npt.NDArray[np.object_] = shapely.transform(
        shapes, lambda points: project(crs, grid.require_crs(path), points)
    )
    if not np.isfinite(shapely.get_coordinates(moved)).all():
        raise InputError("The area cannot be projected to the raster's CRS.", "Check the CRS of both.", path)
    return moved
