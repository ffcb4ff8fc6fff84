"""What a raster's metadata, its own and its product's, say of its numbers: scale, offset and nodata.

In this order: GDAL's scale and offset of the band; the product's file (Sentinel-2 ``MTD_MSIL….xml``, Landsat
``…_MTL.txt``); Sentinel-2's tags and names in a file that was made from a product.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from backend.scene import mtl, sentinel2_metadata, units
from backend.scene.file_bands import FileBand

NODATA = 0.0
"""Of Sentinel-2's and Landsat's numbers alike; Sentinel-2's driver states it in a tag only."""


class Product:
    """The product a raster belongs to, as far as its metadata tell."""

    def __init__(self, path: str, tags: Mapping[str, str]) -> None:
        self._path, self._tags = path, tags
        self._mtd = sentinel2_metadata.beside(path)
        self._mtl = None if self._mtd is not None else mtl.beside(path)

    @property
    def is_sentinel2(self) -> bool:
        named = re.search(r"(^|[^A-Z0-9])(S2[ABCD]?_|SENTINEL-?2|MSIL[12])", Path(self._path).name.upper())
        return self._mtd is not None or named is not None

    @property
    def nodata(self) -> float | None:
        """For bands that state none."""
        return NODATA if self._mtd is not None or self._mtl is not None else None

    def scaling(self, band: FileBand, role: str, band_tags: Mapping[str, str]) -> tuple[float, float] | None:
        """(scale, offset) to reflectance, None where nobody says."""
        own = units.scaling_from_metadata(band, {}, "")
        if own is not None:
            return own
        if self._mtd is not None:
            return self._mtd.scaling(role)
        if self._mtl is not None:
            return self._mtl.scaling(role, surface=re.search(r"_SR_B\d|_L2S[PR]_", Path(self._path).name) is not None)
        return units.scaling_from_metadata(band, {**self._tags, **band_tags}, self._path)
