"""The plugin's core against the real backend over its real pipe."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal, osr
from patchwork.backend.contract import state as phases
from patchwork.backend.contract.errors import DeadlineError, InputError, OutputExistsError, PatchworkError
from patchwork.backend.contract.requests import Predict, Prepare, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.backend import FAILED, READY, Backend
from patchwork.plugin.core.requests import new_run, scene_from_layers
from patchwork.plugin.core.run_reader import RunReader
from pytestqt.qtbot import QtBot
from qgis.core import QgsRasterLayer

from tests.awkward import FOLDER


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    """Two bands of dB-like numbers, 64 × 80 pixels of 10 m."""
    path = tmp_path / FOLDER / "radar ü 影像.tif"
    path.parent.mkdir(exist_ok=True)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 80, 64, 2, gdal.GDT_Float32)
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
    numbers = np.random.default_rng(1).normal(-12, 3, (2, 64, 80)).astype(np.float32)
    for index, name in enumerate(("VV", "VH")):
        band = dataset.GetRasterBand(index + 1)
        band.SetDescription(name)
        band.WriteArray(numbers[index])
    dataset = None
    return path


@pytest.fixture
def backend(backend_python: str) -> Iterator[Backend]:
    made = Backend()
    yield made
    made.stop()


@pytest.fixture
def ask(qtbot: QtBot) -> Callable[..., Any]:
    """Calls a method of the facade with its callbacks and waits for what comes."""

    def wait(method: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        heard: list[Any] = []
        method(*arguments, heard.append, heard.append, **named)
        qtbot.waitUntil(lambda: bool(heard), timeout=60000)
        return heard[0]

    return wait


def scene_of(raster: Path) -> Scene:
    return scene_from_layers([QgsRasterLayer(str(raster), "radar")])


def wait_for_end(run: RunDirectory, seconds: float = 60.0) -> str:
    give_up = time.monotonic() + seconds
    while run.phase() not in phases.FINAL:
        assert time.monotonic() < give_up, run.log_file.read_text()
        time.sleep(0.1)
    return run.phase()


def test_it_greets_and_tells_what_it_can(backend: Backend, qtbot: QtBot, patchwork_home: Path) -> None:
    with qtbot.waitSignal(backend.ready, timeout=20000) as ready:
        backend.start()
    hello = ready.args[0]
    assert backend.state == READY
    assert hello["runs"] == str(patchwork_home / "runs")
    assert "job.submit" in hello["capabilities"]["methods"]


def test_it_describes_a_layer_with_roles_and_units(backend: Backend, ask: Callable[..., Any], raster: Path) -> None:
    described = ask(backend.describe_scene, scene_of(raster))
    assert not isinstance(described, PatchworkError), described
    assert [(band["role"], band["units"]) for band in described["bands"]] == [("VV", "db"), ("VH", "db")]


def test_its_errors_are_typed_and_name_the_file(backend: Backend, ask: Callable[..., Any], tmp_path: Path) -> None:
    error = ask(backend.describe_scene, Scene([Source(str(tmp_path / "absent.tif"))]))
    assert isinstance(error, InputError)
    assert "absent.tif" in error.subject
    assert error.remedy


def test_a_job_runs_on_while_the_backend_is_gone_and_is_found_again(
    backend: Backend, ask: Callable[..., Any], raster: Path, qtbot: QtBot
) -> None:
    draft = new_run("prepare", "radar")
    path = ask(backend.submit, Prepare([scene_of(raster)]), draft=draft)
    assert path == str(draft.path)
    os.kill(backend.pid(), 9)
    backend.stop()
    run = RunDirectory(Path(path))
    assert wait_for_end(run) == phases.DONE, run.log_file.read_text()
    reader = RunReader()
    reader.tick()
    followed = reader.get(run.name)
    assert followed is not None
    assert (followed.job, followed.phase) == ("prepare", phases.DONE)


def test_a_refused_job_leaves_no_folder(
    backend: Backend, ask: Callable[..., Any], raster: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "map.tif"
    taken.write_bytes(b"x")
    draft = new_run("predict", "radar")
    draft.inputs.mkdir()
    error = ask(backend.submit, Predict([scene_of(raster)], model=str(tmp_path), out=str(taken)), draft=draft)
    assert isinstance(error, OutputExistsError)
    assert not draft.path.exists()


def test_a_run_is_deleted(backend: Backend, ask: Callable[..., Any], raster: Path) -> None:
    path = Path(ask(backend.submit, Prepare([scene_of(raster)])))
    wait_for_end(RunDirectory(path))
    assert ask(backend.delete_run, path.name) == {}
    assert not path.exists()


def test_killed_five_times_it_restarts_four_times_and_says_so_once(backend: Backend, qtbot: QtBot) -> None:
    """R13."""
    failures: list[PatchworkError] = []
    backend.failed.connect(failures.append)
    backend.start()
    servers, begun = [], time.monotonic()
    for _ in range(5):
        qtbot.waitUntil(lambda: backend.state == READY, timeout=60000)
        servers.append(backend.pid())
        os.kill(backend.pid(), signal.SIGKILL)
        qtbot.waitUntil(lambda: backend.state != READY, timeout=5000)
    qtbot.waitUntil(lambda: backend.state == FAILED, timeout=5000)
    seconds = time.monotonic() - begun
    qtbot.wait(2500)  # longer than the longest pause before a restart
    assert (backend.state, backend.pid()) == (FAILED, 0)
    assert len(set(servers)) == 5
    assert [error.cause.split(" and ")[0] for error in failures] == ["The backend ended 5 times within 3 minutes"]
    print(f"R13: killed 5 times in {seconds:.0f} s: {len(set(servers)) - 1} restarts (goal 4), {len(failures)} message")


def test_a_call_past_its_deadline_frees_the_interface(backend: Backend, qtbot: QtBot) -> None:
    """R13: the server hangs (it is stopped, not ended); the caller hears of it, and the event loop never waits."""
    with qtbot.waitSignal(backend.ready, timeout=60000):
        backend.start()
    os.kill(backend.pid(), signal.SIGSTOP)
    heard: list[Any] = []
    begun = time.monotonic()
    backend.call("env.describe", {}, heard.append, heard.append, deadline_s=0.3)
    assert heard == [], "asking does not wait"
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    late = time.monotonic() - begun - 0.3
    assert isinstance(heard[0], DeadlineError)
    print(f"R13: a call past its deadline was answered {late:.2f} s after it (goal 0.5)")
    begun = time.monotonic()
    backend.stop()  # what leaves a hung server alone must not wait for it either
    print(f"R13: giving up a hung server took {time.monotonic() - begun:.2f} s")
