"""A finished map of classes, opened on its own grid: it is no imagery, and may come from anywhere."""

from __future__ import annotations

from affine import Affine
from rasterio.crs import CRS

from backend.contract.errors import InputError
from backend.contract.requests import Labels, Scene
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.scene.grid import Grid
from backend.scene.opening import open_raster, placing


def map_path(scene: Scene) -> str:
    """The one raster of a scene that is a map."""
    return scene.sources[scene.reference].path


def map_grid(scene: Scene) -> Grid:
    """Where the map lies. Raises :class:`InputError` where it is no raster of one band, or has no CRS."""
    path = map_path(scene)
    with open_raster(path) as file:
        if file.count != 1:
            cause = f"This raster has {file.count} bands; a map of classes has one."
            raise InputError(cause, "Choose the land cover.", path)
        crs = file.crs or (CRS.from_user_input(scene.crs) if scene.crs else None)
        grid = Grid(file.height, file.width, placing(file), crs)
    grid.require_crs(path)
    return grid


def open_map(scene: Scene, side: int | None = None) -> RasterLabels:
    """The map on its own grid; with ``side`` thinned out to so many pixels each way. To be closed."""
    grid = map_grid(scene)
    step = 1 if side is None else max(1, -(-max(grid.height, grid.width) // side))
    if step > 1:
        grid = Grid(-(-grid.height // step), -(-grid.width // step), grid.transform @ Affine.scale(step), grid.crs)
    return open_raster_labels(Labels(map_path(scene)), grid)
