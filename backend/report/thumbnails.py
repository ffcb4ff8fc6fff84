"""Small pictures of rasters as PNG data, for pages that load nothing from elsewhere."""

from __future__ import annotations

import base64
import math
import struct
import zlib
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling

from backend.contract.errors import InputError
from backend.labels.class_scheme import ClassScheme
from backend.sample.draw import Reader
from backend.scene.grid import Grid, Window
from backend.scene.opening import quiet_georeference
from backend.scene.scene import Scene

WIDTH = 720
"""Longest side of a picture in pixels: sharp at twice the size it is shown at."""

_GAMMA = 0.75
"""Brightens the dark majority of a scene beside its few bright roofs."""

Rgba = NDArray[np.uint8]

# Perceptually uniform dark-to-light ramp (after matplotlib's viridis), six anchors.
_RAMP = np.array([(68, 1, 84), (65, 68, 135), (42, 120, 142), (34, 168, 132), (122, 209, 81), (253, 231, 37)], float)


def png(pixels: Rgba) -> bytes:
    """An 8-bit RGBA image h,w,4 as a PNG file."""
    height, width, _ = pixels.shape
    raw = np.zeros((height, 1 + width * 4), np.uint8)
    raw[:, 1:] = pixels.reshape(height, -1)
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(raw.tobytes(), 9)), (b"IEND", b""))
    chunks = [
        struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data)) for tag, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def data_url(pixels: Rgba) -> str:
    """The image as a ``data:`` URL."""
    return "data:image/png;base64," + base64.b64encode(png(pixels)).decode("ascii")


def class_picture(read: Reader, grid: Grid, scheme: ClassScheme) -> Rgba:
    """Classes by nearest pixel in their colours; transparent where there is none."""
    rows, cols = _places(grid)
    palette = np.zeros((len(scheme) + 1, 4), np.uint8)
    for k, item in enumerate(scheme.classes):
        palette[k] = [*(int(item.color[i : i + 2], 16) for i in (1, 3, 5)), 255]
    picture = np.zeros((len(rows), len(cols)), np.int16)
    for i, row in enumerate(rows):
        picture[i] = read(Window(int(row), 0, 1, grid.width))[0][cols]
    return palette[picture]


def scene_picture(scene: Scene) -> Rgba:
    """The imagery: red, green, blue where known, else up to three bands; stretched between 2 and 98 %."""
    rows, cols = _places(scene.grid)
    names = [band.role for band in scene.bands]
    bands = [names.index(role) for role in ("red", "green", "blue")] if {"red", "green", "blue"} <= set(names) else None
    bands = bands or [0, min(1, len(names) - 1), 0 if len(names) <= 2 else 2]
    picture = np.zeros((len(rows), len(cols), 4), np.uint8)
    values = np.zeros((3, len(rows), len(cols)), np.float32)
    valid = np.zeros((len(rows), len(cols)), bool)
    for i, row in enumerate(rows):
        line, mask = scene.read(Window(int(row), 0, 1, scene.grid.width))
        values[:, i], valid[i] = line[bands, 0][:, cols], mask[0, cols]
    for channel in range(3):
        if valid.any():
            known = values[channel][valid & np.isfinite(values[channel])]  # a missing raster is NaN
            low, high = np.percentile(known, [2, 98]) if known.size else (0.0, 1.0)
            unit = np.clip((values[channel] - low) / max(high - low, 1e-9), 0, 1)
            unit = np.nan_to_num(unit, nan=0.0)
            picture[..., channel] = unit**_GAMMA * 255
    picture[..., 3] = valid * 255
    return picture


def ramp_picture(path: Path, band: int, low: float, high: float) -> Rgba:
    """One band of a raster between ``low`` and ``high`` in a perceptual ramp; nodata transparent."""
    with _open(path) as raster:
        scale = max(1.0, max(raster.height, raster.width) / WIDTH)
        shape = (max(1, round(raster.height / scale)), max(1, round(raster.width / scale)))
        values = raster.read(band, out_shape=shape, masked=True, resampling=Resampling.average)
    return ramp_pixels(values.astype(np.float32).filled(np.nan), low, high)


def ramp_pixels(values: NDArray[np.float32], low: float, high: float) -> Rgba:
    """Numbers between ``low`` and ``high`` in a perceptual ramp; what is not finite is transparent."""
    known = np.isfinite(values)
    unit = np.clip((np.where(known, values, low) - low) / max(high - low, 1e-9), 0, 1)
    at = unit * (len(_RAMP) - 1)
    left = np.minimum(at.astype(int), len(_RAMP) - 2)
    mixed = _RAMP[left] + (_RAMP[left + 1] - _RAMP[left]) * (at - left)[..., None]
    return np.concatenate([mixed, known[..., None] * 255.0], axis=-1).astype(np.uint8)


def band_names(path: Path) -> list[str]:
    """Descriptions of a raster's bands ("Band 2" where it has none)."""
    with _open(path) as raster:
        return [name or f"Band {i}" for i, name in enumerate(raster.descriptions, 1)]


def band_range(path: Path, bands: list[int]) -> tuple[float, float]:
    """2nd and 98th percentile of some bands together, on a coarse copy."""
    with _open(path) as raster:
        step = max(1.0, math.sqrt(raster.height * raster.width / 250_000))
        shape = (len(bands), max(1, int(raster.height / step)), max(1, int(raster.width / step)))
        values = raster.read(bands, out_shape=shape, masked=True).compressed()
    values = values[np.isfinite(values)]
    low, high = np.percentile(values, [2, 98]) if len(values) else (0.0, 1.0)
    return float(low), float(high)


def _open(path: Path) -> rasterio.io.DatasetReader:
    try:
        with quiet_georeference():
            return rasterio.open(path)
    except rasterio.errors.RasterioIOError as error:
        raise InputError(f"This raster cannot be read ({error}).", "Name a raster file.", str(path)) from error


def _places(grid: Grid) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows and columns to look at, at most :data:`WIDTH` each."""
    scale = max(1.0, max(grid.height, grid.width) / WIDTH)
    height, width = max(1, round(grid.height / scale)), max(1, round(grid.width / scale))
    rows = np.minimum(((np.arange(height) + 0.5) * scale).astype(np.int64), grid.height - 1)
    cols = np.minimum(((np.arange(width) + 0.5) * scale).astype(np.int64), grid.width - 1)
    return rows, cols
