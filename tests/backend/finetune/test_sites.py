"""Sites and features: the right pixels, whole patches, the tile's own context."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from backend.contract import run_directory
from backend.contract.requests import Finetune
from backend.finetune.features import compute_features, gain_augmented, normalised_tiles
from backend.finetune.groups import collect_groups
from backend.finetune.material import Material, needed_pixels, score_share, teaching_pixels
from backend.finetune.preparation import prepare_material
from backend.finetune.settings import Settings
from backend.finetune.sites import HALO, LATTICES, SITES_PER_GROUP, collect_sites
from backend.finetune.teaching import Teaching, read_teaching
from backend.jobs.context import JobContext
from backend.labels.class_scheme import IGNORE
from backend.models.backbone import create_backbone
from backend.models.network import Windows
from backend.models.spec import BackboneSpec
from backend.scene.scene import Scene
from backend.scene.statistics import compute_statistics
from backend.training.device import pick_device
from tests.backend.finetune import world

WINDOWS = Windows(tile=128, margin=10, multiple=8)
PLENTY = 2**30


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return Scene.open(world.scene(tmp_path_factory.mktemp("world")))


@pytest.fixture(scope="module")
def teaching(scene: Scene) -> Teaching:
    return read_teaching([scene])


def material_of(scene: Scene, teaching: Teaching, cap: int = 256) -> Material:
    return prepare_material([scene], teaching, WINDOWS, 8, Settings(pixels_per_polygon=cap), PLENTY, 0)


def test_a_site_holds_its_group_in_place(scene: Scene, teaching: Teaching) -> None:
    material = material_of(scene, teaching)
    sites, truth = material.sites, world.truth()
    assert len(sites) == LATTICES * len(material.groups) == LATTICES * 18 and sites.side == 96
    assert (sites.offset % 8 == 0).all() and (sites.offset <= 128 - 96).all()
    values, valid = sites.cut(np.arange(len(sites)))
    whole, whole_valid = scene.read(scene.grid.whole)
    for site in range(len(sites)):
        labelled = sites.index[site] != IGNORE
        assert labelled.sum() == material.groups.pixels[sites.group[site]].sum() == 64
        assert np.unique(sites.index[site][labelled]) == np.flatnonzero(material.groups.holds[sites.group[site]])
        top, left = material.groups.box[sites.group[site]][[0, 2]]
        rows, cols = np.nonzero(labelled)
        np.testing.assert_array_equal(
            values[site][:, labelled], whole[:, top + rows - rows.min(), left + cols - cols.min()]
        )
        assert (truth[top, left] - 1) == sites.index[site][labelled][0]
    assert not whole_valid[0, 0] and valid.shape == (LATTICES * 18, 96, 96)


def test_networks_are_tested_on_a_lattice_they_did_not_train_on(scene: Scene, teaching: Teaching) -> None:
    sites = material_of(scene, teaching).sites
    some = np.asarray([2, 5])
    test, train = sites.to_test(some), sites.to_train(some)
    assert sorted(sites.group[test].tolist()) == [2, 5]
    assert np.bincount(sites.group[train])[some].tolist() == [LATTICES - 1] * 2
    places = {(*sites.offset[i], int(sites.tile[i])) for i in test}
    assert not places & {(*sites.offset[i], int(sites.tile[i])) for i in train}
    assert len({int(t) for t in sites.tile[test]} & {int(t) for t in sites.tile[train]}) == 0


def test_edges_do_not_teach_and_the_cap_holds(scene: Scene, teaching: Teaching) -> None:
    sites = material_of(scene, teaching).sites
    teaches = teaching_pixels(sites, 1000, 0)
    np.testing.assert_array_equal(teaches.sum(axis=(1, 2)), 36)
    assert not (teaches & sites.edge).any()
    assert (teaching_pixels(sites, 10, 0).sum(axis=(1, 2)) == 10).all()


def test_what_smoothing_reads_is_needed_and_no_more(scene: Scene, teaching: Teaching) -> None:
    sites = material_of(scene, teaching).sites
    needed = needed_pixels(sites)
    rows, cols = np.nonzero(needed[8])
    labelled = np.argwhere(sites.index[8] != IGNORE)
    assert rows.min() == labelled[:, 0].min() - HALO and cols.max() == labelled[:, 1].max() + HALO


def test_scores_weigh_no_polygon_beyond_the_cap(scene: Scene, teaching: Teaching) -> None:
    material = material_of(scene, teaching, cap=16)
    np.testing.assert_allclose(material.share, 16 / 64)
    np.testing.assert_allclose(score_share(material.sites, material.groups, 256), 1)


def test_forest_pixels_are_capped_and_read_where_they_lie(scene: Scene, teaching: Teaching) -> None:
    pixels = material_of(scene, teaching, cap=12).forest
    assert (np.bincount(pixels.group) == 12).all()
    whole, _ = scene.read(scene.grid.whole)
    known = {tuple(column) for column in whole.reshape(2, -1).T.tolist()}
    assert {tuple(row) for row in pixels.values.tolist()} <= known
    samples = pixels.of_groups(np.asarray([0, 1, 2]), 3)
    assert len(samples.index) == 36 and samples.weight.mean() == pytest.approx(1)


def test_large_groups_are_looked_at_in_a_few_places(tmp_path: Path) -> None:
    spec = world.scene(tmp_path, [world.box(0, 0, 150, 150), world.box(152, 2, 5, 5)], [1, 2])
    with Scene.open(spec) as opened:
        teaching = read_teaching([opened])
        groups = collect_groups(teaching.pixels, 2)
        sites = collect_sites([opened], teaching.pixels, groups, WINDOWS, 8, PLENTY)
        assert np.bincount(sites.group).tolist() == [SITES_PER_GROUP * LATTICES, LATTICES]
        few = collect_sites([opened], teaching.pixels, groups, WINDOWS, 8, 2 * 128 * 128 * 9)
        assert len(few.values) <= 2 and 0 < len(few) < len(sites)


def test_features_are_those_of_the_whole_tile(scene: Scene, teaching: Teaching, tmp_path: Path) -> None:
    material, statistics = material_of(scene, teaching), compute_statistics([scene])
    backbone = create_backbone(BackboneSpec("vit_tiny_patch16_224", 2, 64, 8, 24, 3, 2), 0).eval()
    context = JobContext(run_directory.create(tmp_path / "run", Finetune([scene.spec])))
    device = pick_device("cpu", "fp32")
    found = compute_features(backbone, material.sites, statistics, [0, 2], 2, device, context, 0)
    sites = material.sites
    tiles = normalised_tiles(sites, statistics)
    with torch.no_grad():
        whole = backbone.features(tiles[sites.tile[5]][None], [0, 2])
    row, col = sites.offset[5] // 8
    for block, map_BDhw in zip((0, 2), whole, strict=True):
        torch.testing.assert_close(found.maps[0][block][5], map_BDhw[0, :, row : row + 12, col : col + 12])
    values, valid = sites.cut(np.asarray([5]))
    torch.testing.assert_close(found.pixels[0][5], torch.from_numpy(statistics.normalise(values, valid))[0])
    assert not torch.allclose(found.pixels[1], found.pixels[0]), "the second copy is augmented"


def test_gain_augmentation_is_per_window_and_band_and_spares_nodata() -> None:
    x = torch.ones(4, 3, 8, 8)
    valid = torch.ones(4, 8, 8, dtype=torch.bool)
    valid[:, :2] = False
    found = gain_augmented(x * valid[:, None], valid, torch.Generator().manual_seed(0))
    assert (found[:, :, :2] == 0).all()
    assert (found[:, :, 2:].std(dim=(2, 3)) < 1e-6).all() and found[:, :, 4, 4].std() > 0.1
