"""Tiny rasters and vector files for tests, made on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyogrio
import rasterio
import shapely
from affine import Affine
from rasterio.transform import from_origin

from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.scene import Scene

UTM = "EPSG:32632"
NORTH_UP = from_origin(500_000, 5_500_000, 10, 10)


def write_raster(
    path: Path,
    data: npt.NDArray[Any],
    *,
    transform: Affine | None = NORTH_UP,
    crs: str | None = UTM,
    nodata: float | None = None,
    names: Sequence[str] = (),
    **profile: Any,
) -> Path:
    """``data`` (C,H,W) or (H,W) as GeoTIFF."""
    data = np.atleast_3d(data.T).T if data.ndim == 2 else data
    count, height, width = data.shape
    place: dict[str, Any] = {} if transform is None else {"transform": transform}
    options = {"driver": "GTiff", "dtype": data.dtype, "crs": crs, "nodata": nodata, **place, **profile}
    with rasterio.open(path, "w", count=count, height=height, width=width, **options) as out:
        out.write(data)
        for index, name in enumerate(names, 1):
            out.set_band_description(index, name)
    return path


def write_polygons(path: Path, shapes: Sequence[shapely.Geometry], crs: str | None = UTM) -> Path:
    """Polygons without attributes as GeoPackage."""
    wkb = shapely.to_wkb(np.array(shapes, object))
    pyogrio.raw.write(path, wkb, [], [], geometry_type=shapes[0].geom_type, crs=crs)
    return path


def open_scene(*paths: Path | str, **settings: Any) -> Scene:
    """One scene of whole rasters."""
    return Scene.open(SceneRequest([Source(str(path)) for path in paths], **settings))


def texture(bands: int, height: int, width: int, seed: int = 0) -> npt.NDArray[np.float32]:
    """Smooth random imagery, no two pixels alike."""
    rng = np.random.default_rng(seed)
    rows, cols = np.mgrid[:height, :width]
    layers = [np.sin(rows / (9 + b)) + np.cos(cols / (7 + b)) + 0.1 * rng.normal(size=rows.shape) for b in range(bands)]
    return np.stack(layers).astype(np.float32)
