"""Data: from ticked rasters to the contract's scenes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from patchwork.backend.contract import home
from patchwork.backend.contract.errors import InputError
from patchwork.backend.contract.requests import Prepare
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.core.styles import ROLE_PROPERTY
from patchwork.plugin.gui import scene_words
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.form import choose
from pytestqt.qtbot import QtBot
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractSlider, QLabel

from tests.plugin.core.rasters import noise, write_raster
from tests.plugin.gui.conftest import DESCRIPTION, sources
from tests.plugin.gui.peer import Peer


@pytest.fixture
def draft(tmp_path: Path) -> RunDraft:
    return RunDraft(tmp_path / "draft")


def test_an_empty_project_says_what_to_do(dock: PatchworkDock) -> None:
    assert "add one first" in dock.data.bar.reason.text()
    assert not dock.data.bar.button.isEnabled()
    assert not dock.data.check.isEnabled()
    assert dock.data._raster_pages.currentIndex() == 0


def test_the_first_raster_is_ticked_by_itself(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    assert dock.data.rasters.ticked() == [sar]
    assert dock.data.reason() == ""
    request = dock.data.make_request(draft)
    assert isinstance(request, Prepare)
    assert [sources(scene) for scene in request.scenes] == [[{"file": "sar.tif"}]]


def listed(dock: PatchworkDock) -> list[str]:
    return [dock.data.rasters.item(row).text() for row in range(dock.data.rasters.count())]


def test_results_come_after_what_one_learns_from(dock: PatchworkDock, sar: QgsRasterLayer, tmp_path: Path) -> None:
    """Also one that is put on top of the layer tree while one ticks: no row moves."""
    result = QgsRasterLayer(str(write_raster(tmp_path / "s.tif", noise(1))), "Similarity")
    result.setCustomProperty(ROLE_PROPERTY, "similarity")
    QgsProject.instance().addMapLayer(result, False)
    QgsProject.instance().layerTreeRoot().insertLayer(0, result)
    rasters = dock.data.rasters
    assert listed(dock) == [sar.name()], "on request only"
    dock.data.list_results.setChecked(True)
    assert listed(dock) == [sar.name(), "Similarity"]
    assert rasters.ticked() == [sar]
    rasters.tick(result.id())
    dock.data.list_results.setChecked(False)
    assert listed(dock) == [sar.name(), "Similarity"] and rasters.ticked() == [sar, result], "what is ticked stays"
    rasters.tick(result.id(), False)
    rasters.refresh()
    assert listed(dock) == [sar.name()]
    rasters.tick(result.id())
    assert listed(dock) == [sar.name(), "Similarity"] and rasters.ticked() == [sar, result], "so does one opened by hand"


def test_a_renamed_layer_is_shown_by_its_new_name(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    sar.setName("Sentinel-1 in May")
    assert dock.data.rasters.item(0).text() == "Sentinel-1 in May"
    assert dock.data.rasters.ticked() == [sar]


def test_a_result_of_ours_is_not_proposed(dock: PatchworkDock, patchwork_home: Path) -> None:
    path = home.runs_folder() / "r" / "outputs" / "landcover.tif"
    path.parent.mkdir(parents=True)
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(write_raster(path, noise(1))), "Land cover"))
    assert dock.data.rasters.count() == 0
    dock.data.list_results.setChecked(True)
    assert dock.data.rasters.count() == 1
    assert dock.data.rasters.ticked() == []


def test_what_was_proposed_stays_ticked_beside_what_one_ticks(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, tmp_path: Path
) -> None:
    rasters = dock.data.rasters
    other = next(row for row in range(2) if rasters.item(row).checkState() == Qt.CheckState.Unchecked)
    rasters.item(other).setCheckState(Qt.CheckState.Checked)
    assert len(rasters.ticked()) == 2
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(write_raster(tmp_path / "late.tif", noise(1))), "late"))
    assert {layer.name() for layer in rasters.ticked()} == {"sar", "optical"}


def test_a_result_written_elsewhere_is_not_proposed(dock: PatchworkDock, tmp_path: Path) -> None:
    layer = QgsRasterLayer(str(write_raster(tmp_path / "landcover.tif", noise(1))), "Land cover")
    layer.setCustomProperty(ROLE_PROPERTY, "classes")
    QgsProject.instance().addMapLayer(layer)
    assert dock.data.rasters.ticked() == []


def test_layers_added_later_do_not_take_the_tick(dock: PatchworkDock, sar: QgsRasterLayer, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        QgsProject.instance().addMapLayer(QgsRasterLayer(str(write_raster(tmp_path / f"{name}.tif", noise(2))), name))
        assert dock.data.rasters.ticked() == [sar]


def test_another_project_starts_with_a_tick_of_its_own(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, tmp_path: Path
) -> None:
    dock.data.rasters.tick(optical.id())
    QgsProject.instance().clear()
    later = QgsRasterLayer(str(write_raster(tmp_path / "later.tif", noise(2))), "later")
    QgsProject.instance().addMapLayer(later)
    assert dock.data.rasters.ticked() == [later]


def test_a_class_map_is_not_proposed(dock: PatchworkDock, tmp_path: Path) -> None:
    path = tmp_path / "classes.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 1, gdal.GDT_Byte)
    colours = gdal.ColorTable()
    colours.SetColorEntry(1, (255, 0, 0))
    dataset.GetRasterBand(1).SetColorTable(colours)
    del dataset
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), "classes"))
    assert dock.data.rasters.count() == 1
    assert dock.data.rasters.ticked() == []


def test_a_missing_file_cannot_be_ticked_and_says_why(dock: PatchworkDock, tmp_path: Path) -> None:
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(tmp_path / "gone.tif"), "gone"), True)
    broken = QgsProject.instance().mapLayersByName("gone")
    if not broken:
        pytest.skip("this QGIS does not add broken layers")
    item = dock.data.rasters.item(0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "missing" in item.toolTip()


def test_two_rasters_are_two_scenes_or_one(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, draft: RunDraft
) -> None:
    assert dock.data._together_rows.isHidden()
    dock.data.rasters.tick(sar.id())
    dock.data.rasters.tick(optical.id())
    assert not dock.data._together_rows.isHidden()
    apart = {item["file"] for scene in dock.data.make_request(draft).scenes for item in sources(scene)}
    assert apart == {"sar.tif", "optical.tif"}
    assert len(dock.data.make_request(draft).scenes) == 2
    choose(dock.data.together, "together")
    (scene,) = dock.data.make_request(draft).scenes
    assert {item["file"] for item in sources(scene)} == {"sar.tif", "optical.tif"}
    assert len(dock._bench.scenes.titles()) == 1


def test_bands_roles_and_units_go_into_the_request(
    dock: PatchworkDock, optical: QgsRasterLayer, draft: RunDraft
) -> None:
    table = dock.data.bands
    table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    table.item(2, 1).setText("nir")
    choose(dock.data.units, "reflectance")
    (scene,) = dock.data.make_request(draft).scenes
    (source,) = sources(scene)
    assert source["bands"] == [1, 3]
    assert source["roles"][1] == "nir"
    assert source["units"] == "reflectance"


def test_no_band_is_a_reason(dock: PatchworkDock, sar: QgsRasterLayer) -> None:
    for row in range(2):
        dock.data.bands.item(row, 0).setCheckState(Qt.CheckState.Unchecked)
    assert "No band of “sar”" in dock.data.bar.reason.text()


def test_choices_are_kept_for_each_raster(dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer) -> None:
    dock.data.rasters.tick(sar.id())
    choose(dock.data.units, "power")
    dock.data.rasters.tick(optical.id())
    assert dock.data.units.currentData() == "auto"
    assert dock.data.bands.rowCount() == 3
    dock.data.rasters.tick(sar.id())
    assert dock.data.units.currentData() == "power"


def test_roles_come_from_the_backend(
    dock: PatchworkDock, sar: QgsRasterLayer, peer: Peer, qtbot: QtBot, draft: RunDraft
) -> None:
    qtbot.waitUntil(lambda: dock.data.bands.item(0, 1).text() == "VV", timeout=8000)
    assert dock.data.bands.item(1, 1).text() == "VH"
    (source,) = sources(dock.data.make_request(draft).scenes[0])
    assert "roles" not in source, "what the user did not change is left to the backend"
    assert len(peer.calls("scene.describe")) == 1


def test_check_says_in_words_what_was_found(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    dock.data.check.click()
    qtbot.waitUntil(lambda: "Next:" in dock.data.found.text() and "97.3 %" in dock.data.found.text(), timeout=8000)
    assert dock.data.found.text().split("\n") == [
        "sar",
        "Size: 50 × 40 pixels, 500 m × 400 m",
        "CRS: EPSG:32633, WGS 84 / UTM zone 33N",
        "Resolution: 10 m",
        "2 bands: VV (a), VH (b)",
        "Values: dB, radar backscatter in decibels",
        "Valid pixels: 97.3 % (1,946)",
        "VV: the median is below 0: taken as dB.",
        "",
        scene_words.next_step(),
    ]


def test_another_choice_takes_the_answer_away(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, qtbot: QtBot
) -> None:
    for change in (
        lambda: dock.data.rasters.tick(optical.id()),
        lambda: choose(dock.data.units, "power"),
        lambda: choose(dock.data.together, "together"),
        lambda: dock.data.bands.item(0, 0).setCheckState(Qt.CheckState.Unchecked),
        lambda: choose(dock.data.area.kind, "canvas"),
    ):
        dock.data.check.click()
        assert "Looking at" in dock.data.found.text()
        change()
        assert dock.data.found.isHidden()
    qtbot.wait(300)
    assert dock.data.found.text() == "", "answers to the earlier question come too late"


def test_the_answer_is_wholly_in_sight_after_every_press(
    dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot
) -> None:
    dock.resize(400, 560)
    for _press in range(3):
        dock.data.scroll_area.verticalScrollBar().setValue(0)
        dock.data.check.click()
        qtbot.waitUntil(lambda: "97.3 %" in dock.data.found.text(), timeout=8000)
        qtbot.waitUntil(lambda: is_wholly_in_sight(dock), timeout=2000)
    dock.data.bar.set_estimate("An estimate that takes more than one line, " * 4)  # the footer grows
    qtbot.waitUntil(lambda: is_wholly_in_sight(dock), timeout=2000)


def test_who_scrolls_away_is_not_brought_back(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    dock.resize(400, 560)
    dock.data.check.click()
    qtbot.waitUntil(lambda: is_wholly_in_sight(dock) and "97.3 %" in dock.data.found.text(), timeout=8000)
    bar = dock.data.scroll_area.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    dock.resize(400, 540)
    qtbot.wait(100)
    assert bar.value() == 0


def is_wholly_in_sight(dock: PatchworkDock) -> bool:
    box, port = dock.data.found, dock.data.scroll_area.viewport()
    words = box.findChild(QLabel)
    top = box.mapTo(port, box.rect().topLeft()).y()
    uncut = words.height() >= words.heightForWidth(words.width())
    return bool(uncut and top >= 0 and top + box.height() <= port.height())


def test_the_table_shows_what_was_ticked_last(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer
) -> None:
    rasters = dock.data.rasters
    rows = {rasters.item(row).text(): rasters.item(row) for row in range(rasters.count())}
    rows["sar"].setCheckState(Qt.CheckState.Checked)
    rows["optical"].setCheckState(Qt.CheckState.Unchecked)
    assert dock.data._band_group.title() == "Bands of sar"
    rows["optical"].setCheckState(Qt.CheckState.Checked)
    assert (dock.data._band_group.title(), dock.data.bands.rowCount()) == ("Bands of optical", 3)
    rows["optical"].setCheckState(Qt.CheckState.Unchecked)
    assert (dock.data._band_group.title(), dock.data.bands.rowCount()) == ("Bands of sar", 2)


def test_the_estimate_stands_beside_the_button(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "2 min" in dock.data.bar.estimate.text(), timeout=8000)
    assert dock.data.bar.estimate.text() == "About 2 min, 1.5 GB of memory. Two windows."


def test_the_map_window_as_area(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft, qgis_canvas: Any) -> None:
    canvas = dock.data.area._canvas
    canvas.setDestinationCrs(sar.crs())
    canvas.setExtent(QgsRectangle(500000, 4999800, 500200, 5000000))
    choose(dock.data.area.kind, "canvas")
    (scene,) = dock.data.make_request(draft).scenes
    written = QgsVectorLayer(str(scene.area), "area")
    assert Path(str(scene.area)).parent == draft.inputs
    assert written.extent().center().distance(canvas.extent().center()) < 1


def test_polygons_as_area_need_a_layer(dock: PatchworkDock, sar: QgsRasterLayer, draft: RunDraft) -> None:
    choose(dock.data.area.kind, "layer")
    assert "no polygon layer" in dock.data.bar.reason.text()


def test_polygons_as_area(dock: PatchworkDock, sar: QgsRasterLayer, polygons: QgsVectorLayer, draft: RunDraft) -> None:
    choose(dock.data.area.kind, "layer")
    assert dock.data.reason() == ""
    (scene,) = dock.data.make_request(draft).scenes
    assert QgsVectorLayer(str(scene.area), "area").featureCount() == 4


def test_words_for_many_bands_are_short() -> None:
    bands = [{"name": f"band {n}", "units": "dn"} for n in range(200)]
    assert len(scene_words.in_words({**DESCRIPTION, "bands": bands})) < 500


def test_values_of_several_kinds_name_their_bands() -> None:
    bands = [
        {"name": "VV", "role": "VV", "units": "db"},
        {"name": "B4", "role": "red", "units": "scaled"},
        {"name": "B99", "role": "", "units": "scaled"},
    ]
    lines = scene_words.in_words({**DESCRIPTION, "bands": bands}).split("\n")
    assert "3 bands: VV, red (B4), B99 (role unknown)" in lines
    assert "Values: dB, radar backscatter in decibels (VV)" in lines
    assert any(line.startswith("Values: scaled, the file's own numbers;") and line.endswith("(red, B99)") for line in lines)


def test_degrees_are_told_with_their_metres() -> None:
    grid = {"height": 10, "width": 20, "crs": "EPSG:4326", "transform": [0.0001, 0.0, 9.0, 0.0, -0.0001, 48.0]}
    lines = scene_words.in_words({**DESCRIPTION, "grid": grid, "gsd_m": 9.1}).split("\n")
    assert "CRS: EPSG:4326, WGS 84" in lines
    assert "Resolution: 0.0001 deg, about 9.1 m" in lines


def test_without_a_crs_it_says_so() -> None:
    grid = {"height": 10, "width": 20, "crs": None, "transform": [2.0, 0.0, 0.0, 0.0, -2.0, 0.0]}
    lines = scene_words.in_words({**DESCRIPTION, "grid": grid, "gsd_m": 0.0}).split("\n")
    assert "Size: 20 × 10 pixels" in lines
    assert any(line.startswith("CRS: none. Assign one") for line in lines)
    assert "Resolution: 2, in an unknown unit" in lines


def test_a_large_scene_is_not_counted_while_one_waits(
    large: PatchworkDock, sar: QgsRasterLayer, peer: Peer, qtbot: QtBot
) -> None:
    large.data.check.click()
    qtbot.waitUntil(lambda: "“Prepare now” counts them" in large.data.found.text(), timeout=8000)
    assert peer.calls("scene.statistics") == []


def test_a_scene_without_valid_pixels_proposes_no_next_step(
    empty: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot
) -> None:
    empty.data.check.click()
    qtbot.waitUntil(lambda: "Valid pixels: none." in empty.data.found.text(), timeout=8000)
    assert "Check the nodata value" in empty.data.found.text()
    assert "Next:" not in empty.data.found.text()


@pytest.fixture
def empty(peer: Peer, request: pytest.FixtureRequest) -> PatchworkDock:
    """The dock, told that there is not one valid pixel."""
    told = {"kind": "input", "cause": "Nothing is valid.", "remedy": "Check the nodata value.", "subject": "sar"}
    peer.answers["scene.statistics"] = {"error": told}
    dock: PatchworkDock = request.getfixturevalue("dock")
    return dock


@pytest.fixture
def large(peer: Peer, request: pytest.FixtureRequest) -> PatchworkDock:
    """A dock whose scenes are 100 million pixels large."""
    grid = {**DESCRIPTION["grid"], "height": 10_000, "width": 10_000}
    peer.answers["scene.describe"] = {**DESCRIPTION, "grid": grid}
    made: PatchworkDock = request.getfixturevalue("dock")
    return made


def test_a_grid_in_degrees_has_a_width_and_a_height_of_its_own() -> None:
    """At 60° north a degree of longitude is half as long as one of latitude: 55.8 and 111.4 km on WGS 84."""
    grid = {"crs": "EPSG:4326", "height": 1000, "width": 1000, "transform": [0.001, 0, 10.0, 0, -0.001, 60.5]}
    size = scene_words.in_words({"grid": grid, "gsd_m": 78.9, "bands": []}).split("\n")[0]
    assert size == "Size: 1,000 × 1,000 pixels, 55.8 km × 111 km"


def test_no_next_step_stands_above_a_warning(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    dock.data.check.click()
    qtbot.waitUntil(lambda: "Next:" in dock.data.found.text() and "97.3 %" in dock.data.found.text(), timeout=8000)
    dock.data.estimator._refuse(InputError("The raster is too small."))
    assert "too small" in dock.data.bar.reason.text()
    assert "Next:" not in dock.data.found.text() and "97.3 %" in dock.data.found.text()
    dock.data.estimator._tell({})
    assert "Next:" in dock.data.found.text()


def test_an_assigned_crs_is_noticed_at_once(dock: PatchworkDock, sar: QgsRasterLayer, qtbot: QtBot) -> None:
    dock.data.check.click()
    assert dock.data.found.text() != ""
    with qtbot.waitSignal(dock._bench.scenes.changed, timeout=1000):
        sar.setCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    assert dock.data.found.text() == ""


def test_a_new_raster_stands_where_the_layer_panel_has_it(
    dock: PatchworkDock, sar: QgsRasterLayer, optical: QgsRasterLayer, tmp_path: Path
) -> None:
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(write_raster(tmp_path / "a.tif", noise(1))), "sea & land"))
    shown = [dock.data.rasters.item(row).text() for row in range(dock.data.rasters.count())]
    assert shown == [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    dock.data.rasters.tick(QgsProject.instance().mapLayersByName("sea & land")[0].id())
    assert dock.data._band_group.title() == "Bands of sea && land", "a single & would underline the next letter"
