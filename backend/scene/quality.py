"""A cloud or quality mask on a raster's grid: which pixels may be used.

The mask keeps its own grid and CRS; it is brought onto the raster's by nearest neighbour. Where it does not
reach, nothing says that a pixel is usable: there the raster has no data.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.contract.errors import InputError
from backend.contract.quality_masks import BQA, BQA_0, BQA_1, PRESETS, Preset, QualityMask, to_words
from backend.scene import file_bands, mtl
from backend.scene.aligned import AlignedSource
from backend.scene.band import Band
from backend.scene.files import file_identity
from backend.scene.grid import Grid, Window
from backend.scene.opening import open_raster, placing, reading

Flags = npt.NDArray[np.generic]
Usable = npt.NDArray[np.bool_]


class QualitySource:
    """A mask on its own grid: a raster without bands, valid where it says that pixels are usable."""

    def __init__(self, mask: QualityMask, crs: Any) -> None:
        self.mask, self.path = mask, mask.path
        self.bands: list[Band] = []
        self.notes: list[str] = []
        self.offsets: list[float | None] = []
        self._dataset = open_raster(mask.path)
        try:
            self.grid = Grid(self._dataset.height, self._dataset.width, placing(self._dataset), self._dataset.crs or crs)
            self._require_flags()
            self.preset = PRESETS[_version(mask)] if mask.meaning else None
            self._require_meaning()
        except BaseException:
            self._dataset.close()
            raise

    def read(self, window: Window) -> tuple[npt.NDArray[np.float32], Usable]:
        """No bands, and where the mask leaves pixels usable."""
        return np.zeros((0, window.height, window.width), np.float32), self.usable(window)

    def usable(self, window: Window) -> Usable:
        flags = self._flags(window)
        if self.preset is not None:
            return ~unusable(flags, self.preset)
        if self.mask.bits:
            chosen = np.array(functools.reduce(lambda bits, bit: bits | 1 << bit, self.mask.bits, 0), np.int64)
            free: Usable = (flags.astype(np.int64) & chosen) == 0
            return free
        return ~np.isin(flags, self.mask.codes or [])

    def words(self) -> str:
        """What was masked, for the user."""
        name, count = Path(self.path).name, self._dataset.count
        if count > 1:  # an image taken for a mask would otherwise go unseen
            name += f", band {self.mask.band} of its {count},"
        if self.preset is not None:
            return f"{name} ({self.preset.title}) leaves out: {', '.join(self.preset.unusable())}."
        kind = "bits" if self.mask.bits else "codes"
        return f"{name} leaves out the {kind} {', '.join(map(str, self.mask.bits or self.mask.codes or []))}."

    def identity(self) -> dict[str, Any]:
        return {"path": self.path, "band": self.mask.band, "means": to_words(self.mask)}

    def files(self) -> list[list[Any]]:
        """Name, size and time of every file behind it."""
        return file_identity([*self._dataset.files, self.path])

    def close(self) -> None:
        self._dataset.close()

    # -- inside -----------------------------------------------------------

    def _flags(self, window: Window) -> Flags:
        with reading(self.path, "The mask cannot be read (damaged or truncated?)"):
            flags: Flags = self._dataset.read(self.mask.band, window=file_bands.box(window))
        return flags

    def _require_flags(self) -> None:
        count = self._dataset.count
        if self.mask.band > count:
            raise InputError(f"The mask has {count} bands; band {self.mask.band} was asked for.", "Choose another.", self.path)
        dtype = np.dtype(self._dataset.dtypes[self.mask.band - 1])
        if dtype.kind not in "iu":
            raise InputError(
                f"This mask holds numbers of the type {dtype.name}, and codes or bits are whole numbers.",
                "Choose the mask file of the product (SCL, QA_PIXEL), or convert it to integers.",
                self.path,
            )

    def _require_meaning(self) -> None:
        """Refuse a preset that the numbers contradict: bits read by another version's table mask at random."""
        if self.preset is None:
            return
        seen = np.unique(np.concatenate([self._flags(w).ravel() for w in file_bands.probe_windows(self.grid)]))
        if _contradicts(seen, self.preset):
            shown = ", ".join(str(number) for number in seen[:6].tolist())
            raise InputError(
                f"This does not look like {self.preset.title}: it holds {shown}{' …' if len(seen) > 6 else ''}.",
                "Choose the preset of this product and version, or give codes or bits yourself.",
                self.path,
            )


class OnGrid:
    """The mask as a raster of ``target`` asks for it."""

    def __init__(self, mask: QualityMask, target: Grid) -> None:
        self.source = QualitySource(mask, target.crs)
        here = self.source.grid
        try:
            same = here.same_as(target) or (here.same_pixels(target) and None in (here.crs, target.crs))
            self._aligned = None if same else _aligned(self.source, target)
        except BaseException:
            self.source.close()
            raise

    def usable(self, window: Window) -> Usable:
        return self.source.usable(window) if self._aligned is None else self._aligned.read(window)[1]

    def close(self) -> None:
        self.source.close()


def _aligned(source: QualitySource, target: Grid) -> AlignedSource:
    try:
        return AlignedSource(source, target)
    except InputError as error:
        cause = error.cause.replace("It has", "The mask has").replace("It does", "The mask does")
        cause = cause.replace("the reference raster", "the raster it is for")
        raise InputError(cause, "Choose the mask of the same product, or check the CRS of both.", source.path) from error


def unusable(flags: Flags, preset: Preset) -> Usable:
    """Where a preset's codes or fields forbid use."""
    if preset.codes:
        return np.isin(flags, [code.number for code in preset.codes if code.unusable])
    bad = np.zeros(flags.shape, bool)
    for field in preset.fields:
        if field.unusable:
            bad |= _value(flags, field.first, field.width) >= field.least
    return bad


def _value(flags: Flags, first: int, width: int) -> npt.NDArray[np.int64]:
    return (flags.astype(np.int64) >> first) & ((1 << width) - 1)


def _contradicts(seen: Flags, preset: Preset) -> bool:
    if preset.codes:
        return not set(seen.tolist()) <= {code.number for code in preset.codes}
    stated = next(field for field in preset.fields if field.name == preset.stated)
    filled = _value(seen, 0, 1) == 1
    return bool((_value(seen[~filled], stated.first, stated.width) == 0).any())


def _version(mask: QualityMask) -> str:
    """The preset's name; of ``bqa`` the version that the product's metadata state."""
    if mask.meaning != BQA:
        return str(mask.meaning)
    found = mtl.beside(mask.path)
    if found is not None:
        return BQA_1 if found.collection == 1 else BQA_0
    if re.search(r"_0[1]_(T1|T2|RT)_", Path(mask.path).name):
        return BQA_1
    raise InputError(
        "Nothing says which version of the quality band this is, and the versions' bits differ.",
        f"Put the product's …_MTL.txt beside it, or choose {BQA_1} (Collection 1) or {BQA_0} (before).",
        mask.path,
    )
