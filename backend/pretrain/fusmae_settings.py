"""Fus-MAE's settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract.ranges import ranged
from backend.pretrain import mae_settings

TAKES_GAPS = True
CONSISTENT, INDEPENDENT = "consistent", "independent"
EARLY, FEATURE, BOTH, NONE = "early", "feature", "both", "none"


@dataclass(frozen=True)
class Arguments(mae_settings.Arguments):
    """MAE's settings (:class:`backend.pretrain.mae_settings.Arguments`) and those of two sensors.

    ``masks``: ``consistent`` hides the same places of both sensors, ``independent`` draws them
    apart. ``fusion``: ``early``, ``feature``, ``both`` (the paper's whole method) or ``none``
    (tokens side by side, the paper's control; the first block is then an ordinary one).
    ``sensor_drop``: share of samples that lose one of the two sensors, drawn at random, so that
    one alone still works; how often is open in the paper, 0.2 leaves four samples in five whole.
    ``merge``: ``mean`` or ``concat`` of the two halves in what is kept; the mean has one
    width whatever is absent.
    """

    masks: str = CONSISTENT
    fusion: str = BOTH
    sensor_drop: float = ranged(0.2, 0, 1, "[)")
    merge: str = "mean"
