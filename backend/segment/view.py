"""Which cells are looked at: a working window around the prompts, as fine as they allow.

A graph of at most :data:`SIDE`² nodes is worked on. It starts at the resolution of the screen (pixels where zoomed in)
and doubles its reach, halving its resolution, while the prompts need more room or the object grows over its rim
(:mod:`backend.segment.segmenter`). Windows are snapped, so that the next click or a resting pointer meets the same one.
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

MOST_FACTOR = 64
"""The coarsest cells, in pixels: windows of more than 7,000 pixels are no longer pointing but mapping."""


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


def middle(window: Window) -> tuple[float, float]:
    """Row and column of a window's centre."""
    return window.row + window.height / 2, window.col + window.width / 2
