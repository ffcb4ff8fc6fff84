"""The lock a worker holds on its run: held means alive.

A record lock on the file's first byte (see ``operating_system``) is lost when the process closes *any* descriptor of
the file, so the holder never opens it twice: probes of a lock held by this very process answer from memory.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Dict, Optional

from . import limits, operating_system
from .errors import RunConflictError

_held: Dict[str, int] = {}


class RunLock:
    """Exclusive ownership of one run; a context manager.

    Raises :class:`RunConflictError` when another process holds it.
    """

    def __init__(self, path: Path, wait_s: float = limits.LOCK_WAIT_S) -> None:
        self.path = path
        self.wait_s = wait_s
        self._fd: Optional[int] = None

    def __enter__(self) -> "RunLock":
        key = str(self.path.resolve())
        if key in _held:
            raise RunConflictError("This process already works on this run.", subject=str(self.path.parent))
        fd = os.open(str(self.path), os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        give_up = time.monotonic() + self.wait_s
        while not operating_system.lock_exclusively(fd):
            if time.monotonic() >= give_up:
                os.close(fd)
                raise RunConflictError(
                    "Another worker is already busy with this run.",
                    "Wait for it, or cancel it first.",
                    str(self.path.parent),
                )
            time.sleep(0.02)
        self._fd = _held[key] = fd
        return self

    def __exit__(self, *exc: object) -> None:
        if self._fd is not None:
            _held.pop(str(self.path.resolve()), None)
            os.close(self._fd)
            self._fd = None


def is_held(path: Path) -> bool:
    """Whether a living worker holds the lock at ``path``. A missing file is a free lock.

    The probe is a shared lock, so that two readers never take each other for a worker.
    """
    if str(path.resolve()) in _held:
        return True
    try:
        fd = os.open(str(path), os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        return False
    try:
        return not operating_system.lock_shared(fd)
    finally:
        os.close(fd)
