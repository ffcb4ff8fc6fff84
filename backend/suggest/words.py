"""Why a place is worth a label, in a sentence or two."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from backend.suggest.candidates import Places
from backend.suggest.doubt import DISAGREEMENT

UNDECIDED = 0.3
"""Difference of the two largest probabilities below which a place is called undecided."""
UNLIKE = 2.0
"""Times the usual distance of candidates to what is labelled, from which a place is called unlike it."""


def reason(
    places: Places, n: int, names: Sequence[str], measure: str, novelty: float, usual: float, knows_labels: bool
) -> str:
    """For place ``n``; ``novelty``: its distance to what is labelled or chosen before; ``usual``: the candidates' median."""
    parts = [_doubt(places, n, names, measure)]
    if usual > 0 and novelty > UNLIKE * usual:
        parts.append("It looks unlike anything labelled." if knows_labels else "It looks unlike most of the scene.")
    return " ".join(parts)


def _doubt(places: Places, n: int, names: Sequence[str], measure: str) -> str:
    first, second = names[int(places.first[n])], names[int(places.second[n])]
    one, other = (f"{100 * float(share):.0f} %" for share in places.share[n])
    if len(names) == 1:
        return f"The model knows {first} alone."
    if measure == DISAGREEMENT and places.doubt[n] > np.float32(0.1):
        return f"Network and forest disagree; together {first} ({one}) before {second} ({other})."
    if places.share[n, 0] - places.share[n, 1] < UNDECIDED:
        return f"Undecided between {first} ({one}) and {second} ({other})."
    return f"Mapped as {first} ({one}); next would be {second} ({other})."
