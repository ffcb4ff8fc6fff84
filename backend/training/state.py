"""Everything a run is at a step, as tensors by name: weights, optimiser, the method's own."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from backend.training.checkpoints import Checkpoint, flatten, part
from backend.training.method import Method

MODULE, OPTIMISER, METHOD = "module", "optimiser", "method"


def capture(method: Method[Any], optimiser: torch.optim.Optimizer, step: int) -> Checkpoint:
    """The state after ``step`` whole steps (tensors are not copied)."""
    tensors = flatten(MODULE, method.module.state_dict())
    tensors |= flatten(OPTIMISER, _optimiser_tensors(optimiser))
    tensors |= flatten(METHOD, method.state())
    return Checkpoint(step, tensors, method.facts())


def restore(checkpoint: Checkpoint, method: Method[Any], optimiser: torch.optim.Optimizer) -> int:
    """Put everything back; returns the number of steps done."""
    method.module.load_state_dict(part(MODULE, checkpoint.tensors))
    _load_optimiser(optimiser, part(OPTIMISER, checkpoint.tensors))
    method.load_state(part(METHOD, checkpoint.tensors))
    method.load_facts(checkpoint.facts)
    return checkpoint.step


def _named_parameters(optimiser: torch.optim.Optimizer) -> list[tuple[str, Tensor]]:
    return [
        (name, parameter)
        for group in optimiser.param_groups
        for name, parameter in zip(group["names"], group["params"], strict=True)
    ]


def _optimiser_tensors(optimiser: torch.optim.Optimizer) -> dict[str, Tensor]:
    named = _named_parameters(optimiser)
    return {f"{name}:{key}": value for name, p in named for key, value in optimiser.state.get(p, {}).items()}


def _load_optimiser(optimiser: torch.optim.Optimizer, tensors: dict[str, Tensor]) -> None:
    """Adam's moments by parameter name; ``step`` counters stay where the fused kernel wants them: on the device."""
    parameters = dict(_named_parameters(optimiser))
    for key, value in tensors.items():
        name, _, moment = key.rpartition(":")
        optimiser.state[parameters[name]][moment] = value.to(parameters[name].device)
