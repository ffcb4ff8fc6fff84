"""Every decoder on every kind of pyramid that it claims to fit: forward, backward, single pixels."""

from __future__ import annotations

import pytest
import torch

from backend.contract.errors import ModelError, RequestError
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.decoder_names import DPT, PYRAMID_DECODERS
from backend.models.decoders import create_decoder, fitting_decoders, token_multiple
from backend.models.spec import HALF, BackboneSpec, Level

RESNET = BackboneSpec(
    "resnet18", 3, 64, 32, 32, 4, 0, "pyramid", (Level(8, 4), Level(16, 8), Level(24, 16), Level(32, 32)), 8
)
SWIN = BackboneSpec(
    "swin_tiny_patch4_window7_224", 3, 64, 32, 32, 4, 0, "pyramid",
    (Level(8, 4), Level(16, 8), Level(24, 16), Level(32, 32)),
)  # fmt: skip


def maps_of(spec: BackboneSpec, blocks: tuple[int, ...], side: int, items: int = 2) -> list[torch.Tensor]:
    torch.manual_seed(1)
    levels = [spec.level(block) for block in blocks]
    return [torch.randn(items, level.width, side // level.stride, side // level.stride) for level in levels]


@pytest.mark.parametrize("spec", [RESNET, SWIN], ids=["with a half map", "without"])
@pytest.mark.parametrize("name", PYRAMID_DECODERS)
def test_forward_backward_and_single_pixels(name: str, spec: BackboneSpec) -> None:
    torch.manual_seed(0)
    decoder = create_decoder(name, spec, 5)
    side = 32 * max(2, decoder.token_multiple)
    maps = [m.requires_grad_() for m in maps_of(spec, decoder.blocks, side)]
    dense = decoder(maps)
    assert dense.shape == (2, 5, side, side)
    dense.square().mean().backward()
    assert not [key for key, p in decoder.named_parameters() if p.grad is None or not torch.isfinite(p.grad).all()]
    assert all(m.grad is not None and m.grad.abs().sum() > 0 for m in maps), "every map that is asked for is used"
    decoder.eval()
    at = torch.rand(2, side, side) > 0.99
    at[0, 0, 0] = at[1, side - 1, side - 1] = True
    expected = decoder(maps).permute(0, 2, 3, 1)[at]
    torch.testing.assert_close(decoder(maps, at.nonzero()), expected, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("name", PYRAMID_DECODERS)
def test_a_batch_of_one_and_no_batch_statistics(name: str) -> None:
    decoder = create_decoder(name, RESNET, 2)
    assert not [m for m in decoder.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    side = 32 * max(2, decoder.token_multiple)
    assert torch.isfinite(decoder(maps_of(RESNET, decoder.blocks, side, 1))).all()


def test_resnets_offer_a_map_at_half_resolution_and_others_none() -> None:
    specs = [resolve_spec(name, 3, 64) for name in ("resnet18", "swin_tiny_patch4_window7_224", "convnext_atto")]
    assert [spec.half_width for spec in specs] == [64, 0, 0]
    assert HALF in create_decoder("unet", specs[0], 2).blocks
    assert all(HALF not in create_decoder("unet", spec, 2).blocks for spec in specs[1:])
    backbone = create_backbone(specs[0], 0).eval()
    x = torch.randn(1, 3, 64, 64)
    half, last, first = backbone.features(x, [HALF, 3, 0])
    assert half.shape == (1, 64, 32, 32)
    torch.testing.assert_close([last, first], backbone.features(x, [3, 0]))
    core = backbone.core
    by_hand = core.act1(core.bn1(core.conv1(x)))  # type: ignore[operator]
    torch.testing.assert_close(half, by_hand)


def test_a_window_that_does_not_fit_and_a_decoder_that_does_not_fit_are_named() -> None:
    decoder = create_decoder("pan", RESNET, 2)
    assert token_multiple("pan", RESNET) == 8
    with pytest.raises(ModelError, match="multiple 256"):
        decoder(maps_of(RESNET, decoder.blocks, 128))
    vit = resolve_spec("tiny", 3, 64, patch_size=8)
    with pytest.raises(RequestError, match="coarser from stage to stage") as error:
        create_decoder("fpn", vit, 2)
    assert error.value.remedy == "Those that fit: linear, dpt."
    with pytest.raises(RequestError, match="vision transformer"):
        create_decoder(DPT, RESNET, 2)
    assert fitting_decoders(RESNET) == ["linear", *PYRAMID_DECODERS]


def test_older_cards_without_a_half_map_are_read() -> None:
    raw = RESNET.to_json()
    del raw["half_width"]
    assert BackboneSpec.from_json(raw).half_width == 0
    assert BackboneSpec.from_json(RESNET.to_json()) == RESNET


@pytest.mark.parametrize("name", ["resnet18", "swin_tiny_patch4_window7_224", "convnext_atto"])
def test_every_decoder_takes_a_real_backbones_maps_and_teaches_its_stem(name: str) -> None:
    spec = resolve_spec(name, 3, 64)
    backbone = create_backbone(spec, 0).eval()
    torch.manual_seed(0)
    for decoder_name in fitting_decoders(spec):
        decoder = create_decoder(decoder_name, spec, 2)
        x = torch.randn(1, 3, *[64 if decoder.token_multiple == 1 else 256] * 2)
        scores = decoder(backbone.features(x, decoder.blocks))
        assert scores.shape == (1, 2, *x.shape[-2:])
        backbone.zero_grad()
        (scores * torch.randn_like(scores)).sum().backward()
        stem = dict(backbone.core.named_parameters())[backbone.stem].grad
        assert stem is not None
        assert decoder_name == "linear" or stem.abs().sum() > 0, "a linear probe begins with zeros"
