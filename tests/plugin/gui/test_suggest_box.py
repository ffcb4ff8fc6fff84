"""Where to label next on the Map page: the request, from place to place, the rounds; and once with the real backend."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Finetune, Labels, Predict, Scene, Source, Suggest
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.layers import add_results
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.core.trained_on import trained_on
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.suggest_box import SuggestBox
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QApplication

from tests.plugin.core.places import write_places
from tests.plugin.core.runs import make_run, set_state, tell
from tests.plugin.gui.conftest import follow
from tests.plugin.gui.peer import Peer


@pytest.fixture
def draft(tmp_path: Path) -> RunDraft:
    return RunDraft(tmp_path / "draft")


def trained(sar: QgsRasterLayer, name: str, figure: float, polygons: int, when: float) -> RunDirectory:
    scene = Scene([Source(sar.source())], labels=Labels("/x.gpkg", "class"))
    run = make_run(home.runs_folder(), name, Finetune([scene]))
    set_state(run, "done")
    run.model.mkdir(parents=True)
    card = {"decision": {"miou_held_out": figure, "title": "forest"}, "training": {"polygons": {"a": polygons}}}
    (run.model / "model.json").write_text(json.dumps(card), encoding="utf-8")
    os.utime(run.request_file, (when, when))
    return run


@pytest.fixture
def box(dock: PatchworkDock, sar: QgsRasterLayer) -> SuggestBox:
    """The Map page with a trained model, the box open."""
    trained(sar, "2026-01-01-finetune-land", 0.5, 20, 1_000_000)
    follow(dock)
    dock.show_page(3)
    dock.map.suggest.setCollapsed(False)
    return dock.map.suggest


def test_without_a_model_that_maps_it_says_so(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    assert "trained on polygons" in dock.map.suggest.problem()
    assert not dock.map.suggest.button.isEnabled()


def test_estimates_move_no_button_away_from_under_the_pointer(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, box: SuggestBox
) -> None:
    dock.resize(dock.widget().sizeHint().width(), 900)
    check, report = dock.map.check, dock.map.report
    check.map.setLayer(sar)
    report.reference.setLayer(polygons)
    told = ("Working out time and memory…", "About 3 minutes, 1.5 GB of memory, 20 MB of disk. 4 windows of 224 pixels.", "")
    for part, button in ((check, check.draw), (report, report.button), (box, box.button)):
        part.setCollapsed(False)
        assert not part.problem()
        heights = []
        for words in told:
            part.estimator.told.emit(words)
            for _ in range(3):
                QApplication.processEvents()
            assert not words or (part.cost.isVisible() and part.cost.text() == words)
            assert part.cost.height() >= part.cost.heightForWidth(part.cost.width()) - 1, "nothing is cut"
            heights.append(button.mapTo(part, QPoint(0, 0)).y())
        assert len(set(heights)) == 1, heights


def test_the_polygons_trained_on_are_proposed(
    dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer
) -> None:
    box = dock.map.suggest
    trained(sar, "2026-01-01-finetune-land", 0.5, 20, 1_000_000)
    follow(dock)
    dock.show_page(3)
    assert box._labels() is not None and box._labels() is dock.train.layer.currentLayer(), "as chosen on the Train page"
    box.labels.setLayer(None)
    dock.show_page(2)
    dock.show_page(3)
    assert box._labels() is None, "the user's choice stays"


def test_a_model_knows_the_layer_it_was_trained_on(sar: QgsRasterLayer, tmp_path: Path) -> None:
    mine = QgsVectorLayer(write_places(tmp_path / "mine.gpkg", 1).as_posix(), "mine", "ogr")
    QgsProject.instance().addMapLayer(mine)
    scene = Scene([Source(sar.source())], labels=Labels(str(tmp_path / "mine.gpkg"), "class"))
    run = make_run(home.runs_folder(), "2026-01-01-finetune-land", Finetune([scene]))
    assert trained_on(str(run.path), QgsProject.instance()) is mine
    assert trained_on(str(tmp_path), QgsProject.instance()) is None


def test_the_request(box: SuggestBox, dock: PatchworkDock, polygons: QgsVectorLayer, draft: RunDraft) -> None:
    box.labels.setLayer(None)
    plain = box.make_request(draft)
    assert isinstance(plain, Suggest) and plain.count == 20 and plain.out is None
    assert plain.scenes[0].labels is None and plain.avoid is None and plain.probabilities is None
    box.labels.setLayer(polygons)
    box.avoid.setLayer(polygons)
    box.count.setValue(7)
    full = box.make_request(draft)
    assert full.scenes[0].labels == Labels(str(draft.inputs / "labels.gpkg"), "class")
    assert full.avoid == str(draft.inputs / "avoid.gpkg") and full.count == 7
    assert QgsVectorLayer(full.avoid, "avoid").featureCount() == 4
    assert full.model == dock.map.model.currentData()


def test_probabilities_that_are_there_are_used(box: SuggestBox, dock: PatchworkDock, draft: RunDraft, tmp_path: Path) -> None:
    (tmp_path / "p.tif").touch()
    scene = dock.map.make_scene(draft)
    made = Predict([scene], dock.map.model.currentData(), probabilities=str(tmp_path / "p.tif"))
    set_state(make_run(home.runs_folder(), "2026-01-02-predict-land", made), "done")
    follow(dock)
    assert box.make_request(draft).probabilities == str(tmp_path / "p.tif")


def test_the_button_starts_the_job(box: SuggestBox, dock: PatchworkDock, peer: Peer, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: box.button.isEnabled(), timeout=8000)
    box.button.click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
    assert peer.calls("job.submit")[0]["request"]["job"] == "suggest"
    assert "-suggest-sar" in str(peer.calls("job.submit")[0]), "called after the scene, not after the model's run"


def test_the_rounds_are_shown(box: SuggestBox, dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    trained(sar, "2026-01-02-finetune-land", 0.56, 30, 2_000_000)
    trained(sar, "2026-01-03-finetune-land", 0.541, 40, 3_000_000)
    follow(dock)
    texts = [[box.table.item(row, column).text() for column in (1, 2, 3)] for row in range(box.table.rowCount())]
    assert texts == [["20", "0.500", ""], ["30", "0.560", "+0.060"], ["40", "0.541", "−0.019"]]
    assert not box.table.isHidden() and "may fall" in box.round_words.text()


def load_places(count: int = 3) -> QgsVectorLayer:
    run = make_run(home.runs_folder(), "2026-01-05-suggest-land", Suggest([Scene([Source("/a.tif")])], "/m"))
    path = write_places(run.outputs / "next.gpkg", count)
    tell(run, "output", role="suggested", path=str(path), title="Where to label next")
    return add_results(run, QgsProject.instance()).findLayers()[0].layer()


def test_from_place_to_place(box: SuggestBox, dock: PatchworkDock) -> None:
    assert not box.next.isEnabled() and box.place.text() == "No places yet."
    assert "ask for some" in box.next.toolTip()
    layer, canvas = load_places(), box._canvas
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert "ask for some" not in box.next.toolTip()
    assert box.next.isEnabled() and box.place.text() == "3 places to look at."
    seen = []
    for button in (box.next, box.next, box.previous):
        button.click()
        seen.append(box.place.text())
    assert seen == ["1 of 3: reason 1", "2 of 3: reason 2", "1 of 3: reason 1"]
    assert layer.selectedFeatureCount() == 1
    centre = canvas.extent().center()
    assert (round(centre.x(), 1), round(centre.y(), 1)) == (15.0, 45.2)
    assert canvas.mapSettings().destinationCrs().authid() == "EPSG:4326", "the CRS is left alone"
    QgsProject.instance().removeMapLayer(layer.id())
    assert not box.next.isEnabled() and box.place.text() == "No places yet."


@pytest.mark.slow
def test_a_round_with_the_real_backend(
    backend_python: str, qgis_iface: object, qtbot: QtBot, patchwork_home: Path, tmp_path: Path,
    real_dock: Callable[[], PatchworkDock],
) -> None:  # fmt: skip
    """Train, ask for places, load them, step, draw there, train again: the table has two rounds."""
    from tests.plugin.processing import world

    project = QgsProject.instance()
    image = QgsRasterLayer(str(world.write_image(tmp_path / "image.tif")), "image")
    fields = QgsVectorLayer(str(world.write_polygons(tmp_path / "fields.gpkg")), "fields")
    project.addMapLayers([image, fields])
    dock = real_dock()
    train, box = dock.train, dock.map.suggest

    def finished(job: str, count: int) -> bool:
        follow(dock)
        runs = [dock._bench.reader.get(name) for name in dock._bench.reader.names()]
        for one in runs:
            if one is not None and one.phase == "failed":
                raise RuntimeError(one.run.log_file.read_text(encoding="utf-8"))  # an assertion would be waited for
        return len([one for one in runs if one is not None and one.job == job and one.phase == "done"]) == count

    train.layer.setLayer(fields)
    train.field.setField("code")
    train.quick.setChecked(True)
    train.start()
    qtbot.waitUntil(lambda: finished("finetune", 1), timeout=120000)
    dock.show_page(3)
    box.setCollapsed(False)
    box.labels.setLayer(fields)  # squares of 10 pixels, 6 pixels apart: little room is left
    box.count.setValue(4)
    qtbot.waitUntil(lambda: box.button.isEnabled(), timeout=30000)
    box.button.click()
    told = [item.text() for item in dock._bench.messages._bar.items()]
    assert not told, told
    qtbot.waitUntil(lambda: finished("suggest", 1), timeout=120000)
    name = next(one for one in dock._bench.reader.names() if "-suggest-" in one)
    dock._bench.load_results(RunDirectory(home.runs_folder() / name))
    box.next.click()
    assert box.place.text().startswith(f"1 of {len(dock._bench.suggestions.places())}: ")

    place = dock._bench.suggestions.current()
    assert place is not None
    feature = QgsFeature(fields.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(place.point)).buffer(25, 8))
    feature.setAttribute("code", 1)
    feature.setAttribute("name", "water")
    assert fields.startEditing() and fields.addFeature(feature) and fields.commitChanges()
    train.start()
    qtbot.waitUntil(lambda: finished("finetune", 2), timeout=120000)
    found = box.rounds()
    assert [one.polygons for one in found] == [found[0].polygons, found[0].polygons + 1]
    assert all(one.figure is not None for one in found) and found[1].change is not None
