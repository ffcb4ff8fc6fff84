"""Decoding scenes into a tile cache's file: under a ``.part`` name, renamed when whole."""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from backend.contract import atomic, operating_system
from backend.jobs.context import JobContext
from backend.scene.blocks import Block, total_bytes
from backend.scene.cache_room import disk_full, remove
from backend.scene.grid import Window
from backend.scene.scene import Scene

SCHEMA = "patchwork-tiles/1"


@dataclass(frozen=True)
class Content:
    """What a cache is to hold: ``blocks`` of ``scenes``, their numbers as ``dtype``. ``key`` names it."""

    key: str
    scenes: Sequence[Scene]
    blocks: Sequence[Block]
    dtype: np.dtype[Any]

    @property
    def folder_name(self) -> str:
        digest = hashlib.sha256(json.dumps([block.to_json() for block in self.blocks]).encode()).hexdigest()
        return f"{self.key}-{digest[:8]}"

    def index(self, valid_counts: Mapping[int, int]) -> dict[str, Any]:
        """The content of ``index.json``; ``valid_counts``: valid pixels of each block, by its offset."""
        total = sum(scene.extent.height * scene.extent.width for scene in self.scenes)
        held = sum(block.window.height * block.window.width for block in self.blocks)
        return {
            "schema": SCHEMA,
            "dtype": self.dtype.name,
            "bands": len(self.scenes[0].bands),
            "coverage": held / total,
            "blocks": [block.to_json() for block in self.blocks],
            "valid_counts": [valid_counts[block.offset] for block in self.blocks],
            "scenes": [scene.identity() for scene in self.scenes],
        }


def build(root: Path, content: Content, context: JobContext | None) -> Path:
    """The finished cache's folder below ``root``. Raises :class:`ResourceError` where the disk fills up meanwhile."""
    final, part = root / content.folder_name, root / f"{content.key}-{uuid.uuid4().hex[:8]}{atomic.PART}"
    size = total_bytes(content.blocks)
    part.mkdir()
    try:
        with (part / "data.bin").open("wb") as file:
            operating_system.reserve(file, size)  # a full disk is known before hours of decoding
            valid_counts = _fill(file, content, context)
        atomic.write_json(part / "index.json", content.index(valid_counts))
        _rename(part, final)
    except BaseException as error:
        remove(part)
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(root, size, shutil.disk_usage(root).free) from error
        raise
    return final


def _fill(file: BinaryIO, content: Content, context: JobContext | None) -> Counter[int]:
    """Decode everything; the valid pixels of each block, by its offset."""
    counts: Counter[int] = Counter()
    parts = [(b, w) for b in content.blocks for w in _parts(content.scenes[b.scene], b.window)]
    if context is not None:
        context.stage("Decoding imagery", len(parts), "block")
    for number, (block, window) in enumerate(parts, 1):
        numbers, valid = content.scenes[block.scene].read_numbers(window)
        _write(file, block, window, [*numbers.astype(content.dtype, copy=False), valid])
        counts[block.offset] += int(np.count_nonzero(valid))
        if context is not None:
            context.advance(number)
    return counts


def _parts(scene: Scene, window: Window) -> list[Window]:
    return list(scene.grid.blocks(*scene.scan_shape, window))


def _write(file: BinaryIO, block: Block, window: Window, layers: Sequence[np.ndarray[Any, Any]]) -> None:
    """Put a window's bands and mask where they belong in the block.

    Plain writes: a full disk is an error here, in a memory map it is a SIGBUS.
    """
    row, col = window.row - block.window.row, window.col - block.window.col
    for band, layer in enumerate(layers):
        item, is_mask = layer.dtype.itemsize, band == len(layers) - 1
        start = block.mask_offset if is_mask else block.offset + band * block.window.height * block.window.width * item
        lines = [layer] if window.width == block.window.width else list(layer)
        for i, line in enumerate(lines):
            file.seek(start + ((row + i) * block.window.width + col) * item)
            file.write(np.ascontiguousarray(line).tobytes())


def _rename(part: Path, final: Path) -> None:
    """Give the finished cache its name; when another process was faster, its work is as good."""
    try:
        part.rename(final)
    except OSError:
        if not (final / "index.json").is_file():
            raise
        remove(part)
