"""Colours for classes that come without: by the meaning of the name, and never two alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from backend.contract.class_colors import SPARE, meant

_TOO_NEAR = 18.0
"""CIELAB distance below which two map colours are taken for one another beside a legend."""


_SRGB_KNEE = 0.04045


def choose_colors(names: Mapping[int, str], given: Mapping[int, str]) -> dict[int, str]:
    """``#rrggbb`` for every code of ``names``; ``given`` colours are kept."""
    chosen = {code: color.lower() for code, color in given.items() if code in names}
    for code, name in names.items():
        if code not in chosen:
            chosen[code] = _separate(meant(name), list(chosen.values()))
    return {code: chosen[code] for code in names}


def _separate(meant: str, used: Sequence[str]) -> str:
    """The first candidate unlike every used colour, else the one farthest from them."""
    candidates: list[str] = [*(_shades(meant) if meant else SPARE), *_grid()]
    if not used:
        return candidates[0]
    taken = lab(used)
    gaps = [float(np.linalg.norm(taken - one, axis=1).min()) for one in lab(candidates)]
    fitting = next((i for i, gap in enumerate(gaps) if gap >= _TOO_NEAR), None)
    return candidates[fitting if fitting is not None else int(np.argmax(gaps))]


def _shades(color: str) -> list[str]:
    """The colour, then lighter and darker relatives: several forests stay green."""
    rgb = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)], np.float64)
    mixes = [rgb, rgb + (255 - rgb) * 0.35, rgb * 0.65, rgb + (255 - rgb) * 0.6, rgb * 0.4]
    return [_hex(mix) for mix in mixes]


@cache
def _grid() -> tuple[str, ...]:
    """Colours all over the cube: the last resort for schemes of dozens of classes."""
    steps = (40, 95, 150, 205, 250)
    return tuple(_hex(np.array([r, g, b], np.float64)) for r in steps for g in steps for b in steps)


def _hex(rgb: NDArray[np.float64]) -> str:
    red, green, blue = (round(float(v)) for v in np.clip(rgb, 0, 255))
    return f"#{red:02x}{green:02x}{blue:02x}"


def lab(colors: Sequence[str]) -> NDArray[np.float64]:
    """CIELAB (D65) of ``#rrggbb`` colours, shape N,3: distances there resemble those the eye sees."""
    rgb = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colors], np.float64) / 255
    linear = np.where(rgb <= _SRGB_KNEE, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = linear @ matrix.T / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)
