"""MAE's settings; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.pretrain.presets import AUTO


@dataclass(frozen=True)
class Arguments:
    """MAE's settings; sizes in pixels, schedules in steps. :data:`AUTO` where it is resolved.

    ``source_size``: crops cut from the imagery, of which views of the network's image size are
    made (``scale``: their share of the area; 0.2 to 1 in the paper's code). ``decoder_dim``: half
    the encoder's width (ViT-S: 192). ``normalise``: patch, band, kind or none
    (:func:`backend.pretrain.parts.masking.band_groups`); with ``patch``, the paper's, much of what is
    predicted of many bands is how their levels differ. ``base_learning_rate``: 1.5e-4 for batches of
    256 and more, below it grows with √(256/batch) (decision 4); runs below 10,000 steps peak at 5e-4 at least.
    """

    source_size: int = AUTO
    scale: list[float] = field(default_factory=lambda: [0.2, 1.0])
    look_direction: bool = False
    mask_share: float = 0.75
    normalise: str = "patch"
    decoder_dim: int = AUTO
    decoder_depth: int = 4
    drop_path: float = 0.0
    base_learning_rate: float = AUTO
    final_learning_rate: float = 0.0
    warmup_steps: int = AUTO
    weight_decay: float = 0.05
