"""A scene read as a model wants it: the model's bands in physical values, made of those the rasters have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract import requests
from backend.scene.band import Band
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.source import Mask
from backend.scene.units import Conversion, to_physical


class AdaptedScene(Scene):
    """``bands``: the model's; ``words``: what was done, for the user."""

    def __init__(self, spec: requests.Scene, bands: Sequence[Band], words: str) -> None:
        super().__init__(spec)
        self.bands, self.words = tuple(bands), words
        self.notes.append(words)

    def own_values(self, window: Window) -> tuple[NDArray[np.float32], Mask]:
        """Physical values of the rasters' own bands, and which pixels are valid."""
        numbers, valid = super().read_numbers(window)
        return to_physical(numbers, valid, super().conversions), valid

    @property
    def dtype(self) -> np.dtype[Any]:
        return np.dtype(np.float32)

    @property
    def conversions(self) -> list[Conversion]:
        return [Conversion(band.units) for band in self.bands]
