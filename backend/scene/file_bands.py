"""The bands of an opened file as its metadata tell of them, and which of them hold measurements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.io import DatasetReader
from rasterio.windows import Window as RasterioWindow

from backend.contract.errors import InputError
from backend.scene.grid import Grid, Window
from backend.scene.opening import is_slc, raw_sar_error
from backend.scene.roles import is_mask_name

PROBE_SIDE, PROBES_PER_SIDE = 128, 4
MASK_BETWEEN = 0.05
"""An alpha band with a larger share of half-transparent pixels is none."""


@dataclass(frozen=True)
class FileBand:
    """Metadata of one band. ``index`` is 1-based; ``name`` is "" where the file has none."""

    index: int
    name: str
    dtype: str
    colour: ColorInterp
    nodata: float | None
    scale: float
    offset: float

    def fill(self, override: float | None, dtype: np.dtype[Any]) -> npt.NDArray[Any] | None:
        """Nodata as a number of ``dtype``; None where there is none or comparing cannot find it."""
        fill = self.nodata if override is None else override
        if fill is None or not np.isfinite(fill):
            return None  # NaN and infinity are never valid anyway
        if dtype.kind == "f":
            return np.asarray(fill, dtype)
        limits = np.iinfo(dtype)
        whole = float(fill).is_integer() and limits.min <= fill <= limits.max
        return np.asarray(int(fill), dtype) if whole else None


def list_bands(dataset: DatasetReader) -> list[FileBand]:
    """All bands of a file (rasterio builds whole tuples at every access: once is enough)."""
    names = [(name or "").partition(", central wavelength")[0] for name in dataset.descriptions]
    columns = dataset.dtypes, dataset.colorinterp, dataset.nodatavals, dataset.scales, dataset.offsets
    return [FileBand(i, *row) for i, row in enumerate(zip(names, *columns, strict=True), 1)]


def require_bands(bands: Sequence[FileBand], indexes: Sequence[int], path: str) -> list[FileBand]:
    """The bands asked for by number."""
    absent = [index for index in indexes if not 1 <= index <= len(bands)]
    if absent:
        raise InputError(f"It has {len(bands)} bands; band {absent[0]} was asked for.", "Choose other bands.", path)
    return [bands[index - 1] for index in indexes]


def measuring_bands(dataset: DatasetReader, bands: Sequence[FileBand], notes: list[str]) -> list[FileBand]:
    """All bands but alpha and quality flags; ``notes`` gets what the user should know of the choice."""
    keep = []
    for band in bands:
        if band.colour == ColorInterp.alpha:
            if _alpha_is_mask(dataset, band.index):
                continue
            notes.append(f"band {band.index} is marked as alpha but holds measurements: taken as a band.")
        elif len(bands) > 1 and is_mask_name(band.name):
            notes.append(f"band {band.index} “{band.name}” holds quality flags and is left out.")
            continue
        keep.append(band)
    return keep


def _alpha_is_mask(dataset: DatasetReader, index: int) -> bool:
    """Whether an "alpha" band holds little but 0 and full.

    GDAL marks the fourth band of any 8-bit raster as alpha when it writes one,
    so the near infrared of aerial images often bears that name.
    """
    windows = probe_windows(Grid(dataset.height, dataset.width, dataset.transform, None))
    numbers = np.concatenate([dataset.read(index, window=box(window)).ravel() for window in windows])
    between = (numbers > 0) & (numbers < numbers.max())
    return bool(between.mean() <= MASK_BETWEEN)


def has_mask(dataset: DatasetReader, chosen: Sequence[FileBand]) -> bool:
    """Whether the file has a mask, or an alpha band that masks (nodata numbers are compared elsewhere)."""
    flags = {flag for flags in dataset.mask_flag_enums for flag in flags}
    if MaskFlags.alpha in flags:
        return not any(band.colour == ColorInterp.alpha for band in chosen)
    return MaskFlags.per_dataset in flags


def require_measurements(dataset: DatasetReader, bands: Sequence[FileBand], path: str) -> None:
    """Refuse bands that are not real-valued measurements: none at all, complex or paletted ones."""
    if not bands:
        raise InputError("It holds only masks, no measurements.", "Choose another raster, or name its bands.", path)
    for band in bands:
        if band.dtype.startswith("complex"):
            if is_slc(dataset):
                raise raw_sar_error(path)
            cause = f"Band {band.index} holds complex numbers ({band.dtype})."
            raise InputError(cause, "Convert it to power or amplitude first.", path)
        if band.colour == ColorInterp.palette:
            raise InputError(
                f"Band {band.index} is paletted: its numbers are codes of colours or classes, not measurements.",
                "Use it as labels, or expand it to red, green, blue (gdal_translate -expand rgb).",
                path,
            )


def probe_windows(grid: Grid) -> list[Window]:
    """A few small windows spread evenly over a grid."""
    height, width = min(PROBE_SIDE, grid.height), min(PROBE_SIDE, grid.width)
    rows = np.unique(np.linspace(0, grid.height - height, PROBES_PER_SIDE).astype(int))
    cols = np.unique(np.linspace(0, grid.width - width, PROBES_PER_SIDE).astype(int))
    return [Window(int(row), int(col), height, width) for row in rows for col in cols]


def box(window: Window) -> RasterioWindow:
    """A window in rasterio's form."""
    return RasterioWindow(window.col, window.row, window.width, window.height)
