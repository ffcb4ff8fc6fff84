"""The one training loop: every method, pretraining or fine-tuning, runs through :func:`train`.

Hugging Face Accelerate moves things to devices, casts and averages gradients
between processes; saving, resuming and randomness are ours: crop and
augmentation of step k follow from (seed, k) alone, so a resumed run repeats an
unbroken one bit for bit (same machine, same thread count).
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import torch
from accelerate import Accelerator
from accelerate.state import AcceleratorState
from torch import Tensor, nn

from backend.contract.errors import Cancelled, RequestError
from backend.jobs.context import JobContext
from backend.training.checkpoints import Checkpoints
from backend.training.device import Device
from backend.training.journal import Journal, Outcome
from backend.training.method import Method, Share
from backend.training.optimiser import adamw, clip_each, set_rates
from backend.training.prefetch import Prefetch
from backend.training.saver import Saver
from backend.training.schedules import Schedule
from backend.training.seeds import mix
from backend.training.state import capture, restore


@dataclass(frozen=True)
class Plan:
    """How long and how fast. ``batch``: samples a step over all processes; ``save_every``: steps, None = by time."""

    steps: int
    batch: int
    seed: int
    learning_rate: Schedule
    weight_decay: Schedule
    clip: Callable[[Iterable[nn.Parameter]], Tensor] = lambda parameters: clip_each(parameters, None)
    betas: tuple[float, float] = (0.9, 0.999)
    save_every: int | None = None


def train(
    method: Method[Any], plan: Plan, device: Device, context: JobContext, checkpoints: Checkpoints,
    after_step: Callable[[int], None] = lambda step: None,
) -> Outcome:  # fmt: skip
    """Run the plan to its end, from the newest checkpoint where there is one.

    ``after_step`` is called in the main process with the number of steps done; it must leave the method as it was.
    Raises :class:`Cancelled` (a checkpoint is written first) and :class:`TrainingError`.
    """
    accelerator = start_accelerator(device)
    method.start(accelerator)
    optimiser = adamw(method.parameter_groups(), plan.betas)
    module = accelerator.prepare(method.module)
    first = _resume(method, optimiser, checkpoints, context)
    rank, count = accelerator.process_index, _local_batch(plan.batch, accelerator)
    outcome, main = Outcome(), accelerator.is_main_process
    journal = Journal(method, context if main else None, plan.batch, outcome)
    saver = Saver(lambda step: capture(method, optimiser, step), checkpoints, journal, plan.save_every, first)

    def load(step: int) -> Any:
        return method.load(Share(step * plan.batch + rank * count, count))

    context.stage("Training", plan.steps, "step", start=first)
    began = time.perf_counter()
    done = first
    with Prefetch(load, first, plan.steps) as data, saver:
        for step in range(first, plan.steps):
            if method.finished:
                break
            batch = data.get()
            torch.manual_seed(mix(plan.seed, step, rank))
            set_rates(optimiser, plan.learning_rate(step), plan.weight_decay(step))
            optimiser.zero_grad(set_to_none=True)
            values = method.loss(module, batch, step)
            accelerator.backward(values["loss"])
            method.before_update(step)
            values["grad_norm"] = plan.clip(method.module.parameters())
            optimiser.step()
            method.after_update(step)
            values["lr"] = plan.learning_rate(step)
            journal.record(step, values, data.waited_s)
            outcome.steps, outcome.waited_s = step + 1 - first, data.waited_s
            if main and method.healthy:
                saver.after(step + 1)
            done = step + 1
            if main:
                after_step(done)
            _advance(accelerator, method, context, done, saver)
        _finish(saver, method, accelerator, done)
    outcome.seconds = time.perf_counter() - began
    return outcome


def start_accelerator(device: Device) -> Accelerator:
    """Accelerate on exactly this device and precision (its state is per process and is set anew)."""
    AcceleratorState._reset_state(reset_partial_state=True)
    mixed = "bf16" if device.autocast else "no"
    if device.device.index is not None:
        torch.cuda.set_device(device.device)
    if device.device.type == "cuda":
        _repeatable()
    return Accelerator(cpu=device.device.type == "cpu", mixed_precision=mixed)


def _repeatable() -> None:
    """Kernels that give the same bits twice on a GPU, or a warning in the log where there is none."""
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.backends.cudnn.benchmark = False
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.utils.deterministic.fill_uninitialized_memory = False  # type: ignore[attr-defined]


def _resume(
    method: Method[Any], optimiser: torch.optim.Optimizer, checkpoints: Checkpoints, context: JobContext
) -> int:
    found = checkpoints.latest()
    for warning in checkpoints.warnings:
        context.warn(warning)
    if found is None:
        return 0
    context.note(f"Goes on from the checkpoint after step {found.step}.")
    return restore(found, method, optimiser)


def _local_batch(batch: int, accelerator: Accelerator) -> int:
    processes: int = accelerator.num_processes
    if batch % processes:
        raise RequestError(f"A batch of {batch} cannot be shared by {processes} processes.", "Choose a multiple.")
    return batch // processes


def _advance(
    accelerator: Accelerator, method: Method[Any], context: JobContext, step: int, saver: Saver
) -> None:
    """Report progress; on cancel every process stops at this step, after a checkpoint."""
    cancelled: Cancelled | None = None
    try:
        context.advance(step)
    except Cancelled as error:
        cancelled = error
    if accelerator.num_processes > 1:
        flag = torch.tensor(float(cancelled is not None), device=accelerator.device)
        if accelerator.reduce(flag, "sum").item() > 0 and cancelled is None:
            cancelled = Cancelled("Cancelled.", "Resume the run to go on from where it stopped.", context.run.name)
    if cancelled is not None:
        _finish(saver, method, accelerator, step)
        raise cancelled


def _finish(saver: Saver, method: Method[Any], accelerator: Accelerator, step: int) -> None:
    """The checkpoint a run ends or pauses with, on disk before this returns."""
    if accelerator.is_main_process and method.healthy:
        saver.now(step)
