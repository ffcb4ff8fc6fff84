"""CMID's settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.pretrain.distillation_settings import Distilling
from backend.pretrain.presets import AUTO

STUDENT, OWN = "student", "own"


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

    source_size: int = AUTO
    scale: list[float] = field(default_factory=lambda: [0.3, 1.0])
    block_size: int = AUTO
    mask_ratio: float = 0.6
    reconstruction_weight: float = 1.0
    global_weight: float = 1.0
    local_weight: float = 1.0
    frequency_weight: float = 1.0
    average_spectrum: bool = True
    focal_beta: float = 0.2
    focal_gamma: float = 1.0
    projector_hidden: int = 2048
    projection: int = 256
    queue: int = AUTO
    contrast_temperature: float = 0.2
    matching: str = "geometric"
    matched: float = 20 / 49
    prototypes: int = 2048
    teacher_statistics: str = STUDENT
    weight_decay: float = 0.05
    weight_decay_end: float = 0.05
