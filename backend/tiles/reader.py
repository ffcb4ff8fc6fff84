"""Reading ahead: a thread prepares the next batches while the function works on this one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from backend.scene.grid import Grid, Window
from backend.tiles.algebra import Span
from backend.tiles.layout import Layout, frame_of

READ_AHEAD = 2
"""Batches that wait, ready, for the function."""

Values = NDArray[np.float32]
Mask = NDArray[np.bool_]


class TileSource(Protocol):
    """What the engine needs of a scene (:class:`backend.scene.scene.Scene` has it)."""

    grid: Grid
    name: str

    @property
    def extent(self) -> Window: ...
    def read(self, window: Window) -> tuple[Values, Mask]: ...
    def reopen(self) -> TileSource: ...
    def identity(self) -> dict[str, Any]: ...
    def close(self) -> None: ...


@dataclass
class Batch:
    """Consecutive tiles of one row: ``cols`` of all, skipped ones included; inputs of those to be computed.

    ``slots[i]`` is the place of tile i in ``values`` (B,C,H,W) and ``valid`` (B,H,W), or None where it is skipped.
    """

    row: int
    cols: list[Span] = field(default_factory=list)
    slots: list[int | None] = field(default_factory=list)
    values: Values = field(default_factory=lambda: np.zeros((0, 0, 0, 0), np.float32))
    valid: Mask = field(default_factory=lambda: np.zeros((0, 0, 0), np.bool_))


def batches(scene: TileSource, layout: Layout, first_row: int, size: int) -> Iterator[Batch]:
    """All batches from tile row ``first_row`` on.

    A batch never spans two rows, so a run resumed at any row computes the very same batches.
    """
    for index in range(first_row, len(layout.rows.spans)):
        yield from _row_batches(scene, layout, index, size)


def _row_batches(scene: TileSource, layout: Layout, index: int, size: int) -> Iterator[Batch]:
    row = layout.rows.spans[index]
    batch, inputs = Batch(index), list[tuple[Values, Mask]]()
    for col in layout.cols.spans:
        tile = read_tile(scene, layout, row, col)
        batch.cols.append(col)
        batch.slots.append(None if tile is None else len(inputs))
        if tile is not None:
            inputs.append(tile)
        if len(inputs) == size:
            yield _stacked(batch, inputs)
            batch, inputs = Batch(index), []
    if batch.cols:
        yield _stacked(batch, inputs)


def _stacked(batch: Batch, inputs: list[tuple[Values, Mask]]) -> Batch:
    if inputs:
        batch.values = np.stack([values for values, _ in inputs])
        batch.valid = np.stack([valid for _, valid in inputs])
    return batch


def read_tile(scene: TileSource, layout: Layout, row: Span, col: Span) -> tuple[Values, Mask] | None:
    """A window with its reflection (C,H,W and H,W), or None where nothing the tile contributes to is valid."""
    used = layout.used(row, col)
    if not _overlap(used, scene.extent):
        return None
    frame = frame_of(layout, row, col)
    values, valid = scene.read(frame.window)
    if not valid[used.shifted(-frame.window.row, -frame.window.col).slices].any():
        return None
    if valid.shape == layout.window_shape:
        return values, valid
    return values[:, frame.rows[:, None], frame.cols], valid[frame.rows[:, None], frame.cols]


def _overlap(one: Window, other: Window) -> bool:
    rows = one.row < other.row + other.height and other.row < one.row + one.height
    return rows and one.col < other.col + other.width and other.col < one.col + one.width


class ReadAhead:
    """Iterates over :func:`batches` prepared by a thread with a scene of its own; close it to stop the thread."""

    def __init__(self, scene: TileSource, layout: Layout, first_row: int, size: int) -> None:
        self._scene, self._layout, self._first, self._size = scene, layout, first_row, size
        self._queue: queue.Queue[Batch | None] = queue.Queue(READ_AHEAD)
        self._stop = threading.Event()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="read-ahead")
        self._reading = self._pool.submit(self._read)

    def __iter__(self) -> Iterator[Batch]:
        while (item := self._queue.get()) is not None:
            yield item
        self._reading.result()  # raises here what went wrong there

    def _read(self) -> None:
        try:
            with closing(self._scene.reopen()) as scene:
                for batch in batches(scene, self._layout, self._first, self._size):
                    if not self._put(batch):
                        return
        finally:
            self._put(None)

    def _put(self, item: Batch | None) -> bool:
        while not self._stop.is_set():
            try:
                self._queue.put(item, timeout=0.1)
            except queue.Full:
                continue
            return True
        return False

    def close(self) -> None:
        self._stop.set()
        self._pool.shutdown()
