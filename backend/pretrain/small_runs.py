"""What a run's length and batch make of the papers' schedules; at the papers' size their own values result.

Decision 4 says how small runs differ and why.
"""

from __future__ import annotations

import math

PAPER_BATCH, PAPER_LEARNING_RATE = 256, 5e-4
LONG_RUN = 10_000
"""Steps from which the teacher's temperature rises to 0.07; below it stays at 0.04, the reference code's default."""


def momentum(batch: int, steps: int) -> float:
    """Where the teacher's momentum starts."""
    return min(0.9995 if batch <= PAPER_BATCH else 0.996, max(0.99, 1 - 20 / steps))


def base_learning_rate(batch: int) -> float:
    """The learning rate of a batch of 256; small batches scale with the square root."""
    return PAPER_LEARNING_RATE * math.sqrt(max(1.0, PAPER_BATCH / batch))


def warmup_steps(steps: int) -> int:
    return steps // 10


def teacher_temperature(start: float, steps: int) -> float:
    """Where the teacher's temperature ends."""
    return 0.07 if steps >= LONG_RUN else start


def frozen_prototype_steps(steps: int) -> int:
    """How long the student's prototypes rest."""
    return max(1, steps // 100)
