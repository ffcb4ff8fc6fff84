"""One opened scene that answers clicks with masks."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.segment import rule, smoothing, view
from backend.segment.cells import Cells
from backend.segment.features import describe
from backend.segment.graph import Graph
from backend.segment.prompts import PixelClick, PixelPrompts
from backend.segment.view import Frame

Mask = npt.NDArray[np.bool_]

WORKSPACES = 12
"""Working windows kept with their features and graph: a few objects at two or three resolutions (3 MB each)."""


@dataclass(frozen=True)
class Segmentation:
    """``mask`` (h,w) over ``window`` of the grid: each of its cells stands for factor × factor pixels."""

    window: Window
    factor: int
    mask: Mask
    note: str | None = None


@dataclass(frozen=True)
class Workspace:
    """A working window, ready for clicks."""

    frame: Frame
    valid: Mask
    graph: Graph


class Segmenter:
    """One opened scene; its own lock makes it safe for several threads."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._cells = Cells(scene)
        self._spaces: OrderedDict[Frame, Workspace] = OrderedDict()
        self._lock = threading.RLock()

    def prepare(self, view_: Window, screen: tuple[int, int]) -> None:
        """Read what clicks in this view will need. ``screen``: its rows and columns in screen pixels."""
        with self._lock:
            factor = view.screen_factor(view_, screen)
            for key in self._cells.keys(view_, factor):
                self._cells.tile(key)

    def segment(self, prompts: PixelPrompts, view_: Window, screen: tuple[int, int]) -> Segmentation:
        """The mask of what the prompts mean; empty, with a note, where they mean nothing."""
        with self._lock:
            usable, note = self._usable(prompts)
            if not usable.include and usable.box is None:
                return empty(note or "Click into what you look for: so far there are only places that do not belong.")
            return replace(self._grown(usable, view_, view.screen_factor(view_, screen)), note=note)

    def close(self) -> None:
        """Close the scene's files."""
        with self._lock:
            self.scene.close()

    def _grown(self, prompts: PixelPrompts, view_: Window, finest: int) -> Segmentation:
        """Work on ever wider windows until the object lies inside."""
        factor, centre = view.first_factor(prompts, finest), view.middle(view.span(prompts))
        while True:
            space = self._space(view.frame_around(centre, factor, self._cells.size(factor)))
            mask = self._mask(space, prompts)
            if factor >= view.MOST_FACTOR or not self._runs_over(mask, space.frame, view_):
                return trimmed(mask, space.frame)
            pixels, factor = space.frame.pixels, factor * 2
            centre = view.middle(pixels)

    def _mask(self, space: Workspace, prompts: PixelPrompts) -> Mask:
        frame, (_, width) = space.frame, space.valid.shape
        include = _cells_of(prompts.include, frame)
        exclude = [cell for cell in _cells_of(prompts.exclude, frame) if cell not in include]
        seeds = rule.Seeds([r * width + c for r, c in include], [r * width + c for r, c in exclude])
        scores = rule.score(space.graph, seeds).reshape(space.valid.shape)
        return smoothing.settled(smoothing.smoothed(scores, space.valid), space.valid, include, exclude)

    def _runs_over(self, mask: Mask, frame: Frame, view_: Window) -> bool:
        """Whether the mask touches a rim of the window that is not the scene's, and the view is not filled yet."""
        if max(frame.pixels.height, frame.pixels.width) >= 2 * max(view_.height, view_.width):
            return False
        rows, cols = self._cells.size(frame.factor)
        cells = frame.cells
        return bool(
            (cells.row > 0 and mask[0].any())
            or (cells.col > 0 and mask[:, 0].any())
            or (cells.row + cells.height < rows and mask[-1].any())
            or (cells.col + cells.width < cols and mask[:, -1].any())
        )

    def _space(self, frame: Frame) -> Workspace:
        found = self._spaces.get(frame)
        if found is None:
            values, valid = self._cells.read(frame.cells, frame.factor)
            found = Workspace(frame, valid, Graph(describe(values, valid), valid))
            self._spaces[frame] = found
            if len(self._spaces) > WORKSPACES:
                self._spaces.popitem(last=False)
        self._spaces.move_to_end(frame)
        return found

    def _usable(self, prompts: PixelPrompts) -> tuple[PixelPrompts, str | None]:
        """The prompts on valid pixels, the last on each, and what to say of the others."""
        last = {click.pixel: click for click in prompts.clicks}
        inside = [click for click in last.values() if self._is_inside(click)]
        valid = [click for click in inside if self._is_valid(click)]
        box = None if prompts.box is None else prompts.box.intersection(self.scene.grid.whole)
        if box is not None and box.height * box.width == 0:
            box = None
        notes = []
        if len(inside) < len(last):
            notes.append("A click outside the raster was left out.")
        if len(valid) < len(inside):
            notes.append("A click where the raster has no data was left out.")
        if prompts.box is not None and box is None:
            notes.append("The box lies outside the raster.")
        if len(last) < len(prompts.clicks):
            notes.append("Of two clicks on one pixel the later counts.")
        return PixelPrompts(tuple(valid), box), " ".join(notes) or None

    def _is_inside(self, click: PixelClick) -> bool:
        row, column = click.pixel
        return 0 <= row < self.scene.grid.height and 0 <= column < self.scene.grid.width

    def _is_valid(self, click: PixelClick) -> bool:
        row, column = click.pixel
        return bool(self._cells.read(Window(row, column, 1, 1), 1)[1][0, 0])


def trimmed(mask: Mask, frame: Frame) -> Segmentation:
    """The smallest part that holds all of the mask."""
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if len(rows) == 0:
        return empty(None)
    part = mask[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
    cells = Window(frame.cells.row + int(rows[0]), frame.cells.col + int(cols[0]), *part.shape)
    return Segmentation(Frame(cells, frame.factor).pixels, frame.factor, part)


def empty(note: str | None) -> Segmentation:
    """Nothing was found."""
    return Segmentation(Window(0, 0, 1, 1), 1, np.zeros((1, 1), np.bool_), note)


def _cells_of(clicks: tuple[PixelClick, ...], frame: Frame) -> list[tuple[int, int]]:
    return list(dict.fromkeys(frame.cell(*click.pixel) for click in clicks if frame.holds(*click.pixel)))
