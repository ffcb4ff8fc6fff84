"""One raster of a scene on its own grid: chosen bands, their roles and units, their valid pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import CRSError
from rasterio.io import DatasetReader
from rasterio.windows import Window as RasterioWindow

from backend.contract import requests
from backend.contract.errors import InputError, RequestError
from backend.scene import units
from backend.scene.files import file_identity
from backend.scene.grid import Grid, Window, scan_shape
from backend.scene.opening import open_raster, reading, require_measurements
from backend.scene.roles import POLARISATIONS, canonical, guess_roles, is_mask_name
from backend.scene.units import Conversion

PROBE_SIDE, PROBES_PER_SIDE = 128, 4

Numbers = npt.NDArray[np.generic]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Band:
    """One layer of a scene's stack. ``units`` and values are those after conversion; ``dtype`` is the file's."""

    name: str
    role: str
    units: str
    dtype: str

    @property
    def key(self) -> str:
        """What the band is matched by across scenes: its role, or its name where nobody knows the role."""
        return self.role or self.name


class RasterSource:
    """An opened raster. Belongs to one thread, like every GDAL dataset."""

    def __init__(self, spec: requests.Source, crs: str | None = None) -> None:
        self.spec, self.path = spec, spec.path
        self.notes: list[str] = []
        self._dataset: DatasetReader = open_raster(spec.path)
        try:
            self.indexes = self._choose_bands()
            require_measurements(self._dataset, self.indexes, self.path)
            self.grid = self._grid(crs)
            self._fills = [self._fill(index) for index in self.indexes]
            self._masked = self._has_mask_band()
            roles = self._roles()
            self.conversions = [self._conversion(i, role) for i, role in zip(self.indexes, roles, strict=True)]
            self.bands = [self._band(*args) for args in zip(self.indexes, roles, self.conversions, strict=True)]
            self._identity = self._identify()
        except BaseException:
            self._dataset.close()
            raise

    # -- reading ----------------------------------------------------------

    @property
    def dtype(self) -> np.dtype[Any]:
        """The smallest type that holds all bands' numbers."""
        return np.result_type(*(self._dataset.dtypes[index - 1] for index in self.indexes))

    def read_numbers(self, window: Window) -> tuple[Numbers, Mask]:
        """The file's numbers (C,h,w) of a window inside the grid, and which pixels are valid in every band.

        Raises :class:`InputError` that names the file where it cannot be read.
        """
        where = RasterioWindow(window.col, window.row, window.width, window.height)
        with reading(self.path):
            numbers = self._dataset.read(self.indexes, window=where, out_dtype=self.dtype)
            masked = self._dataset.dataset_mask(window=where) if self._masked else None
        valid = np.ones(numbers.shape[1:], dtype=bool) if masked is None else masked > 0
        for band, fill in zip(numbers, self._fills, strict=True):
            if fill is not None:
                valid &= band != fill
            if numbers.dtype.kind == "f":
                valid &= np.abs(band) < np.finfo(np.float32).max  # false for NaN and infinity as well
        return numbers, valid

    def read(self, window: Window) -> tuple[npt.NDArray[np.float32], Mask]:
        """Physical values float32 (C,h,w), 0 where invalid, and valid pixels."""
        numbers, valid = self.read_numbers(window)
        return units.to_physical(numbers, valid, self.conversions), valid

    @property
    def block_shape(self) -> tuple[int, int]:
        """Rows and columns the file decodes at once."""
        height, width = self._dataset.block_shapes[self.indexes[0] - 1]
        return int(height), int(width)

    def identity(self) -> dict[str, Any]:
        """:meth:`_identify` as it was on opening."""
        return dict(self._identity)

    def _identify(self) -> dict[str, Any]:
        """What tells this input from another: path, grid, bands, units, size and time of every file behind it."""
        return {
            "path": self.path,
            "grid": self.grid.to_json(),
            "bands": list(self.indexes),
            "roles": [band.role for band in self.bands],
            "units": [band.units for band in self.bands],
            "conversions": [[c.scale, c.offset, c.factor] for c in self.conversions],
            "nodata": self.spec.nodata,
            "files": file_identity([*self._dataset.files, self.path]),
        }

    def close(self) -> None:
        self._dataset.close()

    # -- what it is -------------------------------------------------------

    def _choose_bands(self) -> list[int]:
        if self.spec.bands is not None:
            return list(self.spec.bands)
        keep = []
        for index, (name, colour) in enumerate(
            zip(self._dataset.descriptions, self._dataset.colorinterp, strict=True), 1
        ):
            if colour == ColorInterp.alpha:
                continue
            if self._dataset.count > 1 and is_mask_name(name or ""):
                self.notes.append(f"{Path(self.path).name}: band {index} “{name}” holds quality flags and is left out.")
                continue
            keep.append(index)
        if not keep:
            raise InputError(
                "It holds only masks, no measurements.", "Choose another raster, or name its bands.", self.path
            )
        return keep

    def _grid(self, crs: str | None) -> Grid:
        dataset = self._dataset
        own = dataset.crs
        if own is None and crs is not None:
            try:
                own = CRS.from_user_input(crs)
            except (CRSError, ValueError) as error:
                raise RequestError(
                    f"“{crs}” is no coordinate reference system.", "Use a form such as EPSG:32633.", self.path
                ) from error
        return Grid(dataset.height, dataset.width, dataset.transform, own)

    def _fill(self, index: int) -> Numbers | None:
        """Nodata in the type of :attr:`dtype`, None where there is none or comparing cannot find it."""
        fill = self.spec.nodata if self.spec.nodata is not None else self._dataset.nodatavals[index - 1]
        if fill is None or not np.isfinite(fill):
            return None  # NaN and infinity are never valid anyway
        if self.dtype.kind == "f":
            return np.asarray(fill, self.dtype)
        limits = np.iinfo(self.dtype)
        whole = float(fill).is_integer() and limits.min <= fill <= limits.max
        return np.asarray(int(fill), self.dtype) if whole else None

    def _has_mask_band(self) -> bool:
        """Whether the file has a mask or alpha band of its own (nodata numbers are compared here)."""
        return any(MaskFlags.per_dataset in flags for flags in self._dataset.mask_flag_enums)

    def _names(self) -> list[str | None]:
        return [self._dataset.descriptions[index - 1] or None for index in self.indexes]

    def _roles(self) -> list[str]:
        if self.spec.roles is not None:
            if len(self.spec.roles) != len(self.indexes):
                raise RequestError(
                    f"There are {len(self.indexes)} bands but {len(self.spec.roles)} roles.",
                    "Give one role for each band.",
                    self.path,
                )
            return [canonical(role) for role in self.spec.roles]
        colours = [self._dataset.colorinterp[index - 1].name for index in self.indexes]
        product = " ".join(map(str, self._dataset.tags().values()))[:4000]
        return guess_roles(self._names(), self.path, colours, product)

    def _conversion(self, index: int, role: str) -> Conversion:
        dataset = self._dataset
        median = self._median(index) if self.spec.units == "auto" and role in POLARISATIONS else None
        scaling = units.scaling_from_metadata(
            dataset.scales[index - 1],
            dataset.offsets[index - 1],
            {**dataset.tags(), **dataset.tags(index)},
            index,
            self.path,
        )
        evidence = units.Evidence(role, dataset.dtypes[index - 1], median, scaling, self.path)
        conversion, note = units.decide(self.spec.units, evidence)
        text = f"{Path(self.path).name}: {note}"
        if note and text not in self.notes:
            self.notes.append(text)
        return conversion

    def _band(self, index: int, role: str, conversion: Conversion) -> Band:
        name = self._dataset.descriptions[index - 1] or role
        return Band(name or f"band {index}", role, conversion.units, self._dataset.dtypes[index - 1])

    def _median(self, index: int) -> float | None:
        """Median of a few small windows spread over the raster; looks further only while none is valid."""
        position = self.indexes.index(index)
        found = [numbers for window in self._probes for numbers in self._valid_numbers(window, position)]
        if found:
            return float(np.median(np.concatenate(found).astype(np.float64)))
        for window in self.grid.blocks(*scan_shape(self.block_shape, self.grid.width, len(self.indexes))):
            for numbers in self._valid_numbers(window, position):
                return float(np.median(numbers.astype(np.float64)))
        return None

    @cached_property
    def _probes(self) -> list[Window]:
        height, width = min(PROBE_SIDE, self.grid.height), min(PROBE_SIDE, self.grid.width)
        rows = np.unique(np.linspace(0, self.grid.height - height, PROBES_PER_SIDE).astype(int))
        cols = np.unique(np.linspace(0, self.grid.width - width, PROBES_PER_SIDE).astype(int))
        return [Window(int(row), int(col), height, width) for row in rows for col in cols]

    def _valid_numbers(self, window: Window, position: int) -> Iterator[Numbers]:
        numbers, valid = self.read_numbers(window)
        if valid.any():
            yield numbers[position][valid]
