"""Random resized crops, flips and quarter turns of a whole batch in one resampling on the device."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from backend.training.seeds import Draws

VALID_SHARE = 0.999
"""A resampled pixel counts as valid when at least this share of its bilinear weight does."""


@dataclass(frozen=True)
class Turns:
    """Which symmetries of the imagery hold."""

    left_right: bool = True
    up_down: bool = True
    quarter: bool = True


def turns_for(units: Sequence[str], look_direction: bool) -> Turns:
    """All eight symmetries, or up-down flips alone where radar's look direction is to be kept."""
    free = not (look_direction and "db" in units)
    return Turns(left_right=free, up_down=True, quarter=free)


def random_views(
    x_BCHW: Tensor,
    valid_BHW: Tensor,
    size: int,
    scale: tuple[float, float],
    turns: Turns,
    draws: Draws,
) -> tuple[Tensor, Tensor]:
    """One view of each image: B,C,size,size, and which of its pixels are valid: B,1,size,size (bool).

    ``scale``: range of the crop's share of the area; its aspect lies in 3/4 … 4/3.
    """
    return resample(x_BCHW, valid_BHW, size, random_affine(x_BCHW.shape[0], scale, turns, draws))


def resample(x_BCHW: Tensor, valid_BHW: Tensor, size: int, theta_B23: Tensor) -> tuple[Tensor, Tensor]:
    """The views that :func:`random_affine`'s matrices describe, and their validity, as :func:`random_views` says."""
    grid_Bss2 = F.affine_grid(theta_B23, [x_BCHW.shape[0], 1, size, size], align_corners=False)
    stacked = torch.cat([x_BCHW, valid_BHW[:, None].to(x_BCHW.dtype)], dim=1)
    view = F.grid_sample(stacked, grid_Bss2, mode="bilinear", padding_mode="border", align_corners=False)
    valid = view[:, -1:] >= VALID_SHARE
    return view[:, :-1] * valid, valid


def resample_classes(index_BHW: Tensor, size: int, theta_B23: Tensor) -> Tensor:
    """Class indices B,size,size (int64) of the same views: the nearest pixel's, never mixed."""
    grid_Bss2 = F.affine_grid(theta_B23, [index_BHW.shape[0], 1, size, size], align_corners=False)
    nearest = F.grid_sample(
        index_BHW[:, None].float(), grid_Bss2, mode="nearest", padding_mode="border", align_corners=False
    )
    return nearest[:, 0].round().long()


def random_affine(
    count: int, scale: tuple[float, float], turns: Turns, draws: Draws, stretch: float = 4 / 3
) -> Tensor:
    """Boxes of an aspect up to ``stretch``, flips and turns: matrices B,2,3 from output to input coordinates (−1 … 1)."""
    area = draws.uniform(count, *scale)
    aspect = draws.uniform(count, -math.log(stretch), math.log(stretch)).exp()
    width, height = (area * aspect).sqrt().clamp(max=1), (area / aspect).sqrt().clamp(max=1)
    centre_x = draws.uniform(count, -1, 1) * (1 - width)
    centre_y = draws.uniform(count, -1, 1) * (1 - height)
    turn_B22 = _random_turns(count, turns, draws)
    box_B22 = torch.diag_embed(torch.stack([width, height], dim=1)) @ turn_B22
    return torch.cat([box_B22, torch.stack([centre_x, centre_y], dim=1)[:, :, None]], dim=2)


def _random_turns(count: int, turns: Turns, draws: Draws) -> Tensor:
    """Random flips and quarter turns as orthogonal B,2,2 matrices."""
    one = torch.ones(count)
    flip_x = torch.where(draws.chance(count, 0.5 * turns.left_right), -one, one)
    flip_y = torch.where(draws.chance(count, 0.5 * turns.up_down), -one, one)
    swap = draws.chance(count, 0.5 * turns.quarter)[:, None, None]
    flips = torch.diag_embed(torch.stack([flip_x, flip_y], dim=1))
    turned = torch.where(swap, flips.flip(2), flips)  # a flip along the diagonal: with the others, all eight symmetries
    return turned.to(draws.device, non_blocking=True)
