"""Where things live: the one function every part asks.

``PATCHWORK_HOME`` if set, else the platform's user data folder. Below it
``env/<lock-hash>/`` (backend environments), ``code/<version>/`` (backend
copies), ``runs/``, ``models/`` (imported ones) and ``cache/``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Mapping, Optional


def home(environ: Optional[Mapping[str, str]] = None, platform: str = sys.platform) -> Path:
    """The user's Patchwork folder (not created)."""
    env = os.environ if environ is None else environ
    chosen = env.get("PATCHWORK_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if platform == "win32":
        base = Path(env.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return base / "Patchwork"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Patchwork"
    return Path(env.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "patchwork"


def runs_folder(base: Optional[Path] = None) -> Path:
    """Every job's run directory lies here unless the user named another place."""
    return (base or home()) / "runs"


def models_folder(base: Optional[Path] = None) -> Path:
    """Published weights that were imported without naming another place."""
    return (base or home()) / "models"


def cache_folder(base: Optional[Path] = None) -> Path:
    """Decoded tiles and features: may be deleted at any time, at the cost of doing it again."""
    return (base or home()) / "cache"


def env_folder(base: Optional[Path] = None) -> Path:
    """Backend environments, one per hash of its lock files."""
    return (base or home()) / "env"


def code_folder(base: Optional[Path] = None) -> Path:
    """Copies of the backend, one per version, so that an upgrade never disturbs a running job."""
    return (base or home()) / "code"
