"""Where the labelled pixels are looked at: fixed-size windows ("sites") around the groups.

A site is cut out of a *tile* as large as the mapper's own windows, at a place
where whole patches fall into place: features are computed once per tile, with
the context and the stretched positions that mapping will have (see
``models/network.py``), and training and validation work on the cut-out only.

*Lattices.* A ViT's tokens say where in the window they lie and what else is in
it. Were tiles always cut alike, a head could learn "water is at the top left of
this tile", and a held-out polygon nearby would confirm it, though mapping cuts
its windows otherwise. So every site exists on several lattices of tiles, shifted
at random: those from 1 on train, lattice 0 alone is tested on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.finetune.groups import Groups
from backend.labels.class_scheme import IGNORE
from backend.labels.samples import Pixels
from backend.models.network import Windows
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.tiles.algebra import reflect

SIDE = 96
"""Smallest side of a site in pixels."""

HALO = 9
"""Pixels around the labels that smoothing may read (three times the largest σ)."""

MAX_TILES = 512
"""More windows than this teach little more and cost minutes on a processor."""

LATTICES = 4
"""One to test on, the others to train on."""

SITES_PER_GROUP = 4
"""A group larger than a site is looked at in this many places at most."""


@dataclass(frozen=True)
class Sites:
    """S sites of W×W pixels in T tiles.

    ``values`` T,C,t,t physical and ``valid`` T,t,t; ``tile`` S; ``offset`` S,2 the site's first
    row and column within its tile (multiples of the patch); ``group`` S; ``lattice`` S; ``index``
    S,W,W class of the group's own pixels, −1 elsewhere; ``edge`` S,W,W.
    """

    values: NDArray[np.float32]
    valid: NDArray[np.bool_]
    tile: NDArray[np.int32]
    offset: NDArray[np.int32]
    group: NDArray[np.int32]
    lattice: NDArray[np.int32]
    index: NDArray[np.int16]
    edge: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.group)

    @property
    def side(self) -> int:
        return int(self.index.shape[-1])

    def to_train(self, groups: NDArray[np.int64]) -> NDArray[np.int64]:
        """Numbers of the sites of ``groups`` that networks train on."""
        return np.flatnonzero(np.isin(self.group, groups) & (self.lattice > 0))

    def to_test(self, groups: NDArray[np.int64]) -> NDArray[np.int64]:
        """Numbers of the sites of ``groups`` that are scored."""
        return np.flatnonzero(np.isin(self.group, groups) & (self.lattice == 0))

    def cut(self, which: NDArray[np.int64]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Physical values B,C,W,W and validity B,W,W of some sites."""
        parts = [self._cut(int(site)) for site in which]
        return np.stack([values for values, _ in parts]), np.stack([valid for _, valid in parts])

    def _cut(self, site: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        row, col = self.offset[site]
        rows, cols = slice(row, row + self.side), slice(col, col + self.side)
        return self.values[self.tile[site], :, rows, cols], self.valid[self.tile[site], rows, cols]


@dataclass(frozen=True)
class _Place:
    """A site before it is read: scene, group, lattice, its tile's first pixel and its own."""

    scene: int
    group: int
    lattice: int
    tile: tuple[int, int]
    row: int
    col: int


def collect_sites(
    scenes: Sequence[Scene],
    pixels: Sequence[Pixels],
    groups: Groups,
    windows: Windows,
    patch: int,
    limit_bytes: int,
    seed: int = 0,
    lattices: int = LATTICES,
) -> Sites:
    """Place, read and label the sites of all groups.

    ``patch``: step of the offsets in pixels. Where the tiles would take more than
    ``limit_bytes``, sites are drawn at random until they fit: first those tested on and one
    to train on of each group, then the others. ``lattices``: 1 where no network will train.
    """
    side = -(-SIDE // windows.multiple) * windows.multiple
    draw = np.random.default_rng(seed)
    shifts = draw.integers(0, windows.tile // 2, (lattices, 2))
    places: list[_Place] = []
    for group in range(len(groups)):
        scene = scenes[groups.scene[group]]
        frame = _Frame((scene.grid.height, scene.grid.width), windows, patch, side)
        places += _places(group, groups, pixels, frame, shifts, draw)
    places = _within_budget(places, len(scenes[0].bands), windows.tile, limit_bytes, draw)
    return _read(scenes, pixels, groups, places, windows.tile, side)


@dataclass(frozen=True)
class _Frame:
    """A scene's size, and the windows that are laid over it."""

    size: tuple[int, int]
    windows: Windows
    patch: int
    side: int


def _places(
    group: int,
    groups: Groups,
    pixels: Sequence[Pixels],
    frame: _Frame,
    shifts: NDArray[np.int64],
    draw: np.random.Generator,
) -> list[_Place]:
    """One site in the middle of a small group; for a large one, cells of a grid that hold labels, drawn at random.

    Each on every lattice.
    """
    top, bottom, left, right = (int(v) for v in groups.box[group])
    core = frame.side - 2 * HALO - frame.patch
    rows, cols = -(-(bottom - top) // core), -(-(right - left) // core)
    height, width = (bottom - top) / rows, (right - left) / cols
    own = _own_pixels(groups, group, pixels)
    cells = np.unique(((own.rows - top) // height).astype(int) * cols + ((own.cols - left) // width).astype(int))
    if len(cells) > SITES_PER_GROUP:
        cells = draw.choice(cells, SITES_PER_GROUP, replace=False)
    found = []
    for cell in cells:
        centre = (top + (cell // cols + 0.5) * height, left + (cell % cols + 0.5) * width)
        for lattice, shift in enumerate(shifts):
            starts = [_tile_start(centre[axis], int(shift[axis]), frame, axis) for axis in (0, 1)]
            row, col = (_site_start(centre[axis], starts[axis], frame) for axis in (0, 1))
            found.append(_Place(int(groups.scene[group]), group, lattice, (starts[0], starts[1]), row, col))
    return found


def _tile_start(centre: float, shift: int, frame: _Frame, axis: int) -> int:
    """First pixel of the tile, on a lattice of half tiles, that has ``centre`` nearest its middle.

    Tiles reach beyond the raster by a margin at most, as those of the engine do.
    """
    half, slack = frame.windows.tile // 2, frame.size[axis] - frame.windows.tile
    wanted = round((centre - half - shift) / half) * half + shift
    low, high = (-frame.windows.margin, slack + frame.windows.margin) if slack > 0 else (slack, 0)
    if slack <= 0:
        wanted = slack + shift % (1 - slack)
    return int(min(max(low, wanted), high))


def _site_start(centre: float, tile_start: int, frame: _Frame) -> int:
    """Offset within the tile, a multiple of the patch, that brings ``centre`` to the middle of the site."""
    wanted = round((centre - frame.side / 2 - tile_start) / frame.patch) * frame.patch
    last = (frame.windows.tile - frame.side) // frame.patch * frame.patch
    return int(min(max(0, wanted), last))


def _own_pixels(groups: Groups, group: int, pixels: Sequence[Pixels]) -> Pixels:
    """The group's pixels (lists are sorted by polygon)."""
    found: Pixels = pixels[groups.scene[group]]
    number = groups.polygon_id[group]
    first, last = np.searchsorted(found.polygon_id, [number, number + 1])
    return found.take(np.arange(first, last))


def _within_budget(
    places: list[_Place], bands: int, tile: int, limit_bytes: int, draw: np.random.Generator
) -> list[_Place]:
    """As many places as fit: for every group a test and a training site first."""
    per_tile = (4 * bands + 1) * tile * tile
    limit_bytes = min(limit_bytes, MAX_TILES * per_tile)
    seen: set[tuple[int, bool]] = set()
    later = np.zeros(len(places), bool)
    for i, place in enumerate(places):
        kind = (place.group, place.lattice > 0)
        later[i] = kind in seen
        seen.add(kind)
    order = np.lexsort((draw.random(len(places)), later))
    tiles: set[tuple[int, int, int]] = set()
    kept: list[int] = []
    for i in order:
        key = (places[i].scene, *places[i].tile)
        if key in tiles or (len(tiles) + 1) * per_tile <= limit_bytes or not kept:
            tiles.add(key)
            kept.append(int(i))
    return [places[i] for i in sorted(kept)]


def _read(
    scenes: Sequence[Scene],
    pixels: Sequence[Pixels],
    groups: Groups,
    places: list[_Place],
    tile: int,
    side: int,
) -> Sites:
    keys = sorted({(place.scene, *place.tile) for place in places})
    number = {key: i for i, key in enumerate(keys)}
    windows = [read_tile(scenes[scene], row, col, tile) for scene, row, col in keys]
    index = np.full((len(places), side, side), IGNORE, np.int16)
    edge = np.zeros((len(places), side, side), bool)
    for i, place in enumerate(places):
        own = _own_pixels(groups, place.group, pixels)
        rows = own.rows - place.tile[0] - place.row
        cols = own.cols - place.tile[1] - place.col
        inside = (rows >= 0) & (rows < side) & (cols >= 0) & (cols < side)
        index[i, rows[inside], cols[inside]] = own.index[inside]
        edge[i, rows[inside], cols[inside]] = own.edge[inside]
    tiles = np.asarray([number[(place.scene, *place.tile)] for place in places], np.int32)
    offset = np.asarray([(place.row, place.col) for place in places], np.int32).reshape(-1, 2)
    values, valid = np.stack([w[0] for w in windows]), np.stack([w[1] for w in windows])
    group, lattice = (np.asarray([getattr(p, name) for p in places], np.int32) for name in ("group", "lattice"))
    sites = Sites(values, valid, tiles, offset, group, lattice, index, edge)
    index[~sites.cut(np.arange(len(places)))[1]] = IGNORE
    return sites


def read_tile(scene: Scene, row: int, col: int, tile: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """A window that may reach beyond the raster, mirrored there as the tile engine does."""
    rows, cols = reflect(row, tile, scene.grid.height), reflect(col, tile, scene.grid.width)
    top, left = int(rows.min()), int(cols.min())
    values, valid = scene.read(Window(top, left, int(rows.max()) - top + 1, int(cols.max()) - left + 1))
    at = (rows - top)[:, None], (cols - left)[None, :]
    return values[:, at[0], at[1]], valid[at]
