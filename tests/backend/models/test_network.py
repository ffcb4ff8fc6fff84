"""The segmentation network and its windows."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from backend.models.backbone import create_backbone
from backend.models.decoders import dpt_token_multiple
from backend.models.network import NetworkMember, SegmentationNetwork, architecture, build_network, windows_of
from backend.models.spec import BackboneSpec
from backend.scene.statistics import BandStatistics, Statistics
from backend.training.device import pick_device


def spec(patch: int = 8, bands: int = 3) -> BackboneSpec:
    return BackboneSpec("vit_tiny_patch16_224", bands, 8 * patch, patch, 24, 4, 2)


def statistics(centres: list[float]) -> Statistics:
    bands = [
        BandStatistics(f"B{i}", "", "dn", c - 9, c + 9, c, 2.0, c, c - 9, c + 9, c, 2.0, {}, [])
        for i, c in enumerate(centres)
    ]
    return Statistics(bands, 1.0, 100)


def network(decoder: str = "linear") -> SegmentationNetwork:
    torch.manual_seed(0)
    made = SegmentationNetwork(create_backbone(spec(), 0), decoder, 5)
    torch.nn.init.normal_(made.head.decoder.parameters().__next__(), std=0.1)
    return made


@pytest.mark.parametrize("patch", [4, 5, 8, 14, 16, 32])
@pytest.mark.parametrize("coarse", [False, True])
def test_windows_leave_the_engine_within_its_redundancy(patch: int, coarse: bool) -> None:
    windows = windows_of(spec(patch), dpt_token_multiple(patch) if coarse else 1)
    assert windows.tile % windows.multiple == 0 and windows.multiple % patch == 0
    assert windows.margin >= 9, "smoothing with σ = 3 reaches 9 px"
    overlap = 2 * windows.margin + windows.margin  # prediction blends over a ramp as wide as the margin
    assert (windows.tile / (windows.tile - overlap)) ** 2 <= 1.31


@pytest.mark.parametrize("decoder", ["linear", "dpt"])
def test_probabilities_of_physical_values(decoder: str) -> None:
    member = NetworkMember(network(decoder), statistics([100.0, 50.0, 7.0]), pick_device("cpu", "fp32"))
    draw = np.random.default_rng(0)
    values = (draw.normal(0, 2, (2, 3, 64, 64)) + np.asarray([100, 50, 7])[:, None, None]).astype(np.float32)
    valid = draw.random((2, 64, 64)) > 0.1
    found = member.probabilities(values, valid)
    assert found.shape == (2, 5, 64, 64) and found.dtype == np.float32
    np.testing.assert_allclose(found.sum(axis=1), valid, atol=1e-5)


def test_it_normalises_itself() -> None:
    made = network()
    one = NetworkMember(made, statistics([100.0, 50.0, 7.0]), pick_device("cpu", "fp32"))
    other = NetworkMember(made, statistics([0.0, 0.0, 0.0]), pick_device("cpu", "fp32"))
    plain = np.random.default_rng(1).normal(0, 2, (1, 3, 32, 32)).astype(np.float32)
    shifted = plain + np.asarray([100, 50, 7], np.float32)[:, None, None]
    valid = np.ones((1, 32, 32), bool)
    np.testing.assert_allclose(one.probabilities(shifted, valid), other.probabilities(plain, valid), atol=1e-4)


def test_full_resolution_spectra_are_not_lost_in_patches() -> None:
    """Changing one pixel changes that pixel's scores through the spectral branch, even with the decoder silenced."""
    made = network().eval()
    torch.nn.init.zeros_(made.head.decoder.parameters().__next__())
    x = torch.randn(1, 3, 32, 32)
    changed = x.clone()
    changed[0, :, 5, 9] += 3
    moved = (made(x) - made(changed)).abs().sum(dim=1)[0] > 1e-6
    assert moved[5, 9] and moved.sum() == 1


def test_the_card_builds_the_same_network() -> None:
    for decoder in ("linear", "dpt"):
        made = network(decoder).eval()
        again = build_network(architecture(made, decoder), 5).eval()
        again.load_state_dict(made.state_dict())
        x = torch.randn(1, 3, 64, 64)
        torch.testing.assert_close(again(x), made(x))
