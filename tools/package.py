"""``make package``: the plugin's zip from the last commit, one folder ``patchwork/``, tooling left out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from backend.contract.version import ROOT, product_version

LIMIT_BYTES = 25 * 1024 * 1024
"""The plugin site refuses larger ones."""


def package(root: Path = ROOT) -> Path:
    """Write ``dist/patchwork-<version>.zip`` and return its path."""
    target = root / "dist" / f"patchwork-{product_version(root)}.zip"
    target.parent.mkdir(exist_ok=True)
    command = ["git", "-C", str(root), "archive", "--format=zip", "--prefix=patchwork/", f"--output={target}", "HEAD"]
    subprocess.run(command, check=True)
    if target.stat().st_size > LIMIT_BYTES:
        sys.exit(f"{target} has {target.stat().st_size} bytes; the plugin site takes {LIMIT_BYTES}.")
    return target


if __name__ == "__main__":
    print(package())
