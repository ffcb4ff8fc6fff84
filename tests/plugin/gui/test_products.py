"""Products in the dock: a zip or one band of many becomes a group of layers that is one scene; masks; scaling."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.install.locate import locate
from patchwork.plugin.core.environment import OVERRIDE
from patchwork.plugin.core.product_layers import is_band_file
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.form import choose
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from tests.plugin.core.rasters import write_raster

MAKE = """
import sys; from pathlib import Path; from tests import landsat, sentinel1, sentinel2
folder = Path(sys.argv[1])
for time in ("20220215T101109", "20220315T101109"):
    sentinel2.zipped(sentinel2.safe(folder, time=time))
landsat.product(folder)
(folder / "radar").mkdir()
sentinel2.zipped(sentinel1.safe(folder / "radar"))
"""


@pytest.fixture(scope="module")
def products(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two dates of Sentinel-2 as zips and a Landsat product; made where the backend's libraries are."""
    found = locate()
    python = os.environ.get(OVERRIDE) or (str(found.python) if found is not None else "")
    if not python:
        pytest.skip(f"the backend is not installed (make env, or set {OVERRIDE})")
    folder, root = tmp_path_factory.mktemp("products"), Path(__file__).resolve().parents[3]
    subprocess.run([python, "-c", MAKE, str(folder)], check=True, cwd=root, timeout=120)
    return folder


@pytest.fixture
def draft(tmp_path: Path) -> RunDraft:
    return RunDraft(tmp_path / "draft")


def test_zips_become_groups_and_groups_become_scenes(
    real_dock: Callable[[], PatchworkDock], products: Path, qtbot: QtBot, draft: RunDraft
) -> None:
    dock = real_dock()
    page = dock.data
    for count, path in enumerate(sorted(products.glob("*.zip")), start=1):
        page.add_paths([path])
        qtbot.waitUntil(lambda: not page.offer.isHidden(), timeout=60000)
        assert [box.text() for box in page.offer.boxes.values()] == [
            "10 m: B2 B3 B4 B8", "20 m: B5 B6 B7 B8A B11 B12", "60 m: B1 B9"
        ]  # fmt: skip
        assert [box.isChecked() for box in page.offer.boxes.values()] == [True, True, False]
        qtbot.mouseClick(page.offer.add, Qt.MouseButton.LeftButton)
        assert page.offer.isHidden() and len(page.rasters.ticked()) == 2 * count
    scenes = page.make_request(draft).scenes
    assert sorted(scene.name for scene in scenes) == ["Sentinel-2 L2A T32TQM 2022-02-15", "Sentinel-2 L2A T32TQM 2022-03-15"]
    for scene in scenes:
        assert [len(source.bands) for source in scene.sources] == [4, 6]
        assert {source.mask.meaning for source in scene.sources} == {"scl"}
    shown = [node.layer().name() for node in QgsProject.instance().layerTreeRoot().findLayers() if node.isVisible()]
    assert len(shown) == 4 and not any("SCL" in name for name in shown)
    qtbot.mouseClick(page.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.found.text().count("Valid pixels: 70.8") == 2, timeout=60000)
    assert "reflectance" in page.found.text(), page.found.text()


def test_a_sentinel1_zip_is_taken_by_its_polarisations_with_what_they_are_worth(
    real_dock: Callable[[], PatchworkDock], products: Path, qtbot: QtBot, draft: RunDraft
) -> None:
    dock = real_dock()
    page = dock.data
    page.add_paths([next((products / "radar").glob("*.zip"))])
    qtbot.waitUntil(lambda: not page.offer.isHidden(), timeout=60000)
    assert [box.text() for box in page.offer.boxes.values()] == ["IW: VH VV"] and page.offer.mask.isHidden()
    qtbot.mouseClick(page.offer.add, Qt.MouseButton.LeftButton)
    layers = page.rasters.ticked()
    assert len(layers) == 2 and {layer.crs().authid() for layer in layers} == {"EPSG:4326"}
    (scene,) = page.make_request(draft).scenes
    assert [source.path.rpartition(":")[0][-5:] for source in scene.sources] == ["IW_VH", "IW_VV"]
    qtbot.mouseClick(page.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "uncalibrated" in page.found.text(), timeout=60000)
    assert "VV" in page.found.text() and "terrain correction" in page.found.text()


def test_one_band_offers_its_product_and_moves_into_the_group(
    real_dock: Callable[[], PatchworkDock], products: Path, qtbot: QtBot, draft: RunDraft
) -> None:
    dock = real_dock()
    page = dock.data
    band = next(products.rglob("LC08_*_SR_B4.TIF"))
    page.add_paths([band])
    qtbot.waitUntil(lambda: not page.offer.isHidden(), timeout=60000)
    qtbot.mouseClick(page.offer.add, Qt.MouseButton.LeftButton)
    (scene,) = page.make_request(draft).scenes
    files = [Path(source.path).name[-9:] for source in scene.sources]
    assert files == [f"SR_B{number}.TIF" for number in range(1, 8)]
    assert {source.mask.meaning for source in scene.sources} == {"qa-pixel"}
    assert len(QgsProject.instance().mapLayersByName(band.stem)) == 1, "the band that was there moved into the group"


def test_what_is_no_product_is_said(
    real_dock: Callable[[], PatchworkDock], tmp_path: Path, qtbot: QtBot, backend_python: str
) -> None:
    dock = real_dock()
    broken, other = tmp_path / "S2A_MSIL1C_broken.zip", tmp_path / "notes.txt"
    broken.write_bytes(b"PK\x03\x04")
    other.write_text("x")
    dock.data.add_paths([other])
    qtbot.waitUntil(lambda: "no product" in dock.data.found.text(), timeout=60000)
    dock.data.add_paths([broken])
    qtbot.waitUntil(lambda: "broken or not downloaded" in dock.data.found.text(), timeout=60000)


def test_groups_are_scenes_and_loose_layers_their_own(dock: PatchworkDock, tmp_path: Path, draft: RunDraft) -> None:
    root = QgsProject.instance().layerTreeRoot()
    for group in ("June", "July"):
        place = root.addGroup(group)
        for name in ("a", "b"):
            layer = QgsRasterLayer(str(write_raster(tmp_path / f"{group}-{name}.tif", np.ones((1, 4, 4), np.float32))), name)
            QgsProject.instance().addMapLayer(layer, False)
            place.addLayer(layer)
            dock.data.rasters.tick(layer.id())
    loose = QgsRasterLayer(str(write_raster(tmp_path / "loose.tif", np.ones((1, 4, 4), np.float32))), "loose")
    QgsProject.instance().addMapLayer(loose)
    dock.data.rasters.tick(loose.id())
    choose(dock.data.together, "groups")
    found = {scene.name: len(scene.sources) for scene in dock.data.make_request(draft).scenes}
    assert found == {"June": 2, "July": 2, "loose": 1}
    assert sorted(dock._bench.scenes.titles()) == ["July", "June", "loose"]
    assert dock.data.need.isEnabled()


def test_all_rasters_of_a_group_are_ticked_at_once(dock: PatchworkDock, tmp_path: Path) -> None:
    place = QgsProject.instance().layerTreeRoot().addGroup("dates")
    for name in ("a", "b", "c"):
        layer = QgsRasterLayer(str(write_raster(tmp_path / f"{name}.tif", np.ones((1, 4, 4), np.float32))), name)
        QgsProject.instance().addMapLayer(layer, False)
        place.addLayer(layer)
    dock.data._list_groups()
    (action,) = dock.data._groups_menu.actions()
    assert action.text() == "dates"
    action.trigger()
    assert [layer.name() for layer in dock.data.rasters.ticked()] == ["a", "b", "c"]


def test_a_mask_and_scaling_go_into_the_request_and_stay_with_their_raster(
    dock: PatchworkDock, optical: QgsRasterLayer, sar: QgsRasterLayer, tmp_path: Path, draft: RunDraft
) -> None:
    flags = QgsRasterLayer(str(write_raster(tmp_path / "T32_SCL_20m.tif", np.ones((1, 40, 50), np.uint8))), "clouds")
    QgsProject.instance().addMapLayer(flags)
    page = dock.data
    page.rasters.tick(sar.id(), False)
    page.rasters.tick(optical.id())
    page.mask.layer.setLayer(flags)
    assert page.mask.codes.currentText() == "Sentinel-2 SCL", "the file's name tells"
    page.scaling.scale.setText("0.0001")
    page.scaling.offset.setText("-0.1")
    page.scaling._edited()
    (source,) = page.make_request(draft).scenes[0].sources
    assert (source.scale, source.offset, source.mask.meaning) == ([0.0001], [-0.1], "scl")
    page.mask.codes.setEditText("3, 8")
    assert page.make_request(draft).scenes[0].sources[0].mask.codes == [3, 8]
    page.mask.codes.setEditText("clouds please")
    assert "does not say which pixels" in page.bar.reason.text()
    page.mask.codes.setEditText("bits:1,3")
    page.rasters.tick(sar.id())
    assert page.mask.layer.currentLayer() is None and page.scaling.scale.text() == ""
    page.rasters.setCurrentRow([page.rasters.item(row).text() for row in range(3)].index("optical"))
    assert page.mask.codes.currentText() == "bits:1,3" and page.scaling.offset.text() == "-0.1"
    sources = [scene.sources[0] for scene in page.make_request(draft).scenes]
    assert sorted(source.mask is not None for source in sources) == [False, True]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("LC08_L2SP_016034_20200607_20200824_02_T1_SR_B4.TIF", True), ("LC80200392015216LGN00_B10.TIF", True),
        ("T32TQM_20220215T101109_B8A_20m.jp2", True), ("T32TQM_20220215T101109_B04.jp2", True),
        ("T32TQM_20220215T101109_SCL_20m.jp2", False), ("scene_B4.tif", False), ("LC08_QA_PIXEL.TIF", False),
    ],
)  # fmt: skip
def test_band_files_are_known_by_their_names(name: str, is_one: bool) -> None:
    assert is_band_file(f"/somewhere/{name}") == is_one


def test_a_long_mask_name_does_not_widen_the_page(dock: PatchworkDock) -> None:
    offer = dock.data.offer
    product = {"kind": "Landsat", "name": "LC08", "parts": []}
    widths = []
    for meaning in ("qa-pixel", "bqa-0", "bqa"):
        offer.offer({**product, "mask": {"meaning": meaning, "path": "/a/b.tif"}})
        widths.append(offer.minimumSizeHint().width())
    assert max(widths) < 320, "as wide as a narrow dock"
    assert not offer.mask_words.isHidden() and offer.mask_words.text()
