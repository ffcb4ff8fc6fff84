"""A product in a folder, a zip or a tar looked at the same way: what is in it, and the text of a small file."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from backend.contract.errors import InputError

ZIP, TAR = "/vsizip/", "/vsitar/"
MOST_TEXT = 64 * 2**20
"""Bytes of a metadata file; larger ones are none."""


@dataclass(frozen=True)
class Listing:
    """``root``: GDAL's name of the folder or archive; ``names``: files in it, with ``/``."""

    root: str
    names: tuple[str, ...]

    def path(self, name: str) -> str:
        """GDAL's name of a file in it."""
        return f"{self.root}/{name}"

    def below(self, folder: str) -> Listing:
        """Only what lies in one of its folders."""
        start = folder.rstrip("/") + "/"
        return Listing(self.path(folder), tuple(n.removeprefix(start) for n in self.names if n.startswith(start)))

    def named(self, *endings: str) -> list[str]:
        """Files whose last part ends so."""
        return [name for name in self.names if PurePosixPath(name).name.endswith(endings)]


def listing(path: Path) -> Listing | None:
    """What a folder, zip or tar holds; None for any other file. Raises :class:`InputError` for a broken archive.

    Folders in a folder are looked into only within a product: the folder may be anybody's whole disk.
    """
    if path.is_dir():
        within = path.suffix.upper() == ".SAFE" or (path / "GRANULE").is_dir()
        files = (p.relative_to(path) for p in (path.rglob("*") if within else path.iterdir()) if p.is_file())
        return Listing(str(path), tuple(sorted(file.as_posix() for file in files)))
    if path.suffix.lower() not in (".zip", ".tar"):
        return None
    stat = path.stat()
    return _archive(str(path), stat.st_mtime_ns)


@lru_cache(maxsize=16)
def _archive(path: str, _modified: int) -> Listing:
    try:
        if path.lower().endswith(".tar"):
            with tarfile.open(path) as tar:
                return Listing(TAR + path, tuple(sorted(m.name.removeprefix("./") for m in tar.getmembers() if m.isfile())))
        with zipfile.ZipFile(path) as archive:
            return Listing(ZIP + path, tuple(sorted(name for name in archive.namelist() if not name.endswith("/"))))
    except (zipfile.BadZipFile, tarfile.TarError, EOFError) as error:
        kind = "tar" if path.lower().endswith(".tar") else "zip"
        raise InputError(
            f"This {kind} file is broken or not downloaded to its end ({error}).", "Download it again.", path
        ) from error


def exists(name: str) -> bool:
    """Whether a file is there, by GDAL's name."""
    archive, member = split(name)
    if not archive:
        return Path(name).is_file()
    found = listing(Path(archive)) if Path(archive).is_file() else None
    return found is not None and member in found.names


def read(name: str) -> bytes:
    """A small file by GDAL's name. Raises :class:`InputError`."""
    archive, member = split(name)
    try:
        if not archive:
            return Path(name).read_bytes()
        if name.startswith(TAR):
            with tarfile.open(archive) as tar:
                held = next((m for m in tar.getmembers() if m.name.removeprefix("./") == member), None)
                stream = None if held is None else tar.extractfile(held)
                return b"" if stream is None else stream.read(MOST_TEXT)
        with zipfile.ZipFile(archive) as packed, packed.open(member) as stream:
            return stream.read(MOST_TEXT)
    except (OSError, KeyError, zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError) as error:
        raise InputError(f"It cannot be read ({error}).", "Fetch the product again.", name) from error


def split(name: str) -> tuple[str, str]:
    """Archive and member of ``/vsizip/a.zip/b/c``; ("", "") for a plain file."""
    for prefix, ending in ((ZIP, ".zip"), (TAR, ".tar")):
        if name.startswith(prefix):
            inner = name.removeprefix(prefix)
            cut = inner.lower().find(ending + "/")
            if cut >= 0:
                return inner[: cut + len(ending)], inner[cut + len(ending) + 1 :]
    return "", ""
