"""The pinned packages of an environment, and the name that follows from them."""

from __future__ import annotations

import hashlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "locks"

TORCH_VERSION = "2.13.0"
TORCHVISION_VERSION = "0.28.0"
PYTORCH_INDEX = "https://download.pytorch.org/whl/"
"""The public index of PyTorch builds; asked only when the user's own sources lack the build wanted."""

CPU, CUDA = "cpu", "cuda"
CHANNELS = (CPU, CUDA)


def lock_file(channel: str) -> Path:
    """The complete, hashed list of everything but torch and torchvision."""
    return FOLDER / f"lock-{channel}.txt"


def torch_hashes() -> Path:
    """Exact torch and torchvision from PyPI with every hash PyPI states."""
    return FOLDER / "torch-pypi.txt"


def lock_hash(channel: str) -> str:
    """Twelve hexadecimal digits that change whenever a pin of the channel changes."""
    digest = hashlib.sha256(f"{channel} {TORCH_VERSION} {TORCHVISION_VERSION}\n".encode())
    digest.update(lock_file(channel).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]
