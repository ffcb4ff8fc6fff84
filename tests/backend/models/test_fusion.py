"""The two-sensor transformer: cross-attention against torch's own, absent sensors, merging, attention maps."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch
from torch import Tensor, nn

from backend.contract.errors import ModelError, RequestError
from backend.models.attention import Attention
from backend.models.backbone import create_backbone
from backend.models.decoders import create_decoder
from backend.models.fusion import CrossAttentionEncoder, FusionBackbone, Part
from backend.models.network import SegmentationNetwork
from backend.models.positions import sine_cosine
from backend.models.sensors import sensor_doubts, split_sensors
from backend.models.spec import BackboneSpec, Fusion

TWO = Fusion(((0, 1), (2, 3, 4)), ("sar", "optical"))
SPEC = BackboneSpec("vit_tiny_patch16_224", 5, 32, 8, 24, 3, 3, "fusion", fusion=TWO)


def backbone(seed: int = 0, **changes: object) -> FusionBackbone:
    fusion = replace(TWO, **changes)  # type: ignore[arg-type]
    made = create_backbone(replace(SPEC, fusion=fusion), seed)
    assert isinstance(made, FusionBackbone)
    return made.eval()


def image(seed: int = 0, count: int = 2, side: int = 32) -> Tensor:
    return torch.randn(count, 5, side, side, generator=torch.Generator().manual_seed(seed))


def reference(attention: Attention, dim: int) -> nn.MultiheadAttention:
    """torch's own attention with copied weights."""
    own = nn.MultiheadAttention(dim, attention.heads, batch_first=True)
    with torch.no_grad():
        own.in_proj_weight.copy_(torch.cat([attention.q.weight, attention.kv.weight]))
        own.in_proj_bias.copy_(torch.cat([attention.q.bias, attention.kv.bias]))
        own.out_proj.weight.copy_(attention.proj.weight)
        own.out_proj.bias.copy_(attention.proj.bias)
    return own.eval()


def jittered(module: nn.Module) -> nn.Module:
    """Weights without any special value, so that nothing is equal by chance."""
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.1)
    return module.eval()


def test_the_first_block_is_torchs_attention_of_each_sensor_to_the_other() -> None:
    torch.manual_seed(0)
    block = jittered(CrossAttentionEncoder(24, 3, 0.0))
    assert isinstance(block, CrossAttentionEncoder)
    x, y = torch.randn(2, 16, 24), torch.randn(2, 16, 24)
    found = block.look([Part(x), Part(y)])
    for own, (q, kv) in enumerate([(x, y), (y, x)]):
        attention = block.cross[own]
        assert isinstance(attention, Attention)
        keys = block.norms[1 - own](kv)
        taken, weights = reference(attention, 24)(block.norms[own](q), keys, keys, average_attn_weights=False)
        part = found[own]
        assert part is not None
        torch.testing.assert_close(part.tokens, q + taken, atol=1e-5, rtol=1e-4)
        torch.testing.assert_close(block.rows([Part(x), Part(y)], own), weights, atol=1e-5, rtol=1e-4)
        after = block([Part(x), Part(y)])[own]
        torch.testing.assert_close(after.tokens, part.tokens + block.mlp(block.norm(part.tokens)))


def test_keys_that_are_not_seen_are_masked_as_torch_masks_them() -> None:
    torch.manual_seed(1)
    attention = jittered(Attention(24, 3))
    assert isinstance(attention, Attention)
    x, y, seen = torch.randn(2, 5, 24), torch.randn(2, 7, 24), torch.rand(2, 7) > 0.5
    seen[0, 0] = True
    seen[1] = False
    taken, weights = reference(attention, 24)(x[:1], y[:1], y[:1], key_padding_mask=~seen[:1], average_attn_weights=False)
    torch.testing.assert_close(attention(x, y, seen)[:1], taken, atol=1e-5, rtol=1e-4)
    torch.testing.assert_close(attention.rows(x, y, seen)[:1], weights, atol=1e-5, rtol=1e-4)
    assert not attention(x, y, seen)[1].any()
    assert not attention.rows(x, y, seen)[1].any()


def test_another_y_changes_x_through_the_cross_attention_alone() -> None:
    torch.manual_seed(2)
    block = jittered(CrossAttentionEncoder(24, 3, 0.0))
    assert isinstance(block, CrossAttentionEncoder)
    x, y = torch.randn(2, 16, 24), torch.randn(2, 16, 24)

    def x_after(y: Tensor) -> Tensor:
        part = block([Part(x), Part(y)])[0]
        assert part is not None
        return part.tokens

    assert not torch.allclose(x_after(y), x_after(torch.zeros_like(y)))
    with torch.no_grad():
        block.cross[0].proj.weight.zero_()  # type: ignore[union-attr]
    assert torch.equal(x_after(y), x_after(torch.zeros_like(y)))


@pytest.mark.parametrize("early", [True, False])
@pytest.mark.parametrize(("gone", "left"), [([2, 3, 4], 0), ([0, 1], 1)])
def test_one_sensor_missing_is_the_single_sensor_path(early: bool, gone: list[int], left: int) -> None:
    """A sensor masked token by token beside a whole sample equals the path that never makes its tokens."""
    net = backbone(early=early)
    x = image()
    x[0, gone] = torch.nan  # sample 1 keeps both: the masked path is taken
    masked_cls, masked_map = net.tokens(x)
    alone_cls, alone_map = net.tokens(x[:1])  # nothing of the other sensor is in this batch: its tokens do not exist
    parts, _ = net.embed(x[:1])
    assert parts[1 - left] is None
    torch.testing.assert_close(masked_cls[:1], alone_cls, atol=1e-5, rtol=1e-4)
    torch.testing.assert_close(masked_map[:1], alone_map, atol=1e-5, rtol=1e-4)
    junk = x.clone()
    junk[0, gone] = 5.0
    assert not torch.allclose(net.tokens(junk)[1][:1], alone_map, atol=1e-3)


def test_the_single_sensor_path_is_an_ordinary_transformer() -> None:
    net = backbone()
    x = image(count=1)
    x[:, 2:] = torch.nan
    network = net.network
    tokens = network.embeds[0](x[:, :2]).flatten(2).transpose(1, 2) + sine_cosine(4, 4, 24)
    tokens = tokens + network.first.mlp(network.first.norm(tokens))
    tokens = torch.cat([network.cls_token, tokens], dim=1)
    for block in network.blocks:
        tokens = block(tokens)
    tokens = network.norm(tokens)
    cls, grid = net.tokens(x)
    torch.testing.assert_close(cls, tokens[:, 0])
    torch.testing.assert_close(grid.flatten(2).transpose(1, 2), tokens[:, 1:])


def test_pixels_under_a_cloud_never_reach_the_result() -> None:
    net = backbone()
    x = image()
    x[:, 2:, :8, :16] = torch.nan  # two whole patches
    x[:, 2:, 20:22, 20:22] = torch.nan  # a part of one: taken for the mean there
    found = net.tokens(x)[1]
    assert torch.isfinite(found).all()
    filled = x.nan_to_num(nan=0.0)
    filled[:, 2:, :8, :16] = torch.nan
    torch.testing.assert_close(net.tokens(filled)[1], found)
    no_gap = image()
    assert not torch.allclose(net.tokens(no_gap)[1], found)


def test_halves_are_averaged_over_the_sensors_that_see_a_place_or_stand_side_by_side() -> None:
    x = image()
    x[:, 2:, :8, :8] = torch.nan
    mean, wide = backbone(), backbone(merge="concat")
    side_by_side = wide.tokens(x)[1]
    assert (mean.spec.level(-1).width, wide.spec.level(-1).width) == (24, 48)
    sar, optical = side_by_side[:, :24], side_by_side[:, 24:]
    found = mean.tokens(x)[1]
    torch.testing.assert_close(found[:, :, 0, 0], sar[:, :, 0, 0])
    assert not optical[:, :, 0, 0].any()
    torch.testing.assert_close(found[:, :, 1:], (sar + optical)[:, :, 1:] / 2)


def test_both_sensors_absent_is_said_in_words() -> None:
    with pytest.raises(ModelError, match="Both sensors are absent"):
        backbone().tokens(torch.full((1, 5, 32, 32), torch.nan))


@pytest.mark.parametrize("merge", ["mean", "concat"])
def test_features_other_sizes_and_decoders(merge: str) -> None:
    net = backbone(merge=merge)
    x = image(side=48)
    first, last = net.features(x, [0, -1])
    assert first.shape == last.shape == (2, net.spec.level(-1).width, 6, 6)
    torch.testing.assert_close(last, net.tokens(x)[1])
    assert net(x).shape == (2, 24)
    for name in ("linear", "dpt"):
        decoder = create_decoder(name, net.spec, 3)
        assert SegmentationNetwork(net, name, 3)(image(side=64)).shape == (2, 3, 64, 64)
        assert decoder.token_multiple >= 1


def test_cls_attention_is_the_row_of_the_block_and_sums_to_one_with_its_own_share() -> None:
    net = backbone()
    x = image()
    for block in (1, 2):
        maps = net.sensor_attention(x, block)
        assert maps.shape == (2, 2, 3, 4, 4)
        torch.testing.assert_close(net.cls_attention(x, block), maps.sum(1))
        parts, _ = net.embed(x)
        runs = list(net.network.run(parts))
        tokens = runs[block - 1][0]
        layer = net.network.blocks[block - 1]
        y = layer.norm1(tokens)  # type: ignore[union-attr, operator]
        _, weights = reference(layer.attn, 24)(y, y, y, average_attn_weights=False)  # type: ignore[arg-type, union-attr]
        torch.testing.assert_close(maps.transpose(1, 2).flatten(2), weights[:, :, 0, 1:], atol=1e-5, rtol=1e-4)


def test_cross_attention_maps_are_the_mean_over_the_askers_and_sum_to_one() -> None:
    net = backbone()
    x = image()
    maps = net.sensor_attention(x, 0)
    torch.testing.assert_close(maps.sum(dim=(-2, -1)), torch.ones(2, 2, 3))
    x[0, 2:, :16] = torch.nan
    hidden = net.sensor_attention(x, 0)
    assert not hidden[0, 0, :, :2].any()  # radar cannot look at optical patches that are not there
    torch.testing.assert_close(hidden.sum(dim=(-2, -1)), torch.ones(2, 2, 3))
    x[:, 2:] = torch.nan
    assert not net.sensor_attention(x, 0).any()


def test_what_cannot_be_drawn_is_refused_in_words() -> None:
    with pytest.raises(ModelError, match="roll-out"):
        backbone().attention(image(), [1])
    with pytest.raises(ModelError, match="neither cross-attention nor a CLS token"):
        backbone(early=False).sensor_attention(image(), 0)


def test_the_spec_survives_json() -> None:
    raw = json.loads(json.dumps(SPEC.to_json()))
    assert BackboneSpec.from_json(raw) == SPEC
    plain = replace(SPEC, family="vit", fusion=None)
    assert "fusion" not in plain.to_json()
    assert BackboneSpec.from_json(plain.to_json()) == plain


def test_a_spec_of_other_bands_is_refused() -> None:
    with pytest.raises(ModelError, match="made for other bands"):
        create_backbone(replace(SPEC, bands=4))


def band(role: str, units: str) -> dict[str, str]:
    return {"name": role, "role": role, "units": units}


def test_two_rasters_are_two_sensors_and_radar_comes_first() -> None:
    bands = [band("red", "reflectance"), band("nir", "reflectance"), band("VV", "db"), band("VH", "db")]
    found = split_sensors(bands, [0, 0, 1, 1], True, "mean")
    assert (found.sensors, found.names) == (((2, 3), (0, 1)), ("sar", "optical"))


def test_one_raster_is_split_by_units_and_roles() -> None:
    bands = [band("VV", "scaled"), band("red", "scaled"), band("", "db")]
    found = split_sensors(bands, [0, 0, 0], True, "mean")
    assert (found.sensors, found.names) == (((0, 2), (1,)), ("sar", "optical"))
    with pytest.raises(RequestError, match="are of one"):
        split_sensors(bands[:1], [0], True, "mean")


def test_two_optical_rasters_keep_their_order() -> None:
    bands = [band("red", "scaled"), band("nir", "scaled")]
    found = split_sensors(bands, [0, 1], False, "concat")
    assert (found.sensors, found.names) == (((0,), (1,)), ("first", "second"))


def test_heights_are_not_taken_for_the_optical_sensor() -> None:
    bands = [band("VV", "db"), band("red", "reflectance"), {"name": "elevation", "role": "", "units": "dn"}]
    with pytest.raises(RequestError, match="3 rasters, the bands elevation are known neither"):
        split_sensors(bands, [0, 1, 2])
    assert split_sensors(bands[:2], [0, 1]).sensors == ((0,), (1,))
    split_sensors([*bands[:2], band("nir", "scaled")], [0, 1, 2])
    doubts = sensor_doubts([bands[0], bands[2]], split_sensors([bands[0], bands[2]], [0, 1]))
    assert doubts[0] == "The two sensors: sar = VV; optical = elevation."
    assert "elevation counted as the optical sensor" in doubts[1]
    assert len(sensor_doubts(bands[:2], split_sensors(bands[:2], [0, 1]))) == 1
