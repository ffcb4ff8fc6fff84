"""Has self-distillation collapsed? Detected from two entropies and said in words.

Both entropies near ln K: every image gets the uniform distribution. Both near 0:
every image gets the same prototype. Loss flat at ln K for the whole warm-up:
nothing is learnt at all.
"""

from __future__ import annotations

import math
from typing import Any

from backend.contract.errors import TrainingError

NEAR_UNIFORM, NEAR_ZERO, FLAT = 0.995, 0.01, 0.002
"""Shares of ln K: above, below, and around it."""
MIN_PATIENCE = 30
"""Steps a symptom must hold without a break before the run is stopped."""


class CollapseWatch:
    """Looks at every step; ``suspected`` is True while a symptom holds.

    ``prototypes``: K; ``warmup_steps``: a symptom is believed after this many steps in a row.
    """

    def __init__(self, prototypes: int, warmup_steps: int) -> None:
        self.limit = math.log(prototypes)
        self.patience = max(MIN_PATIENCE, warmup_steps)
        self.uniform = self.single = self.flat = 0

    def look(self, step: int, loss: float, teacher_entropy: float, mean_entropy: float) -> None:
        """Count the symptoms of one step. Raises :class:`TrainingError` once one has lasted."""
        low, high = min(teacher_entropy, mean_entropy) / self.limit, max(teacher_entropy, mean_entropy) / self.limit
        self.uniform = self.uniform + 1 if low > NEAR_UNIFORM else 0
        self.single = self.single + 1 if high < NEAR_ZERO else 0
        self.flat = self.flat + 1 if abs(loss / self.limit - 1) < FLAT else 0
        if max(self.uniform, self.single, self.flat) >= self.patience:
            raise TrainingError(self._words(step), self._remedy())

    @property
    def suspected(self) -> bool:
        """A symptom has held for a while, though not long enough to stop."""
        return max(self.uniform, self.single, self.flat) >= MIN_PATIENCE // 3

    def to_json(self) -> dict[str, int]:
        return {"uniform": self.uniform, "single": self.single, "flat": self.flat}

    def load_json(self, raw: Any) -> None:
        self.uniform, self.single, self.flat = int(raw["uniform"]), int(raw["single"]), int(raw["flat"])

    def _words(self, step: int) -> str:
        if self.single >= self.patience:
            what = "the teacher gives every image the same prototype (its entropy is near 0)"
        elif self.uniform >= self.patience:
            what = f"the teacher spreads every image evenly over all prototypes (entropy near ln K = {self.limit:.2f})"
        else:
            what = f"the loss has not moved from ln K = {self.limit:.2f}: nothing is being learnt"
        return f"Training collapsed by step {step + 1}: {what}."

    def _remedy(self) -> str:
        kept = "The last checkpoint from before is kept. "
        if self.single >= self.patience:
            return kept + "Use a lower learning rate, a lower teacher temperature's end, or a larger batch."
        return kept + "Use fewer prototypes, a momentum of 0.99, a longer warm-up, or start from pretrained weights."
