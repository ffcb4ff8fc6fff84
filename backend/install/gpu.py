"""Which graphics card there is, asked of the driver; never by loading torch. From it follows the channel.

``nvidia-smi`` first; where it is missing or too old to tell the capability, a
child process asks the driver's own library (:mod:`driver_query`); where no
driver answers at all, Linux still lists the card on the PCI bus.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Tuple

from . import locks
from .commands import clean_environment

OLDEST_DRIVER = 580
"""The first driver branch that runs CUDA 13, which the pinned torch is built with."""
OLDEST_CAPABILITY = (7, 5)
"""CUDA 13 compiles for Turing and newer; Maxwell, Pascal and Volta were dropped."""

_QUERY = ["--query-gpu=name,driver_version,compute_cap", "--format=csv,noheader"]
_PCI = Path("/sys/bus/pci/devices")
_NVIDIA, _DISPLAY = "0x10de", "0x03"
_QUERY_FILE = Path(__file__).with_name("driver_query.py")


@dataclass(frozen=True)
class Gpu:
    """A card. ``driver`` is empty where none answers; ``capability`` None where nobody knows it."""

    name: str
    driver: str = ""
    capability: Optional[Tuple[int, int]] = None


@dataclass(frozen=True)
class Channel:
    """``name`` is cpu or cuda; ``reason`` for the user; ``unused`` and ``remedy`` where a card is there but not used."""

    name: str
    reason: str
    gpu: Optional[Gpu] = None
    unused: str = ""
    remedy: str = ""


def choose(gpu: Optional[Gpu], platform: str = sys.platform) -> Channel:
    """CUDA where driver and capability allow it, else the CPU, with the reason in words."""
    if platform == "darwin":
        return Channel(locks.CPU, "Apple's own graphics are part of the ordinary build")
    if gpu is None:
        return Channel(locks.CPU, "no NVIDIA graphics card was found")
    unused, remedy = _obstacle(gpu)
    if unused:
        return Channel(locks.CPU, unused, gpu, f"{gpu.name} is not used: {unused}.", remedy)
    known = ".".join(map(str, gpu.capability)) if gpu.capability else "unknown"
    return Channel(locks.CUDA, f"{gpu.name}, driver {gpu.driver}, capability {known}", gpu)


def _obstacle(gpu: Gpu) -> Tuple[str, str]:
    if not gpu.driver:
        return "its driver does not answer", f"Install NVIDIA's driver {OLDEST_DRIVER} or newer, then press Repair."
    if gpu.capability is not None and gpu.capability < OLDEST_CAPABILITY:
        found, oldest = (".".join(map(str, pair)) for pair in (gpu.capability, OLDEST_CAPABILITY))
        return (
            f"the card is too old (capability {found}; the pinned PyTorch needs {oldest})",
            "Patchwork runs on the processor; a GTX 16, RTX or newer card would be used.",
        )
    branch = gpu.driver.split(".")[0]
    if branch.isdigit() and int(branch) < OLDEST_DRIVER:
        return (
            f"its driver {gpu.driver} is too old (the pinned PyTorch needs {OLDEST_DRIVER})",
            f"Update NVIDIA's driver to {OLDEST_DRIVER} or newer, then press Repair.",
        )
    return "", ""


def find_gpu(path: Optional[str] = None, python: str = "", pci: Path = _PCI) -> Optional[Gpu]:
    """The best card, or None. ``python`` (empty: nobody) runs the question to the driver's library."""
    found = _from_smi(path)
    if not found or found[0].capability is None:
        found = _from_driver(python) or found
    if not found:
        return Gpu("an NVIDIA graphics card") if on_bus(pci) else None
    return max(found, key=lambda card: card.capability or (0, 0))


def _from_smi(path: Optional[str]) -> List[Gpu]:
    probe = shutil.which("nvidia-smi", path=path)
    text = _output([probe, *_QUERY]) if probe else ""
    if probe and not text:  # older than driver 510: it does not know compute_cap
        text = _output([probe, _QUERY[0].rsplit(",", 1)[0], _QUERY[1]])
    cards = [[part.strip() for part in line.split(",")] for line in text.splitlines()]
    return [
        Gpu(c[0], c[1], _capability(c[2] if len(c) > 2 else "")) for c in cards if len(c) > 1 and c[1][:1].isdigit()
    ]


def _capability(text: str) -> Optional[Tuple[int, int]]:
    major, _, minor = text.partition(".")
    return (int(major), int(minor)) if major.isdigit() and minor.isdigit() else None


def _from_driver(python: str) -> List[Gpu]:
    text = _output([python, "-I", str(_QUERY_FILE)]) if python else ""
    try:
        cards: List[Dict[str, object]] = json.loads(text)
    except ValueError:
        return []
    return [Gpu(str(card["name"]), str(card["driver"]), _capability(str(card["capability"]))) for card in cards]


def on_bus(pci: Path = _PCI) -> bool:
    """Whether an NVIDIA display controller is plugged in, driver or not (Linux; elsewhere the answer is no)."""
    for device in pci.glob("*"):
        try:
            vendor = (device / "vendor").read_text(encoding="ascii").strip()
            kind = (device / "class").read_text(encoding="ascii").strip()
        except OSError:
            continue
        if vendor == _NVIDIA and kind.startswith(_DISPLAY):
            return True
    return False


def _output(command: List[str]) -> str:
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=30, env=clean_environment())
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout if ran.returncode == 0 else ""
