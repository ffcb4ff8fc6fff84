"""The labelled pixels of a whole scene as flat lists: what forests and cached features train on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.labels.opening import read_window
from backend.labels.polygons import LabelSet
from backend.labels.raster_labels import RasterLabels
from backend.labels.shapes import outline
from backend.scene.grid import Grid, Window

BLOCK = 1024
"""Side of the windows that are looked at one after the other, in pixels."""


@dataclass(frozen=True)
class Pixels:
    """Labelled pixels, sorted by polygon, row, column; all arrays have shape N.

    ``polygon_id``: the unit that is never split (a polygon, or a block of a label raster).
    """

    rows: NDArray[np.int32]
    cols: NDArray[np.int32]
    index: NDArray[np.int16]
    polygon_id: NDArray[np.int32]
    edge: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.rows)

    def take(self, which: NDArray[np.intp] | NDArray[np.bool_]) -> Pixels:
        return Pixels(self.rows[which], self.cols[which], self.index[which], self.polygon_id[which], self.edge[which])

    def without_edges(self) -> Pixels:
        """Inner pixels only; polygons (by class) that are all edge keep theirs, else they would teach nothing."""
        key = self.polygon_id.astype(np.int64) * (1 << 16) + self.index
        return self.take(~self.edge | ~np.isin(key, np.unique(key[~self.edge])))

    def capped(self, per_polygon: int, seed: int) -> Pixels:
        """At most ``per_polygon`` pixels of each polygon and class, so that large ones do not drown small ones.

        Which ones is a pure function of (seed, polygon, class).
        """
        key = self.polygon_id.astype(np.int64) * (1 << 16) + self.index
        order = np.argsort(key, kind="stable")
        keys, starts = np.unique(key[order], return_index=True)
        groups = np.split(order, starts[1:])
        kept = (
            [_drawn(group, per_polygon, seed, int(k)) for k, group in zip(keys, groups, strict=True)]
            if len(keys)
            else []
        )
        return self.take(np.sort(np.concatenate(kept)) if kept else np.zeros(0, np.intp))


def polygon_pixels(labels: LabelSet | RasterLabels, grid: Grid) -> Pixels:
    """Every labelled pixel of the scene. Memory follows the labelled area (15 bytes a pixel)."""
    hit = [window for window in grid.blocks(BLOCK, BLOCK) if _hit(labels, grid, window)]
    found = [_listed(window, *read_window(labels, grid, window)) for window in hit]
    empty = _listed(Window(0, 0, 0, 0), np.zeros((0, 0), np.int16), np.zeros((0, 0), np.int32), np.zeros((0, 0), bool))
    parts = [empty, *found]
    rows, cols, index, ids, edge = (np.concatenate([part[i] for part in parts]) for i in range(5))
    order = np.lexsort((cols, rows, ids))
    return Pixels(rows[order], cols[order], index[order], ids[order], edge[order])


def _hit(labels: LabelSet | RasterLabels, grid: Grid, window: Window) -> bool:
    return isinstance(labels, RasterLabels) or len(labels.tree.query(outline(grid, window))) > 0


_Columns = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int16], NDArray[np.int32], NDArray[np.bool_]]


def _listed(window: Window, index: NDArray[np.int16], ids: NDArray[np.int32], edge: NDArray[np.bool_]) -> _Columns:
    rows, cols = np.nonzero(index >= 0)
    place = (rows, cols)
    return (
        (rows + window.row).astype(np.int32),
        (cols + window.col).astype(np.int32),
        index[place],
        ids[place],
        edge[place],
    )


def _drawn(places: NDArray[np.intp], count: int, seed: int, key: int) -> NDArray[np.intp]:
    if len(places) <= count:
        return places
    return np.random.default_rng([seed, key]).choice(places, count, replace=False)
