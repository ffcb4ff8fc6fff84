"""Blocks and folds: no polygon is split, no near neighbours stand on both sides."""

from __future__ import annotations

import numpy as np
import rasterio
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.contract.requests import Labels
from backend.finetune.blocks import BLOCKS_PER_CLASS, NEAREST, spatial_blocks
from backend.finetune.folds import make_folds, validated_classes
from backend.finetune.groups import Groups, collect_groups, gaps
from backend.labels.polygons import read_labels
from backend.labels.samples import polygon_pixels
from backend.scene.grid import Grid
from tests.data import shared_data


def random_groups(seed: int, count: int, classes: int, extent: int) -> Groups:
    draw = np.random.default_rng(seed)
    corner = draw.integers(0, extent, (count, 2))
    size = draw.integers(1, 20, (count, 2))
    box = np.stack([corner[:, 0], corner[:, 0] + size[:, 0], corner[:, 1], corner[:, 1] + size[:, 1]], axis=1)
    pixels = np.zeros((count, classes), np.int64)
    pixels[np.arange(count), draw.integers(0, classes, count)] = size.prod(axis=1)
    return Groups(np.zeros(count, np.int32), np.arange(1, count + 1, dtype=np.int32), box.astype(np.int32), pixels)


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    count=st.integers(2, 80),
    classes=st.integers(2, 6),
    extent=st.sampled_from([40, 200, 2000]),
)
def test_every_split_is_clean(seed: int, count: int, classes: int, extent: int) -> None:
    groups = random_groups(seed, count, classes, extent)
    blocks = spatial_blocks(groups, 5, seed)
    near = gaps(groups) <= blocks.distance
    folds = make_folds(groups, blocks, repeats=2, seed=seed)
    for fold in folds:
        assert len(fold.train) and not set(fold.train) & set(fold.test)
        assert not near[np.ix_(fold.test, fold.train)].any()
        assert not set(blocks.of_group[fold.train]) & set(blocks.of_group[fold.test])
    for repeat in {fold.repeat for fold in folds}:
        tested = np.concatenate([fold.test for fold in folds if fold.repeat == repeat])
        assert sorted(tested.tolist()) == list(range(count))


def test_far_polygons_get_the_largest_distance() -> None:
    groups = random_groups(3, 30, 3, 100_000)
    blocks = spatial_blocks(groups, 5)
    assert blocks.distance == 64 and blocks.count == 30


def test_the_distance_shrinks_until_every_class_has_blocks() -> None:
    far = [[0, 5, 300 * i, 300 * i + 5] for i in range(12)]
    box = np.asarray(far + [[1000, 1005, 30 * i, 30 * i + 10] for i in range(3)])
    pixels = np.zeros((15, 2), np.int64)
    pixels[:12, 0], pixels[12:, 1] = 25, 50
    groups = Groups(np.zeros(15, np.int32), np.arange(1, 16, dtype=np.int32), box.astype(np.int32), pixels)
    blocks = spatial_blocks(groups, 5)
    assert blocks.distance == 16
    assert len(np.unique(blocks.of_group[12:])) == BLOCKS_PER_CLASS


def test_adjoining_polygons_are_cut_compactly_with_a_dead_zone() -> None:
    rows, cols = (g.ravel() * 10 for g in np.mgrid[:12, :12])
    box = np.stack([rows, rows + 10, cols, cols + 10], axis=1).astype(np.int32)
    pixels = np.full((144, 3), 30, np.int64)
    groups = Groups(np.zeros(144, np.int32), np.arange(1, 145, dtype=np.int32), box, pixels)
    blocks = spatial_blocks(groups, 5)
    assert blocks.distance == NEAREST and blocks.count == 20
    folds = make_folds(groups, blocks, 1)
    assert len(folds) == 5
    assert all(len(fold.train) + len(fold.test) < 144 for fold in folds), "no dead zone was kept out"
    assert all(len(fold.train) > 40 for fold in folds)


def test_three_scenes_are_three_blocks_and_two_are_not() -> None:
    one = random_groups(0, 30, 3, 2000)
    scenes = np.repeat(np.arange(3, dtype=np.int32), 10)
    blocks = spatial_blocks(Groups(scenes, one.polygon_id, one.box, one.pixels), 5)
    assert blocks.by_scene and blocks.count == 3
    np.testing.assert_array_equal(blocks.of_group, scenes)
    assert len(make_folds(Groups(scenes, one.polygon_id, one.box, one.pixels), blocks, repeats=4)) == 3
    assert not spatial_blocks(Groups(np.minimum(scenes, 1), one.polygon_id, one.box, one.pixels), 5).by_scene


def test_a_class_in_one_place_is_not_validated() -> None:
    groups = random_groups(0, 20, 2, 5000)
    pixels = np.concatenate([groups.pixels, np.zeros((20, 2), np.int64)], axis=1)
    pixels[7] = [0, 0, 40, 0]
    blocks = spatial_blocks(Groups(groups.scene, groups.polygon_id, groups.box, pixels), 5)
    found = validated_classes(Groups(groups.scene, groups.polygon_id, groups.box, pixels), blocks)
    np.testing.assert_array_equal(found, [True, True, False, False])


def test_blocks_of_a_class_are_spread_over_the_folds() -> None:
    groups = random_groups(5, 60, 3, 50_000)
    blocks = spatial_blocks(groups, 5)
    for fold in make_folds(groups, blocks, 3):
        held = groups.holds[fold.test].sum(axis=0)
        assert (held >= 2).all() and (groups.holds[fold.train].sum(axis=0) >= 8).all()


def test_two_touching_polygons_have_no_folds() -> None:
    groups = random_groups(0, 2, 2, 1)
    blocks = spatial_blocks(groups, 5)
    assert make_folds(groups, blocks, 2) == []


def test_the_raleigh_polygons() -> None:
    folder = shared_data("nc_landsat7_landcover")
    with rasterio.open(folder / "lsat7_2000.tif") as file:
        grid = Grid(file.height, file.width, file.transform, file.crs)
    labels = read_labels(Labels(str(folder / "landsat96_polygons.shp"), "id", "label"), grid)
    groups = collect_groups([polygon_pixels(labels, grid)], len(labels.scheme))
    blocks = spatial_blocks(groups, 5)
    assert blocks.distance >= 16 and blocks.count >= 20
    names = [labels.scheme.names[i] for i in np.flatnonzero(~validated_classes(groups, blocks))]
    assert names == ["agriculture"], "it has a single polygon"
    near = gaps(groups) <= blocks.distance
    for fold in make_folds(groups, blocks, 2):
        assert not near[np.ix_(fold.test, fold.train)].any()

