"""The pinned packages of an environment, and the name that follows from them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Mapping

FOLDER = Path(__file__).resolve().parent / "locks"

TORCH_VERSION = "2.13.0"
TORCHVISION_VERSION = "0.28.0"
PYTORCH_INDEX = "https://download.pytorch.org/whl/"
"""The public index of PyTorch builds; asked only when the user's own sources lack the build wanted."""

CPU, CUDA = "cpu", "cuda"
CHANNELS = (CPU, CUDA)

_GIB = 1024**3


@dataclass(frozen=True)
class Pins:
    """What an environment is made of: the lock files' folder, torch's versions, the self-test, the room it takes.

    ``disk_bytes``: free disk an installation needs at its widest, downloads included (CPU: measured, rounded up; CUDA: estimated).
    ``download_bytes``: what comes over the network when nothing is cached (CPU: measured; CUDA: the wheels' sum).
    """

    folder: Path = FOLDER
    torch: str = TORCH_VERSION
    torchvision: str = TORCHVISION_VERSION
    self_test: str = "backend.models.kernel_test"
    disk_bytes: Mapping[str, int] = field(default_factory=lambda: {CPU: 3 * _GIB, CUDA: 9 * _GIB})
    download_bytes: Mapping[str, int] = field(default_factory=lambda: {CPU: 450 * 10**6, CUDA: 3200 * 10**6})


PINS = Pins()
"""This version's."""


def lock_file(channel: str, pins: Pins = PINS) -> Path:
    """The complete, hashed list of everything but torch and torchvision."""
    return pins.folder / f"lock-{channel}.txt"


def torch_hashes(pins: Pins = PINS) -> Path:
    """Exact torch and torchvision from PyPI with every hash PyPI states."""
    return pins.folder / "torch-pypi.txt"


def lock_hash(channel: str, pins: Pins = PINS) -> str:
    """Twelve hexadecimal digits that change whenever a pin of the channel changes."""
    digest = hashlib.sha256(f"{channel} {pins.torch} {pins.torchvision}\n".encode())
    digest.update(lock_file(channel, pins).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]
