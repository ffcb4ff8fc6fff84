"""Choosing the Python that the backend's environment is made from.

``PATCHWORK_PYTHON`` if set, else the first of a fixed list that is new enough
and can make environments. Never a bare ``python3``: what that is depends on
the shell, and inside QGIS it may be QGIS itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import List, Mapping, Optional

from ..contract.errors import EnvironmentError_

OLDEST, NEWEST = (3, 11), (3, 13)
NAMES = ("/usr/bin/python3", "python3.11", "python3.12", "python3.13")
_PROBE = "import sys, ensurepip, venv; print('%d.%d' % sys.version_info[:2])"


@dataclass(frozen=True)
class Choice:
    """A usable interpreter and why it was taken."""

    path: Path
    version: str
    reason: str


def find_python(environ: Optional[Mapping[str, str]] = None) -> Choice:
    """The interpreter to use. Raises :class:`EnvironmentError_` listing what was tried."""
    env = os.environ if environ is None else environ
    named = env.get("PATCHWORK_PYTHON")
    tried: List[str] = []
    for name in (named,) if named else NAMES:
        path = shutil.which(name, path=env.get("PATH"))
        verdict = _verdict(path) if path else "not found"
        if path and verdict[:1].isdigit():
            reason = (
                "PATCHWORK_PYTHON names it"
                if named
                else f"first of {', '.join(NAMES)} that is new enough and has ensurepip"
            )
            return Choice(Path(path), verdict, reason)
        tried.append(f"{name}: {verdict}")
    raise EnvironmentError_(
        f"No Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]} with ensurepip was found ({'; '.join(tried)}).",
        "Install one (Debian, Ubuntu: sudo apt install python3-venv) or set PATCHWORK_PYTHON to its path.",
    )


def _verdict(path: str) -> str:
    """The version as ``3.11``, or what is wrong in words."""
    probe = subprocess.run([path, "-I", "-c", _PROBE], capture_output=True, text=True, timeout=30)
    if probe.returncode != 0:
        return "has no ensurepip" if "ensurepip" in probe.stderr else "does not run"
    version = probe.stdout.strip()
    number = tuple(int(part) for part in version.split("."))
    return version if OLDEST <= number <= NEWEST else f"is Python {version}"
