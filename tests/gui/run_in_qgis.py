#!/usr/bin/env python3
"""Runs the GUI tests in the real QGIS application under Xvfb; the exit code is pytest's.

    .venv-qgis/bin/python tests/gui/run_in_qgis.py [pytest arguments]

``tests/gui/inside`` runs within one QGIS; ``tests/gui/outside`` starts and kills several.
Needs PATCHWORK_BACKEND_PYTHON or an installed backend.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.gui.desktop import ROOT, Desktop, end_cleanly_when_terminated

INSIDE_LIMIT_S = int(os.environ.get("PATCHWORK_GUI_LIMIT_S", "400"))
OUTSIDE_LIMIT_S = 900


def inside(arguments: list[str]) -> int:
    """pytest within QGIS; 124 when it did not end in time."""
    script = ROOT / "tests" / "gui" / "drivers" / "run_pytest.py"
    chosen = arguments or ["tests/gui/inside"]
    with tempfile.TemporaryDirectory() as home, Desktop() as desktop:
        settings = {
            "PATCHWORK_HOME": home,
            "PATCHWORK_TEST_ROOT": str(ROOT),
            "PATCHWORK_TEST_ARGUMENTS": "\n".join(chosen),
        }
        qgis = desktop.qgis(script, **settings)
        try:
            code = qgis.wait(INSIDE_LIMIT_S)
        except subprocess.TimeoutExpired:
            code = 124
        print(desktop.log_text())
    return code


def outside(arguments: list[str]) -> int:
    """pytest around QGIS."""
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:qgis", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, *(arguments or ["tests/gui/outside"])], cwd=ROOT, timeout=OUTSIDE_LIMIT_S, check=False
    ).returncode


def main(arguments: list[str]) -> int:
    """Both parts, or the one that the arguments name."""
    if any("outside" in argument for argument in arguments):
        return outside(arguments)
    first = inside(arguments)
    return first if arguments else first or outside([])


if __name__ == "__main__":
    end_cleanly_when_terminated()
    sys.exit(main(sys.argv[1:]))
