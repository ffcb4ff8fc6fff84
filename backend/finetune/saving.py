"""The winner, and all it beat, trained on every polygon and written as one model folder."""

from __future__ import annotations

from typing import Any

import numpy as np

from backend.finetune.contest import Verdict
from backend.finetune.decision import to_json
from backend.finetune.folds import useful_repeats
from backend.finetune.settle import Job, not_validated
from backend.finetune.validation import Contest
from backend.jobs.context import JobContext
from backend.labels.footprint import Tally
from backend.labels.of_scenes import labels_of
from backend.labels.suggested import marked
from backend.models.card import MAPPER, ModelCard
from backend.models.folder import save_model
from backend.models.forest import Forest
from backend.models.network import SegmentationNetwork, architecture
from backend.scene.statistics import Statistics
from backend.training.checkpoints import Checkpoints


def refit_and_save(job: Job, contest: Contest, verdict: Verdict, statistics: Statistics, context: JobContext) -> None:
    """Forest and network are both kept, whoever won: the user may override the choice when mapping."""
    material = contest.material
    everything = np.arange(len(material.groups))
    context.stage(f"Training the forest on all {job.teaching.unit}", 1, "forest")
    forest = Forest(material.forest.of_groups(everything, material.classes), material.classes, contest.forest)
    context.advance(1)
    network, recipe = None, verdict.decision.recipe
    if contest.fitting is not None and recipe is not None:
        network = contest.fitting.network(job.recipes[recipe])
        if verdict.steps < job.steps:
            context.note(
                f"The final network is trained for {verdict.steps} of {job.steps} steps: there it mapped the held-out "
                f"{job.teaching.unit} best."
            )
        checkpoints = Checkpoints(context.run.checkpoints / "network")
        contest.fitting.fit(network, job.recipes[recipe], everything, context, checkpoints, verdict.steps)
    card = _card(job, contest, verdict, statistics, network)
    save_model(context.run.model, card, None if network is None else network.state_dict(), forest.to_arrays())
    context.output("model", context.run.model, f"Model ({verdict.decision.winner.title})")


def _card(
    job: Job, contest: Contest, verdict: Verdict, statistics: Statistics, network: SegmentationNetwork | None
) -> ModelCard:
    decision, start = verdict.decision, job.start
    recipe = None if decision.recipe is None else job.recipes[decision.recipe]
    return ModelCard(
        kind=MAPPER,
        bands=start.bands,
        statistics=statistics.to_json(),
        gsd_m=job.scenes[0].grid.gsd_m or None,
        architecture={} if network is None or recipe is None else architecture(network, recipe.decoder),
        classes=job.teaching.scheme.to_json(),
        members=_members(verdict, network is not None),
        candidates=decision.table or [],
        decision=to_json(decision),
        training=_training(job, contest, verdict),
        licence=start.card.licence if start.card else "",
        notes=list(start.card.notes) if start.card else [],
    )


def _members(verdict: Verdict, with_network: bool) -> dict[str, Any]:
    """Smoothing and temperature of each member that can map."""
    decision = verdict.decision
    return {
        member: {
            "smoothing": decision.candidates[number].smoothing.to_json(),
            "temperature": verdict.temperature.get(member, 1.0),
            "title": decision.candidates[number].title,
        }
        for member, number in decision.members.items()
        if with_network or decision.candidates[number].recipe is None
    }


def _training(job: Job, contest: Contest, verdict: Verdict) -> dict[str, Any]:
    material, recipe = contest.material, verdict.decision.recipe
    pixels = material.groups.pixels
    names = job.teaching.scheme.names
    return {
        "job": "finetune",
        "init": job.start.init,
        "recipe": None if recipe is None else job.recipes[recipe].title,
        "tuning": None if recipe is None else job.recipes[recipe].tuning,
        "transfer": job.settings.transfer,
        "steps": verdict.steps,
        "seed": job.request.seed,
        "device": job.device.text,
        "scenes": [scene.name for scene in job.scenes],
        "labels": sorted({scene.spec.labels.path for scene in job.scenes if scene.spec.labels is not None}),
        "suggested": _suggested(job),
        "land": _land(job),
        "unit": job.teaching.unit,
        "named": job.teaching.named,
        "polygons": {name: int(n) for name, n in zip(names, material.groups.holds.sum(axis=0), strict=True)},
        "pixels": {name: int(n) for name, n in zip(names, pixels.sum(axis=0), strict=True)},
        "not_validated": not_validated(job, material),
        "validation": {
            "repeats": useful_repeats(material.blocks, job.repeats, job.settings.folds),
            "folds": min(job.settings.folds, material.blocks.count),
            "blocks": material.blocks.count,
            "distance_px": None if material.blocks.by_scene else material.blocks.distance,
        },
    }


def _suggested(job: Job) -> int:
    """Labels that were drawn where a model asked for them."""
    layers = {(labels.path, labels.layer) for scene in job.scenes if (labels := scene.spec.labels) is not None}
    return sum(marked(path, layer) for path, layer in layers)


def _land(job: Job) -> list[dict[str, Any]]:
    """Where labels taught the start, and where they taught this model."""
    found = list(job.start.card.training.get("land", [])) if job.start.card else []
    for scene, pixels in zip(job.scenes, job.teaching.pixels, strict=True):
        tally = Tally(scene.grid, len(job.scenes))
        tally.add(pixels.rows, pixels.cols)
        found.append(tally.footprint("finetune", labels_of(scene).path).to_json())
    return found
