"""The statistics that normalise a model's input: its own, applied and never recomputed.

A network from elsewhere whose publisher says none was trained on values of mean 0 and deviation 1 of *its* imagery:
it gets the same of yours, from the scenes it is used on.
"""

from __future__ import annotations

from collections.abc import Sequence

from backend.jobs.context import JobContext
from backend.models.card import ModelCard
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics, compute_statistics

COMPUTED = "Nothing is published of the values this network expects: it is given your scene's own statistics."


def applied_statistics(card: ModelCard, scenes: Sequence[Scene], context: JobContext | None = None) -> Statistics:
    """The card's; where it has none the scenes' (remembered in the cache), which is said."""
    if card.statistics.get("bands"):
        return Statistics.from_json(card.statistics)
    if context is not None:
        context.note(COMPUTED)
    return compute_statistics(scenes, context)
