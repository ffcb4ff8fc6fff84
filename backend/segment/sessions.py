"""Opened scenes that answer clicks, kept ready while ``serve`` runs."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager

from backend.contract import codec, requests
from backend.scene.recent import Recent
from backend.scene.scene import Scene
from backend.segment import accepted
from backend.segment.segmenter import Segmenter
from backend.segment.tokens import TokenSource

KEPT = 3
"""Scenes that somebody compares at a time; each may hold some 200 MB of decoded cells."""


class Segmenters:
    """The last few segmenters by what is looked at: the scene, and the model whose tokens help."""

    def __init__(self, kept: int = KEPT) -> None:
        self._recent: Recent[Segmenter] = Recent(kept)

    def lease(self, scene: requests.Scene, model: str | None = None) -> AbstractContextManager[Segmenter]:
        """A segmenter for use within the block. A raster that changed since it was opened is opened anew.

        Raises the scene's :class:`InputError` where it cannot be opened (any more).
        """
        key = json.dumps([codec.to_json(scene), model], sort_keys=True)
        return self._recent.lend(key, lambda: _open(scene, model))


def _open(spec: requests.Scene, model: str | None) -> Segmenter:
    scene = Scene.open(spec)
    try:
        tokens = None if model is None else TokenSource(spec, model)
        return Segmenter(scene, tokens, accepted=accepted.of_scene(scene))
    except BaseException:
        scene.close()
        raise


SEGMENTERS = Segmenters()
"""Those of this process."""
