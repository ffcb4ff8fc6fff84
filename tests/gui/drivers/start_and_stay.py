"""Inside QGIS: start a pretraining with clicks, then stay open until somebody ends QGIS."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from tests.gui.drivers import pretraining
from tests.gui.drivers.person import add_raster, go, open_dock, wait


def script() -> None:
    add_raster(os.environ["PATCHWORK_RASTER"], "sar")
    dock = open_dock()
    name = pretraining.start(dock, steps=5000)
    pretraining.wait_for_steps(dock, 2)
    Path(os.environ["PATCHWORK_SIGN"]).write_text(name, encoding="utf-8")
    while True:
        wait(1000)


go(script)
