"""Names that Windows would take for a device, cut, or refuse: said before a job starts, not after it has worked."""

from __future__ import annotations

import re
from pathlib import PureWindowsPath
from typing import Optional

from . import operating_system

DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")])
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
LONGEST = 240
"""Characters of a whole path: Windows' own limit is 260 unless it was lifted, and ``.part`` and sidecar names are
longer than the file's."""


def problem(path: str, windows: Optional[bool] = None) -> str:
    """Why this path cannot be written on Windows (``windows``: default, where this runs); empty where nothing speaks
    against it."""
    if not (operating_system.WINDOWS if windows is None else windows):
        return ""
    if len(path) > LONGEST:
        return f"This path has {len(path)} characters; Windows takes {LONGEST} here."
    whole = PureWindowsPath(path)
    if whole.drive and not whole.root:
        return f"“{path}” names a drive and no folder of it."
    parts = whole.parts[1:] if whole.anchor else whole.parts
    return next((said for part in parts for said in [_of_part(part)] if said), "")


def _of_part(name: str) -> str:
    if name in (".", ".."):
        return ""
    if name.split(".")[0].rstrip(" ").lower() in DEVICES:
        return f"Windows keeps the name “{name}” for a device."
    wrong = FORBIDDEN.search(name)
    if wrong:
        sign = wrong.group() if wrong.group().isprintable() else "a control character"
        return f"The name “{ascii(name)[1:-1]}” has a sign that Windows does not allow: {sign}"
    if name.endswith((".", " ")):
        return f"Windows cuts the dot or space at the end of “{name}”."
    return ""
