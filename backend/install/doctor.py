"""A report on this machine and the environment, to read or to paste into a bug report."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List

from ..contract.home import home
from ..contract.version import ROOT, product_version
from . import locate
from .commands import clean_environment

_PATHS = ("PATCHWORK_HOME", "PATCHWORK_PYTHON", "PATCHWORK_BACKEND_PYTHON")


def kernel_test(python: Path) -> Dict[str, Any]:
    """Run ``backend.models.kernel_test`` in ``python``: {summary, device, versions} or {error}."""
    command = [str(python), "-m", "backend.models.kernel_test"]
    try:
        ran = subprocess.run(
            command, capture_output=True, text=True, timeout=300, env=clean_environment(), cwd=str(home().parent)
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return {"error": str(error)}
    if ran.returncode != 0:
        return {"error": (ran.stderr.strip().splitlines() or ["it ended without a word"])[-1]}
    result: Dict[str, Any] = json.loads(ran.stdout.strip().splitlines()[-1])
    return result


def report() -> str:
    """Plain text: product, machine, folders, environment, self-test."""
    lines = [f"Patchwork {product_version()}", *_machine(), *_folders(), *_environments(), *_self_test()]
    return "\n".join(lines)


def _machine() -> List[str]:
    return [
        f"System: {platform.platform()}",
        f"Processors: {os.cpu_count()}",
        f"This Python: {platform.python_version()} at {sys.executable}",
    ]


def _folders() -> List[str]:
    folder = home()
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free = shutil.disk_usage(there).free / 1024**3
    chosen = [f"{name}={os.environ[name]}" for name in _PATHS if name in os.environ]
    return [f"Code: {ROOT}", f"Home: {folder} ({free:.1f} GiB free)", *chosen]


def _environments() -> List[str]:
    found = [item for item in locate.candidates() if item.folder.exists()]
    if not found:
        return ["Environment: none (make env sets one up)"]
    return [line for item in found for line in _describe(item)]


def _describe(item: locate.Installed) -> List[str]:
    if not item.complete:
        return [f"Environment: {item.folder}: INCOMPLETE, make env starts it anew"]
    facts = item.facts()
    source = facts["torch_source"]
    checked = "hashes verified" if source["hashed"] else "exact version over TLS, no hash known"
    return [
        f"Environment: {item.folder} (channel {facts['channel']}, Python {facts['python']}, made {facts['made']})",
        f"  torch from {source['torch']}; torchvision from {source['torchvision']}; {checked}",
    ]


def _self_test() -> List[str]:
    installed = locate.locate()
    python = installed.python if installed else Path(sys.executable)
    result = kernel_test(python)
    if "error" in result:
        return [f"Self-test: FAILED: {result['error']}"]
    versions = ", ".join(f"{name} {number}" for name, number in result["versions"].items())
    return [f"Self-test: {result['summary']}", f"Versions: {versions}"]
