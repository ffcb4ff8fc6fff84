"""R15 and the nodata part of R8, as properties of random rasters.

    PATCHWORK_CASES=500 python -m pytest -s tests/reliability/test_placement.py

Without the variable fewer cases run (20 of each property).
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import rasterio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from rasterio.crs import CRS
from scipy import ndimage

from backend.contract import requests
from backend.contract.run_directory import create
from backend.jobs.context import JobContext
from backend.labels.class_scheme import LandClass
from backend.scene.scene import Scene
from backend.tiles import engine
from backend.tiles.frame import BandInfo
from backend.tiles.layout import Tiling
from backend.tiles.sinks import BandsSink, ClassSink, Sink
from tests.reliability.figures import show
from tests.reliability.tile_cases import Raster, rasters, tilings

CASES = int(os.environ.get("PATCHWORK_CASES", "20"))
CODES = np.array([3, 0, 255, 77])
CLASSES = [LandClass(int(code), f"class {code}", "#123456") for code in CODES]
Image = NDArray[np.float32]
Mask = NDArray[np.bool_]

tally: Counter[str] = Counter()
"""Cases and pixels looked at, and what was wrong with them."""


def apply(
    raster: Raster, function: engine.Function, channels: int,
    tiling: Tiling, make: Callable[[Path], list[Sink]], batch: int = 2,
) -> tuple[list[Image], list[rasterio.profiles.Profile]]:  # fmt: skip
    """Write the raster, run the engine over it, read every output back."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spec = raster.write(folder / "in.tif")
        context = JobContext(create(folder / "run", requests.Prepare([spec])))
        sinks = make(folder)
        with Scene.open(spec) as scene:
            engine.run(scene, function, channels, sinks, tiling, context, folder / "work", batch=batch)
        context.close()
        outputs, profiles = [], []
        for sink in sinks:
            with rasterio.open(sink.path) as file:
                outputs.append(file.read())
                profiles.append(file.profile)
    return outputs, profiles


def remainders(values: Image, valid: Mask) -> Image:
    """Four classes by the first band's integer part: every pixel's class is known."""
    kind = np.nan_to_num(values[:, :1]).astype(np.int64) % 4
    return np.asarray(kind == np.arange(4)[:, None, None], np.float32)


def mean(values: Image, valid: Mask) -> Image:
    """A 5 x 5 mean of all pixels, valid or not (those are 0): needs 2 px of context."""
    return np.asarray(ndimage.uniform_filter(values, (1, 1, 5, 5), mode="constant"))


def count(name: str, wrong: int) -> None:
    tally[name] += wrong
    assert wrong == 0, f"{wrong} pixels: {name}"


@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
@given(rasters(), tilings(), st.integers(1, 4))
def test_no_pixel_is_misplaced_and_none_changes(raster: Raster, tiling: Tiling, batch: int) -> None:
    bands = [BandInfo(f"band {n}") for n in range(len(raster.values))]

    def values_only(values: Image, valid: Mask) -> Image:
        return values

    (found,), (profile,) = apply(
        raster, values_only, len(bands), tiling, lambda folder: [BandsSink(folder / "out.tif", bands)], batch
    )
    valid = raster.valid
    tally["cases"] += 1
    tally["pixels"] += valid.size
    count("misplaced", int((found[:, valid] != raster.values[:, valid].astype(np.float32)).sum()))
    count("nodata differs", int((np.isfinite(found).any(axis=0) != valid).sum()))
    assert profile["transform"] == raster.transform
    assert profile["crs"] == CRS.from_epsg(raster.epsg)


@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
@given(rasters(), tilings())
def test_class_maps_keep_nodata_apart_from_every_class(raster: Raster, tiling: Tiling) -> None:
    (codes,), (profile,) = apply(
        raster, remainders, 4, tiling, lambda folder: [ClassSink(folder / "map.tif", CLASSES)]
    )
    valid = raster.valid
    assert profile["nodata"] not in CODES
    count("nodata differs", int(((codes[0] == profile["nodata"]) == valid).sum()))
    expected = CODES[raster.values[0][valid].astype(np.int64) % 4]
    count("misplaced", int((codes[0][valid] != expected).sum()))


@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
@given(rasters(), tilings(margin=2))
def test_windows_leave_no_seam_and_the_rim_is_mirrored(raster: Raster, tiling: Tiling) -> None:
    bands = [BandInfo(f"band {n}") for n in range(len(raster.values))]
    (found,), _ = apply(raster, mean, len(bands), tiling, lambda folder: [BandsSink(folder / "out.tif", bands)])
    valid = raster.valid
    filled = np.where(valid, raster.values, 0).astype(np.float32)
    whole = ndimage.uniform_filter(filled, (0, 5, 5), mode="mirror") if min(valid.shape) > 1 else _thin(filled)
    wrong = ~np.isclose(found, whole, rtol=1e-4, atol=1e-3) & valid
    inner = np.zeros_like(valid)
    inner[2:-2, 2:-2] = True
    count("seam", int((wrong & inner).sum()))
    count("rim", int((wrong & ~inner).sum()))


def _thin(values: Image) -> Image:
    """The mirrored mean of a raster one pixel high or wide."""
    padded = np.pad(values, ((0, 0), (2, 2), (2, 2)), mode="reflect")
    return np.asarray(ndimage.uniform_filter(padded, (0, 5, 5), mode="constant"))[:, 2:-2, 2:-2]


def test_figures() -> None:
    """Runs last: what the cases of this session came to."""
    cases = f"in {tally['cases']} cases"
    show("R15 misplaced or changed pixels", f"{tally['misplaced']} of {tally['pixels']:,} {cases}", "0")
    show("R15 pixels with a seam", f"{tally['seam']} {cases}", "0")
    show("R15 pixels wrong at the outer rim", f"{tally['rim']} {cases}", "0")
    show("R8 pixels whose nodata differs", f"{tally['nodata differs']} {cases}", "0")
    assert not any(tally[name] for name in ("misplaced", "seam", "rim", "nodata differs"))
