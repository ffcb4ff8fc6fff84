"""Imagery decoded once: a memory-mapped file of numbers in their own type, reused while its sources stay the same.

``CACHE/tiles/<key>/`` holds ``data.bin`` (blocks of C,h,w numbers and h,w
validity bytes) and ``index.json``. It is built under a ``.part`` name and
renamed when whole. The key is a hash of the sources' identity (path, size,
time, grid, bands, units, area) and of the blocks held.

Room: a cache may take ``budget_share`` of the disk that is free or held by
other caches. Before one is built, caches unused for 30 days go, then the least
recently used until the new one fits; leftovers of killed builds go after a day.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import time
import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from backend.contract import atomic, home
from backend.contract.errors import ResourceError
from backend.jobs.context import JobContext
from backend.scene.blocks import Block, plan, total_bytes
from backend.scene.grid import Window
from backend.scene.scene import Scene

SCHEMA = "patchwork-tiles/1"
UNUSED_DAYS, LEFTOVER_HOURS = 30, 24
RESERVE_BYTES = 256 * 2**20
"""Disk that a cache never takes, whatever the budget: logs and checkpoints need it."""


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
    """Reuse or build the cache of ``scenes``. Raises :class:`ResourceError` naming the bytes where the disk is too full."""
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
    return TileCache(_build(root, key, scenes, blocks, dtype, context))


def _outgrown(candidate: Path, budget_share: float, root: Path) -> bool:
    """Whether a partial cache could hold at least twice as much by now (space was freed, or the share raised)."""
    index = json.loads((candidate / "index.json").read_text(encoding="utf-8"))
    if index["coverage"] >= 1.0:
        return False
    return budget_bytes(root, budget_share) > 2 * (candidate / "data.bin").stat().st_size


def _common_type(scenes: Sequence[Scene]) -> np.dtype[Any]:
    joined = np.result_type(*(scene.dtype for scene in scenes))
    return joined if joined.itemsize <= np.dtype(np.float32).itemsize and joined.name != "int32" else np.dtype(np.float32)


def _key(scenes: Sequence[Scene], dtype: np.dtype[Any]) -> str:
    content = json.dumps([SCHEMA, dtype.name, [scene.identity() for scene in scenes]], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8")).hexdigest()[:24]


# -- room on the disk -----------------------------------------------------


def budget_bytes(root: Path, share: float) -> int:
    """What one cache may take: ``share`` of the disk that is free or held by caches."""
    held = sum(_size(path) for path in root.iterdir())
    return int(share * (shutil.disk_usage(root).free + held))


def clean(root: Path) -> None:
    """Delete caches unused for 30 days and leftovers of builds killed more than a day ago."""
    now = time.time()
    for path in root.iterdir():
        limit = LEFTOVER_HOURS * 3600 if path.name.endswith(atomic.PART) else UNUSED_DAYS * 86400
        if now - _used(path) > limit:
            _remove(path)


def make_room(root: Path, needed: int) -> None:
    """Delete the least recently used caches until ``needed`` bytes fit; :class:`ResourceError` where they cannot."""
    whole = [path for path in root.iterdir() if not path.name.endswith(atomic.PART)]
    for path in sorted(whole, key=_used):
        if shutil.disk_usage(root).free >= needed + RESERVE_BYTES:
            return
        _remove(path)
    free = shutil.disk_usage(root).free
    if free < needed + RESERVE_BYTES:
        raise _disk_full(root, needed, free)


def _disk_full(root: Path, needed: int, free: int) -> ResourceError:
    return ResourceError(
        f"The disk is too full: the decoded imagery needs {needed:,} bytes and {RESERVE_BYTES:,} more to work in; {free:,} are free.",
        "Free some space, choose a smaller area, or set PATCHWORK_HOME to a larger disk.",
        str(root),
    )


def _used(path: Path) -> float:
    for name in ("index.json", "data.bin", ""):
        with suppress(OSError):
            return (path / name).stat().st_mtime
    return 0.0


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.glob("*") if file.is_file())


def _remove(path: Path) -> None:
    """Delete a cache. One that Windows still has mapped stays for the next time."""
    (path / "index.json").unlink(missing_ok=True)
    shutil.rmtree(path, ignore_errors=True)


# -- building -------------------------------------------------------------


def _build(
    root: Path, key: str, scenes: Sequence[Scene], blocks: Sequence[Block], dtype: np.dtype[Any], context: JobContext | None
) -> Path:
    content = hashlib.sha256(json.dumps([block.to_json() for block in blocks]).encode()).hexdigest()[:8]
    final, part = root / f"{key}-{content}", root / f"{key}-{uuid.uuid4().hex[:8]}{atomic.PART}"
    size = total_bytes(blocks)
    part.mkdir()
    try:
        with open(part / "data.bin", "wb") as file:
            _reserve(file, size)
            _fill(file, scenes, blocks, dtype, context)
        atomic.write_json(part / "index.json", _index(scenes, blocks, dtype))
        _rename(part, final)
    except OSError as error:
        _remove(part)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _disk_full(root, size, shutil.disk_usage(root).free) from error
        raise
    except BaseException:
        _remove(part)
        raise
    return final


def _reserve(file: BinaryIO, size: int) -> None:
    """Take the disk space now, so that a full disk is known before hours of decoding."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
    else:
        file.truncate(size)


def _fill(
    file: BinaryIO, scenes: Sequence[Scene], blocks: Sequence[Block], dtype: np.dtype[Any], context: JobContext | None
) -> None:
    parts = [(b, w) for b in blocks for w in scenes[b.scene].grid.blocks(*_read_shape(scenes[b.scene]), b.window)]
    if context is not None:
        context.stage("Decoding imagery", len(parts), "block")
    for number, (block, window) in enumerate(parts, 1):
        numbers, valid = scenes[block.scene].read_numbers(window)
        _write(file, block, window, numbers.astype(dtype, copy=False), valid)
        if context is not None:
            context.advance(number)


def _read_shape(scene: Scene) -> tuple[int, int]:
    """Whole rows, so that each band's part of a block is written in one run."""
    rows, cols = scene.scan_shape
    return rows, max(cols, 1)


def _write(file: BinaryIO, block: Block, window: Window, numbers: np.ndarray[Any, Any], valid: np.ndarray[Any, Any]) -> None:
    """Put a window's rows where they belong in the block (plain writes: a full disk is an error, not a SIGBUS)."""
    row, col = window.row - block.window.row, window.col - block.window.col
    for band, layer in enumerate([*numbers, valid]):
        item = layer.dtype.itemsize
        start = block.mask_offset if band == len(numbers) else block.offset + band * block.window.height * block.window.width * item
        if window.width == block.window.width:
            file.seek(start + row * block.window.width * item)
            file.write(np.ascontiguousarray(layer).tobytes())
            continue
        for i, line in enumerate(layer):
            file.seek(start + ((row + i) * block.window.width + col) * item)
            file.write(np.ascontiguousarray(line).tobytes())


def _index(scenes: Sequence[Scene], blocks: Sequence[Block], dtype: np.dtype[Any]) -> dict[str, Any]:
    total = sum(scene.extent.height * scene.extent.width for scene in scenes)
    held = sum(block.window.height * block.window.width for block in blocks)
    return {
        "schema": SCHEMA,
        "dtype": dtype.name,
        "bands": len(scenes[0].bands),
        "coverage": held / total,
        "blocks": [block.to_json() for block in blocks],
        "scenes": [scene.identity() for scene in scenes],
    }


def _rename(part: Path, final: Path) -> None:
    """Give the finished cache its name; when another process was faster, its work is as good."""
    try:
        part.rename(final)
    except OSError:
        if not (final / "index.json").is_file():
            raise
        _remove(part)
