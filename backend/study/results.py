"""Every source of maps and every set of features, scored alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from backend.study import controls
from backend.study.case import TRAINED, Case
from backend.study.classifiers import Result, classify
from backend.study.contest import Floats, Scores, Source, score
from backend.study.features import Features
from backend.study.gathering import FIRST_RANDOM, together
from backend.training.seeds import mix

RANDOM, BANDS, SHUFFLED, POSITION, LUCK = "random", "bands", "shuffled", "position", "luck"
TITLES = {
    TRAINED: "Trained attention",
    RANDOM: "Untrained network's attention",
    BANDS: "Brightness and texture",
    SHUFFLED: "Attention of another window",
    POSITION: "Place in the window",
    LUCK: "Random maps",
}
"""Rows of the table, in order: what is judged, then its controls."""


@dataclass(frozen=True)
class Results:
    """``scores``: by row the runs of it (one, but as many as there are untrained networks)."""

    scores: dict[str, list[Scores]]
    classified: list[Result]


def judge(case: Case, features: Mapping[str, list[Features]], names: list[str]) -> Results:
    """Score all maps, then all classifiers; ``names`` of the attention maps."""
    looked_at = _bands(case)
    sources = _sources(case, features, names, looked_at)
    steps = sum(len(runs) for runs in sources.values()) * len(case.truth.folds)
    tick = _Ticks(case, "Score the maps", steps)
    scores = {row: [score(source, case.truth, tick) for source in runs] for row, runs in sources.items()}
    sets = feature_sets(features, looked_at.values, len(case.card.bands))
    kinds = case.settings.classifiers
    if kinds:
        tick = _Ticks(case, "Classify pixels", len(sets) * len(kinds) * len(case.truth.folds))
    settings = case.settings
    classified = classify(
        sets, case.truth, case.sample.priority, kinds, settings.classifier_pixels, settings.trees, case.request.seed,
        tick,
    )  # fmt: skip
    return Results(scores, classified)


def feature_sets(features: Mapping[str, list[Features]], bands: Floats, count: int) -> dict[str, Floats]:
    """What classifiers are trained on. ``bands``: the ``count`` raw bands first, brightness and texture after them."""
    trained, random = together(features[TRAINED]), together(features[FIRST_RANDOM])
    raw = bands[:, :count]
    return {
        "bands": raw,
        "bands, local mean and deviation": bands,
        "attention": trained.attention,
        "tokens": trained.tokens,
        "bands + attention": np.concatenate([raw, trained.attention], axis=1),
        "bands + tokens": np.concatenate([raw, trained.tokens], axis=1),
        "untrained attention": random.attention,
        "untrained tokens": random.tokens,
        "bands + untrained attention": np.concatenate([raw, random.attention], axis=1),
        "bands + untrained tokens": np.concatenate([raw, random.tokens], axis=1),
    }


def _bands(case: Case) -> Source:
    patch = case.card.backbone.patch_size
    sides = case.settings.texture or [patch, 3 * patch]
    case.context.stage("Brightness and texture", len(case.labelled), "scene")
    parts = []
    for number, (item, rows, cols) in enumerate(zip(case.labelled, *case.places(), strict=True), 1):
        parts.append(controls.bands(item.scene, rows, cols, sides))
        case.context.advance(number)
    return Source(parts[0].names, np.concatenate([part.values for part in parts]))


def _sources(
    case: Case, features: Mapping[str, list[Features]], names: list[str], bands: Source
) -> dict[str, list[Source]]:
    patch, seed, counts, trained = case.card.backbone.patch_size, case.request.seed, case.counts(), features[TRAINED]
    attention = {name: Source(names, together(found).attention) for name, found in features.items()}
    scenes = [item.scene for item in case.labelled]
    return {
        TRAINED: [attention[TRAINED]],
        RANDOM: [source for name, source in attention.items() if name != TRAINED],
        BANDS: [bands],
        SHUFFLED: [controls.shuffled(trained, case.pairs, counts, patch, mix(seed, 7), names)],
        POSITION: [controls.by_position(trained, case.pairs, counts, patch, seed, names)],
        LUCK: [controls.random_maps(scenes, *case.places(), patch, len(names), seed)],
    }


class _Ticks:
    """Called once a step: the progress of one stage."""

    def __init__(self, case: Case, title: str, total: int) -> None:
        self._context, self._done = case.context, 0
        self._context.stage(title, total, "fold")

    def __call__(self) -> None:
        self._done += 1
        self._context.advance(self._done)
