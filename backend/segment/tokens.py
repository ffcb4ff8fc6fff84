"""Tokens of a scene through a model's backbone, reduced to a few numbers, computed in the background and kept.

The scene is cut into tiles of ``kept`` pixels; the backbone sees each with a margin of one patch, as large as the
images it learned from. Tokens are projected on their first :data:`KEEP` principal components over windows spread
evenly over the scene (the basis), which are divided by the first one's deviation. What lies on the disk is read
without torch.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from backend.contract import requests
from backend.contract.errors import PatchworkError
from backend.models.applied import applied_statistics
from backend.models.check import require_fit
from backend.models.completed import open_complete
from backend.models.folder import load_card
from backend.models.matched import match_words
from backend.models.spec import BackboneSpec
from backend.scene.files import cache_key
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.segment.feature_cache import BASIS, FeatureCache, Tile, tile_name
from backend.tiles.outputs import model_identity

if TYPE_CHECKING:  # torch takes seconds to load
    from backend.segment.encoder import Encoder

log = logging.getLogger("patchwork.segment")

Values = npt.NDArray[np.float32]

SCHEMA = "tokens/1"
KEEP = 16
"""Components of the tokens: most of a small network's variance; 32 bytes a token on the disk."""

STRIDE = 8
"""Of a pyramid the stage nearest to one cell every 8 pixels is taken."""

BASIS_WINDOWS = 4
"""Windows along each side of the scene from which the basis is taken."""

BATCH = 4
"""Windows at a time: short enough that a new view is attended to at once."""

COARSEST = 4
"""With cells of more pixels than this a working window would need thousands of windows: bands alone are used."""

MEMORY_TILES = 2048
"""Tiles held in memory: 36 tokens of 16 numbers each take 2 kB."""


@dataclass(frozen=True)
class Cut:
    """How the scene is cut: tiles of ``kept`` pixels seen with ``margin`` more on each side, a token every ``stride``."""

    block: int
    stride: int
    kept: int
    margin: int

    @classmethod
    def of(cls, spec: BackboneSpec) -> Cut:
        patch = spec.patch_size
        block = spec.depth - 1
        if spec.levels:
            block = min(range(spec.depth), key=lambda stage: abs(spec.levels[stage].stride - STRIDE))
        return cls(block, spec.level(block).stride, max(2 * patch, spec.image_size - 2 * patch), patch)

    def tiles(self, pixels: Window) -> list[Tile]:
        """The tiles under a window of pixels, those nearest to its middle first."""
        rows = range(pixels.row // self.kept, (pixels.row + pixels.height - 1) // self.kept + 1)
        cols = range(pixels.col // self.kept, (pixels.col + pixels.width - 1) // self.kept + 1)
        middle = (rows[0] + rows[-1]) / 2, (cols[0] + cols[-1]) / 2
        found = [(row, col) for row in rows for col in cols]
        return sorted(found, key=lambda tile: (tile[0] - middle[0]) ** 2 + (tile[1] - middle[1]) ** 2)

    def seen(self, tile: Tile) -> Window:
        """What the backbone sees for a tile (may reach beyond the scene)."""
        side = self.kept + 2 * self.margin
        return Window(tile[0] * self.kept - self.margin, tile[1] * self.kept - self.margin, side, side)


class TokenSource:
    """Tokens of one scene through one model. Thread-safe; :meth:`want` computes in a thread of its own.

    ``notes``: doubts; ``bands_in_words``: which bands an imported network found.
    """

    def __init__(self, spec: requests.Scene, model: str) -> None:
        self.card = load_card(Path(model))
        self.cut = Cut.of(self.card.backbone)
        self._model = model
        self._scene: Scene = open_complete(spec, self.card)
        try:
            self.notes = [finding.text for finding in require_fit(self.card, self._scene)]
            self.bands_in_words = match_words(self._scene)
            identity = self._scene.identity(), {"model": model_identity(Path(model)), "sources": []}
            self._cache = FeatureCache(cache_key([SCHEMA, KEEP, *identity]), {"schema": SCHEMA, "model": model})
            self._cache.open()
        except BaseException:
            self._scene.close()
            raise
        self._memory: OrderedDict[Tile, Values] = OrderedDict()
        self._encoder: Encoder | None = None
        self._basis: Values | None = None
        self._work = threading.Lock()  # the encoder and the scene's files
        self._state = threading.Condition()  # what is wanted, the memory, the thread
        self._wanted: list[Tile] = []
        self._thread: threading.Thread | None = None
        self._closed = False
        self.failure: str | None = None

    # -- reading ------------------------------------------------------------

    def of_cells(self, cells: Window, factor: int) -> Values | None:
        """Token features (K,h,w) at the centres of cells, between tokens linearly; None while tiles are missing."""
        if factor > COARSEST:
            return None
        pixels = self._inside(Window(*(length * factor for length in cells)))
        tiles = self.cut.tiles(pixels)
        found = {tile: self._held(tile) for tile in tiles}
        arrays = [array for array in found.values() if array is not None]
        if len(arrays) < len(tiles):
            return None
        first = min(row for row, _ in tiles), min(col for _, col in tiles)
        per_tile = self.cut.kept // self.cut.stride
        shape = [(max(tile[axis] for tile in tiles) - first[axis] + 1) * per_tile for axis in (0, 1)]
        joined = np.empty((arrays[0].shape[0], *shape), np.float32)
        for (row, col), array in found.items():
            if array is not None:
                top, left = (row - first[0]) * per_tile, (col - first[1]) * per_tile
                joined[:, top : top + per_tile, left : left + per_tile] = array
        row_at, col_at = (
            ((start + np.arange(length) + 0.5) * factor - first[axis] * self.cut.kept) / self.cut.stride - 0.5
            for axis, (start, length) in enumerate(((cells.row, cells.height), (cells.col, cells.width)))
        )
        return between(joined, row_at, col_at)

    def has(self, pixels: Window) -> bool:
        """Whether every tile under a window of pixels is at hand."""
        return all(self._held(tile) is not None for tile in self.cut.tiles(self._inside(pixels)))

    # -- computing ----------------------------------------------------------

    def want(self, pixels: Window) -> bool:
        """Compute what is missing under a window of pixels, in the background; True where nothing is.

        The latest window replaces those wanted before.
        """
        tiles = [tile for tile in self.cut.tiles(self._inside(pixels)) if self._held(tile) is None]
        with self._state:
            self._wanted = tiles[::-1]
            if tiles and self._thread is None and not self._closed and self.failure is None:
                self._thread = threading.Thread(target=self._run, name="tokens", daemon=True)
                self._thread.start()
        return not tiles

    def compute(self, pixels: Window) -> None:
        """The same, here and now. Raises :class:`PatchworkError` where the model or the scene cannot be read."""
        tiles = [tile for tile in self.cut.tiles(self._inside(pixels)) if self._held(tile) is None]
        for start in range(0, len(tiles), BATCH):
            self._compute(tiles[start : start + BATCH])

    def close(self) -> None:
        """Stop after the windows at work."""
        with self._state:
            self._closed, self._wanted = True, []
        with self._work:
            self._scene.close()

    def _run(self) -> None:
        try:
            while batch := self._next():
                self._compute(batch)
        except PatchworkError as error:
            self.failure = str(error)
            log.warning("Tokens of %s cannot be computed: %s", self._scene.name, error)
            with self._state:
                self._thread = None

    def _next(self) -> list[Tile]:
        with self._state:
            batch = [self._wanted.pop() for _ in range(min(BATCH, len(self._wanted)))]
            if not batch:
                self._thread = None
            return batch

    def _compute(self, tiles: list[Tile]) -> None:
        with self._work:
            if self._closed:
                return
            basis_KD = self._basis_of_scene()
            tokens_BDhw = self._seen_tokens([self.cut.seen(tile) for tile in tiles])
        low = self.cut.margin // self.cut.stride
        high = low + self.cut.kept // self.cut.stride
        for tile, tokens_Dhw in zip(tiles, tokens_BDhw, strict=True):
            reduced = project(tokens_Dhw[:, low:high, low:high], basis_KD).astype(np.float16)
            self._cache.write(tile_name(tile), reduced)
            self._remember(tile, reduced.astype(np.float32))  # what would be read back, not what was computed

    def _basis_of_scene(self) -> Values:
        """(1 + K,D): the tokens' mean, then the scaled axes; the same whenever it is computed."""
        if self._basis is None:
            self._basis = self._cache.read(BASIS)
        if self._basis is None:
            windows = list(self._spread())
            parts = [self._seen_tokens(windows[i : i + BATCH]) for i in range(0, len(windows), BATCH)]
            self._basis = basis_of(np.concatenate(parts))
            self._cache.write(BASIS, self._basis)
        return self._basis

    def _spread(self) -> Iterable[Window]:
        grid, side = self._scene.grid, self.cut.kept + 2 * self.cut.margin
        rows = np.unique(np.linspace(0, max(0, grid.height - side), BASIS_WINDOWS).astype(int))
        cols = np.unique(np.linspace(0, max(0, grid.width - side), BASIS_WINDOWS).astype(int))
        return (Window(int(row), int(col), side, side) for row in rows for col in cols)

    def _seen_tokens(self, windows: list[Window]) -> Values:
        """B,D,h,w of windows that may reach beyond the scene."""
        if self._encoder is None:
            from backend.segment.encoder import Encoder

            self._encoder = Encoder(self._model, self.card, self.cut.block, applied_statistics(self.card, [self._scene]))
        read = [self._padded(window) for window in windows]
        return self._encoder.tokens([values for values, _ in read], [valid for _, valid in read])

    def _padded(self, window: Window) -> tuple[Values, npt.NDArray[np.bool_]]:
        inside = window.intersection(self._scene.grid.whole)
        values = np.zeros((len(self._scene.bands), window.height, window.width), np.float32)
        valid = np.zeros((window.height, window.width), np.bool_)
        if inside.height and inside.width:
            rows, cols = inside.shifted(-window.row, -window.col).slices
            values[:, rows, cols], valid[rows, cols] = self._scene.read(inside)
        return values, valid

    # -- memory -------------------------------------------------------------

    def _held(self, tile: Tile) -> Values | None:
        with self._state:
            found = self._memory.get(tile)
            if found is not None:
                self._memory.move_to_end(tile)
                return found
        found = self._cache.read(tile_name(tile))
        if found is not None:
            self._remember(tile, found)
        return found

    def _remember(self, tile: Tile, tokens: Values) -> None:
        with self._state:
            self._memory[tile] = tokens
            while len(self._memory) > MEMORY_TILES:
                self._memory.popitem(last=False)

    def _inside(self, pixels: Window) -> Window:
        inside = pixels.intersection(self._scene.grid.whole)
        return inside if inside.height and inside.width else Window(0, 0, 1, 1)


def basis_of(tokens_BDhw: Values, keep: int = KEEP) -> Values:
    """(1 + K,D): mean and principal axes, each divided by the first one's deviation."""
    tokens_ND = np.moveaxis(tokens_BDhw, 1, -1).reshape(-1, tokens_BDhw.shape[1]).astype(np.float64)
    mean = tokens_ND.mean(axis=0)
    variances, axes = np.linalg.eigh(np.cov((tokens_ND - mean).T).reshape(len(mean), -1))
    order = np.argsort(variances)[::-1][:keep]
    axes_KD = axes[:, order].T / np.sqrt(max(variances[order[0]], 1e-12))
    signs = np.sign(axes_KD[np.arange(len(order)), np.abs(axes_KD).argmax(axis=1)])
    return np.concatenate([mean[None], axes_KD * signs[:, None]]).astype(np.float32)


def project(tokens_Dhw: Values, basis_KD: Values) -> Values:
    """Tokens in the basis: K,h,w."""
    mean, axes_KD = basis_KD[0], basis_KD[1:]
    return np.asarray(np.einsum("kd,dhw->khw", axes_KD, tokens_Dhw - mean[:, None, None]), np.float32)


def between(maps_Khw: Values, row_at: npt.NDArray[np.float64], col_at: npt.NDArray[np.float64]) -> Values:
    """Bilinear values K,H,W at fractional rows and columns of a map; beyond its centres its rim goes on."""
    _, height, width = maps_Khw.shape
    (row0, row1, row_share), (col0, col1, col_share) = _ends(row_at, height), _ends(col_at, width)
    rows = maps_Khw[:, row0] * (1 - row_share)[:, None] + maps_Khw[:, row1] * row_share[:, None]
    return np.asarray(rows[:, :, col0] * (1 - col_share) + rows[:, :, col1] * col_share, np.float32)


def _ends(
    at: npt.NDArray[np.float64], count: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    held = np.clip(at, 0, count - 1)
    first = np.floor(held).astype(np.int64)
    return first, np.minimum(first + 1, count - 1), (held - first).astype(np.float32)
