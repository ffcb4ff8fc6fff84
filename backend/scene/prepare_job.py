"""``prepare``: read the scenes once, say what was found, leave the tile cache behind for training."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from backend.contract import atomic, requests
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.scene.scene import Scene, open_scenes
from backend.scene.statistics import BandStatistics, Statistics, compute_statistics
from backend.scene.tile_cache import TileCache, open_cache, planned_bytes

NUMBERS_PER_SECOND = 15e6
"""Pixels × bands a second, statistics and cache together, measured on two cores with deflate."""

MEMORY_BYTES = 700 * 2**20
"""Libraries, GDAL's block cache, the blocks in work and the percentile sample; flat in raster size."""

SCHEMA = "patchwork-prepare/1"


def run(request: requests.Prepare, context: JobContext) -> None:
    """Writes ``outputs/prepare.json`` and one note per finding."""
    with ExitStack() as stack:
        scenes = [stack.enter_context(scene) for scene in open_scenes(request.scenes)]
        _prepare(scenes, request.cache_share, context)


def _prepare(scenes: list[Scene], cache_share: float, context: JobContext) -> None:
    for scene in scenes:
        for text in [_describe(scene), *scene.notes]:
            context.note(text)
    context.resolve(scenes=[scene.identity() for scene in scenes], bands=scenes[0].describe()["bands"])
    statistics = compute_statistics(scenes, context)
    for band in statistics.bands:
        context.note(_sentence(band))
    context.note(f"{statistics.valid_share:.1%} of the pixels are valid ({statistics.valid_pixels:,}).")
    cache = open_cache(scenes, cache_share, context, renew=True)
    context.note(f"The tile cache holds {cache.coverage:.0%} of the pixels as {cache.dtype.name}.")
    path = context.run.outputs / "prepare.json"
    atomic.write_json(path, _result(scenes, statistics, cache))
    context.output("table", path, "What was found in the imagery")


def estimate(request: requests.Prepare) -> Estimate:
    """Time from the pixels to decode twice (statistics, cache), disk from the cache's plan."""
    scenes = open_scenes(request.scenes)
    numbers = sum(scene.extent.height * scene.extent.width * len(scene.bands) for scene in scenes)
    for scene in scenes:
        scene.close()
    return Estimate(
        seconds=1.0 + numbers / NUMBERS_PER_SECOND,
        memory_bytes=MEMORY_BYTES,
        disk_bytes=planned_bytes(scenes, request.cache_share),
    )


def _describe(scene: Scene) -> str:
    grid = scene.grid
    crs = grid.crs.to_string() if grid.crs is not None else "no CRS"
    gsd = f"{grid.gsd_m:.4g} m" if grid.gsd_m else "unknown pixel size"
    bands = "one band" if len(scene.bands) == 1 else f"{len(scene.bands)} bands"
    return f"{scene.name}: {grid.width} × {grid.height} pixels of {gsd}, {crs}, {bands}."


def _sentence(band: BandStatistics) -> str:
    role = f" ({band.role})" if band.role and band.role != band.name else "" if band.role else " (role unknown)"
    return (
        f"{band.name}{role}, {band.units}: {band.low:.4g} to {band.high:.4g} (0.1 to 99.9 %), "
        f"median {band.median:.4g}, mean {band.mean:.4g} ± {band.std:.4g}."
    )


def _result(scenes: list[Scene], statistics: Statistics, cache: TileCache) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "scenes": [scene.describe() for scene in scenes],
        "statistics": statistics.to_json(),
        "cache": {"folder": str(cache.folder), "dtype": cache.dtype.name, "coverage": cache.coverage},
    }
