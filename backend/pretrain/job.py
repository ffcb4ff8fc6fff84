"""The ``pretrain`` job. What is wrong with a request is said before torch, which takes seconds, is loaded."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

from backend.contract.requests import TAUGHT, Pretrain
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.labels.of_scenes import same_file_warnings, told_apart
from backend.pretrain.settings import labelled, open_sound, require_sound
from backend.scene.held_out import spares_a_part
from backend.scene.scene import Scene
from backend.scene.tile_cache import missing_bytes
from backend.scene.training_data import BUDGET_SHARE

LABEL_BYTES = 2
"""Of one pixel's class (:mod:`backend.pretrain.label_crops`)."""


def run(request: Pretrain, context: JobContext) -> None:
    """Pretrain, or go on from the newest checkpoint; raises what :func:`backend.pretrain.work.run` raises."""
    from backend.pretrain import work

    work.run(request, context)


def estimate(request: Pretrain) -> Estimate:
    """Time, memory and disk of ``request`` on this machine, from its scenes' headers and a probe of a few steps."""
    require_sound(request)
    with ExitStack() as stack:
        scenes = open_sound(request, stack)
        known = told_apart(labelled(scenes)) if request.method in TAUGHT else None
        from backend.pretrain import cost
        from backend.pretrain.facts import rough_facts, rough_labels
        from backend.pretrain.methods import NO_PREVIEWS, holds_out, method_module
        from backend.pretrain.resolved import resolve
        from backend.training.device import pick_device

        facts = rough_facts(scenes, pick_device(request.device, request.precision))
        if known is not None:
            facts = replace(facts, taught=rough_labels(known.scheme))
        warnings = [] if known is None else [*same_file_warnings(scenes), *known.warnings]
        resolved = resolve(request, facts)
        module = method_module(resolved.method)
        extents, crop = [scene.extent for scene in scenes], module.source_size(resolved.arguments)
        if holds_out(module) and not spares_a_part(extents, len(scenes), crop):
            warnings.append(NO_PREVIEWS)
        expected = cost.estimate(resolved, facts)
        beside = missing_bytes(scenes, BUDGET_SHARE) + (_label_bytes(scenes) if request.method in TAUGHT else 0)
        return replace(expected, disk_bytes=(expected.disk_bytes or 0) + beside, warnings=warnings)


def _label_bytes(scenes: list[Scene]) -> int:
    """Of the file that holds every pixel's class while a method with labels trains."""
    return sum(LABEL_BYTES * scene.extent.height * scene.extent.width for scene in scenes)
