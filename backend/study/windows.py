"""The windows a network looks through, and which of them a pixel's value is blended from.

The same tiling and ramps as the attention raster's (:mod:`backend.tiles.algebra`), but
only where pixels are asked for: what a raster of the whole scene would hold there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.explain.settings import Settings, tiling_of
from backend.models.spec import BackboneSpec
from backend.scene.grid import Grid
from backend.tiles.algebra import Axis, ramp
from backend.tiles.layout import Layout, Tiling, plan

Numbers = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Shares:
    """M (pixel, window) pairs, sorted by window: what of a pixel's value comes from where in which window.

    ``point``: the pixel's number; ``window``: row of windows × columns of windows + column; ``weight``:
    adds up to 1 for each pixel; ``row``, ``col``: within the window.
    """

    point: Numbers
    window: Numbers
    weight: Floats
    row: Numbers
    col: Numbers

    def of_windows(self) -> list[tuple[int, slice]]:
        """Each window with the part of the pairs that are its."""
        windows, first = np.unique(self.window, return_index=True)
        ends = [*first[1:].tolist(), len(self.window)]
        pairs = zip(windows.tolist(), first.tolist(), ends, strict=True)
        return [(window, slice(start, stop)) for window, start, stop in pairs]


def layout_of(grid: Grid, spec: BackboneSpec, overlap: float) -> Layout:
    """Windows of the model's own size; a smaller scene is mirrored at its edges."""
    same = tiling_of(spec, Settings(spec.image_size, overlap), "all", "pixel")
    return plan(grid, Tiling(same.tile, same.margin, same.blend, same.multiple, exact=True))


def home(layout: Layout, rows: Numbers, cols: Numbers) -> Numbers:
    """The window in which a pixel's part begins: one of those its value comes from."""
    across = len(layout.cols.spans)
    return _last_begun(layout.rows, rows) * across + _last_begun(layout.cols, cols)


def shares(layout: Layout, rows: Numbers, cols: Numbers) -> Shares:
    """Up to four windows for each pixel."""
    across, points = len(layout.cols.spans), np.arange(len(rows))
    parts = []
    for row_span, row_weight in _sides(layout.rows, rows):
        for col_span, col_weight in _sides(layout.cols, cols):
            weight = row_weight * col_weight
            use = weight > 0
            top = np.asarray([span.start for span in layout.rows.spans])[row_span]
            left = np.asarray([span.start for span in layout.cols.spans])[col_span]
            window = row_span * across + col_span
            parts.append([a[use] for a in (points, window, weight, rows - top, cols - left)])
    point, window, weight, row, col = (np.concatenate([part[i] for part in parts]) for i in range(5))
    order = np.lexsort((point, window))
    return Shares(point[order], window[order], weight[order].astype(np.float32), row[order], col[order])


def _last_begun(axis: Axis, at: Numbers) -> Numbers:
    return np.searchsorted([span.use for span in axis.spans], at, side="right").astype(np.int64) - 1


def _sides(axis: Axis, at: Numbers) -> list[tuple[Numbers, Floats]]:
    """Along one axis: the last window begun with its weight, and the one before with what is left."""
    last = _last_begun(axis, at)
    use = np.asarray([span.use for span in axis.spans])[last]
    lead = np.asarray([span.lead for span in axis.spans])[last]
    widest = max(span.lead for span in axis.spans)
    weights = np.append(ramp(widest), np.float32(1))
    new: Floats = weights[np.where(at - use < lead, at - use, widest)]
    return [(last, new), (np.maximum(last - 1, 0), 1 - new)]
