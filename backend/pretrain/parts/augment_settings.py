"""How strongly views are disturbed; free of torch, so that a wrong setting is refused at once."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract.errors import RequestError
from backend.contract.ranges import ranged


@dataclass(frozen=True)
class Augmentation:
    """Strengths and probabilities; defaults mild enough to keep backscatter level, which is the signal.

    ``look_direction``: True keeps azimuth and range apart (only up-down flips).
    ``gain_db``: largest SAR gain offset per polarisation. ``speckle``, ``multilook``, ``blur``,
    ``drop``: probabilities a view. ``looks_min``, ``looks_max``: range of the speckle's number of looks.
    ``jitter``: standard deviation of optical gain (factor) and offset (in band deviations).
    """

    look_direction: bool = False
    gain_db: float = ranged(0.5, 0, 30)
    speckle: float = ranged(0.5, 0, 1)
    looks_min: float = ranged(4.0, 0, 10_000, "(]")
    looks_max: float = ranged(32.0, 0, 10_000, "(]")
    multilook: float = ranged(0.2, 0, 1)
    jitter: float = ranged(0.1, 0, 10)
    blur: float = ranged(0.3, 0, 1)
    drop: float = ranged(0.2, 0, 1)

    def __post_init__(self) -> None:
        """Raises :class:`RequestError` for looks the wrong way round."""
        if self.looks_min > self.looks_max:
            cause = f"looks_min is {self.looks_min:g} and looks_max {self.looks_max:g}."
            raise RequestError(cause, "The smaller comes first.", "augmentation")
