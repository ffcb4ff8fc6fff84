"""Which files on disk stand behind a raster, and whether they changed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

SIDECARS = (".aux.xml", ".ovr")
ARCHIVES = ("/vsizip/", "/vsitar/", "/vsigzip/", "/vsi7z/", "/vsirar/")


def short_name(name: str) -> str:
    """A raster's file as people call it; of a product's sub-dataset the product and the resolution."""
    radar = re.match(r"SENTINEL1_CALIB:\w+:(?:.*/)?(S1[A-D]_\w+?)\.SAFE/[^/]+:(?:\w+_)?(\w+):AMPLITUDE$", name)
    if radar:
        return f"{place_and_date(radar.group(1))} {radar.group(2)}"
    inside = re.match(r"SENTINEL2_L\w+:(?:.*/)?([^/]+?)(?:\.SAFE)?/[^/]+\.xml:(\w+):", name)
    return f"{place_and_date(inside.group(1))} {inside.group(2)}" if inside else Path(name).name


def place_and_date(name: str) -> str:
    """Of a product's long name the tile (or path and row) and the date: ``T32TQM 2022-02-15``."""
    place = re.search(r"T\d{2}[A-Z]{3}(?=_|$)|(?<=_)\d{6}(?=_)|^S1[A-D]_\w\w(?=_)", name)
    date = re.search(r"(?<=_)(\d{4})(\d{2})(\d{2})(?=T\d{6}|_|$)", name)
    return f"{place.group()} {'-'.join(date.groups())}" if place and date else name


def file_identity(names: Iterable[str]) -> list[list[Any]]:
    """[name, bytes, modified ns] of every local file behind GDAL names; an archive stands for its members.

    Statistics and overviews do not count: looking at a layer in QGIS writes them, its pixels stay.
    """
    pixels = (name for name in names if not name.endswith(SIDECARS))
    files = {file for name in pixels if (file := _local_file(name)) is not None}
    return [[str(file), file.stat().st_size, file.stat().st_mtime_ns] for file in sorted(files)]


def unchanged(identity: list[list[Any]]) -> bool:
    """Whether every file of a :func:`file_identity` still has its size and time."""
    try:
        return all([(stat := Path(name).stat()).st_size, stat.st_mtime_ns] == rest for name, *rest in identity)
    except OSError:
        return False


def cache_key(content: list[Any]) -> str | None:
    """A name for what was read from scenes with these identities; None where a source has no file to watch for changes.

    ``content``: JSON, in it the scenes' ``identity()`` with their sources' ``files``.
    """
    content = [{**item, "name": None} if isinstance(item, dict) else item for item in content]
    scenes = [item for item in content if isinstance(item, dict)]
    if not all(source["files"] for scene in scenes for source in scene["sources"]):
        return None
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode("utf-8")).hexdigest()[:24]


def _local_file(name: str) -> Path | None:
    """The file on disk behind a GDAL name (``/vsizip/a.zip/b.tif`` → ``a.zip``), None where there is none."""
    for prefix in ARCHIVES:
        name = name.removeprefix(prefix)
    path = Path(name.strip("{}"))
    return next((part for part in [path, *path.parents] if _is_file(part)), None)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long or ill-formed for this file system: no file of ours
        return False
