"""Where an installation works until it can be believed: a temporary name, swapped for the final one at the end.

``env/<name>.<random>.part`` is being made; ``env/<name>.old`` is what a repair
replaces; ``env/<name>.<random>.gone`` is being deleted; ``env/lock`` is held
while any of this goes on, and let go by the system when the installer dies.
What a dead one left is recognised by these endings and cleaned by the next.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path
from typing import Iterator

from ..contract.errors import EnvironmentError_, RunConflictError
from ..contract.lock import RunLock
from .locate import Installed

PART, OLD, GONE = ".part", ".old", ".gone"
LOCK = "lock"


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only installer of ``folder`` (env/). Raises :class:`EnvironmentError_` where another one works."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with RunLock(folder / LOCK, wait_s=0.3):
            yield
    except RunConflictError:
        raise EnvironmentError_(
            "Another installation is under way.", "Wait until it has ended, or cancel it.", str(folder)
        ) from None


def fresh(target: Installed) -> Installed:
    """A new temporary name beside ``target``. Random: what a killed installer's pip still writes goes elsewhere."""
    return Installed(target.folder.with_name(f"{target.folder.name}.{secrets.token_hex(3)}{PART}"))


def leftovers(folder: Path) -> "list[Path]":
    """What interrupted installations left in ``folder`` (env/)."""
    return [path for path in folders_in(folder) if path.suffix in (PART, OLD, GONE)]


def folders_in(folder: Path) -> "list[Path]":
    """The folders in ``folder``; none where it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError:
        return []


def tidy(folder: Path) -> int:
    """Clean up after interrupted installations, the lock being held; how many leftovers there were."""
    found = leftovers(folder)
    for path in found:
        kept = Installed(path.with_suffix(""))
        if path.suffix == OLD and not kept.complete:  # killed between the two renames of a swap
            remove(kept.folder)
            path.replace(kept.folder)
        else:
            remove(path)
    return len(found)


def swap(made: Installed, target: Installed) -> None:
    """Give ``made``, which is complete, its final name; what had it goes."""
    rewrite_paths(made, target)
    old = target.folder.with_name(target.folder.name + OLD)
    remove(old)
    if target.folder.exists():
        target.folder.replace(old)
    made.folder.replace(target.folder)
    remove(old)


def rewrite_paths(made: Installed, target: Installed) -> None:
    """The little programs beside the interpreter name it by its path: name the final one.

    (Windows' are binary and keep the old one; Patchwork starts everything with ``python -m``.)
    """
    before, after = str(made.folder).encode(), str(target.folder).encode()
    for path in made.python.parent.iterdir():
        if path.is_symlink() or not path.is_file():
            continue
        text = path.read_bytes()
        if before in text and b"\0" not in text:
            path.write_bytes(text.replace(before, after))


def remove(folder: Path) -> None:
    """Delete ``folder``; renamed first, so that half of it is never taken for the whole."""
    if not os.path.lexists(str(folder)):
        return
    gone = folder
    if folder.suffix != GONE:
        gone = folder.with_name(f"{folder.name}.{secrets.token_hex(3)}{GONE}")
        folder.replace(gone)
    if gone.is_symlink() or not gone.is_dir():
        gone.unlink()
        return
    shutil.rmtree(gone, ignore_errors=True)  # what another process still writes there is cleaned the next time


def size_of(folder: Path) -> int:
    """Bytes below ``folder``."""
    total = 0
    for place, _folders, files in os.walk(str(folder)):
        for name in files:
            with contextlib.suppress(OSError):
                total += (Path(place) / name).lstat().st_size
    return total
