"""R11 on QGIS's side: whatever a layer is called, files named after it lie where they should."""

from __future__ import annotations

from pathlib import Path

import pytest
from patchwork.backend.contract.errors import PatchworkError
from patchwork.backend.contract.file_names import problem
from patchwork.plugin.core.label_file import make_label_file, proposed_path
from patchwork.plugin.core.requests import new_run
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

from tests.awkward import FOLDER, HOSTILE
from tests.plugin.core.rasters import noise, write_raster


@pytest.fixture
def raster(tmp_path: Path, qgis_app: object) -> QgsRasterLayer:
    (tmp_path / FOLDER).mkdir(exist_ok=True)
    return QgsRasterLayer(str(write_raster(tmp_path / FOLDER / "sar ü.tif", noise(1, 16, 16), ["VV"])), "sar")


def test_a_file_of_polygons_lies_beside_the_raster(raster: QgsRasterLayer, tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    for name in HOSTILE:
        raster.setName(name)
        path = proposed_path(QgsProject.instance(), raster)
        assert path.parent == folder, ascii(name)
        assert path.resolve().parent == folder.resolve(), ascii(name)
        assert len(path.name.encode("utf-8")) <= 200 and not path.name.startswith("."), ascii(name)
        assert problem(path.name, windows=True) == "", ascii(name)


def test_a_run_lies_in_the_folder_of_runs(raster: QgsRasterLayer, patchwork_home: Path) -> None:
    for name in HOSTILE:
        draft = new_run("predict", name)
        assert draft.path.parent == patchwork_home / "runs", ascii(name)
        draft.discard()


@pytest.mark.parametrize("name", ["../../x", "a|layername=b", "x" * 300, "é" * 300, "'; DROP TABLE x; --", "con", "🗺️"])
def test_the_file_is_made_and_holds_one_layer(raster: QgsRasterLayer, tmp_path: Path, name: str) -> None:
    raster.setName(name)
    path = proposed_path(QgsProject.instance(), raster)
    layer = make_label_file(path, QgsCoordinateReferenceSystem("EPSG:32633"), [])
    assert layer.isValid() and path.is_file()
    assert {found.name for found in tmp_path.iterdir()} <= {FOLDER}
    with pytest.raises(PatchworkError):
        make_label_file(path, QgsCoordinateReferenceSystem("EPSG:32633"), [])
