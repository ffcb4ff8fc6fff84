"""The main job through Processing: pretrain, train on polygons, map, attention, report; and qgis_process itself."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from patchwork.backend.contract.version import ROOT
from qgis.core import (
    QgsApplication,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from tests.awkward import FOLDER

from . import world


def run(job: str, **values: Any) -> dict[str, Any]:
    """An algorithm's results; fails with what it told."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById(f"patchwork:{job}")
    found, good = algorithm.run(values, context, feedback)
    assert good, feedback.textLog()
    return found


@pytest.mark.another_qgis
@pytest.mark.slow
def test_from_imagery_to_map_attention_and_report(backend_python: str, tmp_path: Path) -> None:
    tmp_path = tmp_path / FOLDER
    tmp_path.mkdir(exist_ok=True)
    image = str(world.write_image(tmp_path / "image ü.tif"))
    truth = world.write_truth(tmp_path / "truth.tif")
    polygons = QgsVectorLayer(str(world.write_polygons(tmp_path / "fields.gpkg")), "fields")
    QgsProject.instance().addMapLayer(polygons)

    learned = run("pretrain", INPUT=[image], PRESET="tiny", STEPS=2, BATCH=2, DEVICE="cpu")
    labels = {"LABELS": polygons.id(), "FIELD": "code", "NAME_FIELD": "name"}
    taught = run("finetune", INPUT=[image], INIT=learned["MODEL"], QUICK=True, **labels)
    paths = {name: str(tmp_path / f"{name.lower()}.tif") for name in ("OUTPUT", "PROBABILITIES", "UNCERTAINTY")}
    run("predict", INPUT=[image], MODEL=taught["RUN"], **paths)
    _require_a_good_map(Path(paths["OUTPUT"]))
    for path in paths.values():
        assert Path(path).with_suffix(".qml").is_file()

    looked = str(tmp_path / "attention.tif")
    run("attention", INPUT=[image], MODEL=learned["MODEL"], OUTPUT=looked, HEADS="mean", DEVICE="cpu")
    layer = QgsRasterLayer(looked, "attention")
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)

    studied, quick = (
        tmp_path / "study.html",
        '{"classifiers": [], "random_networks": 1, "samples": 1000, "layers": [-1]}',
    )
    labels = {"LABELS": polygons.id(), "FIELD": "code", "NAME_FIELD": "name"}
    run("study", INPUT=[image], MODEL=learned["MODEL"], OUTPUT=str(studied), SETTINGS=quick, DEVICE="cpu", **labels)
    assert "forest" in studied.read_text(encoding="utf-8")

    page, figures = tmp_path / "report.html", tmp_path / "report.json"
    run("report", INPUT=[image], MODEL=taught["MODEL"], REFERENCE=str(truth), OUTPUT=str(page), JSON=str(figures))
    assert "<html" in page.read_text(encoding="utf-8")
    assert json.loads(figures.read_text(encoding="utf-8"))


def _require_a_good_map(path: Path) -> None:
    """Right nearly everywhere, nodata where the image has none, and a legend with the polygons' names."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    found, nodata = band.ReadAsArray(), band.GetNoDataValue()
    assert (found[:, -8:] == nodata).all()
    assert (found[:, :-8] != nodata).all()
    assert np.mean(found[:, :-8] == world.codes()[:, :-8]) > 0.9
    layer = QgsRasterLayer(str(path), "map")
    assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
    assert {int(c.value): c.label for c in layer.renderer().classes()} == world.CLASSES


@pytest.fixture
def qgis_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The program, with a profile of its own in which Patchwork is enabled; or skip."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    (plugins / "patchwork").symlink_to(ROOT)
    monkeypatch.setenv("QGIS_PLUGINPATH", str(plugins))
    monkeypatch.setenv("QGIS_CUSTOM_CONFIG_PATH", str(tmp_path / "profile"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    subprocess.run([program, "plugins", "enable", "patchwork"], check=True, capture_output=True, timeout=120)
    return program


@pytest.mark.slow
def test_qgis_process_runs_headless(qgis_process: str, backend_python: str, tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(exist_ok=True)
    image = world.write_image(tmp_path / FOLDER / "image ü.tif")
    told = _call([qgis_process, "run", "patchwork:prepare", "--", f"INPUT={image}"], tmp_path)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "EPSG:32633" in told.stdout
    assert "RUN:" in told.stdout
    bad = ["run", "patchwork:predict", "--", f"INPUT={image}", "MODEL=nowhere", "OUTPUT=map.tif"]
    told = _call([qgis_process, *bad], tmp_path)
    assert told.returncode == 1
    assert "no model" in told.stdout + told.stderr
    assert not (tmp_path / "map.tif").exists()


def _call(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=folder, check=False)
