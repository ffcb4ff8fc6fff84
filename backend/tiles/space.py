"""How much disk a map takes, asked before it is begun."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np

from backend.jobs.failure import disk_full
from backend.scene.grid import Grid
from backend.tiles.frame import Format

OVERVIEW_SHARE = 1 / 3
"""Size of all smaller copies together, against the full one."""

_COMPRESSED = {"uint8": 0.35, "uint16": 0.25, "float32": 0.9}
"""Expected compressed ÷ raw size: class maps shrink well, float noise hardly."""


def output_bytes(form: Format, grid: Grid) -> int:
    """Expected size of the finished file, smaller copies included."""
    return int(work_bytes(form, grid) * _COMPRESSED[form.dtype] * (1 + OVERVIEW_SHARE))


def work_bytes(form: Format, grid: Grid) -> int:
    """Size of the uncompressed rows kept until the file is finished."""
    return grid.pixels * len(form.bands) * np.dtype(form.dtype).itemsize


def allocated(path: Path) -> int:
    """Bytes a file takes on its disk now (a file with holes takes less than its size); 0 where there is none."""
    if not path.is_file():
        return 0
    status = path.stat()
    return status.st_blocks * 512 if hasattr(status, "st_blocks") else status.st_size


def require_space(needs: dict[Path, int]) -> None:
    """Check free disk for bytes wanted in folders, added up per disk.

    Raises :class:`ResourceError` naming the bytes needed and free.
    """
    disks: dict[int, tuple[Path, int]] = {}
    for folder, wanted in needs.items():
        place = _existing(folder)
        device = place.stat().st_dev
        disks[device] = (disks.get(device, (place, 0))[0], disks.get(device, (place, 0))[1] + wanted)
    for place, wanted in disks.values():
        free = shutil.disk_usage(place).free
        if free < wanted:
            raise disk_full(place, str(place), wanted)


def _existing(folder: Path) -> Path:
    """The folder itself or its nearest parent that is there."""
    while not folder.exists():
        folder = folder.parent
    return folder
