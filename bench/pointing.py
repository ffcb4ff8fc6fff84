"""P10 and P11 on the backend's side: from a click sent to its mask received, over the real pipe.

``python -m bench.pointing [--raster FILE …] [--clicks 60] [--view 1024] [--model RUN]``

P10: objects are clicked one after another in a view whose features are cached, up to six clicks each at places spread
over it; a first click (as under a resting pointer) and later ones are also told apart. P11: the first click in a scene that was
never opened, once without and once with ``segment.prepare`` before it (whose own time is given).
The plugin's share (drawing the overlay) comes on top.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from scipy.ndimage import gaussian_filter

from backend.contract.version import PROTOCOL

ROOT = Path(__file__).resolve().parents[1]
GOALS = {"p50": 0.040, "p95": 0.080, "cold": 1.2}
PER_OBJECT = 6


class Pipe:
    """A server of its own with a home of its own."""

    def __init__(self, home: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATCHWORK_HOME": str(home)}
        command = [sys.executable, "-m", "backend", "serve"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        self._id = 0
        self.call("session.hello", protocol=PROTOCOL)

    def call(self, method: str, **params: Any) -> Any:
        """The result. Raises :class:`RuntimeError` for an error."""
        self._id += 1
        message = {"jsonrpc": "2.0", "id": self._id, "method": method, "params": params}
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()
        reply = json.loads(self.process.stdout.readline())
        if "error" in reply:
            raise RuntimeError(str(reply["error"]))
        return reply["result"]

    def processor_seconds(self) -> float:
        """What the server has computed so far (Linux): honest also where others use the machine."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(20)


def synthetic(folder: Path, bands: int, side: int) -> Path:
    """Parcels of many sizes with texture and noise, uint16, tiled and compressed as scenes come."""
    rng = np.random.default_rng(bands)
    parcels = np.sign(gaussian_filter(rng.normal(size=(3, side, side)), (0, 12, 12))).astype(np.float32)
    values = np.tensordot(rng.normal(size=(bands, 3)), parcels, 1) * 300 + 3000
    values += rng.normal(0, 60, values.shape)
    path = folder / f"{bands}.tif"
    profile = {"driver": "GTiff", "dtype": "uint16", "count": bands, "height": side, "width": side}
    form = {"tiled": True, "compress": "deflate", "crs": "EPSG:32633", "transform": Affine(10, 0, 5e5, 0, -10, 4e6)}
    with rasterio.open(path, "w", **profile, **form) as file:
        file.write(values.astype(np.uint16))
    return path


def view_of(path: Path, side: int) -> tuple[dict[str, Any], Affine, tuple[int, int]]:
    """A view of ``side`` pixels in the middle, at one pixel of the scene on one of the screen."""
    with rasterio.open(path) as file:
        height, width, place = min(side, file.height), min(side, file.width), file.transform
        top, left = (file.height - height) // 2, (file.width - width) // 2
    place = place @ Affine.translation(left, top)
    corners = [list(place @ corner) for corner in ((0, 0), (width, 0), (width, height), (0, height))]
    return {"corners": corners, "width": width, "height": height}, place, (height, width)


def clicks_over(place: Affine, size: tuple[int, int], seed: int, objects: int) -> list[list[dict[str, Any]]]:
    """For each object a list of clicks around its first, + and − in turn."""
    rng, out = np.random.default_rng(seed), []
    for _ in range(objects):
        centre = rng.uniform(0.1, 0.9, 2) * size
        found = []
        for number in range(PER_OBJECT):
            row, col = np.clip(centre + (number > 0) * rng.normal(0, 25, 2), 1, np.array(size) - 2)
            x, y = place @ (float(col), float(row))
            found.append({"x": x, "y": y, "include": number in (0, 2, 4)})
        out.append(found)
    return out


def warm_up(server: Pipe, folder: Path) -> None:
    """A click in another small scene: what Python has to import is no part of a cold window."""
    path = synthetic(folder, 1, 64)
    view, place, _ = view_of(path, 64)
    x, y = place @ (32.5, 32.5)
    scene = {"sources": [{"path": str(path)}]}
    server.call("segment.mask", scene=scene, view=view, prompts={"clicks": [{"x": x, "y": y}]}, deadline_s=120)


def measure(path: Path, model: str | None, side: int, clicks: int) -> None:
    view, place, size = view_of(path, side)
    asked: dict[str, Any] = {"scene": {"sources": [{"path": str(path)}]}, "view": view}
    if model:
        asked["model"] = model
    objects = clicks_over(place, size, 0, max(1, clicks // PER_OBJECT))
    with tempfile.TemporaryDirectory() as home:
        colds = []
        for prepared in (False, True):
            server = Pipe(Path(home))
            warm_up(server, Path(home))
            began = time.perf_counter()
            if prepared:
                server.call("segment.prepare", **asked, deadline_s=120)
                until_ready, began = time.perf_counter() - began, time.perf_counter()
            server.call("segment.mask", **asked, prompts={"clicks": objects[0][:1]}, deadline_s=120)
            colds.append(time.perf_counter() - began)
            if not prepared:
                server.close()
        while model and not server.call("segment.prepare", **asked, deadline_s=120)["tokens"]:
            time.sleep(0.5)
        first, later = [], []
        computed = server.processor_seconds()
        for found in objects:
            for count in range(1, len(found) + 1):
                began = time.perf_counter()
                server.call("segment.mask", **asked, prompts={"clicks": found[:count]}, deadline_s=120)
                (first if count == 1 else later).append(time.perf_counter() - began)
        computed = (server.processor_seconds() - computed) / (len(first) + len(later))
        server.close()
    show(path, size, colds, until_ready, first, later, computed)


def show(
    path: Path,
    size: tuple[int, int],
    colds: list[float],
    until_ready: float,
    first: list[float],
    later: list[float],
    computed: float,
) -> None:
    """Three lines a raster."""
    everything = np.array(first + later) * 1000
    p50, p95 = np.percentile(everything, (50, 95))
    parts = ", ".join(
        f"{name} {np.median(t) * 1000:.0f}" for name, t in (("first clicks", first), ("later", later)) if t
    )
    machine = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    print(f"{path.name}, view of {size[0]} × {size[1]}, {len(everything)} clicks, {machine}")
    print(
        f"  P10 p50 {p50:.0f} ms, p95 {p95:.0f} ms (goal {GOALS['p50'] * 1e3:.0f} and {GOALS['p95'] * 1e3:.0f}; {parts})"
    )
    print(f"      {computed * 1000:.0f} ms of processor time a click")
    print(
        f"  P11 cold {colds[0]:.2f} s (goal {GOALS['cold']} s), after segment.prepare {colds[1]:.3f} s; "
        f"prepare itself {until_ready:.2f} s",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--raster", action="append", type=Path, default=[], help="default: two that are made, 2 and 13 bands"
    )
    parser.add_argument("--model", default=None)
    parser.add_argument("--view", type=int, default=1024)
    parser.add_argument("--clicks", type=int, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rasters = options.raster or [synthetic(Path(folder), bands, 2048) for bands in (2, 13)]
        for path in rasters:
            measure(path.absolute(), options.model, options.view, options.clicks)


if __name__ == "__main__":
    main()
