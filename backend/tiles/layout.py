"""The tiles of a whole raster: two axes, and the windows and masks of single tiles.

An output may be coarser than the scene by an integer ``scale`` (attention at the
token grid): the plan is then made in output pixels, and every window read is
``scale`` times as large.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import RequestError
from backend.scene.grid import Grid, Window
from backend.tiles.algebra import Axis, Span, plan_axis, reflect
from backend.tiles.frame import coarser


@dataclass(frozen=True)
class Tiling:
    """How a raster is cut. All in pixels of the scene and divisible by ``scale``.

    ``tile``: largest side of a window; ``margin``: context on each side whose output is not used;
    ``blend``: width of the ramp between neighbours; ``multiple``: window sides are divisible by it;
    ``exact``: all windows have ``tile`` pixels a side (else they shrink where that saves work).
    """

    tile: int
    margin: int = 0
    blend: int = 0
    multiple: int = 1
    scale: int = 1
    exact: bool = False


@dataclass(frozen=True)
class Layout:
    """``grid``: of the output; ``source``: of the scene; ``rows`` and ``cols`` in output pixels."""

    source: Grid
    grid: Grid
    rows: Axis
    cols: Axis
    scale: int

    @property
    def tiles(self) -> int:
        return len(self.rows.spans) * len(self.cols.spans)

    @property
    def window_shape(self) -> tuple[int, int]:
        """Rows and columns of every window the function is given, in pixels of the scene."""
        return self.rows.side * self.scale, self.cols.side * self.scale

    @property
    def redundancy(self) -> float:
        """Computed pixels ÷ pixels of the raster, if no tile is skipped."""
        return self.rows.redundancy * self.cols.redundancy

    @property
    def heights(self) -> list[int]:
        """Output rows that each row of tiles settles."""
        return [span.settled_stop - span.use for span in self.rows.spans]

    def words(self) -> str:
        """For people: how many windows of what size."""
        height, width = self.window_shape
        count = "one window" if self.tiles == 1 else f"{self.tiles} windows"
        return f"{count} of {height} × {width} px"

    def used(self, row: Span, col: Span) -> Window:
        """The pixels of the scene whose output a tile contributes to."""
        top, left = row.use * self.scale, col.use * self.scale
        bottom = min(row.use_stop * self.scale, self.source.height)
        right = min(col.use_stop * self.scale, self.source.width)
        return Window(top, left, bottom - top, right - left)


def plan(source: Grid, tiling: Tiling) -> Layout:
    """Cut the grid. Raises :class:`RequestError` where the tile is too small for its margins."""
    scale = tiling.scale
    if any(value % scale for value in (tiling.tile, tiling.margin, tiling.blend, tiling.multiple)) and scale > 1:
        raise ValueError(f"{tiling} is not divisible by its scale")
    grid = coarser(source, scale)
    tile, margin, blend = tiling.tile // scale, tiling.margin // scale, tiling.blend // scale
    multiple = max(1, tiling.multiple // scale)
    try:
        rows = plan_axis(grid.height, tile, margin, blend, multiple, tiling.exact)
        cols = plan_axis(grid.width, tile, margin, blend, multiple, tiling.exact)
    except ValueError as error:
        cause = f"Windows of {tiling.tile} px are too small for overlaps of {2 * tiling.margin + tiling.blend} px."
        raise RequestError(cause, "Choose larger windows or a smaller margin.") from error
    return Layout(source, grid, rows, cols, scale)


@dataclass(frozen=True)
class Frame:
    """Which pixels of the scene fill a window that may reach beyond it: clipped part and mirrored indices into it."""

    window: Window
    rows: NDArray[np.intp]
    cols: NDArray[np.intp]


def frame_of(layout: Layout, row: Span, col: Span) -> Frame:
    """The window of one tile."""
    height, width = layout.window_shape
    rows = reflect(row.start * layout.scale, height, layout.source.height)
    cols = reflect(col.start * layout.scale, width, layout.source.width)
    top, left = int(rows.min()), int(cols.min())
    window = Window(top, left, int(rows.max()) - top + 1, int(cols.max()) - left + 1)
    return Frame(window, rows - top, cols - left)


def settled_mask(layout: Layout, valid: NDArray[np.bool_], row: Span, col: Span) -> NDArray[np.bool_]:
    """Valid output pixels of the part a tile settles; a coarser pixel is valid where any of its pixels is.

    ``valid``: the window's mask (H,W), reflection included.
    """
    scale = layout.scale
    top, left = (row.use - row.start) * scale, (col.use - col.start) * scale
    height, width = (row.settled_stop - row.use) * scale, (col.settled_stop - col.use) * scale
    part = valid[top : top + height, left : left + width]
    if scale == 1:
        return part
    part = part.copy()
    part[layout.source.height - row.use * scale :] = False  # pixels beyond the rim are mirrored, not there
    part[:, layout.source.width - col.use * scale :] = False
    return np.asarray(part.reshape(height // scale, scale, width // scale, scale).any(axis=(1, 3)), np.bool_)
