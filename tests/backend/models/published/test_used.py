"""Imported networks at work: bands matched by role, values normalised as published or by the scene, a start for training."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from backend.contract import requests
from backend.contract.errors import ModelError
from backend.contract.events import EventTail
from backend.contract.run_directory import create
from backend.explain import job as attention
from backend.explore import job as explore
from backend.finetune.start import Start
from backend.jobs.context import JobContext
from backend.models.applied import applied_statistics
from backend.models.backbone import resolve_spec
from backend.models.card import MAPPER
from backend.models.check import check, require_fit, require_start
from backend.models.completed import open_complete
from backend.models.folder import load_card, load_weights
from backend.models.init import initial_spec, load_initial
from backend.models.matched import MatchedScene, match
from backend.models.published.importing import Asked, import_model
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.statistics import compute_statistics
from tests.backend.models.published.files import vit
from tests.backend.models_on_disk import hills, write_raster
from tests.making import prepared_run

WHOLE = Window(0, 0, 64, 64)
OWN = ("VH", "VV", "thermal")
"""The layers' bands: the model's two the other way round, and one it does not know."""


def layers(folder: Path, roles: tuple[str, ...] = OWN, units: str = "db") -> requests.Scene:
    values = hills(len(roles), 64, 64) * 3 - 15
    values[:, :4, :4] = -9999
    spec = write_raster(folder / "layers.tif", values)
    return replace(spec, sources=[replace(spec.sources[0], roles=list(roles), units=units)])


@pytest.fixture(scope="module")
def radar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ViT of two Sentinel-1 bands with published values."""
    folder = tmp_path_factory.mktemp("radar")
    save_file(vit(2), folder / "vit_tiny_sentinel1_all_dino.safetensors")
    import_model(Asked(folder / "vit_tiny_sentinel1_all_dino.safetensors", folder / "model"))
    return folder / "model"


@pytest.fixture(scope="module")
def colour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ViT of red, green and blue of which no values are published."""
    folder = tmp_path_factory.mktemp("colour")
    save_file(vit(3), folder / "model.safetensors")
    import_model(Asked(folder / "model.safetensors", folder / "model"))
    return folder / "model"


def test_the_layers_bands_are_put_into_the_models_order(tmp_path: Path, radar: Path) -> None:
    card, spec = load_card(radar), layers(tmp_path)
    with Scene.open(spec) as plain, open_complete(spec, card) as scene:
        assert isinstance(scene, MatchedScene) and not require_fit(card, scene)
        assert [band.role for band in scene.bands] == ["VV", "VH"]
        wanted, known = plain.read(WHOLE)
        values, valid = scene.read(WHOLE)
        assert np.array_equal(valid, known) and not valid[:4, :4].any()
        assert np.array_equal(values, wanted[[1, 0]])
        assert "does not know thermal" in scene.words and "not looked at" in scene.words
        assert scene.reopen().identity() == scene.identity() != plain.identity()


def test_a_missing_band_counts_as_its_mean_as_if_its_weights_were_taken_away(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    with open_complete(layers(tmp_path, ("VH",)), card) as scene:
        assert isinstance(scene, MatchedScene) and "lack VV" in scene.words
        values, valid = scene.read(WHOLE)
        statistics = applied_statistics(card, [scene])
        x_CHW = statistics.normalise(values[None], valid[None])[0]
        assert not x_CHW[0].any() and x_CHW[1][valid].std() > 0.1
        assert np.allclose(x_CHW[1][valid], (values[1][valid] + 20.26) / 5.91, atol=1e-6)
    both = load_initial(str(radar), card.backbone, card.bands).eval()
    alone = resolve_spec("tiny", 1, 64, patch_size=16, embed_dim=192, depth=2, heads=3)
    state = {name.removeprefix("vit."): tensor for name, tensor in load_weights(radar).items()}
    state["patch_embed.proj.weight"] = state["patch_embed.proj.weight"][:, 1:]
    save_file({name: tensor.contiguous() for name, tensor in state.items()}, tmp_path / "alone.safetensors")
    one = load_initial(str(tmp_path / "alone.safetensors"), alone, card.bands[1:]).eval()
    x = torch.from_numpy(x_CHW[None])
    torch.testing.assert_close(both.tokens(x)[1], one.tokens(x[:, 1:])[1], atol=1e-4, rtol=1e-4)


def test_where_nothing_is_published_the_scenes_own_values_count(tmp_path: Path, colour: Path) -> None:
    card = load_card(colour)
    with open_complete(layers(tmp_path, ("blue", "red", "nir"), "scaled"), card) as scene:
        found = applied_statistics(card, [scene], JobContext(prepared_run(tmp_path)))
        assert [band.role for band in found.bands] == ["red", "green", "blue"]
        values, valid = scene.read(WHOLE)
        x_CHW = found.normalise(values[None], valid[None])[0]
        assert np.allclose([x_CHW[0][valid].mean(), x_CHW[0][valid].std()], [0, 1], atol=1e-2)
        assert not x_CHW[1].any()


def test_only_imported_networks_are_matched_and_none_that_maps_gets_a_made_up_band(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    with open_complete(layers(tmp_path), replace(card, training={})) as scene:
        assert not isinstance(scene, MatchedScene)
        assert any("takes 2 bands" in finding.text for finding in check(card, scene))
    mapper = replace(card, kind=MAPPER)
    with open_complete(layers(tmp_path, ("VH",)), mapper) as scene:
        assert not isinstance(scene, MatchedScene)
    with open_complete(layers(tmp_path), mapper) as scene:
        assert isinstance(scene, MatchedScene)


def test_roles_that_cannot_tell_leave_it_to_the_check(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    for roles in (("VV", "VV"), ("red", "nir", "blue")):
        with Scene.open(layers(tmp_path, roles)) as scene:
            assert match(scene, card) is scene
            with pytest.raises(ModelError):
                require_fit(card, scene)


def test_other_units_are_refused_with_the_way_out(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    with Scene.open(layers(tmp_path, units="scaled")) as scene, pytest.raises(ModelError, match="VH must be in db") as caught:
        require_start(card, scene)
    assert "--units" in caught.value.remedy


def test_a_published_normalisation_says_nothing_of_how_imagery_differs(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    with open_complete(layers(tmp_path), card) as scene:
        assert check(card, scene, compute_statistics([scene])) == check(card, scene)


def test_as_a_start_known_bands_keep_their_weights_and_values_and_new_ones_are_learned(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    with Scene.open(layers(tmp_path)) as scene:
        bands = [{"name": band.name, "role": band.role, "units": band.units} for band in scene.bands]
        spec = initial_spec(str(radar), resolve_spec("tiny", 3, 64, patch_size=8))
        start = Start(str(radar), spec, card, bands, 0)
        context = JobContext(prepared_run(tmp_path))
        found, own = start.statistics([scene], context), compute_statistics([scene])
        assert [(b.centre, b.scale) for b in found.bands[:2]] == [(-20.26, 5.91), (-12.59, 5.26)]
        assert found.bands[2] == own.bands[2]
        stem = start.load(context).state_dict()["vit.patch_embed.proj.weight"]
    before = load_weights(radar)["vit.patch_embed.proj.weight"]
    assert torch.equal(stem[:, 0], before[:, 1]) and torch.equal(stem[:, 1], before[:, 0])
    torch.testing.assert_close(stem[:, 2], before.mean(1))


def test_a_start_without_a_shared_band_or_of_a_network_that_maps_must_fit_exactly(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    with Scene.open(layers(tmp_path, ("red", "nir", "blue"))) as scene, pytest.raises(ModelError, match="takes 2 bands"):
        require_start(card, scene)
    with Scene.open(layers(tmp_path)) as scene, pytest.raises(ModelError, match="takes 2 bands"):
        require_start(replace(card, kind=MAPPER), scene)


def test_bands_without_roles_are_asked_for_where_roles_would_tell(tmp_path: Path, radar: Path) -> None:
    card = load_card(radar)
    with Scene.open(layers(tmp_path, ("", "", ""))) as scene:
        for require in (require_start, require_fit):
            with pytest.raises(ModelError, match="do not say what their bands are: the model's VV, VH") as caught:
                require(card, scene)
            assert "Data page" in caught.value.remedy and "--roles" in caught.value.remedy
        with pytest.raises(ModelError, match="takes 2 bands"):
            require_fit(replace(card, training={}), scene)
    with Scene.open(layers(tmp_path, ("VH", "", "VV"))) as scene:
        assert not require_start(card, scene)


def test_attention_and_explore_say_which_bands_were_matched(tmp_path: Path, radar: Path) -> None:
    asked = layers(tmp_path)
    looks = create(tmp_path / "looks", requests.Attention([asked], str(radar)))
    attention.run(requests.Attention([asked], str(radar)), JobContext(looks))
    parts = requests.Explore([asked], str(radar), kind=requests.PCA)
    found = create(tmp_path / "parts", parts)
    explore.run(parts, JobContext(found))
    for run in (looks, found):
        said = [str(event.data.get("text", "")) for event in EventTail(run.events_file).read()]
        assert any(text.startswith("Bands matched by role: VV, VH.") for text in said), said
