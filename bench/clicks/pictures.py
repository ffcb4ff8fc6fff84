"""How an object went, to be looked at: the view after 1, 3, 5 … clicks; mask tinted, truth outlined, + green, − red."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from backend.scene.scene import Scene
from bench.clicks.contestants import Opener, bands
from bench.clicks.course import run
from bench.clicks.objects import Target
from bench.clicks.user import Placed

Mask = NDArray[np.bool_]
Picture = NDArray[np.uint8]

SHOWN = (1, 2, 3, 5, 10, 20)
SCALE = 2


def draw(target: Target, openers: Sequence[Opener], path: Path) -> None:
    """One row a contestant, one column for each of :data:`SHOWN`."""
    with Scene.open(target.scene) as scene:
        values, _ = bands(scene, target.view)
    back = backdrop(values)
    rows = []
    for opener in openers:
        frames: dict[int, Picture] = {}

        def watch(clicks: list[Placed], mask: Mask, frames: dict[int, Picture] = frames) -> None:
            frames[len(clicks)] = painted(back, target.truth, mask, clicks)

        run(target, opener, 0, watch)
        last = frames[max(frames)]
        rows.append(np.concatenate([enlarged(back), *(frames.get(n, last) for n in SHOWN)], axis=1))
    Image.fromarray(np.concatenate(rows)).save(path)


def backdrop(values: NDArray[np.float32]) -> Picture:
    """The first three bands (the first thrice where fewer) as 8 bits."""
    chosen = values[[min(n, len(values) - 1) for n in (0, 1, 2)]] if len(values) < 4 else values[[3, 2, 1]]
    return ((chosen.clip(-2.5, 2.5) + 2.5) * 51).astype(np.uint8).transpose(1, 2, 0)


def painted(back: Picture, truth: Mask, mask: Mask, clicks: Sequence[Placed]) -> Picture:
    out = back.astype(np.float32)
    out[mask] = 0.6 * out[mask] + 0.4 * np.array([60, 120, 255])
    large = enlarged(out.astype(np.uint8))
    outline = enlarged(truth)
    large[outline & ~ndimage.binary_erosion(outline)] = (255, 220, 0)
    for click in clicks:
        centre = click.row * SCALE, click.col * SCALE
        large[centre[0] - 1 : centre[0] + 4, centre[1] - 1 : centre[1] + 4] = (
            (0, 255, 0) if click.include else (255, 0, 0)
        )
    return large


def enlarged(cells: NDArray[np.generic]) -> NDArray[np.generic]:
    return cells.repeat(SCALE, axis=0).repeat(SCALE, axis=1)
