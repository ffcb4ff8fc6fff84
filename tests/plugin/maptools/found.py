"""What the tool found, on the grid of the raster with the lake."""

from __future__ import annotations

import numpy as np
from patchwork.plugin.maptools.overlay import cells_of
from patchwork.plugin.maptools.segmenting import Segmenting

from tests.plugin.maptools.conftest import LAKE, SIDE


def truth() -> np.ndarray:
    found = np.zeros((SIDE, SIDE), bool)
    found[LAKE] = True
    return found


def mask_on_grid(part: Segmenting) -> np.ndarray:
    """The settled mask on the raster's grid, by its transform."""
    answer = part.session.answer
    assert answer is not None
    a, _b, c, _d, e, f = answer.mask.transform
    found = np.zeros((SIDE, SIDE), bool)
    cells = cells_of(answer.mask)
    factor, left, top = round(a / 10), round((c - 500000) / 10), round((5000000 - f) / 10)
    assert e == -a
    big = np.kron(cells, np.ones((factor, factor), bool))
    big = big[: SIDE - top, : SIDE - left]
    found[top : top + big.shape[0], left : left + big.shape[1]] = big
    return found


def lies_in_the_lake(part: Segmenting) -> bool:
    """Whether the mask holds the clicked place and hardly anything beyond the lake: it lies where it belongs.

    How much of the lake it finds is for the benches to say.
    """
    mask = mask_on_grid(part)
    return bool(mask[60, 60] and mask.sum() > 100 and (mask & truth()).sum() > 0.9 * mask.sum())
