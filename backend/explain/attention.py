"""From softmax rows to maps of where a transformer looks.

Shapes: B batch, n heads, T = 1 + h·w tokens (CLS first), h and w token rows and columns.
"""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor
from torch.nn import functional


def rollout(attention_BnTT: Iterable[Tensor]) -> Tensor:
    """Attention traced through several blocks, first block first: B,T,T, rows summing to 1.

    Each block's heads are averaged and mixed half and half with the identity (the
    residual path); the blocks are multiplied (Abnar & Zuidema 2020, section 3).
    """
    total: Tensor | None = None
    for block in attention_BnTT:
        mean_BTT = block.mean(dim=1)
        step_BTT = (mean_BTT + torch.eye(mean_BTT.shape[-1], device=block.device, dtype=block.dtype)) / 2
        total = step_BTT if total is None else step_BTT @ total
    if total is None:
        raise ValueError("roll-out needs the attention of at least one block")
    return total


def cls_row(attention_BTT: Tensor, height: int, width: int) -> Tensor:
    """What the CLS token takes from each patch: B,h,w."""
    return attention_BTT[:, 0, 1:].reshape(-1, height, width)


def valid_tokens(valid_BHW: Tensor, patch: int) -> Tensor:
    """Tokens with at least one valid pixel: bool B,h,w."""
    return functional.max_pool2d(valid_BHW[:, None].float(), patch)[:, 0] > 0


def relative_to_uniform(attention_BKhw: Tensor, valid_Bhw: Tensor) -> Tensor:
    """Attention × number of valid patches, after it is made to sum to 1 over them: 1 = as if uniform; 0 where invalid.

    For one block this equals the softmax over the valid patches alone.
    """
    kept = attention_BKhw * valid_Bhw[:, None]
    total = kept.sum(dim=(-2, -1), keepdim=True).clamp_min(torch.finfo(kept.dtype).tiny)
    return kept / total * valid_Bhw.sum(dim=(-2, -1))[:, None, None, None]


def mass_mask(attention_Bhw: Tensor, share: float) -> Tensor:
    """The fewest patches that together hold ``share`` (0…1] of a map's attention: bool B,h,w.

    As in DINO's figures (Caron et al. 2021, section 4.2.2); equal values are taken in reading order.
    """
    flat = attention_Bhw.flatten(1)
    order = flat.sort(dim=1, descending=True, stable=True)
    wanted = share * flat.sum(dim=1, keepdim=True)
    before = order.values.cumsum(dim=1) - order.values
    keep = torch.zeros_like(flat, dtype=torch.bool)
    keep.scatter_(1, order.indices, before < wanted)
    return keep.reshape(attention_Bhw.shape)


def to_pixels(maps_BKhw: Tensor, valid_Bhw: Tensor, patch: int) -> Tensor:
    """Bilinear interpolation to B,K,h·patch,w·patch that takes nothing from invalid patches."""
    weight = valid_Bhw[:, None].to(maps_BKhw.dtype)
    size = (maps_BKhw.shape[-2] * patch, maps_BKhw.shape[-1] * patch)
    above = functional.interpolate(maps_BKhw * weight, size, mode="bilinear", align_corners=False)
    below = functional.interpolate(weight, size, mode="bilinear", align_corners=False)
    return above / below.clamp_min(1e-6)
