"""Checking a map on the Map page: the request, the points said before, the labelling's progress, the report."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Predict, Report, Sample, Scene, Source
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.core.sample_file import proposed_sample_path
from patchwork.plugin.gui.check_box import CheckBox
from patchwork.plugin.gui.dock import PatchworkDock
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from tests.plugin.core.rasters import write_raster
from tests.plugin.core.runs import make_run
from tests.plugin.core.sampled import write_sample
from tests.plugin.gui.peer import Peer


@pytest.fixture
def mapped(tmp_path: Path, clean: None) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(write_raster(tmp_path / "map.tif", np.ones((1, 40, 50), np.uint8))), "my map")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def box(dock: PatchworkDock, mapped: QgsRasterLayer) -> CheckBox:
    dock.show_page(3)
    dock.map.check.setCollapsed(False)
    return dock.map.check


def test_it_asks_for_a_map_and_needs_no_model(box: CheckBox, mapped: QgsRasterLayer, tmp_path: Path) -> None:
    assert box.problem() == "Choose a finished map." and not box.draw.isEnabled()
    box.map.setLayer(mapped)
    assert box.problem() == "" and box.draw.isEnabled()
    assert Path(box.file.filePath()) == tmp_path / "my map sample.gpkg"
    box.margin.setValue(2.0)
    box.minimum.setValue(30)
    made = box.make_sample(RunDraft(tmp_path / "draft"))
    assert isinstance(made, Sample) and made.scenes[0].sources[0].path == mapped.source()
    assert made.target_se == pytest.approx(0.0102, abs=1e-4) and made.minimum == 30
    assert made.out == str(tmp_path / "my map sample.gpkg") and made.model is None


def test_answers_never_lie_in_a_run(
    mapped: QgsRasterLayer, patchwork_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = patchwork_home / "runs" / "2026-01-01-predict-a" / "outputs" / "map.tif"
    path.parent.mkdir(parents=True)
    made = QgsRasterLayer(str(write_raster(path, np.ones((1, 40, 50), np.uint8))), "made")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert proposed_sample_path(QgsProject.instance(), made) == tmp_path / "made sample.gpkg"
    assert proposed_sample_path(QgsProject.instance(), mapped).parent == tmp_path


def test_answers_to_a_runs_map_lie_beside_what_was_mapped(
    box: CheckBox, patchwork_home: Path, tmp_path: Path
) -> None:
    scenes = tmp_path / "scenes"
    scenes.mkdir()
    run = make_run(home.runs_folder(), "2026-01-01-predict-a", Predict([Scene([Source(str(scenes / "a.tif"))])], "/m"))
    run.outputs.mkdir(parents=True, exist_ok=True)
    made = QgsRasterLayer(str(write_raster(run.outputs / "map.tif", np.ones((1, 40, 50), np.uint8))), "made")
    QgsProject.instance().addMapLayer(made)
    box.map.setLayer(made)
    assert box.file.filePath() == str(scenes / "made sample.gpkg") == box.file.lineEdit().toolTip()


def test_the_button_starts_the_job(box: CheckBox, mapped: QgsRasterLayer, peer: Peer, qtbot: QtBot) -> None:
    box.map.setLayer(mapped)
    box.draw.click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
    assert peer.calls("job.submit")[0]["request"]["job"] == "sample"


def test_what_is_labelled_can_be_reported(box: CheckBox, mapped: QgsRasterLayer, dock: PatchworkDock, tmp_path: Path) -> None:
    assert not box.label.isEnabled() and not box.report.isEnabled()
    points = QgsVectorLayer(str(write_sample(tmp_path / "s.gpkg", 6, mapped.source())), "points")
    QgsProject.instance().addMapLayer(points)
    assert box.label.isEnabled() and not box.report.isEnabled() and box.progress.text() == "points: 0 of 6 labelled."
    labelling = dock._bench.labelling
    for number in range(1, 7):
        assert not box.report.isEnabled() and "needs 2 labelled points" in box.report.toolTip(), number
        labelling.step(1)
        labelling.answer("water")
    assert box.report.isEnabled() and box.progress.text() == "points: 6 of 6 labelled."
    made = box.make_report(RunDraft(tmp_path / "draft"))
    assert isinstance(made, Report) and made.model == "" and made.scenes[0].sources[0].path == mapped.source()
    copy = QgsVectorLayer(made.reference, "copy")
    assert {"class", "unsure", "stratum", "stratum_size", "hectares", "map_sha256"} <= set(copy.fields().names())
    assert copy.featureCount() == 6


def test_help_is_at_hand(box: CheckBox, dock: PatchworkDock) -> None:
    box.help.click()
    assert dock._help is not None and "Backspace" in dock._help.text()
