"""What a pretraining run needs: memory and disk from formulas, time from a few real steps."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from backend.jobs.estimate import Estimate
from backend.models.backbone import create_backbone
from backend.pretrain.facts import Facts
from backend.pretrain.methods import method_module
from backend.pretrain.resolved import Resolved, sample_bytes
from backend.training.checkpoints import KEPT
from backend.training.loop import start_accelerator
from backend.training.method import Method, Share
from backend.training.optimiser import adamw

PROBE_BATCH, PROBE_OPERATIONS, LONG_S = 4, 1e11, 3.0
BASE_BYTES = {"cpu": 500 * 2**20, "cuda": 500 * 2**20, "mps": 500 * 2**20}
"""Memory of an idle torch process: libraries and workspaces."""
COPIES = {"cpu": 9, "cuda": 5, "mps": 9}
"""Weights, gradients, Adam's two moments and the teacher; where it is the same memory, the copy being saved (4)."""


def estimate(resolved: Resolved, facts: Facts) -> Estimate:
    """Seconds from a probe of up to three steps of a small batch on random data; memory and disk from formulas."""
    method, seconds = _probe(resolved, facts)
    weights = sum(p.numel() for p in method.module.parameters()) * 4
    module = method_module(resolved.method)
    tokens = module.tokens_per_sample(resolved.arguments, resolved.spec)
    where = facts.device.device.type
    activations = resolved.batch * sample_bytes(tokens, resolved.spec, facts)
    return Estimate(
        seconds=resolved.steps * seconds,
        memory_bytes=int(BASE_BYTES[where] + COPIES[where] * weights + activations),
        disk_bytes=disk_bytes(weights),
        notes=[_words(resolved, facts, weights // 4)],
        batch=resolved.batch,
        batch_bytes=int(sample_bytes(tokens, resolved.spec, facts)),
    )


def disk_bytes(weights: int) -> int:
    """Checkpoints kept and the one being written (each four copies: weights, moments, teacher), and the model."""
    return (KEPT + 1) * 4 * weights + weights


def _words(resolved: Resolved, facts: Facts, parameters: int) -> str:
    return (
        f"{resolved.words}, "
        f"{parameters / 1e6:.1f} million parameters with the head; {resolved.steps} steps of {resolved.batch} crops "
        f"on {facts.device.text}."
    )


def _probe(resolved: Resolved, facts: Facts) -> tuple[Method[Any], float]:
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
