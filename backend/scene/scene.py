"""One scene: one or more rasters on one grid, with roles, units and a validity mask.

Everything that reads imagery reads through :class:`Scene`. A pixel is valid where every
raster has data; in a scene that needs ``any`` of them it is valid where one has, and the
bands of the others are NaN there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.contract import codec, requests
from backend.contract.errors import InputError
from backend.scene.aligned import AlignedSource
from backend.scene.area import Area
from backend.scene.band import Band
from backend.scene.files import short_name, unchanged
from backend.scene.grid import Grid, Window, scan_shape
from backend.scene.source import Mask, Numbers, RasterSource
from backend.scene.units import Conversion, to_physical

__all__ = ["Band", "Scene", "open_scenes"]

COMPACT_TYPES = ("uint8", "int8", "uint16", "int16", "float32")
"""Types a cache may keep as they are; wider ones are held as float32, in which all values leave anyway."""

SAMPLE_BLOCK_NUMBERS = 1_000_000
"""Pixels × bands of a block of a sample (a single block of the file may be larger)."""


class Scene:
    """An opened scene. Belongs to one thread; :meth:`reopen` gives another thread its own.

    ``notes``: what the user should know of how it is read; ``facts``: what ``run.json`` should keep of that.
    """

    def __init__(self, spec: requests.Scene) -> None:
        self.spec = spec
        self.facts: dict[str, Any] = {}
        self._sources: list[RasterSource | AlignedSource] = []
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(cls, spec: requests.Scene) -> Scene:
        """Open, align and check. Raises :class:`InputError` or :class:`RequestError` naming the file at fault."""
        return cls(spec)

    def reopen(self) -> Scene:
        """The same scene with datasets of its own."""
        return Scene(self.spec)

    def _open(self) -> None:
        reference = RasterSource(self.spec.sources[self.spec.reference], self.spec.crs)
        self._sources.append(reference)
        self.grid: Grid = reference.grid
        others = [self._beside(s) for i, s in enumerate(self.spec.sources) if i != self.spec.reference]
        others.insert(self.spec.reference, reference)
        self._sources = others
        self.name = self.spec.name or PurePath(reference.path).stem or reference.path
        self.area = Area(self.spec.area, self.grid, self.name) if self.spec.area else None
        self.bands: tuple[Band, ...] = _unique([band for source in self._sources for band in source.bands])
        self.notes = _said_once([(short_name(source.path), note) for source in self._sources for note in source.notes])
        if self.grid.crs is None:
            self.notes.append(f"{self.name} has no coordinate reference system: fine for training, not for maps.")

    def _beside(self, spec: requests.Source) -> RasterSource | AlignedSource:
        """Another raster of the scene, resampled where its pixels lie elsewhere."""
        source = RasterSource(spec, self.spec.crs)
        self._sources.append(source)  # so that it is closed if what follows fails
        if source.grid.same_as(self.grid) or (
            source.grid.same_pixels(self.grid) and None in (source.grid.crs, self.grid.crs)
        ):
            return source
        return AlignedSource(source, self.grid)

    # -- reading ----------------------------------------------------------

    def read(self, window: Window) -> tuple[npt.NDArray[np.float32], Mask]:
        """Physical values float32 (C,h,w), 0 where invalid, and valid pixels bool (h,w).

        With :attr:`has_gaps`, bands of a raster without data at a valid pixel are NaN. ``window``
        must lie inside the grid. Raises :class:`InputError` naming the file where it cannot be read.
        """
        numbers, valid = self.read_numbers(window)
        return to_physical(numbers, valid, self.conversions), valid

    def read_numbers(self, window: Window) -> tuple[Numbers, Mask]:
        """Numbers before unit conversion (C,h,w) in :attr:`dtype`, and valid pixels.

        Pixels that unit conversion will find to have no logarithm count as valid here.
        With :attr:`has_gaps` they are physical values already, NaN where a raster has none.
        """
        self._require_inside(window)
        if self._needs_any:
            return self._read_any(window)
        parts = [source.read_numbers(window) for source in self._sources]
        valid = np.logical_and.reduce([valid for _, valid in parts])
        if self.area is not None:
            valid &= self.area.mask(window)
        if len(parts) == 1:
            return parts[0][0].astype(self.dtype, copy=False), valid
        return np.concatenate([numbers.astype(self.dtype, copy=False) for numbers, _ in parts]), valid

    def _read_any(self, window: Window) -> tuple[npt.NDArray[np.float32], Mask]:
        parts = [source.read(window) for source in self._sources]
        valid = np.logical_or.reduce([valid for _, valid in parts])
        if self.area is not None:
            valid &= self.area.mask(window)
        for values, own in parts:
            values[:, ~own] = np.nan
        return np.concatenate([values for values, _ in parts]), valid

    @property
    def has_gaps(self) -> bool:
        """Whether valid pixels may lack a raster's data (NaN)."""
        return self._needs_any

    @property
    def _needs_any(self) -> bool:
        return self.spec.need == "any" and len(self._sources) > 1

    @property
    def dtype(self) -> np.dtype[Any]:
        """The type of :meth:`read_numbers`: the files' own where it is compact, else float32."""
        if self._needs_any:
            return np.dtype(np.float32)
        joined = np.result_type(*(source.dtype for source in self._sources))
        return joined if joined.name in COMPACT_TYPES else np.dtype(np.float32)

    @property
    def conversions(self) -> list[Conversion]:
        """How each band's numbers become physical values."""
        if self._needs_any:
            return [Conversion(band.units) for source in self._sources for band in source.bands]
        return [conversion for source in self._sources for conversion in source.conversions]

    @property
    def rasters(self) -> tuple[int, ...]:
        """The number of the raster each band comes from."""
        return tuple(number for number, source in enumerate(self._sources) for _ in source.bands)

    @property
    def offsets(self) -> list[float | None]:
        """What the metadata add to each band's scaled numbers, whether or not the units use it."""
        return [offset for source in self._sources for offset in source.offsets]

    @property
    def extent(self) -> Window:
        """The window that holds everything to be read: the area's, else the whole grid."""
        return self.area.window if self.area is not None else self.grid.whole

    @property
    def scan_shape(self) -> tuple[int, int]:
        """Rows and columns to read at once when going over everything (whole blocks of the reference's file)."""
        return scan_shape(self._sources[self.spec.reference].block_shape, self.grid.width, len(self.bands))

    @property
    def sample_shape(self) -> tuple[int, int]:
        """The same where only a few places are read: smaller, so that they are many."""
        block = self._sources[self.spec.reference].block_shape
        return scan_shape(block, self.grid.width, len(self.bands), SAMPLE_BLOCK_NUMBERS)

    # -- what it is -------------------------------------------------------

    @property
    def signature(self) -> tuple[tuple[str, str], ...]:
        """(role or name, units) of each band: equal for scenes that may be used together."""
        return tuple((band.key, band.units) for band in self.bands)

    def identity(self) -> dict[str, Any]:
        """For ``run.json`` and cache keys: changes whenever what is read may change."""
        need = {"need": self.spec.need} if self._needs_any else {}
        return {
            **need,
            "name": self.name,
            "sources": [source.identity() for source in self._sources],
            "reference": self.spec.reference,
            "area": self.area.identity() if self.area is not None else None,
        }

    def is_current(self) -> bool:
        """Whether every file still has the size and time it had on opening."""
        return all(unchanged(source["files"]) for source in self.identity()["sources"])

    def describe(self) -> dict[str, Any]:
        """What ``scene.describe`` answers: grid, bands, notes; no pixel is read beyond what units need."""
        return {
            "name": self.name,
            "grid": self.grid.to_json(),
            "bounds": list(self.grid.bounds),
            "gsd_m": self.grid.gsd_m,
            "bands": [codec.to_json(band) for band in self.bands],
            "notes": list(self.notes),
        }

    def _require_inside(self, window: Window) -> None:
        inside_rows = window.row >= 0 < window.height and window.row + window.height <= self.grid.height
        inside_cols = window.col >= 0 < window.width and window.col + window.width <= self.grid.width
        if not (inside_rows and inside_cols):
            raise ValueError(f"{window} is not inside the grid of {self.grid.height} × {self.grid.width} pixels")

    def empty_rasters(self) -> list[str]:
        """Paths of the rasters without a single usable pixel in what is read; reads until each has shown one."""
        windows = list(self.grid.blocks(*self.scan_shape, self.extent))
        return [s.path for s in self._sources if not any(s.read(window)[1].any() for window in windows)]

    def close(self) -> None:
        for source in self._sources:
            source.close()

    def __enter__(self) -> Scene:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _said_once(notes: Sequence[tuple[str, str]]) -> list[str]:
    """Notes (file, sentence) in order; a sentence on several files, such as the bands of a product, names them once."""
    files: dict[str, list[str]] = {}
    for name, note in notes:
        own = note.startswith(f"{name}: ")
        known = files.setdefault(note[len(name) + 2 :] if own else note, [])
        if own and name not in known:
            known.append(name)
    return [f"{', '.join(names)}: {note}" if names else note for note, names in files.items()]


def _unique(bands: Sequence[Band]) -> tuple[Band, ...]:
    """Bands under names of their own: ``VV``, ``VV (2)``. Roles stay: two dates of VV are both VV."""
    seen: dict[str, int] = {}
    out = []
    for band in bands:
        seen[band.name] = count = seen.get(band.name, 0) + 1
        out.append(band if count == 1 else Band(f"{band.name} ({count})", band.role, band.units, band.dtype))
    return tuple(out)


def open_scenes(specs: Sequence[requests.Scene]) -> list[Scene]:
    """Open all scenes of a request. Raises :class:`InputError` where their bands differ."""
    scenes: list[Scene] = []
    try:
        for spec in specs:
            scenes.append(Scene.open(spec))
            _require_same_bands(scenes[0], scenes[-1])
            _note_mixed_offsets(scenes[0], scenes[-1])
    except BaseException:
        for scene in scenes:
            scene.close()
        raise
    return scenes


def _note_mixed_offsets(first: Scene, other: Scene) -> None:
    """Sentinel-2 numbers before and after baseline 04.00 differ by 1000 unless they become reflectance."""
    for band, here, there in zip(other.bands, first.offsets, other.offsets, strict=True):
        if band.units in ("scaled", "dn") and None not in (here, there) and here != there:
            other.notes.append(
                f"{other.name} and {first.name} have different offsets in their metadata ({there:g} and {here:g}) "
                "but are read as raw numbers: choose the units reflectance, or the same ground will look different."
            )
            return


def _require_same_bands(first: Scene, other: Scene) -> None:
    if first.signature == other.signature:
        return
    remedy = "Leave one out, stack them as bands of one scene, or choose bands, roles and units that agree."
    theirs, ours = len(first.bands), len(other.bands)
    if theirs != ours:
        cause = f"It has {ours} band{'s' * (ours > 1)}, but {first.name} has {theirs}."
    else:
        shown = [", ".join(f"{key} ({units})" for key, units in scene.signature) for scene in (first, other)]
        cause = f"Its bands are {shown[1]}, but those of {first.name} are {shown[0]}."
    raise InputError(cause, remedy, str(Path(other.spec.sources[0].path)))
