"""How long a map will take, from one window."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np

from backend.tiles.engine import Function
from backend.tiles.layout import Layout
from backend.tiles.reader import TileSource, Values, read_tile

_OVERHEAD = 1.1
"""Reading, blending and writing beside the function itself."""


def seconds_for(scene: TileSource, layout: Layout, function: Function) -> float | None:
    """Expected wall time: one window, timed on its second run, times the windows; None where no window is valid."""
    found = next(_windows_from_the_middle(scene, layout), None)
    if found is None:
        return None
    values, valid = found[0][None], found[1][None]
    function(values, valid)
    start = time.perf_counter()
    function(values, valid)
    return (time.perf_counter() - start) * layout.tiles * _OVERHEAD


def _windows_from_the_middle(scene: TileSource, layout: Layout) -> Iterator[tuple[Values, np.ndarray]]:
    """Windows with valid pixels: the middle one first, then at most one row and one column through it."""
    rows, cols = layout.rows.spans, layout.cols.spans
    middle_row, middle_col = rows[len(rows) // 2], cols[len(cols) // 2]
    crossing = [(middle_row, middle_col), *((row, middle_col) for row in rows), *((middle_row, col) for col in cols)]
    for row, col in crossing:
        tile = read_tile(scene, layout, row, col)
        if tile is not None:
            yield tile
