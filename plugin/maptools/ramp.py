"""Colours for numbers over an image: the same ramps as result layers have."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtGui import QColor

from ..core.styles import VIK, VIRIDIS

RAMPS = {"vik": VIK, "viridis": VIRIDIS}


def colour_table(low: float, high: float, ramp: str, alpha: int) -> list[int]:
    """256 ARGB colours: 0 clear, 1 to 255 from ``low`` to ``high``.

    ``ramp``: a name of :data:`RAMPS`; empty takes the diverging one where the values have both signs, and
    centres it on 0.
    """
    name = ramp or ("vik" if low < 0 < high else "viridis")
    stops = RAMPS[name]
    at = np.linspace(low, high, 255)
    if name == "vik" and low < 0 < high:
        limit = max(-low, high)
        share = (at / limit + 1) / 2
    else:
        share = np.linspace(0, 1, 255)
    places = [place for place, _ in stops]
    channels = np.array([QColor(colour).getRgb()[:3] for _, colour in stops])
    rgb = np.stack([np.interp(share, places, channels[:, k]) for k in range(3)], 1).round().astype(int)
    return [0, *(QColor(r, g, b, alpha).rgba() for r, g, b in rgb.tolist())]
