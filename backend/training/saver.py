"""When a running training writes checkpoints: in the background, seldom enough to cost nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from backend.training.checkpoints import Checkpoint, Checkpoints
from backend.training.journal import Journal

SAVE_AT_LEAST_EVERY_S = 20.0
SAVE_COST_RATIO = 300.0
"""Without ``every``, time between checkpoints is this many times what the last one cost (P14: ≤ 0.5 %)."""


class Saver:
    """A context manager around the loop; leaving it waits for the write under way.

    Training goes on while a copy of its state is written. ``capture``: step → the state now (not copied);
    ``every``: steps between checkpoints, None = by time; ``first``: the step that is saved already.
    """

    def __init__(
        self,
        capture: Callable[[int], Checkpoint],
        checkpoints: Checkpoints,
        journal: Journal,
        every: int | None,
        first: int,
    ) -> None:
        self._capture, self._checkpoints, self._journal, self._every = capture, checkpoints, journal, every
        self._saved_step = first
        self._last, self._cost = time.perf_counter(), 0.0
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="checkpoint")
        self._writing: Future[Path] | None = None

    def after(self, step: int) -> None:
        """Begin to write where it is time to. Raises what the write before failed with."""
        if not self._due(step):
            return
        start = time.perf_counter()
        self._begin(step)
        self._account(start)

    def now(self, step: int) -> None:
        """Write and wait, unless this very step is saved already."""
        start = time.perf_counter()
        self._begin(step)
        self._wait()
        self._account(start)

    def __enter__(self) -> Saver:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.shutdown(wait=True)
        if error is None:
            self._wait()

    def _due(self, step: int) -> bool:
        if self._every is not None:
            return step % self._every == 0
        return time.perf_counter() - self._last >= max(SAVE_AT_LEAST_EVERY_S, SAVE_COST_RATIO * self._cost)

    def _begin(self, step: int) -> None:
        """Copy the state after ``step`` and hand it to the writer; numbers are settled first, so no NaN is saved."""
        self._journal.flush()
        self._wait()
        if step == self._saved_step:
            return
        state = self._capture(step)
        copy = {name: tensor.detach().to("cpu", copy=True) for name, tensor in state.tensors.items()}
        self._writing = self._writer.submit(self._checkpoints.save, Checkpoint(step, copy, state.facts))
        self._saved_step = step

    def _wait(self) -> None:
        if self._writing is not None:
            self._writing.result()
            self._writing = None

    def _account(self, start: float) -> None:
        self._last = time.perf_counter()
        self._cost = self._last - start
        self._journal.outcome.saved_s += self._cost
