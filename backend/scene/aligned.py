"""A raster seen on another raster's grid.

Resampled here rather than through a WarpedVRT: radar must be averaged in linear
power, and nodata must be found before any averaging. The target is warped in
fixed tiles with fixed kernel widths, so the answer for a pixel never depends on
the window it is read in.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from rasterio.enums import Resampling
from rasterio.warp import reproject

from backend.contract.errors import InputError
from backend.scene.band import Band
from backend.scene.grid import Grid, Window, apply, project
from backend.scene.opening import reading
from backend.scene.units import Conversion

MAX_SOURCE_PX = 16_000_000
TILE, KEPT_TILES = 256, 24
"""Side of the fixed tiles, px (GDAL's linear approximation of a projection errs by a thousandth of a pixel over it)."""

EDGE_POINTS = 21
Values = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.generic]
Mask = npt.NDArray[np.bool_]


class Readable(Protocol):
    """A raster on its own grid, or a mask (no bands)."""

    grid: Grid
    path: str
    notes: list[str]
    offsets: list[float | None]

    @property
    def bands(self) -> list[Band]: ...
    def read(self, window: Window) -> tuple[Values, Mask]: ...
    def identity(self) -> dict[str, Any]: ...
    def close(self) -> None: ...


class AlignedSource:
    """``source`` on ``target``: continuous values bilinear (averaging when made coarser), validity nearest."""

    def __init__(self, source: Readable, target: Grid) -> None:
        self.source, self.target = source, target
        self.bands, self.notes, self.path = source.bands, source.notes, source.path
        self.offsets = source.offsets
        self.conversions = [Conversion(band.units) for band in source.bands]
        self.dtype = np.dtype(np.float32)
        if source.grid.crs is None or target.crs is None:
            raise InputError(
                "It has another size or position than the reference raster, and without a coordinate reference system "
                "they cannot be aligned.",
                "Assign the right CRS to the rasters.",
                source.path,
            )
        if self._source_window(target.whole) is None:
            raise InputError(
                "It does not overlap the reference raster.", "Choose rasters of the same place.", source.path
            )
        self._scales = self._kernel_scales()
        self._tiles = lru_cache(maxsize=KEPT_TILES)(self._tile)

    @property
    def block_shape(self) -> tuple[int, int]:
        return min(512, self.target.height), min(512, self.target.width)

    def read_numbers(self, window: Window) -> tuple[Numbers, Mask]:
        """Physical values float32 (C,h,w) and validity on the target's grid."""
        return self.read(window)

    def read(self, window: Window) -> tuple[Values, Mask]:
        """Physical values float32 (C,h,w), 0 where invalid, and valid pixels."""
        return self._assembled(self._lattice(window), window)

    def identity(self) -> dict[str, object]:
        return {**self.source.identity(), "aligned_to": self.target.to_json()}

    def close(self) -> None:
        self.source.close()

    # -- inside -----------------------------------------------------------

    def _lattice(self, window: Window) -> list[Window]:
        """The fixed tiles of the target that ``window`` touches."""
        top, left = window.row // TILE * TILE, window.col // TILE * TILE
        bottom = min(self.target.height, -(-(window.row + window.height) // TILE) * TILE)
        right = min(self.target.width, -(-(window.col + window.width) // TILE) * TILE)
        return list(self.target.blocks(TILE, TILE, Window(top, left, bottom - top, right - left)))

    def _assembled(self, parts: list[Window], window: Window) -> tuple[Values, Mask]:
        """``window`` put together from ``parts`` that cover it."""
        values = np.zeros((len(self.bands), window.height, window.width), np.float32)
        valid = np.zeros((window.height, window.width), bool)
        for part in parts:
            common = part.intersection(window)
            inner, outer = (common.shifted(-box.row, -box.col).slices for box in (part, window))
            tile_values, tile_valid = self._tiles(part)
            values[:, *outer], valid[outer] = tile_values[:, *inner], tile_valid[inner]
        return values, valid

    def _tile(self, tile: Window) -> tuple[Values, Mask]:
        """One tile, read in quarters where its pixels cover very many source pixels."""
        where = self._source_window(tile)
        if where is None:
            shape = (tile.height, tile.width)
            return np.zeros((len(self.bands), *shape), np.float32), np.zeros(shape, bool)
        if where.height * where.width > MAX_SOURCE_PX and tile.height * tile.width > 1:
            quarters = self.target.blocks(-(-tile.height // 2), -(-tile.width // 2), tile)
            return self._assembled(list(quarters), tile)
        return self._warp(where, tile)

    def _warp(self, where: Window, window: Window) -> tuple[Values, Mask]:
        values, valid = self.source.read(where)
        decibels = [i for i, band in enumerate(self.bands) if band.units == "db"]
        values[decibels] = 10.0 ** (values[decibels] / 10.0)
        values[:, ~valid] = np.nan
        shape = (window.height, window.width)
        warped = np.full((len(self.bands), *shape), np.nan, np.float32)
        nearest = np.zeros(shape, np.uint8)
        if len(values):
            self._reproject(values, where, warped, window)
        self._reproject(valid.astype(np.uint8), where, nearest, window)
        seen = (nearest > 0) & np.isfinite(warped).all(axis=0)
        warped[:, ~seen] = 1.0
        warped[decibels] = 10.0 * np.log10(np.maximum(warped[decibels], np.finfo(np.float32).tiny))
        warped[:, ~seen] = 0.0
        return warped, seen

    def _reproject(self, data: Numbers, where: Window, out: Numbers, window: Window) -> None:
        """Warp ``data`` of ``where`` in the source into ``out`` of ``window``: floats bilinear, masks nearest."""
        continuous = data.dtype.kind == "f"
        method, nodata = (Resampling.bilinear, np.nan) if continuous else (Resampling.nearest, 0)
        x_scale, y_scale = self._scales
        with reading(self.path, "The raster cannot be aligned with the reference"):
            reproject(
                data, out, resampling=method, src_nodata=nodata, dst_nodata=nodata,
                src_transform=self.source.grid.window_transform(where), src_crs=self.source.grid.crs,
                dst_transform=self.target.window_transform(window), dst_crs=self.target.crs,
                XSCALE=x_scale, YSCALE=y_scale,
            )  # fmt: skip

    def _source_pixels(self, points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Target (column, row) points (N,2) as source (column, row); NaN where the projections fail."""
        placed = np.stack(apply(self.target.transform, points), axis=1)
        moved = project(self.target.crs, self.source.grid.crs, placed)
        return np.stack(apply(~self.source.grid.transform, moved), axis=1)

    def _source_window(self, window: Window) -> Window | None:
        """The source pixels that a target window may need, None where there are none."""
        xs = window.col + np.linspace(0, window.width, EDGE_POINTS)
        ys = window.row + np.linspace(0, window.height, EDGE_POINTS)
        grid = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        pixels = self._source_pixels(grid)
        pixels = pixels[np.isfinite(pixels).all(axis=1)]
        if not len(pixels):
            return None
        span = (pixels.max(axis=0) - pixels.min(axis=0)) / (window.width, window.height)
        low = np.floor(pixels.min(axis=0) - 3 - 3 * span).astype(int)
        high = np.ceil(pixels.max(axis=0) + 3 + 3 * span).astype(int)
        limit = np.array([self.source.grid.width, self.source.grid.height])
        if (pixels.min(axis=0) >= limit).any() or (pixels.max(axis=0) <= 0).any():
            return None
        (col, row), (right, bottom) = np.clip(low, 0, limit), np.clip(high, 0, limit)
        return Window(int(row), int(col), int(bottom - row), int(right - col)) if right > col and bottom > row else None

    def _kernel_scales(self) -> tuple[float, float]:
        """Target pixels per source pixel along x and y at the centre, at most 1 (1: plain bilinear)."""
        centre = np.array([self.target.width / 2, self.target.height / 2])
        here, right, down = self._source_pixels(centre + np.array([[0, 0], [1, 0], [0, 1]]))
        steps = [math.hypot(*(right - here)), math.hypot(*(down - here))]
        x, y = (min(1.0, 1.0 / step) if np.isfinite(step) and step > 0 else 1.0 for step in steps)
        return x, y
