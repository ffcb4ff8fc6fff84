"""The loss against two references: one written out in NumPy here, and lightly's where it is installed."""

from __future__ import annotations

import importlib
import math
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.models.torchvision_guard import import_torchvision
from backend.pretrain.dino import Loss
from backend.pretrain.distillation import entropies

SAMPLES, PROTOTYPES = 6, 32
VIEWS = (2, 4, 10)
TEMPERATURES = (0.04, 0.055, 0.07)
"""The schedule's start, middle and end."""

Array = NDArray[np.float64]


def logits(views: int, seed: int) -> tuple[Tensor, Tensor]:
    made = torch.Generator().manual_seed(seed)
    student = torch.randn(views, SAMPLES, PROTOTYPES, generator=made) * 0.3
    teacher = torch.randn(2, SAMPLES, PROTOTYPES, generator=made) * 0.3
    return student, teacher


def log_softmax(x: Array) -> Array:
    shifted = x - x.max(-1, keepdims=True)
    result: Array = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


class Reference:
    """Algorithm 1 of the DINO paper in double precision, pair by pair."""

    def __init__(self) -> None:
        self.centre: Array = np.zeros(PROTOTYPES)

    def __call__(self, student: Tensor, teacher: Tensor, temperature: float) -> float:
        s, t = student.double().numpy(), teacher.double().numpy()
        terms = []
        for i in range(len(t)):
            for j in range(len(s)):
                if i != j:
                    p = np.exp(log_softmax((t[i] - self.centre) / temperature))
                    terms.append(-(p * log_softmax(s[j] / 0.1)).sum(-1).mean())
        self.centre = 0.9 * self.centre + 0.1 * t.mean((0, 1))
        return float(np.mean(terms))


@pytest.mark.parametrize("views", VIEWS)
@pytest.mark.parametrize("temperature", TEMPERATURES)
def test_loss_equals_the_written_out_algorithm_over_two_calls(views: int, temperature: float) -> None:
    ours, reference = Loss(PROTOTYPES, 0.1, 0.9), Reference()
    for call in range(2):
        student, teacher = logits(views, seed=10 * views + call)
        loss, _ = ours(student, teacher, temperature)
        ours.update_centre(teacher.mean((0, 1)))
        assert loss.item() == pytest.approx(reference(student, teacher, temperature), rel=1e-6)
    np.testing.assert_allclose(ours.centre.numpy(), reference.centre, atol=1e-7)


def lightly_loss() -> Any:
    import_torchvision()
    try:
        return importlib.import_module("lightly.loss").DINOLoss
    except ImportError:
        pytest.skip("lightly is not installed (it serves as a second reference only)")


@pytest.mark.parametrize("views", VIEWS)
@pytest.mark.parametrize("temperature", TEMPERATURES)
def test_loss_equals_lightly_over_two_calls(views: int, temperature: float) -> None:
    theirs = lightly_loss()(PROTOTYPES, student_temp=0.1, center_momentum=0.9)
    ours = Loss(PROTOTYPES, 0.1, 0.9)
    for call in range(2):
        student, teacher = logits(views, seed=100 * views + call)
        loss, _ = ours(student, teacher, temperature)
        ours.update_centre(teacher.mean((0, 1)))
        expected = theirs(list(teacher), list(student), teacher_temp=temperature)
        assert loss.item() == pytest.approx(expected.item(), rel=1e-6)
    torch.testing.assert_close(ours.centre, theirs.center.flatten())


def test_uniform_logits_give_ln_k() -> None:
    loss, p = Loss(PROTOTYPES, 0.1, 0.9)(torch.zeros(4, SAMPLES, PROTOTYPES), torch.zeros(2, SAMPLES, PROTOTYPES), 0.04)
    assert loss.item() == pytest.approx(math.log(PROTOTYPES), rel=1e-6)
    found = entropies(p)
    assert float(found["teacher_entropy"]) == pytest.approx(math.log(PROTOTYPES), rel=1e-6)
    assert float(found["mean_entropy"]) == pytest.approx(math.log(PROTOTYPES), rel=1e-6)


def test_centre_after_one_call_is_a_tenth_of_the_mean_and_the_loss_used_the_old_one() -> None:
    ours = Loss(PROTOTYPES, 0.1, 0.9)
    student, teacher = logits(2, seed=1)
    before, _ = ours(student, teacher, 0.04)
    again, _ = ours(student, teacher, 0.04)
    assert before == again
    ours.update_centre(teacher.mean((0, 1)))
    torch.testing.assert_close(ours.centre, 0.1 * teacher.mean((0, 1)))


def test_no_gradient_reaches_the_teacher() -> None:
    student, teacher = logits(4, seed=2)
    student.requires_grad_()
    teacher.requires_grad_()
    loss, _ = Loss(PROTOTYPES, 0.1, 0.9)(student, teacher, 0.04)
    loss.backward()
    assert student.grad is not None
    assert teacher.grad is None


def test_entropies_tell_one_prototype_from_many() -> None:
    one = torch.zeros(2, SAMPLES, PROTOTYPES)
    one[..., 3] = 1
    assert [float(value) for value in entropies(one).values()] == [0.0, 0.0]
    many = torch.eye(PROTOTYPES)[None].repeat(2, 1, 1)
    found = entropies(many)
    assert float(found["teacher_entropy"]) == pytest.approx(0.0)
    assert float(found["mean_entropy"]) == pytest.approx(math.log(PROTOTYPES))
