"""Checking a map through Processing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.contract.requests import Sample
from qgis.core import QgsVectorLayer

from tests.plugin.core.rasters import write_raster

from .test_main_job import run
from .test_requests import build


@pytest.fixture
def mapped(tmp_path: Path) -> str:
    codes = np.ones((1, 60, 60), np.uint8)
    codes[:, :, 40:] = 2
    return str(write_raster(tmp_path / "map.tif", codes))


def test_parameters_become_the_request(mapped: str, tmp_path: Path) -> None:
    values = {"MAP": mapped, "OUTPUT": str(tmp_path / "s.gpkg"), "SEED": 3}
    plain = build("sample", values)
    assert isinstance(plain, Sample) and plain.overwrite and plain.seed == 3
    assert (plain.size, plain.target_se, plain.allocation, plain.minimum, plain.model) == (None, 0.02, "proportional", 50, None)
    assert plain.scenes[0].sources[0].path == mapped and plain.out == str(tmp_path / "s.gpkg")
    full = build("sample", {
        **values, "SIZE": 40, "ALLOCATION": "equal", "MINIMUM": 5, "MODEL": str(tmp_path), "SETTINGS": '{"expected": [0.9]}',
    })  # fmt: skip
    assert (full.size, full.allocation, full.minimum, full.model) == (40, "equal", 5, str(tmp_path))
    assert full.settings == {"expected": [0.9]}


@pytest.mark.slow
def test_it_runs_and_comes_blind(backend_python: str, mapped: str, tmp_path: Path) -> None:
    found = run("sample", MAP=mapped, SIZE=30, ALLOCATION="equal", MINIMUM=5, OUTPUT=str(tmp_path / "s.gpkg"))
    layer = QgsVectorLayer(found["OUTPUT"], "sample")
    assert layer.featureCount() == 30 and layer.crs().isValid()
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert {"stratum", "weight", "map"} <= hidden, "the style beside the file"
