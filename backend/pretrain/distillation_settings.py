"""What DINO's and CMID's self-distillation share of settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.pretrain.parts.augment_settings import Augmentation
from backend.pretrain.presets import AUTO


@dataclass(frozen=True)
class Distilling:
    """Head, temperatures, teacher and optimiser; schedules in steps. DINO's defaults, :data:`AUTO` where it is resolved."""

    prototypes: int = AUTO
    hidden: int = 2048
    bottleneck: int = 256
    drop_path: float = 0.1
    student_temperature: float = 0.1
    teacher_temperature_start: float = 0.04
    teacher_temperature: float = AUTO
    teacher_temperature_steps: int = AUTO
    centre_momentum: float = 0.9
    momentum: float = AUTO
    base_learning_rate: float = AUTO
    final_learning_rate: float = 1e-6
    warmup_steps: int = AUTO
    weight_decay: float = 0.04
    weight_decay_end: float = 0.4
    clip: float = 3.0
    frozen_prototype_steps: int = AUTO
    augmentation: Augmentation = field(default_factory=Augmentation)
