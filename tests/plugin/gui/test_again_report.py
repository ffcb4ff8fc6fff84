"""A report of a labelled sample once more: it judges by the answers as they stand now."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Report
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.again import Again
from patchwork.plugin.core.requests import RunDraft, new_run
from patchwork.plugin.gui.again_dialog import AgainDialog
from patchwork.plugin.gui.dock import PatchworkDock
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from tests.plugin.core.rasters import write_raster
from tests.plugin.core.runs import make_run
from tests.plugin.core.sampled import on_disk, write_sample


@pytest.fixture
def points(dock: PatchworkDock, tmp_path: Path) -> QgsVectorLayer:
    mapped = QgsRasterLayer(str(write_raster(tmp_path / "map.tif", np.ones((1, 40, 50), np.uint8))), "my map")
    found = QgsVectorLayer(str(write_sample(tmp_path / "s.gpkg", 6, mapped.source())), "points")
    QgsProject.instance().addMapLayers([mapped, found])
    return found


@pytest.fixture
def failed(dock: PatchworkDock, points: QgsVectorLayer) -> RunDirectory:
    """Reported after one answer."""
    dock._bench.labelling.step(1)
    dock._bench.labelling.answer("water")
    draft = new_run("report", "points")
    request = dock.map.check.make_report(draft)
    return make_run(home.runs_folder(), draft.path.name, request)


def label_all(dock: PatchworkDock) -> None:
    for _ in range(6):
        dock._bench.labelling.step(1)
        dock._bench.labelling.answer("water")


def answers(path: str | None) -> list[str]:
    layer = QgsVectorLayer(str(path), "copy")
    return [str(feature["class"] or "") for feature in layer.getFeatures()]


@pytest.mark.parametrize("copy", [True, False])
def test_run_again_takes_the_answers_of_now(
    dock: PatchworkDock, points: QgsVectorLayer, failed: RunDirectory, tmp_path: Path, copy: bool
) -> None:
    label_all(dock)
    points.setName("renamed since")
    dialog = AgainDialog(dock._bench, Again(failed), dock)
    assert "as they stand now in “renamed since”" in dialog.answers.text() and not dialog.answers.isHidden()
    made = dialog._request(RunDraft(tmp_path / "draft"), copy=copy)
    assert isinstance(made, Report) and made.field == "class" and made.scenes[0].sources[0].path == str(tmp_path / "map.tif")
    assert answers(made.reference) == ["water"] * 6
    assert sorted(answers(str(failed.inputs / "reference.gpkg"))) == [""] * 5 + ["water"], "the first run stays"
    assert [answer for answer, _unsure, _when in on_disk(tmp_path / "s.gpkg").values()] == ["water"] * 6


def test_another_sample_of_the_map_is_not_taken(
    dock: PatchworkDock, points: QgsVectorLayer, failed: RunDirectory, tmp_path: Path
) -> None:
    QgsProject.instance().removeMapLayer(points.id())
    other = QgsVectorLayer(str(write_sample(tmp_path / "o.gpkg", 6, "/elsewhere.tif")), "points")
    QgsProject.instance().addMapLayer(other)
    dialog = AgainDialog(dock._bench, Again(failed), dock)
    assert "not in the project" in dialog.answers.text()
    made = dialog._request(RunDraft(tmp_path / "draft"), copy=True)
    assert sorted(answers(made.reference)) == [""] * 5 + ["water"]


def test_a_reference_of_ones_own_is_not_replaced(
    dock: PatchworkDock, failed: RunDirectory, tmp_path: Path
) -> None:
    dialog = AgainDialog(dock._bench, Again(failed), dock)
    mine = str(write_sample(tmp_path / "mine.gpkg", 6, "/m.tif"))
    dialog.set_value("reference", mine)
    assert dialog._request(RunDraft(tmp_path / "draft"), copy=True).reference == mine
