"""What competes for the map, and what counts as simpler."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backend.models.smoothing import GAUSSIAN, MAJORITY, NONE, Smoothing

FOREST, FOREST_MAJORITY, NETWORK, AVERAGE = "forest", "forest-majority", "network", "average"

RELEASED = "frozen-then-released"

MAJORITY_SIDE = 5
SIGMAS = (1.0, 2.0, 3.0)
"""Gaussian smoothing that may be chosen, in pixels; "none" always stands beside it."""


@dataclass(frozen=True)
class Recipe:
    """One way to train the network. ``tuning``: frozen, :data:`RELEASED`, full or layer-decay; ``gain``:
    radiometric augmentation."""

    decoder: str
    tuning: str = "frozen"
    gain: bool = False

    @property
    def title(self) -> str:
        decoder = {"linear": "linear probe", "dpt": "DPT", "unet": "U-Net"}.get(self.decoder, self.decoder)
        tuned = {
            "frozen": "",
            RELEASED: ", backbone released later",
            "full": ", fully tuned",
            "layer-decay": ", tuned layer by layer",
        }[self.tuning]
        return f"network ({decoder}{tuned}{', gain augmentation' if self.gain else ''})"


@dataclass(frozen=True)
class Candidate:
    """A member with a smoothing; ``recipe`` is the number of the network recipe, None for forests."""

    member: str
    smoothing: Smoothing
    recipe: int | None = None
    title: str = ""

    @property
    def name(self) -> str:
        """Stable and unique, such as ``average-1+gaussian-2``."""
        recipe = "" if not self.recipe else f"-{self.recipe}"
        size = f"+{self.smoothing.kind}-{self.smoothing.size:g}" if self.smoothing.kind == GAUSSIAN else ""
        return f"{self.member}{recipe}{size}"

    @property
    def complexity(self) -> int:
        """The order in which "simpler" is meant: how far a candidate leaves the plain forest.

        0 forest, forest + majority filter (fixed settings; what QGIS users have without us);
        1 forest with a chosen σ; 2, 3 average without and with; 4, 5 network without and with.
        The average stands before the network because it is the network shrunk half-way towards
        the forest: its errors are never worse than the mean of the two (convexity), whereas a
        network alone has nothing to hold it where the polygons say little. Among equals the
        better score wins.
        """
        base = {FOREST: 0, FOREST_MAJORITY: 0, AVERAGE: 2, NETWORK: 4}[self.member]
        return base + (self.smoothing.kind == GAUSSIAN)


def all_candidates(recipes: Sequence[Recipe]) -> list[Candidate]:
    """Every candidate for these network recipes (none: the forest alone)."""
    found = [_candidate(FOREST, smoothing, None, "forest") for smoothing in _smoothings()]
    majority = Smoothing(MAJORITY, MAJORITY_SIDE)
    found.insert(1, Candidate(FOREST_MAJORITY, majority, None, f"forest, {majority.title}"))
    for number, recipe in enumerate(recipes):
        found += [_candidate(NETWORK, smoothing, number, recipe.title) for smoothing in _smoothings()]
    for number, recipe in enumerate(recipes):
        title = f"average of forest and {recipe.title}"
        found += [_candidate(AVERAGE, smoothing, number, title) for smoothing in _smoothings()]
    return found


def _smoothings() -> list[Smoothing]:
    return [Smoothing(NONE), *(Smoothing(GAUSSIAN, sigma) for sigma in SIGMAS)]


def _candidate(member: str, smoothing: Smoothing, recipe: int | None, title: str) -> Candidate:
    words = "" if smoothing.kind == NONE else f", {smoothing.title}"
    return Candidate(member, smoothing, recipe, title + words)
