"""AdamW's parameter groups: what is decayed, and how learning rates differ between layers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn

Group = dict[str, Any]
"""An AdamW group with ``names`` and two factors applied by the loop: ``lr_scale`` and ``decay_scale`` (0 or 1)."""


def parameter_groups(module: nn.Module, lr_scale: Callable[[str], float] = lambda name: 1.0) -> list[Group]:
    """Groups of all trainable parameters; biases and 1-D parameters (norms, gains) are never decayed.

    ``lr_scale``: name → factor on the learning rate (layer-wise decay).
    """
    groups: dict[tuple[float, float], Group] = {}
    for name, parameter in module.named_parameters():
        if not parameter.requires_grad:
            continue
        decay = 0.0 if parameter.ndim <= 1 or name.endswith(".bias") else 1.0
        key = (lr_scale(name), decay)
        group = groups.setdefault(key, {"params": [], "names": [], "lr_scale": key[0], "decay_scale": key[1]})
        group["params"].append(parameter)
        group["names"].append(name)
    return list(groups.values())


def layer_decay(depth: int, decay: float, depth_of: Callable[[str], int]) -> Callable[[str], float]:
    """Learning-rate factor decay^(distance from the top) of a backbone's tensor.

    ``depth_of``: name → 0 for the stem … ``depth + 1`` for the final norm.
    """
    return lambda name: float(decay ** (depth + 1 - depth_of(name)))


def adamw(groups: Iterable[Group], betas: tuple[float, float] = (0.9, 0.999)) -> torch.optim.AdamW:
    """AdamW in its fused form; learning rate and decay are set by :func:`set_rates` before each step."""
    return torch.optim.AdamW(list(groups), lr=0.0, betas=betas, weight_decay=0.0, fused=True)


def set_rates(optimiser: torch.optim.Optimizer, lr: float, weight_decay: float) -> None:
    """Apply the step's learning rate and weight decay through the groups' factors."""
    for group in optimiser.param_groups:
        group["lr"] = lr * group["lr_scale"]
        group["weight_decay"] = weight_decay * group["decay_scale"]


@torch.no_grad()
def clip_each(parameters: Iterable[nn.Parameter], limit: float | None) -> Tensor:
    """Scale every gradient tensor whose norm exceeds ``limit`` down to it; the total norm before is returned.

    DINO clips each tensor by itself (reference code), not the whole gradient.
    """
    gradients = [p.grad for p in parameters if p.grad is not None]
    norms = torch.stack(torch._foreach_norm(gradients))
    if limit is not None:
        factors = (limit / (norms + 1e-6)).clamp(max=1.0)
        torch._foreach_mul_(gradients, list(factors.unbind()))
    total: Tensor = torch.linalg.vector_norm(norms)
    return total


@torch.no_grad()
def clip_total(parameters: Iterable[nn.Parameter], limit: float | None) -> Tensor:
    """Scale all gradients together so that their total norm is at most ``limit``; the norm before is returned."""
    norm: Tensor = torch.nn.utils.clip_grad_norm_([p for p in parameters if p.grad is not None], limit or float("inf"))
    return norm
