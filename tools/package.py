"""``make package``: the plugin's zip from the last commit, one folder ``patchwork/``, tooling left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from backend.contract.version import ROOT, product_version
from tools.site_rules import problems


def package(root: Path = ROOT) -> Path:
    """Write ``dist/patchwork-<version>.zip`` and return its path; ends with what the plugin site would refuse."""
    target = root / "dist" / f"patchwork-{product_version(root)}.zip"
    target.parent.mkdir(exist_ok=True)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")  # two may be making it at once
    command = ["git", "-C", str(root), "archive", "--format=zip", "--prefix=patchwork/", f"--output={part}", "HEAD"]
    subprocess.run(command, check=True)
    refused = problems(part)
    part.replace(target)
    if refused:
        sys.exit(f"The plugin site would refuse {target}:\n" + "\n".join(refused))
    return target


if __name__ == "__main__":
    print(package())
