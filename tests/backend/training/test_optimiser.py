"""Parameter groups, layer-wise decay and clipping."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from backend.models.backbone import create_backbone, resolve_spec
from backend.training.optimiser import adamw, clip_each, clip_total, layer_decay, parameter_groups, set_rates


def with_gradients(*norms: float) -> list[nn.Parameter]:
    parameters = []
    for norm in norms:
        parameter = nn.Parameter(torch.zeros(4))
        parameter.grad = torch.tensor([norm, 0.0, 0.0, 0.0])
        parameters.append(parameter)
    return parameters


def norms_of(parameters: list[nn.Parameter]) -> list[float]:
    return [float(p.grad.norm()) for p in parameters if p.grad is not None]


def test_biases_and_one_dimensional_parameters_are_not_decayed() -> None:
    module = nn.Sequential(nn.Linear(3, 4), nn.LayerNorm(4))
    module[0].weight.requires_grad_(True)
    groups = {name: group["decay_scale"] for group in parameter_groups(module) for name in group["names"]}
    assert groups == {"0.weight": 1.0, "0.bias": 0.0, "1.weight": 0.0, "1.bias": 0.0}


def test_frozen_parameters_are_left_out() -> None:
    module = nn.Linear(3, 4)
    module.weight.requires_grad_(False)
    assert [name for group in parameter_groups(module) for name in group["names"]] == ["bias"]


def test_rates_reach_the_groups_through_their_factors() -> None:
    module = nn.Linear(3, 4)
    optimiser = adamw(parameter_groups(module, lambda name: 0.5 if name == "bias" else 1.0))
    set_rates(optimiser, lr=0.2, weight_decay=0.04)
    found = {g["names"][0]: (g["lr"], g["weight_decay"]) for g in optimiser.param_groups}
    assert found == {"weight": (0.2, 0.04), "bias": (0.1, 0.0)}


def test_layer_decay_falls_towards_the_input() -> None:
    backbone = create_backbone(resolve_spec("tiny", 2, 16, patch_size=8, embed_dim=24, depth=3, heads=3), 0)
    scale = layer_decay(3, 0.5, backbone.depth_of)
    found = {name: scale(name) for name, _ in backbone.core.named_parameters()}
    assert found["norm.weight"] == 1.0
    assert found["blocks.2.attn.qkv.weight"] == 0.5
    assert found["blocks.0.attn.qkv.weight"] == 0.125
    assert found["patch_embed.proj.weight"] == found["pos_embed"] == 0.0625


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("resnet18", "layer4.1.conv2.weight"),
        ("swin_tiny_patch4_window7_224", "layers.3.blocks.1.mlp.fc1.weight"),
    ],
)
def test_layer_decay_of_a_pyramid_falls_stage_by_stage(name: str, last: str) -> None:
    backbone = create_backbone(resolve_spec(name, 2, 64), 0)
    scale = layer_decay(4, 0.5, backbone.depth_of)
    found = {name: scale(name) for name, _ in backbone.core.named_parameters()}
    assert found[backbone.stem] == 1 / 32
    assert found[last] == 0.5
    assert set(found.values()) <= {2.0**-power for power in range(6)}


def test_each_tensor_is_clipped_by_itself() -> None:
    parameters = with_gradients(4.0, 3.0, 0.1)
    assert float(clip_each(parameters, 3.0)) == pytest.approx((16 + 9 + 0.01) ** 0.5)
    assert norms_of(parameters) == pytest.approx([3.0, 3.0, 0.1], rel=1e-5)


def test_without_a_limit_gradients_are_only_measured() -> None:
    parameters = with_gradients(4.0, 3.0)
    assert float(clip_each(parameters, None)) == pytest.approx(5.0)
    assert norms_of(parameters) == [4.0, 3.0]


def test_all_gradients_are_clipped_together() -> None:
    parameters = with_gradients(4.0, 3.0)
    assert float(clip_total(parameters, 1.0)) == pytest.approx(5.0)
    assert norms_of(parameters) == pytest.approx([0.8, 0.6], rel=1e-5)
    assert float(clip_total(with_gradients(4.0, 3.0), None)) == pytest.approx(5.0)
