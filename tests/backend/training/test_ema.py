"""The teacher's average, batch-norm statistics included."""

from __future__ import annotations

import copy

import torch
from torch import nn

from backend.training.ema import follow


def test_parameters_move_and_buffers_are_copied() -> None:
    student = nn.Sequential(nn.Conv2d(2, 3, 1), nn.BatchNorm2d(3))
    teacher = copy.deepcopy(student)
    before = teacher[0].weight.detach().clone()
    with torch.no_grad():
        student[0].weight.add_(1.0)
    student(torch.randn(4, 2, 8, 8))
    follow(teacher, student, 0.9)
    assert torch.allclose(teacher[0].weight, before + 0.1)
    assert torch.equal(teacher[1].running_mean, student[1].running_mean)
    assert int(teacher[1].num_batches_tracked) == 1
