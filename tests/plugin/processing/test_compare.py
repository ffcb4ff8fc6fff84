"""``patchwork:compare`` through a real backend: raster, table and share of what changed between two runs' maps."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from patchwork.backend.contract.requests import Predict, Scene, Source
from patchwork.plugin.core.raster_table import classes_of_raster
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

from tests.plugin.core.rasters import write_land_cover
from tests.plugin.core.runs import make_run, set_state, tell

CODES = {10: "Forest", 40: "Cropland", 80: "Water"}


class Told(QgsProcessingFeedback):
    """Keeps what was said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.said.append(info)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.said.append(error)


def mapped(folder: Path, name: str, turned: bool = False) -> Path:
    """A run, outside the runs' folder, that left a land-cover map; ``turned``: upside down."""
    run = make_run(folder, name, Predict([Scene([Source("/data/a.tif")])], "/m"))
    path = write_land_cover(run.outputs / "map.tif")
    if turned:
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).WriteArray(dataset.ReadAsArray()[::-1])
        dataset.FlushCache()
    tell(run, "output", role="classes", path=str(path), title="Land cover")
    set_state(run, "done")
    return run.path


def run(**parameters: Any) -> tuple[bool, dict[str, Any], list[str]]:
    algorithm = QgsApplication.processingRegistry().algorithmById("patchwork:compare").create({})
    told, context = Told(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, told)
    return ok, results, told.said


def counted(one: Path, other: Path) -> tuple[Counter[tuple[str, str]], int]:
    """Changes by classes, and the pixels that both maps cover; pixel by pixel."""
    pairs = zip(*(gdal.Open(str(path / "outputs" / "map.tif")).ReadAsArray().ravel().tolist() for path in (one, other)))
    known = [(CODES[a], CODES[b]) for a, b in pairs if a and b]
    return Counter(pair for pair in known if pair[0] != pair[1]), len(known)


def test_what_changed_is_written_as_raster_and_table(provider: Any, backend_python: str, tmp_path: Path) -> None:
    one, other = mapped(tmp_path, "one"), mapped(tmp_path, "other", turned=True)
    out, table = tmp_path / "change.tif", tmp_path / "change.csv"
    ok, results, said = run(ONE=str(one), OTHER=str(other), OUTPUT=str(out), TABLE=str(table))
    assert ok, said
    wanted, common = counted(one, other)
    assert results["SHARE"] == pytest.approx(sum(wanted.values()) / common)
    rows = [feature.attributes() for feature in QgsVectorLayer(str(table), "t", "ogr").getFeatures()]
    assert {(row[0], row[1]): int(row[2]) for row in rows} == wanted
    assert all(float(row[3]) == pytest.approx(int(row[2]) * 0.01) for row in rows), "pixels of 10 m"
    assert [int(row[2]) for row in rows] == sorted(wanted.values(), reverse=True)
    legend = {item.code: item.name for item in classes_of_raster(out)}
    drawn = Counter(gdal.Open(str(out)).ReadAsArray().ravel().tolist())
    assert {name: drawn[code] for code, name in legend.items() if "→" in name} == {
        f"{a} → {b}": pixels for (a, b), pixels in wanted.items()
    }
    assert out.with_suffix(".qml").is_file() and any("pixels changed" in text for text in said)


def test_without_a_table_and_with_a_run_that_left_no_map(provider: Any, backend_python: str, tmp_path: Path) -> None:
    one, out = mapped(tmp_path, "one"), tmp_path / "change.tif"
    trained = make_run(tmp_path, "trained").path
    ok, _results, said = run(ONE=str(one), OTHER=str(trained), OUTPUT=str(out))
    assert not ok and any("no land-cover map" in text for text in said), said
    assert not out.exists()
    ok, _results, said = run(ONE=str(one), OTHER=str(tmp_path), OUTPUT=str(out))
    assert not ok and not out.exists(), said
    elsewhere = mapped(tmp_path / "far", "far")
    ok, results, said = run(ONE=str(one), OTHER=str(elsewhere), OUTPUT=str(out))
    assert ok and results["SHARE"] == 0 and not results.get("TABLE"), said
