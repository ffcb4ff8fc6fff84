"""The graphics card, the channel that follows, and what is said where it is not used."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from backend.install import gpu, locks, running_on
from backend.install.gpu import Gpu


def smi(folder: Path, text: str, status: int = 0) -> str:
    """A stand-in for nvidia-smi; what to give as PATH."""
    folder.mkdir(exist_ok=True)
    program = folder / "nvidia-smi"
    program.write_text(f"#!/bin/sh\ncat <<'END'\n{text}\nEND\nexit {status}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(folder)


def test_the_best_card_is_taken(tmp_path: Path) -> None:
    path = smi(tmp_path / "bin", "Quadro P400, 580.95.05, 6.1\nNVIDIA RTX A4000, 580.95.05, 8.6")
    assert gpu.find_gpu(path, pci=tmp_path) == Gpu("NVIDIA RTX A4000", "580.95.05", (8, 6))


def test_a_driver_that_does_not_answer_still_shows_a_card(tmp_path: Path) -> None:
    path = smi(tmp_path / "bin", "NVIDIA-SMI has failed because it couldn't communicate with the driver", 9)
    assert gpu.find_gpu(path, sys.executable, pci=tmp_path) is None
    device = tmp_path / "0000:01:00.0"
    device.mkdir()
    (device / "vendor").write_text("0x10de\n", encoding="ascii")
    (device / "class").write_text("0x030000\n", encoding="ascii")
    found = gpu.find_gpu(path, sys.executable, pci=tmp_path)
    assert found is not None and found.driver == ""
    channel = gpu.choose(found, "linux")
    assert channel.name == locks.CPU and "driver does not answer" in channel.unused and "580" in channel.remedy


def test_sound_cards_are_no_graphics_cards(tmp_path: Path) -> None:
    device = tmp_path / "0000:01:00.1"
    device.mkdir()
    (device / "vendor").write_text("0x10de\n", encoding="ascii")
    (device / "class").write_text("0x040300\n", encoding="ascii")
    assert not gpu.on_bus(tmp_path)


@pytest.mark.parametrize(
    ("card", "channel", "words"),
    [
        (None, locks.CPU, ""),
        (Gpu("RTX", "580.65.06", (7, 5)), locks.CUDA, ""),
        (Gpu("H100", "590.10", None), locks.CUDA, ""),
        (Gpu("GTX 1080", "580.65.06", (6, 1)), locks.CPU, "too old (capability 6.1"),
        (Gpu("RTX", "550.163.01", (8, 9)), locks.CPU, "driver 550.163.01 is too old"),
    ],
)
def test_the_channel_follows_from_driver_and_capability(card: Gpu | None, channel: str, words: str) -> None:
    chosen = gpu.choose(card, "linux")
    assert chosen.name == channel
    assert words in chosen.unused
    assert bool(chosen.unused) == bool(chosen.remedy) == (card is not None and channel == locks.CPU)


def test_apple_needs_no_channel_of_its_own() -> None:
    assert gpu.choose(None, "darwin").name == locks.CPU


GOOD = Gpu("RTX", "580.65.06", (8, 9))


def test_what_it_runs_on() -> None:
    assert running_on.judge({"device": "cuda", "device_name": "RTX"}, GOOD, 2).text == "RTX"
    quiet = running_on.judge({"device": "cpu"}, None, 2)
    assert (quiet.text, quiet.warning) == ("CPU, 2 cores", "")
    assert running_on.judge({"device": "cpu"}, None, 1).text == "CPU, 1 core"


@pytest.mark.parametrize(
    ("tested", "card", "channel", "why", "remedy"),
    [
        ({"built_for": "13.0", "gpu_error": "CUDA error: no kernel image"}, GOOD, "cuda", "no kernel image", "restart"),
        ({"built_for": ""}, GOOD, "cpu", "the one for processors", "Repair"),
        ({"built_for": "13.0"}, Gpu("RTX", "470.1", (8, 6)), "cuda", "driver 470.1 is too old", "Update"),
        ({"built_for": "13.0"}, Gpu("an NVIDIA graphics card"), "", "does not answer", "Install NVIDIA's driver"),
    ],
)
def test_a_card_that_is_not_used_is_a_loud_matter(
    tested: dict[str, str], card: Gpu, channel: str, why: str, remedy: str
) -> None:
    found = running_on.judge({"device": "cpu", **tested}, card, 2, channel)
    assert found.text == "CPU, 2 cores"
    assert why in found.warning and card.name in found.warning and remedy in found.remedy
