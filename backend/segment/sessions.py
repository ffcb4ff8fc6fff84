"""Opened scenes kept ready while ``serve`` runs: the last few, each closed only when nobody uses it."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.contract import codec, requests
from backend.scene.scene import Scene
from backend.segment import accepted
from backend.segment.segmenter import Segmenter
from backend.segment.tokens import TokenSource

KEPT = 3
"""Scenes that somebody compares at a time; each may hold some 200 MB of decoded cells."""


@dataclass
class _Entry:
    segmenter: Segmenter
    files: list[list[Any]]
    users: int = 0
    retired: bool = False


class Segmenters:
    """An LRU of segmenters by what is looked at: the scene, and the model whose tokens help."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._lock = threading.Lock()

    @contextmanager
    def lease(self, scene: requests.Scene, model: str | None = None) -> Iterator[Segmenter]:
        """A segmenter for use within the block. A raster that changed since it was opened is opened anew.

        Raises the scene's :class:`InputError` where it cannot be opened (any more).
        """
        entry = self._enter(scene, model)
        try:
            yield entry.segmenter
        finally:
            self._leave(entry)

    def _enter(self, scene: requests.Scene, model: str | None) -> _Entry:
        key = json.dumps([codec.to_json(scene), model], sort_keys=True)
        with self._lock:
            entry = self._entries.pop(key, None)
            if entry is not None and not _unchanged(entry.files):
                self._retire(entry)
                entry = None
            if entry is None:
                entry = self._open(scene, model)
            entry.users += 1
            self._entries[key] = entry
            while len(self._entries) > self._kept:
                self._retire(self._entries.popitem(last=False)[1])
            return entry

    def _open(self, spec: requests.Scene, model: str | None) -> _Entry:
        scene = Scene.open(spec)
        try:
            tokens = None if model is None else TokenSource(spec, model)
        except BaseException:
            scene.close()
            raise
        files = [file for source in scene.identity()["sources"] for file in source["files"]]
        return _Entry(Segmenter(scene, tokens, accepted=accepted.of_scene(scene)), files)

    def _leave(self, entry: _Entry) -> None:
        with self._lock:
            entry.users -= 1
            if entry.retired and entry.users == 0:
                entry.segmenter.close()

    def _retire(self, entry: _Entry) -> None:
        entry.retired = True
        if entry.users == 0:
            entry.segmenter.close()


def _unchanged(files: list[list[Any]]) -> bool:
    """Whether every file still has the size and time it had on opening."""
    try:
        return all([(stat := Path(name).stat()).st_size, stat.st_mtime_ns] == rest for name, *rest in files)
    except OSError:
        return False


SEGMENTERS = Segmenters()
"""Those of this process."""
