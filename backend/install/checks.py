"""What can be known before an installation starts: room, permission, length of the path, the proxy's answer."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path
from typing import List, Mapping, Optional
from urllib.parse import urlsplit

from ..contract.errors import EnvironmentError_, PatchworkError, ResourceError
from ..contract.operating_system import takes_long_paths

LONGEST_INSIDE = 190 if sys.platform == "win32" else 210
"""Characters of the longest path within an environment (measured on Linux; Windows' folders have shorter names)."""
_MOVE = "Set PATCHWORK_HOME to a folder"
_PROXIES = ("https_proxy", "http_proxy", "all_proxy")
PROXY_PATIENCE_S = 4.0


def path_limit(platform: str = sys.platform) -> int:
    """The longest path this system takes."""
    if platform == "win32":
        return 32766 if takes_long_paths() else 259
    return 1023 if platform == "darwin" else 4095


def problems(
    folder: Path, needed: int, limit: Optional[int] = None, environ: Optional[Mapping[str, str]] = None
) -> List[PatchworkError]:
    """Everything that speaks against an installation into ``folder`` (an environment's, not made yet)."""
    long = _too_long(folder, path_limit() if limit is None else limit)
    if long:
        return [long]  # nothing else can be asked of such a path
    found = [_not_writable(folder.parent), _no_room(folder.parent, needed), proxy_problem(environ)]
    return [problem for problem in found if problem is not None]


def existing(folder: Path) -> Path:
    """``folder``, or the nearest of its parents that is there."""
    return next((place for place in (folder, *folder.parents) if os.path.lexists(str(place))), folder)


def free_bytes(folder: Path) -> int:
    """Of the disk that ``folder`` lies, or would lie, on."""
    return shutil.disk_usage(existing(folder)).free


def proxy_problem(environ: Optional[Mapping[str, str]] = None) -> Optional[PatchworkError]:
    """What is wrong with the proxy of the environment, where one is set and it is not for us to use."""
    address = _proxy(os.environ if environ is None else environ)
    if not address:
        return None
    parts = urlsplit(address if "://" in address else f"http://{address}")
    place = f"{parts.hostname}:{parts.port or 80}"
    remedy = "Check it under Settings → Options → Network, or use a folder of wheels."
    if parts.scheme.startswith("socks"):
        return EnvironmentError_(f"pip cannot use the SOCKS proxy {place}.", remedy)
    try:
        socket.create_connection((parts.hostname or "", parts.port or 80), PROXY_PATIENCE_S).close()
    except (OSError, UnicodeError) as error:
        return EnvironmentError_(f"The proxy {place} does not answer ({error}).", remedy)
    return None


def _proxy(environ: Mapping[str, str]) -> str:
    known = {name.lower(): value for name, value in environ.items()}
    return next((known[name] for name in _PROXIES if known.get(name)), "")


def _too_long(folder: Path, limit: int) -> Optional[PatchworkError]:
    longest = len(str(folder)) + LONGEST_INSIDE
    if longest <= limit:
        return None
    return EnvironmentError_(
        f"The folder's path has {len(str(folder))} characters; with what lies inside it would reach {longest}, "
        f"and this system takes {limit}.",
        f"{_MOVE} with a short path, such as C:\\Patchwork." if os.name == "nt" else f"{_MOVE} with a short path.",
        str(folder)[:120],
    )


def _not_writable(folder: Path) -> Optional[PatchworkError]:
    there = existing(folder)
    try:
        Path(tempfile.mkdtemp(prefix=".patchwork-", dir=there)).rmdir()
    except OSError as error:
        return EnvironmentError_(
            f"Nothing can be written there ({error.strerror}).", f"{_MOVE} you may write to.", str(there)
        )
    return None


def _no_room(folder: Path, needed: int) -> Optional[PatchworkError]:
    free = free_bytes(folder)
    if free >= needed:
        return None
    return ResourceError(
        f"The installation needs {needed / 1024**3:.0f} GiB and {free / 1024**3:.1f} GiB are free.",
        "Free some space, or set PATCHWORK_HOME to a folder on another disk.",
        str(existing(folder)),
    )
