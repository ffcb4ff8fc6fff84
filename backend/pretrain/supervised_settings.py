"""Settings of the supervised start; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.contract.ranges import pair, ranged
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
    crop_size: int = ranged(AUTO, 8, 8192)
    scale: list[float] = pair([1.0, 1.0], 0, 1)
    learning_rate: float = ranged(AUTO, 0, 10)
    final_learning_rate: float = ranged(1e-6, 0, 10)
    weight_decay: float = ranged(0.0, 0, 10)
    warmup_share: float = ranged(0.05, 0, 1)
    clip: float = ranged(5.0, 0, 1_000_000, "(]")
    dice: float = ranged(1.0, 0, 1000)
    drop_path: float = ranged(0.0, 0, 1, "[)")
    spectral: bool = False
    augmentation: Augmentation = field(default_factory=Augmentation)
