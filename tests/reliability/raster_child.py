"""The process under test in R7: reads a raster's name a line, answers one JSON line about what came of it."""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any

from backend.contract.errors import PatchworkError
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.statistics import scan_statistics

SCAN_PIXELS = 50_000_000
"""Larger rasters are read in places only: a full pass is a job with progress and cancel, not a hang."""

ADDRESS_SPACE = 8 * 2**30


def use(name: str) -> dict[str, Any]:
    """Open, describe, read corners and middle, take statistics; refusals must be typed and name the file."""
    started = time.monotonic()
    try:
        with Scene.open(SceneRequest([Source(name)])) as scene:
            json.dumps(scene.describe(), allow_nan=False)
            json.dumps(scene.identity(), allow_nan=False)
            for window in _windows(scene):
                scene.read(window)
            if scene.grid.pixels <= SCAN_PIXELS:
                json.dumps(scan_statistics([scene]).to_json(), allow_nan=False)
        outcome: dict[str, Any] = {"outcome": "read"}
    except PatchworkError as error:
        outcome = {"outcome": "refused", **error.to_json(), "text": str(error)}
    except Exception as error:  # noqa: BLE001 - the harness reports what the product let through
        outcome = {"outcome": "untyped", "text": f"{type(error).__name__}: {error}"}
    return {**outcome, "seconds": time.monotonic() - started, "peak_bytes": peak_bytes()}


def peak_bytes() -> int:
    """The most memory this process has held. Not ``ru_maxrss``: that begins with what the starting process held."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(re.findall(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)[0]) * 1024


def _windows(scene: Scene) -> list[Window]:
    height, width = min(256, scene.grid.height), min(256, scene.grid.width)
    rows = {0, (scene.grid.height - height) // 2, scene.grid.height - height}
    cols = {0, (scene.grid.width - width) // 2, scene.grid.width - width}
    return [Window(row, col, height, width) for row in sorted(rows) for col in sorted(cols)]


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    for line in sys.stdin:
        sys.stdout.write(json.dumps(use(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
