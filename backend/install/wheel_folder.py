"""An installation from a folder of wheels: what it lacks is named before anything is made."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import List, Set, Tuple

from ..contract.errors import EnvironmentError_, InputError
from . import locks, torch_step
from .commands import clean_environment
from .locks import PINS, Pins

_SHOWN = 6
_ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*(?:;\s*([^\\]+?))?\s*\\?$", re.M)
_APPLIES = (
    "import json, sys; from pip._vendor.packaging.markers import Marker; "
    "print(json.dumps([not text or Marker(text).evaluate() for text in json.load(sys.stdin)]))"
)


def require_complete(folder: Path, channel: str, python: Path, pins: Pins = PINS) -> None:
    """Raises :class:`InputError` for a folder that is none, :class:`EnvironmentError_` naming the missing wheels."""
    if not folder.is_dir():
        raise InputError("This folder does not exist.", "Choose the folder that holds the wheels.", str(folder))
    missing = lacking(folder, channel, python, pins)
    if missing:
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        raise EnvironmentError_(
            f"The folder lacks {len(missing)} of the wheels: {', '.join(missing[:_SHOWN])}{more}.",
            "Fetch them on a machine with network (“pip download --no-deps -r” with the lock files of "
            f"{pins.folder}), put them there and start again.",
            str(folder),
        )


def lacking(folder: Path, channel: str, python: Path, pins: Pins = PINS) -> List[str]:
    """``name version`` of every package that has no wheel there; ``python`` decides which entries apply."""
    here = _present(folder)
    names = {name for name, _ in here}
    entries = _applying(entries_of(locks.lock_file(channel, pins)), python)
    missing = [f"{name} {version}" for name, version in entries if (_normal(name), _plain(version)) not in here]
    if torch_step.pypi_has(channel):
        torch = [("torch", pins.torch), ("torchvision", pins.torchvision)]
        return [f"{n} {v}" for n, v in torch if (n, v) not in here] + missing
    exact, _vision = torch_step.wanted(channel, pins)
    name, _, version = exact.partition("==")
    found = [f"{name} {version}"] if (name, version) not in here else []
    return found + ([f"torchvision {pins.torchvision}"] if "torchvision" not in names else []) + missing


def entries_of(lock: Path) -> List[Tuple[str, str, str]]:
    """(name, version, marker) of every entry of a lock file."""
    return [(name, version, marker) for name, version, marker in _ENTRY.findall(lock.read_text(encoding="utf-8"))]


def _applying(entries: List[Tuple[str, str, str]], python: Path) -> List[Tuple[str, str]]:
    ran = subprocess.run(
        [str(python), "-I", "-c", _APPLIES],
        input=json.dumps([marker for _, _, marker in entries]),
        capture_output=True,
        text=True,
        env=clean_environment(),
        check=False,
    )
    if ran.returncode != 0:
        raise EnvironmentError_("The new environment's pip does not run.", "Start the installation again.", str(python))
    applies: List[bool] = json.loads(ran.stdout)
    return [(name, version) for (name, version, _), wanted in zip(entries, applies) if wanted]


def _present(folder: Path) -> Set[Tuple[str, str]]:
    parts = [path.name.split("-") for path in folder.glob("*.whl")]
    return {(_normal(part[0]), _plain(part[1])) for part in parts if len(part) >= 5}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _plain(version: str) -> str:
    return version.replace("_", "+").lower()
