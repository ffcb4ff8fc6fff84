"""uv, for machines without a Python that fits: which wheel, its hash, how it is unpacked, how it brings Python.

The wheel is fetched by QGIS (its proxy, its certificates); nothing of it is
run before its hash was compared with the one written here.
"""

from __future__ import annotations

import hashlib
import io
import os
import platform
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Tuple

from ..contract import atomic
from ..contract.errors import EnvironmentError_
from ..contract.operating_system import make_runnable
from . import removal
from .python_search import python_folder

VERSION = "0.13.9"
PYTHON = "3.12"
"""The Python it brings: the middle of those the backend is tested with."""
_HOST = "https://files.pythonhosted.org/packages/"
_LIMIT = 100 * 1024 * 1024


@dataclass(frozen=True)
class Wheel:
    """One pinned file."""

    address: str
    sha256: str

    @property
    def name(self) -> str:
        """Its file name."""
        return self.address.rsplit("/", 1)[-1]


WHEELS: Dict[Tuple[str, str], Wheel] = {
    ("linux", "x86_64"): Wheel(
        _HOST + "3d/aa/26d64642d808de4a652579ef950d7cd2d37f080a8babf9c67c6b75fc4c3f/"
        "uv-0.13.9-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
        "d7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19",  # pragma: allowlist secret
    ),
    ("linux", "aarch64"): Wheel(
        _HOST + "57/15/94b6cd62ac3ff6550288328e8035288875197cbc183f51554b266a69877b/"
        "uv-0.13.9-py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64.whl",
        "5435c5ce14a56431208ca0996416d310f1598e8c2c8ba707688985a16bb82dbe",  # pragma: allowlist secret
    ),
    ("win32", "amd64"): Wheel(
        _HOST + "dd/ef/ceeabf3631117f7354787d9fb1ffe943899e59ed4b887a696ed547e47e76/uv-0.13.9-py3-none-win_amd64.whl",
        "6a44b2ed8111d2f60d2b92627c5dccda3f7ed7570b18ce115e569cd68c28246b",  # pragma: allowlist secret
    ),
    ("win32", "arm64"): Wheel(
        _HOST + "da/d1/d97a5db1f27e077e4d6329223f6b3f719c02c97e4092043f13e628558d05/uv-0.13.9-py3-none-win_arm64.whl",
        "eeb92051c2123b9730c46b04cc843cfa4bc7d7b0aec56df431a2215ef4cb0273",  # pragma: allowlist secret
    ),
    ("darwin", "arm64"): Wheel(
        _HOST + "f3/a7/a8d7b074798c7fb3b26b37584b8fe2e29df2ccdc24ce7902caab2a53edbf/"
        "uv-0.13.9-py3-none-macosx_11_0_arm64.whl",
        "66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63",  # pragma: allowlist secret
    ),
    ("darwin", "x86_64"): Wheel(
        _HOST + "1e/db/08e9ef4879bd667e6d7b4705e594e5bd3e4585f10fc63cb16b9fa2fac63e/"
        "uv-0.13.9-py3-none-macosx_10_12_x86_64.whl",
        "c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5",  # pragma: allowlist secret
    ),
}


def wheel(system: str = sys.platform, machine: str = "") -> Wheel:
    """The one for this machine. Raises :class:`EnvironmentError_` where there is none."""
    kind = (machine or platform.machine()).lower()
    try:
        return WHEELS[system, kind]
    except KeyError:
        raise EnvironmentError_(
            f"uv has no build for {system} on {kind}.", "Install Python 3.11 to 3.13 by hand, then start again."
        ) from None


def program(base: Optional[Path] = None) -> Path:
    """Where the unpacked uv lies."""
    return removal.tools_folder(base) / f"uv-{VERSION}" / ("uv.exe" if os.name == "nt" else "uv")


def unpack(data: bytes, pin: Wheel, base: Optional[Path] = None) -> Path:
    """Check the hash and take the program out of the wheel. Raises :class:`EnvironmentError_`."""
    if hashlib.sha256(data).hexdigest() != pin.sha256:
        raise EnvironmentError_(
            "What came for uv is not the file this version of Patchwork was made with (its hash is another).",
            "Nothing of it was run. Start again; if it stays so, install Python 3.11 to 3.13 by hand.",
            pin.name,
        )
    target = program(base)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = atomic.part_of(target)
    part.write_bytes(_member(data, target.name))
    make_runnable(part)
    atomic.replace(part, target)
    return target


def install_python(uv: Path, base: Optional[Path] = None) -> List[str]:
    """The command that brings a Python into Patchwork's home, and nowhere else (no registry entry, no PATH)."""
    folder = python_folder(base)
    return [
        str(uv), "python", "install", PYTHON, "--install-dir", str(folder), "--no-bin", "--no-registry", "--no-config",
        "--cache-dir", str(removal.tools_folder(base) / "cache"),
    ]  # fmt: skip


def _member(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = [item for item in archive.infolist() if item.filename.rsplit("/", 1)[-1] == name]
        if len(found) != 1 or found[0].file_size > _LIMIT:
            raise EnvironmentError_("uv's wheel holds no program.", "Install Python 3.11 to 3.13 by hand.")
        return archive.read(found[0])
