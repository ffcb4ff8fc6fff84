"""The trained head: a small U-Net over cue maps that corrects the walker's answer.

logit = GAIN·(2·walker − 1) + U(cues), where U's last layer starts at zero: training starts from the walker.
"""

from __future__ import annotations

from itertools import pairwise

from torch import Tensor, nn
from torch.nn import functional

from backend.segment.head_cues import CHANNELS

GAIN = 4.0
WIDTHS = (8, 24, 40, 64)
"""Channels at full, half, quarter and eighth resolution: about 115 thousand weights, 110 million products at 112²."""


class Head(nn.Module):
    """Maps N,C,H,W to logits N,H,W; H and W any. Most work is done at half resolution and below."""

    def __init__(self, channels: int = CHANNELS, widths: tuple[int, ...] = WIDTHS) -> None:
        super().__init__()
        self.fine = _step(channels, widths[0])
        before = (channels, *widths[1:-1])
        self.down = nn.ModuleList(
            nn.Sequential(_step(a, b, stride=2), _step(b, b)) for a, b in zip(before, widths[1:], strict=True)
        )
        pairs = list(pairwise(widths))[::-1]
        self.lift = nn.ModuleList(nn.Conv2d(deep, shallow, 1, bias=False) for shallow, deep in pairs)
        self.up = nn.ModuleList(_step(shallow, shallow) for shallow, _ in pairs)
        self.last = nn.Conv2d(widths[0], 1, 1)
        _start_at_zero(self.last)

    def forward(self, cues_NCHW: Tensor) -> Tensor:
        levels, found = [self.fine(cues_NCHW)], cues_NCHW
        for step in self.down:
            found = step(found)
            levels.append(found)
        found = levels.pop()
        for lift, step in zip(self.lift, self.up, strict=True):
            finer = levels.pop()
            found = step(finer + functional.interpolate(lift(found), finer.shape[-2:], mode="bilinear"))
        correction: Tensor = self.last(found)[:, 0]
        return GAIN * cues_NCHW[:, 0] + correction


class NodeHead(nn.Module):
    """The control without neighbourhood: the same for each cell alone (64-64-1 on its relations)."""

    def __init__(self, channels: int, hidden: int = 64) -> None:
        super().__init__()
        self.relations = channels
        self.layers = nn.Sequential(
            nn.Conv2d(channels, hidden, 1), nn.ReLU(), nn.Conv2d(hidden, hidden, 1), nn.ReLU(), nn.Conv2d(hidden, 1, 1)
        )
        _start_at_zero(self.layers[-1])

    def forward(self, cues_NCHW: Tensor) -> Tensor:
        correction: Tensor = self.layers(cues_NCHW[:, : self.relations])[:, 0]
        return GAIN * cues_NCHW[:, 0] + correction


def _step(channels: int, width: int, stride: int = 1) -> nn.Sequential:
    """3 × 3 convolution, normalised in groups of channels, ReLU."""
    return nn.Sequential(
        nn.Conv2d(channels, width, 3, stride, 1, bias=False), nn.GroupNorm(4, width), nn.ReLU(inplace=True)
    )


def _start_at_zero(layer: nn.Module) -> None:
    for parameter in layer.parameters():
        nn.init.zeros_(parameter)
