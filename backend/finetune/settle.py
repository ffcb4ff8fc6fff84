"""Everything that is known before training: scenes, labels, recipes, device, cost."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import psutil
import torch

from backend.contract.requests import Finetune
from backend.finetune import plan
from backend.finetune.candidates import Recipe
from backend.finetune.folds import useful_repeats
from backend.finetune.given import Given
from backend.finetune.label_problems import write_problems
from backend.finetune.material import Material
from backend.finetune.preparation import prepare_material
from backend.finetune.resuming import class_codes
from backend.finetune.settings import Settings
from backend.finetune.sites import LATTICES, SIDE
from backend.finetune.start import Start, choose_start
from backend.finetune.teaching import Teaching
from backend.finetune.transfer import require_network
from backend.finetune.transfer_policy import Policy
from backend.jobs.context import JobContext
from backend.jobs.estimate import duration
from backend.labels.of_scenes import same_file_warnings
from backend.models.decoders import dense_decoder, token_multiple
from backend.models.matched import tell_start
from backend.models.network import Windows, windows_of
from backend.scene.scene import Scene
from backend.scene.told import tell_scenes
from backend.training.device import Device, pick_device

FOREST_WINDOWS = Windows(tile=256, margin=10, multiple=1)
"""Where forests compete alone, windows are a matter of reading only."""


@dataclass(frozen=True)
class Job:
    """``scenes``: those with labels, in the order of ``teaching.pixels``."""

    request: Finetune
    settings: Settings
    scenes: list[Scene]
    teaching: Teaching
    start: Start
    recipes: list[Recipe]
    device: Device
    steps: int
    repeats: int

    @property
    def accelerated(self) -> bool:
        return self.device.device.type != "cpu"

    @property
    def windows(self) -> Windows:
        """The sites' lattice: that of the network with the coarsest demands, so that all recipes share it."""
        if not self.recipes:
            return FOREST_WINDOWS
        decoders = {recipe.decoder for recipe in self.recipes}
        return windows_of(self.start.spec, max(token_multiple(name, self.start.spec) for name in decoders))

    def seconds(self, work: plan.Work) -> float:
        """Expected wall time on this machine."""
        spec = self.start.spec if self.recipes else None
        cores = torch.get_num_threads()
        return plan.estimate_seconds(work, self.recipes, spec, self.steps, cores, self.accelerated)


def settle(given: Given) -> Job:
    """Resolve every "auto"."""
    request, settings, taught = given.request, given.settings, given.taught
    device = pick_device(request.device, request.precision)
    start = choose_start(given)
    recipes = _recipes(request, settings, start, len(taught), device)
    repeats = plan.choose_repeats(settings, recipes)
    return Job(request, settings, taught, given.teaching, start, recipes, device, request.steps or plan.STEPS, repeats)


def _recipes(request: Finetune, settings: Settings, start: Start, scenes: int, device: Device) -> list[Recipe]:
    """The recipes; their decoder is the start's own where more than its encoder goes on."""
    policy = Policy.of(settings.transfer)
    if policy.beyond_encoder and not request.quick:
        own = require_network(start.card, start.init, policy)
        request = replace(request, decoder=own) if request.decoder == "auto" else request
    return plan.choose_recipes(request, settings, scenes, device.device.type != "cpu", dense_decoder(start.spec))


def prepare(job: Job) -> Material:
    """Read what trains and tests, within the share of free memory."""
    patch = job.start.spec.patch_size if job.recipes else 1
    limit = int(psutil.virtual_memory().available * job.settings.memory_share)
    lattices = LATTICES if job.recipes else 1
    return prepare_material(
        job.scenes, job.teaching, job.windows, patch, job.settings, limit, job.request.seed, lattices
    )


def tell(job: Job, material: Material, context: JobContext) -> None:
    """Notes, warnings and resolved values before the work begins."""
    tell_scenes(job.scenes, context)
    tell_start(job.start.card, job.scenes[0].bands, context)
    for warning in same_file_warnings(job.scenes):
        context.warn(warning)
    write_problems(job.teaching, context)
    left_out = not_validated(job, material)
    if left_out:
        context.warn(
            f"Not validated, since their {job.teaching.unit} lie in a single place: {', '.join(left_out)}. "
            "They are trained and mapped, but no figure speaks of them and they have no say in the choice."
        )
    work = _work(job, material)
    seconds = job.seconds(work)
    context.note(
        f"{len(material.groups)} {job.teaching.unit} of {material.classes} classes in {material.blocks.words}; "
        f"{work.repeats} × {work.folds} folds on {job.device.text}: about {duration(seconds)}."
    )
    seen = len(np.unique(material.sites.group))
    if seen < len(material.groups):
        total = f"{len(material.groups)} {job.teaching.unit}"
        context.note(f"Networks and the comparison look at {seen} of {total}; forests at all.")
    context.resolve(finetune=_resolved(job, material, left_out, seconds))


def not_validated(job: Job, material: Material) -> list[str]:
    """Names of the classes the choice cannot speak of."""
    names = job.teaching.scheme.names
    return [name for name, ok in zip(names, material.validated, strict=True) if not ok]


def _work(job: Job, material: Material) -> plan.Work:
    sites = material.sites
    repeats = useful_repeats(material.blocks, job.repeats, job.settings.folds)
    folds = min(job.settings.folds, material.blocks.count)
    return plan.Work(len(sites), len(sites.values), sites.side, sites.values.shape[-1], folds, repeats)


def expected_work(job: Job) -> plan.Work:
    """The same from the labels alone, before imagery is read."""
    tile = job.windows.tile
    labelled = LATTICES * sum(len(np.unique(found.polygon_id)) for found in job.teaching.pixels)
    tiles = min(labelled, LATTICES * sum(4 * max(1, scene.grid.pixels // tile**2) for scene in job.scenes))
    return plan.Work(labelled, tiles, SIDE, tile, job.settings.folds, job.repeats)


def _resolved(job: Job, material: Material, left_out: list[str], seconds: float) -> dict[str, object]:
    work = _work(job, material)
    return {
        "classes": class_codes(job.teaching.scheme),
        "recipes": [recipe.title for recipe in job.recipes],
        "steps": job.steps,
        "repeats": work.repeats,
        "folds": work.folds,
        "blocks": material.blocks.count,
        "distance_px": None if material.blocks.by_scene else material.blocks.distance,
        "not_validated": left_out,
        "device": job.device.to_json(),
        "estimate_s": round(seconds),
    }
