"""Many clicks in a row: the server's memory does not grow (``PATCHWORK_CLICKS`` for another number)."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np

from tests.backend.segment.making import NORTH_UP, write
from tests.backend.serve.client import Client
from tests.reliability.figures import show

CLICKS = int(os.environ.get("PATCHWORK_CLICKS", "1000"))

MOST_GROWTH = 12 * 2**20
"""Allocators round up and memory is torn: some 6 MB. A leak of one window's features a click (110 kB) would be 55 MB."""

HEIGHT, WIDTH = 32, 144
"""A few working windows, small enough for a thousand clicks in half a minute of one processor. What is kept of them is full long
before half the clicks: room for the cues of 24 clicks and 32 answers in each."""


def test_memory_does_not_grow_from_click_to_click(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    parcels = np.kron(rng.normal(100, 30, (2, HEIGHT // 16, WIDTH // 16)), np.ones((16, 16)))
    values = (parcels + rng.normal(0, 3, parcels.shape)).astype(np.float32)
    write(tmp_path / "a.tif", values)
    corners = [list(NORTH_UP @ corner) for corner in ((0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT))]
    asked = {
        "scene": {"sources": [{"path": str(tmp_path / "a.tif"), "units": "scaled"}]},
        "view": {"corners": corners, "width": WIDTH, "height": HEIGHT},
    }
    with Client() as client:
        sizes = []
        for number in range(CLICKS):
            places = [NORTH_UP @ (rng.uniform(1, WIDTH - 1), rng.uniform(1, HEIGHT - 1)) for _ in range(1 + number % 3)]
            clicks = [{"x": x, "y": y, "include": i == 0} for i, (x, y) in enumerate(places)]
            client.call("segment.mask", **asked, prompts={"clicks": clicks}, deadline_s=120)
            sizes.append(client.memory_bytes())
    half = sizes[CLICKS // 2 :]
    growth = max(half) - sizes[CLICKS // 2 - 1]
    value = f"{growth / 2**20:+.1f} MB over the later half, {max(sizes) / 2**20:.0f} MB at most"
    show(f"memory over {CLICKS} clicks", value, f"at most {MOST_GROWTH >> 20} MB of growth")
    assert growth < MOST_GROWTH
