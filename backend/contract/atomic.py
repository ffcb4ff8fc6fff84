"""Files that are either the old ones or the new ones, never half of each."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

PART = ".part"


def part_of(path: Path) -> Path:
    """The temporary name beside ``path`` (same folder, so that the rename is atomic)."""
    return path.with_name(path.name + PART)


def replace(part: Path, path: Path) -> None:
    """Make ``part`` durable, then give it its final name."""
    with open(part, "rb+") as handle:
        os.fsync(handle.fileno())
    os.replace(part, path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders; its rename is journalled
        return
    handle = os.open(str(folder), os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_bytes(path: Path, data: bytes, durable: bool = True) -> None:
    """Replace ``path`` by ``data`` through a temporary name.

    ``durable=False`` skips the fsync: atomic for readers, but a power cut may
    bring back the older content. Right for a state file written twice a second.
    """
    part = part_of(path)
    part.write_bytes(data)
    if durable:
        replace(part, path)
    else:
        os.replace(part, path)


def write_json(path: Path, value: Any, durable: bool = True) -> None:
    """Replace ``path`` by ``value`` as UTF-8 JSON (NaN and infinity are refused: they are not JSON)."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    write_bytes(path, (text + "\n").encode("utf-8"), durable)
