"""Files that are either the old ones or the new ones, never half of each."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

from . import operating_system

PART = ".part"


def part_of(path: Path) -> Path:
    """The temporary name beside ``path`` (same folder, so that the rename is atomic)."""
    return path.with_name(path.name + PART)


def replace(part: Path, path: Path) -> None:
    """Make ``part`` durable, then give it its final name."""
    with open(part, "rb+") as handle:
        os.fsync(handle.fileno())
    operating_system.rename_over(part, path)
    operating_system.sync_folder(path.parent)


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
        operating_system.rename_over(part, path)


def write_json(path: Path, value: Any, durable: bool = True) -> None:
    """Replace ``path`` by ``value`` as UTF-8 JSON (NaN and infinity are refused: they are not JSON)."""
    write_bytes(path, _encode(value), durable)


def create_json(path: Path, value: Any) -> bool:
    """Write ``path`` only if nobody did before; False where another process was first.

    Readers see the whole file or none: it is written under a name of its own and then
    linked (POSIX) or renamed (Windows, which never replaces) to ``path``.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}{PART}")
    part.write_bytes(_encode(value))
    try:
        operating_system.rename_if_absent(part, path)
    except FileExistsError:
        return False
    finally:
        part.unlink(missing_ok=True)
    operating_system.sync_folder(path.parent)
    return True


def _encode(value: Any) -> bytes:
    """UTF-8 JSON; a file name's undecodable bytes (lone surrogates) are written as JSON escapes."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")
