"""Vision transformers: shapes, attention against the definition, seeds, words for what cannot be built."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from backend.contract.errors import ModelError, RequestError
from backend.models.backbone import Backbone, create_backbone, resolve_spec
from backend.models.spec import BackboneSpec
from backend.models.vit import VisionTransformerBackbone


def small(bands: int = 2, image_size: int = 32, **sizes: int) -> BackboneSpec:
    chosen = {"patch_size": 8, "embed_dim": 24, "depth": 3, "heads": 3} | sizes
    return resolve_spec("tiny", bands, image_size, **chosen)


def made(spec: BackboneSpec, seed: int = 0) -> Backbone:
    return create_backbone(spec, seed).eval()


@pytest.mark.parametrize("patch", [4, 6, 8, 14, 16])
@pytest.mark.parametrize("bands", [1, 2, 13])
def test_any_patch_size_and_band_count(patch: int, bands: int) -> None:
    backbone = made(small(bands, image_size=4 * patch, patch_size=patch))
    cls, grid = backbone.tokens(torch.randn(2, bands, 2 * patch, 3 * patch))
    assert cls.shape == (2, 24)
    assert grid.shape == (2, 24, 2, 3)


def test_image_size_is_rounded_down_to_whole_patches() -> None:
    assert small(image_size=45).image_size == 40


def test_presets_are_timm_transformers() -> None:
    spec = resolve_spec("small", 3, 224)
    assert spec == BackboneSpec("vit_small_patch16_224", 3, 224, 16, 384, 12, 6)


def test_weights_are_a_pure_function_of_the_seed_and_leave_torchs_state_alone() -> None:
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    first, again, other = (create_backbone(small(), seed).state_dict() for seed in (1, 1, 2))
    torch.testing.assert_close(torch.rand(3), expected)
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert not torch.equal(first["vit.patch_embed.proj.weight"], other["vit.patch_embed.proj.weight"])


def test_features_of_the_last_block_are_the_tokens() -> None:
    backbone, x = made(small()), torch.randn(2, 2, 32, 32)
    last, first = backbone.features(x, [-1, 0])
    torch.testing.assert_close(last, backbone.tokens(x)[1])
    assert first.shape == last.shape
    assert not torch.allclose(first, last)


def attention_from_state(backbone: VisionTransformerBackbone, x: Tensor, index: int) -> Tensor:
    """softmax(qkᵀ/√d) from the state's matrices, one head at a time; tokens come from a hook on the block."""
    seen: list[Tensor] = []
    block = backbone.vit.blocks[index]
    handle = block.register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0]))
    backbone.tokens(x)
    handle.remove()
    state = backbone.vit.state_dict()
    weight, bias = state[f"blocks.{index}.attn.qkv.weight"], state[f"blocks.{index}.attn.qkv.bias"]
    y = torch.nn.functional.layer_norm(
        seen[0], (24,), state[f"blocks.{index}.norm1.weight"], state[f"blocks.{index}.norm1.bias"], eps=1e-6
    )
    q, k = (y @ weight[rows].T + bias[rows] for rows in (slice(0, 24), slice(24, 48)))
    columns = [slice(i, i + 8) for i in (0, 8, 16)]
    return torch.stack([(q[..., h] @ k[..., h].transpose(1, 2) / 8**0.5).softmax(-1) for h in columns], dim=1)


@torch.no_grad()
@pytest.mark.parametrize("index", [0, 1, 2])
def test_attention_equals_softmax_of_qk_recomputed_from_the_state(index: int) -> None:
    backbone, x = made(small()), torch.randn(2, 2, 32, 40)
    assert isinstance(backbone, VisionTransformerBackbone)
    (found,) = backbone.attention(x, [index])
    assert found.shape == (2, 3, 21, 21)
    torch.testing.assert_close(found, attention_from_state(backbone, x, index), atol=1e-6, rtol=1e-5)
    torch.testing.assert_close(found.sum(-1), torch.ones(2, 3, 21))


@torch.no_grad()
@pytest.mark.parametrize("name", ["vit_tiny_patch16_224", "vit_small_patch14_reg4_dinov2", "deit3_small_patch16_224"])
def test_tokens_equal_timms_own_forward_at_any_size(name: str) -> None:
    spec = resolve_spec(name, 3, 64, patch_size=8, embed_dim=24, depth=2, heads=3)
    backbone = made(spec)
    assert isinstance(backbone, VisionTransformerBackbone)
    for height, width in [(64, 64), (32, 32), (40, 96)]:
        x = torch.randn(2, 3, height, width)
        expected = backbone.vit.forward_features(x)
        cls, grid = backbone.tokens(x)
        torch.testing.assert_close(cls, expected[:, 0], atol=1e-5, rtol=1e-4)
        patches = expected[:, backbone.vit.num_prefix_tokens :].transpose(1, 2).reshape(grid.shape)
        torch.testing.assert_close(grid, patches, atol=1e-5, rtol=1e-4)
        torch.testing.assert_close(backbone(x), cls, atol=1e-5, rtol=1e-4)


@torch.no_grad()
def test_cls_attention_is_the_first_row() -> None:
    backbone, x = made(small()), torch.randn(2, 2, 32, 40)
    whole = backbone.attention(x, [-1])[0]
    torch.testing.assert_close(backbone.cls_attention(x, -1).flatten(2), whole[:, :, 0, 1:])


@torch.no_grad()
def test_registers_take_part_but_are_left_out_of_every_output() -> None:
    spec = resolve_spec("vit_small_patch14_reg4_dinov2", 2, 28, embed_dim=24, depth=2, heads=3)
    backbone, x = made(spec), torch.randn(1, 2, 28, 42)
    assert backbone.tokens(x)[1].shape == (1, 24, 2, 3)
    (whole,) = backbone.attention(x, [1])
    assert whole.shape == (1, 3, 7, 7)
    torch.testing.assert_close(whole.sum(-1), torch.ones(1, 3, 7))
    torch.testing.assert_close(backbone.cls_attention(x, 1).flatten(2), whole[:, :, 0, 1:])
    for block, found in zip((-1, 0), backbone.cls_attentions(x, [-1, 0]), strict=True):
        torch.testing.assert_close(found, backbone.cls_attention(x, block))


@pytest.mark.parametrize("name", ["no_such_net", "vit_medium_patch16_gap_240", "vgg16"])
def test_what_is_no_plain_vision_transformer_is_refused_in_words(name: str) -> None:
    with pytest.raises(RequestError, match=name):
        resolve_spec(name, 2, 64)


def test_wrong_inputs_are_refused_in_words() -> None:
    backbone = made(small())
    with pytest.raises(ModelError, match="takes 2 bands, not 3"):
        backbone.tokens(torch.randn(1, 3, 32, 32))
    with pytest.raises(ModelError, match="not a multiple of the 8 px patch"):
        backbone.tokens(torch.randn(1, 2, 32, 33))
    with pytest.raises(RequestError, match="blocks 0 to 2"):
        backbone.features(torch.randn(1, 2, 32, 32), [3])
    with pytest.raises(RequestError, match="5 heads do not divide"):
        create_backbone(BackboneSpec("vit_tiny_patch16_224", 2, 32, 8, 24, 3, 5))


def test_spec_survives_json_and_names_what_it_does_not_know() -> None:
    spec = small()
    assert BackboneSpec.from_json(spec.to_json()) == spec
    with pytest.raises(ModelError, match="wings"):
        BackboneSpec.from_json({**spec.to_json(), "wings": 2})


def test_the_short_way_to_the_cls_token_has_the_same_gradients() -> None:
    backbone, x = made(small()), torch.randn(2, 2, 32, 32)
    gradients = []
    for cls in (backbone(x), backbone.tokens(x)[0]):
        backbone.zero_grad()
        cls.square().sum().backward()
        gradients.append({name: p.grad.clone() for name, p in backbone.named_parameters() if p.grad is not None})
    assert set(gradients[0]) == set(gradients[1]) == {name for name, _ in backbone.named_parameters()}
    for name, gradient in gradients[0].items():
        torch.testing.assert_close(gradient, gradients[1][name], atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize(("name", "words"), [("efficientnet_b0", "another kind"), ("no_such_net", "unknown to timm")])
def test_a_backbone_of_another_kind_is_refused_in_words(name: str, words: str) -> None:
    with pytest.raises(RequestError, match=words) as refused:
        resolve_spec(name, 2, 64)
    assert "TypeError" not in str(refused.value) and "keyword" not in str(refused.value)
    assert all(family in refused.value.remedy for family in ("vision transformer", "ResNet", "Swin", "ConvNeXt"))
