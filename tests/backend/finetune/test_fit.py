"""Training networks on sites: frozen, fully tuned, layer by layer, DPT, gain; early stopping; plan and estimate."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch

from backend.contract import run_directory
from backend.contract.errors import Cancelled
from backend.contract.requests import Finetune
from backend.contract.run_directory import CANCEL
from backend.finetune import plan
from backend.finetune.candidates import Recipe, all_candidates
from backend.finetune.evidence import Evidence
from backend.finetune.features import compute_features, normalised_tiles
from backend.finetune.fit import Fitting, QuietContext
from backend.finetune.method import Inputs, PolygonTraining, site_probabilities
from backend.finetune.preparation import prepare_material
from backend.finetune.settings import Settings
from backend.finetune.teaching import read_teaching
from backend.jobs.context import JobContext
from backend.labels.class_scheme import IGNORE
from backend.models.backbone import create_backbone
from backend.models.network import NetworkMember, Windows
from backend.models.spec import BackboneSpec
from backend.scene.scene import Scene
from backend.scene.statistics import BandStatistics, Statistics, compute_statistics
from backend.training.device import pick_device
from backend.training.method import Share
from tests.backend.finetune import world

SPEC = BackboneSpec("vit_tiny_patch16_224", 2, 32, 16, 24, 4, 2)
RECIPES = [
    Recipe("linear"),
    Recipe("linear", gain=True),
    Recipe("dpt"),
    Recipe("linear", "full"),
    Recipe("linear", "layer-decay", gain=True),
]
STEPS = 40
WINDOWS = Windows(tile=128, margin=10, multiple=32)
"""Smaller than a real mapper's, for speed."""


@pytest.fixture(scope="module")
def fitting(tmp_path_factory: pytest.TempPathFactory) -> tuple[Fitting, JobContext]:
    folder = tmp_path_factory.mktemp("world")
    spec = world.scene(folder)
    context = JobContext(run_directory.create(folder / "run", Finetune([spec])))
    settings = Settings(learning_rate=1e-2)
    with Scene.open(spec) as scene:
        statistics = compute_statistics([scene])
        material = prepare_material([scene], read_teaching([scene]), WINDOWS, 16, settings, 2**30, 0)
    backbone = create_backbone(SPEC, 0)
    device = pick_device("cpu", "fp32")
    features = compute_features(backbone, material.sites, statistics, [0, 1, 2, 3], 3, device, context, 0)
    tiles = normalised_tiles(material.sites, statistics)
    inputs = Inputs(features, tiles, torch.from_numpy(material.sites.valid))
    return Fitting(backbone, material, inputs, settings, device, STEPS, 0), context


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda r: r.title)
def test_every_recipe_learns_what_it_was_not_shown(fitting: tuple[Fitting, JobContext], recipe: Recipe) -> None:
    fit, context = fitting
    material = fit.material
    before = {name: p.clone() for name, p in fit.backbone.state_dict().items()}
    network, seen = fit.network(recipe), list[int]()
    train, test = np.arange(9), np.arange(9, 18)
    threads = torch.get_num_threads()
    fit.fit(network, recipe, train, QuietContext(context), after=seen.append)
    assert torch.get_num_threads() == threads
    assert seen == list(range(1, STEPS + 1))
    which = material.sites.to_test(test)
    found = site_probabilities(network, recipe, material, fit.inputs, which)
    index = material.sites.index[which]
    labelled = index != IGNORE
    assert (found.argmax(axis=1) == index)[labelled].mean() > 0.8
    assert all(torch.equal(before[name], p) for name, p in fit.backbone.state_dict().items()), "the start was changed"
    moved = not torch.equal(
        network.backbone.state_dict()["vit.blocks.3.mlp.fc1.weight"], before["vit.blocks.3.mlp.fc1.weight"]
    )
    assert moved == (recipe.tuning != "frozen")


@pytest.mark.parametrize("recipe", [RECIPES[0], RECIPES[4]], ids=lambda r: r.title)
def test_bf16_learns_too(fitting: tuple[Fitting, JobContext], recipe: Recipe) -> None:
    fit, context = fitting
    half = dataclasses.replace(fit, device=pick_device("cpu", "bf16"), steps=25)
    network = half.network(recipe)
    half.fit(network, recipe, np.arange(9), QuietContext(context))
    which = half.material.sites.to_test(np.arange(9, 18))
    index = half.material.sites.index[which]
    found = site_probabilities(network, recipe, half.material, half.inputs, which).argmax(axis=1)
    assert (found == index)[index != IGNORE].mean() > 0.7
    member = NetworkMember(network, half_statistics(), half.device)
    values = np.random.default_rng(0).normal(0, 1, (1, 2, 128, 128)).astype(np.float32)
    sums = member.probabilities(values, np.ones((1, 128, 128), bool)).sum(axis=1)
    np.testing.assert_allclose(sums, 1, atol=1e-4)


def half_statistics() -> Statistics:
    return Statistics([BandStatistics("a", "", "dn", -9, 9, 0, 1, 0, -9, 9, 0, 1, {}, [])] * 2, 1.0, 100)


def test_sites_and_whole_windows_agree(fitting: tuple[Fitting, JobContext]) -> None:
    """A site's probabilities are those its tile's map has there (but for the rim, which interpolates otherwise)."""
    fit, context = fitting
    network = fit.network(RECIPES[0])
    fit.fit(network, RECIPES[0], np.arange(18), QuietContext(context))
    sites = fit.material.sites
    found = site_probabilities(network, RECIPES[0], fit.material, fit.inputs, np.asarray([4]))[0]
    with torch.no_grad():
        whole = network(fit.inputs.tiles[sites.tile[4]][None])[0].softmax(dim=0).numpy()
    row, col = sites.offset[4]
    inner = slice(8, -8)
    np.testing.assert_allclose(
        found[:, inner, inner], whole[:, row : row + 96, col : col + 96][:, inner, inner], atol=1e-4
    )


def test_the_backbone_learns_slower_towards_its_input(fitting: tuple[Fitting, JobContext]) -> None:
    fit, _ = fitting
    recipe = Recipe("linear", "layer-decay")
    network = fit.network(recipe)
    method = PolygonTraining(network, recipe, fit.material, fit.inputs, np.arange(18), fit.settings, 0, fit.steps)
    scale = {name: group["lr_scale"] for group in method.parameter_groups() for name in group["names"]}
    order = [
        scale[f"network.backbone.vit.{name}"]
        for name in ("patch_embed.proj.weight", "blocks.0.mlp.fc1.weight", "blocks.3.mlp.fc1.weight", "norm.weight")
    ]
    assert order == sorted(order) and len(set(order)) == 4
    assert order[-1] == pytest.approx(fit.settings.backbone_rate)
    assert scale["network.head.decoder.score.weight"] == 1


def test_batches_are_a_pure_function_of_seed_and_place(fitting: tuple[Fitting, JobContext]) -> None:
    fit, _ = fitting
    network, settings = fit.network(RECIPES[0]), Settings(batch=4)
    method = PolygonTraining(network, RECIPES[0], fit.material, fit.inputs, np.arange(18), settings, 7, fit.steps)
    first, again, other = (method.load(Share(start, 4)) for start in (8, 8, 12))
    np.testing.assert_array_equal(first, again)
    assert len(set(first.tolist())) == 4 and not np.array_equal(first, other)


def test_early_stopping_takes_the_rung_of_least_loss_on_the_blocks_allowed() -> None:
    candidates = all_candidates([Recipe("linear")])
    counts = np.zeros((len(candidates), 3, 1, 4, 2, 2))
    counts[:, 1] = 1
    counts[:, 2] = 2
    loss = np.zeros((1, 3, 1, 4))
    loss[0, :, 0] = [[9, 9, 9, 0], [1, 1, 1, 5], [5, 5, 5, 1]]
    empty = np.zeros((len(candidates), 3, 0, 2), np.float32)
    evidence = Evidence(
        candidates, counts, loss, np.zeros((1, 4), np.int64), empty, np.zeros(0, np.int16), np.zeros(0, np.float32)
    )
    assert evidence.rungs(evidence.everywhere).tolist() == [1]
    last = np.asarray([False, False, False, True])
    assert evidence.rungs(last).tolist() == [0]
    forest, network = 0, [c.name for c in candidates].index("network")
    assert evidence.view(evidence.everywhere)[network].max() == 1 and evidence.view(last)[network].max() == 0
    assert evidence.view(evidence.everywhere)[forest].max() == 0, "forests do not train in rungs"


def test_recipes_follow_the_request_and_the_machine() -> None:
    ask = Finetune([])
    names = [r.title for r in plan.choose_recipes(ask, Settings(), 1, accelerated=False)]
    assert names == ["network (linear probe)"]
    assert plan.choose_recipes(Finetune([], quick=True), Settings(), 1, accelerated=True) == []
    both = plan.choose_recipes(ask, Settings(), 1, accelerated=True)
    assert len(both) == 4
    assert {(r.decoder, r.tuning) for r in both} >= {("linear", "frozen"), ("dpt", "layer-decay")}
    frozen = plan.choose_recipes(Finetune([], freeze=True), Settings(), 1, accelerated=True)
    assert {r.tuning for r in frozen} == {"frozen"}
    across = plan.choose_recipes(ask, Settings(), 3, accelerated=False)
    assert [r.gain for r in across] == [False, True]
    assert not any(r.gain for r in plan.choose_recipes(ask, Settings(gain="off"), 3, accelerated=False))
    (dpt,) = plan.choose_recipes(Finetune([], decoder="dpt"), Settings(tuning="full"), 1, accelerated=False)
    assert (dpt.decoder, dpt.tuning) == ("dpt", "full")


def test_the_estimate_grows_with_the_work() -> None:
    small = plan.Work(sites=30, tiles=9, site_side=96, tile_side=256, folds=5, repeats=3)
    large = plan.Work(sites=30, tiles=90, site_side=96, tile_side=256, folds=5, repeats=9)
    linear, dpt = [Recipe("linear")], [Recipe("dpt")]
    seconds = [
        plan.estimate_seconds(small, [], None, 200, 2, False),
        plan.estimate_seconds(small, linear, SPEC, 200, 2, False),
        plan.estimate_seconds(large, linear, SPEC, 200, 2, False),
        plan.estimate_seconds(large, dpt, SPEC, 200, 2, False),
    ]
    assert seconds == sorted(seconds) and len(set(seconds)) == 4
    assert plan.estimate_memory(large, dpt, SPEC) > plan.estimate_memory(small, linear, SPEC)
    assert plan.estimate_disk([Recipe("linear", "full")], SPEC) > plan.estimate_disk(linear, SPEC)


def test_the_quiet_context_hears_a_cancel(fitting: tuple[Fitting, JobContext], tmp_path: Path) -> None:
    fit, _ = fitting
    run = run_directory.create(tmp_path / "run", Finetune([]))
    context = JobContext(run)
    run.ask(CANCEL)
    with pytest.raises(Cancelled):
        fit.fit(fit.network(RECIPES[0]), RECIPES[0], np.arange(18), QuietContext(context))
