"""The source crops of one step, as methods that make their own views take them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from backend.pretrain.geometry import Turns, random_views
from backend.pretrain.methods import Crops
from backend.training.method import Share
from backend.training.seeds import Draws


@dataclass
class Batch:
    """Source crops of one step: values B,C,S,S (NaN where a sensor is absent) and validity B,S,S."""

    values: Tensor
    valid: Tensor

    def to(self, device: torch.device) -> Batch:
        return Batch(self.values.to(device, non_blocking=True), self.valid.to(device, non_blocking=True))

    def view(self, size: int, scale: Sequence[float], turns: Turns, draws: Draws) -> tuple[Tensor, Tensor]:
        """A gentle view of each crop, B,C,size,size, and its valid pixels, B,1,size,size: crop, flips and turns only."""
        here = self.to(draws.device)
        return random_views(here.values, here.valid, size, (scale[0], scale[1]), turns, draws)


def load_batch(crops: Crops, seed: int, share: Share, size: int) -> Batch:
    """The crops of ``share``, in pinned memory where there is a GPU to send them to."""
    values, valid = crops(seed, share.first, share.count, size)
    batch = Batch(torch.from_numpy(values), torch.from_numpy(valid))
    if torch.cuda.is_available():
        batch = Batch(batch.values.pin_memory(), batch.valid.pin_memory())
    return batch
