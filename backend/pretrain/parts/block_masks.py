"""CMID's masked views: square blocks of pixels hidden behind the image's own mean (arXiv 2304.09670).

Shape suffixes: B images, C bands, H W pixels, h w cells of the backbone's stem, S its width.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from backend.contract.errors import RequestError
from backend.models.spec import BackboneSpec, Level
from backend.training.seeds import Draws

PAPER_BLOCK, PAPER_BLOCKS = 32, 7
"""32 px blocks, 7 a side at 224 px."""


def stem_stride(spec: BackboneSpec) -> int:
    """Pixels between cells of ``Backbone.stem_level``: a mask must not cut through them."""
    return spec.levels[0].stride if spec.levels else spec.patch_size


def choose_block(spec: BackboneSpec) -> int:
    """The largest block of at most 32 px that cuts the image into 7 or more a side, as the paper's does at 224 px.

    Smaller images need smaller blocks: at 64 px blocks of 32 would leave four of them, three hidden, one
    seen. Where no block gives 7 a side, it is the stem's stride, the smallest that can be hidden.
    """
    stride, image = stem_stride(spec), spec.image_size
    fitting = [size for size in range(stride, PAPER_BLOCK + 1, stride) if image % size == 0]
    fine = [size for size in fitting if image // size >= PAPER_BLOCKS]
    return max(fine, default=stride)


def require_block(size: int, spec: BackboneSpec) -> None:
    """Raise :class:`RequestError` for blocks that the image or the stem's cells cannot be cut into."""
    stride = stem_stride(spec)
    if size < 1 or size % stride or spec.image_size % size:
        raise RequestError(
            f"Blocks of {size} px do not fit: they must be a multiple of the {stride} px of one cell of {spec.name} "
            f"and divide the image of {spec.image_size} px.",
            f"Leave block_size open, or set {choose_block(spec)}.",
            "block_size",
        )


def hidden_blocks(blocks: int, ratio: float) -> int:
    """⌈ratio · n⌉: 30 of 49 (free of the rounding that makes 0.6 · 5 more than 3)."""
    return math.ceil(round(ratio * blocks, 6))


def draw_masks(count: int, image: int, block: int, ratio: float, draws: Draws) -> Tensor:
    """Which pixels are hidden, B,H,W (bool): ⌈ratio · n⌉ of each image's n blocks, uniformly at random."""
    side = image // block
    order_BN = draws.uniform(count * side * side, 0, 1).view(count, side * side).argsort(dim=1)
    rank_BN = order_BN.argsort(dim=1)
    blocks_BHW = (rank_BN < hidden_blocks(side * side, ratio)).view(count, side, side)
    return blocks_BHW.repeat_interleave(block, dim=1).repeat_interleave(block, dim=2)


def hide(x_BCHW: Tensor, valid_BHW: Tensor, mask_BHW: Tensor) -> Tensor:
    """The image with its hidden pixels at the mean of its valid ones, band by band (0 where none is valid)."""
    valid_B1HW = valid_BHW[:, None].to(x_BCHW.dtype)
    mean_BC11 = (x_BCHW * valid_B1HW).sum((2, 3), keepdim=True) / valid_B1HW.sum((2, 3), keepdim=True).clamp(min=1)
    return torch.where(mask_BHW[:, None], mean_BC11, x_BCHW)


def mask_shift(token_S: Tensor, mask_BHW: Tensor, stem: Level) -> Tensor:
    """The mask token where the stem's cells are hidden, else 0: what ``Backbone.tokens`` adds, B,S,h,w."""
    mask_Bhw = mask_BHW[:, :: stem.stride, :: stem.stride]
    return token_S[None, :, None, None] * mask_Bhw[:, None].to(token_S.dtype)
