"""Memory does not grow with the raster."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

CHILD = """
import sys
from pathlib import Path
import numpy as np
from backend.labels.class_scheme import LandClass
from backend.tiles import engine
from backend.tiles.layout import Tiling
from backend.tiles.sinks import AmbiguitySink, ClassSink
from tests.backend.tiles.helpers import ArrayScene, context

class Endless(ArrayScene):
    '''Makes its pixels up as they are read.'''
    def __init__(self, side):
        super().__init__(np.zeros((3, 1, 1), np.float32))
        self.grid = type(self.grid)(side, side, self.grid.transform, self.grid.crs)
    def read(self, window):
        rows = np.arange(window.row, window.row + window.height, dtype=np.float32)[:, None]
        cols = np.arange(window.col, window.col + window.width, dtype=np.float32)
        plane = np.sin(rows / 40) + np.cos(cols / 30)
        return np.stack([plane, -plane, plane / 2]), np.ones(plane.shape, bool)

folder, side = Path(sys.argv[1]), int(sys.argv[2])
classes = [LandClass(code, str(code), "#808080") for code in range(1, 9)]
sinks = [ClassSink(folder / "map.tif", classes), AmbiguitySink(folder / "u.tif")]
peak = lambda: next(line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line).split()[1]

def stub(values, valid):
    global mapping
    mapping = peak()
    return np.repeat(np.abs(values[:, :1]), 8, axis=1) + np.arange(8, dtype=np.float32)[:, None, None]

engine.run(Endless(side), stub, 8, sinks, Tiling(256, 8, 8), context(folder), folder / "work")
print(mapping, peak())
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the peak from /proc")
def test_the_peak_is_the_same_for_sixteen_times_the_pixels(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "GDAL_CACHEMAX": "16"}
    peaks = []
    for side in (1000, 4000):
        folder = tmp_path / str(side)
        folder.mkdir()
        command = [sys.executable, "-c", CHILD, str(folder), str(side)]
        found = subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True)
        peaks.append([int(text) for text in found.stdout.split()])
    small, large = peaks
    assert large[0] <= 1.15 * small[0], f"KiB while mapping: {small[0]}, {large[0]}"
    assert large[1] <= 300 * 1024, f"KiB with the files written: {large[1]}"
