"""What a pretraining run needs: memory and disk from formulas, time from a few real steps."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.jobs.estimate import Estimate
from backend.models.backbone import create_backbone
from backend.pretrain.facts import Facts
from backend.pretrain.methods import Pretraining, method_module
from backend.pretrain.resolved import Resolved, sample_bytes
from backend.training.checkpoints import KEPT
from backend.training.loop import Plan, start_accelerator
from backend.training.method import Share
from backend.training.optimiser import adamw
from backend.training.saver import SAVE_AT_LEAST_EVERY_S, SAVE_COST_RATIO

PROBE_BATCH, PROBE_OPERATIONS, LONG_S = 4, 1e11, 3.0
BASE_BYTES = {"cpu": 500 * 2**20, "cuda": 500 * 2**20, "mps": 500 * 2**20}
"""Memory of an idle torch process: libraries and workspaces."""
COPIES = {"cpu": 9, "cuda": 5, "mps": 9}
"""Weights, gradients, Adam's two moments and the teacher; where it is the same memory, the copy being saved (4)."""

COPIED_PER_S = 1e9
"""Bytes a checkpoint's copy in memory takes a second, roughly: what it costs the loop, and so how often one is written."""
RECORDS_BYTES = 2**20
"""Of request, log, events and the model's card, roughly."""
SLOWER = 1.25
"""How much longer than the probe says a run may take without more checkpoints than were foreseen."""


def estimate(resolved: Resolved, facts: Facts) -> Estimate:
    """Seconds from a probe of up to three steps of a small batch on random data; memory and disk from formulas."""
    method, seconds = _probe(resolved, facts)
    plan = method_module(resolved.method).plan(resolved.arguments, resolved.frame(facts))
    weights = sum(p.numel() for p in method.module.parameters()) * 4
    module = method_module(resolved.method)
    tokens = module.tokens_per_sample(resolved.arguments, resolved.spec)
    where = facts.device.device.type
    activations = resolved.batch * sample_bytes(tokens, resolved.spec, facts)
    return Estimate(
        seconds=resolved.steps * seconds,
        memory_bytes=int(BASE_BYTES[where] + COPIES[where] * weights + activations),
        disk_bytes=disk_bytes(method, resolved.method, checkpoints_at_once(plan, checkpoint_bytes(method), seconds)),
        notes=[_words(resolved, facts, weights // 4)],
        batch=resolved.batch,
        batch_bytes=int(sample_bytes(tokens, resolved.spec, facts)),
    )


def disk_bytes(method: Pretraining, name: str, at_once: int = KEPT + 1) -> int:
    """At its widest: the checkpoints that lie there together, the one being written among them, and the model."""
    return at_once * checkpoint_bytes(method) + _bytes(method.leaves(name).weights.values()) + RECORDS_BYTES


def checkpoint_bytes(method: Pretraining) -> int:
    """One checkpoint as :func:`backend.training.state.capture` makes it: weights and buffers, two moments of Adam for
    what is trained, the method's own state (DINO: the teacher)."""
    trained = [parameter for parameter in method.module.parameters() if parameter.requires_grad]
    return _bytes([*method.module.state_dict().values(), *method.state().values()]) + 2 * _bytes(trained)


def checkpoints_at_once(plan: Plan, one: int, step_s: float) -> int:
    """How many checkpoints lie on the disk together: a short run has written one when it ends, a long one keeps
    :data:`KEPT` while it writes the next. ``one``: bytes of a checkpoint; ``step_s``: seconds of a step."""
    if plan.save_every is not None:
        written = math.ceil(plan.steps / plan.save_every)
    else:
        pause = max(SAVE_AT_LEAST_EVERY_S, SAVE_COST_RATIO * one / COPIED_PER_S)
        before_the_end = plan.steps * step_s * SLOWER - SAVE_AT_LEAST_EVERY_S
        written = 1 + max(0, math.ceil(before_the_end / pause))
    return min(KEPT + 1, written)


def _bytes(tensors: Iterable[Tensor]) -> int:
    return sum(tensor.numel() * tensor.element_size() for tensor in tensors)


def _words(resolved: Resolved, facts: Facts, parameters: int) -> str:
    return (
        f"{resolved.words}, "
        f"{parameters / 1e6:.1f} million parameters with the head; {resolved.steps} steps of {resolved.batch} crops "
        f"on {facts.device.text}."
    )


def _probe(resolved: Resolved, facts: Facts) -> tuple[Pretraining, float]:
    """The method at a small batch, and the seconds a step of the real batch will take."""
    batch = _probe_batch(resolved, facts)
    small = replace(resolved, batch=batch)
    method = method_module(resolved.method).build(
        resolved.arguments,
        small.frame(facts),
        lambda drop: create_backbone(resolved.spec, 0, drop),
        _random_crops(facts),
    )
    accelerator = start_accelerator(facts.device)
    method.start(accelerator)
    module = accelerator.prepare(method.module)
    optimiser = adamw(method.parameter_groups())
    data = method.load(Share(0, batch))

    def step(update: bool) -> None:
        method.loss(module, data, 0)["loss"].backward()  # type: ignore[union-attr]
        if update:
            optimiser.step()
            method.after_update(0)

    first = _timed(lambda: step(False))
    if first > LONG_S:  # warming up and the update matter less than the user's patience
        return method, first * resolved.batch / batch
    forward = min(first, _timed(lambda: step(False)))
    update = max(0.0, _timed(lambda: step(True)) - forward)
    return method, forward * resolved.batch / batch + update


def _probe_batch(resolved: Resolved, facts: Facts) -> int:
    """The run's own on a GPU, which small batches leave idle; on a CPU as few as make a step of about a second."""
    if facts.on_gpu:
        return resolved.batch
    spec = resolved.spec
    tokens = method_module(resolved.method).tokens_per_sample(resolved.arguments, spec)
    operations = 6 * tokens * 12 * spec.embed_dim**2 * spec.depth
    return min(PROBE_BATCH, resolved.batch, max(1, int(PROBE_OPERATIONS / operations)))


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return time.perf_counter() - start


def _random_crops(facts: Facts) -> Any:
    def crops(seed: int, first: int, count: int, size: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        noise = np.random.default_rng(seed).standard_normal((count, len(facts.bands), size, size), dtype=np.float32)
        return noise, np.ones((count, size, size), bool)

    return crops
