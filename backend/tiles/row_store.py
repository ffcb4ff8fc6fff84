"""Finished rows of one output, uncompressed on disk, until the file is made of them.

Plain numbers at computed places (band-interleaved by line) need no library that
could keep half a block in memory: a written row is on disk, a failed write is an
error at once, and rows can be written again after a kill.
"""

from __future__ import annotations

import os
from io import FileIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.scene.grid import Grid
from backend.tiles.frame import Format


class RowStore:
    """The raw file ``path`` of all rows of ``grid`` in the format's bands and type, little-endian."""

    def __init__(self, path: Path, form: Format, grid: Grid) -> None:
        self.path, self.format, self.grid = path, form, grid
        self.dtype = np.dtype(form.dtype).newbyteorder("<")
        self._file: FileIO | None = None

    @property
    def band_bytes(self) -> int:
        """One row of one band."""
        return self.grid.width * self.dtype.itemsize

    @property
    def line_bytes(self) -> int:
        """One row of all bands."""
        return self.band_bytes * len(self.format.bands)

    def __enter__(self) -> RowStore:
        """Open for writing; what is there stays."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.touch()
        self._file = self.path.open("r+b", buffering=0)
        self._file.truncate(self.line_bytes * self.grid.height)
        return self

    def __exit__(self, *exception: object) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def write(self, block: NDArray[Any], row: int, col: int) -> None:
        """Store a block (bands,h,w) at its place. Raises OSError where the disk refuses."""
        _, height, width = block.shape
        lines = np.ascontiguousarray(block.transpose(1, 0, 2), self.dtype)
        if width == self.grid.width:
            self._write(lines.reshape(-1).view(np.uint8), row * self.line_bytes)
            return
        for y in range(height):
            start = (row + y) * self.line_bytes + col * self.dtype.itemsize
            for band, segment in enumerate(lines[y]):
                self._write(segment.view(np.uint8), start + band * self.band_bytes)

    def write_nodata(self, height: int, width: int, row: int, col: int) -> None:
        """Store a block without data."""
        self.write(np.full((len(self.format.bands), height, width), self.format.nodata, self.dtype), row, col)

    def sync(self) -> None:
        """Make all that was written durable."""
        os.fsync(self._open.fileno())

    @property
    def _open(self) -> FileIO:
        if self._file is None:
            raise ValueError(f"{self.path} is not open")
        return self._file

    def _write(self, data: NDArray[np.uint8], offset: int) -> None:
        file, rest = self._open, data.data
        file.seek(offset)
        while rest:
            rest = rest[file.write(rest) :]
