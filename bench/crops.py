"""P7: random training crops from the tile cache ÷ the same crops from the deflate GeoTIFF.

    python -m bench.crops [--side 8192] [--bands 4] [--size 128] [--rounds 5]

A uint16 raster with the texture of imagery is written as an ordinary tiled,
deflate-compressed GeoTIFF (larger than GDAL's block cache, as training data
are), decoded once into the tile cache, and read in alternating rounds after a
look at every page of both files. Both sides read the very same crops. "read" stops at the file's numbers, "ready"
includes the normalisation to float32 that training gets.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.transform import from_origin
from rasterio.windows import Window as RasterioWindow

from backend.contract import requests
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.statistics import compute_statistics
from backend.scene.training_data import TrainingData

STRIP, BATCH = 512, 64


def write_raster(path: Path, side: int, bands: int) -> None:
    """Smooth hills plus sensor noise: compresses about as optical imagery does."""
    noise = np.random.default_rng(1)
    profile = {
        "driver": "GTiff", "height": side, "width": side, "count": bands, "dtype": "uint16", "crs": "EPSG:32632",
        "transform": from_origin(500_000, 5_500_000, 10, 10), "tiled": True, "blockxsize": 256, "blockysize": 256,
        "compress": "deflate", "predictor": 2, "num_threads": "ALL_CPUS",
    }  # fmt: skip
    columns = np.arange(side)
    with rasterio.open(path, "w", **profile) as out:
        for row in range(0, side, STRIP):
            rows = np.arange(row, min(side, row + STRIP))[:, None]
            hills = 2000 + 900 * np.sin(rows / 97) * np.cos(columns / 61) + 300 * np.sin((rows + columns) / 11)
            for band in range(1, bands + 1):
                speckle = noise.normal(0, 60, hills.shape)
                data = (hills * (1 + 0.1 * band) + speckle).astype(np.uint16)
                out.write(data, band, window=RasterioWindow(0, row, side, len(rows)))


class Sides:
    """The two ways to one and the same stream of crops."""

    def __init__(self, path: Path, folder: Path, size: int) -> None:
        self.size = size
        self.scene = Scene.open(requests.Scene([requests.Source(str(path))]))
        self.statistics = compute_statistics([self.scene])
        self.data = TrainingData.open([self.scene], self.statistics, budget_share=1.0, folder=folder)
        self._file = rasterio.open(path)
        self.data.cache.numbers(self.data.cache.blocks[0]).sum()

    def cache_read(self, seed: int, count: int) -> np.ndarray[Any, Any]:
        numbers = self.data.cache.numbers(self.data.cache.blocks[0])
        out = np.empty((count, len(numbers), self.size, self.size), numbers.dtype)
        for k, (_, row, col) in enumerate(self.data.places(seed, 0, count, self.size)):
            out[k] = numbers[:, row : row + self.size, col : col + self.size]
        return out

    def file_read(self, seed: int, count: int) -> np.ndarray[Any, Any]:
        places = self.data.places(seed, 0, count, self.size)
        windows = [RasterioWindow(col, row, self.size, self.size) for _, row, col in places]
        return np.stack([self._file.read(window=window) for window in windows])

    def cache_ready(self, seed: int, count: int) -> np.ndarray[Any, Any]:
        return self.data.batch(seed, 0, count, self.size)[0]

    def file_ready(self, seed: int, count: int) -> np.ndarray[Any, Any]:
        places = self.data.places(seed, 0, count, self.size)
        crops = [self.scene.read(Window(row, col, self.size, self.size)) for _, row, col in places]
        return np.stack([self.statistics.normalise(values, valid) for values, valid in crops])


def rate(read: Callable[[int, int], Any], seed: int, batches: int) -> float:
    """Crops a second, read in batches of :data:`BATCH`."""
    start = time.perf_counter()
    for number in range(batches):
        read(1000 * seed + number, BATCH)
    return batches * BATCH / (time.perf_counter() - start)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--side", type=int, default=8192, help="raster side in pixels")
    parser.add_argument("--bands", type=int, default=4)
    parser.add_argument("--size", type=int, default=128, help="crop side in pixels")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scene.tif"
        write_raster(path, options.side, options.bands)
        report(Sides(path, Path(folder) / "tiles", options.size), options)


def report(sides: Sides, options: argparse.Namespace) -> None:
    np.testing.assert_array_equal(sides.cache_read(0, 4), sides.file_read(0, 4))
    np.testing.assert_allclose(sides.cache_ready(0, 4), sides.file_ready(0, 4), atol=1e-5)
    ways = {"cache read": (sides.cache_read, 16), "file read": (sides.file_read, 1)}
    ways |= {"cache ready": (sides.cache_ready, 8), "file ready": (sides.file_ready, 1)}
    rates: dict[str, list[float]] = {name: [] for name in ways}
    for seed in range(1, options.rounds + 1):
        for name, (read, batches) in ways.items():
            rates[name].append(rate(read, seed, batches))
    middle = {name: statistics.median(values) for name, values in rates.items()}
    shape = f"{options.size}² × {options.bands} uint16 of {options.side}², {os.cpu_count()} cores"
    sys.stdout.write(f"crops of {shape}; median of {options.rounds} rounds, crops a second\n")
    for name, value in middle.items():
        low, high = min(rates[name]), max(rates[name])
        sys.stdout.write(f"  {name:<12} {value:>9,.0f}   ({low:,.0f} to {high:,.0f})\n")
    sys.stdout.write(f"P7: {middle['cache read'] / middle['file read']:.1f} × (goal 40 ×)\n")
    sys.stdout.write(f"P7, normalised: {middle['cache ready'] / middle['file ready']:.1f} ×\n")


if __name__ == "__main__":
    main(sys.argv[1:])
