"""DINO's own settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.pretrain.distillation_settings import Distilling
from backend.pretrain.presets import AUTO


@dataclass(frozen=True)
class Arguments(Distilling):
    """DINO's settings; sizes in pixels, schedules in steps. :data:`AUTO` where it is resolved."""

    source_size: int = AUTO
    global_size: int = AUTO
    local_size: int = AUTO
    local_views: int = AUTO
    global_scale: list[float] = field(default_factory=lambda: [0.4, 1.0])
    local_scale: list[float] = field(default_factory=lambda: [0.05, 0.4])
