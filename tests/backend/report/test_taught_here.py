"""Rasters without georeference say nothing about land: only the very same scene is known again."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning

from backend.contract import run_directory
from backend.contract.requests import Finetune, Labels, Scene, Source
from backend.report.taught_here import Taught, taught_here
from backend.report.teachers import Teachers
from backend.scene import scene as scenes

CRS = "EPSG:32633"


def chip(path: Path, seed: int, transform: Affine | None = None, crs: str | None = None) -> str:
    """A raster of 16 × 16 pixels; without ``transform`` its file does not say where it lies."""
    values: NDArray[np.uint8] = np.random.default_rng(seed).integers(1, 4, (16, 16), np.uint8)
    place = {} if transform is None else {"transform": transform}
    with (
        pytest.warns(NotGeoreferencedWarning) if transform is None else rasterio.Env(),
        rasterio.open(path, "w", "GTiff", height=16, width=16, count=1, dtype="uint8", crs=crs, **place) as file,
    ):
        file.write(values, 1)
    return str(path)


def looked_up(folder: Path, trained: Scene, here: Scene) -> Taught:
    run = run_directory.create(folder / "run", Finetune([trained]))
    opened = scenes.Scene.open(here)
    try:
        return taught_here(Teachers(run, None, []), opened)
    finally:
        opened.close()


def test_another_chip_of_the_same_size_is_not_training_land(tmp_path: Path) -> None:
    trained = Scene([Source(chip(tmp_path / "a.tif", 1))], labels=Labels(chip(tmp_path / "a_codes.tif", 2)), crs=CRS)
    found = looked_up(tmp_path, trained, Scene([Source(chip(tmp_path / "b.tif", 3))], crs=CRS))
    assert found.labels == [] and not found.land_is_known
    assert "a_codes.tif taught the model and has no georeference" in found.notes[0]
    assert "cannot be known" in found.notes[1]


def test_the_very_same_chip_is_known_again_also_as_a_copy(tmp_path: Path) -> None:
    image = chip(tmp_path / "a.tif", 1)
    trained = Scene([Source(image)], labels=Labels(chip(tmp_path / "a_codes.tif", 2)), crs=CRS)
    copy = shutil.copy(image, tmp_path / "copy.tif")
    found = looked_up(tmp_path, trained, Scene([Source(str(copy))], crs=CRS))
    assert found == Taught([trained.labels], [])  # type: ignore[list-item]


@pytest.mark.parametrize("here, known", [(CRS, True), ("EPSG:32634", False)])
def test_codes_without_a_crs_lie_in_that_of_their_scene(tmp_path: Path, here: str, known: bool) -> None:
    place = Affine(10, 0, 600_000, 0, -10, 4_000_000)
    labels = Labels(chip(tmp_path / "codes.tif", 2, place))
    trained = Scene([Source(chip(tmp_path / "a.tif", 1, place, CRS))], labels=labels)
    found = looked_up(tmp_path, trained, Scene([Source(chip(tmp_path / "b.tif", 3, place, here))]))
    assert (found.labels == [labels]) is known and bool(found.notes) is not known and found.land_is_known
