"""Any exception that ends a job becomes one typed error in the user's words."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from backend.contract.errors import InputError, InternalError, PatchworkError, ResourceError
from backend.contract.run_directory import RunDirectory
from backend.jobs.estimate import size


def as_typed(error: BaseException, run: RunDirectory) -> PatchworkError:
    """The error for ``state.json``: as raised where it is typed, translated where the cause is known."""
    if isinstance(error, PatchworkError):
        return error
    for link in _chain(error):
        if _disk_is_full(link):
            return disk_full(_place(link, run), str(getattr(link, "filename", "") or ""))
        if isinstance(link, MemoryError):
            return ResourceError("The memory ran out.", "Close other programs, or use a smaller preset, batch or tile.")
        if type(link).__name__ == "OutOfMemoryError":  # torch's, without importing torch here
            return ResourceError("The device's memory ran out.", "Use a smaller preset or batch, or the device “cpu”.")
        if isinstance(link, PermissionError) and link.filename:
            return InputError("Reading or writing is not permitted.", "Check the permissions.", str(link.filename))
    return InternalError(
        f"An unexpected error occurred ({type(error).__name__}: {error}).",
        f"The details are in {run.log_file}; please report them.",
        run.name,
    )


def disk_full(folder: Path, subject: str = "", needed: int | None = None) -> ResourceError:
    """The error of a disk without room, naming the folder and its free bytes (and those needed where known)."""
    free = shutil.disk_usage(folder).free
    need = f"{size(needed)} ({needed} bytes) are needed, " if needed is not None else ""
    return ResourceError(
        f"The disk is full: {need}{size(free)} ({free} bytes) are free in {folder}.",
        "Free some space or choose another disk, then resume the run; what was done so far is kept.",
        subject,
    )


def require_free(folder: Path, needed: int, subject: str = "") -> None:
    """Raise :class:`ResourceError` unless ``needed`` bytes are free where ``folder`` lies (it may not exist yet)."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if shutil.disk_usage(there).free < needed:
        raise disk_full(there, subject, needed)


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    while link is not None:
        yield link
        link = link.__cause__ or link.__context__


def _disk_is_full(error: BaseException) -> bool:
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return True
    text = str(error).lower()  # GDAL and safetensors carry the system's message as text only
    return os.strerror(errno.ENOSPC).lower() in text or "no space left on device" in text


def _place(error: BaseException, run: RunDirectory) -> Path:
    name = getattr(error, "filename", None)
    folder = Path(os.fsdecode(name)).parent if isinstance(name, (str, bytes)) else run.path
    return folder if folder.is_dir() else run.path
