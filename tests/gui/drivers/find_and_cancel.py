"""Inside a QGIS opened again: the job is shown as running; cancel it with a click."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

from tests.gui.drivers import pretraining
from tests.gui.drivers.person import click, go, open_dock, wait_for


def script() -> None:
    name = os.environ["PATCHWORK_RUN"]
    start = time.monotonic()
    dock = open_dock()
    click(dock.navigation.buttons[4])
    dock.show_run(name)
    wait_for(
        lambda: pretraining.value(dock, "NAME") == name and pretraining.value(dock, "PHASE") == "running",
        10,
        "reattached",
    )
    seconds = time.monotonic() - start
    steps = len(pretraining.value(dock, "METRICS"))
    pretraining.wait_for_steps(dock, steps + 2)
    pretraining.cancel(dock)
    Path(os.environ["PATCHWORK_SIGN"]).write_text(f"{seconds:.3f}", encoding="utf-8")


go(script)
