"""Which cells are looked at: a working window around the prompts, as fine as they allow.

A graph of at most :data:`SIDE`² nodes is worked on. At first it shows the view as a whole, in cells as coarse as that
takes. Where the object found is small in it, a window is looked at in finer cells that it fills better; where it runs
over the rim, a wider one (:mod:`backend.segment.segmenter`). Windows are snapped, so that the next click or a resting
pointer meets the same one.
"""

from __future__ import annotations

from dataclasses import dataclass

from backend.scene.grid import Window
from backend.segment.prompts import PixelPrompts

SIDE = 112
"""Cells along the working window: 12,544 nodes, of which the methods' budget of 25 ms allows about 14,000."""

SNAP = 16
"""Windows begin at multiples of this many cells."""

FILL = 0.7
"""Of the working window, what the prompts may span: the object goes on around them."""

FULL = 0.6
"""Of the working window, what the object may span before cells of half the size would show too little around it."""

MOST_LOOKS = 4
"""Windows looked at for one answer: mostly one or two."""

MOST_FACTOR = 32
"""The coarsest cells, in pixels: windows of more than 3,600 pixels are no longer pointing but mapping."""


@dataclass(frozen=True)
class Frame:
    """A working window in cells of factor × factor pixels."""

    cells: Window
    factor: int

    @property
    def pixels(self) -> Window:
        """The same in pixels (may reach beyond the grid by less than a cell)."""
        return Window(*(length * self.factor for length in self.cells))

    def cell(self, row: float, column: float) -> tuple[int, int]:
        """The cell of the window that holds a place given in pixels."""
        return int(row // self.factor) - self.cells.row, int(column // self.factor) - self.cells.col

    def holds(self, row: float, column: float) -> bool:
        r, c = self.cell(row, column)
        return 0 <= r < self.cells.height and 0 <= c < self.cells.width


def screen_factor(view: Window, screen: tuple[int, int]) -> int:
    """Pixels along a cell that is no finer than the screen: a power of two, 1 where zoomed in."""
    zoom = max(view.height / max(screen[0], 1), view.width / max(screen[1], 1))
    factor = 1
    while factor * 2 <= zoom and factor < MOST_FACTOR:
        factor *= 2
    return factor


def span(prompts: PixelPrompts) -> Window:
    """The pixels from the first to the last prompt, with a fifth of the box around it."""
    rows = [click.pixel[0] for click in prompts.clicks]
    cols = [click.pixel[1] for click in prompts.clicks]
    if prompts.box is not None:
        box, margin = prompts.box, max(prompts.box.height, prompts.box.width) // 5 + 2
        rows += [box.row - margin, box.row + box.height + margin]
        cols += [box.col - margin, box.col + box.width + margin]
    return Window(min(rows), min(cols), max(rows) - min(rows) + 1, max(cols) - min(cols) + 1)


def first_factor(prompts: PixelPrompts, finest: int) -> int:
    """The finest cells with which the prompts fill no more than :data:`FILL` of the working window."""
    wide, factor = span(prompts), finest
    allowed = SIDE if prompts.box is not None and not prompts.clicks else FILL * SIDE
    while max(wide.height, wide.width) > allowed * factor and factor < MOST_FACTOR:
        factor *= 2
    return factor


def frame_around(centre: tuple[float, float], factor: int, size: tuple[int, int]) -> Frame:
    """A snapped working window around ``centre`` (pixels), inside a scene of ``size`` cells."""
    starts, lengths = [], []
    for place, cells in zip(centre, size, strict=True):
        length = min(SIDE, cells)
        start = round((place / factor - length / 2) / SNAP) * SNAP
        starts.append(max(0, min(start, cells - length)))
        lengths.append(length)
    return Frame(Window(starts[0], starts[1], lengths[0], lengths[1]), factor)


def whole_factor(view: Window) -> int:
    """The finest cells with which the working window shows nearly all of the view's shorter side."""
    factor = 1
    while min(view.height, view.width) > 1.3 * SIDE * factor and factor < MOST_FACTOR:
        factor *= 2
    return factor


def fills(frame: Frame, view: Window) -> bool:
    """Whether a working window is already twice as wide as the view: what lies further off is not seen."""
    return max(frame.pixels.height, frame.pixels.width) >= 2 * max(view.height, view.width)


def filling_factor(needed: Window, factor: int) -> int:
    """The finest cells, no coarser than ``factor``, with which an object takes at most :data:`FULL` of the window."""
    longest = max(needed.height, needed.width)
    while factor > 1 and longest <= FULL * SIDE * factor / 2:
        factor //= 2
    return factor


def core(window: Window) -> Window:
    """Its middle, a tenth in from each side: from there, something of an object's surroundings is seen all around."""
    down, across = window.height // 10, window.width // 10
    return Window(window.row + down, window.col + across, window.height - 2 * down, window.width - 2 * across)


def holds(outer: Window, inner: Window) -> bool:
    """Whether ``inner`` lies within ``outer``."""
    return outer.intersection(inner) == inner


def union(a: Window, b: Window) -> Window:
    """The smallest window that holds both."""
    row, col = min(a.row, b.row), min(a.col, b.col)
    bottom, right = max(a.row + a.height, b.row + b.height), max(a.col + a.width, b.col + b.width)
    return Window(row, col, bottom - row, right - col)


def middle(window: Window) -> tuple[float, float]:
    """Row and column of a window's centre."""
    return window.row + window.height / 2, window.col + window.width / 2
