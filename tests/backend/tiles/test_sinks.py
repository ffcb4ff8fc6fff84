"""Class codes with colours and names, probabilities, ambiguity."""

from __future__ import annotations

import math
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import rasterio

from backend.contract.errors import InputError
from backend.labels.class_scheme import LandClass
from backend.tiles import engine
from backend.tiles.layout import Tiling
from backend.tiles.sinks import AmbiguitySink, ClassSink, ProbabilitySink, Sink, code_type, normalised_entropy
from backend.tiles.tables import class_tables
from tests.backend.tiles.helpers import ArrayScene, context, identity

CLASSES = [
    LandClass(10, "Water & ice", "#0064c8"),
    LandClass(3, "Forêt <dense>", "#006400"),
    LandClass(7, "Town", "#fa0000"),
]


def shares(height: int, width: int) -> np.ndarray:
    raw = np.random.default_rng(0).random((3, height, width)).astype(np.float32) + 0.01
    return np.asarray(raw / raw.sum(axis=0))


def write(folder: Path, sinks: Sequence[Sink], scene: ArrayScene) -> None:
    engine.run(scene, identity, 3, sinks, Tiling(64, 2, 2), context(folder), folder / "work")


@pytest.mark.parametrize("shift", [0, 500])
def test_a_class_map_has_codes_colours_and_its_own_nodata(tmp_path: Path, shift: int) -> None:
    classes = [LandClass(c.code + shift, c.name, c.color) for c in CLASSES]
    valid = np.random.default_rng(1).random((80, 90)) < 0.8
    scene = ArrayScene(shares(80, 90), valid)
    write(tmp_path, [ClassSink(tmp_path / "map.tif", classes)], scene)
    with rasterio.open(tmp_path / "map.tif") as file:
        codes = np.array([entry.code for entry in classes])
        assert file.dtypes == ("uint16" if shift else "uint8",)
        assert file.nodata == 0
        assert np.array_equal(file.read(1), np.where(valid, codes[scene.values.argmax(axis=0)], 0))
        colours = file.colormap(1)
        assert [colours[code][:3] for code in codes] == [(0, 100, 200), (0, 100, 0), (250, 0, 0)]
        assert file.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert file.colorinterp == (rasterio.enums.ColorInterp.palette,)


def test_large_maps_have_overviews_of_real_classes_only(tmp_path: Path) -> None:
    scene = ArrayScene(shares(1100, 1030))
    write(tmp_path, [ClassSink(tmp_path / "map.tif", CLASSES)], scene)
    with rasterio.open(tmp_path / "map.tif") as file:
        assert file.overviews(1)
        assert set(np.unique(file.read(1, out_shape=(275, 257)))) <= {3, 7, 10}


def test_probabilities_and_ambiguity_say_what_they_are(tmp_path: Path) -> None:
    valid = np.ones((70, 50), bool)
    valid[3, 4] = False
    scene = ArrayScene(shares(70, 50), valid)
    sinks = [ProbabilitySink(tmp_path / "p.tif", CLASSES, {"MODEL": "m"}), AmbiguitySink(tmp_path / "u.tif")]
    write(tmp_path, sinks, scene)
    with rasterio.open(tmp_path / "p.tif") as file:
        assert file.descriptions == ("Water & ice", "Forêt <dense>", "Town")
        assert file.tags()["MODEL"] == "m"
        assert file.tags(2)["class_code"] == "3"
        assert np.array_equal(file.read()[:, valid], scene.values[:, valid])
        assert np.isnan(file.read()[:, 3, 4]).all()
    with rasterio.open(tmp_path / "u.tif") as file:
        assert "not the probability of an error" in file.tags(1)["meaning"]
        found = file.read(1)[valid]
        assert ((found >= 0) & (found <= 1)).all()


def test_normalised_entropy_is_0_when_certain_and_1_when_undecided() -> None:
    values = np.array([[1, 0.25, 0.5, 0], [0, 0.25, 0.5, 0], [0, 0.25, 0, 0], [0, 0.25, 0, 0]], np.float32)[:, None]
    assert np.allclose(normalised_entropy(values)[0], [0, 1, math.log(2) / math.log(4), 0])
    assert np.allclose(normalised_entropy(values * np.float32(0.9))[0, :3], [0, 1, 0.5], atol=1e-6)
    assert (normalised_entropy(np.ones((1, 1, 2), np.float32)) == 0).all()


@pytest.mark.parametrize(
    ("codes", "expected"),
    [([1, 2], ("uint8", 0)), ([0, 5], ("uint8", 255)), ([0, 255], ("uint8", 254)), ([0, 256], ("uint16", 65535)),
     (list(range(256)), ("uint16", 65535)), ([1, 65534], ("uint16", 0))],
)  # fmt: skip
def test_nodata_is_never_a_class(codes: list[int], expected: tuple[str, int]) -> None:
    assert code_type(codes) == expected


@pytest.mark.parametrize("codes", [[-1, 2], [70_000], []])
def test_codes_a_map_cannot_hold_are_refused(codes: list[int]) -> None:
    with pytest.raises(InputError):
        code_type(codes)


def test_the_attribute_table_lists_value_name_and_colour() -> None:
    root = ElementTree.fromstring(class_tables(CLASSES))  # noqa: S314 - our own
    rows = [[cell.text for cell in row.findall("F")] for row in root.iter("Row")]
    assert rows[0] == ["3", "Forêt <dense>", "0", "100", "0"]
    assert [row[0] for row in rows] == ["3", "7", "10"]
    names = [item.text or "" for item in root.iter("Category")]
    assert (len(names), names[3], names[4], names[10]) == (11, "Forêt <dense>", "", "Water & ice")


def test_huge_codes_have_a_table_but_no_list_of_names() -> None:
    root = ElementTree.fromstring(class_tables([LandClass(60_000, "far", "#000000")]))  # noqa: S314 - our own
    assert len(list(root.iter("Row"))) == 1
    assert not list(root.iter("Category"))


GDAL_READS = """
import sys
from osgeo import gdal
file = gdal.Open(sys.argv[1])  # kept: a band does not outlive its file
band = file.GetRasterBand(1)
table = band.GetDefaultRAT()
columns = range(table.GetColumnCount())
print([[table.GetValueAsString(row, column) for column in columns] for row in range(table.GetRowCount())])
print([table.GetUsageOfCol(column) for column in range(table.GetColumnCount())], band.GetRasterCategoryNames())
"""


def test_gdal_reads_table_and_names_from_beside_the_map(tmp_path: Path) -> None:
    python = Path("/usr/bin/python3")
    probe = [str(python), "-c", "import osgeo.gdal"]
    if not python.exists() or subprocess.run(probe, check=False, capture_output=True).returncode:
        pytest.skip("GDAL's own Python bindings are not on this machine")
    write(tmp_path, [ClassSink(tmp_path / "map.tif", CLASSES)], ArrayScene(shares(40, 40)))
    command = [str(python), "-c", GDAL_READS, str(tmp_path / "map.tif")]
    found = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    assert "['3', 'Forêt <dense>', '0', '100', '0']" in found
    assert "[5, 2, 6, 7, 8]" in found
    assert "'Water & ice'" in found
