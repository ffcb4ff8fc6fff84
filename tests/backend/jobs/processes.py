"""Real worker processes for tests, and waiting for what they write."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from backend.contract.run_directory import RunDirectory

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 60.0


def environment() -> dict[str, str]:
    """This process's environment, with this checkout's backend and one thread."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


def backend(*arguments: str, cwd: Path | None = None) -> subprocess.Popen[bytes]:
    """``python -m backend ARGUMENTS`` with pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "backend", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env=environment(),
    )


def worker(run: RunDirectory) -> subprocess.Popen[bytes]:
    """A worker as ``serve`` starts it, but our child."""
    return backend("run", str(run.path), "--worker")


def wait_until(condition: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
    """Poll ``condition``; fails saying ``what`` did not happen."""
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up, f"{what} did not happen within {seconds:g} s"
        time.sleep(0.01)


def wait_for_phase(run: RunDirectory, *phases: str) -> None:
    """Until a reader would show one of ``phases``."""
    wait_until(lambda: run.phase() in phases, f"phase {phases} (now {run.phase()})")
