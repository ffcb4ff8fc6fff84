"""What is held out is never drawn for training, and it is the same every time."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from backend.contract.requests import Scene as Spec
from backend.contract.requests import Source
from backend.scene.held_out import hold_out
from backend.scene.scene import Scene
from backend.scene.statistics import scan_statistics
from backend.scene.training_data import TrainingData
from tests.making import raster


def opened(folder: Path, count: int, size: int) -> tuple[list[Scene], TrainingData]:
    scenes = [Scene.open(Spec([Source(str(raster(folder / f"{i}.tif", size=size, seed=i)))])) for i in range(count)]
    return scenes, TrainingData.open(scenes, scan_statistics(scenes), folder=folder / "cache")


def test_a_strip_of_one_scene_is_held_out_and_its_pixels_are_never_drawn(tmp_path: Path) -> None:
    scenes, data = opened(tmp_path, 1, 160)
    trained, held = hold_out(data.cache, 40)
    assert held is not None
    assert [tuple(block.window) for block in held.blocks] == [(120, 0, 40, 160)]
    assert [tuple(block.window) for block in trained.blocks] == [(0, 0, 120, 160)]
    values, _ = scenes[0].read(scenes[0].grid.whole)
    normal = data.statistics.normalise(values, np.ones((160, 160), bool))
    for part, rows in ((trained, slice(0, 120)), (held, slice(120, 160))):
        own = TrainingData(part, scenes, data.statistics)
        crops, _ = own.batch(1, 0, 20, 40)
        for crop, (_, row, col) in zip(crops, own.places(1, 0, 20, 40), strict=True):
            np.testing.assert_allclose(crop, normal[:, rows][:, row : row + 40, col : col + 40], atol=1e-4)
    assert sum(held.valid_counts) == 40 * 160


def test_whole_scenes_are_held_out_where_there_are_many(tmp_path: Path) -> None:
    _, data = opened(tmp_path, 9, 64)
    trained, held = hold_out(data.cache, 48)
    assert held is not None
    assert [block.scene for block in held.blocks] == [4]
    assert sorted({block.scene for block in trained.blocks} | {4}) == list(range(9))
    assert len(trained.blocks) == 8


def test_small_imagery_is_not_cut(tmp_path: Path) -> None:
    _, data = opened(tmp_path, 2, 64)
    trained, held = hold_out(data.cache, 48)
    assert held is None
    assert trained is data.cache
