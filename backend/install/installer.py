"""Making an environment: a row of steps, the marker file last.

Python → venv → torch → everything else with hashes → ``pip check`` → the
backend on its path → a kernel run as self-test → ``environment.json``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, Dict, Optional

from ..contract import atomic
from ..contract.errors import EnvironmentError_, ResourceError
from ..contract.home import code_folder
from ..contract.version import ROOT, product_version
from . import locate, locks, torch_step
from .commands import Report, must
from .python_search import find_python

NEEDED_BYTES = {locks.CPU: 3 * 1024**3, locks.CUDA: 9 * 1024**3}
"""Free disk an installation needs at its widest, downloads included (measured, rounded up)."""

_RETRY = "Start the installation again; what was downloaded is reused."


def choose_channel() -> str:
    """``cuda`` where an NVIDIA driver answers, else ``cpu``."""
    probe = shutil.which("nvidia-smi")
    if probe and subprocess.run([probe, "-L"], capture_output=True, timeout=30).returncode == 0:
        return locks.CUDA
    return locks.CPU


def install(channel: str, report: Report, base: Optional[Path] = None) -> locate.Installed:
    """Make the environment of ``channel`` unless it stands already; return it complete.

    Raises :class:`EnvironmentError_` or :class:`ResourceError`; a failed
    attempt leaves a folder without marker, which the next attempt replaces.
    """
    target = locate.environment(channel, base)
    if target.complete:
        return target
    _require_disk(target.folder, channel)
    choice = find_python()
    report(f"Python {choice.version} at {choice.path}: {choice.reason}.")
    if target.folder.exists():
        shutil.rmtree(target.folder)
    must(
        [str(choice.path), "-I", "-m", "venv", str(target.folder)],
        report,
        "The environment could not be created.",
        _RETRY,
    )
    source = torch_step.install_torch(target.python, channel, report)
    _install_lock(target, channel, report)
    _put_backend_on_path(target, base)
    tested = _self_test(target, report)
    facts = {
        "channel": channel,
        "python": choice.version,
        "made": time.strftime("%Y-%m-%d %H:%M"),
        "version": product_version(),
    }
    atomic.write_json(target.folder / locate.MARKER, {**facts, "torch_source": asdict(source), "self_test": tested})
    return target


def _require_disk(folder: Path, channel: str) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    free, needed = shutil.disk_usage(folder.parent).free, NEEDED_BYTES[channel]
    if free < needed:
        raise ResourceError(
            f"The installation needs {needed / 1024**3:.0f} GiB and {free / 1024**3:.1f} GiB are free.",
            "Free some space, or set PATCHWORK_HOME to a folder on another disk.",
            str(folder.parent),
        )


def _install_lock(target: locate.Installed, channel: str, report: Report) -> None:
    pip = [str(target.python), "-m", "pip"]
    lock = ["install", "--require-hashes", "--no-deps", "--progress-bar", "off", "-r", str(locks.lock_file(channel))]
    must(pip + lock, report, "The backend's packages could not be installed.", _RETRY)
    must([*pip, "check"], report, "The installed packages do not fit together.", _RETRY)


def _put_backend_on_path(target: locate.Installed, base: Optional[Path]) -> None:
    """A ``.pth`` to the checkout, or to a copy of this version that an upgrade leaves alone."""
    root = ROOT if locate.is_checkout() else place_code(base)
    query = [str(target.python), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = subprocess.run(query, capture_output=True, text=True, check=True).stdout.strip()
    (Path(site) / "patchwork.pth").write_text(f"{root}{os.linesep}", encoding="utf-8")


def place_code(base: Optional[Path] = None, root: Path = ROOT) -> Path:
    """Copy the backend to ``code/<version>/`` unless that copy stands; return its folder."""
    target = code_folder(base) / product_version(root)
    if target.exists():
        return target
    part = atomic.part_of(target)
    shutil.rmtree(part, ignore_errors=True)
    for folder in ("backend", "resources/legends"):
        shutil.copytree(root / folder, part / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(root / "metadata.txt", part / "metadata.txt")
    part.replace(target)
    return target


def _self_test(target: locate.Installed, report: Report) -> Dict[str, Any]:
    """Import everything and run a kernel on the device; the answer is kept for ``doctor``."""
    from .doctor import kernel_test

    result = kernel_test(target.python)
    if "error" in result:
        raise EnvironmentError_(f"The new environment does not work: {result['error']}", _RETRY, str(target.folder))
    report(f"Self-test: {result['summary']}")
    return result
