"""A backbone's tokens of windows, and of a sample of them.

Shapes: B windows, D width, h and w token rows and columns, N tokens.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.contract.errors import InputError, RequestError
from backend.contract.pointing import Click
from backend.explain.attention import valid_tokens
from backend.explore.settings import Settings
from backend.jobs.context import JobContext
from backend.models.backbone import Backbone
from backend.scene.pointed import off_words, pixel_at
from backend.scene.random_stream import hashes
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from backend.tiles.algebra import Span
from backend.tiles.layout import Layout
from backend.tiles.places import cell_in_window, window_at
from backend.tiles.reader import read_tile
from backend.training.seeds import mix

Floats = NDArray[np.float32]
WINDOW_ORDER, TOKEN_ORDER = 1, 2
"""What the seed is mixed with for each of the two draws."""


class Tokens:
    """Windows of physical values → maps of one block or stage, and which of their cells hold data."""

    def __init__(self, backbone: Backbone, statistics: Statistics, block: int, device: torch.device) -> None:
        self._backbone = backbone.to(device).eval()
        self._statistics, self._block, self._device = statistics, block, device
        self.stride, self.width = backbone.spec.level(block).stride, backbone.spec.level(block).width

    @torch.inference_mode()
    def __call__(self, values: Floats, valid: NDArray[np.bool_]) -> tuple[Tensor, Tensor]:
        """B,D,h,w and bool B,h,w."""
        x_BCHW = torch.from_numpy(self._statistics.normalise(values, valid)).to(self._device)
        (map_BDhw,) = self._backbone.features(x_BCHW, [self._block])
        return map_BDhw.float(), valid_tokens(torch.from_numpy(valid).to(self._device), self.stride)


def tokens_at(scene: Scene, layout: Layout, tokens: Tokens, places: list[Click]) -> Floats:
    """N,D of the tokens the places (maybe none) lie in, each from the window that sees it best.

    Raises :class:`RequestError` for a place outside the raster or without data.
    """
    found = []
    for number, place in enumerate(places, 1):
        pixel = pixel_at(scene, place.x, place.y)
        if isinstance(pixel, str):
            remedy = off_words(scene.grid, [(place.x, place.y)])
            raise RequestError(f"Place {number} ({place.x:.10g}, {place.y:.10g}): {pixel}", remedy, scene.name)
        rows, cols = window_at(layout, *pixel)
        seen = _of_window(scene, layout, tokens, rows, cols)
        if seen is None:
            raise AssertionError("the window of a valid pixel holds none")
        map_Dhw, _valid = seen
        found.append(map_Dhw[:, *cell_in_window(layout, rows, cols, *pixel, tokens.stride)])
    return np.stack(found) if found else np.zeros((0, tokens.width), np.float32)


def sample_tokens(
    scene: Scene, layout: Layout, tokens: Tokens, settings: Settings, seed: int, context: JobContext | None = None
) -> Floats:
    """N,D from windows drawn all over the scene and tokens drawn in each, without those that hold no data.

    A pure function of the seed. Raises :class:`InputError` where there is no data.
    """
    count = min(settings.windows, layout.tiles)
    quota = -(-settings.tokens // count)
    if context is not None:
        context.stage("Looking at a sample", count, "window")
    parts: list[Floats] = []
    for number, (rows, cols) in _drawn_windows(layout, seed):
        found = _inner_tokens(scene, layout, tokens, rows, cols)
        if found is None:
            continue
        order = np.argsort(hashes(mix(seed, TOKEN_ORDER, number), np.arange(len(found))), kind="stable")
        parts.append(found[np.sort(order[:quota])])
        if context is not None:
            context.advance(len(parts))
        if len(parts) == count:
            break
    if not parts:
        raise InputError("There are no valid pixels to look at.", "Check the nodata value and the area.", scene.name)
    return np.concatenate(parts)


def _drawn_windows(layout: Layout, seed: int) -> Iterator[tuple[int, tuple[Span, Span]]]:
    """All tiles with their numbers, in random order."""
    across = len(layout.cols.spans)
    for number in np.argsort(hashes(mix(seed, WINDOW_ORDER), np.arange(layout.tiles)), kind="stable").tolist():
        yield number, (layout.rows.spans[number // across], layout.cols.spans[number % across])


def _inner_tokens(scene: Scene, layout: Layout, tokens: Tokens, rows: Span, cols: Span) -> Floats | None:
    """N,D of a window's tokens that hold data and are no reflection; None where there are none."""
    seen = _of_window(scene, layout, tokens, rows, cols)
    if seen is None:
        return None
    map_Dhw, valid_hw = seen
    down = _inside(rows.start * layout.scale, valid_hw.shape[0], tokens.stride, scene.grid.height)
    right = _inside(cols.start * layout.scale, valid_hw.shape[1], tokens.stride, scene.grid.width)
    found = map_Dhw[:, valid_hw & down[:, None] & right].T
    return np.ascontiguousarray(found) if len(found) else None


def _inside(first: int, count: int, stride: int, size: int) -> NDArray[np.bool_]:
    """Cells of an axis whose middle lies on the raster."""
    middles = first + stride * (np.arange(count) + 0.5)
    return np.asarray((middles >= 0) & (middles < size), np.bool_)


def _of_window(
    scene: Scene, layout: Layout, tokens: Tokens, rows: Span, cols: Span
) -> tuple[Floats, NDArray[np.bool_]] | None:
    """D,h,w and the cells with data of one tile; None where it holds no data."""
    tile = read_tile(scene, layout, rows, cols)
    if tile is None:
        return None
    map_BDhw, valid_Bhw = tokens(tile[0][None], tile[1][None])
    return map_BDhw[0].cpu().numpy(), valid_Bhw[0].cpu().numpy()
