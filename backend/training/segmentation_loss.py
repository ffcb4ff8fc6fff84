"""Cross-entropy + Dice over labelled pixels, for hard and soft targets and weighted pixels.

With one-hot targets and weights of 1 they are segmentation_models_pytorch's ``CrossEntropyLoss`` and
``DiceLoss("multiclass")``, nodata ignored (Milletari et al. 2016 for Dice).
"""

from __future__ import annotations

from torch import Tensor


def soft_cross_entropy(scores_NK: Tensor, target_NK: Tensor, weight_N: Tensor) -> Tensor:
    """−Σ_k q log p, averaged over the pixels by their weights."""
    loss_N = -(target_NK * scores_NK.log_softmax(dim=1)).sum(dim=1)
    return (weight_N * loss_N).sum() / weight_N.sum()


def soft_dice(scores_NK: Tensor, target_NK: Tensor, weight_N: Tensor, eps: float = 1e-7) -> Tensor:
    """1 − Dice, averaged over all K classes; classes absent from the targets count 0."""
    p_NK = scores_NK.log_softmax(dim=1).exp() * weight_N[:, None]
    q_NK = target_NK.to(p_NK.dtype) * weight_N[:, None]
    shared, total = (p_NK * target_NK).sum(dim=0), p_NK.sum(dim=0) + q_NK.sum(dim=0)
    loss_K = 1 - 2 * shared / total.clamp_min(eps)
    return (loss_K * (q_NK.sum(dim=0) > 0)).mean()
