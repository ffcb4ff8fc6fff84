"""DINO's own settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract.ranges import pair, ranged
from backend.pretrain.distillation_settings import Distilling
from backend.pretrain.presets import AUTO


@dataclass(frozen=True)
class Arguments(Distilling):
    """DINO's settings; sizes in pixels, schedules in steps. :data:`AUTO` where it is resolved."""

    source_size: int = ranged(AUTO, 8, 8192)
    global_size: int = ranged(AUTO, 2, 8192)
    local_size: int = ranged(AUTO, 2, 8192)
    local_views: int = ranged(AUTO, 0, 64)
    global_scale: list[float] = pair([0.4, 1.0], 0, 1)
    local_scale: list[float] = pair([0.05, 0.4], 0, 1)
