"""One raster of a scene on its own grid: chosen bands, their roles and units, their valid pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.io import DatasetReader

from backend.contract import requests
from backend.contract.errors import RequestError
from backend.scene import file_bands, scaling, sentinel1_grid, units
from backend.scene.band import Band
from backend.scene.file_bands import FileBand
from backend.scene.files import file_identity, short_name
from backend.scene.grid import Grid, Window, scan_shape
from backend.scene.opening import open_raster, placing, reading, sentinel1_name
from backend.scene.quality import OnGrid
from backend.scene.roles import POLARISATIONS, canonical, guess_roles
from backend.scene.units import Conversion

Numbers = npt.NDArray[np.generic]
Mask = npt.NDArray[np.bool_]


class RasterSource:
    """An opened raster. Belongs to one thread, like every GDAL dataset.

    ``offsets``: what the metadata add to each band's scaled numbers, None where they say nothing.
    """

    def __init__(self, spec: requests.Source, crs: str | None = None) -> None:
        self.spec, self.path = spec, spec.path
        self.notes: list[str] = []
        self.offsets: list[float | None] = []
        self._quality: OnGrid | None = None
        self._dataset: DatasetReader = _opened(spec.path)
        try:
            with reading(self.path):
                self._examine(crs)
        except BaseException:
            self.close()
            raise

    def _examine(self, crs: str | None) -> None:
        self.grid = self._grid(crs)
        if sentinel1_name(self.path):
            self.notes.append(f"{short_name(self.path)}: {sentinel1_grid.NOTE}")
        self._chosen = self._choose_bands()
        file_bands.require_measurements(self._dataset, self._chosen, self.path)
        self.indexes = [band.index for band in self._chosen]
        self.dtype: np.dtype[Any] = np.result_type(*(band.dtype for band in self._chosen))
        self._product = scaling.Product(self.path, self._dataset.tags())
        self._fills = [self._fill(band) for band in self._chosen]
        self._masked = file_bands.has_mask(self._dataset, self._chosen)
        height, width = self._dataset.block_shapes[self.indexes[0] - 1]
        self.block_shape = int(height), int(width)
        roles = self._known_roles = self._roles()
        self.conversions = [self._conversion(band, role) for band, role in zip(self._chosen, roles, strict=True)]
        self.bands = [_band(*args) for args in zip(self._chosen, roles, self.conversions, strict=True)]
        self._require_one_each()
        self._quality = None if self.spec.mask is None else OnGrid(self.spec.mask, self.grid)
        if self._quality is not None:
            self.notes.append(self._quality.source.words())
        self._identity = self._identify()

    # -- reading ----------------------------------------------------------

    def read_numbers(self, window: Window) -> tuple[Numbers, Mask]:
        """The file's numbers (C,h,w) of a window inside the grid, and which pixels are valid in every band.

        Raises :class:`InputError` that names the file where it cannot be read.
        """
        where = file_bands.box(window)
        with reading(self.path):
            numbers = self._dataset.read(self.indexes, window=where, out_dtype=self.dtype)
            masked = self._dataset.dataset_mask(window=where) if self._masked else None
        valid = np.ones(numbers.shape[1:], dtype=bool) if masked is None else masked > 0
        for band, fill in zip(numbers, self._fills, strict=True):
            if fill is not None:
                valid &= band != fill
            if numbers.dtype.kind == "f":
                valid &= np.abs(band) < np.finfo(np.float32).max  # false for NaN and infinity as well
        if self._quality is not None:
            valid &= self._quality.usable(window)
        return numbers, valid

    def read(self, window: Window) -> tuple[npt.NDArray[np.float32], Mask]:
        """Physical values float32 (C,h,w), 0 where invalid, and valid pixels."""
        numbers, valid = self.read_numbers(window)
        return units.to_physical(numbers, valid, self.conversions), valid

    def identity(self) -> dict[str, Any]:
        """What tells this input from another, as it was on opening."""
        return dict(self._identity)

    def close(self) -> None:
        self._dataset.close()
        if self._quality is not None:
            self._quality.close()

    # -- what it is -------------------------------------------------------

    def _grid(self, crs: str | None) -> Grid:
        dataset, asked = self._dataset, self._asked_crs(crs)
        own = dataset.crs or asked
        if asked is not None and own is not None and own != asked:
            name, has = short_name(self.path), own.to_string()[:60]
            self.notes.append(f"{name} has a CRS of its own ({has}): {crs} was not used.")
        return Grid(dataset.height, dataset.width, placing(dataset), own)

    def _asked_crs(self, crs: str | None) -> CRS | None:
        try:
            return None if crs is None else CRS.from_user_input(crs)
        except (CRSError, ValueError) as error:
            cause = f"“{crs}” is no coordinate reference system."
            raise RequestError(cause, "Use a form such as EPSG:32633.", self.path) from error

    def _choose_bands(self) -> list[FileBand]:
        bands = file_bands.list_bands(self._dataset)
        if self.spec.bands is not None:
            return file_bands.require_bands(bands, self.spec.bands, self.path)
        notes: list[str] = []
        chosen = file_bands.measuring_bands(self._dataset, bands, notes)
        self.notes += [f"{short_name(self.path)}: {note}" for note in notes]
        return chosen

    def _roles(self) -> list[str]:
        bands, asked = self._chosen, self.spec.roles
        if asked is None:
            product = " ".join(map(str, self._dataset.tags().values()))[:4000]
            return guess_roles([band.name for band in bands], self.path, [band.colour.name for band in bands], product)
        if len(asked) != len(bands):
            cause = f"There are {len(bands)} bands but {len(asked)} roles."
            raise RequestError(cause, "Give one role for each band.", self.path)
        roles = [canonical(role) for role in asked]
        self._note_repeated(roles)
        return roles

    def _note_repeated(self, roles: Sequence[str]) -> None:
        """Several dates in one file have each role several times; a slip of the fingers looks the same."""
        times = {role: roles.count(role) for role in roles if role and roles.count(role) > 1}
        if times:
            said = ", ".join(f"{count} bands are {role}" for role, count in times.items())
            doubt = "right for several dates in one file, else correct the roles."
            self.notes.append(f"{short_name(self.path)}: {said}, as given: {doubt}")

    def _conversion(self, band: FileBand, role: str) -> Conversion:
        median = self._median(band) if self.spec.units == "auto" and role in POLARISATIONS else None
        asked = self._asked_scaling(band)
        told = self._product.scaling(band, role, self._dataset.tags(band.index))
        known = asked or told
        self.offsets.append(None if known is None else known[1])
        sentinel2 = self._product.is_sentinel2 or "rededge1" in self._known_roles
        evidence = units.Evidence(role, band.dtype, median, known, self.path, asked is not None, asked == told, sentinel2)
        conversion, note = units.decide(self.spec.units, evidence)
        text = f"{short_name(self.path)}: {note}"
        if note and text not in self.notes:
            self.notes.append(text)
        return conversion

    def _asked_scaling(self, band: FileBand) -> tuple[float, float] | None:
        if self.spec.scale is None:
            return None
        position, offsets = self._chosen.index(band), self.spec.offset or [0.0]
        return self.spec.scale[position % len(self.spec.scale)], offsets[position % len(offsets)]

    def _require_one_each(self) -> None:
        for name, given in (("scale", self.spec.scale), ("offset", self.spec.offset)):
            if given is not None and len(given) not in (1, len(self._chosen)):
                cause = f"There are {len(self._chosen)} bands but {len(given)} numbers for the {name}."
                raise RequestError(cause, "Give one for all bands, or one for each.", self.path)

    def _fill(self, band: FileBand) -> npt.NDArray[Any] | None:
        """What is no data: as asked, as the file says, as the product's metadata say."""
        asked = self.spec.nodata
        return band.fill(self._product.nodata if asked is None and band.nodata is None else asked, self.dtype)

    def _median(self, band: FileBand) -> float | None:
        """Median of a few small windows spread over the raster; looks further only while none is valid."""
        position = self.indexes.index(band.index)
        probes = file_bands.probe_windows(self.grid)
        found = [numbers for window in probes for numbers in self._valid_numbers(window, position)]
        if found:
            return float(np.median(np.concatenate(found).astype(np.float64)))
        for window in self.grid.blocks(*scan_shape(self.block_shape, self.grid.width, len(self.indexes))):
            for numbers in self._valid_numbers(window, position):
                return float(np.median(numbers.astype(np.float64)))
        return None

    def _valid_numbers(self, window: Window, position: int) -> Iterator[Numbers]:
        numbers, valid = self.read_numbers(window)
        if valid.any():
            yield numbers[position][valid]

    def _files(self) -> list[list[Any]]:
        """The raster's files and its mask's; none where one of the two has no file to watch for changes."""
        behind = getattr(self._dataset, "src_dataset", self._dataset)  # (of a GRD laid on the map)
        own = file_identity([*behind.files, self.path])
        masks = own if self._quality is None else self._quality.source.files()
        if not (own and masks):
            return []
        return own if self._quality is None else [*own, *(file for file in masks if file not in own)]

    def _identify(self) -> dict[str, Any]:
        """Path, grid, bands, units, and size and time of every file behind it."""
        return {
            "path": self.path,
            "grid": self.grid.to_json(),
            "bands": list(self.indexes),
            "roles": [band.role for band in self.bands],
            "units": [band.units for band in self.bands],
            "conversions": [[c.scale, c.offset, c.factor] for c in self.conversions],
            "nodata": self.spec.nodata,
            "file_nodata": [str(value) for value in self._dataset.nodatavals],
            "files": self._files(),
            **({} if self._quality is None else {"mask": self._quality.source.identity()}),
            **({} if self._product.nodata is None else {"product_nodata": self._product.nodata}),
        }


def _opened(path: str) -> DatasetReader:
    dataset = open_raster(path)
    try:
        return sentinel1_grid.on_map(dataset, path) if sentinel1_name(path) else dataset
    except BaseException:
        dataset.close()
        raise


def _band(band: FileBand, role: str, conversion: Conversion) -> Band:
    return Band(band.name or role or f"band {band.index}", role, conversion.units, band.dtype)
