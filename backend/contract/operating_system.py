"""What Windows does otherwise than POSIX: the one file that may call what only one of them has.

The Windows halves are tested with stand-ins; they were never run on Windows.
"""

from __future__ import annotations

import errno
import importlib
import os
import time
from pathlib import Path
from typing import Any, BinaryIO, Dict

WINDOWS = os.name == "nt"

DETACHED_PROCESS, CREATE_NEW_PROCESS_GROUP = 0x8, 0x200
"""Of Windows' process creation flags: no console of its own, and no Ctrl-C meant for the one that started it."""

RENAME_TRIES, RENAME_PAUSE_S = 100, 0.01
PROBE_TRIES, PROBE_PAUSE_S = 5, 0.002
UNLINKABLE = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS)


def lock_exclusively(fd: int) -> bool:
    """Take the record lock on the first byte; False where another process has it.

    POSIX: ``lockf``, for a ``flock`` would stay held by forked children after ``kill -9``.
    """
    if WINDOWS:
        return _lock_on_windows(fd)
    fcntl: Any = importlib.import_module("fcntl")
    return _lockf(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_shared(fd: int) -> bool:
    """Take a lock that others may share; False where somebody holds it exclusively.

    Windows' C library has none: an exclusive one is tried a few times, because another probe holds it for an instant.
    """
    if not WINDOWS:
        fcntl: Any = importlib.import_module("fcntl")
        return _lockf(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    for _ in range(PROBE_TRIES - 1):
        if _lock_on_windows(fd):
            return True
        time.sleep(PROBE_PAUSE_S)
    return _lock_on_windows(fd)


def _lockf(fd: int, how: int) -> bool:
    fcntl: Any = importlib.import_module("fcntl")
    try:
        fcntl.lockf(fd, how, 1)
    except OSError:
        return False
    return True


def _lock_on_windows(fd: int) -> bool:
    msvcrt: Any = importlib.import_module("msvcrt")
    os.lseek(fd, 0, os.SEEK_SET)
    try:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True


def rename_over(part: Path, path: Path) -> None:
    """``os.replace``; Windows refuses while a reader has ``path`` open, which lasts microseconds, so try again."""
    for _ in range(RENAME_TRIES if WINDOWS else 0):
        try:
            os.replace(part, path)
            return
        except PermissionError:
            time.sleep(RENAME_PAUSE_S)
    os.replace(part, path)


def rename_if_absent(part: Path, path: Path) -> None:
    """Give ``part`` the name ``path``. Raises :class:`FileExistsError` where that is taken (Windows never replaces)."""
    if WINDOWS:
        os.rename(part, path)
        return
    try:
        os.link(part, path)
    except OSError as error:
        if error.errno not in UNLINKABLE:
            raise
        with open(path, "xb") as handle:  # a file system without links, such as exFAT
            handle.write(part.read_bytes())


def sync_folder(folder: Path) -> None:
    """Make names in ``folder`` durable; Windows cannot open folders, and journals its renames."""
    if WINDOWS:
        return
    handle = os.open(str(folder), os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def detached() -> Dict[str, Any]:
    """Arguments of ``Popen`` for a child that outlives its parent and its terminal."""
    if WINDOWS:
        return {"creationflags": DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def pass_bytes_unchanged(*descriptors: int) -> None:
    """Windows' C library turns line ends into two bytes, and ends a stream at Ctrl-Z, unless told otherwise."""
    if WINDOWS:
        msvcrt: Any = importlib.import_module("msvcrt")
        for fd in descriptors:
            msvcrt.setmode(fd, getattr(os, "O_BINARY", 0x8000))


def reserve(file: BinaryIO, size: int) -> None:
    """Take the disk space of an open file now; making it longer does that on Windows."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
    else:
        file.truncate(size)


def processors() -> int:
    """Processors this process may use; where that cannot be asked, those there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def make_runnable(path: Path) -> None:
    """Let the system start a program that was just written; Windows goes by its name."""
    if not WINDOWS:
        path.chmod(0o755)


def takes_long_paths() -> bool:
    """Whether paths of more than 259 characters can be used; Windows has a switch for it, off at first."""
    if not WINDOWS:
        return True
    winreg: Any = importlib.import_module("winreg")
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem") as key:
            return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])
    except OSError:
        return False


def limit_this_process(memory_bytes: int, cpu_s: int, file_bytes: int) -> None:
    """Bound this process's data, processor time and files, and let it start no other; Windows knows no such bounds."""
    if WINDOWS:
        return
    resource: Any = importlib.import_module("resource")
    bounds = {
        resource.RLIMIT_DATA: memory_bytes,
        resource.RLIMIT_CPU: cpu_s,
        resource.RLIMIT_FSIZE: file_bytes,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for which, bound in bounds.items():
        try:
            resource.setrlimit(which, (bound, bound))
        except (ValueError, OSError):
            continue  # a tighter one is in force already
