"""What attention must beat before it means anything.

Each control gives maps of the same kind at the same pixels and chooses its best one in
the same way; all but brightness and texture offer as many maps as there are heads.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.study.contest import Source
from backend.study.features import Features, Floats, at_pixels
from backend.study.windows import Shares
from backend.training.seeds import mix

READ = 512
"""Side of the windows in which brightness and texture are read, in pixels."""

SCALES = (1, 2, 4, 8)
"""Sizes of the random maps' blobs, in patches."""


def shuffled(features: Sequence[Features], pairs: Sequence[Shares], counts: Sequence[int], patch: int, seed: int,
             names: list[str]) -> Source:  # fmt: skip
    """Each window shows another window's attention at its place: what is left is where in a window attention goes."""
    maps = np.concatenate([found.maps for found in features])
    other = _no_own_place(len(maps), seed)
    parts, first = [], 0
    for shares, count in zip(pairs, counts, strict=True):
        windows = shares.of_windows()
        parts.append(_blended(shares, count, [maps[other[first + i]] for i in range(len(windows))], patch))
        first += len(windows)
    return Source(names, np.log2(np.concatenate(parts)))


def by_position(features: Sequence[Features], pairs: Sequence[Shares], counts: Sequence[int], patch: int, seed: int,
                names: list[str]) -> Source:  # fmt: skip
    """The mean attention at each place of the window, whatever lies there.

    Half of the windows show the mean of the other half: the mean of all would hold a window's own attention,
    and the mean of all others would be its negative.
    """
    maps = np.concatenate([found.maps for found in features])
    half = _no_own_place(len(maps), mix(seed, 8)) % 2
    means = [_mean_log2(maps[half != side]) for side in (0, 1)]
    parts, first = [], 0
    for shares, count in zip(pairs, counts, strict=True):
        windows = len(shares.of_windows())
        parts.append(_blended(shares, count, [means[half[first + i]] for i in range(windows)], patch))
        first += windows
    return Source(names, np.concatenate(parts))


def _mean_log2(maps: NDArray[np.float16]) -> Floats:
    """A,h,w of W,A,h,w; uniform attention where there is no window."""
    total = np.zeros(maps.shape[1:], np.float32)
    for window in maps:
        total += np.log2(window.astype(np.float32))
    return np.asarray(total / max(1, len(maps)), np.float32)


def random_maps(
    scenes: Sequence[Scene], rows: Sequence[NDArray[np.int64]], cols: Sequence[NDArray[np.int64]], patch: int,
    count: int, seed: int,
) -> Source:  # fmt: skip
    """Smooth noise with blobs of one to eight patches: the luck of choosing the best of many."""
    values = np.zeros((sum(map(len, rows)), count), np.float32)
    for a in range(count):
        cell, parts = patch * SCALES[a % len(SCALES)], []
        for number, scene in enumerate(scenes):
            draw = np.random.default_rng(mix(seed, 3, a, number))
            shape = scene.grid.height // cell + 2, scene.grid.width // cell + 2
            noise = draw.standard_normal(shape, dtype=np.float32)
            parts.append(ndimage.map_coordinates(noise, [rows[number] / cell, cols[number] / cell], order=1))
        values[:, a] = np.concatenate(parts)
    return Source([f"random map {a}" for a in range(count)], values)


def bands(scene: Scene, rows: NDArray[np.int64], cols: NDArray[np.int64], sides: Sequence[int]) -> Source:
    """Each band's value, then its mean and deviation in windows of ``sides`` pixels (valid pixels only)."""
    names = [f"{band.name}" for band in scene.bands]
    for side in sides:
        names += [f"{what} of {band.name} in {side} px" for what in ("mean", "deviation") for band in scene.bands]
    values = np.zeros((len(rows), len(names)), np.float32)
    reach = max(sides, default=0) // 2 + 1
    for window in scene.grid.blocks(READ, READ, scene.extent):
        inside = np.flatnonzero(
            (rows >= window.row) & (rows < window.row + window.height)
            & (cols >= window.col) & (cols < window.col + window.width)
        )  # fmt: skip
        if len(inside):
            wider = Window(window.row - reach, window.col - reach, window.height + 2 * reach, window.width + 2 * reach)
            wider = wider.intersection(scene.grid.whole)
            at = rows[inside] - wider.row, cols[inside] - wider.col
            values[inside] = _local(*scene.read(wider), sides)[:, at[0], at[1]].T
    return Source(names, values)


def _local(values: Floats, valid: NDArray[np.bool_], sides: Sequence[int]) -> Floats:
    """Values, local means and local deviations: C·(1 + 2·sides),h,w."""
    known, out = valid.astype(np.float64), [values]
    centred = values - np.asarray([band[valid].mean() if valid.any() else 0 for band in values])[:, None, None]
    for side in sides:
        share = np.maximum(ndimage.uniform_filter(known, side, mode="constant"), 1e-9)
        mean, square = (
            np.stack([ndimage.uniform_filter(np.where(valid, band, 0), side, mode="constant") for band in v]) / share
            for v in (centred.astype(np.float64), centred.astype(np.float64) ** 2)
        )
        out += [mean.astype(np.float32), np.sqrt(np.maximum(square - mean**2, 0)).astype(np.float32)]
    return np.concatenate(out)


def _blended(shares: Shares, count: int, maps: Sequence[NDArray[np.floating]], patch: int) -> Floats:
    """Values N,A where each window shows the map at its place in ``maps``."""
    out = np.zeros((count, maps[0].shape[0]), np.float32)
    everywhere = np.ones(maps[0].shape[1:], bool)
    for (_, part), shown in zip(shares.of_windows(), maps, strict=True):
        found = at_pixels(shown.astype(np.float32), everywhere, patch, shares.row[part], shares.col[part])
        out[shares.point[part]] += shares.weight[part, None] * found
    return out


def _no_own_place(count: int, seed: int) -> NDArray[np.int64]:
    """A random single cycle: no window keeps its own attention (a lone window must)."""
    order = np.random.default_rng(mix(seed, 4)).permutation(count)
    other = np.empty(count, np.int64)
    other[order] = np.roll(order, 1)
    return other
