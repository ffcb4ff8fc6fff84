"""Per-band statistics of the valid pixels, and the normalisation every model sees.

Normalisation: clip to the 0.1–99.9 percentiles, then z-score with mean and
standard deviation of the clipped values (a whole-range ± 3 std is inflated by
cloud, sea and bright double bounce). They are kept in the model's card and
*applied* to new scenes, never recomputed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.contract import atomic, home
from backend.contract.errors import InputError
from backend.jobs.context import JobContext
from backend.scene.cache_room import clean
from backend.scene.files import cache_key
from backend.scene.grid import Window
from backend.scene.moments import Moments
from backend.scene.sampling import PixelSample
from backend.scene.scene import Scene

PERCENTILES = (0.1, 1.0, 2.0, 5.0, 25.0, 50.0, 75.0, 95.0, 98.0, 99.0, 99.9)
HISTOGRAM_BINS = 64
SCHEMA = "patchwork-statistics/1"
"""Changes whenever the numbers below would, so that remembered ones are never mixed with new ones."""

Values = npt.NDArray[np.float32]


@dataclass(frozen=True)
class BandStatistics:
    """One band, in physical units.

    ``mean``, ``std`` (population), ``minimum``, ``maximum`` are exact over all
    valid pixels. ``percentiles`` (keys such as ``"99.9"``), ``low``, ``high``
    (0.1 and 99.9), ``median``, ``histogram`` (counts in equal bins from low to
    high, outliers in the outer bins), ``centre`` and ``scale`` (mean and std of
    the clipped values) come from a bounded random sample: all pixels, up to a million.
    """

    name: str
    role: str
    units: str
    low: float
    high: float
    mean: float
    std: float
    median: float
    minimum: float
    maximum: float
    centre: float
    scale: float
    percentiles: dict[str, float]
    histogram: list[int]


@dataclass(frozen=True)
class Statistics:
    """Statistics of one band signature over all scenes of a run. ``valid_share`` is of all pixels in the extents.

    Each band's are over its own valid pixels, which differ where a scene needs ``any`` of its rasters.
    """

    bands: list[BandStatistics]
    valid_share: float
    valid_pixels: int

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Statistics:
        return cls(
            [BandStatistics(**band) for band in raw["bands"]], float(raw["valid_share"]), int(raw["valid_pixels"])
        )

    def normalise(self, values: Values, valid: npt.NDArray[np.bool_]) -> Values:
        """Physical (…,C,H,W) to normalised float32; invalid pixels (valid: …,H,W) become 0, the mean; NaN stays."""
        low, high, centre, scale = self.columns()
        out: Values = np.clip(values, low, high).astype(np.float32, copy=False)
        out -= centre
        out /= scale
        np.copyto(out, 0, where=~valid[..., None, :, :])
        return out

    def denormalise(self, values: Values) -> Values:
        """The inverse of :meth:`normalise` inside the clipping range."""
        _, _, centre, scale = self.columns()
        out: Values = values * scale + centre
        return out

    def columns(self) -> tuple[Values, Values, Values, Values]:
        """low, high, centre and scale as float32 (C,1,1); a band without spread has scale 1."""
        table = np.array([[b.low, b.high, b.centre, b.scale if b.scale > 0 else 1.0] for b in self.bands], np.float32)
        low, high, centre, scale = table.T[:, :, None, None]
        return low, high, centre, scale


def compute_statistics(
    scenes: Sequence[Scene], context: JobContext | None = None, folder: Path | None = None
) -> Statistics:
    """Statistics of all valid pixels of all scenes.

    Remembered in Patchwork's cache (or ``folder``) while the files stay the same.
    Raises :class:`InputError` where there is no valid pixel.
    """
    key = cache_key([SCHEMA, *(scene.identity() for scene in scenes)])
    if key is None:
        return scan_statistics(scenes, context)
    path = (folder or home.cache_folder() / "statistics") / f"{key}.json"
    if path.is_file():
        path.touch()  # marks it as used now
        return Statistics.from_json(json.loads(path.read_text(encoding="utf-8")))
    found = scan_statistics(scenes, context)
    path.parent.mkdir(parents=True, exist_ok=True)
    clean(path.parent)
    atomic.write_json(path, found.to_json())
    return found


def scan_statistics(
    scenes: Sequence[Scene], context: JobContext | None = None, windows: Sequence[Window] | None = None
) -> Statistics:
    """One pass of bounded memory over all scenes; the result is the same for any block size.

    With ``windows`` only these are read, of every scene.
    """
    moments = Moments(len(scenes[0].bands), gaps=any(scene.has_gaps for scene in scenes))
    valid_pixels = 0
    sample = PixelSample(len(scenes[0].bands))
    blocks = [(i, window) for i, scene in enumerate(scenes) for window in windows or _everything(scene)]
    if context is not None:
        context.stage("Reading statistics", len(blocks), "block")
    for number, (i, window) in enumerate(blocks, 1):
        values, valid = scenes[i].read(window)
        picked = np.stack([band[valid] for band in values])  # values[:, valid] would lie transposed in memory
        moments.add(picked)
        valid_pixels += picked.shape[1]
        sample.add(picked, _positions(scenes[i], window, valid), stream=i)
        if context is not None:
            context.advance(number)
    total = sum(window.height * window.width for _, window in blocks)
    if valid_pixels == 0:
        looked_at = "everything" if windows is None else "all that was looked at (a sample of the scene)"
        raise InputError(
            f"There are no valid pixels: {looked_at} is nodata, NaN or outside the area of interest.",
            "Check the nodata value, the units and the area.",
            _at_fault(scenes, windows is None),
        )
    for band, count in zip(scenes[0].bands, moments.count, strict=True):
        if count == 0:
            cause = f"The band {band.name} has no valid pixel anywhere: its raster is empty in this place."
            raise InputError(cause, "Leave that raster out, or choose another area.", _at_fault(scenes, windows is None))
    return _summarise(scenes[0], moments, sample.values(), valid_pixels, total)


def _at_fault(scenes: Sequence[Scene], all_read: bool) -> str:
    """The rasters that are empty; the scenes where none is by itself, or where only a sample was read."""
    empty = [path for scene in scenes for path in scene.empty_rasters()] if all_read else []
    return ", ".join(empty or [scene.name for scene in scenes])[:200]


def _everything(scene: Scene) -> Iterator[Window]:
    return scene.grid.blocks(*scene.scan_shape, scene.extent)


def _positions(scene: Scene, window: Window, valid: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Each valid pixel's number in the whole raster, so that sampling does not depend on the blocks."""
    rows, cols = np.nonzero(valid)
    positions: npt.NDArray[np.int64] = (rows + window.row) * np.int64(scene.grid.width) + (cols + window.col)
    return positions


def _summarise(scene: Scene, moments: Moments, sample: Values, valid_pixels: int, total: int) -> Statistics:
    bands = []
    for i, band in enumerate(scene.bands):
        column = np.sort(sample[i][~np.isnan(sample[i])])
        levels = np.percentile(column, PERCENTILES)  # float64
        low, high = float(levels[0]), float(levels[-1])
        clipped = np.clip(column.astype(np.float64), low, high)
        percentiles = {f"{p:g}": float(v) for p, v in zip(PERCENTILES, levels, strict=True)}
        bands.append(
            BandStatistics(
                name=band.name,
                role=band.role,
                units=band.units,
                low=low,
                high=high,
                mean=float(moments.mean[i]),
                std=float(moments.std[i]),
                median=percentiles["50"],
                minimum=float(moments.minimum[i]),
                maximum=float(moments.maximum[i]),
                centre=float(clipped.mean()),
                scale=float(clipped.std()),
                percentiles=percentiles,
                histogram=_histogram(clipped, low, high),
            )
        )
    return Statistics(bands, valid_pixels / total, valid_pixels)


def _histogram(clipped: npt.NDArray[np.float64], low: float, high: float) -> list[int]:
    if high <= low:
        return [len(clipped)] + [0] * (HISTOGRAM_BINS - 1)
    return [int(n) for n in np.histogram(clipped, HISTOGRAM_BINS, (low, high))[0]]
