"""What a training method tells the one loop."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from accelerate import Accelerator
from torch import Tensor, nn

from backend.training.optimiser import Group, parameter_groups

Batch = TypeVar("Batch")


@dataclass(frozen=True)
class Share:
    """This process's part of a step's batch: ``count`` samples of the endless stream from ``first`` on."""

    first: int
    count: int


class Method(ABC, Generic[Batch]):
    """One way to train. ``module`` is what the optimiser changes; all else is the method's own state.

    The loop calls, per step: :meth:`load` (ahead, in a thread), :meth:`loss`, backward,
    :meth:`before_update`, clipping and the optimiser, :meth:`after_update`, :meth:`watch`.
    """

    module: nn.Module
    accelerator: Accelerator

    def start(self, accelerator: Accelerator) -> None:
        """Put everything on the device; called once, before the optimiser is made."""
        self.accelerator = accelerator
        self.module.to(accelerator.device)

    def parameter_groups(self) -> list[Group]:
        return parameter_groups(self.module)

    @abstractmethod
    def load(self, share: Share) -> Batch:
        """Samples of a step on the CPU; a pure function of the seed and ``share``. Runs in a thread."""

    @abstractmethod
    def loss(self, module: nn.Module, batch: Batch, step: int) -> dict[str, Tensor | float]:
        """``loss`` (differentiable) and whatever else is worth a curve. Call ``module`` (wrapped), once."""

    def before_update(self, step: int) -> None:
        """Change gradients, before they are clipped."""

    def after_update(self, step: int) -> None:
        """Follow the weights just updated (EMA, centre)."""

    def watch(self, step: int, values: dict[str, float]) -> None:
        """Look at a step's numbers; raise :class:`TrainingError` in words where going on is useless."""

    @property
    def finished(self) -> bool:
        """True where the method wants no further step (the same in every process)."""
        return False

    @property
    def healthy(self) -> bool:
        """False while a failure is suspected: no checkpoint is written then, so the last good one stays."""
        return True

    def state(self) -> dict[str, Tensor]:
        """Tensors beyond ``module`` and the optimiser that an exact resume needs."""
        return {}

    def load_state(self, tensors: dict[str, Tensor]) -> None:
        """Take :meth:`state` back."""

    def facts(self) -> dict[str, Any]:
        """Plain JSON an exact resume needs."""
        return {}

    def load_facts(self, facts: dict[str, Any]) -> None:
        """Take :meth:`facts` back."""
