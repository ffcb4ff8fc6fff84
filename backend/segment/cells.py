"""A scene's values at several resolutions: cells of factor × factor pixels, kept in tiles while there is room.

A factor is a power of two. A cell of 2f pixels is the mean of its valid cells of f pixels and valid where one of them
is: whether it comes from tiles that are held or from the file makes no difference.
"""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
import numpy.typing as npt

from backend.scene.grid import Window
from backend.scene.scene import Scene

Values = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

TILE = 64
"""Side of a tile in cells: a working window needs four to nine."""

AT_ONCE = 8
"""The coarsest tile that is read in one go: 512² pixels."""

ROOM_BYTES = 192 * 2**20
"""Memory for tiles of one scene: a view of 1024² pixels with 13 bands takes 55 MB."""

Key = tuple[int, int, int]


class Cells:
    """Reads windows of cells through an LRU of tiles. Not thread-safe."""

    def __init__(self, scene: Scene, room: int = ROOM_BYTES) -> None:
        self.scene, self._room, self._held = scene, room, 0
        self._tiles: OrderedDict[Key, tuple[Values, Mask]] = OrderedDict()

    def size(self, factor: int) -> tuple[int, int]:
        """Rows and columns of the whole scene in cells; the last ones may be cut by its edge."""
        grid = self.scene.grid
        return -(-grid.height // factor), -(-grid.width // factor)

    def read(self, window: Window, factor: int) -> tuple[Values, Mask]:
        """Values float32 (C,h,w), 0 where invalid, and valid cells, of a window of cells inside :meth:`size`."""
        values = np.empty((len(self.scene.bands), window.height, window.width), np.float32)
        valid = np.empty((window.height, window.width), np.bool_)
        for tile_row in range(window.row // TILE, (window.row + window.height - 1) // TILE + 1):
            for tile_col in range(window.col // TILE, (window.col + window.width - 1) // TILE + 1):
                place = Window(tile_row * TILE, tile_col * TILE, TILE, TILE)
                common = place.intersection(window)
                rows, cols = common.shifted(-window.row, -window.col).slices
                own = common.shifted(-place.row, -place.col).slices
                tile_values, tile_valid = self.tile((factor, tile_row, tile_col))
                values[:, rows, cols], valid[rows, cols] = tile_values[:, *own], tile_valid[own]
        return values, valid

    def keys(self, pixels: Window, factor: int) -> list[Key]:
        """The tiles under a window of pixels (clipped to the scene)."""
        inside = pixels.intersection(self.scene.grid.whole)
        if inside.height == 0 or inside.width == 0:
            return []
        side = TILE * factor
        rows = range(inside.row // side, (inside.row + inside.height - 1) // side + 1)
        cols = range(inside.col // side, (inside.col + inside.width - 1) // side + 1)
        return [(factor, row, col) for row in rows for col in cols]

    def tile(self, key: Key) -> tuple[Values, Mask]:
        """One tile, read where it is not held."""
        found = self._tiles.get(key)
        if found is not None:
            self._tiles.move_to_end(key)
            return found
        found = self._read_tile(*key)
        self._tiles[key] = found
        self._held += _bytes(found)
        while self._held > self._room and len(self._tiles) > 1:
            self._held -= _bytes(self._tiles.popitem(last=False)[1])
        return found

    def _read_tile(self, factor: int, tile_row: int, tile_col: int) -> tuple[Values, Mask]:
        finer = self._from_finer(factor, tile_row, tile_col)
        if finer is not None:
            return finer
        if factor > AT_ONCE:
            return self._in_parts(factor, tile_row, tile_col)
        side = TILE * factor
        asked = Window(tile_row * side, tile_col * side, side, side)
        values, valid = self.scene.read(asked.intersection(self.scene.grid.whole))
        if self.scene.has_gaps:
            valid &= np.isfinite(values).all(axis=0)
            values[:, ~valid] = 0
        while factor > 1:
            (values, valid), factor = halved(values, valid), factor // 2
        return values, valid

    def _in_parts(self, factor: int, tile_row: int, tile_col: int) -> tuple[Values, Mask]:
        """A tile too large to be read at once, from the four parts of it that lie in the scene."""
        size = self.size(factor // 2)
        place = Window(2 * tile_row * TILE, 2 * tile_col * TILE, 2 * TILE, 2 * TILE).intersection(Window(0, 0, *size))
        values = np.empty((len(self.scene.bands), place.height, place.width), np.float32)
        valid = np.empty((place.height, place.width), np.bool_)
        for row in range(1 + (place.height > TILE)):
            for col in range(1 + (place.width > TILE)):
                part_values, part_valid = self._read_tile(factor // 2, 2 * tile_row + row, 2 * tile_col + col)
                rows, cols = slice(row * TILE, (row + 1) * TILE), slice(col * TILE, (col + 1) * TILE)
                values[:, rows, cols], valid[rows, cols] = part_values, part_valid
        return halved(values, valid)

    def _from_finer(self, factor: int, tile_row: int, tile_col: int) -> tuple[Values, Mask] | None:
        """The tile made of the up to four it covers at half the factor; None where one of them is not held."""
        if factor == 1:
            return None
        size = self.size(factor // 2)
        place = Window(2 * tile_row * TILE, 2 * tile_col * TILE, 2 * TILE, 2 * TILE).intersection(Window(0, 0, *size))
        rows = range(2 * tile_row, 2 * tile_row + 1 + (place.height > TILE))
        cols = range(2 * tile_col, 2 * tile_col + 1 + (place.width > TILE))
        if not all((factor // 2, row, col) in self._tiles for row in rows for col in cols):
            return None
        return halved(*self.read(place, factor // 2))


def halved(values: Values, valid: Mask) -> tuple[Values, Mask]:
    """Means of the valid ones of 2 × 2 cells (C,⌈h/2⌉,⌈w/2⌉)."""
    _, height, width = values.shape
    if height % 2 or width % 2:
        edge = ((0, height % 2), (0, width % 2))
        values, valid = np.pad(values, ((0, 0), *edge)), np.pad(valid, edge)
    corners = [(slice(row, None, 2), slice(col, None, 2)) for row in (0, 1) for col in (0, 1)]
    counts = sum((valid[corner].astype(np.float32) for corner in corners), np.float32(0))
    sums = sum((values[:, *corner] for corner in corners), np.float32(0))
    return np.asarray(sums / np.maximum(counts, 1), np.float32), np.asarray(counts > 0)


def _bytes(tile: tuple[Values, Mask]) -> int:
    return tile[0].nbytes + tile[1].nbytes
