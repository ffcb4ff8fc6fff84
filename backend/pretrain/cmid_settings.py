"""CMID's settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract.ranges import pair, ranged
from backend.pretrain.distillation_settings import STUDENT, Distilling
from backend.pretrain.presets import AUTO


@dataclass(frozen=True)
class Arguments(Distilling):
    """CMID's settings; sizes in pixels, schedules in steps. :data:`AUTO` where it is resolved.

    The paper's values where they are known. Open in every source at hand, hence reasoned:
    ``frequency_weight`` (1, as the three losses themselves are weighted), ``frozen_prototype_steps``,
    ``base_learning_rate`` and ``clip`` (DINO's: the same optimiser and head), ``weight_decay`` (0.05, usual in
    masked image modelling). ``matched``: share of the cells whose nearest partner is compared (20 of 49).
    ``matching``: geometric, or published (the public code's defect, for comparison).
    ``average_spectrum``: compare the batch's mean spectra in the frequency loss, as the paper's, or each image's.
    ``teacher_statistics``: where the teacher's batch norm has its statistics from, the student (copied; of masked
    images) or its own whole images.
    """

    source_size: int = ranged(AUTO, 8, 8192)
    scale: list[float] = pair([0.3, 1.0], 0, 1)
    block_size: int = ranged(AUTO, 1, 8192)
    mask_ratio: float = ranged(0.6, 0, 1, "()")
    reconstruction_weight: float = ranged(1.0, 0, 1_000_000)
    global_weight: float = ranged(1.0, 0, 1_000_000)
    local_weight: float = ranged(1.0, 0, 1_000_000)
    frequency_weight: float = ranged(1.0, 0, 1_000_000)
    average_spectrum: bool = True
    focal_beta: float = ranged(0.2, 0, 100)
    focal_gamma: float = ranged(1.0, 0, 100)
    projector_hidden: int = ranged(2048, 1, 65_536)
    projection: int = ranged(256, 1, 65_536)
    queue: int = ranged(AUTO, 1, 10_000_000)
    contrast_temperature: float = ranged(0.2, 0, 100, "(]")
    matching: str = "geometric"
    matched: float = ranged(20 / 49, 0, 1, "(]")
    prototypes: int = ranged(2048, 2, 1_000_000)
    teacher_statistics: str = STUDENT
    weight_decay: float = ranged(0.05, 0, 10)
    weight_decay_end: float = ranged(0.05, 0, 10)
