"""Choosing the Python that the backend's environment is made from.

``PATCHWORK_PYTHON`` if set, else the first of a fixed list that is new enough
and can make environments, else the one that uv brought into Patchwork's home.
Never a bare ``python3``: what that is depends on the shell, and inside QGIS it
may be QGIS itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import List, Mapping, Optional

from ..contract.errors import EnvironmentError_
from ..contract.home import home
from .commands import clean_environment

OLDEST, NEWEST = (3, 11), (3, 13)
NAMES = ("/usr/bin/python3", "python3.11", "python3.12", "python3.13")
ANSWER_S = 30.0
_PROBE = "import sys, ensurepip, venv; print('%d.%d' % sys.version_info[:2])"


@dataclass(frozen=True)
class Choice:
    """A usable interpreter and why it was taken."""

    path: Path
    version: str
    reason: str


def find_python(environ: Optional[Mapping[str, str]] = None, base: Optional[Path] = None) -> Choice:
    """The interpreter to use. Raises :class:`EnvironmentError_` listing what was tried."""
    env = os.environ if environ is None else environ
    named = env.get("PATCHWORK_PYTHON")
    tried: List[str] = []
    for name in (named,) if named else (*NAMES, *map(str, brought(base))):
        path = shutil.which(name, path=env.get("PATH"))
        verdict = judge(path) if path else "not found"
        if path and verdict[:1].isdigit():
            return Choice(Path(path), verdict, _reason(path, bool(named), base))
        tried.append(f"{name}: {verdict}")
    raise EnvironmentError_(
        f"No Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]} with ensurepip was found ({'; '.join(tried)}).",
        "Install one (Debian, Ubuntu: sudo apt install python3-venv) or set PATCHWORK_PYTHON to its path.",
    )


def python_folder(base: Optional[Path] = None) -> Path:
    """Where uv puts a Python."""
    return (base or home()) / "python"


def brought(base: Optional[Path] = None) -> List[Path]:
    """The Pythons that uv brought."""
    pattern = "cpython-*/python.exe" if os.name == "nt" else "cpython-*/bin/python3"
    return sorted(path for path in python_folder(base).glob(pattern) if not path.parent.parent.is_symlink())


SILENT, NO_PYTHON = "does not run", "is no Python"


def judge(path: str) -> str:
    """The version as ``3.11``, or what is wrong in words."""
    try:
        probe = subprocess.run(
            [path, "-I", "-c", _PROBE],
            capture_output=True,
            text=True,
            timeout=ANSWER_S,
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return "does not answer"
    except OSError:
        return SILENT
    if probe.returncode != 0:
        lacks = "ModuleNotFoundError" in probe.stderr and "ensurepip" in probe.stderr  # another program may echo ours
        return "has no ensurepip" if lacks else SILENT
    version = probe.stdout.strip()
    parts = version.split(".")
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        return NO_PYTHON
    number = (int(parts[0]), int(parts[1]))
    return version if OLDEST <= number <= NEWEST else f"is Python {version}"


def _reason(path: str, named: bool, base: Optional[Path]) -> str:
    if named:
        return "PATCHWORK_PYTHON names it"
    if Path(path) in brought(base):
        return "brought by uv, as this system has none that fits"
    return f"first of {', '.join(NAMES)} that is new enough and has ensurepip"
