"""QGIS is killed while a job runs: the job goes on, the next QGIS shows it within two seconds and can end it (R5)."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract import state as phases
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.backend import Backend
from patchwork.plugin.core.job_model import JobModel, Role
from patchwork.plugin.core.run_reader import RunReader
from pytestqt.qtbot import QtBot

from .rasters import noise, write_raster


@pytest.fixture
def backend() -> Iterator[Backend]:
    made = Backend()
    yield made
    made.stop()


@pytest.fixture
def reader(patchwork_home: Path) -> Iterator[RunReader]:
    made = RunReader()
    yield made
    made.stop()


@pytest.fixture
def orphaned_run(backend_python: str, tmp_path: Path) -> Iterator[RunDirectory]:
    """A run whose QGIS was killed in the middle of training."""
    raster = write_raster(tmp_path / "radar.tif", noise(2, 160, 160), ["VV", "VH"])
    child = Path(__file__).with_name("killed_qgis.py")
    qgis = subprocess.Popen([sys.executable, str(child), str(raster), "100000"], stdout=subprocess.PIPE, text=True)
    assert qgis.stdout is not None
    run = RunDirectory(Path(qgis.stdout.readline().strip()))
    assert qgis.stdout.readline().strip() == "running", run.path
    qgis.kill()
    qgis.wait()
    qgis.stdout.close()
    yield run
    run.ask("cancel")


def test_the_job_goes_on_is_shown_again_and_can_be_cancelled(
    orphaned_run: RunDirectory, reader: RunReader, backend: Backend, qtbot: QtBot
) -> None:
    start = time.monotonic()
    model = JobModel(reader)
    reader.start()
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=2000)
    assert time.monotonic() - start < 2.0
    index = model.index(0, 0)
    qtbot.waitUntil(lambda: index.data(Role.PHASE) == phases.RUNNING, timeout=2000)
    step = index.data(Role.STEP)
    qtbot.waitUntil(lambda: index.data(Role.STEP) > step, timeout=20000)
    pid = orphaned_run.state().pid
    assert pid is not None
    heard: list[object] = []
    backend.control(orphaned_run.name, "cancel", heard.append, heard.append)
    qtbot.waitUntil(lambda: index.data(Role.PHASE) == phases.CANCELLED, timeout=30000)
    qtbot.waitUntil(lambda: not _lives(pid), timeout=60000)
    assert heard


def _lives(pid: int) -> bool:
    try:
        with Path(f"/proc/{pid}/stat").open() as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
