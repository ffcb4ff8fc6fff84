"""Step 1 of an installation: torch and torchvision, exact versions, no dependencies.

The user's configured package sources come first; PyTorch's public index is
added only when they lack the build wanted. Where the build is the one on PyPI
its hashes are required; elsewhere the exact version over TLS has to do, and
the environment's facts (hence ``doctor``) say so.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional

from ..contract.errors import EnvironmentError_
from . import locks
from .commands import Report, run

CUDA_TAG = "cu130"
_CHECK = "Check the network, the proxy and pip's configuration, then start again."


@dataclass(frozen=True)
class TorchSource:
    """Where the two packages came from."""

    torch: str
    torchvision: str
    hashed: bool


def install_torch(python: Path, channel: str, report: Report, platform: str = sys.platform) -> TorchSource:
    """Install both into the environment of ``python``. Raises :class:`EnvironmentError_`."""
    if _pypi_has(channel, platform):
        return _from_pypi(python, report)
    tag = "+cpu" if channel == locks.CPU else f"+{CUDA_TAG}"
    index = locks.PYTORCH_INDEX + tag[1:]
    torch = f"torch=={locks.TORCH_VERSION}{tag}"
    vision = f"torchvision=={locks.TORCHVISION_VERSION}{tag}"
    torch_from = _first_source(python, torch, index, report)
    if torch_from is None:
        raise EnvironmentError_(f"The package {torch} could not be installed.", _CHECK)
    vision_from = _first_source(python, vision, index, report)
    if vision_from is None:
        report(
            f"{vision} is not to be had; taking PyPI's torchvision, whose compiled operators Patchwork does not need."
        )
        _vision_from_pypi(python, report)
        vision_from = "PyPI's build for CUDA, made importable by Patchwork's torchvision guard"
    return TorchSource(torch_from, vision_from, hashed=False)


def _pypi_has(channel: str, platform: str) -> bool:
    """PyPI's builds are CUDA on Linux, CPU on Windows and macOS."""
    return (channel == locks.CUDA) == platform.startswith("linux")


def _from_pypi(python: Path, report: Report) -> TorchSource:
    if run(_pip(python, "--require-hashes", "-r", str(locks.torch_hashes())), report) != 0:
        raise EnvironmentError_(f"torch {locks.TORCH_VERSION} could not be installed.", _CHECK)
    return TorchSource("configured sources", "configured sources", hashed=True)


def _first_source(python: Path, requirement: str, index: str, report: Report) -> Optional[str]:
    if run(_pip(python, requirement), report) == 0:
        return "configured sources"
    report(f"Your package sources have no {requirement}: adding PyTorch's public index.")
    quick = ["--extra-index-url", index, "--retries", "1", "--timeout", "30"]
    return "PyTorch's public index" if run(_pip(python, *quick, requirement), report) == 0 else None


def _vision_from_pypi(python: Path, report: Report) -> None:
    lines = locks.torch_hashes().read_text(encoding="utf-8")
    start = lines.index("torchvision==")
    wanted = python.parent.parent / "torchvision.txt"
    wanted.write_text(lines[start:], encoding="utf-8")
    if run(_pip(python, "--require-hashes", "-r", str(wanted)), report) != 0:
        raise EnvironmentError_(f"torchvision {locks.TORCHVISION_VERSION} could not be installed.", _CHECK)
    wanted.unlink()


def _pip(python: Path, *arguments: str) -> List[str]:
    return [str(python), "-m", "pip", "install", "--no-deps", "--progress-bar", "off", *arguments]
