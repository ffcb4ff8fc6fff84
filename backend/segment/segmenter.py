"""One opened scene that answers clicks with masks."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.segment import boundary, boxes, experience, smoothing, view
from backend.segment.accepted import Accepted
from backend.segment.answerers import Answerer, Clicks, Opener, joint
from backend.segment.cells import Cells
from backend.segment.features import describe
from backend.segment.head_weights import shipped
from backend.segment.prompts import PixelClick, PixelPrompts
from backend.segment.tokens import COARSEST, TokenSource
from backend.segment.view import Frame

Mask = npt.NDArray[np.bool_]
Values = npt.NDArray[np.float32]

AROUND = 2.5
"""Sides of the window that is remembered with an accepted object, in the object's longer ones, as in a view that suits it."""

SHARPER = 8
"""How much finer than the working window's cells a rim may be drawn: 896² cells at most are read for it."""

MOST_AHEAD = 2048**2
"""Pixels of a view that are read ahead; a wider one is read where it is clicked."""

CUT = "It goes on beyond what was looked at: zoom out, or say with − where it ends."
OUTSIDE_BOX = "A click outside the box was left out: drag a box that holds the whole object."
NO_TOKENS = "The model's features of this place are not computed yet: this is what the bands alone say."
TOO_COARSE = "At this zoom the model's features do not help: this is what the bands alone say. Zoom in to use them."
FAILED_TOKENS = "The model's features cannot be computed: this is what the bands alone say. {}"

WORKSPACES = 12
"""Working windows kept with their features, graph and walker: a few objects at two or three resolutions. Each takes 4 MB, and
up to 9 MB more as clicks come, for what they say of its cells and the answers to them: memory grows until these are full."""


@dataclass(frozen=True)
class Segmentation:
    """``mask`` (h,w) over ``window`` of the grid: each of its cells stands for factor × factor pixels.

    ``waiting``: it was found without the model's tokens, which are being computed.
    """

    window: Window
    factor: int
    mask: Mask
    note: str | None = None
    waiting: bool = False


@dataclass(frozen=True)
class Workspace:
    """A working window, ready for clicks; ``with_tokens``: whether its features hold a model's tokens; ``seen``: its values."""

    frame: Frame
    valid: Mask
    answerer: Answerer
    with_tokens: bool
    seen: experience.Seen


class Segmenter:
    """One opened scene, seen with a model's ``tokens`` or without; its own lock makes it safe for several threads.

    ``opener`` says who answers (:mod:`backend.segment.answerers`), by default the shipped head and the regression.
    ``accepted``: what was accepted on this scene, which teaches (:mod:`backend.segment.experience`).
    """

    def __init__(
        self,
        scene: Scene,
        tokens: TokenSource | None = None,
        opener: Opener | None = None,
        accepted: Accepted | None = None,
    ) -> None:
        self.scene, self.tokens, self._opener = scene, tokens, opener or joint(shipped())
        self.accepted = accepted or Accepted(None)
        self._cells = Cells(scene)
        self._spaces: OrderedDict[Frame, Workspace] = OrderedDict()
        self._openings: OrderedDict[tuple[PixelPrompts, Window, int, int], Frame] = OrderedDict()
        self._lock = threading.RLock()

    def prepare(self, view_: Window, screen: tuple[int, int], wait: bool = False) -> None:
        """Read what clicks in this view will need. ``screen``: its rows and columns in screen pixels.

        Tokens are computed in the background, or with ``wait`` before this returns. Between two tiles others get
        their turn: a click does not wait for a view to be read. Last comes what a window around an object near the
        view's rim shows beyond it, in the cells of a first click's second look.
        """
        factor = view.screen_factor(view_, screen)
        if self.tokens is not None and factor <= COARSEST:
            (self.tokens.compute if wait else self.tokens.want)(view_)
        shown, widest = view_.intersection(self.scene.grid.whole), max(factor, view.whole_factor(view_))
        while shown.height * shown.width <= MOST_AHEAD and factor <= widest:
            self._read(shown, factor)
            factor *= 2
        with self._lock:
            self._space(self._whole(view_, widest))
        if shown.height * shown.width <= MOST_AHEAD and widest > 1:
            self._read(_grown(view_, view.SIDE // 2 * (widest // 2)), widest // 2)

    def _read(self, pixels: Window, factor: int) -> None:
        """Have the tiles under a window at hand."""
        for key in self._cells.keys(pixels, factor):
            with self._lock:
                self._cells.tile(key)

    def segment(self, prompts: PixelPrompts, view_: Window, screen: tuple[int, int]) -> Segmentation:
        """The mask of what the prompts mean; empty, with a note, where they mean nothing."""
        with self._lock:
            usable, note = self.usable(prompts)
            if not usable.include and usable.box is None:
                return empty(note or "Click into what you look for: so far there are only places that do not belong.")
            found, notes = self._searched(usable, view_, view.screen_factor(view_, screen))
            return replace(found, note=" ".join(filter(None, [note, *notes])) or None)

    def is_current(self) -> bool:
        """Whether the raster is still the one that was opened."""
        return self.scene.is_current()

    def close(self) -> None:
        """Close the scene's files."""
        if self.tokens is not None:
            self.tokens.close()
        with self._lock:
            self.scene.close()

    def _searched(self, prompts: PixelPrompts, view_: Window, finest: int) -> tuple[Segmentation, list[str]]:
        """The mask to the pixel, and what to say of it.

        The first click (or the box) alone decides where the search begins; those after it begin where that ended.
        """
        opening = replace(prompts, clicks=prompts.clicks[:1])
        if opening == prompts or (not opening.include and opening.box is None):
            found, frame = self._looked(prompts, view_, finest, None)
        else:
            found, frame = self._looked(prompts, view_, finest, self._opened(opening, view_, finest))
        sharp = self._sharp(found, prompts, finest)
        notes = [CUT] if self._runs_over(found, frame) else []
        if self.tokens is None or self._space(frame).with_tokens:
            return sharp, notes
        why = self._without(self.tokens, frame, view_)
        return replace(sharp, waiting=why == NO_TOKENS), [*notes, why]

    def _without(self, tokens: TokenSource, frame: Frame, view_: Window) -> str:
        """Why a window was seen without tokens. Those beyond the view, which nobody read ahead, are computed now."""
        if tokens.failure is not None:
            return FAILED_TOKENS.format(tokens.failure)
        if frame.factor > COARSEST:
            return TOO_COARSE
        tokens.want(view.union(view_, frame.pixels))
        return NO_TOKENS

    def _opened(self, opening: PixelPrompts, view_: Window, finest: int) -> Frame:
        """The last window looked at for the first click."""
        key = opening, view_, finest, self.accepted.version
        frame = self._openings.get(key)
        if frame is None:
            frame = self._openings[key] = self._looked(opening, view_, finest, None)[1]
            if len(self._openings) > WORKSPACES:
                self._openings.popitem(last=False)
        return frame

    def _looked(
        self, prompts: PixelPrompts, view_: Window, finest: int, begin: Frame | None
    ) -> tuple[Segmentation, Frame]:
        """From ``begin`` (the whole view) to a window that the object fills well, wider where it runs over the rim.

        What is seen as a whole decides what the object is; a window inside it would find differences where are none.
        """
        least, span = view.first_factor(prompts, finest), view.span(prompts)
        begin = begin or self._whole(view_, view.whole_factor(view_))
        factor, centre, tried = max(least, begin.factor), view.middle(begin.pixels), view.MOST_FACTOR
        if not view.holds(view.core(begin.pixels), span):
            centre = view.middle(span)
        for _ in range(view.MOST_LOOKS):
            frame = view.frame_around(centre, factor, self._cells.size(factor))
            found = trimmed(self._mask(self._space(frame), prompts), frame)
            if not found.mask.any():
                break
            needed = view.union(span, found.window)
            if factor < tried and self._runs_over(found, frame) and not view.fills(frame, view_):
                factor, least = factor * 2, factor * 2
            else:
                finer = max(least, view.filling_factor(needed, factor))
                if finer == factor:
                    break
                factor, tried = finer, factor
            centre = view.middle(needed)
        return found, frame

    def _whole(self, view_: Window, factor: int) -> Frame:
        """The window around the middle of the view: where every first click in it begins."""
        return view.frame_around(view.middle(view_), factor, self._cells.size(factor))

    def _mask(self, space: Workspace, prompts: PixelPrompts) -> Mask:
        frame, (_, width) = space.frame, space.valid.shape
        clicked = _last_on_each(prompts.clicks, frame)
        include = [cell for cell, wanted in clicked.items() if wanted]
        exclude = [cell for cell, wanted in clicked.items() if not wanted]
        box = boxes.inside(prompts, frame)
        if box is not None:
            for cell in include:  # held by a turned box that does not hold its cell's centre
                box[cell] = True
        rim = [] if box is None else boxes.around(box, space.valid)
        assumed = include or ([] if box is None else boxes.heart(box, space.valid))
        if not assumed:
            return np.zeros_like(space.valid)
        if not include:
            clicked |= dict.fromkeys(assumed, True)
        clicks = [(row * width + column, wanted) for (row, column), wanted in clicked.items()]
        beyond = [row * width + column for row, column in rim]
        scores = self._taught(space, clicks, space.answerer.scores(clicks, beyond)).reshape(space.valid.shape)
        mask = smoothing.settled(scores, space.valid, assumed, exclude)
        return mask if box is None else mask & box

    def _taught(self, space: Workspace, clicks: Clicks, scores: Values) -> Values:
        """Scores as what was accepted before would have them."""
        looks = self.accepted.looks
        told = experience.told(looks, space.seen.appearance, space.valid, clicks) if looks else None
        return scores if told is None else experience.adjusted(scores, told)

    def look(self, found: Segmentation) -> experience.Look | None:
        """What is kept of an accepted object, seen with as much around it; None where it is too small to tell."""
        with self._lock:
            longest, factor = max(found.window.height, found.window.width), 1
            while AROUND * longest > view.SIDE * factor and factor < view.MOST_FACTOR:
                factor *= 2
            frame = view.frame_around(view.middle(found.window), factor, self._cells.size(factor))
            values, valid = self._cells.read(frame.cells, factor)
            return experience.look(experience.appearance(values, valid), in_cells(found, frame), valid)

    def _sharp(self, found: Segmentation, prompts: PixelPrompts, finest: int) -> Segmentation:
        """The mask with its rim drawn anew in the finest cells, as far as :data:`SHARPER` allows; clicks hold."""
        ratio = min(max(found.factor // finest, 1), SHARPER)
        if not found.mask.any():
            return found
        coarse, factor = Window(*(length // found.factor for length in found.window)), found.factor // ratio
        around = _grown(coarse, boundary.REACH).intersection(Window(0, 0, *self._cells.size(found.factor)))
        mask = np.zeros((around.height, around.width), np.bool_)
        mask[coarse.shifted(-around.row, -around.col).slices] = found.mask
        wanted = Window(*(length * ratio for length in around)).intersection(Window(0, 0, *self._cells.size(factor)))
        seen, fine = self._cells.read(around, found.factor), self._cells.read(wanted, factor)
        sharp, frame = boundary.sharpened(mask, *seen, *fine), Frame(wanted, factor)
        if prompts.ring and (box := boxes.inside(prompts, frame)) is not None:
            sharp &= box
        for cell, include in _last_on_each(prompts.clicks, frame).items():
            sharp[cell] = include
        return trimmed(sharp, frame)

    def _runs_over(self, found: Segmentation, frame: Frame) -> bool:
        """Whether the mask touches a rim of the window that is not the scene's."""
        mask, seen, rows_cols = found.window, frame.pixels, self._cells.size(frame.factor)
        ends = [(mask.row, mask.height, seen.row, seen.height), (mask.col, mask.width, seen.col, seen.width)]
        return any(
            (first == start and start > 0) or (first + length == start + side and start + side < cells * frame.factor)
            for (first, length, start, side), cells in zip(ends, rows_cols, strict=True)
        )

    def _space(self, frame: Frame) -> Workspace:
        found = self._spaces.get(frame)
        if found is None or not found.with_tokens:
            tokens = None if self.tokens is None else self.tokens.of_cells(frame.cells, frame.factor)
            if found is None or tokens is not None:
                values, valid = self._cells.read(frame.cells, frame.factor)
                answerer = self._opener(describe(values, valid, tokens), valid)
                found = Workspace(frame, valid, answerer, tokens is not None, experience.Seen(values, valid))
                if self.accepted.looks:
                    _ = found.seen.appearance  # now, not at the click
            self._spaces[frame] = found
            if len(self._spaces) > WORKSPACES:
                self._spaces.popitem(last=False)
        self._spaces.move_to_end(frame)
        return found

    def usable(self, prompts: PixelPrompts) -> tuple[PixelPrompts, str | None]:
        """The prompts on valid pixels, the last on each, and what to say of the others.

        A box says where the object ends: what belongs cannot lie outside, whichever came first.
        """
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
        bounded = PixelPrompts(tuple(valid), box, () if box is None else prompts.ring)
        kept = tuple(click for click in valid if not click.include or bounded.boxed(click))
        if len(kept) < len(valid):
            notes.append(OUTSIDE_BOX)
        return replace(bounded, clicks=kept), " ".join(notes) or None

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


def in_cells(found: Segmentation, frame: Frame) -> Mask:
    """What was found in the cells of a frame: those it covers by more than half."""
    unit = min(found.factor, frame.factor)
    ratio, finer = frame.factor // unit, found.factor // unit
    mask = found.mask.repeat(finer, 0).repeat(finer, 1)
    own = Window(found.window.row // unit, found.window.col // unit, *mask.shape)
    seen = Window(*(length * ratio for length in frame.cells))
    covered, common = np.zeros((seen.height, seen.width), np.float32), own.intersection(seen)
    if common.height and common.width:
        covered[common.shifted(-seen.row, -seen.col).slices] = mask[common.shifted(-own.row, -own.col).slices]
    shape = frame.cells.height, ratio, frame.cells.width, ratio
    return np.asarray(covered.reshape(shape).mean(axis=(1, 3)) > 0.5, np.bool_)


def empty(note: str | None) -> Segmentation:
    """Nothing was found."""
    return Segmentation(Window(0, 0, 1, 1), 1, np.zeros((1, 1), np.bool_), note)


def _last_on_each(clicks: Sequence[PixelClick], frame: Frame) -> dict[tuple[int, int], bool]:
    """Clicked cells and whether they belong: of several clicks in one cell the last."""
    return {frame.cell(*click.pixel): click.include for click in clicks if frame.holds(*click.pixel)}


def _grown(window: Window, by: int) -> Window:
    return Window(window.row - by, window.col - by, window.height + 2 * by, window.width + 2 * by)
