"""One network trained on some groups: in a fold of the validation, or for good."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from backend.finetune.candidates import Recipe
from backend.finetune.material import Material
from backend.finetune.method import Inputs, PolygonTraining
from backend.finetune.settings import Settings
from backend.jobs.context import JobContext
from backend.models.backbone import Backbone
from backend.models.decoder_names import LINEAR
from backend.models.network import SegmentationNetwork
from backend.training.checkpoints import Checkpoint, Checkpoints
from backend.training.device import Device
from backend.training.loop import Plan, train
from backend.training.optimiser import clip_total
from backend.training.schedules import constant, warmup_cosine

CLIP = 5.0
WARMUP_SHARE = 0.05
FINAL_RATE = 0.05
"""The learning rate ends at this share of its peak."""


class QuietContext(JobContext):
    """A job within the job: its steps are not the run's progress, but the user's cancel reaches it."""

    def __init__(self, outer: JobContext) -> None:
        self._outer = outer
        self.run, self.state = outer.run, outer.state

    def stage(self, title: str, total: int | None = None, unit: str = "step", start: int = 0) -> None:
        self._outer.check()

    def advance(self, step: int) -> None:
        self._outer.check()

    def metrics(self, step: int, **values: float | None) -> None:
        """The folds' curves are not shown."""

    def note(self, text: str) -> None:
        self._outer.note(text)

    def warn(self, text: str) -> None:
        self._outer.warn(text)


class NoCheckpoints(Checkpoints):
    """For fits of seconds: the fold's result is kept, not its way there."""

    def __init__(self) -> None:
        super().__init__(Path())

    def save(self, checkpoint: Checkpoint) -> Path:
        return self.folder

    def latest(self) -> Checkpoint | None:
        return None


@contextmanager
def _threads_for(recipe: Recipe, device: Device) -> Iterator[None]:
    """One thread for a linear probe on cached features: its steps take milliseconds, and threads that wait for
    one another at every small operation cost many times that on a busy processor."""
    before = torch.get_num_threads()
    small = recipe.tuning == "frozen" and recipe.decoder == LINEAR and device.device.type == "cpu"
    torch.set_num_threads(1 if small else before)
    try:
        yield
    finally:
        torch.set_num_threads(before)


@dataclass(frozen=True)
class Fitting:
    """What all fits of a run share. ``steps`` is the length of the schedule; ``begin`` gives a new network's head
    the weights it starts from, where a start brings some."""

    backbone: Backbone
    material: Material
    inputs: Inputs
    settings: Settings
    device: Device
    steps: int
    seed: int
    begin: Callable[[SegmentationNetwork], None] = lambda network: None

    def network(self, recipe: Recipe) -> SegmentationNetwork:
        """An untrained head on the backbone (shared where frozen, copied where it will be changed)."""
        backbone = self.backbone if recipe.tuning == "frozen" else copy.deepcopy(self.backbone)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.seed)
            network = SegmentationNetwork(backbone, recipe.decoder, self.material.classes)
        self.begin(network)
        network.backbone.requires_grad_(recipe.tuning != "frozen")
        return network.to(self.device.device)

    def fit(
        self,
        network: SegmentationNetwork,
        recipe: Recipe,
        groups: NDArray[np.int64],
        context: JobContext,
        checkpoints: Checkpoints | None = None,
        stop: int | None = None,
        after: Callable[[int], None] = lambda step: None,
    ) -> None:
        """Train ``network`` in place on ``groups``, to step ``stop`` of the schedule (None: its end).

        ``after`` is called with the number of steps done. Raises :class:`Cancelled`, :class:`TrainingError`.
        """
        network.train()
        method = PolygonTraining(
            network, recipe, self.material, self.inputs, groups, self.settings, self.seed, self.steps, after
        )
        rate, decay = self.settings.learning_rate, self.settings.weight_decay
        plan = Plan(
            steps=stop or self.steps,
            batch=method.batch,
            seed=self.seed,
            learning_rate=warmup_cosine(rate, FINAL_RATE * rate, max(1, int(WARMUP_SHARE * self.steps)), self.steps),
            weight_decay=constant(decay),
            clip=lambda parameters: clip_total(parameters, CLIP),
        )
        with _threads_for(recipe, self.device):
            train(method, plan, self.device, context, checkpoints or NoCheckpoints())
        network.eval()

    def title(self, recipe: Recipe) -> dict[str, Any]:
        """For ``training`` in the card."""
        return {"recipe": recipe.title, "steps": self.steps, "seed": self.seed}
