"""Running pip and friends: output streamed line by line, environment cleaned, failures typed."""

from __future__ import annotations

import os
import subprocess
from typing import Callable, Dict, List, Mapping, Optional

from ..contract.errors import EnvironmentError_

Report = Callable[[str], None]
"""Called with each line of what happens."""

_REMOVED = (
    "PYTHON",
    "__PYVENV_LAUNCHER__",
    "VIRTUAL_ENV",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_REQUIRE_VIRTUALENV",
)
_REMOVED_LIBRARIES = ("LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_")


def clean_environment(environ: Optional[Mapping[str, str]] = None) -> Dict[str, str]:
    """The caller's variables without those that would bend another Python (QGIS sets several)."""
    env = os.environ if environ is None else environ
    kept = {k: v for k, v in env.items() if not k.startswith(_REMOVED + _REMOVED_LIBRARIES)}
    return {**kept, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PYTHONNOUSERSITE": "1"}


def run(arguments: List[str], report: Report) -> int:
    """Run a command, hand each output line to ``report``, return the exit status."""
    report("$ " + " ".join(arguments))
    process = subprocess.Popen(
        arguments,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=clean_environment(),
    )
    for line in process.stdout or ():
        report(line.rstrip("\n"))
    return process.wait()


def must(arguments: List[str], report: Report, failed: str, remedy: str) -> None:
    """Run a command that has to succeed. Raises :class:`EnvironmentError_` ending in the command's last words."""
    last: List[str] = []

    def keep(line: str) -> None:
        report(line)
        if line.strip() and not line.startswith(("$", "WARNING")):
            last[:] = [*last[-2:], line.strip()]

    if run(arguments, keep) != 0:
        raise EnvironmentError_(f"{failed} The last words were: {' / '.join(last) or 'none'}.", remedy)
