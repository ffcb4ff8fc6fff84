"""Who clicks: every contestant turns the clicks so far into a mask of the view.

``OPENERS`` holds name → function of an opened scene and the view, which does what can be done before the first
click and gives the function that is timed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.segment.answerers import BelongingAnswerer, WalkerAnswerer, with_head
from backend.segment.head_weights import SHIPPED, TrainedHead
from backend.segment.segmenter import Segmenter
from bench.clicks.growing import RegionGrowing
from bench.clicks.ours import Ours
from bench.clicks.user import Placed
from bench.clicks.walker import RandomWalker

Mask = NDArray[np.bool_]
Answer = Callable[[Sequence[Placed]], Mask]
Opener = Callable[[Scene, Window], Answer]


def bands(scene: Scene, view: Window) -> tuple[NDArray[np.float32], Mask]:
    """Raw bands scaled alike: median 0, half the span between the 16th and 84th percentile 1, cut at ±5."""
    values, valid = scene.read(view)
    usable = valid & np.isfinite(values).all(axis=0)
    low, middle, high = np.percentile(values[:, usable], (16, 50, 84), axis=1)
    scaled = (values - middle[:, None, None]) / np.maximum((high - low) / 2, 1e-6)[:, None, None]
    return np.where(usable, scaled, 0).clip(-5, 5).astype(np.float32), usable


def region_growing(scene: Scene, view: Window) -> Answer:
    return RegionGrowing(*bands(scene, view)).mask


def random_walker(scene: Scene, view: Window) -> Answer:
    return RandomWalker(*bands(scene, view)).mask


def regression(scene: Scene, view: Window) -> Answer:
    return Ours(Segmenter(scene, opener=BelongingAnswerer), view).mask


def walker(scene: Scene, view: Window) -> Answer:
    return Ours(Segmenter(scene, opener=WalkerAnswerer), view).mask


def trained_head(path: Path | None = None, remembers: bool = True) -> Opener:
    """The head of a file, read once."""
    opener = with_head(TrainedHead.open(path or SHIPPED, remembers))
    return lambda scene, view: Ours(Segmenter(scene, opener=opener), view).mask


def product(scene: Scene, view: Window) -> Answer:
    """What answers clicks on the map."""
    return Ours(Segmenter(scene), view).mask


OPENERS: dict[str, Opener] = {
    "region growing": region_growing,
    "random walker, raw bands": random_walker,
    "ours: regression on relations": regression,
    "ours: walker": walker,
    "ours: head and regression (ships)": product,
}
