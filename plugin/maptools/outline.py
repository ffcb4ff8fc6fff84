"""The border of a mask as line segments along its cells' edges."""

from __future__ import annotations

import numpy as np


def edges(mask: np.ndarray) -> np.ndarray:
    """Segments N,2,2 (from, to; column, row) where inside meets outside, straight runs joined.

    The raster's own border counts as outside, so that every part is closed.
    """
    padded = np.pad(mask.astype(bool), 1)
    across = padded[1:, 1:-1] != padded[:-1, 1:-1]  # rows + 1, columns: edges above each row
    down = padded[1:-1, 1:] != padded[1:-1, :-1]  # rows, columns + 1: edges left of each column
    rows, starts, ends = _runs(across)
    columns, tops, bottoms = _runs(down.T)
    horizontal = np.stack([np.stack([starts, rows], 1), np.stack([ends, rows], 1)], 1)
    vertical = np.stack([np.stack([columns, tops], 1), np.stack([columns, bottoms], 1)], 1)
    return np.concatenate([horizontal, vertical]).astype(float)


def _runs(lines: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of every line its runs of True: line, first, one past the last."""
    padded = np.zeros((lines.shape[0], lines.shape[1] + 2), np.int8)
    padded[:, 1:-1] = lines
    change = np.diff(padded, axis=1)
    line, start = np.nonzero(change == 1)
    _, end = np.nonzero(change == -1)
    return line, start, end
