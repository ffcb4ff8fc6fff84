"""Starting, waiting, cancelling and failing, with a real worker where one is needed."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from patchwork.backend.contract import run_directory
from patchwork.backend.contract import state as phases
from patchwork.backend.contract.events import EventLog
from patchwork.backend.contract.lock import RunLock
from patchwork.backend.contract.requests import Prepare, Scene, Source
from patchwork.backend.contract.run_directory import CANCEL, RunDirectory
from patchwork.backend.contract.state import State, write_state
from patchwork.plugin.core.environment import OVERRIDE
from patchwork.plugin.processing import work
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)


@pytest.fixture
def raster(tmp_path: Path) -> str:
    path = tmp_path / "radar.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 60, 50, 2, gdal.GDT_Float32)
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
    for band, name in enumerate(("VV", "VH"), start=1):
        dataset.GetRasterBand(band).SetDescription(name)
        dataset.GetRasterBand(band).WriteArray(np.random.default_rng(band).normal(-12, 3, (50, 60)).astype(np.float32))
    dataset = None
    return str(path)


def run_algorithm(job: str, values: dict[str, Any]) -> tuple[dict[str, Any], bool, str]:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    found, good = QgsApplication.processingRegistry().algorithmById(f"patchwork:{job}").run(values, context, feedback)
    return found, good, feedback.textLog()


def test_prepare_from_start_to_end(backend_python: str, raster: str) -> None:
    found, good, told = run_algorithm("prepare", {"INPUT": [raster]})
    assert good, told
    assert RunDirectory(Path(found["RUN"])).phase() == phases.DONE
    assert "VV" in told and told.count(f"Run folder: {found['RUN']}") == 1


@pytest.fixture
def landsat(tmp_path: Path) -> Path:
    """A folder with a Landsat product that somebody stacked, clouds in its first rows."""
    titles = [*(f"SR_B{band}" for band in range(1, 8)), "QA_PIXEL"]
    path = tmp_path / "product" / "LC08_L2SP_015035_20220705_20220708_02_T1_SR_stack.tif"
    path.parent.mkdir()
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 40, 40, len(titles), gdal.GDT_UInt16)
    system = osr.SpatialReference()
    system.ImportFromEPSG(32617)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((300000, 30, 0, 4200000, 0, -30))
    for band, name in enumerate(titles, start=1):
        dataset.GetRasterBand(band).SetDescription(name)
        values = np.random.default_rng(band).integers(8000, 20000, (40, 40)).astype(np.uint16)
        if name == "QA_PIXEL":
            values[:] = 21824  # clear
            values[:10] = 22280  # cloud
        dataset.GetRasterBand(band).WriteArray(values)
    dataset = None
    return path.parent


def test_a_product_stands_for_its_bands_and_brings_its_mask(backend_python: str, landsat: Path) -> None:
    found, good, told = run_algorithm("prepare", {"PRODUCT": f"{landsat}#B4,nir", "PRODUCT_MASK": True})
    assert good, told
    (scene,) = RunDirectory(Path(found["RUN"])).request().scenes
    (source,) = scene.sources
    assert source.bands == [4, 5] and source.roles == ["red", "nir"] and scene.name == "product"
    assert source.mask is not None and source.mask.meaning == "qa-pixel"
    assert "75.0% of the pixels are valid" in told


def test_what_a_product_cannot_do_is_said(backend_python: str, raster: str, landsat: Path, tmp_path: Path) -> None:
    for values, words in (
        ({"PRODUCT": f"{landsat}#B12"}, "has no “B12”"),
        ({"PRODUCT": str(tmp_path / "none.SAFE.zip")}, "no satellite product"),
        ({"PRODUCT": raster}, "no satellite product"),
        ({"PRODUCT": str(landsat), "INPUT": [raster]}, "Give one of them"),
        ({"PRODUCT": str(landsat), "BANDS": "1,2"}, "describe raster layers"),
        ({}, "No raster layer was chosen"),
    ):
        _, good, told = run_algorithm("prepare", values)
        assert not good and words in told, (values, told)


def test_a_bad_request_says_why_and_leaves_no_run(
    backend_python: str, raster: str, tmp_path: Path, patchwork_home: Path
) -> None:
    values = {"INPUT": [raster], "MODEL": str(tmp_path / "nothing"), "OUTPUT": str(tmp_path / "map.tif")}
    _, good, told = run_algorithm("predict", values)
    assert not good
    assert told.count("no model") == 1, "said once; that qgis_process prints its message log too is QGIS's own way"
    assert "Run folder" not in told, "it is not kept"
    assert "worker.log" not in told, "there is nothing to look up"
    assert list((patchwork_home / "runs").iterdir()) == []
    assert not (tmp_path / "map.tif").exists()


def test_a_backend_that_is_not_installed_is_said(
    raster: str, monkeypatch: pytest.MonkeyPatch, patchwork_home: Path
) -> None:
    monkeypatch.delenv(OVERRIDE, raising=False)
    _, good, told = run_algorithm("prepare", {"INPUT": [raster]})
    assert not good
    assert "not installed" in told
    assert list((patchwork_home / "runs").iterdir()) == []


def test_it_runs_as_a_task_beside_the_main_thread(backend_python: str, raster: str, qtbot: QtBot) -> None:
    """As the toolbox does it: the main thread prepares, another one waits, and the main thread stays free."""
    algorithm = QgsApplication.processingRegistry().algorithmById("patchwork:prepare")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    task = QgsProcessingAlgRunnerTask(algorithm, {"INPUT": [raster]}, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=60000) as executed:
        QgsApplication.taskManager().addTask(task)
    good, found = executed.args
    assert good, feedback.textLog()
    assert RunDirectory(Path(found["RUN"])).phase() == phases.DONE


class Worker(threading.Thread):
    """Holds a run's lock and writes its story until it is asked to stop."""

    def __init__(self, run: RunDirectory, last: State) -> None:
        super().__init__(daemon=True)
        self.run_directory, self.last = run, last
        self.ready = threading.Event()

    def run(self) -> None:
        run = self.run_directory
        with RunLock(run.lock_file):
            log = EventLog(run.events_file)
            log.append("stage", {"title": "Counting"})
            log.append("warning", {"text": "Careful."})
            write_state(run.state_file, State(phases.RUNNING, step=1, total=4))
            self.ready.set()
            give_up = time.monotonic() + 10
            while self.last.phase == phases.CANCELLED and not run.asked(CANCEL) and time.monotonic() < give_up:
                time.sleep(0.02)
            log.append("note", {"text": "The end."})
            log.close()
            write_state(run.state_file, self.last)


@pytest.fixture
def run(patchwork_home: Path) -> RunDirectory:
    return run_directory.create(patchwork_home / "runs" / "mine", Prepare([Scene([Source("/a.tif")])]))


def follow(run: RunDirectory, last: State, cancel: bool = False) -> QgsProcessingFeedback:
    worker, feedback = Worker(run, last), QgsProcessingFeedback()
    worker.start()
    worker.ready.wait(5)
    if cancel:
        feedback.cancel()
    try:
        work.wait(run, feedback)
    finally:
        worker.join(5)
    return feedback


def test_the_story_and_the_progress_are_passed_on(run: RunDirectory) -> None:
    feedback = follow(run, State(phases.DONE, step=4, total=4))
    assert feedback.progress() == 100
    for words in ("Careful.", "The end."):
        assert words in feedback.textLog()


def test_cancel_goes_through_the_run_directory(run: RunDirectory) -> None:
    with pytest.raises(QgsProcessingException, match="can be resumed"):
        follow(run, State(phases.CANCELLED), cancel=True)
    assert run.asked(CANCEL)


def test_a_lost_worker_is_noticed(run: RunDirectory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "LOST_AFTER_S", 0.3)
    write_state(run.state_file, State(phases.RUNNING))
    with pytest.raises(QgsProcessingException, match="gone"):
        work.wait(run, QgsProcessingFeedback())


def test_a_failed_job_keeps_its_log(run: RunDirectory) -> None:
    error = {"kind": "training", "cause": "The loss is NaN.", "remedy": "Lower it.", "subject": ""}
    with pytest.raises(QgsProcessingException, match=r"worker\.log"):
        follow(run, State(phases.FAILED, error=error))
    assert run.path.is_dir()
