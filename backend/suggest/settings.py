"""The settings of suggested places, checked and resolved."""

from __future__ import annotations

import math
from dataclasses import dataclass

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import ranged
from backend.contract.requests import Suggest
from backend.suggest.choosing import RULES
from backend.suggest.doubt import MEASURES

BANDS, TOKENS = "bands", "tokens"
FEATURES = (BANDS, TOKENS)

NEAREST, WIDEST = 5.0, 64.0
"""Limits of the automatic distance between places in pixels: below, two squares would overlap; above, nothing is gained."""


@dataclass(frozen=True)
class Settings:
    """``settings`` of the request; defaults as measured by ``python -m bench.labelling`` (decision 13).

    *Doubt.* ``doubt``: entropy, margin, or disagreement (of network and forest); ``smoothing``: σ in pixels of its
    average; ``power``: how much doubt counts against diversity, 0 = not at all; ``balance``: how much rare classes of
    the map are preferred, 0 = not at all, 1 = all classes alike.

    *Diversity.* ``rule``: farthest, kmeans++, clusters, or doubt (none); ``plain``: share of the places that is drawn
    at random instead, so that land of which the model is sure is looked at too; ``features``: what places are compared by,
    bands or tokens (of the backbone); ``side``: of the square in pixels that a place looks like; ``apart``: least
    distance between places in pixels (None: a quarter of the mean spacing of ``count`` places); ``beside``: least
    distance from labels, enough for the square not to touch them; ``candidates``: places looked at, about.

    *Attention.* ``attention``: exponent of the class token's attention to a place relative to uniform, 0 = off.

    *Independence.* ``guard``: pixels kept away from the places of ``avoid``, as far as validation keeps training from
    test at least.
    """

    doubt: str = "entropy"
    smoothing: float = ranged(2.0, 0, 1000)
    power: float = ranged(2.0, 0, 100)
    balance: float = ranged(0.0, 0, 1)
    rule: str = "clusters"
    plain: float = ranged(0.0, 0, 1)
    features: str = BANDS
    side: int = ranged(5, 1, 1001)
    apart: float | None = ranged(None, 1, 1_000_000)
    beside: float = ranged(NEAREST, 0, 1_000_000)
    candidates: int = ranged(4000, 1, 1_000_000)
    attention: float = ranged(0.0, 0, 100)
    guard: int = ranged(8, 0, 1_000_000)


def read_settings(request: Suggest) -> Settings:
    """Typed and checked. Raises :class:`RequestError` naming the faulty setting."""
    found = codec.from_json(Settings, dict(request.settings))
    for name, known in (("doubt", MEASURES), ("rule", RULES), ("features", FEATURES)):
        if getattr(found, name) not in known:
            raise RequestError(f"Unknown {name} “{getattr(found, name)}”.", f"Known are: {', '.join(known)}.")
    return found


def spacing(settings: Settings, pixels: int, count: int) -> float:
    """Least distance between places in pixels."""
    if settings.apart is not None:
        return settings.apart
    return min(max(math.sqrt(pixels / max(1, count)) / 4, NEAREST), WIDEST)
