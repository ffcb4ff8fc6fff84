"""Source crops of one step, and the gentle views masked autoencoders make of them: crop, flips and turns only."""

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
class CropBatch:
    """Values B,C,S,S (NaN where a sensor is absent) and validity B,S,S, on the CPU."""

    values: Tensor
    valid: Tensor


def load_crops(crops: Crops, seed: int, share: Share, size: int) -> CropBatch:
    """A step's samples, in pinned memory where a GPU waits for them."""
    values, valid = crops(seed, share.first, share.count, size)
    batch = CropBatch(torch.from_numpy(values), torch.from_numpy(valid))
    if torch.cuda.is_available():
        batch = CropBatch(batch.values.pin_memory(), batch.valid.pin_memory())
    return batch


def turns_for(units: Sequence[str], look_direction: bool) -> Turns:
    """All eight symmetries, or up-down flips alone where radar's look direction is to be kept."""
    free = not (look_direction and "db" in units)
    return Turns(left_right=free, up_down=True, quarter=free)


def gentle_view(batch: CropBatch, size: int, scale: Sequence[float], turns: Turns, draws: Draws) -> tuple[Tensor, Tensor]:
    """One view of each crop, B,C,size,size, and which of its pixels are valid, B,1,size,size."""
    x = batch.values.to(draws.device, non_blocking=True)
    valid = batch.valid.to(draws.device, non_blocking=True)
    return random_views(x, valid, size, (scale[0], scale[1]), turns, draws)
