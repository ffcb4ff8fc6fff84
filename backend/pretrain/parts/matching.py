"""Which cells of two views look at the same place (CMID, arXiv 2304.09670, local contrast).

A view's map is pooled to a grid of cells; the centre of each is carried into the source crop by the affine
matrix that cut the view, so boxes, flips and turns are all accounted for.
Shape suffixes: B images, D width, N cells (row by row), M pairs that are compared, g cells a side.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import torch
from torch import Tensor

from backend.models.spec import BackboneSpec

MAX_SIDE = 7
"""Cells a side: the last map of a ResNet or Swin at 224 px. Finer maps are pooled to it, coarser ones stay."""
CELL_SEEN = 0.5
"""A cell counts when more than this share of its pixels is valid."""


class Matches(NamedTuple):
    """The pairs that are compared, nearest first: cells of the student and the teacher, and which pairs count (bool)."""

    student_BM: Tensor
    teacher_BM: Tensor
    counted_BM: Tensor


Positions = Callable[[Tensor, int, int], Tensor]
"""(matrices B,2,3, cells a side, pixels of the source) → cells' positions in the source, B,N,2, in pixels."""


def cells_a_side(spec: BackboneSpec) -> int:
    """Of the last map of an image of the network's size, once pooled."""
    return min(MAX_SIDE, spec.image_size // spec.patch_size)


def cells(map_BDhw: Tensor) -> Tensor:
    """A square map as cells B,N,D: pooled by area to 7 × 7 where it is finer."""
    side = map_BDhw.shape[-1]
    if side > MAX_SIDE:
        pool = _area_pool(side, MAX_SIDE, map_BDhw.device)
        map_BDhw = torch.einsum("gh,bdhw,kw->bdgk", pool, map_BDhw, pool)
    return map_BDhw.flatten(2).transpose(1, 2)


def pick(cells_BND: Tensor, which_BM: Tensor) -> Tensor:
    """Some cells of each image, B,M,D."""
    return cells_BND.gather(1, which_BM[:, :, None].expand(-1, -1, cells_BND.shape[2]))


def seen_cells(valid_BHW: Tensor, side: int) -> Tensor:
    """Which of ``side`` × ``side`` cells of a view are mostly valid, B,N (bool)."""
    pool = _area_pool(valid_BHW.shape[-1], side, valid_BHW.device)
    share_Bgg = torch.einsum("gh,bhw,kw->bgk", pool, valid_BHW.float(), pool)
    return share_Bgg.flatten(1) > CELL_SEEN


def match(
    student_BN2: Tensor, teacher_BN2: Tensor, student_seen_BN: Tensor, teacher_seen_BN: Tensor, share: float
) -> Matches:
    """Each student cell's nearest teacher cell, and the ``share`` of the cells (20 of 49) with the nearest ones.

    Cells that were not seen take part on neither side.
    """
    square_BNN = (student_BN2[:, :, None] - teacher_BN2[:, None]).square().sum(-1)
    square_BNN = square_BNN.masked_fill(~(student_seen_BN[:, :, None] & teacher_seen_BN[:, None]), torch.inf)
    distance_BN, nearest_BN = square_BNN.min(dim=2)
    student_BM = distance_BN.argsort(dim=1, stable=True)[:, : kept_cells(distance_BN.shape[1], share)]
    return Matches(student_BM, nearest_BN.gather(1, student_BM), distance_BN.gather(1, student_BM).isfinite())


def kept_cells(count: int, share: float) -> int:
    """20 of 49, the same share of other grids, at least one."""
    return max(1, round(share * count))


def geometric(theta_B23: Tensor, side: int, source: int) -> Tensor:
    """Where the centres of the cells lie in the source crop, in its pixels."""
    unit_BN2 = _carried(theta_B23, side) + theta_B23[:, None, :, 2]
    return (unit_BN2 + 1) * source / 2


def published(theta_B23: Tensor, side: int, source: int) -> Tensor:
    """The public code's positions, for comparison: the box's corner is a fraction of the source where pixels
    belong, so at most one pixel of its offset is left and boxes far apart lie on top of each other.
    """
    half_B12 = theta_B23[:, None, :, :2].abs().sum(-1)
    corner_B12 = (theta_B23[:, None, :, 2] - half_B12 + 1) / 2
    inside_BN2 = (_carried(theta_B23, side) + half_B12) * source / 2
    return inside_BN2 + corner_B12


POSITIONS: dict[str, Positions] = {"geometric": geometric, "published": published}


def _carried(theta_B23: Tensor, side: int) -> Tensor:
    """Cell centres turned and scaled into the source, relative to the box's centre, B,N,2 (x, y in −1 … 1)."""
    line_g = (torch.arange(side, device=theta_B23.device) + 0.5) * 2 / side - 1
    y_gg, x_gg = torch.meshgrid(line_g, line_g, indexing="ij")
    centres_N2 = torch.stack([x_gg, y_gg], dim=-1).flatten(0, 1)
    return torch.einsum("bij,nj->bni", theta_B23[:, :, :2], centres_N2)


@lru_cache(maxsize=64)
def _area_pool(old: int, new: int, device: torch.device) -> Tensor:
    """Mean over the stretch each of ``new`` equal cells covers of ``old``, as a matrix new,old: centres stay exact."""
    with torch.inference_mode(False), torch.autocast(device.type, enabled=False):
        edges = torch.arange(new + 1, device=device) * (old / new)
        left, right = edges[:-1, None], edges[1:, None]
        pixel = torch.arange(old, device=device)
        overlap = torch.minimum(right, pixel + 1) - torch.maximum(left, pixel)
        return overlap.clamp(min=0) * (new / old)
