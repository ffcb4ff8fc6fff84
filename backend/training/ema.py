"""A teacher that follows its student as an exponential moving average."""

from __future__ import annotations

import torch
from torch import nn


@torch.no_grad()
def follow(teacher: nn.Module, student: nn.Module, momentum: float, buffers: bool = True) -> None:
    """teacher ← m·teacher + (1 − m)·student; ``buffers`` (batch norm's statistics) are copied as they are."""
    torch._foreach_lerp_(list(teacher.parameters()), list(student.parameters()), 1 - momentum)
    if not buffers:
        return
    for mine, other in zip(teacher.buffers(), student.buffers(), strict=True):
        mine.copy_(other)
