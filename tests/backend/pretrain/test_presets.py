"""From "auto" to numbers: presets, batches, steps, and what a wrong setting is told."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
import torch

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import METHODS, Pretrain, Scene, Source
from backend.labels.class_scheme import ClassScheme
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.card import BACKBONE, ModelCard
from backend.models.folder import save_model
from backend.pretrain.facts import Facts, rough_labels
from backend.pretrain.presets import (
    AUTO,
    PRESETS,
    Common,
    choose_backbone,
    choose_batch,
    choose_preset,
    choose_steps,
    require_counts,
)
from backend.pretrain.resolved import Resolved, resolve
from backend.pretrain.settings import read_settings
from backend.training.device import Device
from tests.backend.pretrain.small import BANDS, facts

SCENES = [Scene([Source("nowhere.tif")])]


def gpu(memory: int, side: int = 512) -> Facts:
    return replace(facts(side), device=Device(torch.device("cuda"), "bf16", "a GPU"), memory_bytes=memory)


def request(**settings: Any) -> Pretrain:
    return Pretrain(SCENES, **settings)


def test_auto_is_tiny_on_a_processor_and_small_on_a_gpu_with_memory() -> None:
    assert choose_preset("auto", facts()) == "tiny"
    assert choose_preset("auto", gpu(4 * 2**30)) == "tiny"
    assert choose_preset("auto", gpu(24 * 2**30)) == "small"
    assert choose_preset("base", facts()) == "base"
    with pytest.raises(RequestError, match="huge"):
        choose_preset("huge", facts())


@pytest.mark.parametrize(("preset", "side", "expected"), [("tiny", 500, 64), ("small", 120, 112), ("base", 120, 112)])
def test_the_image_shrinks_to_the_smallest_scene(preset: str, side: int, expected: int) -> None:
    spec = choose_backbone(None, PRESETS[preset], Common(), facts(side))
    assert spec.image_size == expected


def test_a_named_backbone_keeps_its_own_patch_and_depth_unless_told() -> None:
    spec = choose_backbone("vit_small_patch16_224", PRESETS["tiny"], Common(), facts(500))
    assert (spec.patch_size, spec.depth, spec.image_size) == (16, 12, 64)
    spec = choose_backbone("vit_small_patch16_224", PRESETS["tiny"], Common(patch_size=4, depth=2), facts(500))
    assert (spec.patch_size, spec.depth) == (4, 2)


def test_a_scene_smaller_than_two_patches_is_refused() -> None:
    with pytest.raises(InputError, match="smallest scene or area is 12 px wide"):
        choose_backbone(None, PRESETS["tiny"], Common(), facts(12))


def test_the_remedy_for_a_small_scene_is_one_that_the_network_has() -> None:
    for name, side, helps in [(None, 12, True), (None, 7, False), ("vit_tiny_patch16_224", 20, True)]:
        with pytest.raises(InputError) as caught:
            choose_backbone(name, PRESETS["tiny"], Common(), facts(side))
        assert ("--set patch_size=4" in caught.value.remedy) == helps
        if helps:
            choose_backbone(name, PRESETS["tiny"], Common(patch_size=4), facts(side))
    with pytest.raises(InputError) as caught:
        choose_backbone("resnet18", PRESETS["tiny"], Common(), facts(40))
    assert "--backbone tiny" in caught.value.remedy, "a ResNet has no patch that could be set"
    choose_backbone("tiny", PRESETS["tiny"], Common(patch_size=4), facts(40))


@pytest.mark.parametrize(("name", "size", "near"), [(None, 50, "48 or 56"), (None, 8, "16"), ("resnet18", 100, "96 or 128")])
def test_an_image_size_that_is_no_whole_number_of_patches_is_refused(name: str | None, size: int, near: str) -> None:
    with pytest.raises(RequestError) as caught:
        choose_backbone(name, PRESETS["tiny"], Common(image_size=size), facts(500))
    assert f"“image_size” is {size}" in caught.value.cause and near in caught.value.remedy


def test_heads_that_do_not_divide_the_embedding_are_refused_in_words() -> None:
    for common in (Common(embed_dim=7), Common(heads=5), Common(embed_dim=24, heads=5)):
        with pytest.raises(RequestError, match="heads do not divide"):
            choose_backbone(None, PRESETS["tiny"], common, facts(500))


def test_the_batch_is_halved_until_it_fits() -> None:
    assert choose_batch(None, PRESETS["small"], gpu(80 * 2**30), 2**28) == 128
    assert choose_batch(None, PRESETS["small"], gpu(16 * 2**30), 2**28) == 32
    assert choose_batch(None, PRESETS["small"], gpu(2**20), 2**28) == 4
    assert choose_batch(7, PRESETS["small"], gpu(2**20), 2**28) == 7


def test_steps_follow_from_the_data_within_bounds() -> None:
    tiny = PRESETS["tiny"]
    assert choose_steps(None, tiny, facts(crops=28), 16, 80) == tiny.cpu_steps
    assert choose_steps(None, tiny, facts(crops=400), 16, 80) == 2500
    assert choose_steps(None, tiny, facts(crops=10**7), 16, 80) == 4000
    assert choose_steps(9, tiny, facts(), 16, 80) == 9
    with pytest.raises(RequestError, match="At least one step"):
        require_counts(0, None)
    with pytest.raises(RequestError, match="At least one crop"):
        require_counts(None, 0)


def test_resolving_leaves_nothing_open_and_survives_json() -> None:
    found = resolve(request(settings={"local_views": 3, "depth": 2, "augmentation": {"gain_db": 1.0}}), facts(200))
    assert (found.spec.depth, found.arguments.local_views, found.arguments.augmentation.gain_db) == (2, 3, 1.0)
    assert AUTO not in [value for value in vars(found.arguments).values() if isinstance(value, int | float)]
    assert Resolved.from_json(found.to_json()) == found


def automatic(method: str) -> list[str]:
    """Every setting of a method that Patchwork chooses where the user does not."""
    common, own = read_settings(Pretrain([], method))
    return [field.name for part in (common, own) for field in fields(part) if field.default == AUTO]


@pytest.mark.parametrize("method", METHODS)
def test_the_number_that_stands_for_auto_is_refused_from_a_user_and_the_word_taken(method: str) -> None:
    names = automatic(method)
    assert {"depth", "embed_dim", "save_every"} <= set(names)
    for name in names:
        for number in (-1, -1.0):
            with pytest.raises(RequestError, match=rf"“{name}” is -1.*Choose a value .* or “auto”"):
                read_settings(Pretrain([], method, settings={name: number}))
        assert read_settings(Pretrain([], method, settings={name: "auto"})) == read_settings(Pretrain([], method))


def test_only_what_can_be_automatic_takes_the_word() -> None:
    with pytest.raises(RequestError, match=r"“weight_decay.*must be a number"):
        read_settings(Pretrain([], "dino", settings={"weight_decay": "auto"}))


def a_start(folder: Path) -> str:
    spec = resolve_spec("tiny", 2, 64, patch_size=8, embed_dim=24, depth=1, heads=3)
    card = ModelCard(BACKBONE, BANDS, {}, 10.0, architecture={"backbone": spec.to_json()})
    save_model(folder, card, create_backbone(spec, 0).state_dict())
    return str(folder)


def test_a_start_brings_its_architecture_at_the_image_size_of_the_data(tmp_path: Path) -> None:
    init = a_start(tmp_path / "model")
    assert resolve(request(init=init), facts(200)).spec.image_size == 64
    assert resolve(request(init=init), facts(40)).spec.image_size == 40
    found = resolve(request(init=init, preset="small", settings={"image_size": 96}), facts(200)).spec
    assert (found.embed_dim, found.depth, found.image_size) == (24, 1, 96)


@pytest.mark.parametrize("asked", [{"settings": {"depth": 2}}, {"backbone": "vit_small_patch16_224"}])
def test_another_backbone_than_the_starts_is_refused(tmp_path: Path, asked: dict[str, Any]) -> None:
    with pytest.raises(RequestError, match="another backbone was asked for"):
        resolve(request(init=a_start(tmp_path / "model"), **asked), facts(200))


def test_a_timm_start_is_the_backbone_and_may_have_another_patch() -> None:
    found = resolve(request(init="timm:vit_small_patch16_224"), facts(200)).spec
    assert (found.name, found.patch_size, found.depth) == ("vit_small_patch16_224", 16, 12)
    found = resolve(request(init="timm:vit_small_patch16_224", settings={"patch_size": 8}), facts(200)).spec
    assert (found.patch_size, found.image_size) == (8, 64)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"settings": {"wings": 2}}, "Unknown setting “wings”"),
        ({"settings": {"local_views": "many"}}, "local_views"),
        ({"settings": {"augmentation": {"hue": 1}}}, "hue"),
        ({"settings": {"depth": -1}}, r"“depth” is -1\. Choose a value from 1 up to 200, or “auto”"),
        ({"settings": {"save_every": -1.0}}, "save_every"),
        ({"settings": {"local_views": -1}}, "local_views"),
        ({"method": "alchemy"}, "alchemy"),
        ({"backbone": "vgg16"}, "vgg16"),
        ({"backbone": "resnet18", "settings": {"patch_size": 8}}, "fixed stages"),
    ],
)
def test_wrong_settings_are_named(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(RequestError, match=words):
        resolve(request(**wrong), facts(200))


def test_the_word_auto_leaves_a_setting_to_patchwork() -> None:
    left = {"depth": "auto", "save_every": "auto", "local_views": "auto", "base_learning_rate": "auto"}
    assert resolve(request(settings=left), facts(200)) == resolve(request(), facts(200))
    with pytest.raises(RequestError, match="clip"):
        resolve(request(settings={"clip": "auto"}), facts(200))


@pytest.mark.parametrize(
    ("method", "setting", "expected"),
    [("dino", {"global_size": 32}, "32 px"), ("noisy", {"crop_size": 128}, "128 px"), ("mae", {"image_size": 48}, "48 px")],
)
def test_the_words_name_the_size_of_the_methods_own_views(method: str, setting: dict[str, Any], expected: str) -> None:
    taught = rough_labels(ClassScheme.named({1: "land", 2: "water"}))
    resolved = resolve(request(method=method, preset="tiny", settings=setting), replace(facts(500), taught=taught))
    assert resolved.words.endswith(expected), resolved.words
