"""What DINO's and CMID's self-distillation share of settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.contract.ranges import ranged
from backend.pretrain.parts.augment_settings import Augmentation
from backend.pretrain.presets import AUTO

STUDENT, OWN = "student", "own"
TEACHER_STATISTICS = (STUDENT, OWN)
"""Where a teacher's batch norm has its statistics from."""


@dataclass(frozen=True)
class Distilling:
    """Head, temperatures, teacher and optimiser; schedules in steps. DINO's defaults, :data:`AUTO` where it is resolved."""

    prototypes: int = ranged(AUTO, 2, 1_000_000)
    hidden: int = ranged(2048, 1, 65_536)
    bottleneck: int = ranged(256, 1, 65_536)
    drop_path: float = ranged(0.1, 0, 1, "[)")
    student_temperature: float = ranged(0.1, 0, 100, "(]")
    teacher_temperature_start: float = ranged(0.04, 0, 100, "(]")
    teacher_temperature: float = ranged(AUTO, 0, 100, "(]")
    teacher_temperature_steps: int = ranged(AUTO, 0, 10_000_000)
    centre_momentum: float = ranged(0.9, 0, 1)
    momentum: float = ranged(AUTO, 0, 1)
    base_learning_rate: float = ranged(AUTO, 0, 10)
    final_learning_rate: float = ranged(1e-6, 0, 10)
    warmup_steps: int = ranged(AUTO, 0, 10_000_000)
    weight_decay: float = ranged(0.04, 0, 10)
    weight_decay_end: float = ranged(0.4, 0, 10)
    clip: float = ranged(3.0, 0, 1_000_000, "(]")
    frozen_prototype_steps: int = ranged(AUTO, 0, 10_000_000)
    augmentation: Augmentation = field(default_factory=Augmentation)
