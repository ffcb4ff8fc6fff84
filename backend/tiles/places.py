"""Which window of a layout sees a place best."""

from __future__ import annotations

from backend.tiles.algebra import Axis, Span
from backend.tiles.layout import Layout


def window_at(layout: Layout, row: int, col: int) -> tuple[Span, Span]:
    """The tile in which a pixel of the scene lies farthest from the window's rim, of those that count for it."""
    return _deepest(layout.rows, row // layout.scale), _deepest(layout.cols, col // layout.scale)


def cell_in_window(layout: Layout, rows: Span, cols: Span, row: int, col: int, stride: int) -> tuple[int, int]:
    """Row and column, in cells of ``stride`` pixels, of a pixel of the scene inside a tile's window."""
    return (row - rows.start * layout.scale) // stride, (col - cols.start * layout.scale) // stride


def _deepest(axis: Axis, cell: int) -> Span:
    fitting = [span for span in axis.spans if span.use <= cell < span.use_stop]
    return max(fitting, key=lambda span: min(cell - span.start, span.start + axis.side - 1 - cell))
