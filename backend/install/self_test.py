"""Running ``backend.models.kernel_test`` in an environment and reading its answer."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Dict, List, Optional

from .commands import Runner, clean_environment

MODULE = "backend.models.kernel_test"
LIMIT_S = 600.0


def command(python: Path, module: str = MODULE) -> List[str]:
    """``-P``: the folder it is started in shadows nothing."""
    return [str(python), "-P", "-m", module]


def through(runner: Runner, python: Path, module: str = MODULE) -> Dict[str, Any]:
    """{summary, device, versions, gpu_error} or {error}, as one stoppable step of an installation."""
    lines: List[str] = []
    status = runner.run(command(python, module), lines.append, LIMIT_S)
    return read(status, lines)


def alone(python: Path, path: Optional[Path] = None) -> Dict[str, Any]:
    """The same outside an installation; ``path``: the backend's folder where ``python`` does not know it."""
    environment = clean_environment()
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    try:
        ran = subprocess.run(
            command(python), capture_output=True, text=True, timeout=LIMIT_S, env=environment, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return {"error": str(error)}
    return read(ran.returncode, (ran.stderr + "\n" + ran.stdout).splitlines())


def read(status: int, lines: List[str]) -> Dict[str, Any]:
    """What it said: its last line of JSON where it ended well, else its last words."""
    said = [line.strip() for line in lines if line.strip()]
    if status != 0:
        return {"error": said[-1].rstrip(".") if said else f"it ended with status {status} and without a word"}
    try:
        result: Dict[str, Any] = json.loads(next(line for line in reversed(said) if line.startswith("{")))
    except (StopIteration, ValueError):
        return {"error": "it gave no answer"}
    return result
