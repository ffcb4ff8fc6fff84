"""What the user accepted, and what it teaches (:mod:`backend.segment.experience`), kept until it is forgotten.

``cache/accepted/<scene>/<prompts>.safetensors``: the moments of one object, with its clicks and mask as metadata; no
imagery. ``<scene>`` is the content's (rasters, bands, area): of a raster that changed nothing is known. Deleting the
folder is forgetting.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import threading
from functools import lru_cache
from pathlib import Path

from safetensors import SafetensorError, safe_open
from safetensors import numpy as safe_numpy

from backend.contract import atomic, codec, home
from backend.contract.pointing import Prompts, ViewMask
from backend.scene.files import cache_key
from backend.scene.scene import Scene
from backend.segment.experience import Look

log = logging.getLogger("patchwork.segment")

SCHEMA = "look/1"
"""Goes up with every change of what :func:`backend.segment.experience.appearance` holds; older files teach nothing."""

MOST = 32
"""Objects of a scene that teach; the oldest go first. Each takes a few kB and a fraction of a millisecond a click."""


class Accepted:
    """The accepted objects of one scene; without a ``folder`` they are known while the process lives. Thread-safe."""

    def __init__(self, folder: Path | None) -> None:
        self.folder, self._lock = folder, threading.Lock()
        self._looks: dict[str, Look] = _read(folder)
        self.version = 0

    @property
    def looks(self) -> list[Look]:
        """Of the last :data:`MOST` objects."""
        with self._lock:
            return list(self._looks.values())

    def remember(self, prompts: Prompts, mask: ViewMask, look: Look) -> None:
        """Once for the same prompts, whatever they found. A disk that is full costs what was learned after a restart."""
        name = _name(prompts)
        with self._lock:
            self._looks.pop(name, None)
            self._looks[name] = look
            self.version += 1
            gone = list(self._looks)[:-MOST]
            for old in gone:
                del self._looks[old]
        if self.folder is None:
            return
        told = {"schema": SCHEMA, "prompts": codec.to_json(prompts), "mask": codec.to_json(mask)}
        data = safe_numpy.save(
            {"means": look.means, "scatters": look.scatters}, {key: json.dumps(value) for key, value in told.items()}
        )
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            atomic.write_bytes(_file(self.folder, name), data, durable=False)
            for old in gone:
                _file(self.folder, old).unlink(missing_ok=True)
        except OSError as error:
            log.warning("%s cannot be written (%s)", self.folder, error)

    def forget(self, prompts: Prompts | None = None) -> int:
        """Forget the object these prompts found, or every one: how many there were. Raises :class:`OSError`."""
        with self._lock:
            gone = list(self._looks) if prompts is None else [n for n in [_name(prompts)] if n in self._looks]
            for name in gone:
                del self._looks[name]
            self.version += 1
        if self.folder is not None:
            for name in gone:
                _file(self.folder, name).unlink(missing_ok=True)
            if prompts is None:
                shutil.rmtree(self.folder, ignore_errors=True)  # damaged and older files too
        return len(gone)


def of_scene(scene: Scene) -> Accepted:
    """One for all who look at this scene, with whatever model."""
    key = cache_key([scene.identity()])
    return Accepted(None) if key is None else _kept(home.cache_folder() / "accepted" / key)


@lru_cache(maxsize=64)
def _kept(folder: Path) -> Accepted:
    return Accepted(folder)


def _read(folder: Path | None) -> dict[str, Look]:
    """The last :data:`MOST`, the oldest first. What cannot be read is left out, and said in the log."""
    if folder is None or not folder.is_dir():
        return {}
    found = {}
    for path in sorted(folder.glob("*.safetensors"), key=lambda path: path.stat().st_mtime_ns)[-MOST:]:
        try:
            with safe_open(path, "np") as file:
                if json.loads((file.metadata() or {}).get("schema", "null")) != SCHEMA:
                    log.info("%s was written by another version and teaches nothing", path)
                    continue
                found[path.stem] = Look(file.get_tensor("means"), file.get_tensor("scatters"))
        except (OSError, SafetensorError, ValueError) as error:
            log.warning("%s cannot be read (%s) and teaches nothing", path, error)
    return found


def _name(prompts: Prompts) -> str:
    return hashlib.sha256(json.dumps(codec.to_json(prompts), sort_keys=True).encode()).hexdigest()[:24]


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.safetensors"
