"""Who competes, on what, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from backend.finetune.candidates import all_candidates
from backend.finetune.decision import Decision, decide, temperatures, undecided
from backend.finetune.features import GAIN_COPIES, compute_features, normalised_tiles
from backend.finetune.fit import Fitting
from backend.finetune.folds import make_folds
from backend.finetune.material import Material
from backend.finetune.method import Inputs
from backend.finetune.settle import Job
from backend.finetune.transfer import take_over
from backend.finetune.transfer_policy import ALL, Policy
from backend.finetune.validation import Contest, validate
from backend.jobs.context import JobContext
from backend.models.decoders import create_decoder
from backend.models.folder import load_weights
from backend.models.forest import ForestSettings
from backend.models.network import SegmentationNetwork
from backend.scene.statistics import Statistics


@dataclass(frozen=True)
class Verdict:
    """``temperature`` by member; ``steps``: where early stopping ends the network's training."""

    decision: Decision
    temperature: dict[str, float]
    steps: int


def make_contest(job: Job, material: Material, statistics: Statistics, context: JobContext) -> Contest:
    """The candidates with all they need; the backbone runs over every tile once."""
    forest = ForestSettings(trees=job.settings.trees, seed=job.request.seed)
    candidates = all_candidates(job.recipes)
    if not job.recipes:
        return Contest(candidates, (), material, forest, None)
    backbone = job.start.load(context)
    read = [create_decoder(recipe.decoder, backbone.spec, material.classes).blocks for recipe in job.recipes]
    blocks = sorted({block for found in read for block in found})
    copies = 1 + GAIN_COPIES * any(recipe.gain for recipe in job.recipes)
    seed = job.request.seed
    begin = _begin(job, context)
    for recipe in job.recipes:  # what does not fit is said before anything is computed
        begin(SegmentationNetwork(backbone, recipe.decoder, material.classes))
    features = compute_features(backbone, material.sites, statistics, blocks, copies, job.device, context, seed)
    tiles = normalised_tiles(material.sites, statistics)
    inputs = Inputs(features, tiles, torch.from_numpy(material.sites.valid))
    fitting = Fitting(backbone, material, inputs, job.settings, job.device, job.steps, seed, begin)
    return Contest(candidates, job.recipes, material, forest, fitting)


def _begin(job: Job, context: JobContext) -> Callable[[SegmentationNetwork], None]:
    """What gives a new network the start's decoder, as far as the transfer policy says."""
    policy, card = Policy.of(job.settings.transfer), job.start.card
    if not policy.beyond_encoder or card is None:
        return lambda network: None
    source, own = load_weights(job.start.init), job.teaching.scheme
    known = [(item["code"], item["name"]) for item in card.classes]
    if policy.name == ALL and len(known) == len(own) and known != list(zip(own.codes, own.names, strict=True)):
        started = ", ".join(name for _, name in known)
        context.warn(f"The start's classes ({started}) are taken for {', '.join(own.names)}, in this order.")

    def begin(network: SegmentationNetwork) -> None:
        take_over(network, source, policy, job.start.init)

    return begin


def compare(job: Job, contest: Contest, context: JobContext) -> Verdict:
    """Validate and decide; said to the user in words."""
    material, request = contest.material, job.request
    folds = make_folds(material.groups, material.blocks, job.repeats, job.settings.folds, request.seed)
    unit = job.teaching.unit
    why = _why_not(material, len(folds), unit)
    if why:
        decision = undecided(contest.candidates, request.choose, why)
        context.warn(decision.reason)
        return Verdict(decision, {}, job.steps)
    evidence = validate(contest, folds, unit, context, context.run.checkpoints / "validation")
    decision = decide(evidence, material.validated, job.teaching.scheme.names, request.choose, unit)
    context.note(decision.reason)
    rungs = evidence.rungs(evidence.everywhere)
    steps = job.steps if decision.recipe is None else contest.rungs[int(rungs[decision.recipe])]
    return Verdict(decision, temperatures(evidence, decision), steps)


def _why_not(material: Material, folds: int, unit: str) -> str:
    if np.count_nonzero(material.validated) < 2:
        return f"fewer than two classes have {unit} in two places that lie apart."
    return "" if folds else f"all {unit} lie in one place."
