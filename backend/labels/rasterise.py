"""Labels as pixels, one window at a time: memory follows the window, never the raster."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from backend.labels.class_scheme import IGNORE
from backend.labels.polygons import LabelSet
from backend.labels.shapes import burn, outline
from backend.scene.grid import Grid, Window

Labelled = tuple[NDArray[np.int16], NDArray[np.int32], NDArray[np.bool_]]
"""(class index, −1 = ignore; polygon id, 0 = none; edge), each of shape h,w."""


def rasterise(label_set: LabelSet, grid: Grid, window: Window) -> Labelled:
    """Class index, polygon id and edge of a window; the result does not depend on how windows are cut.

    A pixel belongs to the polygon that holds its centre. Where two classes overlap it is
    ignored (index −1, id 0); where polygons of one class overlap, the later one has it.
    ``edge`` marks labelled pixels with a 4-neighbour of another class or none: mixed pixels.
    The raster's own border is no edge.
    """
    padded = _padded(window, grid)
    ids = _ids(label_set, grid, padded)
    index = label_set.class_table[ids]
    edge = edges(index)
    inner = (
        slice(window.row - padded.row, window.row - padded.row + window.height),
        slice(window.col - padded.col, window.col - padded.col + window.width),
    )
    return index[inner], ids[inner], edge[inner]


def edges(index: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Labelled pixels with a 4-neighbour of another index, shape h,w; beyond the array nothing differs."""
    edge = np.zeros(index.shape, bool)
    down, right = index[1:] != index[:-1], index[:, 1:] != index[:, :-1]
    edge[1:] |= down
    edge[:-1] |= down
    edge[:, 1:] |= right
    edge[:, :-1] |= right
    edge &= index != IGNORE
    return edge


def _ids(label_set: LabelSet, grid: Grid, window: Window) -> NDArray[np.int32]:
    frame = outline(grid, window)
    hits = np.sort(label_set.tree.query(frame))
    shapes: list[tuple[BaseGeometry, int]] = [(label_set.polygons[i].geometry, label_set.polygons[i].id) for i in hits]
    ids = burn(shapes, grid, window)
    if label_set.overlaps:
        contested = [(label_set.overlaps[i].geometry, 1) for i in label_set.overlap_tree.query(frame)]
        ids[burn(contested, grid, window) == 1] = 0
    return ids


def _padded(window: Window, grid: Grid) -> Window:
    """One pixel more on each side, within the grid, so that edges are known at the window's border."""
    row, col = max(0, window.row - 1), max(0, window.col - 1)
    end = min(grid.height, window.row + window.height + 1)
    far = min(grid.width, window.col + window.width + 1)
    return Window(row, col, end - row, far - col)
