"""Scenes for an imported network: its bands found among the scene's by role, in its own order.

A network from elsewhere knows the bands of one product; the layers may have them in another order, more, or fewer.
A band it lacks counts as average everywhere, which is 0 after normalisation: the same as a first convolution
without that band's weights. Only imported networks are matched: one trained here knows exactly its own bands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from backend.contract import requests
from backend.models.card import BACKBONE, ModelCard
from backend.scene.band import Band
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.source import Mask
from backend.scene.units import Conversion, to_physical


class Named(Protocol):
    """What is looked at of a :class:`backend.scene.band.Band`."""

    @property
    def role(self) -> str: ...
    @property
    def key(self) -> str: ...


Own = tuple[int | None, ...]
"""For each of the model's bands its number in the scene; None where the scene lacks it."""


class MatchedScene(Scene):
    """``bands``: the model's; ``own``: which of the scene's they are; ``fill``: the value of those it lacks."""

    def __init__(self, spec: requests.Scene, bands: Sequence[Band], own: Own, fill: Sequence[float], words: str) -> None:
        super().__init__(spec)
        self.bands = tuple(bands)
        self._own, self._fill, self.words = own, list(fill), words
        self.notes.append(words)

    def reopen(self) -> MatchedScene:
        return MatchedScene(self.spec, self.bands, self._own, self._fill, self.words)

    def read_numbers(self, window: Window) -> tuple[NDArray[np.float32], Mask]:
        """Physical values float32 of the model's bands."""
        numbers, valid = super().read_numbers(window)
        physical = to_physical(numbers, valid, super().conversions)
        values = np.empty((len(self.bands), window.height, window.width), np.float32)
        for number, (own, fill) in enumerate(zip(self._own, self._fill, strict=True)):
            values[number] = fill if own is None else physical[own]
        values[:, ~valid] = 0
        return values, valid

    @property
    def dtype(self) -> np.dtype[Any]:
        return np.dtype(np.float32)

    @property
    def conversions(self) -> list[Conversion]:
        return [Conversion(band.units) for band in self.bands]

    def identity(self) -> dict[str, Any]:
        return {**super().identity(), "matched": list(self._own), "fill": self._fill}


def match(scene: Scene, card: ModelCard) -> Scene:
    """``scene`` as the imported network of ``card`` wants it; itself where that is so already, or cannot be told.

    A matched scene replaces the given one, which is closed. A network that maps is never given a made-up band. What
    fits in no way is left to :mod:`backend.models.check`.
    """
    own = by_role(card.bands, scene.bands)
    if not card.imported or own is None or own == tuple(range(len(scene.bands))):
        return scene
    if None in own and card.kind != BACKBONE:
        return scene
    statistics = card.statistics.get("bands") or [{"centre": 0.0}] * len(card.bands)
    bands = [
        Band(str(raw["name"]), str(raw["role"]), str(raw["units"]), "float32") if number is None else scene.bands[number]
        for raw, number in zip(card.bands, own, strict=True)
    ]
    words, spec = words_of(card.bands, scene.bands, "they are not looked at"), scene.spec
    scene.close()
    return MatchedScene(spec, bands, own, [float(band["centre"]) for band in statistics], words)


def by_role(wanted: Sequence[Mapping[str, Any]], found: Sequence[Named]) -> Own | None:
    """For each band wanted its number among ``found``; None where roles cannot tell, or share nothing."""
    roles, known = [str(band.get("role") or "") for band in wanted], [band.role for band in found]
    if "" in roles or len(set(roles)) < len(roles) or any(known.count(role) > 1 for role in roles):
        return None
    own = tuple(known.index(role) if role in known else None for role in roles)
    return own if any(number is not None for number in own) else None


def new_bands(card: ModelCard, found: Sequence[Named]) -> Own | None:
    """For each band that a backbone is to start with its number among its own; None where they are the same, or
    roles cannot tell."""
    own = by_role(card.bands, found)
    if card.kind != BACKBONE or own is None or own == tuple(range(len(found))):
        return None
    return tuple(own.index(number) if number in own else None for number in range(len(found)))


def words_of(wanted: Sequence[Mapping[str, Any]], found: Sequence[Named], extra: str) -> str:
    """What became of the bands; ``extra``: what happens to a band that the network does not know."""
    roles, known = [str(band.get("role") or "") for band in wanted], [band.role for band in found]
    parts = [f"Bands matched by role: {', '.join(role for role in roles if role in known)}."]
    lacking = [role for role in roles if role not in known]
    if lacking:
        parts.append(f"The layers lack {', '.join(lacking)}, which the network knows: they count as average everywhere.")
    others = [band.key for band in found if band.role not in roles]
    if others:
        parts.append(f"The network does not know {', '.join(others)}: {extra}.")
    return " ".join(parts)
