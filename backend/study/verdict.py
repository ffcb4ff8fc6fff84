"""Is there an effect? Said for each class in plain words.

A control is beaten where the mean difference of AUROC over the folds (and over the
untrained networks) is greater than its standard deviation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from backend.report.numbers import percent
from backend.study.case import TRAINED
from backend.study.contest import Scores
from backend.study.ranking import Doubles
from backend.study.results import BANDS, LUCK, POSITION, RANDOM, SHUFFLED

LEARNED, NOT_NEEDED, DOUBTFUL, NO_EFFECT, UNKNOWN = "learned", "not-needed", "doubtful", "no-effect", "unknown"
WORDS = {
    RANDOM: "an untrained network's attention",
    BANDS: "brightness and texture",
    SHUFFLED: "the attention of another window",
    POSITION: "the place in the window",
    LUCK: "the best of as many random maps",
}


@dataclass(frozen=True)
class Difference:
    """``mean`` and ``std`` of trained − control over ``count`` pairs of one fold."""

    mean: float
    std: float
    count: int

    @property
    def beaten(self) -> bool:
        return self.count > 1 and self.mean > self.std


@dataclass(frozen=True)
class Verdict:
    """``kind``: learned, not-needed, doubtful, no-effect or unknown."""

    kind: str
    text: str
    against: dict[str, Difference]


def mean_and_std(figures: Doubles) -> tuple[float, float, int]:
    """Of those that are known; the deviation is the sample's (n − 1)."""
    known = figures[np.isfinite(figures)]
    if not len(known):
        return float("nan"), float("nan"), 0
    return float(known.mean()), float(known.std(ddof=1)) if len(known) > 1 else float("nan"), len(known)


def difference(trained: Scores, control: list[Scores], index: int) -> Difference:
    """Of one class, fold by fold."""
    ours = trained.chosen(trained.test)[:, index]
    theirs = [found.chosen(found.test)[:, index] for found in control]
    return Difference(*mean_and_std(np.concatenate([ours - found for found in theirs])))


def judge_class(scores: Mapping[str, list[Scores]], index: int, name: str) -> Verdict:
    """The verdict on one class."""
    trained = scores[TRAINED][0]
    against = {row: difference(trained, runs, index) for row, runs in scores.items() if row != TRAINED}
    ours = mean_and_std(trained.chosen(trained.test)[:, index])
    if ours[2] < 2:
        return Verdict(UNKNOWN, f"{name}: no verdict, for fewer than two folds could be scored.", against)
    kind = _kind(against)
    head = f"{name}: the best head reaches AUROC {percent(ours[0])} ± {percent(ours[1])} on held-out land"
    return Verdict(kind, f"{head}. {_reason(kind, against)}", against)


def _kind(against: Mapping[str, Difference]) -> str:
    if not against[RANDOM].beaten:
        return NO_EFFECT
    if not all(against[row].beaten for row in (SHUFFLED, POSITION, LUCK)):
        return DOUBTFUL
    return LEARNED if against[BANDS].beaten else NOT_NEEDED


def _reason(kind: str, against: Mapping[str, Difference]) -> str:
    random, bands = _by(against[RANDOM]), _by(against[BANDS])
    if kind == NO_EFFECT:
        return (
            f"No effect: that is no better than {WORDS[RANDOM]} ({random}) beyond its spread; against {WORDS[BANDS]} "
            f"it is {bands}."
        )
    if kind == DOUBTFUL:
        rest = [f"{WORDS[row]} ({_by(against[row])})" for row in (SHUFFLED, POSITION, LUCK) if not against[row].beaten]
        return f"Doubtful: it beats {WORDS[RANDOM]} ({random}), but not {' and '.join(rest)}."
    if kind == NOT_NEEDED:
        return f"Learned, but not needed: it beats {WORDS[RANDOM]} ({random}), but not {WORDS[BANDS]} ({bands})."
    return f"Learned: it beats {WORDS[RANDOM]} ({random}) and {WORDS[BANDS]} ({bands}), and every other control."


def _by(found: Difference) -> str:
    sign = "+" if found.mean > 0 else ""
    return f"{sign}{percent(found.mean)} ± {percent(found.std)} points"
