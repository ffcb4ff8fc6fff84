"""First weights: runs, files, timm's names; bands adapted, everything else exact or refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from backend.contract.errors import ModelError, ResourceError
from backend.jobs.context import JobContext
from backend.models import init
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.card import BACKBONE, ModelCard
from backend.models.folder import load_card, save_model
from backend.models.init import fetch_timm, initial_spec, load_initial, repeat_bands
from backend.models.matched import tell_start
from backend.models.spec import BackboneSpec
from backend.models.vit import create_timm
from backend.scene.band import Band
from tests.making import prepared_run

STEM = "vit.patch_embed.proj.weight"
VV, VH, RATIO = ({"name": role, "role": role, "units": "db"} for role in ("VV", "VH", "VV-VH"))


def spec(bands: int = 2, image_size: int = 32) -> BackboneSpec:
    return resolve_spec("tiny", bands, image_size, patch_size=8, embed_dim=24, depth=2, heads=3)


def a_run(folder: Path) -> dict[str, torch.Tensor]:
    backbone = create_backbone(spec(), 7)
    card = ModelCard(BACKBONE, [VV, VH], {}, 10.0, architecture={"backbone": spec().to_json()})
    save_model(folder / "outputs" / "model", card, backbone.state_dict())
    return backbone.state_dict()


def test_scratch_is_the_seed() -> None:
    found = load_initial("scratch", spec(), [VV, VH], seed=3).state_dict()
    expected = create_backbone(spec(), 3).state_dict()
    assert all(torch.equal(found[name], expected[name]) for name in expected)


def test_an_earlier_run_brings_its_own_architecture_and_weights(tmp_path: Path) -> None:
    state = a_run(tmp_path)
    other = resolve_spec("small", 2, 64)
    assert initial_spec(str(tmp_path), other) == spec()
    found = load_initial(str(tmp_path), other, [VV, VH]).state_dict()
    assert set(found) == set(state)
    assert all(torch.equal(found[name], state[name]) for name in state)


def test_an_earlier_run_may_go_on_at_another_image_size(tmp_path: Path) -> None:
    a_run(tmp_path)
    asked = replace(spec(), image_size=64)
    assert initial_spec(str(tmp_path), asked) == asked
    found = load_initial(str(tmp_path), asked, [VV, VH])
    assert found.spec == asked
    assert found.state_dict()["vit.pos_embed"].shape == (1, 65, 24)


def test_bands_of_an_earlier_run_are_matched_by_role(tmp_path: Path) -> None:
    state = a_run(tmp_path)
    stem = load_initial(str(tmp_path), spec(3), [VH, VV, RATIO]).state_dict()[STEM]
    torch.testing.assert_close(stem[:, 0], state[STEM][:, 1])
    torch.testing.assert_close(stem[:, 1], state[STEM][:, 0])
    torch.testing.assert_close(stem[:, 2], state[STEM].mean(1))


def test_a_start_of_ones_own_says_which_bands_it_finds_again_unless_they_are_the_same(tmp_path: Path) -> None:
    a_run(tmp_path / "first")
    card, context = load_card(tmp_path / "first"), JobContext(prepared_run(tmp_path))
    same, other = ([Band(role, role, "db", "float32") for role in roles] for roles in (("VV", "VH"), ("VH", "HH")))
    tell_start(card, same, context)
    assert "band_match" not in context.run.resolved()
    tell_start(card, other, context)
    fact = context.run.resolved()["band_match"]
    assert (fact["matched"], fact["dropped"], fact["learned"]) == (["VH"], ["VV"], ["HH"])
    assert "HH: they are learned" in fact["words"] and "VV, which the network knows: its weights" in fact["words"]


@pytest.mark.parametrize("root", ["", "backbone.", "module.teacher.backbone.vit."])
def test_a_safetensors_file_is_found_under_any_root(tmp_path: Path, root: str) -> None:
    state = create_backbone(spec(), 7).core.state_dict()
    state["head.weight"] = torch.zeros(3, 24)
    save_file({root + name: tensor for name, tensor in state.items()}, tmp_path / "w.safetensors")
    found = load_initial(str(tmp_path / "w.safetensors"), spec(), [VV, VH]).state_dict()
    assert torch.equal(found["vit.blocks.1.attn.qkv.weight"], state["blocks.1.attn.qkv.weight"])


def test_a_file_of_another_image_and_patch_size_is_resampled(tmp_path: Path) -> None:
    other = resolve_spec("tiny", 2, 64, patch_size=16, embed_dim=24, depth=2, heads=3)
    save_file(create_backbone(other, 7).core.state_dict(), tmp_path / "w.safetensors")
    found = load_initial(str(tmp_path / "w.safetensors"), spec(2, 64), [VV, VH])
    assert found.state_dict()["vit.pos_embed"].shape == (1, 65, 24)
    assert found.tokens(torch.randn(1, 2, 64, 64))[1].shape == (1, 24, 8, 8)


def test_a_shape_that_does_not_fit_names_the_layers(tmp_path: Path) -> None:
    other = resolve_spec("tiny", 2, 32, patch_size=8, embed_dim=48, depth=3, heads=3)
    save_file(create_backbone(other, 7).core.state_dict(), tmp_path / "w.safetensors")
    with pytest.raises(ModelError, match=r"blocks\.0\.attn\.proj\.bias: \(48,\) instead of \(24,\)") as caught:
        load_initial(str(tmp_path / "w.safetensors"), spec(), [VV, VH])
    assert "unknown blocks.2" in caught.value.cause


def test_a_file_without_a_transformer_is_refused(tmp_path: Path) -> None:
    save_file({"conv1.weight": torch.zeros(1)}, tmp_path / "w.safetensors")
    with pytest.raises(ModelError, match="no tensor is called “pos_embed”"):
        load_initial(str(tmp_path / "w.safetensors"), spec(), [VV, VH])


def test_repeated_bands_answer_equal_bands_alike() -> None:
    weight = torch.randn(4, 3, 2, 2)
    for bands in (1, 2, 5, 13):
        adapted = repeat_bands(weight, bands)
        assert adapted.shape == (4, bands, 2, 2)
    torch.testing.assert_close(repeat_bands(weight, 6).sum(1), weight.sum(1))


def test_timm_weights_go_through_timms_loader_with_bands_adapted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "vit_tiny_patch16_224"
    expected = create_timm(resolve_spec(name, 3, 224)).state_dict()
    file = tmp_path / "model.safetensors"
    save_file({**expected, "head.weight": torch.zeros(1000, 192), "head.bias": torch.zeros(1000)}, file)
    monkeypatch.setattr(init, "fetch_timm", lambda asked: file)
    notes: list[str] = []
    bands = [VV, VH]
    found = load_initial(f"timm:{name}", resolve_spec("small", 2, 64), bands, note=notes.append)
    assert found.spec == replace(resolve_spec(name, 2, 64), bands=2)
    state = found.state_dict()
    assert torch.equal(state["vit.blocks.11.mlp.fc2.weight"], expected["blocks.11.mlp.fc2.weight"])
    torch.testing.assert_close(state[STEM], expected["patch_embed.proj.weight"][:, :2] * 1.5)
    assert found.tokens(torch.randn(1, 2, 64, 64))[1].shape == (1, 192, 4, 4)
    assert name in notes[0]


def test_nothing_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_connection(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr("socket.socket.connect", no_connection)
    with pytest.raises(ResourceError, match="downloads nothing by itself") as caught:
        fetch_timm("vit_tiny_patch16_224")
    assert "huggingface.co/timm/vit_tiny_patch16_224" in caught.value.remedy
    assert "model import" in caught.value.remedy


def test_a_file_that_lies_in_the_cache_is_used(tmp_path: Path, patchwork_home: Path) -> None:
    folder = patchwork_home / "cache" / "huggingface" / "models--timm--vit_tiny_patch16_224.augreg_in21k_ft_in1k"
    (folder / "snapshots" / "abc").mkdir(parents=True)
    (folder / "refs").mkdir()
    (folder / "refs" / "main").write_text("abc", encoding="utf-8")
    (folder / "snapshots" / "abc" / "model.safetensors").write_bytes(b"whatever")
    assert fetch_timm("vit_tiny_patch16_224").read_bytes() == b"whatever"


@pytest.mark.parametrize("name", ["vit_no_such_net", "vit_small_patch16_224.no_such_tag"])
def test_unpublished_weights_are_said_in_words(name: str) -> None:
    with pytest.raises(ModelError, match="publishes no weights"):
        fetch_timm(name)
