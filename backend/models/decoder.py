"""From a backbone's token maps to class scores per pixel: what every decoder is, and what decoders share.

A decoder says which blocks it reads and by how many tokens its input's sides
must be divisible; it knows nothing of backbones beyond their spec.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from backend.models.torchvision_guard import import_torchvision

import_torchvision()  # before segmentation_models_pytorch, which the decoders are made with


GROUP, BATCH = "group", "batch"


@dataclass(frozen=True)
class Form:
    """How an imported network's decoder differs from ours: ``norm``: group, or batch (statistics of its publisher's
    imagery); ``kernel``: side of the last convolution; ``window``: px it was trained on and maps with, 0 = ours."""

    norm: str = GROUP
    kernel: int = 1
    window: int = 0

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Form:
        return cls(str(raw.get("norm", GROUP)), int(raw.get("kernel", 1)), int(raw.get("window", 0)))

    def to_json(self) -> dict[str, Any]:
        """What differs from ours."""
        return {name: value for name, value in vars(self).items() if value != getattr(Form(), name)}


OURS = Form()


class Decoder(nn.Module):
    """``blocks``: the backbone blocks it reads; ``token_multiple``: divisor of the token map's sides.

    The layer to the classes is called ``score`` or ``scores``, what lies before it ``decoder``.
    """

    blocks: tuple[int, ...]
    token_multiple: int

    def own_blocks(self) -> list[str]:
        """Name prefixes of the blocks between the maps and the class scores, in the order they are listed."""
        inner = getattr(self, "decoder", None)
        return [] if inner is None else [f"decoder.{name}" for name in _block_names(inner)]

    def forward(self, maps_BDhw: Sequence[Tensor], at_N3: Tensor | None = None) -> Tensor:
        """Scores B,K,H,W at pixel resolution (H = h · patch size).

        With ``at`` (int64 N,3: item, row, column) the scores N,K of those pixels only.
        """
        raise NotImplementedError


def to_pixels(scores_BKhw: Tensor, stride: int, at_N3: Tensor | None) -> Tensor:
    """Scores of cells at every pixel B,K,H,W or at single ones N,K, bilinear."""
    if at_N3 is not None:
        return bilinear_at(scores_BKhw, at_N3, stride)
    return functional.interpolate(scores_BKhw, scale_factor=float(stride), mode="bilinear", align_corners=False)


def bilinear_at(map_BKhw: Tensor, at_N3: Tensor, scale: int) -> Tensor:
    """What bilinear interpolation by ``scale`` gives at single pixels (N,K), without computing the others."""
    b, row, col = at_N3.unbind(dim=1)
    top, down, rows = _neighbours(row, scale, map_BKhw.shape[2])
    left, right, cols = _neighbours(col, scale, map_BKhw.shape[3])
    grid = map_BKhw.float().permute(0, 2, 3, 1)  # autocast may have made it bf16, which lerp does not mix
    upper = torch.lerp(grid[b, top, left], grid[b, top, right], cols)
    lower = torch.lerp(grid[b, down, left], grid[b, down, right], cols)
    return torch.lerp(upper, lower, rows)


def _neighbours(pixel_N: Tensor, scale: int, size: int) -> tuple[Tensor, Tensor, Tensor]:
    """The two cells a pixel lies between along one axis, and the second one's weight N,1 (align_corners=False)."""
    place = ((pixel_N + 0.5) / scale - 0.5).clamp_min(0)
    first = place.long()
    return first, (first + 1).clamp_max(size - 1), (place - first)[:, None]


def replace_batch_norm(module: nn.Module) -> None:
    """BatchNorm2d → GroupNorm over all channels, in place and recursively.

    A single channel (PAN's attention) has no others to be measured against and is left as it is.
    """
    for name, child in module.named_children():
        if isinstance(child, nn.BatchNorm2d):
            single = child.num_features == 1
            setattr(module, name, nn.Identity() if single else nn.GroupNorm(1, child.num_features))
        else:
            replace_batch_norm(child)


def _block_names(decoder: nn.Module) -> list[str]:
    """The decoder's children with weights; those of a list or dictionary of modules one by one."""
    names = []
    for name, child in decoder.named_children():
        parts = child.named_children() if isinstance(child, nn.ModuleList | nn.ModuleDict) else [("", child)]
        names += [f"{name}.{part}." if part else f"{name}." for part, inside in parts if list(inside.parameters())]
    return names
