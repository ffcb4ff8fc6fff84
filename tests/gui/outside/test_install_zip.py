"""The zip of ``make package`` in a fresh profile: installed, used and uninstalled by the plugin manager's own code."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.gui.desktop import ROOT, Desktop
from tools.package import package

LIMIT_S = 120


@pytest.mark.another_qgis
def test_install_open_uninstall(tmp_path: Path) -> None:
    settings = {
        "PATCHWORK_HOME": str(tmp_path / "home"),
        "PATCHWORK_TEST_ROOT": str(ROOT),
        "PATCHWORK_ZIP": str(package()),
        "PATCHWORK_SIGN": str(tmp_path / "done"),
    }
    with Desktop(plugin=False) as desktop:
        qgis = desktop.qgis(ROOT / "tests" / "gui" / "drivers" / "install_zip.py", **settings)
        try:
            code = qgis.wait(LIMIT_S)
        except subprocess.TimeoutExpired:
            code = 124
        text = desktop.log_text()
        assert code == 0, text[-3000:]
        assert (tmp_path / "done").is_file(), "the driver came to its end"
        assert not [line for line in text.splitlines() if "Traceback" in line], text[-3000:]
