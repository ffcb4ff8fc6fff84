"""Settings of the supervised start; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.pretrain.parts.augment_settings import Augmentation
from backend.pretrain.presets import AUTO


@dataclass(frozen=True)
class Arguments:
    """Settings of the supervised start. :data:`AUTO` and "auto" are resolved.

    ``decoder``: unet on a pyramid, dpt on a ViT, or any that fits; ``crop_size`` in pixels: 256, or the largest
    that fits the scenes; ``scale``: range of a crop's share of the area (1 to 1: flips and quarter turns only,
    so that no pixel is mixed); ``learning_rate`` of Adam; ``dice``: weight of Dice beside cross-entropy;
    ``warmup_share`` of the steps; ``clip``: largest norm of all gradients together; ``spectral``: see the file.
    """

    decoder: str = "auto"
    crop_size: int = AUTO
    scale: list[float] = field(default_factory=lambda: [1.0, 1.0])
    learning_rate: float = AUTO
    final_learning_rate: float = 1e-6
    weight_decay: float = 0.0
    warmup_share: float = 0.05
    clip: float = 5.0
    dice: float = 1.0
    drop_path: float = 0.0
    spectral: bool = False
    augmentation: Augmentation = field(default_factory=Augmentation)
