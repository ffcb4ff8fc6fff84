"""Statistics while somebody waits: exact for what is soon read, else of a bounded sample of blocks, and said so."""

from __future__ import annotations

from typing import Any

import numpy as np

from backend.scene.grid import Window
from backend.scene.random_stream import hashes
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics, compute_statistics, scan_statistics

MOST_NUMBERS = 30_000_000
"""Pixels × bands read at most: ten seconds of a loaded machine, a third of the shortest deadline of a call."""

SEED = 11


def quick_statistics(scene: Scene) -> tuple[Statistics, float]:
    """Statistics and the share of the scene that was read for them: 1, or that of blocks spread at random.

    The same scene gives the same blocks. ``valid_pixels`` of a sample is the number to expect in the whole.
    Raises :class:`InputError` where no valid pixel was found.
    """
    pixels = scene.extent.height * scene.extent.width
    if pixels * len(scene.bands) <= MOST_NUMBERS:
        return compute_statistics([scene]), 1.0
    chosen = _drawn(scene)
    read = sum(window.height * window.width for window in chosen)
    found = scan_statistics([scene], windows=chosen)
    return Statistics(found.bands, found.valid_share, round(found.valid_share * pixels)), read / pixels


def to_json(statistics: Statistics, read_share: float) -> dict[str, Any]:
    """The statistics with ``read_share``: below 1 they are estimates."""
    return {**statistics.to_json(), "read_share": read_share}


def _drawn(scene: Scene) -> list[Window]:
    """Whole blocks of the file in the order of their hashes, as many as may be read, in the file's order."""
    windows = list(scene.grid.blocks(*scene.sample_shape, scene.extent))
    order = np.argsort(hashes(SEED, np.arange(len(windows))), kind="stable")
    numbers = np.cumsum([windows[i].height * windows[i].width * len(scene.bands) for i in order])
    count = max(1, int(np.count_nonzero(numbers <= MOST_NUMBERS)))
    return [windows[i] for i in sorted(order[:count].tolist())]
