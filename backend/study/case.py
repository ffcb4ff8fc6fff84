"""What is studied: model, labelled scenes, sampled pixels and the windows they lie in."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.contract.requests import Study
from backend.jobs.context import JobContext
from backend.labels.class_scheme import ClassScheme
from backend.labels.of_scenes import same_file_warnings, with_labels
from backend.models.applied import applied_statistics
from backend.models.backbone import create_backbone
from backend.models.card import MAPPER, ModelCard
from backend.models.check import require_fit
from backend.models.init import load_initial
from backend.models.matched import match
from backend.scene.scene import Scene, open_scenes
from backend.scene.told import tell_scenes
from backend.study.blocks import make_pixel_folds
from backend.study.check import answers_seen
from backend.study.contest import Truth
from backend.study.features import Network
from backend.study.labelled import Labelled, open_labelled
from backend.study.places import WHOLE
from backend.study.sample import Sample, draw_sample
from backend.study.settings import Settings, chosen
from backend.study.windows import Shares, layout_of, shares
from backend.tiles.layout import Layout
from backend.training.device import pick_device
from backend.training.seeds import mix

TRAINED = "trained"


@dataclass(frozen=True)
class Case:
    """``labelled``, ``layouts``, ``pairs`` run parallel: the scenes that pixels were drawn from, in whose order the
    sample lies."""

    request: Study
    settings: Settings
    context: JobContext
    card: ModelCard
    scheme: ClassScheme
    labelled: list[Labelled]
    layouts: list[Layout]
    pairs: list[Shares]
    sample: Sample
    truth: Truth

    def counts(self) -> list[int]:
        """Sampled pixels of each scene."""
        return [int(self.sample.of_scene(number).sum()) for number in range(len(self.labelled))]

    def places(self) -> tuple[list[NDArray[np.int64]], list[NDArray[np.int64]]]:
        """Rows and columns of the sampled pixels, scene by scene."""
        own = [self.sample.of_scene(number) for number in range(len(self.labelled))]
        return [self.sample.row[o] for o in own], [self.sample.col[o] for o in own]

    @property
    def batch(self) -> int:
        device = pick_device(self.request.device, "fp32").device
        return self.settings.batch or (4 if device.type == "cpu" else 32)


def open_case(request: Study, settings: Settings, card: ModelCard, stack: ExitStack, context: JobContext) -> Case:
    """Everything before a network is loaded. Raises the typed errors of scenes, labels and models."""
    scenes = [match(scene, card) for scene in open_scenes(with_labels(request.scenes))]
    for scene in scenes:
        stack.callback(scene.close)
        for finding in require_fit(card, scene):
            context.warn(finding.text)
    tell_scenes(scenes, context)
    for text in [*same_file_warnings(scenes), *_seen_before(card, scenes)]:
        context.warn(text)
    labelled, scheme = open_labelled(scenes, stack, context.warn)
    layouts = [layout_of(item.scene.grid, card.backbone, settings.overlap) for item in labelled]
    sample = draw_sample(labelled, layouts, len(scheme), settings, request.seed, context)
    used = np.unique(sample.scene).tolist()
    for number, item in enumerate(labelled):
        if number not in used:
            context.warn(f"{item.scene.name} is left out: none of its labelled pixels was drawn or has imagery.")
    sample = replace(sample, scene=np.searchsorted(used, sample.scene))
    labelled, layouts = [labelled[n] for n in used], [layouts[n] for n in used]
    own = [sample.of_scene(number) for number in range(len(used))]
    pairs = [shares(layout, sample.row[o], sample.col[o]) for layout, o in zip(layouts, own, strict=True)]
    _warn_of_shared_windows(sample, layouts[0].window_shape[0], context)
    folds = make_pixel_folds(sample.block, sample.near, sample.held, settings.folds, request.seed)
    truth = Truth(sample.index, sample.weight, len(scheme), folds)
    _require_scores(truth, sample, labelled)
    return Case(request, settings, context, card, scheme, labelled, layouts, pairs, sample, truth)


def _seen_before(card: ModelCard, scenes: Sequence[Scene]) -> list[str]:
    """In words, where the network already knows what it is judged on."""
    if card.kind == MAPPER:
        return answers_seen(card)
    known = {source.get("path") for scene in card.training.get("scenes", []) for source in scene.get("sources", [])}
    seen = [scene.name for scene in scenes if any(source.path in known for source in scene.spec.sources)]
    if not seen:
        return []
    return [
        f"The network was pretrained on {len(seen)} of the {len(scenes)} scenes studied (without labels): on land it "
        "has never seen it may find less."
    ]


def _warn_of_shared_windows(sample: Sample, window: int, context: JobContext) -> None:
    """Tokens say in which window they lie: a classifier may know a test pixel by its window."""
    if sample.split.side != WHOLE and sample.split.guard < window:
        context.warn(
            f"Training and test pixels may lie in one window of {window} px, for only {sample.split.guard} px are "
            "between them: classifiers on tokens may profit. Compare tokens with the untrained network's, not with "
            "the bands; or label a larger area."
        )


def _require_scores(truth: Truth, sample: Sample, labelled: Sequence[Labelled]) -> None:
    if truth.folds and truth.scored.any():
        return
    raise InputError(
        f"Nothing can be held out: no class lies in two blocks of land ({sample.split.words}).",
        "Label a larger area, or try a smaller guard (a setting, in pixels).",
        labelled[0].labels.source,
    )


def networks(case: Case) -> dict[str, Network]:
    """The trained one and untrained ones of the same architecture, by name."""
    spec, settings = case.card.backbone, case.settings
    about: dict[str, Any] = {
        "statistics": applied_statistics(case.card, [item.scene for item in case.labelled]),
        "layers": chosen(settings.layers, spec.depth, "block"),
        "heads": chosen(settings.heads, spec.heads, "head"),
        "device": pick_device(case.request.device, "fp32").device,
    }
    backbones = {TRAINED: load_initial(case.request.model, spec, case.card.bands)}
    for number in range(settings.random_networks):
        backbones[f"random-{number}"] = create_backbone(spec, mix(case.request.seed, 6, number))
    return {name: Network(backbone.to(about["device"]).eval(), **about) for name, backbone in backbones.items()}
