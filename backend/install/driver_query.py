"""Asks NVIDIA's driver library about its cards; run as a program of its own, so that a fault of it harms nobody.

Prints a JSON list of {name, driver, capability}; the list is empty where no driver answers.
"""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path
from typing import Dict, List

LIBRARIES = ("nvcuda.dll",) if sys.platform == "win32" else ("libcuda.so.1",)
MAJOR, MINOR = 75, 76
"""CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR and _MINOR."""
_FIRST_BRANCH = {13: "580", 12: "525", 11: "450"}
"""The driver's library tells the newest CUDA it runs, not its own version: the branch that first ran it stands for it."""
_VERSION = Path("/proc/driver/nvidia/version")


def cards() -> List[Dict[str, str]]:
    """Every card of the first library that loads."""
    for name in LIBRARIES:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        count = ctypes.c_int()
        if library.cuInit(0) == 0 and library.cuDeviceGetCount(ctypes.byref(count)) == 0:
            return [_card(library, number) for number in range(count.value)]
    return []


def _card(library: ctypes.CDLL, number: int) -> Dict[str, str]:
    device, name, major, minor = ctypes.c_int(), ctypes.create_string_buffer(128), ctypes.c_int(), ctypes.c_int()
    library.cuDeviceGet(ctypes.byref(device), number)
    library.cuDeviceGetName(name, len(name), device)
    library.cuDeviceGetAttribute(ctypes.byref(major), MAJOR, device)
    library.cuDeviceGetAttribute(ctypes.byref(minor), MINOR, device)
    return {
        "name": name.value.decode("utf-8", "replace"),
        "driver": _driver(library),
        "capability": f"{major.value}.{minor.value}",
    }


def _driver(library: ctypes.CDLL) -> str:
    """Linux writes the driver's version down; elsewhere the branch follows from the CUDA it runs."""
    try:
        words = _VERSION.read_text(encoding="utf-8").splitlines()[0].split()
        return next(word for word in words if word[:1].isdigit() and "." in word)
    except (OSError, IndexError, StopIteration):
        newest = ctypes.c_int()
        library.cuDriverGetVersion(ctypes.byref(newest))
        return _FIRST_BRANCH.get(newest.value // 1000, "0")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(cards()) + "\n")
