"""Labels from a raster of class codes on any grid and CRS.

Codes are never mixed: resampling is nearest. Names and colours come from the
file's category names, its attribute table or its colour table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import TracebackType

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio import windows
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT

from backend.contract.errors import InputError, LabelsMissError, LegendError
from backend.contract.requests import Labels
from backend.labels.class_scheme import MAX_CODE, ClassScheme
from backend.labels.layer import fields_of
from backend.labels.legend import Legend, read_raster_legend
from backend.labels.mapping import ClassMapping, mapping_of
from backend.labels.problems import Bounds, Problem
from backend.labels.rasterise import Labelled, edges
from backend.scene.grid import Grid, Window
from backend.scene.opening import placing, quiet_georeference, require_present

GROUPS_ACROSS = 10
"""The scene is cut into about this many blocks each way; a block is the unit of validation."""

MIN_GROUP_SIDE = 16
"""Smallest side of such a block in pixels."""

_SCAN = 2048
_MAX_CLASSES = 256


@dataclass
class RasterLabels:
    """An open raster of codes seen on a scene's grid. Close it, or use it as a context; one thread each.

    ``warning``: how much of it the legend does not know, in words; empty where it knows all. ``legend``: all classes
    that the file (or the labels' mapping) knows, also those that occur nowhere.
    """

    grid: Grid
    scheme: ClassScheme
    problems: list[Problem]
    source: str
    _reader: rasterio.io.DatasetReader | WarpedVRT
    _opened: rasterio.io.DatasetReader
    _void: frozenset[int] = field(default_factory=frozenset)
    _mapping: ClassMapping | None = None
    warning: str = ""
    legend: Legend = field(default_factory=Legend)

    def read(self, window: Window) -> Labelled:
        """Class index, group (1 …, 0 = no label) and edge of a window, each of shape h,w."""
        padded, row, col = _padded(window, self.grid)
        codes = _codes(self._reader, padded, self._void, self.source)
        index = self.scheme.indices(codes if self._mapping is None else self._mapping.apply(codes))
        inner = (slice(row, row + window.height), slice(col, col + window.width))
        edge = edges(index)[inner]
        index = index[inner]
        return index, np.where(index >= 0, self.groups(window), 0).astype(np.int32), edge

    def groups(self, window: Window) -> NDArray[np.int32]:
        """The number (1 …) of the spatial block each pixel lies in, shape h,w."""
        side = max(MIN_GROUP_SIDE, -(-max(self.grid.height, self.grid.width) // GROUPS_ACROSS))
        across = -(-self.grid.width // side)
        rows = (window.row + np.arange(window.height)) // side
        cols = (window.col + np.arange(window.width)) // side
        return (1 + rows[:, None] * across + cols[None, :]).astype(np.int32)

    def close(self) -> None:
        self._reader.close()
        self._opened.close()

    def __enter__(self) -> RasterLabels:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _no_raster(labels: Labels, error: rasterio.errors.RasterioIOError) -> InputError:
    """Polygons without a class field are the likeliest reason."""
    fields = fields_of(labels.path)
    if fields is None:
        return InputError(f"This raster of codes cannot be read ({error}).", "Check the file.", labels.path)
    remedy = f"Name it (--field on the command line); the layer has: {', '.join(fields) or 'none'}."
    return InputError("This is a vector layer, and no class field was named.", remedy, labels.path)


def open_raster_labels(labels: Labels, grid: Grid, scheme: ClassScheme | None = None) -> RasterLabels:
    """Open a raster of codes on the grid.

    ``scheme``: a model's classes; other codes are ignored and listed. Without it the codes
    found on the grid (after the labels' mapping, where they have one) become the scheme.
    Raises :class:`InputError` when the file cannot be read, holds no whole numbers, has no
    CRS while the grid has one, or misses the grid.
    """
    require_present(labels.path)
    mapping = mapping_of(labels)
    try:
        with quiet_georeference():
            opened = rasterio.open(labels.path)
    except rasterio.errors.RasterioIOError as error:
        raise _no_raster(labels, error) from error
    reader = _on_grid(opened, grid, labels)
    legend = read_raster_legend(opened)
    void = _void_codes(opened, legend)
    if mapping is not None and mapping.lists(0) and opened.nodata is None:
        void -= {0}  # a legend of the user's choice goes before the file's
    counts = _scan(reader, grid, void, labels.path)
    if not counts:
        cause = "The label raster has no labelled pixel on the scene."
        raise LabelsMissError(cause, "Check its place, CRS and nodata.", labels.path)
    problems: list[Problem] = []
    warning = mapping.unlisted_words(counts, "labelled pixels") if mapping is not None else ""
    if mapping is not None:
        counts, legend = _mapped(counts, mapping, opened, problems, labels), Legend(mapping.names, mapping.colors)
    problems += _problems(counts, scheme, opened, mapping is not None)
    known = scheme or legend.scheme(sorted(counts))
    return RasterLabels(grid, known, problems, labels.path, reader, opened, void, mapping, warning, legend)


def _mapped(
    counts: dict[int, int],
    mapping: ClassMapping,
    opened: rasterio.io.DatasetReader,
    problems: list[Problem],
    labels: Labels,
) -> dict[int, int]:
    """Pixels by class instead of by the file's code; codes the mapping does not list become problems."""
    found: dict[int, int] = {}
    for code, number in sorted(counts.items()):
        target = mapping.target(code)
        if target is not None:
            found[target] = found.get(target, 0) + number
        elif not mapping.lists(code):
            text = f"{number} pixels hold the code {code}, which the legend does not know: ignored."
            problems.append(Problem("unmapped-code", -1, text, _bounds(opened)))
    if not found:
        held = ", ".join(str(code) for code in sorted(counts)[:12])
        cause = f"{mapping.title[0].upper()}{mapping.title[1:]} leaves none of the codes on the scene ({held})."
        raise LegendError(cause, "Choose the legend that belongs to this map, or the layer's own codes.", labels.path)
    return found


def read_label_raster(
    labels: Labels, grid: Grid, window: Window, scheme: ClassScheme | None = None
) -> NDArray[np.int16]:
    """Class indices of one window (int16 h,w; −1 = ignore). For many windows open once instead."""
    with open_raster_labels(labels, grid, scheme) as opened:
        return opened.read(window)[0]


def _on_grid(opened: rasterio.io.DatasetReader, grid: Grid, labels: Labels) -> rasterio.io.DatasetReader | WarpedVRT:
    if opened.dtypes[0].startswith("complex"):
        raise InputError("A raster of codes cannot be complex.", "Choose a land-cover raster.", labels.path)
    own = Grid(opened.height, opened.width, placing(opened), opened.crs)
    if own.same_pixels(grid) and (own.crs is None or grid.crs is None or own.crs == grid.crs):
        return opened
    if opened.crs is None:
        raise InputError("The label raster has no CRS and another grid than the scene.", "Set its CRS.", labels.path)
    outside = MAX_CODE + 1 if opened.nodata is None else opened.nodata
    return WarpedVRT(
        opened,
        src_transform=own.transform,
        crs=grid.require_crs(labels.path),
        transform=grid.transform,
        width=grid.width,
        height=grid.height,
        resampling=Resampling.nearest,
        nodata=outside,
        dtype=_wide(opened.dtypes[0]) if opened.nodata is None else None,
    )


def _wide(dtype: str) -> str:
    """A type that can also say "outside the file"."""
    return "float64" if dtype.startswith("float") else "int32"


def _void_codes(opened: rasterio.io.DatasetReader, legend: Legend) -> frozenset[int]:
    """Codes that mean "no label": the file's nodata, what is outside the file, a 0 the legend leaves out."""
    void = {MAX_CODE + 1}
    if opened.nodata is not None and np.isfinite(opened.nodata):
        void.add(int(opened.nodata))
    elif legend.omits_zero:
        void.add(0)
    return frozenset(void)


def _codes(
    reader: rasterio.io.DatasetReader | WarpedVRT, window: Window, void: frozenset[int], path: str
) -> NDArray[np.int64]:
    """Codes of a window, −1 where there is no label."""
    where = windows.Window(window.col, window.row, window.width, window.height)
    values = reader.read(1, window=where)
    unusable = np.isin(values, list(void))
    if np.issubdtype(values.dtype, np.floating):
        unusable |= ~np.isfinite(values)
        values = np.where(unusable, 0, values)
        if (values != np.round(values)).any():
            raise InputError("The raster holds fractions, not class codes.", "Choose a land-cover raster.", path)
    codes: NDArray[np.int64] = values.astype(np.int64)
    codes[unusable] = -1
    return codes


def _scan(reader: rasterio.io.DatasetReader | WarpedVRT, grid: Grid, void: frozenset[int], path: str) -> dict[int, int]:
    """Pixels by code over the whole grid, block by block."""
    counts: dict[int, int] = {}
    for window in grid.blocks(_SCAN, _SCAN):
        values, numbers = np.unique(_codes(reader, window, void, path), return_counts=True)
        for value, number in zip(values.tolist(), numbers.tolist(), strict=True):
            counts[value] = counts.get(value, 0) + number
        if len(counts) > _MAX_CLASSES + 1:
            raise InputError(
                f"The raster holds more than {_MAX_CLASSES} different values.", "Choose a raster of class codes.", path
            )
    counts.pop(-1, None)
    bad = [code for code in counts if not 0 <= code <= MAX_CODE]
    if bad:
        raise InputError(
            f"The raster holds the code {bad[0]}.", f"Codes go from 0 to {MAX_CODE}; set its nodata.", path
        )
    return counts


def _problems(
    counts: dict[int, int], scheme: ClassScheme | None, opened: rasterio.io.DatasetReader, mapped: bool
) -> list[Problem]:
    place = _bounds(opened)
    problems: list[Problem] = []
    if 0 in counts and opened.nodata is None and not mapped:
        text = f"{counts[0]} pixels hold 0 and count as a class; where 0 means “unlabelled”, make it the file's nodata."
        problems.append(Problem("zero-code", -1, text, place))
    if scheme is not None:
        for code in sorted(set(counts) - set(scheme.codes)):
            text = f"{counts[code]} pixels hold the code {code}, which the model does not know: ignored."
            problems.append(Problem("unknown-code", -1, text, place))
    return problems


def _bounds(opened: rasterio.io.DatasetReader) -> Bounds:
    left, bottom, right, top = (float(value) for value in opened.bounds)
    return left, bottom, right, top


def _padded(window: Window, grid: Grid) -> tuple[Window, int, int]:
    """The window with a pixel more on each side within the grid, and where the window begins in it."""
    row, col = max(0, window.row - 1), max(0, window.col - 1)
    end, far = min(grid.height, window.row + window.height + 1), min(grid.width, window.col + window.width + 1)
    return Window(row, col, end - row, far - col), window.row - row, window.col - col
