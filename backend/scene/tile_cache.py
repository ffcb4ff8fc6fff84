"""Imagery decoded once: a memory-mapped file of numbers in their own type, reused while its sources stay the same.

``CACHE/tiles/<key>/`` holds ``data.bin`` (blocks of C,h,w numbers and h,w
validity bytes) and ``index.json``. The key is a hash of the sources' identity
(path, size, time, grid, bands, units, area) and of the blocks held.
"""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from backend.contract import home
from backend.jobs.context import JobContext
from backend.scene.blocks import Block, plan, total_bytes
from backend.scene.cache_build import SCHEMA, Content, build
from backend.scene.cache_room import budget_bytes, clean, make_room, remove
from backend.scene.files import cache_key
from backend.scene.scene import COMPACT_TYPES, Scene

log = logging.getLogger("patchwork")


class TileCache:
    """An opened cache: ``numbers(block)`` (C,h,w) and ``valid(block)`` (h,w) are views into the file.

    ``valid_counts``: valid pixels of each block; ``coverage``: share of the pixels in the extents that it holds.
    """

    def __init__(self, folder: Path) -> None:
        index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        self.folder = folder
        self.blocks = [Block.from_json(raw) for raw in index["blocks"]]
        self.dtype = np.dtype(index["dtype"])
        self.bands = int(index["bands"])
        self.coverage = float(index["coverage"])
        self.valid_counts = [int(count) for count in index["valid_counts"]]
        self._data = np.memmap(folder / "data.bin", np.uint8, "r")
        self.size = int(self._data.size)

    def numbers(self, block: Block) -> np.ndarray[Any, Any]:
        shape = (self.bands, block.window.height, block.window.width)
        size = int(np.prod(shape)) * self.dtype.itemsize
        numbers: np.ndarray[Any, Any] = self._data[block.offset : block.offset + size].view(self.dtype).reshape(shape)
        return numbers

    def valid(self, block: Block) -> np.ndarray[Any, np.dtype[np.bool_]]:
        shape = (block.window.height, block.window.width)
        return self._data[block.mask_offset : block.mask_offset + shape[0] * shape[1]].view(np.bool_).reshape(shape)


def open_cache(
    scenes: Sequence[Scene],
    budget_share: float,
    context: JobContext | None = None,
    folder: Path | None = None,
    renew: bool = False,
) -> TileCache:
    """Reuse or build the cache of ``scenes``. Raises :class:`ResourceError` naming the bytes a full disk lacks.

    A cache that holds only a part of the data is reused as it is, so that a
    resumed run sees the same crops; ``renew`` builds it anew where twice as much fits by now.
    """
    root = folder if folder is not None else home.cache_folder() / "tiles"
    root.mkdir(parents=True, exist_ok=True)
    dtype = _common_type(scenes)
    key = _key(scenes, dtype)
    budget = budget_bytes(root, budget_share)
    for candidate in sorted(root.glob(f"{key}-????????")):
        cache = _reopen(candidate)
        if cache is not None and not (renew and cache.coverage < 1 and budget > 2 * cache.size):
            (candidate / "index.json").touch()  # marks it as used now
            return cache
    clean(root)
    blocks = plan(scenes, dtype.itemsize, budget_bytes(root, budget_share))
    make_room(root, total_bytes(blocks))
    return TileCache(build(root, Content(key, scenes, blocks, dtype), context))


def _reopen(folder: Path) -> TileCache | None:
    """An earlier cache; one that is damaged is deleted."""
    try:
        cache = TileCache(folder)
    except (OSError, ValueError, KeyError) as error:
        log.warning("The tile cache %s is damaged and is built anew: %r", folder, error)
        remove(folder)
        return None
    if cache.size >= total_bytes(cache.blocks):
        return cache
    log.warning("The tile cache %s is shorter than its index says and is built anew.", folder)
    remove(folder)
    return None


def planned_bytes(scenes: Sequence[Scene], budget_share: float) -> int:
    """Size on disk of the cache that :func:`open_cache` would build now."""
    root = home.cache_folder() / "tiles"
    root.mkdir(parents=True, exist_ok=True)
    return total_bytes(plan(scenes, _common_type(scenes).itemsize, budget_bytes(root, budget_share)))


def missing_bytes(scenes: Sequence[Scene], budget_share: float) -> int:
    """What :func:`open_cache` would write: nothing where there is a cache to reuse."""
    root = home.cache_folder() / "tiles"
    there = any(root.glob(f"{_key(scenes, _common_type(scenes))}-????????"))
    return 0 if there else planned_bytes(scenes, budget_share)


def _common_type(scenes: Sequence[Scene]) -> np.dtype[Any]:
    """The smallest type for all scenes' numbers; one of 64 bits or of whole 32 would waste what float32 holds."""
    joined = np.result_type(*(scene.dtype for scene in scenes))
    return joined if joined.name in COMPACT_TYPES else np.dtype(np.float32)


def _key(scenes: Sequence[Scene], dtype: np.dtype[Any]) -> str:
    """The same for the same content; used once where a source (on a server) cannot be watched for changes."""
    return cache_key([SCHEMA, dtype.name, *(scene.identity() for scene in scenes)]) or uuid.uuid4().hex[:24]
