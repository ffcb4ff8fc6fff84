"""Scenes of one sensor for a model of two: the other's bands are there, and NaN everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract import requests
from backend.contract.errors import ModelError
from backend.models.adapted import AdaptedScene
from backend.models.card import ModelCard
from backend.models.matched import match
from backend.models.spec import Fusion
from backend.scene.band import Band
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.source import Mask


class CompletedScene(AdaptedScene):
    """``own``: which of the model's ``bands`` the rasters of ``spec`` are, in their order; ``missing``: the sensor's name."""

    def __init__(self, spec: requests.Scene, bands: Sequence[Band], own: Sequence[int], missing: str) -> None:
        super().__init__(spec, bands, f"The model sees two sensors and {missing} was not given: the other one works alone.")
        self._own, self.missing = list(own), missing

    def reopen(self) -> CompletedScene:
        return CompletedScene(self.spec, self.bands, self._own, self.missing)

    def read_numbers(self, window: Window) -> tuple[NDArray[np.float32], Mask]:
        """Physical values float32 of all the model's bands, NaN in those that were not given."""
        physical, valid = self.own_values(window)
        values = np.full((len(self.bands), window.height, window.width), np.nan, np.float32)
        values[self._own] = physical
        return values, valid

    @property
    def has_gaps(self) -> bool:
        return True

    def identity(self) -> dict[str, Any]:
        return {**super().identity(), "completed": self._own}


def complete(scene: Scene, card: ModelCard) -> Scene:
    """``scene`` as ``card``'s model wants it: itself, unless what it lacks is exactly one of the model's two sensors.

    A completed scene replaces the given one, which is closed. What fits neither way is left to
    :mod:`backend.models.check`. Raises :class:`ModelError` where it could be either sensor.
    """
    fusion = fusion_of_card(card)
    if fusion is None or len(scene.bands) == len(card.bands):
        return scene
    fitting = [number for number, sensor in enumerate(fusion.sensors) if _fits(scene, [card.bands[i] for i in sensor])]
    if not fitting:
        return scene
    if len(fitting) > 1:
        cause = f"The layers could be {fusion.names[0]} or {fusion.names[1]}: their roles and units say neither."
        raise ModelError(cause, "Say the roles of the bands.", scene.name)
    own = fusion.sensors[fitting[0]]
    bands = [Band(str(b["name"]), str(b["role"]), str(b["units"]), "float32") for b in card.bands]
    spec = scene.spec
    scene.close()
    return CompletedScene(spec, bands, own, fusion.names[1 - fitting[0]])


def open_complete(spec: requests.Scene, card: ModelCard) -> Scene:
    """Open, :func:`complete`, and match an imported network's bands."""
    scene = Scene.open(spec)
    try:
        return match(complete(scene, card), card)
    except BaseException:
        scene.close()
        raise


def fusion_of_card(card: ModelCard) -> Fusion | None:
    """How the model's network fuses two sensors; None where it does not, or there is none."""
    return card.backbone.fusion if card.architecture.get("backbone") else None


def _fits(scene: Scene, wanted: Sequence[Mapping[str, Any]]) -> bool:
    if len(scene.bands) != len(wanted):
        return False
    pairs = zip(scene.bands, wanted, strict=True)
    return all(_same(band.role, raw.get("role")) and _same(band.units, raw.get("units")) for band, raw in pairs)


def _same(found: str, wanted: object) -> bool:
    """Whether two words agree where both are known."""
    return not found or not wanted or found == wanted
