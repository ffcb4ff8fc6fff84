"""Weighted cross-entropy + Dice over the labelled pixels, and the weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from backend.training.segmentation_loss import soft_dice

WEIGHT_CAP = 10.0
"""No class counts more than this many times another."""


def class_weights(pixels: NDArray[np.int64]) -> NDArray[np.float32]:
    """K weights ∝ 1/√frequency for K pixel counts, at most :data:`WEIGHT_CAP` × the smallest, their mean
    over the pixels 1; classes without pixels get 0."""
    present = pixels > 0
    weight = np.zeros(len(pixels))
    weight[present] = 1 / np.sqrt(pixels[present])
    weight = np.minimum(weight, WEIGHT_CAP * weight[present].min(initial=np.inf))
    scale = (weight * pixels).sum() / max(1, pixels.sum())
    return np.asarray(weight / (scale or 1), np.float32)


def segmentation_loss(scores_NK: Tensor, index_N: Tensor, weight_K: Tensor) -> Tensor:
    """Weighted cross-entropy plus Dice of N labelled pixels; ``index`` int64."""
    return functional.cross_entropy(scores_NK, index_N, weight_K) + dice_loss(scores_NK, index_N)


def dice_loss(scores_NK: Tensor, index_N: Tensor) -> Tensor:
    """1 − Dice, averaged over all K classes; classes absent from the pixels count 0."""
    target_NK = functional.one_hot(index_N, scores_NK.shape[1])
    return soft_dice(scores_NK, target_NK, scores_NK.new_ones(len(scores_NK)))
