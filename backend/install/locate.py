"""Where the backend's environment of this code lies, and whether it can be believed.

An environment counts only once its ``environment.json`` stands, which the
installer writes last: a killed or failed installation is never taken for one.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional

from ..contract.home import env_folder
from ..contract.version import ROOT, product_version
from . import locks
from .locks import PINS, Pins

MARKER = "environment.json"


@dataclass(frozen=True)
class Installed:
    """One environment folder."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        if os.name == "nt":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    @property
    def complete(self) -> bool:
        """Whether the installer finished and the interpreter still stands."""
        try:
            return (self.folder / MARKER).is_file() and self.python.exists()
        except OSError:  # a path no system takes, a disk that is gone
            return False

    @property
    def current(self) -> bool:
        """Whether it runs this version's backend (a checkout's always does: it points into it)."""
        return is_checkout() or self.facts().get("version") == product_version()

    def facts(self) -> Dict[str, Any]:
        """What the installer noted: channel, versions, sources, self-test."""
        value: Dict[str, Any] = json.loads((self.folder / MARKER).read_text(encoding="utf-8"))
        return value


def is_checkout(root: Path = ROOT) -> bool:
    """A developer's checkout rather than an installed plugin (the Makefile stays out of the plugin's zip)."""
    return (root / "Makefile").is_file()


def folder_name(channel: str, root: Path = ROOT, pins: Pins = PINS) -> str:
    """``<lock-hash>``; a checkout adds a hash of its path, for its environment points back into it."""
    name = locks.lock_hash(channel, pins)
    if is_checkout(root):
        name += "-" + hashlib.sha256(str(root).encode("utf-8")).hexdigest()[:6]
    return name


def environment(channel: str, base: Optional[Path] = None, pins: Pins = PINS) -> Installed:
    """The environment of ``channel`` for this code, whether it exists or not."""
    return Installed(env_folder(base) / folder_name(channel, pins=pins))


def candidates(base: Optional[Path] = None, pins: Pins = PINS) -> List[Installed]:
    """The environments this code could use, the GPU's first."""
    return [environment(channel, base, pins) for channel in (locks.CUDA, locks.CPU)]


def locate(base: Optional[Path] = None, pins: Pins = PINS) -> Optional[Installed]:
    """The complete environment to use, or None where nothing is installed."""
    return next((found for found in candidates(base, pins) if found.complete), None)
