"""What the inspection of the zip would not let through, and that the zip of the last commit passes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tools.inspect_zip import TOOLS, inspect
from tools.package import package

pytestmark = pytest.mark.skipif(not TOOLS.is_dir(), reason="Bandit and detect-secrets are not there (make test-tools)")

SHELL = "import subprocess\n\n\ndef run(name):\n    subprocess.run('ls ' + name, shell=True)\n"
KEY = "AKIA" + "Z7QX3M9WTL2KD8VB"


def test_a_shell_and_a_key_are_found(tmp_path: Path) -> None:
    archive = tmp_path / "bad.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("patchwork/shell.py", SHELL)
        opened.writestr("patchwork/notes.txt", f"key = '{KEY}'\n")
    found = inspect(archive)
    assert any("shell.py:5: B602" in line for line in found)
    assert any("notes.txt:1: AWS" in line for line in found)


def test_ours_is_clean() -> None:
    assert inspect(package()) == []
