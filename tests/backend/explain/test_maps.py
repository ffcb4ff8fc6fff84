"""The maps are the transformer's own attention, recomputed here from its weights."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from backend.explain.maps import AttentionMaps, Choice
from backend.models.backbone import Backbone, create_backbone, resolve_spec
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics, compute_statistics
from tests.backend.models_on_disk import hills, write_raster

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def backbone() -> Backbone:
    return create_backbone(resolve_spec("tiny", 2, 32, patch_size=8, embed_dim=24, depth=3, heads=3), seed=1).eval()


@pytest.fixture(scope="module")
def statistics(tmp_path_factory: pytest.TempPathFactory) -> Statistics:
    with Scene.open(write_raster(tmp_path_factory.mktemp("scene") / "a.tif", hills(2, 64, 64))) as scene:
        return compute_statistics([scene])


def recomputed(backbone: Backbone, x_BCHW: torch.Tensor, block: int) -> torch.Tensor:
    """softmax(qkᵀ/√d) of the CLS query over all tokens, B,heads,T, step by step from the state."""
    vit: Any = backbone.vit
    x = vit._pos_embed(vit.patch_embed(x_BCHW))
    for layer in vit.blocks[:block]:
        x = layer(x)
    attention = vit.blocks[block].attn
    normed = vit.blocks[block].norm1(x)
    weight, bias = attention.qkv.weight, attention.qkv.bias
    q, k, _ = (normed @ weight.T + bias).chunk(3, dim=-1)
    heads = [slice(n * 8, n * 8 + 8) for n in range(3)]
    rows = [(q[:, 0:1, h] @ k[:, :, h].transpose(1, 2) / 8**0.5).softmax(-1)[:, 0] for h in heads]
    return torch.stack(rows, dim=1)


@pytest.mark.parametrize("block", [0, 2])
def test_mass_is_the_softmax_row_of_the_cls_query(backbone: Backbone, statistics: Statistics, block: int) -> None:
    values, valid = hills(2, 40, 48, seed=3)[None], np.ones((1, 40, 48), bool)
    choice = Choice(block, "all", "mass", "token")
    found = AttentionMaps(backbone, statistics, choice, CPU)(values, valid)
    with torch.inference_mode():
        expected = recomputed(backbone, torch.from_numpy(statistics.normalise(values, valid)), block)
    assert found.shape == (1, 4, 5, 6)
    assert np.allclose(found[:, 1:], expected[:, :, 1:].reshape(1, 3, 5, 6), atol=1e-6)
    assert np.allclose(found[:, 0], found[:, 1:].mean(axis=1), atol=1e-6)
    assert (found[0, 1:].sum(axis=(1, 2)) < 1).all()


def test_relative_maps_average_to_one_over_valid_patches(backbone: Backbone, statistics: Statistics) -> None:
    values, valid = hills(2, 48, 48)[None], np.ones((1, 48, 48), bool)
    valid[0, :20] = False
    maps = AttentionMaps(backbone, statistics, Choice(2, "all", "log2", "token"), CPU)(values, valid)
    assert np.allclose(maps[0, :, 2:].mean(axis=(1, 2)), 1, atol=1e-5)
    assert (maps[0, :, :2] == 0).all()


def test_pixels_show_what_tokens_say(backbone: Backbone, statistics: Statistics) -> None:
    values, valid = hills(2, 40, 40)[None], np.ones((1, 40, 40), bool)
    choices = [Choice(1, "mean", "log2", resolution, 0.6) for resolution in ("token", "pixel")]
    token, pixel = (AttentionMaps(backbone, statistics, choice, CPU)(values, valid) for choice in choices)
    assert pixel.shape == (1, 2, 40, 40)
    assert np.allclose(pixel[0, 0].mean(), token[0, 0].mean(), atol=0.02)
    assert np.corrcoef(pixel[0, 0, 4::8, 4::8].ravel(), token[0, 0].ravel())[0, 1] > 0.9
    assert set(np.unique(token[0, 1])) == {0.0, 1.0}


def test_rollout_is_one_map_of_all_blocks_so_far(backbone: Backbone, statistics: Statistics) -> None:
    values, valid = hills(2, 40, 40)[None], np.ones((1, 40, 40), bool)
    choices = [Choice(block, "rollout", "mass", "token") for block in (0, 1, 2)]
    maps = [AttentionMaps(backbone, statistics, choice, CPU)(values, valid) for choice in choices]
    assert {m.shape for m in maps} == {(1, 1, 5, 5)}
    assert 0 < maps[0].sum() < maps[1].sum() < maps[2].sum() < 1  # half of each block stays with the CLS token


def test_bands_are_named_by_block_and_head() -> None:
    names = [band.name for band in Choice(5, "all", mass=0.6).bands(2)]
    assert names == [
        "block 5, mean of 2 heads", "block 5, head 0", "block 5, head 1", "block 5, mask of 60% of the attention",
    ]  # fmt: skip
    assert [band.name for band in Choice(5, "rollout").bands(2)] == ["roll-out of blocks 0 to 5"]
    assert dict(Choice(5, "all").bands(2)[2].metadata) == {"block": "5", "head": "1"}
