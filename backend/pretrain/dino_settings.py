"""DINO's own settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract.ranges import pair, ranged
from backend.pretrain.distillation_settings import OWN, Distilling
from backend.pretrain.presets import AUTO

BATCH, NONE, BY_NETWORK = "batch", "none", "auto"
HEAD_NORMS = (BY_NETWORK, BATCH, NONE)


@dataclass(frozen=True)
class Arguments(Distilling):
    """DINO's settings; sizes in pixels, schedules in steps. :data:`AUTO` where it is resolved.

    ``head_norm``: batch norm in the head, or none (auto: for CNNs only, as in the paper).
    ``teacher_statistics``: where the teacher's batch norm has its statistics from, its ``own`` global views (as where
    the teacher is never put into evaluation mode: the student's are also of small views, whose borders shift them) or
    the ``student`` (copied). Networks without batch norm know neither.
    """

    source_size: int = ranged(AUTO, 8, 8192)
    global_size: int = ranged(AUTO, 2, 8192)
    local_size: int = ranged(AUTO, 2, 8192)
    local_views: int = ranged(AUTO, 0, 64)
    global_scale: list[float] = pair([0.4, 1.0], 0, 1)
    local_scale: list[float] = pair([0.05, 0.4], 0, 1)
    head_norm: str = BY_NETWORK
    teacher_statistics: str = OWN
