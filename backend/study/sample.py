"""Which labelled pixels are looked at: a bounded sample for each class and block, of known weight.

Scenes are read window by window, twice: once to count, once to draw. Memory follows the
sample. Which pixels are drawn depends on the seed and their place, not on the windows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.jobs.context import JobContext
from backend.scene.grid import Window
from backend.scene.random_stream import hashes
from backend.study.blocks import Counts, Split, choose_split, neighbours, splits_to_try
from backend.study.labelled import Labelled, single_class
from backend.study.places import WHOLE, Numbers, Places
from backend.study.settings import Settings
from backend.study.windows import home, shares
from backend.tiles.layout import Layout
from backend.training.seeds import mix

READ_BLOCK = 1024
"""Side of the windows scenes are read in, in pixels."""


@dataclass(frozen=True)
class Sample:
    """N pixels in the order of their scenes.

    ``scene``, ``row``, ``col``; ``index`` of the class; ``block`` 0 … B−1 and ``near`` N,M, the blocks within the guard
    (−1: none with labels); ``weight``: labelled pixels each stands for; ``priority``: random, for drawing fewer.
    """

    scene: Numbers
    row: Numbers
    col: Numbers
    index: NDArray[np.int16]
    block: Numbers
    near: Numbers
    weight: NDArray[np.float64]
    priority: NDArray[np.uint64]
    held: Numbers
    """B,K labelled pixels of each class in each block."""
    split: Split

    def __len__(self) -> int:
        return len(self.row)

    def of_scene(self, scene: int) -> NDArray[np.bool_]:
        return np.asarray(self.scene == scene, bool)


def draw_sample(
    labelled: Sequence[Labelled], layouts: Sequence[Layout], classes: int, settings: Settings, seed: int,
    context: JobContext,
) -> Sample:  # fmt: skip
    """Raises :class:`InputError` where no labelled pixel has imagery, or only one class has."""
    splits = splits_to_try(settings)
    places = Places([item.scene.grid for item in labelled], max(split.guard for split in splits))
    survey = _survey(labelled, layouts, places, splits, classes, context)
    _require_two_classes(labelled, survey)
    split, counts = choose_split(splits, survey.counts, settings.folds)
    allowed = _allowed_windows(survey.homes, settings.windows, seed)
    cap = _cap(counts, settings.pixels, settings.samples)
    drawn = _draw(labelled, layouts, places, split, allowed, cap, seed, context)
    return _placed(drawn, labelled, places, split, counts, classes)


@dataclass(frozen=True)
class _Survey:
    """``counts``: of each split, key of a block → pixels by class; ``homes``: by scene, K × windows with labels."""

    counts: list[Counts]
    homes: list[NDArray[np.bool_]]


def _survey(
    labelled: Sequence[Labelled], layouts: Sequence[Layout], places: Places, splits: Sequence[Split], classes: int,
    context: JobContext,
) -> _Survey:  # fmt: skip
    counts: list[dict[int, NDArray[np.int64]]] = [defaultdict(lambda: np.zeros(classes, np.int64)) for _ in splits]
    homes = [np.zeros((classes, layout.tiles), bool) for layout in layouts]
    for scene, rows, cols, index in _pixels(labelled, context, "Count labelled pixels"):
        homes[scene][index, home(layouts[scene], rows, cols)] = True
        y, x = places.positions(scene, rows, cols)
        for split, found in zip(splits, counts, strict=True):
            keys, at = np.unique(places.keys(scene, y, x, split.side), return_inverse=True)
            pixels = np.bincount(at * classes + index, minlength=len(keys) * classes).reshape(-1, classes)
            for key, numbers in zip(keys.tolist(), pixels, strict=True):
                found[key] += numbers
    return _Survey([dict(found) for found in counts], homes)


def _require_two_classes(labelled: Sequence[Labelled], survey: _Survey) -> None:
    present = sum(int(count) for count in np.any([h.any(axis=1) for h in survey.homes], axis=0))
    path = labelled[0].labels.source
    if present == 0:
        cause = "No labelled pixel has imagery: everything under the labels is nodata or outside the area."
        raise InputError(cause, "Check the nodata value, the units and the area.", path)
    if present == 1:
        raise single_class(path)


def _pixels(
    labelled: Sequence[Labelled], context: JobContext, title: str
) -> Iterator[tuple[int, Numbers, Numbers, NDArray[np.int64]]]:
    """Scene, rows, columns and classes of all labelled pixels with imagery, window by window."""
    windows: list[tuple[int, Window]] = []
    for number, item in enumerate(labelled):
        windows += [(number, w) for w in item.scene.grid.blocks(READ_BLOCK, READ_BLOCK, item.scene.extent)]
    context.stage(title, len(windows), "block")
    for done, (number, window) in enumerate(windows, 1):
        index = labelled[number].read(window)
        rows, cols = np.nonzero(index >= 0)
        if len(rows):
            yield number, rows + window.row, cols + window.col, index[rows, cols].astype(np.int64)
        context.advance(done)


def _allowed_windows(homes: Sequence[NDArray[np.bool_]], most: int, seed: int) -> list[NDArray[np.bool_] | None]:
    """By scene the windows that may be computed, drawn in turn for each class; None: all of them."""
    if sum(int(found.any(axis=0).sum()) for found in homes) <= most:
        return [None] * len(homes)
    of_class = []
    for index in range(len(homes[0])):
        pairs = np.concatenate([
            np.stack([np.full(found[index].sum(), scene), np.flatnonzero(found[index])], axis=1)
            for scene, found in enumerate(homes)
        ])  # fmt: skip
        order = np.argsort(hashes(mix(seed, 1, index), np.arange(len(pairs))), kind="stable")
        of_class.append(pairs[order].tolist())
    allowed = [np.zeros(found.shape[1], bool) for found in homes]
    turn = 0
    while sum(int(found.sum()) for found in allowed) < most:
        for pairs in of_class:
            if turn < len(pairs):
                allowed[pairs[turn][0]][pairs[turn][1]] = True
        turn += 1
    return list(allowed)


def _cap(counts: Counts, pixels: int | None, samples: int) -> int:
    """The most pixels of each class and block, at most ``pixels``, that keep the sample at ``samples``."""
    numbers = np.concatenate(list(counts.values()))
    low, high = 1, min(pixels or samples, samples)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if np.minimum(numbers, middle).sum() <= samples else (low, middle - 1)
    return low


_Drawn = tuple[Numbers, Numbers, Numbers, Numbers, Numbers, NDArray[np.uint64]]
"""Scene, row, column, class, key of the block, priority."""


def _draw(
    labelled: Sequence[Labelled], layouts: Sequence[Layout], places: Places, split: Split,
    allowed: Sequence[NDArray[np.bool_] | None], cap: int, seed: int, context: JobContext,
) -> _Drawn:  # fmt: skip
    parts: list[_Drawn] = []
    for scene, rows, cols, index in _pixels(labelled, context, "Draw pixels"):
        keep = _in_allowed(layouts[scene], rows, cols, allowed[scene])
        rows, cols, index = rows[keep], cols[keep], index[keep]
        key = places.keys(scene, *places.positions(scene, rows, cols), split.side)
        priority = hashes(mix(seed, 2, scene), rows * labelled[scene].scene.grid.width + cols)
        parts.append(_lowest((np.full(len(rows), scene), rows, cols, index, key, priority), cap))
    joined = tuple(np.concatenate([part[i] for part in parts]) for i in range(6))
    return _lowest(joined, cap)  # type: ignore[arg-type]  # six arrays, as in each part


def _in_allowed(layout: Layout, rows: Numbers, cols: Numbers, allowed: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    """Pixels all of whose windows may be computed."""
    keep = np.ones(len(rows), bool)
    if allowed is not None:
        pairs = shares(layout, rows, cols)
        keep[pairs.point[~allowed[pairs.window]]] = False
    return keep


def _lowest(drawn: _Drawn, cap: int) -> _Drawn:
    """The ``cap`` pixels of lowest priority of each block and class, in the order of scene, row and column."""
    scene, row, col, index, key, priority = drawn
    order = np.lexsort((priority, index, key))
    cell = np.stack([key[order], index[order]])
    begins = (
        np.flatnonzero(np.append(True, (cell[:, 1:] != cell[:, :-1]).any(axis=0))) if len(row) else np.zeros(0, int)
    )
    rank = np.arange(len(row)) - np.repeat(begins, np.diff(np.append(begins, len(row))))
    kept = order[rank < cap]
    kept = kept[np.lexsort((col[kept], row[kept], scene[kept]))]
    return scene[kept], row[kept], col[kept], index[kept], key[kept], priority[kept]


def _placed(
    drawn: _Drawn, labelled: Sequence[Labelled], places: Places, split: Split, counts: Counts, classes: int
) -> Sample:
    scene, row, col, index, key, priority = drawn
    known = np.asarray(sorted(counts), np.int64)
    held = np.stack([counts[int(k)] for k in known])
    block = np.searchsorted(known, key)
    near = block[:, None]
    if split.side != WHOLE:
        near = np.full((len(row), 9), -1, np.int64)
        for number in range(len(labelled)):
            own = scene == number
            y, x = places.positions(number, row[own], col[own])
            for i, (down, right) in enumerate(neighbours(y, x, split.guard)):
                near[own, i] = _numbers(known, places.keys(number, down, right, split.side))
    sampled = np.zeros((len(known), classes))
    np.add.at(sampled, (block, index), 1)
    weight = held[block, index] / sampled[block, index]
    return Sample(scene, row, col, index.astype(np.int16), block, near, weight, priority, held, split)


def _numbers(known: Numbers, keys: Numbers) -> Numbers:
    """The place of each key among the known ones, −1 where it is not."""
    at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return np.where(known[at] == keys, at, -1)
