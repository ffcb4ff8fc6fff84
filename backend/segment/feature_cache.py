"""Token features on the disk: one small array for each tile, kept for the next time the scene is looked at.

``cache/features/<key>/<row>_<column>.npy`` in float16, with ``basis.npy`` and an ``index.json`` that says what they
are of. The key is the content's (scene and model): what has changed is simply not found. Files are written under
another name and renamed; one that a crash or a full disk left damaged is computed again. A folder unused for 30 days
goes, and while all take more than :data:`MOST_BYTES` the least recently used goes first.
"""

from __future__ import annotations

import io
import logging
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.contract import atomic, home
from backend.scene import cache_room

log = logging.getLogger("patchwork.segment")

Values = npt.NDArray[np.float32]
Tile = tuple[int, int]

MOST_BYTES = 4 * 2**30
"""A scene of 10,980² pixels with 16 numbers a token of 8 pixels takes 60 MB: room for some sixty of them."""

INDEX, BASIS = "index.json", "basis"


class FeatureCache:
    """The folder of one scene seen by one model; with ``key`` None (nothing to watch for changes) there is none."""

    def __init__(self, key: str | None, describes: dict[str, Any]) -> None:
        self.folder: Path | None = None if key is None else home.cache_folder() / "features" / key
        self._describes = describes

    def open(self) -> None:
        """Make the folder, mark it as used, and make room."""
        if self.folder is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        atomic.write_json(self.folder / INDEX, self._describes)
        make_room(self.folder)

    def read(self, name: str) -> Values | None:
        """What was written under ``name``; None where there is nothing, or nothing whole."""
        if self.folder is None:
            return None
        path = self.folder / f"{name}.npy"
        try:
            found = np.load(path, allow_pickle=False)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, EOFError) as error:
            log.warning("%s cannot be read (%s) and is computed again", path, error)
            return None
        return np.asarray(found, np.float32)

    def write(self, name: str, array: npt.NDArray[np.floating[Any]]) -> None:
        """Keep ``array``. A disk that is full costs the time to compute it again, nothing else."""
        if self.folder is None:
            return
        data = io.BytesIO()
        np.save(data, array)
        try:
            atomic.write_bytes(self.folder / f"{name}.npy", data.getvalue(), durable=False)
        except OSError as error:
            log.warning("%s cannot be written (%s)", self.folder, error)


def tile_name(tile: Tile) -> str:
    """``row_column``."""
    return f"{tile[0]}_{tile[1]}"


def make_room(kept: Path, most: int = MOST_BYTES) -> None:
    """Delete folders beside ``kept`` that were long unused, then the oldest while all are larger than ``most``."""
    root = kept.parent
    cache_room.clean(root)
    sizes = {path: _bytes(path) for path in root.iterdir() if path.is_dir()}
    for path in sorted((path for path in sizes if path != kept), key=_used):
        if sum(sizes.values()) <= most:
            return
        cache_room.remove(path)
        del sizes[path]


def _bytes(folder: Path) -> int:
    return sum(entry.stat().st_size for entry in folder.glob("*") if entry.is_file())


def _used(folder: Path) -> float:
    index = folder / INDEX
    return index.stat().st_mtime if index.exists() else 0.0
