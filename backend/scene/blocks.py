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
        return {"scene": self.scene, "window": list(self.window), "offset": self.offset, "mask_offset": self.mask_offset}

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Block:
        return cls(int(raw["scene"]), Window(*raw["window"]), int(raw["offset"]), int(raw["mask_offset"]))


def block_bytes(window: Window, bands: int, itemsize: int) -> int:
    """Bytes of a block's numbers and its mask."""
    return window.height * window.width * (bands * itemsize + 1)


def plan(scenes: Sequence[Scene], itemsize: int, budget: int) -> list[Block]:
    """All of every scene's extent if that fits into ``budget`` bytes, else random blocks that do.

    Each scene gives blocks in proportion to its size, at least one; which ones
    is the same in every run. The list may exceed the budget when even one block a scene does.
    """
    bands = len(scenes[0].bands)
    whole = [scene.extent for scene in scenes]
    needed = sum(block_bytes(window, bands, itemsize) for window in whole)
    if needed <= budget:
        return _placed([(i, window) for i, window in enumerate(whole)], bands, itemsize)
    share = budget / needed
    chosen = [(i, window) for i, scene in enumerate(scenes) for window in _draw(scene, i, share)]
    return _placed(chosen, bands, itemsize)


def _draw(scene: Scene, number: int, share: float) -> list[Window]:
    """Random blocks of one scene, about ``share`` of it, in file order."""
    candidates = list(scene.grid.blocks(*_block_shape(scene), scene.extent))
    if scene.area is not None:
        candidates = [window for window in candidates if scene.area.mask(window).any()] or candidates
    order = np.argsort(hashes(SEED + number, np.arange(len(candidates))), kind="stable")
    keep = max(1, int(len(candidates) * share))
    return [candidates[i] for i in sorted(order[:keep].tolist())]


def _block_shape(scene: Scene) -> tuple[int, int]:
    """About :data:`BLOCK_SIDE`, cut so that all blocks of a scene have nearly the same size."""
    height, width = (_even(side) for side in (scene.extent.height, scene.extent.width))
    return height, width


def _even(length: int) -> int:
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
