"""What an output raster is: its grid, bands, data type, nodata, colours and metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from affine import Affine

from backend.scene.grid import Grid

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class BandInfo:
    """One band's name (shown by QGIS) and metadata."""

    name: str
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Format:
    """How one output is stored. ``dtype``: numpy's name; ``palette``: value → colour, or none.

    ``overviews``: GDAL's resampling for the smaller copies (MODE keeps classes, AVERAGE suits amounts).
    """

    dtype: str
    nodata: float
    bands: tuple[BandInfo, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
    palette: Mapping[int, Rgb] | None = None
    overviews: str = "AVERAGE"


def coarser(grid: Grid, scale: int) -> Grid:
    """The grid whose pixels are ``scale`` × ``scale`` pixels of ``grid``; the last may reach beyond it."""
    transform = grid.transform @ Affine.scale(scale)
    return grid if scale == 1 else Grid(-(-grid.height // scale), -(-grid.width // scale), transform, grid.crs)
