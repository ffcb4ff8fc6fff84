"""Where pixels lie: a grid of H × W pixels with an affine transform and, mostly, a CRS."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from affine import Affine
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.warp import transform as transform_points

from backend.contract.errors import InputError

Doubles = npt.NDArray[np.float64]

WGS84_A, WGS84_E2 = 6378137.0, 0.00669437999014


class Window(NamedTuple):
    """A rectangle of pixels: first row, first column, rows, columns."""

    row: int
    col: int
    height: int
    width: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slices into an array of the whole grid."""
        return slice(self.row, self.row + self.height), slice(self.col, self.col + self.width)

    def intersection(self, other: Window) -> Window:
        """The common rectangle (with no rows or columns where there is none)."""
        top, left = max(self.row, other.row), max(self.col, other.col)
        bottom = min(self.row + self.height, other.row + other.height)
        right = min(self.col + self.width, other.col + other.width)
        return Window(top, left, max(0, bottom - top), max(0, right - left))

    def shifted(self, rows: int, cols: int) -> Window:
        return Window(self.row + rows, self.col + cols, self.height, self.width)


@dataclass(frozen=True)
class Grid:
    """``transform`` maps (column, row) of a pixel's outer corner to CRS coordinates."""

    height: int
    width: int
    transform: Affine
    crs: CRS | None

    @property
    def whole(self) -> Window:
        return Window(0, 0, self.height, self.width)

    @property
    def pixels(self) -> int:
        return self.height * self.width

    def window_transform(self, window: Window) -> Affine:
        """The transform of an array that holds ``window`` only."""
        return self.transform @ Affine.translation(window.col, window.row)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of the smallest upright rectangle, in CRS units (rotated and south-up too)."""
        corners = [
            self.transform @ corner for corner in ((0, 0), (self.width, 0), (0, self.height), (self.width, self.height))
        ]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    @cached_property
    def gsd_m(self) -> float:
        """Ground sampling distance in metres at the grid's centre: √(pixel area).

        Measured on the WGS 84 ellipsoid, hence right for EPSG:4326, Web Mercator
        and feet alike. 0.0 where unknown (no CRS).
        """
        if self.crs is None:
            return 0.0
        centre = (self.width / 2, self.height / 2)
        points = [self.transform @ p for p in (centre, (centre[0] + 1, centre[1]), (centre[0], centre[1] + 1))]
        lon, lat = project(self.crs, CRS.from_epsg(4326), np.array(points)).T
        if not np.isfinite([*lon, *lat]).all():
            return self._planar_gsd_m()
        east, north = metres_per_degree(lat[0])
        dx = [((lon[i] - lon[0] + 180) % 360 - 180) * east for i in (1, 2)]
        dy = [(lat[i] - lat[0]) * north for i in (1, 2)]
        return float(math.sqrt(abs(dx[0] * dy[1] - dx[1] * dy[0])))

    def _planar_gsd_m(self) -> float:
        """Where the centre lies outside the projection: the CRS's own unit of length."""
        if self.crs is not None and self.crs.is_projected:
            unit = self.crs.linear_units_factor[1]
        else:
            unit = float(metres_per_degree(np.zeros(1))[1][0])
        return float(math.sqrt(abs(self.transform.determinant)) * unit)

    def require_crs(self, subject: str) -> CRS:
        """The CRS, or :class:`InputError` for work that cannot do without (``subject``: the scene's name)."""
        if self.crs is None:
            raise InputError(
                "The raster has no coordinate reference system, which this needs.",
                "Assign one: in QGIS with “Assign projection”, on the command line with --crs EPSG:….",
                subject,
            )
        return self.crs

    def same_as(self, other: Grid) -> bool:
        """Same shape, same transform (to a thousandth of a pixel over the whole grid), same CRS."""
        return self.same_pixels(other) and self.crs == other.crs

    def same_pixels(self, other: Grid) -> bool:
        """Like :meth:`same_as`, whatever the CRS."""
        if (self.height, self.width) != (other.height, other.width):
            return False
        size = math.sqrt(abs(self.transform.determinant))
        corners = ((0, 0), (self.width, 0), (0, self.height), (self.width, self.height))
        pairs = [(self.transform @ corner, other.transform @ corner) for corner in corners]
        return all(math.dist(here, there) <= 1e-3 * size for here, there in pairs)

    def blocks(self, height: int, width: int, area: Window | None = None) -> Iterator[Window]:
        """Windows of at most ``height`` × ``width``, row by row, that tile ``area`` (default: all)."""
        area = area or self.whole
        for row in range(area.row, area.row + area.height, height):
            for col in range(area.col, area.col + area.width, width):
                yield Window(
                    row, col, min(height, area.row + area.height - row), min(width, area.col + area.width - col)
                )

    def to_json(self) -> dict[str, Any]:
        """For ``run.json`` and cache keys."""
        crs = None if self.crs is None else self.crs.to_string()
        return {"height": self.height, "width": self.width, "transform": list(self.transform)[:6], "crs": crs}


def metres_per_degree(latitude: Doubles) -> tuple[Doubles, Doubles]:
    """Length of one degree of longitude and of latitude on the WGS 84 ellipsoid."""
    phi = np.radians(latitude)
    w2 = 1 - WGS84_E2 * np.sin(phi) ** 2
    east = WGS84_A * np.cos(phi) / np.sqrt(w2)
    north = WGS84_A * (1 - WGS84_E2) / w2**1.5
    return math.radians(1) * east, math.radians(1) * north


def project(source: CRS, target: CRS, points: Doubles) -> Doubles:
    """Points (N,2) in another CRS; NaN where the projections do not reach."""
    if source == target:
        return points
    try:
        xs, ys = transform_points(source, target, points[:, 0].tolist(), points[:, 1].tolist())[:2]
    except (RasterioError, CPLE_BaseError):  # PROJ refuses the whole list for one point too far out
        return points * np.nan if len(points) == 1 else _project_halves(source, target, points)
    moved = np.stack([xs, ys], axis=1)
    return np.where(np.isfinite(moved).all(axis=1, keepdims=True), moved, np.nan)


def _project_halves(source: CRS, target: CRS, points: Doubles) -> Doubles:
    middle = len(points) // 2
    return np.concatenate([project(source, target, points[:middle]), project(source, target, points[middle:])])


def apply(transform: Affine, points: Doubles) -> tuple[Doubles, Doubles]:
    """An affine transform of points (N,2)."""
    x, y = points[:, 0], points[:, 1]
    return transform.a * x + transform.b * y + transform.c, transform.d * x + transform.e * y + transform.f


def scan_shape(block: tuple[int, int], width: int, bands: int, budget_px: int = 8_000_000) -> tuple[int, int]:
    """Rows and columns to read at once: whole multiples of the file's blocks, at most about ``budget_px`` numbers."""
    rows, cols = block
    across = min(-(-width // cols), budget_px // (bands * rows * cols))
    if across == 0:  # a single block is larger than the budget: GDAL keeps it while it is read in parts
        return rows, max(1, budget_px // (bands * rows))
    down = max(1, budget_px // (bands * rows * min(width, across * cols)))
    return rows * down, cols * across
