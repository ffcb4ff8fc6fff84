"""Files that are either the old ones or the new ones, never half of each."""

from __future__ import annotations

import errno
import json
import os
import threading
import time
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
    _rename(part, path)
    _sync_folder(path.parent)


def _rename(part: Path, path: Path) -> None:
    """``os.replace``; Windows refuses while a reader has ``path`` open, which lasts microseconds, so try again."""
    for _ in range(100 if os.name == "nt" else 0):
        try:
            os.replace(part, path)
            return
        except PermissionError:
            time.sleep(0.01)
    os.replace(part, path)


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
        _rename(part, path)


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
        _rename_if_absent(part, path)
    except FileExistsError:
        return False
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return True


def _rename_if_absent(part: Path, path: Path) -> None:
    if os.name == "nt":
        os.rename(part, path)
        return
    try:
        os.link(part, path)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS):
            raise
        with open(path, "xb") as handle:  # a file system without links, such as exFAT
            handle.write(part.read_bytes())


def _encode(value: Any) -> bytes:
    """UTF-8 JSON; a file name's undecodable bytes (lone surrogates) are written as JSON escapes."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")
