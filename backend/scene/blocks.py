"""Which parts of the scenes the tile cache holds: everything, or random blocks stratified by scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from backend.scene.grid import Window
from backend.scene.random_stream import hashes
from backend.scene.scene import Scene

BLOCK_SIDE = 1024
"""Side of the blocks drawn where the data exceed the budget: several crops wide, many to a scene."""

SEED = 7


@dataclass(frozen=True)
class Block:
    """A window of scene number ``scene``; numbers (C,h,w) lie at byte ``offset``, validity (h,w) at ``mask_offset``."""

    scene: int
    window: Window
    offset: int = 0
    mask_offset: int = 0

    def to_json(self) -> dict[str, Any]:
        return {
            "scene": self.scene,
            "window": list(self.window),
            "offset": self.offset,
            "mask_offset": self.mask_offset,
        }

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Block:
        return cls(int(raw["scene"]), Window(*raw["window"]), int(raw["offset"]), int(raw["mask_offset"]))


def block_bytes(window: Window, bands: int, itemsize: int) -> int:
    """Bytes of a block's numbers and its mask."""
    return window.height * window.width * (bands * itemsize + 1)


def plan(scenes: Sequence[Scene], itemsize: int, budget: int) -> list[Block]:
    """All of every scene's extent if that fits into ``budget`` bytes, else random blocks that do.

    Each scene gives blocks in proportion to its size (a scene of less than one
    block by chance); which ones is the same in every run. At least one block is returned.
    """
    bands = len(scenes[0].bands)
    whole = [scene.extent for scene in scenes]
    needed = sum(block_bytes(window, bands, itemsize) for window in whole)
    if needed <= budget:
        return _placed(list(enumerate(whole)), bands, itemsize)
    candidates = [_candidates(scene) for scene in scenes]
    counts = _apportion([len(windows) for windows in candidates], budget / needed)
    chosen = [(i, w) for i, windows in enumerate(candidates) for w in _draw(windows, i, counts[i])]
    return _placed(chosen or [(0, candidates[0][0])], bands, itemsize)


def _candidates(scene: Scene) -> list[Window]:
    """Blocks that tile a scene's extent, less those outside its area."""
    shape = _even(scene.extent.height), _even(scene.extent.width)
    windows = list(scene.grid.blocks(*shape, scene.extent))
    return windows if scene.area is None else [w for w in windows if scene.area.mask(w).any()]


def _apportion(sizes: Sequence[int], share: float) -> list[int]:
    """Whole numbers of blocks that add up to ``share`` of all and follow each scene's size (systematic rounding)."""
    ends = np.floor(np.cumsum(sizes) * share).astype(int)
    return [int(count) for count in np.diff(ends, prepend=0)]


def _draw(windows: Sequence[Window], scene: int, count: int) -> list[Window]:
    """``count`` blocks of one scene, in file order."""
    order = np.argsort(hashes(SEED + scene, np.arange(len(windows))), kind="stable")
    return [windows[i] for i in sorted(order[:count].tolist())]


def _even(length: int) -> int:
    """About :data:`BLOCK_SIDE`, such that blocks along ``length`` have nearly the same size."""
    parts = max(1, round(length / BLOCK_SIDE))
    return -(-length // parts)


def _placed(chosen: Sequence[tuple[int, Window]], bands: int, itemsize: int) -> list[Block]:
    """Lay the blocks one after another, each part aligned to 64 bytes."""
    out, end = [], 0
    for scene, window in chosen:
        pixels = window.height * window.width
        mask_offset = end + _aligned(pixels * bands * itemsize)
        out.append(Block(scene, window, end, mask_offset))
        end = mask_offset + _aligned(pixels)
    return out


def _aligned(size: int) -> int:
    return -(-size // 64) * 64


def total_bytes(blocks: Sequence[Block]) -> int:
    """Size of the file that holds ``blocks``."""
    return max(block.mask_offset + _aligned(block.window.height * block.window.width) for block in blocks)
