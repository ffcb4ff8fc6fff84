"""Looks into the plugin's zip as the plugin site does: security rules (Bandit), keys and passwords (detect-secrets).

    python -m tools.inspect_zip dist/patchwork-0.1.0.zip

Exit code 1 and one line a finding where there is any. Both tools come from ``build/package-tools``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Dict, List

from backend.contract.version import ROOT

TOOLS = ROOT / "build" / "package-tools"
OUR_WAY = ("B404", "B603")
"""Bandit's doubts about every child process: ours are started by an argument list, never by a shell (B602 stays on)."""


def inspect(archive: Path) -> List[str]:
    """Every finding in words; empty where the zip is clean."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
        return security_findings(folder) + secrets(folder)


def security_findings(folder: Path) -> List[str]:
    """What Bandit says of the code in ``folder``."""
    report = _run(folder, "bandit", "--quiet", "--recursive", "--format", "json", "--skip", ",".join(OUR_WAY), ".")
    broken = [f"{error['filename']}: {error['reason']}" for error in report["errors"]]
    return broken + [
        f"{found['filename']}:{found['line_number']}: {found['test_id']} {found['issue_text']}"
        for found in report["results"]
    ]


def secrets(folder: Path) -> List[str]:
    """What looks like a key or a password in any file of ``folder``."""
    report = _run(folder, "detect_secrets", "scan", "--all-files", ".")
    return [
        f"{file}:{found['line_number']}: {found['type']}" for file, all_of in report["results"].items() for found in all_of
    ]


def _run(folder: Path, module: str, *arguments: str) -> Dict[str, Any]:
    """A tool's JSON. Both tools end with 1 when they found something, so the report is read, not the code."""
    environment = {**os.environ, "PYTHONPATH": str(TOOLS)}
    command = [sys.executable, "-P", "-m", module, *arguments]
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1) or not ran.stdout.startswith("{"):
        sys.exit(f"{module} did not run (code {ran.returncode}):\n{ran.stderr[-2000:]}")
    report: Dict[str, Any] = json.loads(ran.stdout)
    return report


if __name__ == "__main__":
    findings = inspect(Path(sys.argv[1]))
    print("\n".join(findings) or "Bandit and detect-secrets found nothing in the zip.")
    sys.exit(1 if findings else 0)
