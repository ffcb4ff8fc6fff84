"""What a network says about the sampled pixels: attention of every head, and tokens.

Shapes: N pixels, A heads over all blocks looked at, D token width, W windows, h and w token rows and columns.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.contract import atomic
from backend.explain.attention import relative_to_uniform, valid_tokens
from backend.explain.sink import LEAST
from backend.models.backbone import Backbone
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from backend.study.windows import Shares
from backend.tiles.layout import Layout
from backend.tiles.reader import read_tile

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Features:
    """``attention`` N,A: log2 of attention × patches, NaN where nothing is valid; ``tokens`` N,D;
    ``maps`` W,A,h,w: attention × patches of each window of the pixels' shares, 1 (uniform) where invalid."""

    attention: Floats
    tokens: Floats
    maps: NDArray[np.float16]

    def save(self, path: Path) -> None:
        """Whole or not at all."""
        buffer = io.BytesIO()
        np.savez(buffer, attention=self.attention, tokens=self.tokens, maps=self.maps)
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic.write_bytes(path, buffer.getvalue())

    @classmethod
    def load(cls, path: Path) -> Features:
        with np.load(path, allow_pickle=False) as arrays:
            return cls(arrays["attention"], arrays["tokens"], arrays["maps"])


@dataclass(frozen=True)
class Network:
    """A backbone ready to look; ``layers`` and ``heads`` are those looked at."""

    backbone: Backbone
    statistics: Statistics
    layers: list[int]
    heads: list[int]
    device: torch.device

    @property
    def names(self) -> list[str]:
        """Of the A attention maps."""
        return [f"block {layer}, head {head}" for layer in self.layers for head in self.heads]

    @torch.inference_mode()
    def look(self, values: Floats, valid: NDArray[np.bool_], tokens: bool) -> tuple[Tensor, Tensor | None, Tensor]:
        """Attention relative to uniform B,A,h,w, tokens B,D,h,w and which patches are valid B,h,w."""
        x_BCHW = torch.from_numpy(self.statistics.normalise(values, valid)).to(self.device)
        valid_Bhw = valid_tokens(torch.from_numpy(valid).to(self.device), self.backbone.spec.patch_size)
        softmax = self.backbone.cls_attentions(x_BCHW, self.layers)
        maps_BAhw = torch.cat([block_Bnhw[:, self.heads] for block_Bnhw in softmax], dim=1)
        tokens_BDhw = self.backbone.tokens(x_BCHW)[1].float().cpu() if tokens else None
        return relative_to_uniform(maps_BAhw.float(), valid_Bhw).cpu(), tokens_BDhw, valid_Bhw.cpu()


def extract(
    scene: Scene, layout: Layout, pairs: Shares, count: int, network: Network, batch: int,
    advance: Callable[[int], None], *, with_tokens: bool = False, with_maps: bool = False,
) -> Features:  # fmt: skip
    """Features of the ``count`` pixels behind ``pairs``; tokens and windows' maps where wanted (else of size 0).

    ``advance`` is told how many windows are done.
    """
    spec = network.backbone.spec
    windows, across = pairs.of_windows(), len(layout.cols.spans)
    side = layout.window_shape[0] // spec.patch_size, layout.window_shape[1] // spec.patch_size
    attention = np.zeros((count, len(network.names)), np.float32)
    tokens = np.zeros((count, spec.embed_dim if with_tokens else 0), np.float32)
    maps = np.ones((len(windows) if with_maps else 0, len(network.names), *side), np.float16)
    seen = np.zeros(count, bool)
    for start in range(0, len(windows), batch):
        group = range(start, min(start + batch, len(windows)))
        spans = [divmod(windows[i][0], across) for i in group]
        tiles = [read_tile(scene, layout, layout.rows.spans[r], layout.cols.spans[c]) for r, c in spans]
        kept = [(i, tile) for i, tile in zip(group, tiles, strict=True) if tile is not None]
        if kept:
            values, valid = np.stack([t[0] for _, t in kept]), np.stack([t[1] for _, t in kept])
            maps_BAhw, tokens_BDhw, valid_Bhw = network.look(values, valid, with_tokens)
            for place, (i, _) in enumerate(kept):
                part = windows[i][1]
                at = pairs.row[part], pairs.col[part]
                point, weight = pairs.point[part], pairs.weight[part, None]
                ok = valid_Bhw[place].numpy()
                attention[point] += weight * at_pixels(maps_BAhw[place].numpy(), ok, spec.patch_size, *at)
                seen[point] = True
                if tokens_BDhw is not None:
                    tokens[point] += weight * at_pixels(tokens_BDhw[place].numpy(), ok, spec.patch_size, *at)
                if with_maps:
                    maps[i] = np.where(ok, np.maximum(maps_BAhw[place].numpy(), LEAST), 1)
        advance(group.stop)
    attention = np.log2(np.maximum(attention, np.float32(LEAST)))
    attention[~seen] = np.nan
    return Features(attention, tokens, maps)


def at_pixels(
    maps_Khw: Floats, valid_hw: NDArray[np.bool_], patch: int, row: NDArray[np.int64], col: NDArray[np.int64]
) -> Floats:
    """Values N,K at pixels of a window: what :func:`backend.explain.attention.to_pixels` has there."""
    tops, downs = _between(row, patch, maps_Khw.shape[1])
    lefts, rights = _between(col, patch, maps_Khw.shape[2])
    above = np.zeros((len(row), len(maps_Khw)), np.float32)
    below = np.zeros((len(row), 1), np.float32)
    for r, row_weight in ((tops, 1 - downs), (np.minimum(tops + 1, maps_Khw.shape[1] - 1), downs)):
        for c, col_weight in ((lefts, 1 - rights), (np.minimum(lefts + 1, maps_Khw.shape[2] - 1), rights)):
            weight = (row_weight * col_weight * valid_hw[r, c])[:, None]
            above += weight * maps_Khw[:, r, c].T
            below += weight
    return np.asarray(above / np.maximum(below, 1e-6), np.float32)


def _between(at: NDArray[np.int64], patch: int, count: int) -> tuple[NDArray[np.int64], Floats]:
    """The patch whose centre is at or before each pixel's, and how far the pixel is on the way to the next."""
    place = np.clip((at + 0.5) / patch - 0.5, 0, count - 1)
    first = np.floor(place).astype(np.int64)
    return first, (place - first).astype(np.float32)
