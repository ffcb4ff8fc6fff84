"""The command, from a terminal: polygons in another CRS, a table, a page, JSON and pictures."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pyogrio
import rasterio
import shapely
from rasterio.warp import transform_geom

from tests.backend.cli.terminal import patchwork
from tests.backend.study.world import CELL, PLACE, SIDE, classes, make_model, make_scene


def write_polygons(path: Path) -> None:
    """The inner half of each cell as a polygon in degrees, with its name."""
    truth, shapes, names = classes(0), [], []
    for row in range(0, SIDE - CELL, CELL):
        for col in range(0, SIDE - CELL, CELL):
            corners = [PLACE @ (col + CELL / 4, row + CELL / 4), PLACE @ (col + 3 * CELL / 4, row + 3 * CELL / 4)]
            box = shapely.box(corners[0][0], corners[1][1], corners[1][0], corners[0][1])
            there = transform_geom("EPSG:32633", "EPSG:4326", shapely.geometry.mapping(box))
            shapes.append(shapely.to_wkb(shapely.geometry.shape(there)))
            names.append("left" if truth[row, col] == 1 else "right")
    fields = [np.array(names, dtype=object)]
    pyogrio.raw.write(path, np.array(shapes, dtype=object), fields, ["kind"], geometry_type="Polygon", crs="EPSG:4326")


def test_from_the_command_line(tmp_path: Path) -> None:
    scene = make_scene(tmp_path)
    make_model(tmp_path / "model", scene)
    write_polygons(tmp_path / "cells.gpkg")
    command = [
        *("study", "--model", "model", "--raster", "image.tif", "--units", "scaled"),
        *("--labels", "cells.gpkg", "--field", "kind", "--out", "study.html", "--json", "study.json"),
        *("--pictures", "maps", "--run", "run", "--device", "cpu", "--set", "random_networks=1"),
        *("--set", 'classifiers=["logistic"]', "--set", "samples=2000", "--set", "layers=[0]"),
    ]
    ran = patchwork(*command, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "Expected: " in ran.stderr and "AUROC | IoU | ahead by" in ran.stderr
    assert "Trained attention (block 0, head 1)" in ran.stderr and "Learned: it beats" in ran.stderr
    assert f"Attention study: {tmp_path / 'study.html'}" in ran.stdout
    found = json.loads((tmp_path / "study.json").read_text(encoding="utf-8"))
    assert {row["name"] for row in found["classes"]} == {"left", "right"}
    assert all(row["rows"][0]["auroc"]["mean"] > 0.97 for row in found["classes"])
    pictures = sorted((tmp_path / "maps").iterdir())
    assert len(pictures) == 2
    with rasterio.open(pictures[0]) as picture:
        assert picture.shape == (256, 3 * 256 + 16)
    again = patchwork(*command[:-8], "--run", "other", cwd=tmp_path)
    assert again.returncode == 2 and "exists" in again.stderr
