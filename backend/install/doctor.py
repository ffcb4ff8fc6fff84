"""A report on this machine and the environment, to read or to paste into a bug report."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path
from typing import List, Optional

from ..contract.home import env_folder, home
from ..contract.version import ROOT, product_version
from . import gpu, locate, running_on, self_test, workplace
from .masking import Mask

_PATHS = ("PATCHWORK_HOME", "PATCHWORK_PYTHON", "PATCHWORK_BACKEND_PYTHON")


def report(python: Optional[Path] = None) -> str:
    """Plain text: product, machine, folders, environment, self-test; no passwords.

    ``python``: whose packages are tried; None: the installed environment's, if there is one. (Never this process's own
    by itself: inside QGIS that may be QGIS.)
    """
    lines = [
        f"Patchwork {product_version()}",
        *_machine(),
        *_folders(),
        *_network(),
        *_environments(),
        *_self_test(python),
    ]
    return Mask().text("\n".join(lines))


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


def _network() -> List[str]:
    """Which of pip's and the network's variables are set; their values are nobody's business."""
    shown = ("PIP_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_")
    names = sorted(name for name in os.environ if name.upper().startswith(shown))
    return [f"Set for the network: {', '.join(names) or 'nothing'}"]


def _environments() -> List[str]:
    found = [item for item in locate.candidates() if item.folder.exists()]
    left = [f"Left by an interrupted installation: {path}" for path in workplace.leftovers(env_folder())]
    if not found:
        return ["Environment: none (make env, or Install in QGIS, sets one up)", *left]
    return [line for item in found for line in _describe(item)] + left


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


def _self_test(chosen: Optional[Path]) -> List[str]:
    installed = locate.locate()
    python = chosen or (installed.python if installed else None)
    card = gpu.find_gpu(python=str(python or ""))
    lines = [f"Graphics card: {_card(card)}"]
    if python is None:
        return [*lines, "Self-test: not run, nothing is installed"]
    result = self_test.alone(python, None if installed and installed.python == python else ROOT)
    if "error" in result:
        return [*lines, f"Self-test: FAILED: {result['error']}"]
    running = running_on.judge(result, card, os.cpu_count() or 1, _channel(installed))
    versions = ", ".join(f"{name} {number}" for name, number in result["versions"].items())
    lines += [f"Runs on: {running.text}"]
    lines += [f"WARNING: {running.warning} {running.remedy}"] if running.warning else []
    return [*lines, f"Self-test: {result['summary']}", f"Versions: {versions}"]


def _card(card: Optional[gpu.Gpu]) -> str:
    if card is None:
        return "none found"
    capability = ".".join(map(str, card.capability)) if card.capability else "unknown"
    return f"{card.name}, driver {card.driver or 'does not answer'}, capability {capability}"


def _channel(installed: Optional[locate.Installed]) -> str:
    return str(installed.facts().get("channel", "")) if installed else ""
