"""Room on the disk for tile caches: how much one may take, and which go when it is short.

A cache may take ``budget_share`` of the disk that is free or held by other
caches. Before one is built, caches unused for 30 days go, then the least
recently used until the new one fits; leftovers of killed builds go after a day.
"""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from pathlib import Path

from backend.contract import atomic
from backend.contract.errors import ResourceError

UNUSED_DAYS, LEFTOVER_HOURS = 30, 24
RESERVE_BYTES = 256 * 2**20
"""Disk that a cache never takes, whatever the budget: logs and checkpoints need it."""


def budget_bytes(root: Path, share: float) -> int:
    """What one cache may take: ``share`` of the disk that is free or held by caches."""
    held = sum(_size(path) for path in root.iterdir())
    return int(share * (shutil.disk_usage(root).free + held))


def clean(root: Path) -> None:
    """Delete what lies in ``root`` unused for 30 days, and leftovers of builds killed more than a day ago."""
    now = time.time()
    for path in root.iterdir():
        limit = LEFTOVER_HOURS * 3600 if path.name.endswith(atomic.PART) else UNUSED_DAYS * 86400
        if now - _used(path) > limit:
            remove(path)


def make_room(root: Path, needed: int) -> None:
    """Delete the least recently used caches until ``needed`` bytes fit; :class:`ResourceError` where they cannot."""
    whole = [path for path in root.iterdir() if not path.name.endswith(atomic.PART)]
    for path in sorted(whole, key=_used):
        if shutil.disk_usage(root).free >= needed + RESERVE_BYTES:
            return
        remove(path)
    free = shutil.disk_usage(root).free
    if free < needed + RESERVE_BYTES:
        raise disk_full(root, needed, free)


def disk_full(root: Path, needed: int, free: int) -> ResourceError:
    """The error that names the bytes."""
    return ResourceError(
        f"The disk is too full: the decoded imagery needs {needed:,} bytes, and {RESERVE_BYTES:,} must stay free; "
        f"{free:,} are.",
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


def remove(path: Path) -> None:
    """Delete a cache. One that Windows still has mapped stays for the next time."""
    if path.is_file():
        path.unlink(missing_ok=True)
        return
    (path / "index.json").unlink(missing_ok=True)
    shutil.rmtree(path, ignore_errors=True)
