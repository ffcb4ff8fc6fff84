"""A method small enough to see through: a line fitted with dropout, a follower with a moving average."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from backend.contract.requests import Prepare, Scene, Source
from backend.jobs.context import JobContext
from backend.training.checkpoints import Checkpoints
from backend.training.device import pick_device
from backend.training.journal import Outcome
from backend.training.loop import Plan, train
from backend.training.method import Method, Share
from backend.training.schedules import constant, cosine
from backend.training.seeds import generator
from tests.making import make_run


class Toy(Method[Tensor]):
    """y = 3x by gradient descent. ``poison``: step at which the loss becomes NaN; ``sick``: from when unhealthy."""

    def __init__(self, poison: int = -1, sick: int = 10**9, dropout: float = 0.5) -> None:
        with torch.random.fork_rng():
            torch.manual_seed(0)
            self.module = nn.Sequential(nn.Linear(4, 8), nn.Dropout(dropout), nn.Linear(8, 1))
        self.follower = torch.zeros(8, 4)
        self.poison, self.sick, self.seen = poison, sick, 0
        self.loaded: list[Share] = []

    def load(self, share: Share) -> Tensor:
        self.loaded.append(share)
        numbers = range(share.first, share.first + share.count)
        return torch.stack([torch.randn(4, generator=generator(torch.device("cpu"), 1, k)) for k in numbers])

    def loss(self, module: nn.Module, batch: Tensor, step: int) -> dict[str, Tensor | float]:
        error = (module(batch)[:, 0] - 3 * batch[:, 0]).square().mean()
        return {"loss": error * float("nan") if step == self.poison else error, "half": 0.5}

    def after_update(self, step: int) -> None:
        self.follower.lerp_(self.module[0].weight.detach(), 0.1)  # type: ignore[index]

    def watch(self, step: int, values: dict[str, float]) -> None:
        self.seen = step + 1

    @property
    def healthy(self) -> bool:
        return self.seen < self.sick

    def state(self) -> dict[str, Tensor]:
        return {"follower": self.follower}

    def load_state(self, tensors: dict[str, Tensor]) -> None:
        self.follower.copy_(tensors["follower"])

    def facts(self) -> dict[str, int]:
        return {"seen": self.seen}

    def load_facts(self, facts: dict[str, int]) -> None:
        self.seen = facts["seen"]

    def everything(self) -> dict[str, Tensor]:
        return {**self.module.state_dict(), "follower": self.follower}


def context_at(path: Path) -> JobContext:
    return JobContext(make_run(path, Prepare([Scene([Source("nowhere.tif")])])))


def plan(steps: int, save_every: int | None = 4, batch: int = 6) -> Plan:
    return Plan(steps, batch, 11, cosine(0.05, 0.001, 20), constant(0.01), save_every=save_every)


def train_toy(path: Path, steps: int, method: Toy | None = None, **plan_settings: int | None) -> tuple[Toy, Outcome]:
    """Run (or go on with) a toy run at ``path``; the toy and where the time went."""
    method, context = method or Toy(), context_at(path)
    try:
        made = plan(steps, **plan_settings)  # type: ignore[arg-type]
        outcome = train(method, made, pick_device("cpu", "fp32"), context, Checkpoints(context.run.checkpoints))
    finally:
        context.close()
    return method, outcome


def first_step(method: Method[Any]) -> Callable[[], int]:
    """Listens to a method; the answer is the first step whose loss was computed."""
    steps: list[int] = []
    plain = method.loss

    def listen(module: nn.Module, batch: Any, step: int) -> dict[str, Tensor | float]:
        steps.append(step)
        return plain(module, batch, step)

    method.loss = listen  # type: ignore[method-assign]
    return lambda: steps[0]


def losses(path: Path) -> dict[int, float]:
    """step → loss as logged; the last entry of a step counts."""
    from backend.contract.events import EventTail

    events = EventTail(path / "events.jsonl").read()
    return {event.data["step"]: event.data["loss"] for event in events if event.kind == "metrics"}
