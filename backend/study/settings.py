"""The rarely touched settings of a study."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import ranged, several
from backend.contract.requests import Study

SPLITS, CLASSIFIERS = ("auto", "places", "grid"), ("logistic", "forest")

GAP = 8
"""Pixels between the pictures of one class."""


@dataclass(frozen=True)
class Settings:
    """``Study.settings``.

    *What is looked at.* ``layers``, ``heads``: numbers of the transformer's blocks (negative: from the end) and of
    their heads, None = every one. ``overlap``: share of a window blended with each neighbour, as in the attention
    raster. ``windows``: at most so many are computed for each network, drawn evenly over the classes; 500 windows
    through four networks of ViT-Ti size take two to three minutes on two cores. ``batch``: windows at once.

    *What is held out.* ``folds``; ``split``: by places (scenes that do not overlap), by a grid of blocks, or auto
    (places where every class lies in three of as many places as folds); ``guard``: pixels between training and test,
    a quarter of a block's side (None: the largest of 64 … 8 that leaves every class two blocks for each fold).

    *How many pixels.* At most ``pixels`` of each class in each block (None: equally many, as ``samples`` allows) and
    ``samples`` in all; each stands for as many as it was
    drawn from, so that figures are those of all labelled pixels. ``classifier_pixels`` train a classifier.

    *Controls.* ``random_networks``: untrained ones, each with weights of its own; one alone may be lucky. ``texture``:
    sides in pixels of the windows of local mean and deviation (None: a patch and three patches).

    ``classifiers``: logistic, forest, or none of them; ``trees`` of the forest; ``picture``: side in pixels.
    """

    layers: list[int] | None = several(None)
    heads: list[int] | None = several(None)
    overlap: float = ranged(0.125, 0, 1 / 3)
    windows: int = ranged(500, 1, 10_000_000)
    batch: int | None = ranged(None, 1, 65_536)
    folds: int = ranged(5, 2, 100)
    split: str = "auto"
    guard: int | None = ranged(None, 1, 65_536)
    pixels: int | None = ranged(None, 1, 10_000_000)
    samples: int = ranged(20_000, 100, 100_000_000)
    classifier_pixels: int = ranged(4000, 20, 100_000_000)
    random_networks: int = ranged(3, 1, 100)
    texture: list[int] | None = several(None, 2, 65_536)
    classifiers: list[str] = several(CLASSIFIERS)
    trees: int = ranged(100, 1, 10_000)
    picture: int = ranged(256, 16, 8192)


def read_settings(request: Study) -> Settings:
    """Typed and checked. Raises :class:`RequestError` naming the faulty setting."""
    found = codec.from_json(Settings, dict(request.settings))
    if found.split not in SPLITS:
        raise RequestError(f"Unknown split “{found.split}”.", f"Known are: {', '.join(SPLITS)}.")
    if unknown := sorted(set(found.classifiers) - set(CLASSIFIERS)):
        raise RequestError(f"Unknown classifier “{unknown[0]}”.", f"Known are: {', '.join(CLASSIFIERS)}.")
    for name in ("layers", "heads", "texture"):
        if getattr(found, name) == []:
            raise RequestError(f"The setting “{name}” names none.", "Leave it out for what is usual.")
    return found


def chosen(asked: list[int] | None, count: int, what: str) -> list[int]:
    """0-based numbers of what was asked for among ``count``. Raises :class:`RequestError` for what is not there."""
    if asked is None:
        return list(range(count))
    for number in asked:
        if not -count <= number < count:
            raise RequestError(f"The {what} {number} does not exist.", f"This model has {what}s 0 to {count - 1}.")
    return sorted({number % count for number in asked})
