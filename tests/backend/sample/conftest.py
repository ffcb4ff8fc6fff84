"""A map with three classes, one of them small, and what is really there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.contract.requests import Sample, Scene, Source
from backend.scene.grid import Grid
from tests.backend.labels.making import write_codes

GRID = Grid(90, 120, Affine(20, 0, 500_000, 0, -20, 5_000_000), CRS.from_epsg(32633))
CODES, NAMES = (10, 20, 50), ("forest", "open water", "built")


@dataclass(frozen=True)
class World:
    """``mapped``, ``truth`` H,W: codes, 0 = no data."""

    path: Path
    mapped: NDArray[np.uint8]
    truth: NDArray[np.uint8]

    def request(self, **how: object) -> Sample:
        return Sample([Scene([Source(str(self.path))])], **how)  # type: ignore[arg-type]


def codes() -> NDArray[np.uint8]:
    found = np.full((90, 120), 10, np.uint8)
    found[:, 80:] = 20
    found[:9, :12] = 50
    found[80:, :] = 0
    return found


@pytest.fixture
def world(tmp_path: Path) -> World:
    mapped = codes()
    wrong = np.random.default_rng(0).random(mapped.shape) < 0.2
    truth = np.where(wrong & (mapped > 0), np.roll(mapped, 40, axis=1), mapped).astype(np.uint8)
    truth[(mapped > 0) & (truth == 0)] = 10
    path = tmp_path / "map.tif"
    write_codes(path, mapped, GRID, nodata=0)
    with rasterio.open(path, "r+") as file:
        file.write_colormap(1, {10: (0, 90, 0), 20: (0, 0, 200), 50: (200, 0, 0)})
    names = "".join(f"<Category>{dict(zip(CODES, NAMES, strict=True)).get(n, '')}</Category>" for n in range(51))
    Path(f"{path}.aux.xml").write_text(
        f'<PAMDataset><PAMRasterBand band="1"><CategoryNames>{names}</CategoryNames></PAMRasterBand></PAMDataset>'
    )
    return World(path, mapped, truth)
