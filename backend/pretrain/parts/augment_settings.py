"""How strongly views are disturbed; free of torch, so that a wrong setting is refused at once."""

from __future__ import annotations

from dataclasses import dataclass


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
