"""Hypothesis strategies for rasters of every kind: sizes, types, geotransforms, nodata."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from hypothesis import strategies as st
from numpy.typing import NDArray

from backend.contract import requests
from backend.tiles.algebra import smallest_tile
from backend.tiles.layout import Tiling

DTYPES = ("uint8", "int16", "uint16", "float32")


@dataclass(frozen=True)
class Raster:
    """A raster as it will be written. ``values`` C,H,W; ``nodata`` None = none declared."""

    values: NDArray[Any]
    transform: Affine
    epsg: int
    nodata: float | None

    @property
    def valid(self) -> NDArray[np.bool_]:
        """Pixels whose every band is a finite number that is not nodata, straight from the definition."""
        good = np.isfinite(self.values)
        if self.nodata is not None:
            good &= ~(np.isnan(self.values) if np.isnan(self.nodata) else self.values == self.nodata)
        return np.asarray(good.all(axis=0))

    def write(self, path: Path) -> requests.Scene:
        bands, height, width = self.values.shape
        size = {"count": bands, "height": height, "width": width, "dtype": self.values.dtype.name}
        place = {"crs": f"EPSG:{self.epsg}", "transform": self.transform, "nodata": self.nodata}
        with rasterio.open(path, "w", "GTiff", photometric="minisblack", alpha="no", **size, **place) as file:
            file.write(self.values)
        return requests.Scene([requests.Source(str(path), units="scaled")])


@st.composite
def transforms(draw: st.DrawFn) -> tuple[Affine, int]:
    """A geotransform of any kind with a CRS it makes sense in: (transform, EPSG)."""
    if draw(st.booleans()):
        size = draw(st.floats(1e-5, 1e-2))
        way = draw(st.sampled_from([1, -1]))
        return Affine(size, 0, draw(st.floats(-170, 170)), 0, way * size, draw(st.floats(-70, 70))), 4326
    size = draw(st.floats(0.05, 1000))
    turn = draw(st.sampled_from([0.0, 0.0, 90.0, 180.0, 17.3]))
    shear = draw(st.sampled_from([0.0, 0.0, 9.0]))
    stretch = Affine.scale(size, draw(st.sampled_from([-1, 1, -0.7])) * size)
    origin = Affine.translation(draw(st.floats(3e5, 7e5)), draw(st.floats(1e6, 8e6)))
    return origin * Affine.rotation(turn) * Affine.shear(shear) * stretch, draw(st.sampled_from([32633, 3857, 3035]))


@st.composite
def rasters(draw: st.DrawFn, largest: int = 150) -> Raster:
    """Random numbers with holes: declared nodata, NaN and infinities, whole empty bands and equal bands among them."""
    bands, height, width = draw(st.integers(1, 3)), draw(st.integers(1, largest)), draw(st.integers(1, largest))
    dtype = draw(st.sampled_from(DTYPES))
    generator = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    values = generator.integers(1, 250, (bands, height, width)).astype(dtype)
    if dtype == "float32":
        values = values + generator.random(values.shape, np.float32)
    if draw(st.booleans()):
        values[draw(st.integers(0, bands - 1))] = 7
    special = [float("nan"), -9999.0, float("inf")] if dtype == "float32" else []
    nodata = draw(st.sampled_from([None, 0.0, 200.0, *special]))
    marks = [nodata] if nodata is not None else []
    if dtype == "float32":
        marks += draw(st.lists(st.sampled_from([float("nan"), float("inf"), float("-inf")]), max_size=2))
    for mark in marks:
        share = draw(st.sampled_from([0.0, 0.02, 0.5, 1.0]))
        values[generator.random(values.shape) < share] = mark
        corner = draw(st.integers(0, height)), draw(st.integers(0, width))
        values[:, : corner[0], : corner[1]] = mark
    transform, epsg = draw(transforms())
    return Raster(values, transform, epsg, nodata)


@st.composite
def tilings(draw: st.DrawFn, margin: int = 0) -> Tiling:
    """Any tiling with at least ``margin`` of context."""
    margin, blend = margin + draw(st.integers(0, 6)), draw(st.integers(0, 8))
    tile = smallest_tile(margin, blend) + draw(st.integers(0, 60))
    return Tiling(tile, margin, blend, draw(st.sampled_from([1, 4, 16])), exact=draw(st.booleans()))
