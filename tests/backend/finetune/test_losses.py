"""CE + Dice equals segmentation_models_pytorch's; weights ∝ 1/√frequency with a cap."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from backend.finetune.losses import WEIGHT_CAP, class_weights, dice_loss, segmentation_loss
from backend.models.torchvision_guard import import_torchvision

import_torchvision()

import segmentation_models_pytorch as smp  # noqa: E402 - needs the guard first


@pytest.mark.parametrize("seed", range(5))
def test_loss_and_gradient_equal_smp_with_an_ignore_index(seed: int) -> None:
    torch.manual_seed(seed)
    scores = torch.randn(3, 5, 12, 13, requires_grad=True)
    index = torch.randint(-1, 4, (3, 12, 13))  # −1 is ignored, class 4 never occurs
    weight = torch.rand(5)
    dice = smp.losses.DiceLoss("multiclass", ignore_index=-1)
    expected = functional.cross_entropy(scores, index, weight, ignore_index=-1) + dice(scores, index)
    at = index >= 0
    found = segmentation_loss(scores.permute(0, 2, 3, 1)[at], index[at], weight)
    torch.testing.assert_close(found, expected, atol=1e-6, rtol=1e-6)
    (one,) = torch.autograd.grad(found, scores)
    (other,) = torch.autograd.grad(expected, scores)
    torch.testing.assert_close(one, other, atol=1e-7, rtol=1e-5)


def test_dice_of_a_perfect_map_is_zero() -> None:
    index = torch.tensor([0, 1, 2, 2])
    assert dice_loss(functional.one_hot(index, 3) * 100.0, index) < 1e-6


def test_weights_follow_the_inverse_root_of_frequency() -> None:
    weight = class_weights(np.asarray([100, 400, 0, 1600]))
    np.testing.assert_allclose(weight[[0, 1]] / weight[3], [4, 2], rtol=1e-6)
    assert weight[2] == 0
    counts = np.asarray([100, 400, 0, 1600])
    np.testing.assert_allclose((weight * counts).sum() / counts.sum(), 1, rtol=1e-6)


def test_no_weight_exceeds_the_cap() -> None:
    weight = class_weights(np.asarray([1, 1_000_000, 500]))
    assert weight[0] / weight[1] == pytest.approx(WEIGHT_CAP)
    assert (class_weights(np.zeros(3, np.int64)) == 0).all()
