"""``make package``: the plugin's zip from the last commit, one folder ``patchwork/``, tooling left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from backend.contract.version import ROOT, product_version
from tools.site_rules import problems, to_replace

DOUBT = """
*** Do not publish this zip yet. ***
In metadata.txt these addresses lead nowhere; write yours, commit, and make the zip again:
"""


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


def warn(archive: Path) -> None:
    """Say loudly what must be written before others get the zip; to try it oneself it will do."""
    found = to_replace(archive)
    if found:
        print(DOUBT + "\n".join(f"  {line}" for line in found), file=sys.stderr)


if __name__ == "__main__":
    made = package()
    print(made)
    warn(made)
