"""A path as the user wrote it becomes one that means the same from any folder."""

from __future__ import annotations

import glob
import os
import re
from pathlib import Path

from backend.contract.errors import RequestError

RASTER_SUFFIXES = (".tif", ".tiff", ".vrt", ".jp2", ".img", ".asc", ".bil", ".bsq", ".nc", ".hdf", ".h5", ".png")

PRODUCT = re.compile(r"\.SAFE(\.zip)?$|^S2[A-D]_MSI.*\.zip$", re.IGNORECASE)
"""Products that stand in a folder beside rasters."""

_GDAL_NAME = re.compile(r"/vsi|[A-Za-z][A-Za-z0-9_+.-]+:")
"""Virtual file systems, sub-datasets (``NETCDF:…``) and URLs; a single letter and a colon is a Windows drive."""


def absolute(path: str, folder: Path | None = None) -> str:
    """``path`` seen from ``folder`` (default: the current one); GDAL's own names stay as they are.

    Raises :class:`RequestError` for an empty name, such as a shell makes of a variable that is not set: it would be the folder.
    """
    _require_name(path)
    base = folder or Path.cwd()
    own = Path(path).expanduser()
    if not os.path.exists(base / own) and _GDAL_NAME.match(path):  # noqa: PTH110 - takes any text for a name
        return path
    return str((base / own).resolve())


def _require_name(path: str) -> None:
    if not path.strip():
        raise RequestError("The name of a file or folder is empty.", "Write it out, or check the variable that it comes from.")


def maybe(path: str | None) -> str | None:
    """:func:`absolute` of a path that may be left out."""
    return None if path is None else absolute(path)


def weights(name: str) -> str:
    """A run, model folder or file; ``scratch`` and ``timm:NAME`` are no paths."""
    return name if name == "scratch" or name.startswith("timm:") else absolute(name)


def rasters(pattern: str) -> list[str]:
    """The raster files and Sentinel-2 products of a folder or glob pattern, sorted.

    Raises :class:`RequestError` where there are none.
    """
    _require_name(pattern)
    folder = Path(pattern).expanduser()
    if folder.is_dir():
        found = [path for path in folder.iterdir() if _is_raster(path)]
    else:
        found = [Path(name) for name in glob.glob(str(folder), recursive=True)]  # noqa: PTH207 - an absolute pattern
    if not found:
        raise RequestError("No raster files were found here.", "Name a folder with rasters or a pattern.", pattern)
    return sorted(str(path.resolve()) for path in found)


def _is_raster(path: Path) -> bool:
    return (path.is_file() and path.suffix.lower() in RASTER_SUFFIXES) or PRODUCT.search(path.name) is not None
