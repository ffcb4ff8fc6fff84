"""The view an object is best looked for in, where nobody looks at a screen: as small as holds it.

Sides from :data:`SMALLEST` pixels are tried, each twice the one before. Of the views that hold the answer
(:func:`held`) the first is taken that the next one agrees with (:func:`likeness`): what is found whatever the view is
an object. Where no two agree the smallest counts, and where none holds it the widest.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from backend.contract.pointing import Prompts, View
from backend.scene.grid import Grid, Window
from backend.segment import answers
from backend.segment.prompts import view_window
from backend.segment.segmenter import Segmentation, Segmenter
from backend.segment.tokens import COARSEST
from backend.segment.view import screen_factor, union

Ring = list[list[float]]

SCREEN = 1000
"""Screen pixels along a view, as on a laptop."""

SMALLEST, WIDEST = 128, 4096
"""Sides in pixels of the views tried without --view, each twice the one before: the smallest is about one working
window of finest cells (:data:`backend.segment.view.SIDE`), with the widest cells are as coarse as for a mapped scene."""

ALIKE = 0.8
"""Intersection over union from which the answers of two views are one: what is found whatever the view is an object."""

BESIDE = 4
"""Times the view's side for which a model's features are computed: working windows grow until they are twice as wide
as the view, each at most doubled."""

MOST_TOKENS = 1024
"""Pixels along that: features help only in windows of :data:`backend.segment.view.SIDE` cells of at most
:data:`backend.segment.tokens.COARSEST` pixels, which hold the prompts; a wide view of them would take hours."""


def in_fitting_view(segmenter: Segmenter, prompts: Prompts, around: Window, say: Callable[[str], None]) -> Segmentation:
    """The answer in the best of the views around ``around``, what the prompts span; ``say`` hears doubts."""
    side, grid = max(SMALLEST, 2 * around.height, 2 * around.width), segmenter.scene.grid
    fitting: list[Segmentation] = []
    while True:
        seen = centred(around, side)
        found = in_view(segmenter, prompts, around, ring_of(seen, grid), say)
        if held(found, seen, grid):
            if fitting and likeness(fitting[-1], found) >= ALIKE:
                return fitting[-1]
            fitting.append(found)
        if side >= WIDEST or seen.intersection(grid.whole) == grid.whole:
            return fitting[0] if fitting else found
        side *= 2


def in_view(
    segmenter: Segmenter, prompts: Prompts, around: Window, ring: Ring, say: Callable[[str], None]
) -> Segmentation:
    """The answer in one view; a model's features are waited for."""
    view = View(ring, SCREEN, SCREEN)
    _await_tokens(segmenter, around, view_window(view, segmenter.scene.grid), say)
    return answers.segment(segmenter, view, prompts)


def _await_tokens(segmenter: Segmenter, around: Window, shown: Window, say: Callable[[str], None]) -> None:
    """Have the model's features at hand around the prompts, also beside the view: an object may be followed so far."""
    if segmenter.tokens is None:
        return
    if screen_factor(shown, (SCREEN, SCREEN)) > COARSEST:
        say("This view is too coarse for the model: the bands alone answer. Give a smaller --view.")
        return
    segmenter.tokens.compute(centred(around, min(BESIDE * max(shown.height, shown.width), MOST_TOKENS)))


def likeness(one: Segmentation, other: Segmentation) -> float:
    """Intersection over union of two answers, in pixels."""
    both = union(one.window, other.window)
    spread = []
    for found in (one, other):
        whole = np.zeros((both.height, both.width), np.bool_)
        mask = found.mask.repeat(found.factor, 0).repeat(found.factor, 1)
        whole[found.window.shifted(-both.row, -both.col).slices] = mask
        spread.append(whole)
    return float((spread[0] & spread[1]).sum() / max((spread[0] | spread[1]).sum(), 1))


def held(found: Segmentation, seen: Window, grid: Grid) -> bool:
    """Whether an object lies within the view, off its rim, and leaves as much of it for what is not the object."""
    shown = seen.intersection(grid.whole)
    pairs = [
        (found.window.row, found.window.height, seen.row, seen.height, grid.height),
        (found.window.col, found.window.width, seen.col, seen.width, grid.width),
    ]
    inside = all(
        (first > start or start <= 0) and (first + length < start + side or start + side >= whole)
        for first, length, start, side, whole in pairs
    )
    return inside and bool(found.mask.any()) and 2 * int(found.mask.sum()) * found.factor**2 <= shown.height * shown.width


def centred(around: Window, side: int) -> Window:
    """A square of ``side`` pixels around the middle of a window."""
    return Window(around.row + (around.height - side) // 2, around.col + (around.width - side) // 2, side, side)


def ring_of(window: Window, grid: Grid) -> Ring:
    """A window's corners in the grid's coordinates."""
    rows, cols = (window.row, window.row + window.height), (window.col, window.col + window.width)
    corners = ((cols[0], rows[0]), (cols[1], rows[0]), (cols[1], rows[1]), (cols[0], rows[1]))
    return [list(grid.transform @ corner) for corner in corners]
