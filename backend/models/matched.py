"""Scenes for an imported network: its bands found among the scene's by role, in its own order.

A network from elsewhere knows the bands of one product; the layers may have them in another order, more, or fewer.
A band it lacks counts as average everywhere, which is 0 after normalisation: the same as a first convolution
without that band's weights. Only imported networks are matched: one trained here knows exactly its own bands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract import requests
from backend.jobs.context import JobContext
from backend.models.adapted import AdaptedScene
from backend.models.band_match import BandMatch, Named, Own, by_role
from backend.models.card import BACKBONE, ModelCard
from backend.scene.band import Band
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.source import Mask

FACT = "band_match"
"""Under this name a scene's facts, and so ``run.json``, say what became of the bands."""


class MatchedScene(AdaptedScene):
    """``own``: which of the scene's bands the model's are; ``fill``: the value of those it lacks."""

    def __init__(self, spec: requests.Scene, bands: Sequence[Band], own: Own, fill: Sequence[float], words: str) -> None:
        super().__init__(spec, bands, words)
        self._own, self._fill = own, list(fill)

    def reopen(self) -> MatchedScene:
        return MatchedScene(self.spec, self.bands, self._own, self._fill, self.words)

    def read_numbers(self, window: Window) -> tuple[NDArray[np.float32], Mask]:
        """Physical values float32 of the model's bands."""
        physical, valid = self.own_values(window)
        values = np.empty((len(self.bands), window.height, window.width), np.float32)
        for number, (own, fill) in enumerate(zip(self._own, self._fill, strict=True)):
            values[number] = fill if own is None else physical[own]
        values[:, ~valid] = 0
        return values, valid

    def identity(self) -> dict[str, Any]:
        return {**super().identity(), "matched": list(self._own), "fill": self._fill}


def match(scene: Scene, card: ModelCard) -> Scene:
    """``scene`` as the imported network of ``card`` wants it; itself where that is so already, or cannot be told.

    What became of the bands is said in the scene's notes and kept in its facts. A matched scene replaces the given one,
    which is closed. A network that maps is never given a made-up band. What fits in no way is left to
    :mod:`backend.models.check`.
    """
    if not card.imported:
        return scene
    own = by_role(card.bands, scene.bands)
    told = own is not None and (None not in own or card.kind == BACKBONE)
    if not told and len(card.bands) != len(scene.bands):
        return scene
    found = BandMatch.of(card.bands, scene.bands) if told else BandMatch.in_order(card.bands)
    if own is not None and told and own != tuple(range(len(scene.bands))):
        scene = _matched(scene, card, own, found.words())
    else:
        scene.notes.append(found.words())
    scene.facts[FACT] = found.facts()
    return scene


def _matched(scene: Scene, card: ModelCard, own: Own, words: str) -> MatchedScene:
    statistics = card.statistics.get("bands") or [{"centre": 0.0}] * len(card.bands)
    bands = [
        Band(str(raw["name"]), str(raw["role"]), str(raw["units"]), "float32") if number is None else scene.bands[number]
        for raw, number in zip(card.bands, own, strict=True)
    ]
    spec = scene.spec
    scene.close()
    return MatchedScene(spec, bands, own, [float(band["centre"]) for band in statistics], words)


def tell_start(card: ModelCard | None, found: Sequence[Named], context: JobContext) -> None:
    """Say and keep in the run which bands a network that starts a training finds again; nothing where one of ours has
    its own bands."""
    if card is None or (not card.imported and new_bands(card, found) is None):
        return
    told = by_role(card.bands, found) is not None
    matched = BandMatch.of(card.bands, found) if told else BandMatch.in_order(card.bands)
    context.note(matched.words(start=True))
    context.resolve(**{FACT: matched.facts(start=True)})


def match_words(scene: Scene) -> str:
    """What became of the bands, in words; "" for networks trained here."""
    return str(scene.facts.get(FACT, {}).get("words", ""))


def new_bands(card: ModelCard, found: Sequence[Named]) -> Own | None:
    """For each band that a backbone is to start with its number among its own; None where they are the same, or
    roles cannot tell."""
    own = by_role(card.bands, found)
    if card.kind != BACKBONE or own is None or own == tuple(range(len(found))):
        return None
    return tuple(own.index(number) if number in own else None for number in range(len(found)))
