"""From scores to one mask: few sweeps of smoothing, threshold, the parts that hold a +, small holes filled."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import ndimage

Values = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Cell = tuple[int, int]

SWEEPS = 2
HOLE = 0.02
"""Holes of less than this share of the mask are filled, unless a − click lies in them."""

EIGHT = np.ones((3, 3), np.bool_)


def smoothed(score_HW: Values, valid_HW: Mask, sweeps: int = SWEEPS) -> Values:
    """Each sweep replaces a score by the mean of itself and its valid neighbours' mean (3 × 3)."""
    weight = ndimage.uniform_filter(valid_HW.astype(np.float32), 3, mode="constant")
    for _ in range(sweeps):
        around = ndimage.uniform_filter(np.where(valid_HW, score_HW, 0), 3, mode="constant")
        score_HW = (score_HW + around / np.maximum(weight, 1e-6)) / 2
    return score_HW


def settled(score_HW: Values, valid_HW: Mask, include: Sequence[Cell], exclude: Sequence[Cell]) -> Mask:
    """Cells above 0 in parts (4-connected) that hold one of ``include``; clicked cells are as they were clicked."""
    chosen = (score_HW > 0) & valid_HW
    _set(chosen, include, True)
    _set(chosen, exclude, False)
    if include:
        parts, _ = ndimage.label(chosen)
        kept = np.unique([parts[cell] for cell in include])
        chosen = np.isin(parts, kept[kept > 0])
    return without_small_holes(chosen, valid_HW, exclude)


def without_small_holes(chosen: Mask, valid_HW: Mask, exclude: Sequence[Cell]) -> Mask:
    """Holes smaller than :data:`HOLE` of the mask become part of it, nodata and − clicks apart."""
    filled = ndimage.binary_fill_holes(chosen)
    holes, count = ndimage.label(filled & ~chosen, EIGHT)
    if count == 0:
        return chosen
    sizes = np.bincount(holes.ravel())
    small = sizes < max(2.0, HOLE * chosen.sum())
    small[0] = False
    for cell in exclude:
        small[holes[cell]] = False
    return np.asarray(chosen | (small[holes] & valid_HW), np.bool_)


def _set(chosen: Mask, cells: Sequence[Cell], value: bool) -> None:
    for cell in cells:
        chosen[cell] = value
