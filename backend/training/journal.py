"""Numbers of each step: logged, looked at for NaN, and timed."""

from __future__ import annotations

import math
import time
from collections import deque
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from backend.contract.errors import TrainingError
from backend.jobs.context import JobContext
from backend.training.method import Method

WINDOW = 20
"""Steps over which samples/s and the waiting share are averaged."""


@dataclass
class Outcome:
    """Where a run's time went, in seconds; ``steps`` done by this process.

    ``waited_s`` for data, ``logged_s`` and ``saved_s`` for what held the loop up (checkpoints are written beside it).
    """

    steps: int = 0
    seconds: float = 0.0
    waited_s: float = 0.0
    logged_s: float = 0.0
    saved_s: float = 0.0


class Journal:
    """Turns a step's tensors into numbers, one step late on a GPU so that it never waits for the device."""

    def __init__(self, method: Method[Any], context: JobContext | None, samples: int, outcome: Outcome) -> None:
        self._method, self._context, self._samples, self.outcome = method, context, samples, outcome
        self._pending: tuple[int, dict[str, Tensor | float]] | None = None
        self._marks: deque[tuple[float, float]] = deque(maxlen=WINDOW + 1)

    def record(self, step: int, values: dict[str, Tensor | float], waited_s: float) -> None:
        """Note a step's values. Raises :class:`TrainingError` where its loss (on a GPU the previous) is not finite."""
        self._marks.append((time.perf_counter(), waited_s))
        late = any(isinstance(value, Tensor) and value.device.type != "cpu" for value in values.values())
        if not late:
            self._pending = (step, values)
        self.flush()
        if late:
            self._pending = (step, values)

    def flush(self) -> None:
        """Settle what is pending; before a checkpoint, so that none holds a step with a NaN."""
        if self._pending is None:
            return
        (step, values), self._pending = self._pending, None
        numbers = _numbers(values)
        start = time.perf_counter()
        if self._context is not None:
            self._context.metrics(step + 1, **numbers, **self._speed())
        self.outcome.logged_s += time.perf_counter() - start
        _require_finite(step, numbers)
        self._method.watch(step, numbers)

    def _speed(self) -> dict[str, float]:
        seconds = self._marks[-1][0] - self._marks[0][0]
        if seconds <= 0:
            return {}
        waited = self._marks[-1][1] - self._marks[0][1]
        steps = len(self._marks) - 1
        return {"samples_per_s": steps * self._samples / seconds, "wait_share": waited / seconds}


def _numbers(values: dict[str, Tensor | float]) -> dict[str, float]:
    """All values as floats with one transfer from the device."""
    names = [name for name, value in values.items() if isinstance(value, Tensor)]
    tensors = [value.detach().float().reshape(()) for value in values.values() if isinstance(value, Tensor)]
    read = dict(zip(names, torch.stack(tensors).tolist() if tensors else [], strict=True))
    return {name: read[name] if name in read else float(value) for name, value in values.items()}


def _require_finite(step: int, numbers: dict[str, float]) -> None:
    wrong = [name for name in ("loss", "grad_norm") if not math.isfinite(numbers.get(name, 0.0))]
    if wrong:
        what = "loss" if "loss" in wrong else "gradient"
        raise TrainingError(
            f"The {what} is not a finite number at step {step + 1}.",
            "The last good checkpoint is kept. Lower the learning rate, use fp32, or look for extreme values.",
        )
