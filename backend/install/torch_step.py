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
from typing import Optional

from . import locks
from .locks import PINS, Pins
from .pip_step import Pip
from .pip_words import lacking

CUDA_TAG = "cu130"


@dataclass(frozen=True)
class TorchSource:
    """Where the two packages came from."""

    torch: str
    torchvision: str
    hashed: bool


def install_torch(pip: Pip, channel: str, pins: Pins = PINS, platform: str = sys.platform) -> TorchSource:
    """Install both. Raises :class:`PatchworkError` in the words of :mod:`pip_words`."""
    if pypi_has(channel, platform):
        pip.must("torch", "--require-hashes", "-r", str(locks.torch_hashes(pins)))
        return TorchSource(_configured(pip), _configured(pip), hashed=True)
    torch, vision = wanted(channel, pins)
    torch_from = _first_source(pip, torch, channel)
    if torch_from is None:
        raise lacking(torch, pip.sources.wheels)
    vision_from = _first_source(pip, vision, channel)
    if vision_from is None:
        pip.runner.report.line(
            f"{vision} is not to be had; taking PyPI's torchvision, whose compiled operators Patchwork does not need."
        )
        _vision_from_pypi(pip, pins)
        vision_from = "PyPI's build for CUDA, made importable by Patchwork's torchvision guard"
    return TorchSource(torch_from, vision_from, hashed=False)


def wanted(channel: str, pins: Pins = PINS) -> "tuple[str, str]":
    """The two requirements where the build is not PyPI's."""
    tag = "+cpu" if channel == locks.CPU else f"+{CUDA_TAG}"
    return f"torch=={pins.torch}{tag}", f"torchvision=={pins.torchvision}{tag}"


def pypi_has(channel: str, platform: str = sys.platform) -> bool:
    """PyPI's builds are CUDA on Linux, CPU on Windows and macOS."""
    return (channel == locks.CUDA) == platform.startswith("linux")


def _configured(pip: Pip) -> str:
    if pip.sources.wheels is not None:
        return f"the folder {pip.sources.wheels}"
    return "configured sources" if pip.sources.own else "the index given"


def _first_source(pip: Pip, requirement: str, channel: str) -> Optional[str]:
    """Where it came from; None where nobody has it. Any other failure is raised: another index would not help."""
    own = pip.install(requirement)
    if own.ok:
        return _configured(pip)
    if not own.lacks:
        raise own.error(requirement)
    if pip.sources.wheels is not None or not pip.sources.public_index:
        return None
    index = pip.sources.public_index + ("cpu" if channel == locks.CPU else CUDA_TAG)
    pip.runner.report.line(f"Your package sources have no {requirement}: adding PyTorch's public index.")
    quick = ["--retries", "1", "--timeout", "30"]
    public = pip.install("--extra-index-url", index, *quick, requirement)
    return "PyTorch's public index" if public.ok else None


def _vision_from_pypi(pip: Pip, pins: Pins) -> None:
    lines = locks.torch_hashes(pins).read_text(encoding="utf-8")
    wanted_file: Path = pip.target.folder / "torchvision.txt"
    wanted_file.write_text(lines[lines.index("torchvision==") :], encoding="utf-8")
    pip.must("torchvision", "--require-hashes", "-r", str(wanted_file))
    wanted_file.unlink()
