"""Pretraining: scenes → statistics → crops → the loop → a backbone in ``outputs/model``."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from backend.contract.errors import ResourceError
from backend.contract.requests import TAUGHT, Pretrain
from backend.jobs.context import JobContext
from backend.jobs.disk_use import disk_use
from backend.jobs.estimate import size
from backend.labels.of_scenes import same_file_warnings, told_apart
from backend.models.backbone import Backbone, create_backbone
from backend.models.card import ModelCard
from backend.models.check import start_doubts
from backend.models.folder import save_model
from backend.models.init import load_initial
from backend.models.matched import tell_start
from backend.models.sensors import sensor_doubts
from backend.models.starts import starting_card
from backend.pretrain import cost
from backend.pretrain.doubts import imagery_doubts
from backend.pretrain.facts import Facts, Taught, band_cards, free_memory, normalisation
from backend.pretrain.label_crops import LabelCrops
from backend.pretrain.live import LivePictures
from backend.pretrain.methods import NO_PREVIEWS, MakeBackbone, Pretraining, holds_out, method_module
from backend.pretrain.presets import AUTO
from backend.pretrain.previews import write_previews
from backend.pretrain.resolved import Resolved, resolve
from backend.pretrain.settings import labelled, open_sound, read_settings
from backend.scene.held_out import hold_out
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics, compute_statistics
from backend.scene.training_data import TrainingData
from backend.training.checkpoints import Checkpoints
from backend.training.device import Device, pick_device
from backend.training.journal import Outcome
from backend.training.loop import train

SEVERAL = 1.5


def run(request: Pretrain, context: JobContext) -> None:
    """Pretrain, or go on from the newest checkpoint. Writes ``outputs/model`` (kind backbone).

    Raises :class:`Cancelled`, :class:`TrainingError` (collapse, NaN), :class:`ResourceError` (disk),
    and what reading the scenes raises.
    """
    with ExitStack() as stack:
        scenes = open_sound(request, stack)
        statistics = compute_statistics(scenes, context)
        for doubt in imagery_doubts(statistics):
            context.warn(doubt)
        data = TrainingData.open(scenes, statistics, context=context)
        device = pick_device(request.device, request.precision)
        facts = _facts(scenes, statistics, data, device)
        if request.method in TAUGHT:
            facts = replace(facts, taught=_labels(scenes, data, stack, context))
        checkpoints = Checkpoints(context.run.checkpoints)
        resolved = _resolve_once(request, facts, scenes, context)
        data, held = _hold_out(resolved, data, scenes, context)
        method = _build(resolved, facts, data, checkpoints, context)
        _require_disk(method, resolved.method, context)
        plan = method_module(resolved.method).plan(resolved.arguments, resolved.frame(facts))
        live = LivePictures(method, scenes, statistics, context)
        outcome = train(method, plan, device, context, checkpoints, live.after_step)
        _save(method, resolved, facts, statistics, scenes, outcome, context)
        if held is not None:
            write_previews(method, method_module(resolved.method).source_size(resolved.arguments), held.batch, context)


def _facts(scenes: list[Scene], statistics: Statistics, data: TrainingData, device: Device) -> Facts:
    centre, scale = normalisation(statistics)
    bands = band_cards(scenes[0])
    memory, rasters = free_memory(device), list(scenes[0].rasters)
    return Facts(bands, centre, scale, data.smallest_side, data.distinct_crops, device, memory, rasters)


def _labels(scenes: list[Scene], data: TrainingData, stack: ExitStack, context: JobContext) -> Taught:
    """The label layers, read beside the imagery into the run's work folder (anew at a resume: it is the same)."""
    known = told_apart(labelled(scenes))
    for warning in [*same_file_warnings(scenes), *known.warnings]:
        context.warn(warning)
    crops = LabelCrops.open(scenes, data, known.scheme, context.run.checkpoints / "labels", context)
    stack.callback(crops.close)
    return crops.taught()


def _resolve_once(request: Pretrain, facts: Facts, scenes: list[Scene], context: JobContext) -> Resolved:
    """What was resolved when the run began, else now; told and written before step 0."""
    known = context.run.resolved()
    if "pretrain" in known:
        if known.get("device") != facts.device.to_json():
            context.warn(f"The run began on another device; it goes on with {facts.device.text}, not bit for bit.")
        return Resolved.from_json(known["pretrain"])
    resolved = resolve(request, facts)
    start = starting_card(resolved.init)
    tell_start(start, scenes[0].bands, context)
    if start is not None:
        for text in dict.fromkeys(finding.text for scene in scenes for finding in start_doubts(start, scene)):
            context.warn(text)
    land = [] if start is None else start.training.get("land", [])
    context.resolve(pretrain=resolved.to_json(), device=facts.device.to_json(), land=land)
    asked = read_settings(request)[0].image_size
    if asked not in (AUTO, resolved.spec.image_size):
        context.warn(f"image_size {asked} does not fit the smallest scene: {resolved.spec.image_size} px are used.")
    crops = facts.distinct_crops(method_module(resolved.method).source_size(resolved.arguments))
    context.note(
        f"{resolved.method}, preset {resolved.preset}: {resolved.words}; {resolved.steps} steps of "
        f"{resolved.batch} crops ({crops} distinct) on {facts.device.text}."
    )
    if resolved.spec.fusion is not None:
        who, *doubts = sensor_doubts(facts.bands, resolved.spec.fusion)
        context.note(who)
        for doubt in doubts:
            context.warn(doubt)
    return resolved


def _hold_out(
    resolved: Resolved, data: TrainingData, scenes: list[Scene], context: JobContext
) -> tuple[TrainingData, TrainingData | None]:
    """What trains, and what the method's previews are made of, where it makes some and the imagery can spare it."""
    module = method_module(resolved.method)
    if not holds_out(module):
        return data, None
    trained, held = hold_out(data.cache, module.source_size(resolved.arguments))
    if held is None:
        context.note(NO_PREVIEWS)
        return data, None
    pixels = [sum(block.window.height * block.window.width for block in part.blocks) for part in (held, trained)]
    context.note(f"{pixels[0] / sum(pixels):.1%} of the imagery is never trained on and shown reconstructed at the end.")
    return TrainingData(trained, scenes, data.statistics), TrainingData(held, scenes, data.statistics)


def _build(
    resolved: Resolved, facts: Facts, data: TrainingData, checkpoints: Checkpoints, context: JobContext
) -> Pretraining:
    fresh = checkpoints.latest() is None
    module = method_module(resolved.method)
    make = _first_weights(resolved, facts, context) if fresh else _any_weights(resolved)
    return module.build(resolved.arguments, resolved.frame(facts), make, data.batch)


def _first_weights(resolved: Resolved, facts: Facts, context: JobContext) -> MakeBackbone:
    told: set[str] = set()

    def note(text: str) -> None:
        if text not in told:
            told.add(text)
            context.note(text)

    def make(drop_path: float) -> Backbone:
        return load_initial(resolved.init, resolved.spec, facts.bands, resolved.seed, drop_path, note)

    return make


def _any_weights(resolved: Resolved) -> MakeBackbone:
    """For a resumed run: the checkpoint brings the weights, nothing is fetched again."""
    return lambda drop_path: create_backbone(resolved.spec, resolved.seed, drop_path)


def _require_disk(method: Pretraining, name: str, context: JobContext) -> None:
    """As for a long run; what a resumed one has written already counts."""
    needed = cost.disk_bytes(method, name)
    free = shutil.disk_usage(context.run.path).free + disk_use(context.run).work
    if free < needed:
        raise ResourceError(
            f"The run needs {size(needed)} of disk ({needed:,} bytes), only {size(free)} are free.",
            "Free space there or choose another folder for the run.",
            str(context.run.path),
        )


def _save(
    method: Pretraining,
    resolved: Resolved,
    facts: Facts,
    statistics: Statistics,
    scenes: list[Scene],
    outcome: Outcome,
    context: JobContext,
) -> None:
    for text in method.findings():
        context.note(text)
    doubts = imagery_doubts(statistics)
    for text in doubts:
        context.warn(f"Remember before using this network: {text}")
    left = method.leaves(resolved.method)
    card = ModelCard(
        left.kind,
        bands=band_cards(scenes[0]),
        statistics=statistics.to_json(),
        gsd_m=_median_gsd(scenes, context),
        training=_training(resolved, facts, scenes, outcome, context),
        notes=[*method.findings(), *doubts],
        **left.card,
    )
    save_model(context.run.model, card, left.weights)
    context.output("model", context.run.model, left.title)


def _median_gsd(scenes: list[Scene], context: JobContext) -> float | None:
    sizes = sorted(scene.grid.gsd_m for scene in scenes if scene.grid.gsd_m)
    if sizes and sizes[-1] > SEVERAL * sizes[0]:
        context.warn(f"The scenes' pixels measure {sizes[0]:.3g} to {sizes[-1]:.3g} m: the backbone learns a mixture.")
    return sizes[len(sizes) // 2] if sizes else None


def _training(
    resolved: Resolved, facts: Facts, scenes: list[Scene], outcome: Outcome, context: JobContext
) -> dict[str, Any]:
    known = context.run.resolved()
    return {
        "job": "pretrain",
        "run": context.run.name,
        **resolved.to_json(),
        "scenes": [scene.identity() for scene in scenes],
        "labels": sorted({scene.spec.labels.path for scene in scenes if scene.spec.labels is not None}),
        "land": [*known.get("land", []), *(facts.taught.land if facts.taught else [])],
        "device": known.get("device"),
        "versions": known.get("versions"),
        "seconds": round(outcome.seconds, 1),
        "share_waiting": outcome.waited_s / max(outcome.seconds, 1e-9),
        "share_logging_and_saving": (outcome.logged_s + outcome.saved_s) / max(outcome.seconds, 1e-9),
    }
