"""The one training loop: every method, pretraining or fine-tuning, runs through :func:`train`.

Hugging Face Accelerate moves things to devices, casts and averages gradients
between processes; saving, resuming and randomness are ours: crop and
augmentation of step k follow from (seed, k) alone, so a resumed run repeats an
unbroken one bit for bit (same machine, same thread count).
"""

from __future__ import annotations

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
from backend.training.schedules import Schedule
from backend.training.seeds import mix
from backend.training.state import capture, restore

SAVE_AT_LEAST_EVERY_S = 20.0
SAVE_COST_RATIO = 300.0
"""Without ``save_every``, time between checkpoints is this many times what the last one cost (P14: ≤ 0.5 %)."""


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


def train(method: Method[Any], plan: Plan, device: Device, context: JobContext, checkpoints: Checkpoints) -> Outcome:
    """Run the plan to its end, from the newest checkpoint where there is one.

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
    saver = _Saver(method, optimiser, checkpoints, plan, journal, main, first)

    def load(step: int) -> Any:
        return method.load(Share(step * plan.batch + rank * count, count))

    context.stage("Training", plan.steps, "step", start=first)
    began = time.perf_counter()
    with Prefetch(load, first, plan.steps) as data:
        for step in range(first, plan.steps):
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
            saver.after(step + 1)
            _advance(accelerator, context, step + 1, saver)
    saver.save(plan.steps)
    outcome.seconds = time.perf_counter() - began
    return outcome


def start_accelerator(device: Device) -> Accelerator:
    """Accelerate on exactly this device and precision (its state is per process and is set anew)."""
    AcceleratorState._reset_state(reset_partial_state=True)
    mixed = "bf16" if device.autocast else "no"
    if device.device.index is not None:
        torch.cuda.set_device(device.device)
    return Accelerator(cpu=device.device.type == "cpu", mixed_precision=mixed)


class _Saver:
    """Writes checkpoints at the plan's rhythm, never while the method suspects a failure."""

    def __init__(
        self,
        method: Method[Any],
        optimiser: torch.optim.Optimizer,
        checkpoints: Checkpoints,
        plan: Plan,
        journal: Journal,
        main: bool,
        first: int,
    ) -> None:
        self._method, self._optimiser, self._checkpoints = method, optimiser, checkpoints
        self._plan, self._journal, self._main = plan, journal, main
        self._saved_step = first
        self._last, self._cost = time.perf_counter(), 0.0

    def after(self, step: int) -> None:
        """Save where it is time to."""
        every = self._plan.save_every
        if every is not None:
            due = step % every == 0
        else:
            wait = max(SAVE_AT_LEAST_EVERY_S, SAVE_COST_RATIO * self._cost)
            due = time.perf_counter() - self._last >= wait
        if due:
            self.save(step)

    def save(self, step: int) -> None:
        """Save now, unless this very step is saved already or the method is not healthy."""
        self._journal.flush()
        if not self._main or step == self._saved_step or not self._method.healthy:
            return
        start = time.perf_counter()
        self._checkpoints.save(capture(self._method, self._optimiser, step))
        self._last, self._saved_step = time.perf_counter(), step
        self._cost = self._last - start
        self._journal.outcome.saved_s += self._cost


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


def _advance(accelerator: Accelerator, context: JobContext, step: int, saver: _Saver) -> None:
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
        saver.save(step)
        raise cancelled
