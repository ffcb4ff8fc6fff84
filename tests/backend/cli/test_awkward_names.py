"""Homes and rasters with spaces and letters beyond ASCII, told to a terminal that knows only ASCII."""

from __future__ import annotations

from pathlib import Path

import pyogrio
import pytest

from backend.contract.file_names import problem
from backend.contract.run_directory import list_runs
from tests.awkward import FOLDER
from tests.backend.cli.terminal import patchwork
from tests.backend.segment.making import NORTH_UP, field, shape, write

NAME = "radar ü 影像"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / FOLDER
    made.mkdir()
    monkeypatch.setenv("PATCHWORK_HOME", str(made / "home"))
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    write(made / f"{NAME}.tif", field(shape("disc"), 2))
    return made


def test_a_job_and_its_run(folder: Path) -> None:
    told = patchwork("prepare", "--raster", str(folder / f"{NAME}.tif"))
    assert told.returncode == 0, told.stderr
    [run] = list_runs(folder / "home" / "runs")
    assert run.name.isascii() and run.phase() == "done"
    assert problem(run.name, windows=True) == ""


def test_clicks_become_a_file(folder: Path) -> None:
    out = folder / "Seen 湖.gpkg"
    x, y = NORTH_UP @ (70.5, 60.5)
    told = patchwork("segment", "--raster", str(folder / f"{NAME}.tif"), "--click", f"{x},{y}", "--out", str(out))
    assert told.returncode == 0, told.stderr
    assert len(pyogrio.raw.read(out)[2]) == 1


def test_what_is_missing_is_named(folder: Path) -> None:
    told = patchwork("prepare", "--raster", str(folder / "不在.tif"))
    assert told.returncode == 2
    assert r"\u4e0d\u5728.tif" in told.stderr and "Traceback" not in told.stderr
