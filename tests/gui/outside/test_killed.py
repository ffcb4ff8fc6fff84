"""R5: QGIS is killed in the middle of a job; the job goes on, is shown again, and a cancel leaves no orphan."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.gui import processes
from tests.gui.desktop import ROOT, Desktop
from tests.plugin.core.rasters import write_raster

TIMES = int(os.environ.get("PATCHWORK_R5_TIMES", "1"))
REATTACH_S = 2.0
DRIVERS = ROOT / "tests" / "gui" / "drivers"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    bands = np.random.default_rng(1).normal(-12, 3, (2, 128, 128)).astype(np.float32)
    return write_raster(tmp_path / "sar.tif", bands, ["VV", "VH"])


def wait_for(condition: Callable[[], Any], seconds: float, what: str, desktop: Desktop) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"{what}: not within {seconds} s\n{desktop.log_text()[-3000:]}"
        time.sleep(0.1)


def steps(run: Path) -> int:
    return (run / "events.jsonl").read_text(encoding="utf-8").count('"kind":"metrics"')


@pytest.mark.parametrize("number", range(TIMES))
def test_a_job_outlives_a_killed_qgis(number: int, home: Path, raster: Path, tmp_path: Path) -> None:
    settings = {"PATCHWORK_HOME": str(home), "PATCHWORK_TEST_ROOT": str(ROOT), "PATCHWORK_RASTER": str(raster)}
    with Desktop() as desktop:
        sign = tmp_path / "started"
        first = desktop.qgis(DRIVERS / "start_and_stay.py", PATCHWORK_SIGN=str(sign), **settings)
        wait_for(lambda: sign.exists() or first.poll() is not None, 120, "the job runs", desktop)
        assert first.poll() is None, desktop.log_text()[-3000:]
        run = home / "runs" / sign.read_text(encoding="utf-8")
        os.kill(first.pid, signal.SIGKILL)
        first.wait(10)
        before = steps(run)
        wait_for(lambda: steps(run) >= before + 3, 60, "the job goes on", desktop)
        wait_for(
            lambda: not any("serve" in line for line in processes.of_home(home).values()),
            10,
            "serve has ended",
            desktop,
        )
        assert any(run.name in line for line in processes.of_home(home).values())
        found = tmp_path / "found"
        again = desktop.qgis(
            DRIVERS / "find_and_cancel.py", PATCHWORK_SIGN=str(found), PATCHWORK_RUN=run.name, **settings
        )
        code = wait_code(again)
        assert code == 0, desktop.log_text()[-3000:]
        seconds = float(found.read_text(encoding="utf-8"))
        wait_for(lambda: not processes.of_home(home), 20, "no orphan is left", desktop)
    print(f"R5: reattached after {seconds:.1f} s (goal {REATTACH_S:g}), 0 orphans after cancel (goal 0)")


def wait_code(child: "subprocess.Popen[bytes]") -> int:
    try:
        return child.wait(120)
    except subprocess.TimeoutExpired:
        return 124
