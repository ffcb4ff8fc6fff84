"""Training and test land never touch, whichever scene shows it."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from affine import Affine
from scipy.spatial import cKDTree

from backend.contract.requests import Labels, Scene, Source
from backend.jobs.context import JobContext
from backend.scene.scene import open_scenes
from backend.study.blocks import Split, choose_split, make_pixel_folds
from backend.study.labelled import open_labelled
from backend.study.places import WHOLE, Places
from backend.study.sample import Sample, draw_sample
from backend.study.settings import Settings
from backend.study.windows import layout_of
from tests.backend.study.world import PLACE, SPEC, classes, image, make_scene, make_study, write


def sampled(folder: Path, scenes: list[Scene], **settings: Any) -> tuple[Sample, Places]:
    _, run = make_study(folder / "run", scenes[0], folder)
    with ExitStack() as stack:
        opened = open_scenes(scenes)
        for scene in opened:
            stack.callback(scene.close)
        context = JobContext(run)
        labelled, scheme = open_labelled(opened, stack, context.warn)
        layouts = [layout_of(scene.grid, SPEC, 0.125) for scene in opened]
        sample = draw_sample(labelled, layouts, len(scheme), Settings(**settings), 0, context)
        return sample, Places([scene.grid for scene in opened], 64)


def shifted(folder: Path, seed: int, rows: int) -> Scene:
    """A second date of the world, moved south."""
    folder.mkdir()
    truth = classes(seed)
    place = PLACE * Affine.translation(0, rows)
    pixels = write(folder / "image.tif", image(truth, seed), -9999, place)
    return Scene([Source(str(pixels), units="scaled")], labels=Labels(str(write(folder / "l.tif", truth, 0, place))))


@pytest.mark.parametrize("guard", [8, 16])
def test_no_training_pixel_is_near_a_test_pixel(tmp_path: Path, guard: int) -> None:
    """In two overlapping scenes of one place: measured on the ground, over both."""
    scenes = [make_scene(tmp_path / "a"), shifted(tmp_path / "b", 2, 101)]
    sample, places = sampled(tmp_path, scenes, guard=guard, split="grid")
    assert places.count == 1 and set(sample.scene.tolist()) == {0, 1}
    ground = np.zeros((len(sample), 2))
    for number in (0, 1):
        own = sample.of_scene(number)
        ground[own] = np.stack(places.positions(number, sample.row[own], sample.col[own]), axis=1)
    assert np.array_equal(ground[sample.of_scene(1), 0], sample.row[sample.of_scene(1)] + 101)
    folds = make_pixel_folds(sample.block, sample.near, sample.held, 5, seed=0)
    assert len(folds) == 5
    assert np.array_equal(sum(fold.test.astype(int) for fold in folds), np.ones(len(sample)))
    for fold in folds:
        assert fold.train.sum() > len(sample) / 4
        gap, _ = cKDTree(ground[fold.train]).query(ground[fold.test], p=np.inf)
        assert gap.min() > guard


def test_scenes_apart_are_places_and_one_scene_is_cut(tmp_path: Path) -> None:
    apart = [shifted(tmp_path / str(n), n, 5000 * n) for n in range(5)]
    sample, places = sampled(tmp_path, apart)
    assert places.count == 5 and sample.split.side == WHOLE
    assert np.array_equal(sample.block, sample.scene)
    assert sampled(tmp_path / "one", apart[:1])[0].split.side > 0


def test_the_sample_is_bounded_and_stands_for_all(tmp_path: Path) -> None:
    scene = make_scene(tmp_path)
    sample, _ = sampled(tmp_path, [scene], samples=500, pixels=30, guard=16)
    assert 200 < len(sample) <= 500
    for k in (0, 1):
        assert sample.weight[sample.index == k].sum() == pytest.approx(sample.held[:, k].sum())
    cells = np.stack([sample.block, sample.index.astype(np.int64)], axis=1)
    assert np.unique(cells, axis=0, return_counts=True)[1].max() <= 30
    assert 400 < len(sampled(tmp_path / "more", [scene], samples=500, guard=16)[0]) <= 500


def test_fewer_windows_may_be_asked_for(tmp_path: Path) -> None:
    """Then only pixels that need no other window are drawn."""
    from backend.scene.grid import Grid
    from backend.study.windows import shares

    sample, _ = sampled(tmp_path, [make_scene(tmp_path)], windows=5, guard=8)
    layout = layout_of(Grid(464, 464, PLACE, None), SPEC, 0.125)
    assert 0 < len(np.unique(shares(layout, sample.row, sample.col).window)) <= 6
    assert set(sample.index.tolist()) == {0, 1}


def test_blocks_shrink_until_every_class_has_enough() -> None:
    rare, common = np.array([0, 9]), np.array([9, 9])
    few = {n: common if n < 2 else rare for n in range(10)}
    many = {n: common if n < 20 else rare for n in range(40)}
    splits = [Split(256, 64), Split(32, 8)]
    assert choose_split(splits, [few, many], 5)[0] == splits[1]
    assert choose_split(splits, [many, many], 5)[0] == splits[0]
