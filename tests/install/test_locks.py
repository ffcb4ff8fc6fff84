"""The pins are complete, hashed, and free of addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from backend.install import locks

FILES = [locks.lock_file(channel) for channel in locks.CHANNELS] + [
    locks.torch_hashes(),
    locks.FOLDER / "test-tools.txt",
    locks.FOLDER / "qt6-tools.txt",
    locks.FOLDER / "package-tools.txt",
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_package_has_a_hash_and_an_exact_version(path: Path) -> None:
    blocks = re.split(r"\n(?=[a-z])", "\n" + path.read_text(encoding="utf-8"))[1:]
    assert blocks
    for block in blocks:
        assert re.match(r"[a-z0-9-]+==\S+", block), block[:80]
        assert "--hash=sha256:" in block, block[:80]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_address_in_a_lock(path: Path) -> None:
    assert not re.search(r"https?://|file:|--index-url|--find-links", path.read_text(encoding="utf-8"))


def test_every_requirement_is_locked_in_both_channels() -> None:
    wanted = [re.match(r"[a-z0-9-]+", line) for line in (locks.FOLDER / "requirements.in").read_text().splitlines()]
    names = {match.group() for match in wanted if match} - {"torch", "torchvision"}
    for channel in locks.CHANNELS:
        text = "\n" + locks.lock_file(channel).read_text(encoding="utf-8")
        assert not [name for name in names if f"\n{name}==" not in text]


def test_torch_is_left_to_its_own_step() -> None:
    for channel in locks.CHANNELS:
        assert not re.search(r"^torch(vision)?==", locks.lock_file(channel).read_text(encoding="utf-8"), re.M)
    text = locks.torch_hashes().read_text(encoding="utf-8")
    assert f"torch=={locks.TORCH_VERSION} " in text
    assert f"torchvision=={locks.TORCHVISION_VERSION} " in text


def test_every_requirement_states_its_reason() -> None:
    for name in ("requirements.in", "test-tools.in", "qt6-tools.in", "package-tools.in", "qgis-tools.txt"):
        lines = (locks.FOLDER / name).read_text(encoding="utf-8").splitlines()
        assert not [
            line for line in lines if line and not line.startswith("#") and " # " not in line.replace("  #", " #")
        ]
