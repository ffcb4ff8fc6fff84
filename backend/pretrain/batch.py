"""The crops of one step, as methods that make their own views take them; with their classes, where labels teach."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Self

import torch
from torch import Tensor

from backend.pretrain.methods import Crops
from backend.pretrain.parts.geometry import Turns, random_views
from backend.training.method import Share
from backend.training.seeds import Draws


@dataclass
class Batch:
    """Source crops of one step: values B,C,S,S (NaN where a sensor is absent) and validity B,S,S."""

    values: Tensor
    valid: Tensor

    def to(self, device: torch.device) -> Self:
        return self._each(lambda tensor: tensor.to(device, non_blocking=True))

    def pinned(self) -> Self:
        """In pinned memory where there is a GPU to send it to."""
        return self._each(Tensor.pin_memory) if torch.cuda.is_available() else self

    def view(self, size: int, scale: Sequence[float], turns: Turns, draws: Draws) -> tuple[Tensor, Tensor]:
        """A gentle view of each crop, B,C,size,size, and its valid pixels, B,1,size,size: crop, flips and turns only."""
        here = self.to(draws.device)
        return random_views(here.values, here.valid, size, (scale[0], scale[1]), turns, draws)

    def _each(self, change: Callable[[Tensor], Tensor]) -> Self:
        return type(self)(*(change(getattr(self, field.name)) for field in fields(self)))


@dataclass
class LabelledBatch(Batch):
    """The same with class indices B,S,S (−1 = no label)."""

    index: Tensor


def load_batch(crops: Crops, seed: int, share: Share, size: int) -> Batch:
    """The crops of ``share``."""
    return Batch(*map(torch.from_numpy, crops(seed, share.first, share.count, size))).pinned()
