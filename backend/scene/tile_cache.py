"""Imagery decoded once: a memory-mapped file of numbers in their own type, reused while its sources stay the same.

``CACHE/tiles/<key>/`` holds ``data.bin`` (blocks of C,h,w numbers and h,w
validity bytes) and ``index.json``. The key is a hash of the sources' identity
(path, size, time, grid, bands, units, area) and of the blocks held.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from backend.contract import home
from backend.jobs.context import JobContext
from backend.scene.blocks import Block, plan, total_bytes
from backend.scene.cache_build import SCHEMA, Content, build
from backend.scene.cache_room import budget_bytes, clean, make_room
from backend.scene.files import cache_key
from backend.scene.scene import Scene


class TileCache:
    """An opened cache: ``numbers(block)`` (C,h,w) and ``valid(block)`` (h,w) are views into the file."""

    def __init__(self, folder: Path) -> None:
        index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        self.folder = folder
        self.blocks = [Block.from_json(raw) for raw in index["blocks"]]
        self.dtype = np.dtype(index["dtype"])
        self.bands = int(index["bands"])
        self.coverage = float(index["coverage"])
        self._data = np.memmap(folder / "data.bin", np.uint8, "r")

    def numbers(self, block: Block) -> np.ndarray[Any, Any]:
        shape = (self.bands, block.window.height, block.window.width)
        size = int(np.prod(shape)) * self.dtype.itemsize
        numbers: np.ndarray[Any, Any] = self._data[block.offset : block.offset + size].view(self.dtype).reshape(shape)
        return numbers

    def valid(self, block: Block) -> np.ndarray[Any, np.dtype[np.bool_]]:
        shape = (block.window.height, block.window.width)
        return self._data[block.mask_offset : block.mask_offset + shape[0] * shape[1]].view(np.bool_).reshape(shape)


def open_cache(
    scenes: Sequence[Scene], budget_share: float, context: JobContext | None = None, folder: Path | None = None
) -> TileCache:
    """Reuse or build the cache of ``scenes``. Raises :class:`ResourceError` naming the bytes a full disk lacks."""
    root = folder if folder is not None else home.cache_folder() / "tiles"
    root.mkdir(parents=True, exist_ok=True)
    dtype = _common_type(scenes)
    key = _key(scenes, dtype)
    for candidate in sorted(root.glob(f"{key}-*")):
        if (candidate / "index.json").is_file() and not _outgrown(candidate, budget_share, root):
            (candidate / "index.json").touch()  # marks it as used now
            return TileCache(candidate)
    clean(root)
    blocks = plan(scenes, dtype.itemsize, budget_bytes(root, budget_share))
    make_room(root, total_bytes(blocks))
    return TileCache(build(root, Content(key, scenes, blocks, dtype), context))


def planned_bytes(scenes: Sequence[Scene], budget_share: float) -> int:
    """Size on disk of the cache that :func:`open_cache` would build now."""
    root = home.cache_folder() / "tiles"
    root.mkdir(parents=True, exist_ok=True)
    return total_bytes(plan(scenes, _common_type(scenes).itemsize, budget_bytes(root, budget_share)))


def _outgrown(candidate: Path, budget_share: float, root: Path) -> bool:
    """Whether a partial cache could hold at least twice as much by now (space was freed, or the share raised)."""
    index = json.loads((candidate / "index.json").read_text(encoding="utf-8"))
    if index["coverage"] >= 1.0:
        return False
    return budget_bytes(root, budget_share) > 2 * (candidate / "data.bin").stat().st_size


def _common_type(scenes: Sequence[Scene]) -> np.dtype[Any]:
    joined = np.result_type(*(scene.dtype for scene in scenes))
    return (
        joined if joined.itemsize <= np.dtype(np.float32).itemsize and joined.name != "int32" else np.dtype(np.float32)
    )


def _key(scenes: Sequence[Scene], dtype: np.dtype[Any]) -> str:
    """The same for the same content; used once where a source (on a server) cannot be watched for changes."""
    return cache_key([SCHEMA, dtype.name, *(scene.identity() for scene in scenes)]) or uuid.uuid4().hex[:24]
