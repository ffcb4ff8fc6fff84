"""The command line as a user meets it: a process, in a folder, with or without a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 120


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


def patchwork(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """``python -m backend ARGUMENTS`` without a terminal, to its end."""
    return subprocess.run(
        [sys.executable, "-m", "backend", *arguments],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
