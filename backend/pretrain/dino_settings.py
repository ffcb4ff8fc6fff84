"""DINO's own settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.pretrain.presets import AUTO


@dataclass(frozen=True)
class Augmentation:
    """Strengths and probabilities; defaults mild enough to keep backscatter level, which is the signal.

    ``look_direction``: True keeps azimuth and range apart (only up-down flips).
    ``gain_db``: largest SAR gain offset per polarisation. ``speckle``, ``multilook``, ``blur``,
    ``drop``: probabilities a view. ``looks_min``, ``looks_max``: range of the speckle's number of looks.
    ``jitter``: standard deviation of optical gain (factor) and offset (in band deviations).
    """

    look_direction: bool = False
    gain_db: float = 0.5
    speckle: float = 0.5
    looks_min: float = 4.0
    looks_max: float = 32.0
    multilook: float = 0.2
    jitter: float = 0.1
    blur: float = 0.3
    drop: float = 0.2


@dataclass(frozen=True)
class Arguments:
    """DINO's settings; sizes in pixels, schedules in steps. :data:`AUTO` where it is resolved."""

    source_size: int = AUTO
    global_size: int = AUTO
    local_size: int = AUTO
    local_views: int = AUTO
    global_scale: list[float] = field(default_factory=lambda: [0.4, 1.0])
    local_scale: list[float] = field(default_factory=lambda: [0.05, 0.4])
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
